"""The section tree of one edition, with how much changed under each heading."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from reader.document.model import Edition, Section
from reader.ui.theme import theme

AnyIndex = QModelIndex | QPersistentModelIndex
COUNT = Qt.ItemDataRole.UserRole
GAINED = Qt.ItemDataRole.UserRole + 1


class SectionModel(QAbstractItemModel):
    """The headings of an edition as a tree."""

    def __init__(self, edition: Edition, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections = edition.sections
        self._number = {section.id: number for number, section in enumerate(self._sections)}
        self._children: dict[str | None, list[int]] = {}
        self._place: list[int] = []
        for number, section in enumerate(self._sections):
            above = section.parent if section.parent in self._number else None
            siblings = self._children.setdefault(above, [])
            self._place.append(len(siblings))
            siblings.append(number)
        self.count: Callable[[str], tuple[int, bool, bool]] = lambda _name: (0, False, False)

    def section(self, index: AnyIndex) -> Section:
        """Give the section at an index."""
        return self._sections[int(index.internalId())]

    def find(self, name: str | None) -> QModelIndex:
        """Give the index of a section."""
        number = self._number.get(name) if name else None
        return QModelIndex() if number is None else self.createIndex(self._place[number], 0, number)

    def refresh(self) -> None:
        """Say that the counts are others."""
        if self._sections:
            self.layoutChanged.emit()

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Give a child's index."""
        children = self._children.get(self.section(parent).id if parent.isValid() else None, [])
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]
        """Give the index of the heading above."""
        return self.find(self.section(index).parent) if index.isValid() else QModelIndex()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Give how many headings stand under one."""
        return len(self._children.get(self.section(parent).id if parent.isValid() else None, []))

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Headings have one column."""
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a heading's text, counts and tip."""
        if not index.isValid():
            return None
        section = self.section(index)
        enumerator = (section.enumerator or "").rstrip(".．、 ")
        text = f"{enumerator}\u2003{section.text}" if enumerator else section.text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == COUNT:
            return self.count(section.id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            changed = self.count(section.id)[0]
            return f"{text}, {self.tr('%n change(s)', '', changed)}"
        return None


class _Painter(QStyledItemDelegate):
    """Draws a heading with the count of its changes and dots for what came and went."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(100, theme().measures.px(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        style = theme()
        rect: QRect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            full = QRect(0, rect.y(), rect.right() + 1, rect.height())
            painter.fillRect(full, style.colour("accent_bg" if chosen else "band"))
        if chosen:
            painter.fillRect(QRect(0, rect.y(), 3, rect.height()), style.colour("accent"))
        count, came, went = index.data(COUNT)
        right = rect.right() - style.measures.px(12)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        radius = style.measures.px(6) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for present, name in ((went, "removed"), (came, "ins")):
            if present:
                painter.setBrush(style.colour(name))
                painter.drawEllipse(QPointF(right - radius, rect.center().y() + 0.5), radius, radius)
            right -= round(2 * radius + style.measures.px(3))
        if count:
            painter.setFont(style.font(style.measures.px(11)))
            painter.setPen(style.colour("soft"))
            room = QRect(right - 60, rect.y(), 58, rect.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
        right -= painter.fontMetrics().horizontalAdvance("000") + 6
        font = style.font(style.measures.px(13))
        painter.setFont(font)
        deep = index.parent().isValid() and index.parent().parent().isValid()
        painter.setPen(style.colour("accent" if chosen else "soft" if deep else "ink"))
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, right - rect.left()
        )
        painter.drawText(rect.adjusted(0, 0, right - rect.right(), 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class SectionTree(QTreeView):
    """The headings of one edition; choosing one goes there.

    Signals:
        chosen: the id of the section.
    """

    chosen = Signal(str)

    def __init__(self, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = SectionModel(edition, self)
        self.setModel(self.sections)
        self.setItemDelegate(_Painter(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setProperty("paper", True)
        self.setIndentation(theme().measures.px(14))
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Sections"))
        self.expandToDepth(2)
        self.clicked.connect(lambda index: self.chosen.emit(self.sections.section(index).id))
        self.activated.connect(lambda index: self.chosen.emit(self.sections.section(index).id))

    def follow(self, name: str | None) -> None:
        """Show which section is being read."""
        index = self.sections.find(name)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)
