"""A report into the bytes of each format."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

from tests.campaigns.grown.reports import Kind, Piece, Report
from tests.sources.pdf_file import PdfFile
from tests.sources.word_file import WordFile, paragraph, run, table

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_NAMES = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table", "style"))
_SIGNS = re.compile(r"([!-/:-@\[-`{-~])")
_ROW, _ROWS = 40, 45
"""Characters in a row of a PDF, and rows on a page."""


def text(report: Report) -> bytes:
    """Write plain text; notes stand at the end."""
    lines = [*map(_typed, report), *(f"¹ {piece.more}" for piece in report if piece.kind is Kind.NOTED)]
    return "\n\n".join(lines).encode()


def _typed(piece: Piece) -> str:
    if piece.rows:
        return "\n".join("\t".join(row) for row in piece.rows)
    return piece.text + "¹" * (piece.kind is Kind.NOTED)


def markdown(report: Report) -> bytes:
    """Write Markdown; what would be a sign of Markdown is escaped."""

    def write(at: int, piece: Piece) -> str:
        words = _escaped(piece.text)
        match piece.kind:
            case Kind.HEADING:
                return f"{'#' * piece.level} {words}"
            case Kind.ITEM:
                return f"{'  ' * (piece.level - 1)}- {words}"
            case Kind.NOTED:
                return f"{words}[^{at}]\n\n[^{at}]: {_escaped(piece.more)}"
            case Kind.TABLE:
                head, *rest = (f"| {' | '.join(map(_escaped, row))} |" for row in piece.rows)
                return "\n".join((head, "|---" * len(piece.rows[0]) + "|", *rest))
        return words

    return "\n\n".join(write(at, piece) for at, piece in enumerate(report, 1)).encode()


def _escaped(words: str) -> str:
    return _SIGNS.sub(r"\\\1", words)


def html(report: Report) -> bytes:
    """Write a web page."""

    def write(at: int, piece: Piece) -> str:
        words = escape(piece.text)
        match piece.kind:
            case Kind.HEADING:
                return f"<h{piece.level}>{words}</h{piece.level}>"
            case Kind.ITEM:
                return f"{'<ol>' * piece.level}<li>{words}{'</ol>' * piece.level}"
            case Kind.NOTED:
                note = f"<p id=n{at}><a href=#r{at}>{at}</a> {escape(piece.more)}</p>"
                return f"<p>{words}<sup><a id=r{at} href=#n{at}>{at}</a></sup></p>{note}"
            case Kind.TABLE:
                return f"<table>{_nested(piece.rows, 'tr', 'td')}</table>"
        return f"<p>{words}</p>"

    body = "".join(write(at, piece) for at, piece in enumerate(report, 1))
    return f"<!doctype html><meta charset=utf-8><body>{body}</body>".encode()


def _nested(rows: Sequence[Sequence[str]], row: str, cell: str, inner: str = "{}") -> str:
    return "".join(
        f"<{row}>{''.join(f'<{cell}>{inner.format(escape(words))}</{cell}>' for words in cells)}</{row}>"
        for cells in rows
    )


def word(report: Report) -> bytes:
    """Write a Word file."""
    file = WordFile()
    for piece in report:
        match piece.kind:
            case Kind.HEADING:
                level = f'<w:outlineLvl w:val="{piece.level - 1}"/>'
                file.body.append(paragraph(run(piece.text, "<w:b/>"), level))
            case Kind.ITEM:
                file.body.append(paragraph(run(piece.text), f'<w:ind w:left="{360 * piece.level}"/>'))
            case Kind.NOTED:
                file.body.append(paragraph(run(piece.text) + file.footnote(piece.more)))
            case Kind.TABLE:
                file.body.append(table([list(row) for row in piece.rows]))
            case Kind.PARAGRAPH:
                file.body.append(paragraph(run(piece.text)))
    return file.write()


def open_document(content: str) -> bytes:
    """Pack the content of an OpenDocument text."""
    whole = f"<office:document-content {_ODF_NAMES}>{content}</office:document-content>"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", whole)
    return packed.getvalue()


def odt(report: Report) -> bytes:
    """Write an OpenDocument text."""

    def write(at: int, piece: Piece) -> str:
        words = escape(piece.text)
        match piece.kind:
            case Kind.HEADING:
                return f'<text:h text:outline-level="{piece.level}">{words}</text:h>'
            case Kind.ITEM:
                item = "<text:list><text:list-item>"
                end = "</text:list-item></text:list>"
                return f"{item * piece.level}<text:p>{words}</text:p>{end * piece.level}"
            case Kind.NOTED:
                body = f"<text:note-body><text:p>{escape(piece.more)}</text:p></text:note-body>"
                note = f"<text:note><text:note-citation>{at}</text:note-citation>{body}</text:note>"
                return f"<text:p>{words}{note}</text:p>"
            case Kind.TABLE:
                rows = _nested(piece.rows, "table:table-row", "table:table-cell", "<text:p>{}</text:p>")
                return f"<table:table>{rows}</table:table>"
        return f"<text:p>{words}</text:p>"

    pieces = "".join(write(at, piece) for at, piece in enumerate(report, 1))
    return open_document(f"<office:body><office:text>{pieces}</office:text></office:body>")


def rtf(report: Report) -> bytes:
    """Write RTF; whatever is not ASCII stands as numbers of UTF-16."""

    def write(piece: Piece) -> str:
        words = coded(piece.text)
        match piece.kind:
            case Kind.HEADING:
                return rf"\pard\outlinelevel{piece.level - 1}\b {words}\b0\par"
            case Kind.NOTED:
                sign = r"{\super\chftn}"
                return rf"\pard {words}{sign}{{\footnote\pard {sign} {coded(piece.more)}}}\par"
            case Kind.TABLE:
                edges = "".join(rf"\cellx{at * 900}" for at in range(1, len(piece.rows[0]) + 1))
                cells = ("".join(rf"\pard\intbl {coded(cell)}\cell" for cell in row) for row in piece.rows)
                return "".join(rf"\trowd{edges}{row}\row" for row in cells)
        return rf"\pard\li{360 * piece.level} {words}\par"

    return (r"{\rtf1\ansi\uc1 " + "\n".join(map(write, report)) + "}").encode("ascii")


def coded(words: str) -> str:
    """Write words as RTF."""
    units = words.encode("utf-16-le")
    codes = (int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2))
    return "".join(
        (rf"\{chr(code)}" if chr(code) in "\\{}" else chr(code))
        if 0x20 <= code < 0x7F
        else rf"\u{code - 0x10000 * (code > 0x7FFF)}?"
        for code in codes
    )


def pdf(report: Report) -> bytes:
    """Write a PDF: rows of text, page after page."""
    lines: list[tuple[str, float]] = []
    for piece in report:
        size = 16.0 - 2 * piece.level if piece.kind is Kind.HEADING else 10.0
        lines += [("  ".join(cells), size) for cells in piece.rows] or [(piece.text, size)]
        lines.append((" ", 10.0))
    lines += [(f"{at} {piece.more}", 8.0) for at, piece in enumerate(report, 1) if piece.kind is Kind.NOTED]
    rows = [(line[at : at + _ROW], size) for line, size in lines for at in range(0, len(line), _ROW)]
    file = PdfFile()
    for first in range(0, len(rows), _ROWS):
        page = file.page()
        written: Counter[str] = Counter()
        for at, (line, size) in enumerate(rows[first : first + _ROWS]):
            if line.strip():
                # Where no font of the machine knows the ink of a row, PDFium takes the same row right below
                # it for one that is printed twice, and leaves it out.
                page.text(72 + 12 * written[line], 72 + 15 * at, line, size)
                written[line] += 1
    return file.write()


WRITERS: dict[str, Callable[[Report], bytes]] = {
    "txt": text,
    "md": markdown,
    "html": html,
    "docx": word,
    "odt": odt,
    "rtf": rtf,
    "pdf": pdf,
}
