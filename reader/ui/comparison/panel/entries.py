"""A list whose entries lead to rows: what each says is asked for only when it is seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.ui.comparison.chrome import Stamps
from reader.ui.fonts import with_quotes_of
from reader.ui.theme import theme

AnyIndex = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list.

    Attributes:
        sign: one character that says what kind it is.
        colour: the sign's colour, by its name in the theme.
        head: the first line.
        aside: what stands at the right of the first line.
        text: the second line.
        outcome: what stands at the right of the second line, in the sign's colour.
        done: it was seen, and steps back.
    """

    sign: str
    colour: str
    head: str
    aside: str = ""
    text: str = ""
    outcome: str = ""
    done: bool = False


class EntryModel(QAbstractListModel):
    """Keys in order; an entry is made when it is shown."""

    def __init__(self, entry_of: Callable[[int], Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entry_of = entry_of
        self.keys: Sequence[int] = ()

    def set_keys(self, keys: Sequence[int]) -> None:
        """List other things."""
        self.beginResetModel()
        self.keys = keys
        self.endResetModel()

    def rowCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Give how many entries there are."""
        return len(self.keys)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give an entry, or its words."""
        if not index.isValid() or index.row() >= len(self.keys):
            return None
        if role not in (ENTRY, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self._entry_of(self.keys[index.row()])
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (entry.head, entry.text, entry.outcome) if part)
        parts = (entry.sign, entry.head, entry.aside, entry.text, entry.outcome)
        return " · ".join(part for part in parts if part)


class _Painter(QStyledItemDelegate):
    """Draws an entry in two lines."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(100, theme().measures.px(52))

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stamps = Stamps()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry: Entry = index.data(ENTRY)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "accent_bg" if chosen else "band" if over else "paper"

        def draw(brush: QPainter, rect: QRect) -> None:
            _draw(brush, rect, entry, chosen=chosen)

        self._stamps.stamp(painter, option.rect, (entry, chosen), ground, draw)


class _Words:
    """Words of an entry in their font.

    Attributes:
        width: how wide they are.
    """

    def __init__(self, words: str, font: QFont) -> None:
        self._words, self._font = words, with_quotes_of(font, words)
        self._metrics = QFontMetrics(self._font)
        self.width = self._metrics.horizontalAdvance(words)

    def draw(self, painter: QPainter, box: QRect, room: int, align: Qt.AlignmentFlag, colour: str) -> int:
        """Draw them, cut where they are too long for the room; give how wide that is."""
        shown = self._metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._font)
        painter.setPen(theme().colour(colour))
        painter.drawText(box, align, shown)
        return self._metrics.horizontalAdvance(shown)


def _draw(painter: QPainter, rect: QRect, entry: Entry, *, chosen: bool) -> None:
    """Draw an entry's two lines."""
    style, px = theme(), theme().measures.px
    if chosen:
        painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), style.colour("accent"))
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    line = QRect(rect.x() + px(14), rect.y() + px(6), rect.width() - px(26), px(20))
    painter.setFont(style.font(style.measures.px(13), bold=True))
    painter.setPen(style.colour(entry.colour))
    painter.drawText(QRect(line.x(), line.y(), px(16), line.height()), left, entry.sign)
    line.setLeft(line.x() + px(20))
    head = _Words(entry.head, style.font(style.measures.px(13), bold=not entry.done))
    small = style.font(style.measures.small)
    aside, text, outcome = (_Words(words, small) for words in (entry.aside, entry.text, entry.outcome))
    ink = "soft" if entry.done else "ink"
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    room = max(line.width() - head.width - px(10), line.width() // 3)
    beside = aside.draw(painter, line, room, right, "soft")
    head.draw(painter, line, line.width() - beside - px(8), left, ink)
    below = line.translated(0, px(20))
    if entry.outcome:
        below.setRight(
            below.right() - outcome.draw(painter, below, below.width(), right, entry.colour) - px(8)
        )
    text.draw(painter, below, below.width(), left, ink)
    painter.setPen(style.colour("line"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class EntryList(QTableView):
    """A list of entries.

    Signals:
        chosen: the key of the entry that was clicked, or walked to with the arrow keys.
    """

    chosen = Signal(int)

    def __init__(self, name: str, entry_of: Callable[[int], Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntryModel(entry_of, self)
        self.setModel(self.entries)
        self.setItemDelegate(_Painter(self))
        # A table knows its rows' heights without asking for every row, as a list view would.
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(theme().measures.px(52))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setProperty("paper", True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(name)
        self._following = False
        self.selectionModel().currentChanged.connect(self._walked)
        self.clicked.connect(lambda index: self.chosen.emit(self.entries.keys[index.row()]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose an entry; the click says so, and not the step to another entry as well."""
        following, self._following = self._following, True
        super().mousePressEvent(event)
        self._following = following

    def _walked(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following and self.hasFocus():
            self.chosen.emit(self.entries.keys[index.row()])

    def follow(self, at: int | None) -> None:
        """Show which entry is being read, by its place in the list."""
        self._following = True
        if at is None:
            self.clearSelection()
        elif self.currentIndex().row() != at or not self.selectionModel().hasSelection():
            index = self.entries.index(at)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self._following = False
