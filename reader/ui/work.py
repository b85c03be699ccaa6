"""Long work off the GUI thread, with progress and a way to stop it."""

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from reader.document.progress import Cancelled, Progress

T = TypeVar("T")

_REPORT_EVERY_MS = 60


class _Runner(QRunnable):
    """What the pool runs; it keeps the work alive until its last signal is out."""

    def __init__(self, work: "Work[Any]") -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work._run()


class Work(QObject, Generic[T]):
    """One function run in the background, for an owner in the GUI thread.

    The function takes a `progress` callback and may call it as often as it likes: the callback only notes
    the share, and the GUI thread looks at it a few times a second. `cancel` makes the next call raise
    `Cancelled`. Exactly one of `done`, `failed`, `cancelled` comes, then `finished`, all in the GUI thread;
    an owner that is gone by then hears nothing, and the work is told to stop when it goes.

    Signals:
        progress: the share done, 0 to 1.
        done: the function's result.
        failed: the exception it raised, a `Fault` for what a person can do something about.
        cancelled: it stopped because it was asked to.
        finished: after any of the three.
    """

    progress = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _ended = Signal(object, object)

    def __init__(self, function: Callable[[Progress], T], owner: QObject) -> None:
        # A child of the application, not of its owner: a thread must never find its signals gone.
        super().__init__(QCoreApplication.instance())
        self._function = function
        self._owner = owner
        self._share = 0.0
        self._told = -1.0
        self._stop = threading.Event()
        self.running = False
        self._ticker = QTimer(self, interval=_REPORT_EVERY_MS)
        self._ticker.timeout.connect(self._report)
        self._ended.connect(self._finish)
        owner.destroyed.connect(self._stop.set)

    def start(self) -> "Work[T]":
        """Run the function in the application's thread pool."""
        self.running = True
        self._ticker.start()
        QThreadPool.globalInstance().start(_Runner(self))
        return self

    def cancel(self) -> None:
        """Ask the work to stop at its next word of progress."""
        self._stop.set()

    def _note(self, share: float) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._share = share

    def _report(self) -> None:
        if self._share != self._told and isValid(self._owner):
            self._told = self._share
            self.progress.emit(self._share)

    def _run(self) -> None:
        try:
            result = self._function(self._note)
        except BaseException as error:  # noqa: BLE001 - handed on to `failed`
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def _finish(self, result: T, error: BaseException | None) -> None:
        self._ticker.stop()
        self.running = False
        if isValid(self._owner):
            if isinstance(error, Cancelled):
                self.cancelled.emit()
            elif error is not None:
                self.failed.emit(error)
            else:
                self._share = 1.0
                self._report()
                self.done.emit(result)
            self.finished.emit()
        self.deleteLater()
