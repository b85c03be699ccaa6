"""Columns: the paragraphs of one side of a row, one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextLayout

from reader.ui.comparison.rows.layout import EVERYWHERE, LaidText, lay_text, reads_leftwards, reflow
from reader.ui.comparison.rows.metrics import Metrics
from reader.ui.comparison.rows.table import LaidTable, has_room, lay_table
from reader.ui.comparison.rows.text import Ink, Piece


class Laying(Protocol):
    """What text laid out answers, whether it is one text or a table of them."""

    height: float
    end: float
    reach: float

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Give the rectangles that a stretch of text covers."""

    def offset(self, point: QPointF) -> int:
        """Give the offset in the text nearest to a point."""

    def caret(self, offset: int) -> QRectF:
        """Give where a cursor before an offset stands, without a width."""

    def line_ends(self, offset: int) -> tuple[int, int]:
        """Give the first and the last place for a cursor on the line of an offset."""

    def draw(
        self,
        painter: QPainter,
        at: QPointF,
        formats: Sequence[QTextLayout.FormatRange] = (),
        clip: QRectF = EVERYWHERE,
    ) -> None:
        """Draw the text that `clip` touches, with formats for stretches."""


@dataclass(slots=True)
class LaidPiece:
    """A paragraph in its column.

    Attributes:
        piece: what it shows.
        text: its lines.
        x: where its text begins, from the column's left edge.
        y: where its first line begins, from the block's top.
        boxes: the grounds of its inks, below (x, y).
        leftwards: it is read from right to left, and its number stands at the right.
    """

    piece: Piece
    text: Laying
    x: float
    y: float
    boxes: list[tuple[Ink, QRectF]] = field(default_factory=list)
    leftwards: bool = False


@dataclass(slots=True)
class LaidSide:
    """One column of a row: its pieces and where its text ends."""

    pieces: list[LaidPiece]
    height: float

    def begin(self, column: float) -> float:
        """Give how far the last paragraph's lines begin from the column's edge at which reading begins."""
        last = self.pieces[-1]
        return column - last.x - last.text.end if last.leftwards else last.x


def lay_side(
    pieces: tuple[Piece, ...], width: float, metrics: Metrics, top: float, before: LaidSide | None = None
) -> LaidSide:
    """Lay out the paragraphs of a column `width` pixels wide, one below the other, from `top` on.

    `before` is the same column at another width, whose texts are broken again.
    """
    y = float(top)
    laid: list[LaidPiece] = []
    for piece in pieces:
        if laid:
            y += metrics.gap
        x = metrics.side + metrics.number + (metrics.item if piece.is_item else 0)
        if piece.paragraph.cells:
            x = metrics.side + metrics.em(0.5)  # a table has no number and needs the width
        room = width - x - metrics.side
        if metrics.reading.measure:
            room = min(room, metrics.reading.measure * metrics.size)
        room = max(room, metrics.size * 4.0)
        leftwards = not piece.paragraph.cells and reads_leftwards(piece.text)
        if leftwards:
            x = metrics.side
        text = _lay(piece, room, metrics, before.pieces[len(laid)].text if before else None)
        boxes = [(span.ink, box) for span in piece.spans for box in text.boxes(span.start, span.end)]
        laid.append(LaidPiece(piece, text, x, y, boxes, leftwards))
        y += text.height
    return LaidSide(laid, y)


def _lay(piece: Piece, width: float, metrics: Metrics, before: Laying | None) -> Laying:
    """Break a paragraph's text into lines, or a table's cells where they have room."""
    if has_room(piece.paragraph.cells, width, metrics):
        if isinstance(before, LaidTable):
            before.place(width, metrics.table_line)
            return before
        if (table := lay_table(piece, width, metrics)) is not None:
            return table
    if isinstance(before, LaidText):
        reflow(before, width, metrics.line)
        return before
    return lay_text(piece.text, metrics.font, width, metrics.line, metrics.raised(piece.signs))
