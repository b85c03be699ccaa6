"""The document as the view sees it: which blocks are shown, laid out where needed, and how high they are."""

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence

from reader.ui.comparison.blocks import Block
from reader.ui.comparison.index import QUIET, Change, Index
from reader.ui.comparison.rows.blocks import Columns, Laid, Shape, lay_block
from reader.ui.comparison.rows.heights import Estimate, Heights
from reader.ui.comparison.rows.metrics import Metrics
from reader.ui.comparison.rows.scroll import Scroller

_KEPT = 160


class Page:
    """Blocks at one width and zoom; a *position* counts shown blocks, a *block* counts all of them.

    Attributes:
        index: the comparison's blocks.
        metrics: type and distances.
        columns: where the columns stand.
        shown: the classes of change that are set apart.
        heights: the heights of the shown blocks.
        scroller: where the view stands.
    """

    def __init__(self, index: Index, metrics: Metrics, columns: Columns) -> None:
        self.index = index
        self.metrics = metrics
        self.columns = columns
        self.shown = QUIET
        self._order: Sequence[int] | None = None
        self._cache: OrderedDict[int, Laid] = OrderedDict()
        self._before: dict[int, Laid] = {}
        self._start()

    def _start(self) -> None:
        self.heights = Heights(self._estimate())
        self.scroller = Scroller(self.heights, self.measure)
        self.grow()

    def _estimate(self) -> Estimate:
        room = self.columns.column - 2 * self.metrics.side - self.metrics.number
        return self.metrics.estimate(max(room, self.metrics.size * 4.0))

    def grow(self) -> None:
        """Take up blocks that the index has found since."""
        if self._order is None:
            self.heights.extend(self.index.units[len(self.heights) :])

    def __len__(self) -> int:
        return len(self.heights)

    def block(self, position: int) -> Block:
        """Give the block at a position."""
        return self.index.blocks[self.number(position)]

    def number(self, position: int) -> int:
        """Give the number of the block at a position."""
        return position if self._order is None else self._order[position]

    def position(self, number: int) -> int:
        """Give the position of a block, or of the next one shown where it is hidden."""
        if self._order is None:
            return number
        return min(bisect_left(self._order, number), max(0, len(self._order) - 1))

    def is_shown(self, number: int) -> bool:
        """Whether a block is shown at all."""
        if self._order is None:
            return number < len(self.heights)
        at = bisect_left(self._order, number)
        return at < len(self._order) and self._order[at] == number

    def laid(self, position: int) -> Laid:
        """Give a block laid out."""
        number = self.number(position)
        laid = self._cache.get(number)
        if laid is None:
            block, before = self.index.blocks[number], self._before.pop(number, None)
            comparison = self.index.comparison
            shape = Shape(self.columns, self.metrics, self.shown)
            laid = lay_block(comparison, block, shape, before)
            self._cache[number] = laid
            if len(self._cache) > _KEPT:
                self._cache.popitem(last=False)
        else:
            self._cache.move_to_end(number)
        if self.heights.known(position) is None:
            self.heights.set(position, laid.height)
        return laid

    def measure(self, position: int) -> float:
        """Give the exact height of a block; one that was laid out before need not be laid out again."""
        known = self.heights.known(position)
        return self.laid(position).height if known is None else known

    def reshape(self, metrics: Metrics, columns: Columns) -> None:
        """Take another width or zoom; what stood at the upper edge stays there."""
        scroller = self.scroller
        before = self.heights.height(scroller.anchor) if len(self) else 1.0
        share = scroller.offset / before if before else 0.0
        only_width = metrics is self.metrics and columns.inline == self.columns.inline
        # Texts that were not seen again since the last width are let go; so this holds a screen or two.
        self._before = dict(self._cache) if only_width else {}
        self.metrics, self.columns = metrics, columns
        self.heights.reset(self._estimate())
        self._cache.clear()
        if len(self):
            scroller.offset = float(round(share * self.measure(scroller.anchor)))

    def refresh(self) -> None:
        """Lay everything out again, because texts or inks are others."""
        self._cache.clear()
        self._before.clear()
        self.reshape(self.metrics, self.columns)

    def show(self, order: Sequence[int] | None) -> None:
        """Show only some blocks, by ascending number, or all of them for None."""
        if order is None and self._order is None:
            return
        at = self.number(self.scroller.anchor) if len(self) else 0
        self._order = order
        self.heights = Heights(self._estimate())
        if order is None:
            self.grow()
        else:
            units = self.index.units
            self.heights.extend(units[number] for number in order)
        self.scroller = Scroller(self.heights, self.measure)
        if len(self):
            self.scroller.anchor = self.position(at)

    def set_shown(self, shown: Change) -> None:
        """Set the classes of change that are set apart."""
        self.shown = shown
        self.refresh()
