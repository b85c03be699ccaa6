"""The index grown while the window is idle."""

import gc
import time

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.comparison.index import Index

_FIRST_SECONDS = 0.01
_SLICE_SECONDS = 0.004


class Growth(QObject):
    """Grows an index: a first piece at once, the rest in slices between events.

    Attributes:
        index: what grows.

    Args:
        index: what grows.
        row: the row that is waited for.
        parent: the owner.

    Signals:
        reached: the row is known; comes once, before all others, and at once where it is among the first.
        grown: more blocks are known.
        done: all are known.
    """

    reached = Signal()
    grown = Signal()
    done = Signal()

    def __init__(self, index: Index, row: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.index = index
        self._row = row
        self._waiting = True
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._slice)

    def start(self) -> None:
        """Grow a first piece now."""
        # A comparison lives as long as its window. The collector would walk all of it again while the index
        # grows, a quarter of a second each time for a long one.
        gc.freeze()
        self._timer.start()
        self._advance(_FIRST_SECONDS)

    def _slice(self) -> None:
        self._advance(_SLICE_SECONDS)

    def _advance(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        while not self.index.advance(32) and time.perf_counter() < end:
            pass
        if self._waiting and (self.index.complete or len(self.index.block_of_row) > self._row):
            self._waiting = False
            self.reached.emit()
        if not self._waiting:
            self.grown.emit()
        if self.index.complete:
            self._timer.stop()
            self.done.emit()

    def stop(self) -> None:
        """Grow no further, and let what was shown be collected."""
        self._timer.stop()
        gc.unfreeze()
