"""The table of figures: old, new, difference."""

import re

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.compare.model import Comparison, FigureChange
from reader.ui.comparison.index import Index
from reader.ui.comparison.labels import short_names
from reader.ui.comparison.panel.page import PanelPage, side_of
from reader.ui.theme import theme

AnyIndex = QModelIndex | QPersistentModelIndex
_WORDS = 120  # pixels of designed size that are left to what a figure is about
_HEIGHT = 46
_PADDING = 14  # beside the words of a cell
_SAMPLE = 200
_SHORT = 6  # characters of a name that fit above a column
_MINUS = "\N{MINUS SIGN}"
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_LONG_WORD = re.compile(r"[a-zà-öø-ÿ]{8,}", re.IGNORECASE)
_SYLLABLES = re.compile(r"[^aeiouy]*[aeiouy]+(?:[^aeiouy]+$|[^aeiouy](?=[^aeiouy]))?|.+", re.IGNORECASE)


def amount(value: float) -> str:
    """Give a difference as it is read: signed, grouped, no needless decimals."""
    text = f"{abs(value):,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{abs(value):,.0f}"
    return f"{_MINUS if value < 0 else '+'}{text}" if value else "0"


def _order(figure: FigureChange) -> int:
    return 1 if figure.old is None else 2 if figure.new is None else 0


class FigureModel(QAbstractTableModel):
    """The figures of a comparison, one a line: first what changed, then what came, then what went.

    Attributes:
        figures: the figures, in the order in which they are shown.
    """

    def __init__(self, comparison: Comparison, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.figures = sorted(comparison.figures, key=_order)
        old, new = short_names(comparison)
        short = max(len(old), len(new)) <= _SHORT
        self._heads = (
            self.tr("About"),
            old if short else self.tr("Old"),
            new if short else self.tr("New"),
            self.tr("Difference"),
        )

    def rowCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Give how many figures there are."""
        return len(self.figures)

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """About, old, new, difference."""
        return len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give a column's head."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell."""
        figure, column = self.figures[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(figure, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = " ".join(part for part in (figure.about, figure.unit) if part)
            return f"{told}\n{figure.old or '–'} → {figure.new or '–'}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column == 3 and figure.difference:
            return theme().colour("ins" if figure.difference > 0 else "removed")
        return None

    def _text(self, figure: FigureChange, column: int) -> str:
        if column == 0:
            return figure.about or figure.unit
        if column < 3:
            return (figure.old if column == 1 else figure.new) or "–"
        if figure.difference is None:
            return self.tr("new") if figure.old is None else self.tr("gone")
        percent = figure.percent
        share = ""
        if percent is not None and figure.unit != "%":
            share = f"\n{amount(round(percent, 1 if abs(percent) < 10 else None))}%"
        return amount(figure.difference) + share


def breakable(words: str) -> str:
    """Let long words be broken with a hyphen where a column is narrower than they are."""
    return _LONG_WORD.sub(lambda word: _SOFT_HYPHEN.join(_SYLLABLES.findall(word[0])), words)


class _Words(QStyledItemDelegate):
    """Draws what a figure is about, with no word cut off."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option, index)
        option.text = breakable(option.text)


class FiguresPage(PanelPage):
    """Figures that changed, came or went; a click goes to the paragraph."""

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._empty.setText(self.tr("No figure changed."))
        self._index = index
        self.table = QTableView(self)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setProperty("paper", True)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("Figures"))
        self.table.setItemDelegateForColumn(0, _Words(self.table))
        self.table.setFont(theme().font(theme().measures.small))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme().measures.px(_HEIGHT))
        self.table.clicked.connect(self._go)
        self.set_body(self.table)
        self.set_index(index)

    def set_index(self, index: Index) -> None:
        """Take up a comparison made anew."""
        self._index = index
        self.model = FigureModel(index.comparison, self.table)
        self.table.setModel(self.model)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        if self.isVisible():
            self._share()
        self.table.selectionModel().currentRowChanged.connect(self._go)
        self.show_body(something=bool(index.comparison.figures))
        self.counted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figures the room they need, and the words the rest."""
        super().resizeEvent(event)
        if self.isVisible():
            self._share()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the figures now that they are seen; a window must not wait for it."""
        super().showEvent(event)
        self._share()

    def _share(self) -> None:
        """Set the widths of the columns; what most of the first figures need stands for all."""
        px = theme().measures.px
        model, metrics = self.table.model(), QFontMetrics(self.table.font())
        least, wishes = [], []
        for column in (1, 2, 3):
            texts = [str(model.index(row, column).data()) for row in range(min(_SAMPLE, model.rowCount()))]
            texts.append(str(model.headerData(column, Qt.Orientation.Horizontal)))
            # No word is cut off; a few long figures may take more lines, all others stand on one.
            words = max(metrics.horizontalAdvance(word) for text in texts for word in text.split())
            lines = sorted(metrics.horizontalAdvance(line) for text in texts for line in text.split("\n"))
            head = self.table.horizontalHeader().sectionSizeHint(column)
            least.append(max(head, min(words, px(84)) + px(_PADDING)))
            wishes.append(max(least[-1], min(lines[len(lines) * 9 // 10] + px(_PADDING), px(110))))
        room = self.table.width() - self.table.verticalScrollBar().sizeHint().width() - px(_WORDS)
        spare, wish = max(0, room - sum(least)), sum(wishes) - sum(least)
        share = min(1.0, spare / wish) if wish else 1.0
        for column, (low, high) in enumerate(zip(least, wishes, strict=True), 1):
            self.table.setColumnWidth(column, round(low + (high - low) * share))
        self._raise_rows(metrics)

    def _raise_rows(self, metrics: QFontMetrics) -> None:
        """Give those of the first figures a higher row that take more lines than two."""
        model, px = self.table.model(), theme().measures.px
        usual = px(_HEIGHT)
        for row in range(min(_SAMPLE, model.rowCount())):
            heights = (
                metrics.boundingRect(
                    QRect(0, 0, self.table.columnWidth(column) - px(_PADDING), 1000),
                    Qt.TextFlag.TextWordWrap,
                    breakable(str(model.index(row, column).data())),
                ).height()
                for column in range(model.columnCount())
            )
            self.table.setRowHeight(row, max(usual, *(height + px(8) for height in heights)))

    def count(self) -> int:
        """Give how many figures changed."""
        return len(self._index.comparison.figures)

    def _go(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        figure = self.model.figures[index.row()]
        for name, new in ((figure.new_paragraph, True), (figure.old_paragraph, False)):
            for row in self._index.rows_of({name} if name else (), new=new).values():
                self.chosen.emit(row, side_of(new=new))
                return
