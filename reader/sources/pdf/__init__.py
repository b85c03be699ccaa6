"""PDF files into lines: the text layer, put into reading order and paragraphs by where it stands."""

import re
from threading import Lock

import pypdfium2
import pypdfium2.raw as pdfium

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.line import Line, LineKind, Source
from reader.document.progress import Progress, ignore
from reader.document.warning import ReadingWarning, WarningKind
from reader.sources.pdf.glyphs import Blanks, Glyphs, Piece
from reader.sources.pdf.layout import lay_out

MAX_PAGES = 20_000  # a page takes some milliseconds, so this is a minute or two
MAX_CHARACTERS = 30_000_000  # 1,500 times a long report; its places take some gigabytes

_KEPT_PAGES = 4  # PDFium forgets a font with the last page that uses it, and reads it again for the next
_LOST = re.compile("[\ufffd\ue000-\uf8ff]")  # without Unicode, or in the private area of a font
_PDFIUM = Lock()  # PDFium may be used by one thread at a time

_EMPTY = Phrase("文件是空的", "the file is empty")
_LOCKED = Phrase("PDF 已加密，需要密码", "the PDF is encrypted and needs a password")
_DAMAGED = Phrase("PDF 已损坏，或不是 PDF 文件", "the PDF is damaged, or is no PDF")
_NO_TEXT = Phrase("PDF 没有文字层（可能是扫描件）", "the PDF has no text layer (it may be a scan)")
_TOO_LONG = Phrase("PDF 页数或字数过多", "the PDF has too many pages or characters")

_GET_AGAIN = Phrase("请重新获取文件", "Get the file again")
_UNLOCK = Phrase("请用密码打开并另存为不加密的 PDF 再试", "Save it without a password, and retry")
_RECOGNISE = Phrase(
    "请先做文字识别（OCR），或改用 Word、网页版本",
    "Run text recognition (OCR) on it, or use its Word or web version",
)
_SPLIT = Phrase("请拆分后再试", "Split it, and retry")


def read_source(data: bytes, name: str, *, progress: Progress = ignore) -> Source:
    """Read a PDF's text layer.

    Rows are joined into paragraphs by where they stand, across columns and pages too. Running heads and page
    numbers are furniture. Notes at the foot of pages become notes with the signs that stand in the text.

    Args:
        data: the file.
        name: its name without folders.
        progress: called now and then with the share done.

    Raises:
        Fault: the PDF is empty, damaged, encrypted, too long, or has no text layer.
    """
    if not data:
        raise Fault(_EMPTY, name, _GET_AGAIN)
    with _PDFIUM:
        document = _open(data, name)
        try:
            pages, widths, textless = _extract(document, name, progress)
            properties = _properties(document)
        finally:
            document.close()
    if not any(pages):
        raise Fault(_NO_TEXT, name, _RECOGNISE)
    lines = lay_out(pages, widths)
    progress(1.0)
    return Source(name, "pdf", lines, "", properties, _warnings(lines, textless))


def _open(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) > MAX_PAGES:
            document.close()
            raise Fault(_TOO_LONG, name, _SPLIT)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise Fault(_LOCKED if locked else _DAMAGED, name, _UNLOCK if locked else _GET_AGAIN) from error
    return document


def _extract(
    document: pypdfium2.PdfDocument, name: str, progress: Progress
) -> tuple[list[list[Piece]], list[float], list[int]]:
    """Give the pieces and widths of all pages, and the numbers of pages that show something but no text."""
    pages: list[list[Piece]] = []
    widths: list[float] = []
    textless: list[int] = []
    kept: list[pypdfium2.PdfPage] = []
    characters = 0
    blanks = Blanks()
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            textless.append(number + 1)
            pages.append([])
            widths.append(0.0)
            continue
        glyphs = Glyphs(page, blanks)
        characters += len(glyphs.text)
        if characters > MAX_CHARACTERS:
            raise Fault(_TOO_LONG, name, _SPLIT)
        pages.append(glyphs.pieces())
        widths.append(glyphs.width)
        if not pages[-1] and pdfium.FPDFPage_CountObjects(page.raw):
            textless.append(number + 1)
        glyphs.close()
        kept.append(page)
        if len(kept) > _KEPT_PAGES:
            kept.pop(0).close()
        progress(0.7 * (number + 1) / len(document))
    return pages, widths, textless


def _properties(document: pypdfium2.PdfDocument) -> dict[str, str]:
    try:
        stated = document.get_metadata_dict(skip_empty=True)
    except UnicodeDecodeError:
        return {}  # what a damaged file says of itself is only a hint
    names = {"Title": "title", "Author": "author"}
    return {ours: stated[theirs].strip() for theirs, ours in names.items() if stated.get(theirs, "").strip()}


def _warnings(lines: tuple[Line, ...], textless: list[int]) -> tuple[ReadingWarning, ...]:
    warnings = []
    if textless:
        shown = ", ".join(map(str, textless[:20])) + (" …" if len(textless) > 20 else "")
        warnings.append(ReadingWarning(0, WarningKind.TRUNCATED, f"p. {shown}"))
    for line in lines:
        lost = 0 if line.text.isascii() else len(_LOST.findall(line.text))
        if lost and line.kind is not LineKind.FURNITURE:
            warnings.append(
                ReadingWarning(line.number, WarningKind.UNDECODABLE, f"{line.text[:30]} ({lost})")
            )
    return tuple(warnings)
