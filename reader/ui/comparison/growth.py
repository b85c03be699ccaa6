"""The index grown while the window is idle."""

import gc
import time

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.comparison.index import Index

_FIRST_SECONDS = 0.01
_SLICE_SECONDS = 0.004


class Growth(QObject):
    """Grows an index: a first piece at once, the rest in slices between events.

    Signals:
        grown: more blocks are known.
        done: all are known.
    """

    grown = Signal()
    done = Signal()

    def __init__(self, index: Index, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._slice)

    def start(self) -> None:
        """Grow a first piece now."""
        # A comparison lives as long as its window. The collector would walk all of it again while the index
        # grows, a quarter of a second each time for a long one.
        gc.freeze()
        self._advance(_FIRST_SECONDS)
        if self._index.complete:
            self.done.emit()
        else:
            self._timer.start()

    def _slice(self) -> None:
        self._advance(_SLICE_SECONDS)
        self.grown.emit()
        if self._index.complete:
            self._timer.stop()
            self.done.emit()

    def _advance(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        while not self._index.advance(32) and time.perf_counter() < end:
            pass

    def stop(self) -> None:
        """Grow no further, and let what was shown be collected."""
        self._timer.stop()
        gc.unfreeze()
