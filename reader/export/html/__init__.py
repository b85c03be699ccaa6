"""A digest as one HTML file that needs nothing else: no script, no font, no network."""

from typing import BinaryIO

from reader.document.progress import Progress, ignore
from reader.export.digest import Digest
from reader.export.html.page import page


def write_html(digest: Digest, out: BinaryIO, *, progress: Progress = ignore) -> None:
    """Write the digest piece by piece, so that its length does not matter.

    Raises:
        Cancelled: `progress` asked for it.
    """
    for piece in page(digest, progress):
        out.write(piece.encode("utf-8"))
