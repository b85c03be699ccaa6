"""The section tree of one edition, with how much changed under each heading."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from reader.document.model import Edition, Section
from reader.ui.comparison.chrome import Stamps
from reader.ui.comparison.index import CAME, WENT
from reader.ui.comparison.rows.gutter import tick
from reader.ui.comparison.slices import Slices
from reader.ui.theme import theme

AnyIndex = QModelIndex | QPersistentModelIndex
COUNT, KINDS, LEFT, _ID = (Qt.ItemDataRole.UserRole + number for number in range(4))


class SectionModel(QStandardItemModel):
    """The headings of an edition as a tree.

    Attributes:
        filling: makes the items, one at each step; many of them would hold up the window.

    Its items live on Qt's side: a tree asks for every one of them when it is laid out, and a thousand
    questions to Python would hold up the window.
    """

    def __init__(self, edition: Edition, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QStandardItem] = {}
        self._counts: Mapping[str, int] = {}
        self._kinds: Mapping[str, int] = {}
        self._left: Mapping[str, int] | None = None  # until they are counted
        self._is_full = False
        self.filling = self._fill(edition)

    def _fill(self, edition: Edition) -> Iterator[None]:
        for section in edition.sections:
            item = QStandardItem(_text(section))
            item.setEditable(False)
            item.setToolTip(item.text())
            item.setData(section.id, _ID)
            above = self._items.get(section.parent or "")
            (above or self.invisibleRootItem()).appendRow(item)
            self._items[section.id] = item
            yield
        self._is_full = True
        self._take_counts()
        self._take_left()

    def find(self, name: str | None) -> QModelIndex:
        """Give the index of a section."""
        item = self._items.get(name or "")
        return item.index() if item else QModelIndex()

    def set_counts(self, counts: Mapping[str, int], kinds: Mapping[str, int]) -> None:
        """Set how many rows changed under each heading, and whether text came or went there."""
        self._counts, self._kinds = counts, kinds
        if self._is_full:
            self._take_counts()

    def set_left(self, left: Mapping[str, int]) -> None:
        """Set how many of the changed rows under each heading were not reviewed yet."""
        self._left = left
        if self._is_full:
            self._take_left()

    def _take_counts(self) -> None:
        for name, count in self._counts.items():
            if (item := self._items.get(name)) is not None:
                item.setData(count, COUNT)
                item.setData(self._kinds.get(name, 0), KINDS)
                item.setAccessibleText(f"{item.text()}, {self.tr('%n change(s)', '', count)}")

    def _take_left(self) -> None:
        if self._left is None:
            return
        for name, item in self._items.items():
            if item.data(LEFT) != (count := self._left.get(name, 0)):
                item.setData(count, LEFT)


def _text(section: Section) -> str:
    enumerator = (section.enumerator or "").rstrip(".．、 ")
    return f"{enumerator}\u00a0\u00a0\u00a0{section.text}" if enumerator else section.text


class _Painter(QStyledItemDelegate):
    """Draws a heading with the count of its changes and dots for what came and went."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(100, theme().measures.px(28))

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stamps = Stamps()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "accent_bg" if chosen else "band" if over else "paper"
        look = _Look(
            str(index.data()),
            index.data(COUNT) or 0,
            index.data(KINDS) or 0,
            index.data(LEFT) == 0,
            index.parent().isValid() and index.parent().parent().isValid(),
            chosen,
        )
        self._stamps.stamp(painter, option.rect, look, ground, look.draw)
        if chosen:
            painter.fillRect(QRect(0, option.rect.y(), 3, option.rect.height()), theme().colour("accent"))


class _Look(NamedTuple):
    """What a heading looks like."""

    text: str
    changes: int
    kinds: int
    reviewed: bool
    deep: bool
    chosen: bool

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draw the heading, the count of its changes, and dots for what came and went."""
        style, px = theme(), theme().measures.px
        right = rect.right() - px(12)
        radius = px(6) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for kind, name in ((WENT, "removed"), (CAME, "ins")):
            if self.kinds & kind:
                painter.setBrush(style.colour(name))
                painter.drawEllipse(QPointF(right - radius, rect.center().y() + 0.5), radius, radius)
            right -= round(2 * radius + px(3))
        painter.setFont(style.font(px(11)))
        if self.changes and self.reviewed:
            self._tick(painter, QPointF(right - px(9), rect.center().y() + 1))
        elif self.changes:
            painter.setPen(style.colour("soft"))
            room = QRect(right - 60, rect.y(), 58, rect.height())
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, side, str(self.changes))
        right -= painter.fontMetrics().horizontalAdvance("000") + 6
        painter.setFont(style.font(px(13)))
        painter.setPen(style.colour("accent" if self.chosen else "soft" if self.deep else "ink"))
        room = QRect(rect.x(), rect.y(), right - rect.x(), rect.height())
        text = painter.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    @staticmethod
    def _tick(painter: QPainter, at: QPointF) -> None:
        """Say that all changes under a heading were reviewed."""
        pen = QPen(theme().colour("shared"), max(1.5, theme().measures.px(15) / 10))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(tick(at, theme().measures.px(6)))


class SectionTree(QTreeView):
    """The headings of one edition; choosing one goes there.

    Signals:
        chosen: the id of the section.
    """

    chosen = Signal(str)

    def __init__(self, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = SectionModel(edition, self)
        self._followed: str | None = None
        self.setItemDelegate(_Painter(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setProperty("paper", True)
        self.setIndentation(theme().measures.px(14))
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Sections"))
        self._slices = Slices(self)
        self._slices.done.connect(self._take_up)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(_ID)))
        self.activated.connect(lambda index: self.chosen.emit(index.data(_ID)))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the headings up when they are first seen; few ask for those of the old edition."""
        super().showEvent(event)
        if self.model() is None and not self._slices.busy:
            self._slices.start(self.sections.filling)

    def rest(self) -> None:
        """Take the headings up a moment later, because somebody scrolls."""
        self._slices.rest()

    def _take_up(self) -> None:
        self.setModel(self.sections)
        self.expandToDepth(2)
        self.follow(self._followed)

    def follow(self, name: str | None) -> None:
        """Show which section is being read; None where this edition has none there."""
        self._followed = name
        if self.model() is None:
            return
        index = self.sections.find(name)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            if index.isValid():
                self.scrollTo(index)
