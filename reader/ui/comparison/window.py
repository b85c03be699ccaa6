"""The comparison window: its parts put together."""

import gc
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from reader.compare.model import Comparison
from reader.ui.commands import undo_and_redo
from reader.ui.comparison.bar import Bar
from reader.ui.comparison.commands import make_actions
from reader.ui.comparison.deeds import Deeds
from reader.ui.comparison.filters import Wanted
from reader.ui.comparison.find import FindBar
from reader.ui.comparison.frame import Frame
from reader.ui.comparison.growth import Growth
from reader.ui.comparison.header import Header
from reader.ui.comparison.index import Index
from reader.ui.comparison.labels import short_names
from reader.ui.comparison.navigation import Navigator, row_like
from reader.ui.comparison.outline import Outline
from reader.ui.comparison.panel.contents import Contents
from reader.ui.comparison.pointing import Pointing
from reader.ui.comparison.progress import ReviewProgress
from reader.ui.comparison.review import Review
from reader.ui.comparison.rows.accessible import announce
from reader.ui.comparison.rows.accessible import install as install_accessibility
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.rows.view import RowsView
from reader.ui.comparison.session import ReviewSession
from reader.ui.comparison.sieve import Sieve
from reader.ui.comparison.status import Status
from reader.ui.comparison.strip import Strip

if TYPE_CHECKING:
    from reader.ui.comparison.flow.window import Pictures

_KEEP_MS = 500
_SETTLED_MS = 80  # the section tree follows when scrolling has come to rest


class ComparisonWindow(QMainWindow):
    """Two editions side by side.

    Attributes:
        comparison: what is shown.
        review: what the reviewer says of it.
        commands: every command by name, for menus and palettes.
        short_title: what tells it from other comparisons in a few words.
        summary: the titles of both editions.
        sieve: what the reader wants to see, and where that is chosen.
        pictures: the pictures of the whole, once they were asked for.

    Signals:
        closed: the window is closed.
        export_requested: the reader wants a digest.
        swap_requested: the reader wants the sides the other way round.
        library_requested: the reader wants the library window.
        repair_requested: pairings by hand changed; whoever can compare gives `set_comparison` the result.
    """

    closed = Signal()
    export_requested = Signal()
    swap_requested = Signal()
    library_requested = Signal()
    repair_requested = Signal(object)
    history_requested = Signal(str, bool)
    citation_followed = Signal(str, bool, object, str)

    def __init__(
        self, comparison: Comparison, review: ReviewSession | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if parent is not None:
            self.setWindowFlags(Qt.WindowType.Widget)  # a page and no window of its own
        # A comparison lives as long as its window. The collector would walk all of it again and again, a
        # quarter of a second each time for a long one.
        gc.freeze()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.comparison = comparison
        self.review = review if review is not None else ReviewSession(comparison)
        self.review.setParent(self)
        self._index = Index(comparison)
        self.sieve = Sieve(self._index, self._review_of, lambda: self.view.first_row, self)
        self.pictures: Pictures | None = None
        self._make_parts()
        self._wire()
        self.resize(1440, 900)
        self.bar.set_wanted(self.sieve.wanted)
        self.status.set_zoom(self.view.reading.zoom)
        row = self.review.position
        self._grow(self._index, row, lambda: self._open_at(row))

    @property
    def is_complete(self) -> bool:
        """Whether all rows are known, and counted in every part of the window."""
        return self._growth.is_over and not self.sieve.busy

    def _review_of(self, number: int) -> Review:
        return self.review.review(self.comparison.rows[number])

    # --- building ------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        comparison = self.comparison
        old, new = short_names(comparison)
        self.setWindowTitle(self.tr("{0} → {1} – Duizhao").format(old, new))
        titles = [edition.identity.title or edition.name for edition in (comparison.old, comparison.new)]
        self.short_title = f"{old} → {new}  {titles[1]}"
        self.summary = "\n".join(titles)
        install_accessibility()
        # Each part is made where it stays: a style sheet dresses all that a widget holds anew when it moves.
        whole = QWidget(self)
        self.setCentralWidget(whole)
        self.frame = Frame(whole)
        self.outline = Outline(comparison, self.frame)
        middle = QWidget(self.frame)
        self.finder = FindBar(comparison, middle)
        self.view = RowsView(self._index, middle)
        self.view.review_of = self.review.review
        self.header = Header(comparison, self.view, middle)
        self.strip = Strip(self.view, middle)
        self.strip.shown = self.sieve.wanted.changes
        self.view.marker.finder, self.view.marker.text_finder = self.finder.in_row, self.finder.in_text
        self.contents = Contents(self._index, self.sieve.filter, self.review, self._review_of, self.frame)
        self.frame.hold(self.outline, middle, self.contents)
        self.progress = ReviewProgress(self.review, self)
        self.navigator = Navigator(self.view, self.sieve.filter, self)
        self.status = Status(
            self.tr("F7 next   Shift+F7 previous   Space seen   I important   N note   ? keys"), whole
        )
        readers = (self.view, self.contents.changes, self.outline)
        self.commands = make_actions(self, readers, Deeds(self).table())
        self.more = QMenu(self)
        self.commands["more"].setMenu(self.more)
        self.bar = Bar(
            f"<b>{self.tr('Compare')}</b>&nbsp;&nbsp; {old} → {new}",
            self.summary,
            self.commands,
            whole,
        )
        self._fill_menu()
        self._place_parts(whole, middle)

    def _place_parts(self, whole: QWidget, middle: QWidget) -> None:
        column = QVBoxLayout(middle)
        column.addWidget(self.finder)
        column.addWidget(self.header)
        beside = QHBoxLayout()
        beside.addWidget(self.view, 1)
        beside.addWidget(self.strip)
        column.addLayout(beside, 1)
        lines = QVBoxLayout(whole)
        lines.addWidget(self.bar)
        lines.addWidget(self.frame, 1)
        lines.addWidget(self.status)
        for layout in (column, beside, lines):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.view.setFocus()

    def _fill_menu(self) -> None:
        undo, redo = undo_and_redo(self.review.undo, self)
        self.addActions([undo, redo])
        made = self.commands
        self.more.addActions((undo, redo))
        self.more.addSeparator()
        self.more.addActions((made["seen"], made["important"], made["note"]))
        self.more.addSeparator()
        for title, names in (
            (self.tr("Pairing"), ("pair", "unpair", "take_out")),
            (self.tr("Go to"), ("goto", "partner", "find_next", "find_previous")),
            (self.tr("Select and copy"), ("caret", "select", "copy", "copy_marked", "copy_old", "copy_new")),
            (self.tr("View"), ("larger", "smaller", "designed", "inline", "sections", "panel")),
        ):
            self.more.addMenu(title).addActions([made[name] for name in names])
        self.more.addAction(made["pictures"])

    def _wire(self) -> None:
        view = self.view
        view.current_changed.connect(self._read)
        # Written when the reader has come to rest, and not at every step.
        self._keep_place = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keep_place.timeout.connect(lambda: self.review.set_position(self.view.current))
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._follow_section)
        view.scrolled.connect(self._settled.start)
        view.scrolling.connect(self._rest)
        view.zoom_changed.connect(self.status.set_zoom)
        self.strip.asked.connect(view.show_share)
        self.finder.found.connect(view.go_to_find)
        self.finder.changed.connect(view.viewport().update)
        self.finder.closed.connect(view.setFocus)
        self.outline.chosen.connect(lambda name, side: self.navigator.to_section(name, new=side is Side.NEW))
        self.contents.chosen.connect(lambda row, _side: view.go_to_change(row))
        self.contents.notes.left.connect(view.setFocus)
        self.navigator.said.connect(self.say)
        self.bar.toggled.connect(self.sieve.want_changes)
        self.sieve.chosen.connect(self._choose)
        self.sieve.sifted.connect(self._show_sifted)
        self.status.zoom_clicked.connect(self.commands["designed"].trigger)
        self.progress.counted.connect(self.outline.set_left)
        for part in (self.status, self.outline):
            self.progress.reviewed.connect(part.set_seen)
        self.progress.reviewed.connect(self.review.set_progress)
        self.review.changed.connect(self._reviewed)
        self.review.recalled.connect(view.go_to)
        self.review.repaired.connect(self.repair_requested)
        self._pointing = Pointing(self)

    # --- the comparison ------------------------------------------------------------------------------

    def _grow(self, index: Index, row: int, take: Callable[[], None]) -> None:
        """Let an index grow in slices, and take it as soon as a row is known."""
        self._growth = Growth(index, row, self)
        self._growth.reached.connect(take)
        self._growth.grown.connect(self.view.grow)
        self._growth.start(self._count())

    def _open_at(self, row: int) -> None:
        """Show the row that was read last, unless somebody has gone elsewhere already."""
        self.view.grow()
        if self.view.current < 0:
            self.view.go_to(row)

    def _rest(self) -> None:
        """Let the index and the trees of sections wait while somebody scrolls."""
        self._growth.rest()
        self.outline.rest()

    def _count(self) -> Iterator[None]:
        """Show, one after the other, what only a whole index can tell."""
        self.view.gone = self.navigator.moves.gone
        self.view.viewport().update()
        yield
        self.outline.set_index(self._index)
        yield
        self.progress.set_index(self._index)
        self.bar.set_counts(self._index)
        self.strip.renew()
        yield
        self.sieve.sift()
        self._follow_section()

    def set_comparison(self, comparison: Comparison) -> None:
        """Show the comparison made anew after rows were paired by hand; what is read stays in place.

        Until the row that is read is found again, the window shows what it showed.
        """
        self._growth.stop()
        gc.freeze()
        index = Index(comparison)
        row = row_like(max(0, self.view.current), self.comparison, comparison)
        self._grow(index, row or 0, lambda: self._take(index))

    def _take(self, index: Index) -> None:
        """Show another index, with what is read in its place."""
        comparison = index.comparison
        read = max(0, self.view.current)
        row, top = row_like(read, self.comparison, comparison), self.view.top_of(read)
        self.comparison = comparison
        self.review.set_comparison(comparison)
        self._index = self.sieve.filter.index = index
        self.navigator.renew()
        self.contents.set_index(self._index)
        self.finder.set_comparison(comparison)
        self.view.set_index(self._index)
        if self.pictures is not None:
            self.pictures.set_comparison(comparison)
        self.view.grow()
        if row is None or top is None:
            self.view.go_to(self.review.position if row is None else row)
        else:
            self.view.put(row, top)

    # --- what is wanted ------------------------------------------------------------------------------

    def _choose(self, wanted: Wanted) -> None:
        """Show what is wanted, before any rows are sifted."""
        self.bar.set_wanted(wanted)
        self.view.set_shown(wanted.changes)

    def _show_sifted(self, stops: Sequence[int], order: list[int] | None) -> None:
        """Show the rows that are wanted."""
        self.view.set_shown(self.sieve.wanted.changes)
        self.view.show_only(order)
        self.strip.show_changes(self.sieve.wanted.changes)
        self.contents.changes.show_stops(stops)
        self._read(self.view.current)

    # --- reading -------------------------------------------------------------------------------------

    def _read(self, number: int) -> None:
        """Follow the row that is being read."""
        place = self.contents.changes.place(number)
        self.status.set_place(None if place is None else place + 1, self.contents.changes.count())
        self.contents.follow(number)
        self._follow_section()
        self._keep_place.start()

    def _follow_section(self) -> None:
        block = self.view.section_in_force()
        if block is not None:
            self.outline.follow(block.old, block.new)

    def say(self, words: str) -> None:
        """Say a word about what was just done, on the status line and aloud."""
        self.status.say(words)
        if words:
            announce(self.view, words)

    def edit_note(self) -> None:
        """Put the cursor into the note of the row being read."""
        number = self.navigator.start()
        self.view.set_current(number)
        self.frame.ask(self.contents, shown=True)
        self.contents.edit_note()

    def _reviewed(self, _number: int) -> None:
        self.view.viewport().update()
        self.contents.changes.repaint_rows()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the note that is being written, and the place."""
        try:
            self.contents.notes.keep()
            self.review.set_position(self.view.current)
        finally:  # also where the library is out of reach
            self._keep_place.stop()
            self._growth.stop()
            gc.unfreeze()
            if self.pictures is not None:
                self.pictures.close()
                self.pictures.deleteLater()
            super().closeEvent(event)
            self.closed.emit()
