"""The index grown while the window is idle."""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QObject, Signal

from reader.ui.comparison.index import Index
from reader.ui.comparison.slices import Slices


class Growth(QObject):
    """Grows an index, and then lets the window take up what only a whole index can tell.

    Attributes:
        index: what grows.

    Args:
        index: what grows.
        row: the row that is waited for.
        parent: the owner.

    Signals:
        reached: the row is known; comes once, before all others, and at once where it is among the first.
        grown: more blocks are known.
    """

    reached = Signal()
    grown = Signal()

    def __init__(self, index: Index, row: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.index = index
        self._row = row
        self._waiting = True
        self._slices = Slices(self)
        self._slices.advanced.connect(self._tell)

    @property
    def is_over(self) -> bool:
        """Whether all is known and taken up."""
        return self.index.complete and not self._slices.busy

    def start(self, taking: Iterator[object]) -> None:
        """Grow a first piece now; when all is known, do the steps of `taking`."""
        self._slices.start(chain(self.index.growing(), self._told(), taking))

    def _told(self) -> Iterator[None]:
        """Tell of the last rows before anything else is done with them."""
        self._tell()
        yield

    def _tell(self) -> None:
        if self._waiting and (self.index.complete or self.index.blocks.rows > self._row):
            self._waiting = False
            self.reached.emit()
        if not self._waiting:
            self.grown.emit()

    def rest(self) -> None:
        """Wait a moment, because somebody scrolls; a row that is waited for comes first."""
        if not self._waiting:
            self._slices.rest()

    def stop(self) -> None:
        """Grow no further."""
        self._slices.stop()
