"""A digest as a typeset PDF, through Qt: the one door to Qt outside the windows.

Qt is imported when the first PDF is written, not before.
"""

from typing import BinaryIO

from reader.document.progress import Progress, ignore
from reader.export.digest import Digest

# An overview is to be one page: it is set smaller until it is.
_SCALES = (1.0, 0.93, 0.86, 0.8, 0.74)


def write_pdf(digest: Digest, out: BinaryIO, *, progress: Progress = ignore) -> None:
    """Write the digest as PDF: A4, side by side, fonts embedded, bookmarks, page numbers.

    Raises:
        Fault: no font on this machine has Chinese glyphs.
        Cancelled: `progress` asked for it.
    """
    from reader.export.pdf.book import Book  # noqa: PLC0415 - Qt loads when it is asked for
    from reader.export.pdf.fonts import application  # noqa: PLC0415 - likewise

    with application():
        for scale in _SCALES if digest.brief else (1.0,):
            book = Book(digest, progress, scale)
            data = book.data()
            if book.pages == 1:
                break
    out.write(data)
