"""Long work off the GUI thread, with progress and a way to stop it."""

import threading
import traceback
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from reader.document.fault import Fault
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
    """One function run in the background.

    The function takes a `progress` callback and may call it as often as it likes: the callback only notes
    the share, and the GUI thread looks at it a few times a second. `cancel` makes the next call raise
    `Cancelled`. Exactly one of `done`, `failed`, `cancelled` comes, then `finished`; all of them arrive in
    the thread that made the work.

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

    def __init__(self, function: Callable[[Progress], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._share = 0.0
        self._told = -1.0
        self._stop = threading.Event()
        self.running = False
        self._ticker = QTimer(self, interval=_REPORT_EVERY_MS)
        self._ticker.timeout.connect(self._report)
        self._ended.connect(self._finish)

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
        if self._share != self._told:
            self._told = self._share
            self.progress.emit(self._share)

    def _run(self) -> None:
        try:
            result = self._function(self._note)
        except BaseException as error:  # noqa: BLE001 - handed on to `failed`, which always has a listener
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def _finish(self, result: T, error: BaseException | None) -> None:
        self._ticker.stop()
        self.running = False
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self._share = 1.0
            self._report()
            self.done.emit(result)
        self.finished.emit()


def run(
    function: Callable[[Progress], T],
    *,
    parent: QObject,
    done: Callable[[T], object],
    failed: Callable[[BaseException], object],
) -> Work[T]:
    """Start `function` in the background and send its end to `done` or `failed`.

    The work belongs to `parent` and goes when it has finished.
    """
    work = Work(function, parent)
    work.done.connect(done)
    work.failed.connect(failed)
    work.finished.connect(work.deleteLater)
    return work.start()


def trace(error: BaseException) -> str:
    """Give the places an error passed through, without any value it carried.

    Exception messages may quote a document, so the trace names only kinds, files, lines and functions.
    """
    lines = [type(error).__name__]
    lines += [
        f"  {frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join(lines)


def is_fault(error: BaseException) -> bool:
    """Whether a person can do something about the error."""
    return isinstance(error, Fault)
