"""Where the view stands in its document: a block and how much of it is above the edge.

The place is kept as an anchor and not as a pixel count, because the heights of blocks above are estimates:
when one turns out otherwise, the scroll bar moves and the text does not.
"""

from collections.abc import Callable

from reader.ui.comparison.rows.heights import Heights


class Scroller:
    """Moves an anchor through blocks of which only those passed are measured.

    Attributes:
        anchor: the block at the upper edge.
        offset: how many pixels of it are above the edge.
    """

    def __init__(self, heights: Heights, measure: Callable[[int], float]) -> None:
        self._heights, self._measure = heights, measure
        self.anchor = 0
        self.offset = 0.0

    @property
    def value(self) -> float:
        """How far the edge is below the document's top, as far as is known."""
        return self._heights.top(self.anchor) + self.offset if len(self._heights) else 0.0

    def visible(self, page: float) -> list[tuple[int, float]]:
        """Give the blocks that a page shows, all measured, and where each begins below the edge."""
        found = []
        y, block, count = -self.offset, self.anchor, len(self._heights)
        while y < page and block < count:
            found.append((block, y))
            y += self._measure(block)
            block += 1
        return found

    def move(self, distance: float, page: float) -> int:
        """Scroll by an exact distance, measuring what passes; give by how many pixels the text moved up."""
        anchor, offset = self.anchor, self.offset
        self.offset += round(distance)
        self._settle()
        self._stop_at_end(page)
        if not len(self._heights):
            return 0
        return round(self.value - self._heights.top(anchor) - offset)

    def jump(self, value: float, page: float) -> None:
        """Scroll to a height of the whole, as dragging the scroll bar does."""
        if not len(self._heights):
            return
        self.anchor = self._heights.find(value)
        self.offset = float(max(0, round(value - self._heights.top(self.anchor))))
        self.offset = min(self.offset, max(0.0, self._measure(self.anchor) - 1))
        self._stop_at_end(page)

    def bring(self, block: int, top: float, page: float) -> None:
        """Put a block's upper edge `top` pixels below the page's."""
        if not len(self._heights):
            return
        self.anchor, self.offset = block, float(-round(top))
        self._settle()
        self._stop_at_end(page)

    def _settle(self) -> None:
        last = len(self._heights) - 1
        while self.offset < 0 and self.anchor > 0:
            self.anchor -= 1
            self.offset += self._measure(self.anchor)
        self.offset = max(0.0, self.offset)
        while self.anchor < last and self.offset >= (height := self._measure(self.anchor)):
            self.offset -= height
            self.anchor += 1

    def _stop_at_end(self, page: float) -> None:
        """Let no empty room stand below the last block while there is text above."""
        room, block, count = -self.offset, self.anchor, len(self._heights)
        while room < page and block < count:
            room += self._measure(block)
            block += 1
        if room < page and (self.anchor or self.offset):
            self.offset -= round(page - room)
            while self.offset < 0 and self.anchor > 0:
                self.anchor -= 1
                self.offset += self._measure(self.anchor)
            self.offset = max(0.0, self.offset)
