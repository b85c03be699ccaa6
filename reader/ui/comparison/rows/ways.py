"""The ways of the text cursor through one column: by letter, word, line, paragraph, to the ends."""

from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from reader.ui.comparison.rows.blocks import LaidRow
from reader.ui.comparison.rows.selection import Spot
from reader.ui.comparison.rows.sides import LaidPiece
from reader.ui.comparison.rows.table import LaidTable
from reader.ui.comparison.rows.text import Side

if TYPE_CHECKING:
    from reader.ui.comparison.rows.view import RowsView


class Ways:
    """Gives where steps lead; a step is 1 onwards in the text, -1 back.

    Attributes:
        x: where a walk up or down keeps to, from the left edge of the column; None before it begins.
    """

    def __init__(self, view: "RowsView") -> None:
        self._view = view
        self.x: float | None = None

    def letter(self, side: Side, at: Spot, step: int) -> Spot:
        """Go by a letter, and over the end of a paragraph to the next one."""
        if 0 <= at.offset + step <= len(self.piece(at, side).piece.text):
            return Spot(at.row, at.piece, at.offset + step)
        return self.next(side, at, step) or at

    def word(self, side: Side, at: Spot, step: int) -> Spot:
        """Go to the next beginning of a word, or to the one before."""
        from reader.compare.words import cut  # noqa: PLC0415 - only this key needs words

        words = cut(self.piece(at, side).piece.text)
        ends = list(accumulate(map(len, words), initial=0))
        starts = [start for start, word in zip(ends, words, strict=False) if word.strip()]
        if step > 0:
            found = min((start for start in (*starts, ends[-1]) if start > at.offset), default=None)
        else:
            found = max((start for start in starts if start < at.offset), default=None)
        if found is None:
            return self.next(side, at, step) or at
        return Spot(at.row, at.piece, found)

    def line(self, side: Side, at: Spot, step: int) -> Spot:
        """Go to the line above or below, as far to the right as the walk began."""
        piece = self.piece(at, side)
        box = piece.text.caret(at.offset)
        if self.x is None:
            self.x = piece.x + box.x()
        metrics = self._view.page.metrics
        height = metrics.table_line if isinstance(piece.text, LaidTable) else metrics.line
        y = box.center().y() + step * height
        found = at
        if not 0 <= y < piece.text.height:
            beyond = self.next(side, at, step)
            if beyond is None:
                return at
            found, piece = beyond, self.piece(beyond, side)
            y = height / 2 if step > 0 else piece.text.height - height / 2
        return Spot(found.row, found.piece, piece.text.offset(QPointF(self.x - piece.x, y)))

    def line_end(self, side: Side, at: Spot, end: int) -> Spot:
        """Go to the beginning or the end of the line."""
        return Spot(at.row, at.piece, self.piece(at, side).text.line_ends(at.offset)[end])

    def paragraph(self, side: Side, at: Spot, step: int) -> Spot:
        """Go to the beginning of the next paragraph, of this one, or of the one before."""
        if step < 0 and at.offset > 0:
            return Spot(at.row, at.piece, 0)
        found = self.next(side, at, step)
        return Spot(found.row, found.piece, 0) if found else at

    def edge(self, side: Side, step: int) -> Spot:
        """Give the beginning or the end of what is shown of an edition."""
        page = self._view.page
        page.index.finish()
        self._view.grow()
        for position in range(len(page)) if step < 0 else reversed(range(len(page))):
            laid = page.laid(position)
            if isinstance(laid, LaidRow) and side in laid.sides:
                pieces = laid.sides[side].pieces
                if step < 0:
                    return Spot(laid.block.row, 0, 0)
                return Spot(laid.block.row, len(pieces) - 1, len(pieces[-1].piece.text))
        raise LookupError(side)

    def next(self, side: Side, at: Spot, step: int) -> Spot | None:
        """Give the near end of the paragraph that follows, or that comes before, in the same column."""
        piece, pieces = at.piece + step, self.pieces(at.row, side)
        page = self._view.page
        position, row = page.position(page.index.blocks.of_row(at.row)), at.row
        while not 0 <= piece < len(pieces):
            position += step
            if not 0 <= position < len(page):
                return None
            laid = page.laid(position)
            if isinstance(laid, LaidRow) and side in laid.sides:
                row, pieces = laid.block.row, laid.sides[side].pieces
                piece = 0 if step > 0 else len(pieces) - 1
        return Spot(row, piece, 0 if step > 0 else len(pieces[piece].piece.text))

    def laid(self, row: int) -> LaidRow:
        """Give a row laid out."""
        page = self._view.page
        page.index.reach(row)
        self._view.grow()
        laid = page.laid(page.position(page.index.blocks.of_row(row)))
        assert isinstance(laid, LaidRow)
        return laid

    def pieces(self, row: int, side: Side) -> list[LaidPiece]:
        """Give the paragraphs of a column of a row."""
        return self.laid(row).sides[side].pieces

    def piece(self, at: Spot, side: Side) -> LaidPiece:
        """Give the paragraph of a place."""
        return self.pieces(at.row, side)[at.piece]
