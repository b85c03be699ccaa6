"""The comparisons that are open, and the windows in which they lie."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.compare.model import Comparison
from reader.ui.common import CommonCommands
from reader.ui.comparison.rows.accessible import announce
from reader.ui.comparison.session import ReviewSession
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.desk.commands import TabCommands
from reader.ui.desk.desk import Desk
from reader.ui.desk.kept import KeptDesk, keep_desks
from reader.ui.drops import FileDrops
from reader.ui.pairs import Pair
from reader.ui.reading import keep_places, keep_reading, kept_places, kept_reading
from reader.ui.store import LibraryStore, ReadingStore

if TYPE_CHECKING:
    from reader.ui.session import Session


class Desks(QObject):
    """All comparisons of one run.

    Signals:
        closed: a comparison is gone.
    """

    closed = Signal()

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._pairs: dict[ComparisonWindow, Pair] = {}
        self._commands: dict[ComparisonWindow, TabCommands] = {}
        self._desks: list[Desk] = []  # the one used last at the end
        self._leaving = False

    @property
    def pages(self) -> tuple[ComparisonWindow, ...]:
        """The comparisons that are open, the newest last."""
        return tuple(self._pairs)

    @property
    def front(self) -> ComparisonWindow | None:
        """The comparison that a person is most likely looking at."""
        return self._desks[-1].front if self._desks else None

    def pair(self, page: ComparisonWindow) -> Pair:
        """Give the ids of the editions that a comparison shows."""
        return self._pairs[page]

    # --- opening and closing -------------------------------------------------------------------------

    def show(self, comparison: Comparison, pair: Pair) -> ComparisonWindow:
        """Bring a pair's comparison to the front: the open one, or a new tab of the window used last."""
        self._leaving = False
        page = self._page(pair)
        if page is None:
            desk = self._desks[-1] if self._desks else self._open_desk()
            page = self._make(comparison, pair, desk)
            desk.add(page)
        elif page.comparison is not comparison:  # a file was corrected since
            page.set_comparison(comparison)
        self._desk_of(page).show_page(page)
        return page

    def as_shown(self, comparison: Comparison, pair: Pair) -> Comparison:
        """Give the comparison that is open of a pair where it is equal, else the one given.

        Not for the GUI thread: two long ones are as long to tell apart.
        """
        page = self._page(pair)
        return comparison if page is None or page.comparison != comparison else page.comparison

    def _page(self, pair: Pair) -> ComparisonWindow | None:
        return next((page for page, shown in tuple(self._pairs.items()) if shown == pair), None)

    def reopen(self, kept: Sequence[KeptDesk], comparisons: Mapping[Pair, Comparison]) -> None:
        """Open windows that were kept, as they stood, with the comparisons that there still are."""
        for desk in kept:
            pairs = [pair for pair in desk.pairs if pair in comparisons and pair not in self._pairs.values()]
            front = desk.pairs[desk.front] if desk.front < len(desk.pairs) else None
            self._lay(desk, [(comparisons[pair], pair) for pair in pairs], front)

    def rebuild(self) -> None:
        """Make all windows anew, for another language or another size; what they show stays."""
        before, self._desks = self._desks, []
        pages, self._pairs, self._commands = self._pairs, {}, {}
        for desk in before:
            front = pages[desk.front] if desk.front is not None else None
            shown = [(page.comparison, pages[page]) for page in desk.pages]
            self._lay(KeptDesk((), 0, desk.saveGeometry()), shown, front)
        for desk in before:
            desk.blockSignals(True)  # it closes because others stand in its place
            desk.close()

    def detach(self, page: ComparisonWindow, at: QPoint | None = None) -> None:
        """Move a comparison to a window of its own, below a place of the screen if one is given."""
        before = self._desk_of(page)
        if len(before.pages) < 2:
            return
        desk = self._open_desk()
        desk.resize(before.size())
        if at is not None:
            room = before.screen().availableGeometry()
            desk.move(min(at.x(), room.right() - desk.width()), min(at.y(), room.bottom() - desk.height()))
        self._move(page, desk)

    def join(self, page: ComparisonWindow) -> None:
        """Move a comparison to the other window that was used last."""
        others = [desk for desk in self._desks if page not in desk.pages]
        if others:
            self._move(page, others[-1])

    def _tear(self, page: ComparisonWindow, at: QPoint) -> None:
        """Move a comparison whose tab was dragged off: to the window it was dropped on, else to its own."""
        others = (desk for desk in reversed(self._desks) if page not in desk.pages)
        target = next(
            (desk for desk in others if desk.isVisible() and desk.frameGeometry().contains(at)), None
        )
        if target is not None:
            self._move(page, target)
        else:
            self.detach(page, at)

    def _move(self, page: ComparisonWindow, desk: Desk) -> None:
        self._desk_of(page).release(page)
        page.setParent(None)
        desk.add(page)
        desk.show_page(page)

    def step(self, page: ComparisonWindow, by: int) -> None:
        """Bring a neighbour of a comparison to the front."""
        self._desk_of(page).step(by)

    def close_others(self, page: ComparisonWindow) -> None:
        """Close all other comparisons of a comparison's window."""
        for other in self._desk_of(page).pages:
            if other is not page:
                other.close()

    def end(self) -> None:
        """Close all windows; what is open now is opened again at the next start."""
        self.leave()
        self.blockSignals(True)
        for desk in list(self._desks):
            desk.close()

    def leave(self) -> None:
        """Keep what is open now: what closes from here on closes because the program is left."""
        self._keep()
        self._leaving = True

    # --- in between ----------------------------------------------------------------------------------

    def _lay(self, kept: KeptDesk, comparisons: list[tuple[Comparison, Pair]], front: Pair | None) -> None:
        """Open a window with some comparisons."""
        if not comparisons:
            return
        desk = self._open_desk(kept.geometry)
        pages = {pair: self._make(comparison, pair, desk) for comparison, pair in comparisons}
        for page in pages.values():
            desk.add(page)
        desk.show_page(pages.get(front, page) if front is not None else page)

    def _open_desk(self, geometry: QByteArray | None = None) -> Desk:
        desk = Desk()
        desk.restoreGeometry(geometry or self._session.settings.layout("comparison/geometry"))
        self._desks.append(desk)
        FileDrops(desk, self._session.bring)
        desk.altered.connect(lambda: self._altered(desk))
        desk.closing.connect(lambda: self._closing(desk))
        desk.menu_requested.connect(self._show_menu)
        # Not amid the bar's own taking notice of the mouse: the bar may go with its last tab.
        desk.torn.connect(self._tear, Qt.ConnectionType.QueuedConnection)
        self._show_bars()
        return desk

    def _show_bars(self) -> None:
        """Show tabs in every window while there are several: they can be dragged from one to another."""
        for desk in self._desks:
            desk.show_bar(always=len(self._desks) > 1)
            for page in desk.pages:
                self._allow(page, desk)

    def _allow(self, page: ComparisonWindow, desk: Desk) -> None:
        """Offer the commands of a comparison that can be done."""
        if page in self._commands:
            self._commands[page].allow(neighbours=len(desk.pages) > 1, windows=len(self._desks) > 1)

    def _make(self, comparison: Comparison, pair: Pair, desk: Desk) -> ComparisonWindow:
        session, settings = self._session, self._session.settings
        store = (ReadingStore if session.library.readonly else LibraryStore)(session.library, *pair)
        page = ComparisonWindow(comparison, ReviewSession(comparison, store), desk.room)
        if session.library.readonly:
            words = self.tr("Read only: what you mark here is not kept")
            page.status.warn(words)
            page.review.changed.connect(lambda _row: announce(page.view, words))
        self._pairs[page] = pair
        page.more.addSeparator()
        CommonCommands(page, session, "comparing").fill_short_menu(page.more)
        self._commands[page] = TabCommands(page, self)
        page.view.set_reading(kept_reading(settings))
        page.frame.arrange(*kept_places(settings))
        page.frame.arranged.connect(lambda: keep_places(settings, page.frame.places))
        page.view.zoom_changed.connect(lambda _zoom: keep_reading(settings, page.view.reading))
        page.export_requested.connect(lambda: session.export(page))
        page.swap_requested.connect(lambda: session.open_pair(pair[1], pair[0], page))
        page.library_requested.connect(session.show_library)
        page.repair_requested.connect(lambda _pairings: session.compare_anew(page))
        page.history_requested.connect(lambda name, old: session.rooms.series(pair[not old], page, name))
        page.citation_followed.connect(
            lambda name, old, cited, note: session.rooms.follow(page, pair[not old], name, cited, note)
        )
        page.closed.connect(lambda: self._forget(page))
        return page

    def _desk_of(self, page: ComparisonWindow) -> Desk:
        return next(desk for desk in self._desks if page in desk.pages)

    def _altered(self, desk: Desk) -> None:
        """Take notice of what a window shows now, and that it was used."""
        self._desks.sort(key=lambda other: other is desk)
        for page in desk.pages:
            self._allow(page, desk)
        self._keep()

    def _closing(self, desk: Desk) -> None:
        """Forget a window, unless the program is left with it."""
        self._session.settings.set("comparison/geometry", desk.saveGeometry())
        others = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow))
        if not any(one.isVisible() and one is not desk for one in others):
            self.leave()
        self._desks.remove(desk)
        self._show_bars()

    def _forget(self, page: ComparisonWindow) -> None:
        if self._pairs.pop(page, None) is None:
            return  # another stands in its place
        del self._commands[page]
        for desk in self._desks:  # none, where the window closes with all that is in it
            if page in desk.pages:
                desk.release(page)
                break
        self._keep()
        self.closed.emit()

    def _keep(self) -> None:
        """Keep what is open, for the next start."""
        if self._leaving:
            return
        kept = [
            KeptDesk(
                tuple(self._pairs[page] for page in desk.pages if page in self._pairs),
                desk.pages.index(desk.front) if desk.front in desk.pages else 0,
                desk.saveGeometry(),
            )
            for desk in self._desks
        ]
        keep_desks(self._session.settings, self._session.library.path, kept)

    def _show_menu(self, page: ComparisonWindow, at: QPoint) -> None:
        self._commands[page].menu().popup(at)
