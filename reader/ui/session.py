"""What all windows of one run share, and what any of them may ask for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from reader.document.language import Language
from reader.document.progress import Progress
from reader.ui.settings import Settings
from reader.ui.work import Work

if TYPE_CHECKING:
    from reader.compare.model import Comparison
    from reader.library import Library
    from reader.ui.comparison.window import ComparisonWindow
    from reader.ui.library.window import LibraryWindow

T = TypeVar("T")
Failed = Callable[[BaseException], object]


class Session(QObject):
    """The open library, the preferences, and the windows of one run.

    Windows talk to each other only through the session: they ask it to open, to export, to explain, and
    they listen to its signals.

    Attributes:
        library: the library that is open.
        settings: the person's preferences.
        language: the language of the interface and of exports.

    Signals:
        library_changed: editions or comparisons came, went or were renamed.
    """

    library_changed = Signal()

    def __init__(
        self, library: "Library", settings: Settings, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.library = library
        self.settings = settings
        self.language = language
        self._library_window: LibraryWindow | None = None
        self._comparisons: dict[ComparisonWindow, tuple[str, str]] = {}

    @property
    def comparison_windows(self) -> "tuple[ComparisonWindow, ...]":
        """The comparison windows that are open, the newest last."""
        return tuple(self._comparisons)

    def close(self) -> None:
        """Close the library; nothing may be asked of the session afterwards."""
        self.library.close()

    def stop_work(self) -> None:
        """Tell all work in the background to stop."""
        for work in self._application().findChildren(Work):
            work.cancel()

    def show_library(self) -> "LibraryWindow":
        """Bring up the library window."""
        from reader.ui.library.window import LibraryWindow  # noqa: PLC0415 - only when it is wanted

        if self._library_window is None:
            self._library_window = LibraryWindow(self)
        _raise(self._library_window)
        return self._library_window

    def show_comparison(self, comparison: "Comparison", pair: tuple[str, str]) -> "ComparisonWindow":
        """Bring up the comparison of a pair: its window if it has one, else a new one.

        Args:
            comparison: what to show.
            pair: the older and the newer edition by the names that `actions.open_pair` knows them by.
        """
        from reader.ui.comparison.window import ComparisonWindow  # noqa: PLC0415 - only when it is wanted

        for window, shown in self._comparisons.items():
            if shown == pair and window.comparison == comparison:
                _raise(window)
                return window
        window = ComparisonWindow(comparison, self)
        self._comparisons[window] = pair
        window.destroyed.connect(lambda: self._comparisons.pop(window, None))
        _raise(window)
        return window

    def open_pair(
        self, old: str, new: str, window: QWidget | None = None, failed: Failed | None = None
    ) -> Work["Comparison"]:
        """Compare two editions in the background and bring up the comparison.

        Args:
            old: the older edition, as a file or as a name in the library.
            new: the newer edition, likewise.
            window: whose wish it is; the progress bar stands on it.
            failed: told of an error instead of a message box.
        """
        from reader import actions  # noqa: PLC0415 - readers of formats are slow to import

        def show(comparison: "Comparison") -> None:
            self.show_comparison(comparison, (old, new))
            self.library_changed.emit()

        return self.run(
            self.tr("Comparing…"),
            lambda progress: actions.open_pair(self.library, old, new, progress=progress),
            show,
            window,
            failed,
        )

    def swap(self, window: "ComparisonWindow") -> None:
        """Open the comparison of a window's editions the other way round."""
        old, new = self._comparisons[window]
        self.open_pair(new, old, window)

    def export(self, comparison: "Comparison", window: QWidget) -> None:
        """Ask how a comparison is to be exported, and export it."""
        from reader.ui.dialogs.export import ExportDialog  # noqa: PLC0415 - only when it is wanted

        ExportDialog(comparison, self, window).open()

    def help(self, page: str = "index") -> None:
        """Show a page of the manual, by its file name without ending."""
        from reader.ui.help.window import show_help  # noqa: PLC0415 - only when it is wanted

        show_help(page, self)

    def tell(self, error: BaseException, window: QWidget | None) -> None:
        """Show a message box about an error."""
        from reader.ui.dialogs.message import show_error  # noqa: PLC0415 - only when it is wanted

        show_error(error, window, self.language)

    def run(
        self,
        title: str,
        function: Callable[[Progress], T],
        done: Callable[[T], object],
        window: QWidget | None = None,
        failed: Failed | None = None,
    ) -> Work[T]:
        """Do long work in the background, behind a progress bar that can cancel it.

        Args:
            title: what is being done, in words of the interface.
            function: what to do; not in the GUI thread.
            done: what to do with its result; in the GUI thread, unless `window` is gone by then.
            window: whose work it is.
            failed: told of an error instead of a message box on `window`.
        """
        from reader.ui.dialogs.progress import follow  # noqa: PLC0415 - only when it is wanted

        work: Work[T] = Work(function, window or self)
        follow(work, title, window)
        work.done.connect(done)
        work.failed.connect(failed or (lambda error: self.tell(error, window)))
        return work.start()

    @staticmethod
    def _application() -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application


def _raise(window: QMainWindow) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
