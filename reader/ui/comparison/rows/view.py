"""The two columns as a reader uses them: a place in the text, the mouse, the keyboard."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.ui.comparison.blocks import Block
from reader.ui.comparison.index import Index
from reader.ui.comparison.rows.blocks import LaidRow
from reader.ui.comparison.rows.canvas import RowsCanvas
from reader.ui.comparison.rows.caret import Caret
from reader.ui.comparison.rows.drag import Drag
from reader.ui.comparison.rows.gone import gone_box
from reader.ui.comparison.rows.hits import Hit, hit_block, tip
from reader.ui.comparison.rows.links import Links
from reader.ui.comparison.rows.marker import Marker
from reader.ui.comparison.rows.paint import Stretches
from reader.ui.comparison.rows.reach import Reach
from reader.ui.comparison.rows.sticky import sticky_height
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.search import Found


class RowsView(RowsCanvas):
    """Two editions as level rows.

    Signals:
        current_changed: the row that the reader is at, by number.
        gutter_clicked: the row whose gutter was clicked.
        gone_clicked: the row of which the old place was clicked.
        menu_requested: what was right-clicked, and where on the screen.
        dropped: the paragraph that was dragged by its number, and the one it was dropped on.
        dragged_out: the paragraph that was dragged by its number and dropped between the columns.
        link_clicked: the citation that was clicked.
        sign_clicked: the footnote sign that was clicked.
        caret_moved: the text cursor stands elsewhere.
        selection_changed: other text is selected by keyboard, or none.
    """

    current_changed = Signal(int)
    gutter_clicked = Signal(int)
    gone_clicked = Signal(int)
    menu_requested = Signal(object, object)
    sign_clicked = Signal(object)
    link_clicked = Signal(object)
    dropped = Signal(object, object)
    dragged_out = Signal(object)
    caret_moved = Signal()
    selection_changed = Signal()

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(index, parent)
        self.accessible: object = None
        self.marker, self.caret, self.drag, self.links = Marker(self), Caret(self), Drag(self), Links(self)
        self.reach = Reach(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Both editions, side by side"))

    def marked(self, laid: LaidRow) -> tuple[Stretches, Stretches]:
        """Give what is selected of a row, and what was found in it."""
        return self.marker.selected(laid), self.marker.found(laid)

    def paint_over(self, painter: QPainter) -> None:
        """Draw the line under a citation, the text cursor, and the line of a drag."""
        self.caret.paint(painter)
        self.links.paint(painter)
        self.drag.paint(painter)

    def shifts_freely(self) -> bool:
        """Whether no text cursor, and no line of a drag or a citation, is drawn over the rows."""
        return not (self.drag.is_on or self.caret.is_on) and self.links.over is None

    def texts_changed(self) -> None:
        """Select nothing: what was selected is laid out otherwise now."""
        self.marker.clear()
        self.links.over = None

    @property
    def current(self) -> int:
        """The number of the row that the reader is at, or -1."""
        return self._current

    def set_current(self, row: int) -> None:
        """Make a row the current one without scrolling."""
        if row != self._current:
            self._current = row
            self.viewport().update()
            self.current_changed.emit(row)

    def go_to(self, row: int, *, centred: bool = False) -> None:
        """Bring a row into view and make it the current one."""
        if not 0 <= row < len(self.page.index.comparison.rows):
            return
        self.page.index.reach(row)
        self.page.grow()
        self.show_block(self.page.index.blocks.of_row(row), centred=centred)
        self.set_current(row)

    def go_to_change(self, row: int) -> None:
        """Bring the first change of a row into view and make the row the current one."""
        self.go_to(row)
        self.reach.change(row)

    def go_to_find(self, place: Found) -> None:
        """Bring a find into view and make its row the current one."""
        self.go_to(place.row)
        self.reach.find(place)

    def show_block(self, number: int, *, centred: bool = False) -> None:
        """Scroll until a block stands near the upper edge, unless all of it is visible already."""
        if not len(self.page):
            return
        position, page = self.page.position(number), self.viewport().height()
        margin = sticky_height(self.page)
        for visible, y in self.page.scroller.visible(page):
            below = y + self.page.measure(visible)
            if visible == position and y >= margin and below <= page - margin / 2:
                return
        room = page - self.page.measure(position)
        top = max(margin, room / 3 if centred else min(room / 3, page / 5))
        self.page.scroller.bring(position, top, page)
        self._moved()

    def top_of(self, row: int) -> float | None:
        """Give how far below the upper edge a row begins, or None where it is not visible."""
        for position, y in self.page.scroller.visible(self.viewport().height()):
            if self.page.block(position).row == row:
                return y
        return None

    def put(self, row: int, top: float) -> None:
        """Make a row the current one, its upper edge `top` pixels below the view's."""
        self.page.index.reach(row)
        self.page.grow()
        position = self.page.position(self.page.index.blocks.of_row(row))
        self.page.scroller.bring(position, top, self.viewport().height())
        self._moved()
        self.set_current(row)

    def show_band(self, number: int) -> None:
        """Put a band of headings at the upper edge."""
        self.page.scroller.bring(self.page.position(number), 0, self.viewport().height())
        self._moved()

    def show_share(self, share: float) -> None:
        """Scroll so that a share of the whole document stands in the middle."""
        page = self.viewport().height()
        total = self.page.heights.top(len(self.page))
        self.page.scroller.jump(max(0.0, share * total - page / 2), page)
        self._moved()

    def section_in_force(self) -> Block | None:
        """Give the block whose sections are being read."""
        if not len(self.page):
            return None
        if self._current in self.visible_rows():
            return self.page.index.blocks[self.page.index.blocks.of_row(self._current)]
        return self.page.block(self.page.scroller.anchor)

    def visible_rows(self) -> list[int]:
        """Give the rows of which the beginning is visible."""
        margin, page = sticky_height(self.page), self.viewport().height()
        found = []
        for position, y in self.page.scroller.visible(page):
            block = self.page.block(position)
            if not block.is_band and y >= margin - 2:
                found.append(block.row)
        return found

    @property
    def first_row(self) -> int:
        """The first row of which the beginning is visible; 0 where there is none."""
        return next(iter(self.visible_rows()), 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def hit(self, point: QPointF) -> Hit | None:
        """Give what stands at a point of the viewport."""
        for position, y in self.page.scroller.visible(self.viewport().height()):
            laid = self.page.laid(position)
            if y <= point.y() < y + laid.height:
                place = point - QPointF(0, y)
                gone = self.gone.get(laid.block.row, ())
                if gone and gone_box(laid.height, self.page.columns, self.page.metrics).contains(place):
                    return Hit(laid.block, Side.OLD, gone=gone)
                return hit_block(laid, self.page.columns, place)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or press what stands in the gutter."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.marker.press(event)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lengthen the selection; show what can be clicked."""
        self.marker.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the selection."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.marker.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.marker.double(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a tip over footnote signs and the gutter."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self.hit(QPointF(event.pos()))
            text = tip(self.page.index.comparison, hit) if hit else ""
            if text:
                QToolTip.showText(event.globalPos(), text, self.viewport())
            else:
                QToolTip.hideText()
            return True
        if isinstance(event, QContextMenuEvent):
            hit = self.hit(QPointF(event.pos()))
            if hit is not None:
                if not hit.block.is_band:
                    self.set_current(hit.block.row)
                self.menu_requested.emit(hit, event.globalPos())
            return True
        return bool(super().viewportEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the text cursor, or scroll; everything else is an action of the window."""
        if not self.drag.is_on and self.caret.press(event):
            return
        page = self.viewport().height() - sticky_height(self.page) - self.page.metrics.line
        steps = {
            Qt.Key.Key_Down: self.page.metrics.line * 2.0,
            Qt.Key.Key_Up: -self.page.metrics.line * 2.0,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        if event.key() in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.scroll_by(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.drag.is_on:
            self.drag.cancel()
        elif event.key() == Qt.Key.Key_Home:
            self.page.scroller.bring(0, 0, self.viewport().height())
            self._moved()
        elif event.key() == Qt.Key.Key_End:
            self.page.scroller.bring(len(self.page) - 1, 0, self.viewport().height())
            self._moved()
        else:
            super().keyPressEvent(event)
