"""The list of editions, by series."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from reader.library.entries import EditionEntry
from reader.ui.library.delegate import ShelfDelegate, on_button
from reader.ui.library.model import Role, ShelfModel
from reader.ui.library.shelves import Book, Column, Shelf
from reader.ui.theme import theme

_LEAST_NAME = 210  # designed width of the first column, below which others step aside


class ShelfView(QTreeView):
    """Editions in the order of their series; Enter or a double click compares with the previous one.

    Signals:
        compare: this book is to be compared with the one before it.
        chosen: the selected books are others now.
        menu: a menu is wanted, at this place of the screen.
    """

    compare = Signal(object)
    chosen = Signal()
    menu = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelves")
        self.setAccessibleName(self.tr("Editions by series"))
        self._model = ShelfModel(self)
        self.setModel(self._model)
        delegate = ShelfDelegate(self)
        delegate.compare.connect(self.compare)
        self.setItemDelegate(delegate)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)  # else every row of a large library is asked for its height
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu.emit(self.viewport().mapToGlobal(at)))
        header = self.header()
        header.setSortIndicatorShown(True)
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.WHEN, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(Column.WHEN, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self._model.modelReset.connect(self._unfold)
        self._folded: set[str] = set()
        self.expanded.connect(lambda index: self._folded.discard(self._series(index)))
        self.collapsed.connect(lambda index: self._folded.add(self._series(index)))
        theme().changed.connect(self._measure)
        self._measure()

    @property
    def shelf_model(self) -> ShelfModel:
        """What is shown."""
        return self._model

    @property
    def books(self) -> tuple[Book, ...]:
        """The selected editions, in the order of the list."""
        rows = sorted(
            self.selectionModel().selectedRows(), key=lambda index: (index.parent().row(), index.row())
        )
        found = (index.data(Role.BOOK) for index in rows)
        return tuple(book for book in found if isinstance(book, Book))

    @property
    def current_series(self) -> str:
        """The series that the current row is, or stands in."""
        index = self.currentIndex()
        shelf = (index.parent() if index.parent().isValid() else index).siblingAtColumn(0).data(Role.SHELF)
        return shelf.name if isinstance(shelf, Shelf) else ""

    def show_entries(self, entries: tuple[EditionEntry, ...]) -> None:
        """Show these editions; what was selected stays selected."""
        kept = [book.entry.id for book in self.books]
        self._model.show(entries)
        self.select(*kept)

    def filter(self, words: str) -> None:
        """Show only editions that hold these words."""
        kept = [book.entry.id for book in self.books]
        self._model.filter(words)
        self.select(*kept)

    def select(self, *editions: int) -> None:
        """Select editions by their ids, and bring the last of them into view."""
        self.clearSelection()
        flags = self.selectionModel().SelectionFlag
        for edition in editions:
            index = self._model.find(edition)
            if index.isValid():
                self.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)
                self.scrollTo(index)
        self.chosen.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that others are selected."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter compares an edition with the previous one, or opens and closes a series."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click does what Enter does."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self._hits_button(index, event):
            self._act(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a series opens or closes it."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if (
            event.button() is Qt.MouseButton.LeftButton
            and index.isValid()
            and isinstance(index.siblingAtColumn(0).data(Role.SHELF), Shelf)
            and not event.modifiers()
        ):
            self._act(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        index = self.indexAt(event.position().toPoint())
        hand = index.isValid() and (not index.parent().isValid() or self._hits_button(index, event))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def _hits_button(self, index: QModelIndex, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        return on_button(self.visualRect(index), index, at.x(), at.y())

    def _act(self, index: QModelIndex) -> None:
        first = index.siblingAtColumn(0)
        book = first.data(Role.BOOK)
        if isinstance(book, Book):
            self.compare.emit(book)
        elif first.isValid():
            self.setExpanded(first, not self.isExpanded(first))

    def _unfold(self) -> None:
        folded = set(self._folded)
        self.blockSignals(True)
        self.expandAll()
        for row, shelf in enumerate(self._model.shelves):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            if shelf.name in folded:
                self.collapse(self._model.index(row, 0))
        self.blockSignals(False)

    @staticmethod
    def _series(index: QModelIndex) -> str:
        shelf = index.data(Role.SHELF)
        return shelf.name if isinstance(shelf, Shelf) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what matters least where there is no room for all columns."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        room = self.viewport().width() - theme().measures.px(_LEAST_NAME)
        wanted = (Column.COMPARE, Column.WARNINGS, Column.PARAGRAPHS, Column.LANGUAGE, Column.IMPORTED)
        for column in wanted:
            room -= self._widths[column]
            self.setColumnHidden(column, room < 0 and column is not Column.COMPARE)

    def _measure(self) -> None:
        px = theme().measures.px
        widths = {
            Column.LANGUAGE: 72,
            Column.PARAGRAPHS: 76,
            Column.WARNINGS: 72,
            Column.IMPORTED: 94,
            Column.COMPARE: 168,
        }
        self._widths = {
            column: max(px(width), self.header().sectionSizeHint(column)) for column, width in widths.items()
        }
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)
        self._make_room()
        self.viewport().update()
