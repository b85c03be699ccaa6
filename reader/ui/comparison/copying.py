"""Text of the view for the clipboard: as it stands in an edition, or with what changed marked."""

from html import escape

from PySide6.QtCore import QMimeData

from reader.compare.model import Comparison, Edit, Op, Row
from reader.ui.comparison.index import Change
from reader.ui.comparison.rows.selection import Selection
from reader.ui.comparison.rows.text import Ink, Piece, Side, Span, paragraphs_of, pieces


def side_text(comparison: Comparison, row: Row, side: Side) -> str:
    """Give one side of a row as it stands in the edition, paragraph numbers included."""
    lines = []
    for paragraph in paragraphs_of(comparison, row, side):
        number = f"{paragraph.number}\u2002" if paragraph.number else ""
        lines.append(number + paragraph.text)
    return "\n".join(lines)


def marked(row: Row) -> QMimeData:
    """Give a row with its edits: `[-deleted-]{+inserted+}` as text, struck and underlined as rich text."""
    data = QMimeData()
    data.setText("".join(_plain(edit) for edit in row.edits))
    data.setHtml("<p>" + "".join(_rich(edit) for edit in row.edits).replace("\n", "<br>") + "</p>")
    return data


def _plain(edit: Edit) -> str:
    if edit.op is Op.EQUAL:
        return edit.text
    return f"[-{edit.text}-]" if edit.op is Op.DELETE else f"{{+{edit.text}+}}"


def _rich(edit: Edit) -> str:
    text = escape(edit.text)
    if edit.op is Op.EQUAL:
        return text
    return f"<del>{text}</del>" if edit.op is Op.DELETE else f"<ins>{text}</ins>"


def _selected(comparison: Comparison, chosen: Selection, shown: Change) -> list[tuple[Piece, int, int]]:
    """Give the selected stretches of displayed text, paragraph by paragraph."""
    found = []
    for number in range(chosen.start.row, chosen.end.row + 1):
        for at, piece in enumerate(pieces(comparison, comparison.rows[number], chosen.side, shown)):
            stretch = chosen.stretch(number, at, len(piece.text))
            if stretch:
                found.append((piece, *stretch))
    return found


def selected_text(comparison: Comparison, chosen: Selection) -> str:
    """Give what is selected, without footnote signs; whole paragraphs keep their numbers."""
    lines = []
    for piece, start, end in _selected(comparison, chosen, Change.NONE):
        whole = start == 0 and end == len(piece.text) and chosen.start.row != chosen.end.row
        number = f"{piece.paragraph.number}\u2002" if whole and piece.paragraph.number else ""
        lines.append(number + piece.plain(start, end))
    return "\n".join(lines)


def selected_marked(comparison: Comparison, chosen: Selection) -> QMimeData:
    """Give what is selected with the marks that its column shows."""
    plain, rich = [], []
    for piece, start, end in _selected(comparison, chosen, ~Change.TYPOGRAPHIC):
        parts, html, at = [], [], start
        for span in _clipped(piece, start, end):
            parts.append(piece.plain(at, span.start))
            html.append(escape(parts[-1]))
            text = piece.plain(span.start, span.end)
            before, after, tag = _MARKS[span.ink]
            parts.append(f"{before}{text}{after}")
            html.append(f"<{tag}>{escape(text)}</{tag}>")
            at = span.end
        rest = piece.plain(at, end)
        plain.append("".join([*parts, rest]))
        rich.append("".join([*html, escape(rest)]))
    data = QMimeData()
    data.setText("\n".join(plain))
    data.setHtml("".join(f"<p>{line}</p>" for line in rich))
    return data


_MARKS = {
    Ink.DELETE: ("[-", "-]", "del"),
    Ink.INSERT: ("{+", "+}", "ins"),
    Ink.FIGURE: ("{", "}", "b"),
    Ink.SHARED: ("", "", "u"),
    Ink.TYPOGRAPHIC: ("", "", "span"),
}


def _clipped(piece: Piece, start: int, end: int) -> list[Span]:
    return [
        Span(max(span.start, start), min(span.end, end), span.ink)
        for span in piece.spans
        if span.start < end and span.end > start
    ]
