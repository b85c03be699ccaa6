"""What all windows of one run share, and what any of them may ask for."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from reader.document.fault import Fault
from reader.document.language import Language
from reader.document.progress import Progress
from reader.ui.idle import Idle
from reader.ui.pairs import Pair, compare_pair, compare_pairs, pair_of
from reader.ui.settings import Settings
from reader.ui.translation import translate_interface
from reader.ui.work import Work

if TYPE_CHECKING:
    from reader.compare.model import Comparison
    from reader.library import Library
    from reader.ui.comparison.rows.metrics import Reading
    from reader.ui.comparison.window import ComparisonWindow
    from reader.ui.desk.desks import Desks
    from reader.ui.help.window import HelpWindow
    from reader.ui.library.window import LibraryWindow
    from reader.ui.series.rooms import Rooms

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
        idle: does what has to wait until no work runs.

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
        self.idle = Idle(self)
        self._opening: dict[tuple[str | int, str | int], Work[tuple[Comparison, Pair]]] = {}
        self._library_window: LibraryWindow | None = None
        self._help_window: HelpWindow | None = None

    @cached_property
    def desks(self) -> "Desks":
        """The comparisons that are open."""
        from reader.ui.desk.desks import Desks  # noqa: PLC0415 - it knows this module

        desks = Desks(self)
        desks.closed.connect(self.library_changed)
        return desks

    @cached_property
    def rooms(self) -> "Rooms":
        """The windows over many editions: series, commitments, citations."""
        from reader.ui.series.rooms import Rooms  # noqa: PLC0415 - only when it is wanted

        return Rooms(self)

    @property
    def comparison_windows(self) -> "tuple[ComparisonWindow, ...]":
        """The comparisons that are open, the newest last."""
        return self.desks.pages

    @property
    def front_window(self) -> QMainWindow | None:
        """The window a person is most likely looking at."""
        return self.desks.front or self._library_window

    def end(self) -> None:
        """Close all windows, wait for work to stop, and close the library."""
        self.stop_work()
        self.idle.stop()
        self.blockSignals(True)  # windows that go now have nothing to show anew
        self.desks.end()
        self._close_rooms()
        for window in (self._library_window, self._help_window):
            if window is not None and isValid(window):
                window.close()
        QThreadPool.globalInstance().waitForDone()
        self.library.close()

    def _close_rooms(self) -> None:
        if "rooms" in self.__dict__:
            self.rooms.end()

    def quit(self) -> None:
        """Close all windows; the comparisons in them are opened again at the next start."""
        self.desks.leave()
        self._application().closeAllWindows()

    def reopen(self) -> None:
        """Open what was open when the program was left, unless the person wants to begin afresh."""
        from reader.ui.desk.kept import keep_desks, kept_desks  # noqa: PLC0415 - only when it is wanted

        kept = kept_desks(self.settings, self.library.path)
        here = {entry.id for entry in self.library.editions()}
        pairs = [pair for desk in kept for pair in desk.pairs if here.issuperset(pair)]
        if not pairs or not self.settings.reopens:
            return
        # What cannot be opened, or is cancelled, is not tried at every start.
        keep_desks(self.settings, self.library.path, ())
        self.run(
            self.tr("Opening what was open last…"),
            lambda progress: compare_pairs(self.library, pairs, progress),
            lambda comparisons: self.desks.reopen(kept, comparisons),
            self._library_window,
        )

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

    def show_comparison(self, comparison: "Comparison", pair: Pair) -> "ComparisonWindow":
        """Bring up the comparison of a pair: the one that is open, else a new one.

        Args:
            comparison: what to show.
            pair: the ids of the older and of the newer edition in the library.
        """
        return self.desks.show(comparison, pair)

    def open_at(self, edition: int, paragraph: str, window: QWidget) -> None:
        """Show a paragraph of an edition, beside the edition before it, else the one after it.

        Args:
            edition: its id.
            paragraph: the id of the paragraph or section.
            window: whose wish it is.
        """
        try:
            pair = pair_of(self.library, edition)
        except Fault as fault:
            self.tell(fault, window)
        else:
            self.open_row(pair, edition, paragraph, window)

    def open_row(self, pair: Pair, edition: int, paragraph: str, window: QWidget) -> None:
        """Show the row of a pair that holds a paragraph.

        Args:
            pair: the ids of the older and of the newer edition.
            edition: which of them holds the paragraph.
            paragraph: the id of the paragraph or section.
            window: whose wish it is.
        """

        def go(result: "tuple[Comparison, Pair]") -> None:
            navigator = self.show_comparison(*result).navigator
            navigator.to_paragraph(paragraph, old_first=edition == pair[0])

        self.run(self.tr("Comparing…"), self._comparing(*pair), go, window)

    def compare_anew(self, page: "ComparisonWindow") -> None:
        """Show a comparison with the pairings that the reviewer made; they are in the library by now."""
        pair = self.desks.pair(page)
        self.run(
            self.tr("Comparing…"),
            lambda progress: compare_pair(self.library, *pair, progress),
            lambda result: page.set_comparison(result[0]),
            page,
        )

    def renew(self, editions: AbstractSet[int]) -> None:
        """Compare anew what is open of some editions, whose files may have been corrected."""
        for page in self.comparison_windows:
            pair = self.desks.pair(page)
            if not editions.isdisjoint(pair):
                self.compare_anew(page)

    def bring(self, paths: list[Path]) -> None:
        """Import files that were given to any window; two at once are compared with each other."""
        self.show_library().bring(paths)

    def open_pair(
        self, old: str | int, new: str | int, window: QWidget | None = None, failed: Failed | None = None
    ) -> Work[tuple["Comparison", Pair]]:
        """Compare two editions in the background and bring up the comparison; asked twice, only once.

        Args:
            old: the older edition: a file, a name in the library, or an id.
            new: the newer edition, likewise.
            window: whose wish it is; the progress bar stands on it.
            failed: told of an error instead of a message box.
        """

        def show(result: "tuple[Comparison, Pair]") -> None:
            self.show_comparison(*result)
            self.library_changed.emit()

        work = self._opening.get((old, new))
        if work is None or not work.running:
            work = self.run(self.tr("Comparing…"), self._comparing(old, new), show, window, failed)
            self._opening[old, new] = work
        return work

    def _comparing(self, old: str | int, new: str | int) -> "Callable[[Progress], tuple[Comparison, Pair]]":
        """Give the work of comparing two editions; what is open already is given as it is shown."""
        desks = self.desks  # made here, and not in the thread that works

        def work(progress: Progress) -> "tuple[Comparison, Pair]":
            comparison, pair = compare_pair(self.library, old, new, progress)
            return desks.as_shown(comparison, pair), pair

        return work

    def rebuild(self, language: Language | None = None) -> None:
        """Make all windows anew, for another language or another size; what they show stays."""
        if language is not None:
            self.language = language
            translate_interface(self._application(), language)
        library = self._library_window is not None and self._library_window.isVisible()
        self._close_rooms()
        before = [one for one in (self._library_window, self._help_window) if one is not None]
        self._library_window = self._help_window = None
        if library:
            self.show_library()
        # The old ones go when the new ones stand, so that the last window never closes.
        self.desks.rebuild()
        for one in before:
            one.close()
            one.deleteLater()

    def export(self, window: "ComparisonWindow") -> None:
        """Ask how a window's comparison is to be exported, and export it."""
        from reader.export import Review  # noqa: PLC0415 - only when it is wanted
        from reader.ui.dialogs.export import ExportDialog  # noqa: PLC0415 - only when it is wanted

        reviews = {}
        for row in window.comparison.rows:
            said = window.review.review(row)
            if said.seen or said.important or said.note:
                reviews[row.old, row.new] = Review(said.seen, said.important, said.note)
        ExportDialog(window.comparison, reviews, self, window).open()

    def help(self, page: str = "index") -> None:
        """Show a page of the manual, by its file name without ending."""
        from reader.ui.help.window import HelpWindow  # noqa: PLC0415 - only when it is wanted

        if self._help_window is None:
            self._help_window = HelpWindow(self.language)
        self._help_window.open_page(page)
        _raise(self._help_window)

    def search(self, window: QWidget) -> None:
        """Search in the texts of all editions."""
        from reader.ui.dialogs.search import SearchDialog  # noqa: PLC0415 - only when it is wanted

        SearchDialog(self, window).show()

    def set_reading(self, reading: "Reading") -> None:
        """Show the text of all comparisons in these looks, and keep them."""
        from reader.ui.reading import keep_reading  # noqa: PLC0415 - only when it is wanted

        keep_reading(self.settings, reading)
        for page in self.desks.pages:
            page.view.set_reading(reading)

    def preferences(self, window: QWidget) -> None:
        """Let the person choose language, look and size."""
        from reader.ui.dialogs.preferences import PreferencesDialog  # noqa: PLC0415 - only when it is wanted

        PreferencesDialog(self, window).open()

    def about(self, window: QWidget) -> None:
        """Say what this program is, in which version, made from what."""
        from reader.ui.dialogs.about import AboutDialog  # noqa: PLC0415 - only when it is wanted

        AboutDialog(window).open()

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
