"""Files into the library: in the background, one after another, with progress and cancel."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.document.fault import Fault
from reader.document.progress import Progress
from reader.library.entries import EditionEntry
from reader.ui.library.strip import Strip
from reader.ui.session import Session
from reader.ui.work import Work

if TYPE_CHECKING:
    from reader.actions import Imported

Done = Callable[[tuple[EditionEntry, ...]], object]


class Importer(QObject):
    """Brings files in for the library window, and says in its strip how far it is.

    Files that are dropped while others are being read wait for their turn.
    """

    def __init__(self, session: Session, strip: Strip, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._strip = strip
        self._waiting: list[tuple[tuple[Path, ...], Done]] = []
        self._work: Work[tuple[Imported, ...]] | None = None
        strip.cancel.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self._work is not None

    def bring(self, paths: Sequence[Path], done: Done) -> None:
        """Import files.

        Args:
            paths: the files; folders stand for the files in them.
            done: told which editions came in, in the order of the files.
        """
        files = tuple(file for path in paths for file in _files(path))
        self._waiting.append((files, done))
        if self._work is None:
            self._next()

    def cancel(self) -> None:
        """Stop reading, and forget what waits; what is in stays in."""
        self._waiting.clear()
        if self._work is not None:
            self._work.cancel()

    def _next(self) -> None:
        if not self._waiting:
            return
        files, done = self._waiting.pop(0)
        library = self._session.library

        def read(progress: Progress) -> "tuple[Imported, ...]":
            from reader.actions import import_files  # noqa: PLC0415 - readers of formats are slow to import

            return import_files(library, files, progress=progress)

        work: Work[tuple[Imported, ...]] = Work(read, self)
        self._work = work
        words = (
            self.tr("Importing {file}…").format(file=files[0].name)
            if len(files) == 1
            else self.tr("Importing %n file(s)…", "", len(files))
        )
        work.progress.connect(lambda share: self._strip.work(words, share))
        work.done.connect(lambda results: self._report(results, done))
        work.failed.connect(self._fail)
        work.cancelled.connect(lambda: self._strip.say(self.tr("Stopped. What was read by then is kept.")))
        work.finished.connect(self._finish)
        work.start()

    def _finish(self) -> None:
        self._work = None
        self._session.library_changed.emit()
        self._next()

    def _fail(self, error: BaseException) -> None:
        self._strip.hide()
        self._session.tell(error, self._window)

    def _report(self, results: "tuple[Imported, ...]", done: Done) -> None:
        came = tuple(one.result for one in results if isinstance(one.result, EditionEntry))
        faults = tuple(one.result for one in results if isinstance(one.result, Fault))
        self._session.library_changed.emit()
        if came:
            self._strip.say(self.tr("%n edition(s) imported.", "", len(came)))
            self._session.renew({entry.id for entry in came if entry.revision > 1})
        else:
            self._strip.hide()
        if faults:
            from reader.ui.dialogs.message import show_faults  # noqa: PLC0415 - only when it is wanted

            show_faults(faults, self._window, self._session.language)
        if came:
            done(came)


def _files(path: Path) -> list[Path]:
    """Give the files a path stands for: those directly in a folder, by name, hidden ones left out."""
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.is_file() and not file.name.startswith("."))
