"""Text of the view for the clipboard: as it stands in an edition, or with what changed marked."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from PySide6.QtCore import QMimeData

from reader.compare.model import Comparison, Edit, Op, Row
from reader.document.model import Paragraph
from reader.ui.comparison.rows.text import Ink, Piece, Side, paragraphs_of


def side_text(comparison: Comparison, row: Row, side: Side) -> str:
    """Give one side of a row as it stands in the edition, paragraph numbers included."""
    found = paragraphs_of(comparison, row, side)
    return "\n".join(_number(paragraph) + paragraph.text for paragraph in found)


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


Chosen = Sequence[tuple[Piece, int, int]]
"""Stretches of displayed text, paragraph by paragraph."""


def chosen_text(chosen: Chosen) -> str:
    """Give what is selected as it stands in the edition, without footnote signs.

    Text struck out in a woven row is left out.
    """
    lines = []
    for number, piece, start, end in _numbered(chosen):
        woven = piece.side is Side.NEW
        parts = [text for text, ink in _runs(piece, start, end) if not (woven and ink is Ink.DELETE)]
        lines.append(number + "".join(parts))
    return "\n".join(lines)


def _numbered(chosen: Chosen) -> Iterator[tuple[str, Piece, int, int]]:
    """Give what goes before each stretch: whole paragraphs keep their numbers when there are several."""
    for piece, start, end in chosen:
        whole = start == 0 and end == len(piece.text) and len(chosen) > 1
        yield _number(piece.paragraph) if whole else "", piece, start, end


def _number(paragraph: Paragraph) -> str:
    return f"{paragraph.number}\u2002" if paragraph.number else ""


def chosen_marked(chosen: Chosen) -> QMimeData:
    """Give what is selected with the marks it is shown with."""
    plain, rich = [], []
    for number, piece, start, end in _numbered(chosen):
        runs = list(_runs(piece, start, end))
        plain.append(number + "".join(_MARKS[ink][0] + text + _MARKS[ink][1] for text, ink in runs))
        marked_runs = (f"<{_MARKS[ink][2]}>{escape(text)}</{_MARKS[ink][2]}>" for text, ink in runs)
        rich.append(escape(number) + "".join(marked_runs))
    data = QMimeData()
    data.setText("\n".join(plain))
    data.setHtml("".join(f"<p>{line}</p>" for line in rich))
    return data


_MARKS: dict[Ink | None, tuple[str, str, str]] = {
    None: ("", "", "span"),
    Ink.DELETE: ("[-", "-]", "del"),
    Ink.INSERT: ("{+", "+}", "ins"),
    Ink.FIGURE: ("{", "}", "b"),
    Ink.SHARED: ("", "", "u"),
    Ink.TYPOGRAPHIC: ("", "", "span"),
}


def _runs(piece: Piece, start: int, end: int) -> Iterator[tuple[str, Ink | None]]:
    """Cut a stretch where the ink changes; where inks lie over each other, the last one counts."""
    inks: list[Ink | None] = [None] * (end - start)
    for span in piece.spans:
        for at in range(max(span.start, start), min(span.end, end)):
            inks[at - start] = span.ink
    at = start
    for ink, run in groupby(inks):
        length = sum(1 for _ in run)
        yield piece.plain(at, at + length), ink
        at += length
