"""The library window: put together from its parts, which know nothing of each other."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.library.entries import EditionEntry
from reader.resource import resource
from reader.ui.commands import undo_and_redo
from reader.ui.common import CommonCommands
from reader.ui.dialogs.files import ask_files
from reader.ui.dialogs.parts import rule
from reader.ui.dialogs.removed import RemovedDialog
from reader.ui.drops import FileDrops
from reader.ui.library.acts import Acts
from reader.ui.library.commands import Commands
from reader.ui.library.empty import EmptyPage
from reader.ui.library.exchange import Exchange
from reader.ui.library.imports import Importer
from reader.ui.library.page import EditionPage, earlier_first
from reader.ui.library.recent import RecentList
from reader.ui.library.shelves import Book, Column
from reader.ui.library.strip import Strip
from reader.ui.library.top import TopBar
from reader.ui.library.view import ShelfView
from reader.ui.session import Session
from reader.ui.theme import theme

_LEAST_FOR_PAGE = 760  # designed widths of the window, below which a side panel steps aside
_LEAST_FOR_RECENT = 960


class LibraryWindow(QMainWindow):
    """Editions by series, recent comparisons, and the page of what is selected."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("library")
        title = self.tr("Library (read only)") if session.library.readonly else self.tr("Library")
        self.setWindowTitle(title)
        self.strip = Strip()
        self.importer = Importer(session, self.strip, self)
        self.acts = Acts(session, self.strip, self)
        self.exchange = Exchange(session, self.strip, self)
        self.view = ShelfView()
        self.recent = RecentList()
        self.page = EditionPage(session)
        self.empty = EmptyPage()
        self.top = TopBar()
        self.search = self.top.search
        self.commands = Commands(self)
        self.common = CommonCommands(self, session)
        FileDrops(self, self.bring)
        self._lay_out()
        self._fill_menus()
        self._connect()
        self._restore()
        self.refresh()
        self.view.setFocus()

    def refresh(self) -> None:
        """Show what is in the library now."""
        entries = self._session.library.editions()
        self.view.show_entries(entries)
        self.recent.show_entries(self._session.library.comparisons(), entries)
        self._stack.setCurrentIndex(1 if entries else 0)
        self._tell_selection()

    def compare_book(self, book: Book) -> None:
        """Compare an edition with the one before it."""
        if book.previous is None:
            self.strip.say(self.tr("This is the first edition of its series: there is nothing before it."))
        else:
            self.compare(book.previous.id, book.entry.id)

    def compare(self, old: int, new: int) -> None:
        """Compare two editions by their ids."""
        self._session.open_pair(old, new, self)

    def bring(self, paths: Sequence[Path]) -> None:
        """Import files; two at once are compared with each other."""
        self.importer.bring(paths, lambda came: self._arrived(came, len(paths)))

    # --- putting together ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        px = theme().measures.px
        full = QWidget()
        outer = QVBoxLayout(full)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.top)
        outer.addWidget(rule())
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setHandleWidth(1)
        self._parts.setChildrenCollapsible(False)
        parts: tuple[tuple[QWidget, int, int], ...] = (
            (self.recent, 160, 196),
            (self.view, 380, 700),
            (self.page, 220, 288),
        )
        for part, least, _width in parts:
            part.setMinimumWidth(px(least))
            self._parts.addWidget(part)
            self._parts.setStretchFactor(self._parts.indexOf(part), int(part is self.view))
        self._parts.setSizes([px(width) for _part, _least, width in parts])
        outer.addWidget(self._parts, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(full)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(content)

    def _fill_menus(self) -> None:
        self.commands.fill(self, *undo_and_redo(self.acts.stack, self))
        self.common.end_file_menu(self.commands.file_menu)
        self.common.fill_help_menu(self.menuBar().addMenu(self.tr("&Help")))

    def _connect(self) -> None:
        does, session = self.commands, self._session
        does.open.triggered.connect(self._choose)
        self.top.open.clicked.connect(does.open.trigger)
        does.samples_zh.triggered.connect(lambda: self._open_samples("zh"))
        does.samples_en.triggered.connect(lambda: self._open_samples("en"))
        does.compare_previous.triggered.connect(lambda: self.compare_book(self.view.books[0]))
        does.compare_selected.triggered.connect(self._compare_selected)
        does.compare_file.triggered.connect(self._compare_file)
        does.series.triggered.connect(lambda: session.rooms.series(self.view.books[0].entry.id, self))
        does.commitments.triggered.connect(self._set_against)
        does.citations.triggered.connect(lambda: session.rooms.citations(self.view.books[0].entry.id, self))
        does.correct.triggered.connect(lambda: self.acts.correct(self.view.books[0].entry))
        does.rename_series.triggered.connect(lambda: self.acts.rename_series(self.view.current_series))
        does.remove.triggered.connect(lambda: self.acts.remove([book.entry for book in self.view.books]))
        does.removed.triggered.connect(lambda: RemovedDialog(session, self).open())
        does.earlier.triggered.connect(lambda: self._move(later=False))
        does.later.triggered.connect(lambda: self._move(later=True))
        does.separate.triggered.connect(lambda: self.acts.separate(self.view.books[0].entry))
        does.save_copy.triggered.connect(self.exchange.save_copy)
        does.pass_on.triggered.connect(
            lambda: self.exchange.pass_on(tuple(book.entry for book in self.view.books))
        )
        does.bring_in.triggered.connect(self.exchange.bring_in)
        does.find.triggered.connect(self._find)
        does.search.triggered.connect(lambda: session.search(self))
        does.close.triggered.connect(self.close)
        does.page.toggled.connect(self._make_room)
        does.recent.toggled.connect(self._make_room)
        for column, action in does.sorts.items():
            action.triggered.connect(lambda _on=False, column=column: self._sort(column))
        self.view.compare.connect(self.compare_book)
        self.view.chosen.connect(self._tell_selection)
        self.view.menu.connect(self._menu)
        self.view.header().sortIndicatorChanged.connect(self._show_order)
        self.page.compare.connect(self.compare)
        self.page.correct.connect(lambda book: self.acts.correct(book.entry))
        self.recent.open.connect(self.compare)
        self.empty.choose.connect(self._choose)
        self.empty.samples.connect(self._open_samples)
        self.search.textChanged.connect(self.view.filter)
        self.search.returnPressed.connect(self.view.setFocus)
        session.library_changed.connect(self.refresh)
        theme().changed.connect(self._tell_selection)

    def _restore(self) -> None:
        px = theme().measures.px
        room = QGuiApplication.primaryScreen().availableSize()
        self.resize(QSize(px(1180), px(740)).boundedTo(room))
        self.setMinimumSize(QSize(px(560), px(360)).boundedTo(room))
        self.restoreGeometry(self._session.settings.layout("library/geometry"))
        self._parts.restoreState(self._session.settings.layout("library/parts"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let side panels step aside where the list has no room beside them."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        px = theme().measures.px
        for panel, action, least in (
            (self.page, self.commands.page, _LEAST_FOR_PAGE),
            (self.recent, self.commands.recent, _LEAST_FOR_RECENT),
        ):
            panel.setVisible(action.isChecked() and self.width() >= px(least))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the window stood."""
        self._session.settings.set("library/geometry", self.saveGeometry())
        self._session.settings.set("library/parts", self._parts.saveState())
        super().closeEvent(event)

    # --- what is selected ----------------------------------------------------------------------------

    def _tell_selection(self) -> None:
        books = self.view.books
        does = self.commands
        one, two = len(books) == 1, len(books) == 2
        does.compare_previous.setEnabled(one and books[0].previous is not None)
        does.compare_selected.setEnabled(two)
        does.compare_file.setEnabled(one)
        does.series.setEnabled(one and bool(books[0].entry.series))
        does.commitments.setEnabled(two)
        does.citations.setEnabled(one)
        does.correct.setEnabled(one)
        does.rename_series.setEnabled(bool(self.view.current_series))
        does.remove.setEnabled(bool(books))
        does.pass_on.setEnabled(bool(books))
        does.earlier.setEnabled(one and books[0].place > 1)
        does.later.setEnabled(one and bool(books[0].entry.series))
        does.separate.setEnabled(one and books[0].entry.revision > 1)
        shelves = self.view.shelf_model.shelves
        count = sum(len(shelf.books) for shelf in shelves)
        self.top.count.setText(self.tr("%n edition(s)", "", count))
        self.page.show_books(books)
        # What the page shows was made just now, and would be reached after the foot.
        before: QWidget = self.view
        for part in (*self.page.findChildren(QWidget), self.strip.stop, self.strip.back):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.setTabOrder(before, part)
                before = part

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.commands.context(menu)
        menu.popup(at)

    def _move(self, *, later: bool) -> None:
        book = self.view.books[0]
        series = book.entry.series
        members = [entry for entry in self._session.library.editions() if entry.series == series]
        self.acts.move(book, members, later=later)

    def _sort(self, column: Column) -> None:
        order = Qt.SortOrder.AscendingOrder
        if column in (Column.WHEN, Column.IMPORTED, Column.WARNINGS, Column.PARAGRAPHS):
            order = Qt.SortOrder.DescendingOrder
        if column is Column.TITLE:
            self.view.shelf_model.sort(column, order)
        else:
            self.view.sortByColumn(column, order)

    def _show_order(self, column: int) -> None:
        if (action := self.commands.sorts.get(Column(column))) is not None:
            action.setChecked(True)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # --- comparing -----------------------------------------------------------------------------------

    def _compare_selected(self) -> None:
        old, new = earlier_first(*self.view.books)
        self.compare(old.entry.id, new.entry.id)

    def _set_against(self) -> None:
        """Set what one of the selected asks against what the other answers: the earlier one asks."""
        mandate, report = earlier_first(*self.view.books)
        self._session.rooms.commitments(mandate.entry.id, report.entry.id, self)

    def _compare_file(self) -> None:
        edition = self.view.books[0].entry.id
        ask_files(
            self._session,
            self,
            self.tr("Compare with a file"),
            lambda files: self._session.open_pair(edition, str(files[0]), self),
            several=False,
        )

    # --- files ---------------------------------------------------------------------------------------

    def _choose(self) -> None:
        ask_files(self._session, self, self.tr("Open files"), self.bring)

    def _open_samples(self, language: str) -> None:
        folders = [resource("samples", language)]
        if language == "zh":
            folders.insert(0, resource("samples", "linked"))
        files = [file for folder in folders for file in sorted(folder.iterdir()) if file.is_file()]
        self.importer.bring(files, self._select_newest)

    def _arrived(self, came: tuple[EditionEntry, ...], asked: int) -> None:
        if asked == 2 and len(came) == 2 and came[0].id != came[1].id:
            self._select(came)
            self._compare_selected()
        else:
            self._select_newest(came)

    def _select_newest(self, came: tuple[EditionEntry, ...]) -> None:
        newest = max(came, key=lambda entry: (entry.date, entry.year or 0, entry.imported))
        self._select((newest,))
        self.view.setFocus()

    def _select(self, entries: Sequence[EditionEntry]) -> None:
        self.search.clear()
        self.view.select(*(entry.id for entry in entries))
