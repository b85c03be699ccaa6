"""Long work in the GUI thread, a slice at a time, so that no event has to wait for all of it."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

_FIRST_SECONDS = 0.002  # long enough for all of most work
_NEXT_SECONDS = 0.001
_REST_MS = 100  # some frames of scrolling


class Slices(QObject):
    """Does work step by step: a first slice at once, the others whenever no event waits.

    Signals:
        advanced: a slice is done.
        done: all is done; comes after the last `advanced`.
    """

    advanced = Signal()
    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether there is work left."""
        return self._work is not None

    def start(self, work: Iterator[object], first: float | None = None) -> None:
        """Begin some work, each step of which is short; what was under way is dropped.

        Args:
            work: what to do.
            first: how many seconds of work the first slice takes, if not as many as usual.
        """
        self._work = work
        self._timer.start(0)
        self._advance(_FIRST_SECONDS if first is None else first)

    def stop(self) -> None:
        """Drop what is left."""
        self._work = None
        self._timer.stop()

    def rest(self) -> None:
        """Let the next slice wait a moment, as somebody scrolls or types; asked again, it waits no longer."""
        if self.busy and not self._timer.interval():
            self._timer.start(_REST_MS)

    def _go_on(self) -> None:
        self._timer.setInterval(0)
        self._advance(_NEXT_SECONDS)

    def _advance(self, seconds: float) -> None:
        if self._work is None:
            return
        owner = self._owner()  # held, lest a window that nobody else holds is collected amid its own slice
        # Seconds of work, not of the clock: on a busy machine a slice would be over before anything is done.
        end = time.thread_time() + seconds
        for _ in self._work:
            if time.thread_time() >= end:
                self.advanced.emit()
                return
        self.stop()
        self.advanced.emit()
        self.done.emit()
        del owner

    def _owner(self) -> QObject:
        """Give what all of this belongs to: the window."""
        owner: QObject = self
        while (above := owner.parent()) is not None:
            owner = above
        return owner
