"""Rows that are higher than the view: what is meant in them is brought into view."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.compare.model import Relation
from reader.ui.comparison.rows.blocks import LaidRow
from reader.ui.comparison.rows.sticky import sticky_height

if TYPE_CHECKING:
    from reader.ui.comparison.rows.view import RowsView
    from reader.ui.comparison.search import Found

Band = tuple[float, float]
"""Where something begins and ends, below the upper edge of the view."""


class Reach:
    """Goes to places within rows."""

    def __init__(self, view: "RowsView") -> None:
        self._view = view

    def change(self, row: int) -> None:
        """Bring the first change of a row into view."""
        if (laid := self._laid(row)) is not None:
            self._show(next(iter(_changes(*laid)), None))

    def find(self, place: "Found") -> None:
        """Bring a find into view."""
        if (laid := self._laid(place.row)) is not None:
            self._show(next(self._finds(place, *laid), None))

    def step(self, by: int) -> bool:
        """Go on to the next change of the current row that cannot be seen, or back.

        Returns:
            Whether there is one; in a row that fits into the view there is none.
        """
        view = self._view
        laid = self._laid(view.current)
        top, bottom = sticky_height(view.page), view.viewport().height()
        if laid is None or laid[0].height <= bottom - top:
            return False
        found = _changes(*laid)
        hidden = [band for band in found if (band[1] > bottom if by > 0 else band[0] < top)]
        if not hidden:
            return False
        self._show(hidden[0 if by > 0 else -1])
        return True

    def is_read(self, row: int) -> bool:
        """Whether a row stands where one reads, even if its beginning is above the view."""
        laid, at = self._laid(row), self._line()
        return laid is not None and laid[1] <= at < laid[1] + laid[0].height

    def _line(self) -> float:
        """Give the height at which one reads: a third below the upper edge."""
        return self._view.viewport().height() / 3

    def _laid(self, row: int) -> tuple[LaidRow, float] | None:
        """Give a row that can be seen, and where its upper edge is."""
        page = self._view.page
        for position, y in page.scroller.visible(self._view.viewport().height()):
            if page.block(position).row == row and isinstance(laid := page.laid(position), LaidRow):
                return laid, y
        return None

    def _show(self, band: Band | None) -> None:
        top, bottom = sticky_height(self._view.page), self._view.viewport().height()
        if band is not None and not (top <= band[0] and band[1] <= bottom):
            self._view.scroll_by(band[0] - max(top, self._line()))

    def _finds(self, place: "Found", laid: LaidRow, y: float) -> Iterator[Band]:
        """Give where a find stands; in a woven text, which is neither edition's, where the first one does."""
        for (side, number), stretches in self._view.marker.found(laid).items():
            piece = laid.sides[side].pieces[number]
            meant = piece.piece.shown(place.start)
            for start, end in stretches:
                here = (side, number, start) == (place.side, place.piece, meant)
                if here or self._view.is_inline:
                    for box in piece.text.boxes(start, end):
                        yield y + piece.y + box.top(), y + piece.y + box.bottom()


def _changes(laid: LaidRow, y: float) -> list[Band]:
    """Give where the changes of a revised statement stand, from above; a rewritten one is all change."""
    if laid.row.relation not in (Relation.EQUIVALENT, Relation.REVISED):
        return []
    return sorted(
        (y + piece.y + box.top(), y + piece.y + box.bottom())
        for side in laid.sides.values()
        for piece in side.pieces
        for _ink, box in piece.boxes
    )
