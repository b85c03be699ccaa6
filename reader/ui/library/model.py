"""The shelves as Qt's item model: series, and under them their editions."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QDateTime,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.library.entries import EditionEntry
from reader.ui.library.languages import language_name
from reader.ui.library.shelves import Book, Column, Shelf, arrange, label, when

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
COLUMNS = 6


class Role(IntEnum):
    """What the model tells beside Qt's own roles."""

    BOOK = Qt.ItemDataRole.UserRole + 1
    SHELF = Qt.ItemDataRole.UserRole + 2


class ShelfModel(QAbstractItemModel):
    """Editions by series; filtered and ordered anew whenever it is told to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[EditionEntry, ...] = ()
        self._shelves: tuple[Shelf, ...] = ()
        self._words = ""
        self._column = Column.WHEN
        self._descending = True

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """What is shown."""
        return self._shelves

    @property
    def order(self) -> tuple[Column, bool]:
        """What the editions are ordered by, and whether the latest or largest stands first."""
        return self._column, self._descending

    def show(self, entries: Iterable[EditionEntry]) -> None:
        """Show these editions, given in the order of their series."""
        self._entries = tuple(entries)
        self._arrange()

    def filter(self, words: str) -> None:
        """Show only editions that hold these words."""
        self._words = words
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the editions of each series by a column."""
        self._column = Column(column)
        self._descending = order is Qt.SortOrder.DescendingOrder
        self._arrange()

    def find(self, edition: int) -> QModelIndex:
        """Give the place of an edition, by its id; an invalid index where it is not shown."""
        for row, shelf in enumerate(self._shelves):
            for place, book in enumerate(shelf.books):
                if book.entry.id == edition:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shelves = arrange(self._entries, self._words, self._column, descending=self._descending)
        self.endResetModel()

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Give a place; an edition's index carries the number of its shelf, counted from one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # also QObject.parent()
        """Give the series an edition stands in."""
        shelf = index.internalId()
        return self.createIndex(shelf - 1, 0, 0) if index.isValid() and shelf else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count series, or the editions of one."""
        if not parent.isValid():
            return len(self._shelves)
        return 0 if parent.internalId() or parent.column() else len(self._shelves[parent.row()].books)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Editions can be selected and dragged; series only be opened and closed."""
        if index.isValid() and index.internalId():
            return (
                Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsDragEnabled
                | Qt.ItemFlag.ItemNeverHasChildren
            )
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (Column.PARAGRAPHS, Column.WARNINGS):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.WHEN: self.tr("Edition"),
            Column.LANGUAGE: self.tr("Language"),
            Column.PARAGRAPHS: self.tr("Paragraphs"),
            Column.WARNINGS: self.tr("Warnings"),
            Column.IMPORTED: self.tr("Imported"),
        }.get(Column(section), "")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a cell shows or says."""
        if not index.isValid():
            return None
        if not index.internalId():
            return self._shelf_data(self._shelves[index.row()], index.column(), role)
        shelf = self._shelves[index.internalId() - 1]
        return self._book_data(shelf.books[index.row()], Column(index.column()), role)

    def _shelf_data(self, shelf: Shelf, column: int, role: int) -> object:
        if role == Role.SHELF:
            return shelf
        if column == 0 and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            name = shelf.name or self.tr("Without a series")
            if role == Qt.ItemDataRole.DisplayRole:
                return name
            return self.tr("Series {name}, {count} editions").format(name=name, count=shelf.total)
        return None

    def _book_data(self, book: Book, column: Column, role: int) -> object:
        entry = book.entry
        if role == Role.BOOK:
            return book
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (Column.PARAGRAPHS, Column.WARNINGS):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if column is Column.WHEN and role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (label(entry), entry.symbol, entry.path) if part)
        if column is Column.WHEN and role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (when(entry), label(entry), entry.symbol) if part)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words_of(book, column)
        return None

    def _words_of(self, book: Book, column: Column) -> str:
        entry, locale = book.entry, QLocale()
        return {
            Column.WHEN: when(entry),
            Column.LANGUAGE: language_name(entry.language),
            Column.PARAGRAPHS: locale.toString(entry.paragraphs),
            Column.WARNINGS: locale.toString(entry.warnings) if entry.warnings else "–",
            Column.IMPORTED: local_date(entry.imported),
            Column.COMPARE: self.tr("Compare with previous") if book.previous else "",
        }[column]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the names of editions, so that one can be dropped on another."""
        books = dict.fromkeys(index.data(Role.BOOK) for index in indexes)
        mime = QMimeData()
        mime.setText("\n".join(book.entry.name for book in books if book))
        return mime


def local_date(stamp: str) -> str:
    """Give a UTC time stamp as a date of the person's calendar."""
    moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODate)
    return moment.toLocalTime().date().toString(Qt.DateFormat.ISODate) if moment.isValid() else stamp
