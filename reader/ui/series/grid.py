"""Where the cells of a timeline stand: columns of editions, and between two of them what happened."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize

from reader.compare.series import Timeline
from reader.ui.series.cells import HEAD, Cell, cell_at, says_something
from reader.ui.theme import theme

LEFT = 248  # designed pixels that headings take at least
EDITION = 96  # and a column of an edition
STEP = 132  # and what happened between two
TOP = 168
ROW = 30
_LONG = 640  # what headings take at most
_RIGHT = 56  # beside the last column, for its name


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a timeline in the theme in force; all measures are pixels.

    Attributes:
        timeline: whose cells.
        width: how wide the widget is.
    """

    timeline: Timeline
    width: int

    @property
    def _span(self) -> int:
        """How wide all that stands beside the headings is."""
        px = theme().measures.px
        count = len(self.timeline.editions)
        return count * px(EDITION) + (count - 1) * px(STEP) + px(_RIGHT)

    @property
    def left(self) -> int:
        """How wide the headings are: as wide as the window lets them be."""
        px = theme().measures.px
        return min(px(_LONG), max(px(LEFT), self.width - self._span))

    @property
    def step(self) -> int:
        """How wide what happened between two editions is: up to twice as wide as it must be."""
        least = theme().measures.px(STEP)
        spare = (self.width - self.left - self._span) // max(1, len(self.timeline.editions) - 1)
        return least + min(least, max(0, spare))

    @property
    def pitch(self) -> int:
        """How far the columns of two editions are apart."""
        return theme().measures.px(EDITION) + self.step

    @property
    def size(self) -> QSize:
        """The room that all editions and sections need."""
        px = theme().measures.px
        return QSize(px(LEFT) + self._span, px(TOP) + len(self.timeline.sections) * px(ROW) + px(24))

    def x(self, edition: int) -> int:
        """Give where the column of an edition begins."""
        return self.left + edition * self.pitch

    def y(self, section: int) -> int:
        """Give where the row of a section begins."""
        px = theme().measures.px
        return px(TOP) + section * px(ROW)

    def strip(self, step: int, y: float, height: float) -> QRectF:
        """Give the box of the strip that shows what happened between two editions."""
        px = theme().measures.px
        return QRectF(self.x(step) + px(EDITION) + px(10), y, self.step - px(20), height)

    def frame(self, cell: Cell) -> QRectF:
        """Give the frame of a cell."""
        px = theme().measures.px
        if cell.row == HEAD and cell.edition is not None:
            # Down to the axis: the name below it may be wider than the column.
            return QRectF(self.x(cell.edition) + px(2), px(8), px(EDITION) - px(4), px(98))
        if cell.row == HEAD:
            return self.strip(cell.step or 0, px(36), px(44)).adjusted(-px(6), 0, px(6), 0)
        y = self.y(cell.row) + 2
        if cell.edition is not None:
            return QRectF(self.x(cell.edition) + px(2), y, px(EDITION) - px(4), px(ROW) - 4)
        return QRectF(self.x(cell.step or 0) + px(EDITION), y, self.step, px(ROW) - 4)

    def cell(self, spot: QPointF) -> Cell | None:
        """Give the cell under the pointer, where something can be opened."""
        px = theme().measures.px
        if spot.x() < self.left:
            return None
        at, rest = divmod(int(spot.x()) - self.left, self.pitch)
        row = (int(spot.y()) - px(TOP)) // px(ROW) if spot.y() >= px(TOP) else HEAD
        column = 2 * at + (rest >= px(EDITION))
        if row >= len(self.timeline.sections) or column >= 2 * len(self.timeline.editions) - 1:
            return None
        cell = cell_at(row, column)
        opens = cell.step is not None or row != HEAD
        return cell if opens and says_something(self.timeline, cell) else None
