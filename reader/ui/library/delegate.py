"""How a series and an edition are drawn in the list."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from reader.ui.icons import icon
from reader.ui.library.model import COLUMNS, Role
from reader.ui.library.shelves import Book, Column, Shelf, label
from reader.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex


class ShelfDelegate(QStyledItemDelegate):
    """Draws two-line rows, and a button at the end of each edition that has a previous one.

    Signals:
        compare: the button of this edition was clicked.
    """

    compare = Signal(object)

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are of one height."""
        px = theme().measures.px
        return QSize(px(80), px(52))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shelf = index.data(Role.SHELF)
        if isinstance(shelf, Shelf):
            self._paint_shelf(painter, option, index, shelf)
        else:
            self._paint_ground(painter, option, index)
            self._paint_cell(painter, option, index)
        painter.restore()

    def _paint_shelf(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, shelf: Shelf
    ) -> None:
        look, rect = theme(), option.rect
        px = look.measures.px
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("accent_bg"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("band"))
        if index.column():
            return
        size = px(16)
        chevron = QRect(rect.left() + px(12), rect.center().y() - size // 2, size, size)
        name = "down" if self._view.isExpanded(index) else "right"
        icon(name, "soft").paint(painter, chevron)
        left = chevron.right() + px(8)
        font = look.font(look.measures.px(15), bold=True)
        count = self.tr("%n edition(s)", "", shelf.total)
        small = look.font(look.measures.small)
        room = rect.right() - left - px(24) - QFontMetrics(small).horizontalAdvance(count)
        text = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        area = QRect(left, rect.top(), room, rect.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(small)
        painter.setPen(look.colour("soft"))
        area.setLeft(left + QFontMetrics(font).horizontalAdvance(text) + px(12))
        area.setRight(rect.right())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, count)
        if focused:
            self._paint_focus(painter, rect)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.colour("accent_bg"))
            if index.column() == 0:
                bar = QRect(0, option.rect.top(), look.measures.px(3), option.rect.height())
                painter.fillRect(bar, look.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, look.colour("band"))
        elif option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, option.rect)
        painter.setPen(look.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        px = look.measures.px
        book: Book = index.data(Role.BOOK)
        column = Column(index.column())
        rect = option.rect.adjusted(px(8), 0, -px(8), 0)
        if column is Column.WHEN:
            self._paint_name(painter, option.rect.adjusted(px(36), 0, -px(8), 0), index, book)
            return
        if column is Column.COMPARE:
            if book.previous:
                self._paint_button(painter, option, index)
            return
        warned = column is Column.WARNINGS and book.entry.warnings
        painter.setFont(look.font(look.measures.px(13)))
        painter.setPen(look.colour("caution" if warned else "soft"))
        alignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, alignment | Qt.AlignmentFlag.AlignVCenter, text)
        if warned:
            size = px(16)
            width = painter.fontMetrics().horizontalAdvance(text)
            mark = QRect(rect.right() - width - size - px(4), rect.center().y() - size // 2, size, size)
            icon("warning", "caution").paint(painter, mark)

    def _paint_name(self, painter: QPainter, rect: QRect, index: Index, book: Book) -> None:
        look = theme()
        px = look.measures.px
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font())
        metrics = painter.fontMetrics()
        title = label(book.entry)
        alone = title == index.data()
        upper = rect if alone else QRect(rect.left(), rect.top() + px(7), rect.width(), px(20))
        painter.drawText(
            upper,
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, rect.width()),
        )
        if alone:
            return
        painter.setPen(look.colour("soft"))
        painter.setFont(look.font(look.measures.small))
        lower = QRect(rect.left(), rect.top() + px(27), rect.width(), px(18))
        text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_button(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        px = look.measures.px
        shape = button_rect(option.rect)
        active = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected))
        painter.setPen(look.colour("accent" if active else "edge"))
        painter.setBrush(look.colour("pane"))
        painter.drawRoundedRect(shape.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        painter.setPen(look.colour("accent"))
        painter.setFont(look.font(look.measures.small))
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, shape.width() - px(12)
        )
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme().colour("accent"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the button compares; it neither selects nor opens."""
        if (
            event.type() is QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() is Qt.MouseButton.LeftButton
            and on_button(option.rect, index, event.position().toPoint().x(), event.position().toPoint().y())
        ):
            self.compare.emit(index.data(Role.BOOK))
            return True
        return False


def button_rect(cell: QRect) -> QRect:
    """Give where the button of an edition stands in its cell."""
    px = theme().measures.px
    rect = cell.adjusted(px(8), 0, -px(12), 0)
    height = px(28)
    return QRect(rect.left(), rect.center().y() - height // 2, rect.width(), height)


def on_button(cell: QRect, index: Index, x: int, y: int) -> bool:
    """Whether a point in a cell is on the button of an edition that has a previous one."""
    if index.column() != Column.COMPARE or index.column() >= COLUMNS:
        return False
    book = index.data(Role.BOOK)
    return isinstance(book, Book) and book.previous is not None and button_rect(cell).contains(x, y)
