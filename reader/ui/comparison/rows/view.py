"""The two columns: a scrolling view that lays out and paints only what is visible."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from reader.compare.model import Row
from reader.ui.comparison.index import Block, Change, Index
from reader.ui.comparison.review import UNSEEN, Review
from reader.ui.comparison.rows.blocks import Columns, LaidBand, LaidRow
from reader.ui.comparison.rows.drag import Drag
from reader.ui.comparison.rows.gutter import GutterPainter
from reader.ui.comparison.rows.hits import Hit, hit_block, tip
from reader.ui.comparison.rows.marker import Marker
from reader.ui.comparison.rows.metrics import Metrics, Reading
from reader.ui.comparison.rows.page import Page
from reader.ui.comparison.rows.paint import Painter
from reader.ui.comparison.rows.sticky import paint_sticky, sticky_height
from reader.ui.theme import theme

_NARROW = 34  # ems; below it two columns would have too few characters a line
ZOOMS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class RowsView(QAbstractScrollArea):
    """Two editions as level rows.

    Signals:
        current_changed: the row that the reader is at, by number.
        scrolled: what is visible changed.
        zoom_changed: the text's zoom.
        gutter_clicked: the row whose gutter was clicked.
        note_requested: the row whose note was clicked.
        menu_requested: what was right-clicked, and where on the screen.
        dropped: the paragraph that was dragged by its number, and the one it was dropped on.
        sign_clicked: the footnote sign that was clicked.
    """

    current_changed = Signal(int)
    scrolled = Signal()
    zoom_changed = Signal(float)
    gutter_clicked = Signal(int)
    note_requested = Signal(int)
    menu_requested = Signal(object, object)
    sign_clicked = Signal(object)
    dropped = Signal(object, object)

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = Reading()
        self._following = False
        self._current = -1
        self._inline: bool | None = None
        self.accessible: object = None
        self.review_of: Callable[[Row], Review] = lambda _row: UNSEEN
        metrics = Metrics(theme(), self.reading)
        self.page = Page(index, metrics, Columns(900, round(metrics.gutter)))
        self._painter, self._gutter = Painter(metrics), GutterPainter(metrics)
        self.marker, self.drag = Marker(self), Drag(self)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Both editions, side by side"))
        theme().changed.connect(self._dress)

    # --- what is shown -------------------------------------------------------------------------------

    def set_index(self, index: Index) -> None:
        """Show another comparison of the same editions; the place is kept by row number."""
        current = self._current
        self.page = Page(index, self.page.metrics, self.page.columns)
        self.marker.clear()
        self._current = -1
        if 0 <= current < len(index.comparison.rows):
            self.go_to(current)
        self.refresh()

    def grow(self) -> None:
        """Take up blocks that the index has found since."""
        known = len(self.page)
        self.page.grow()
        page = self.viewport().height()
        if sum(1 for _ in self.page.scroller.visible(page)) + self.page.scroller.anchor >= known:
            self.viewport().update()
        self._follow()

    def refresh(self) -> None:
        """Lay out and paint anew."""
        self.page.refresh()
        self._follow()
        self.viewport().update()
        self.scrolled.emit()

    def set_shown(self, shown: Change) -> None:
        """Set the classes of change that are set apart."""
        if shown != self.page.shown:
            self.page.set_shown(shown)
            self._follow()
            self.viewport().update()

    def set_reading(self, reading: Reading) -> None:
        """Take another zoom, leading, family or measure."""
        changed = reading.zoom != self.reading.zoom
        self.reading = reading
        self._dress()
        if changed:
            self.zoom_changed.emit(reading.zoom)

    @property
    def is_inline(self) -> bool:
        """Whether both editions stand in one column."""
        return self.page.columns.inline

    def set_inline(self, inline: bool | None) -> None:
        """Show one column or two; None takes what there is room for."""
        self._inline = inline
        self._dress()

    def _columns(self, metrics: Metrics) -> Columns:
        width = self.viewport().width()
        narrow = width < metrics.em(_NARROW) if self._inline is None else self._inline
        return Columns(width, round(metrics.gutter), narrow)

    def _dress(self) -> None:
        metrics = Metrics(theme(), self.reading)
        self._painter, self._gutter = Painter(metrics), GutterPainter(metrics)
        self.marker.clear()
        self.page.reshape(metrics, self._columns(metrics))
        self._follow()
        self.viewport().update()
        self.scrolled.emit()

    # --- zoom ----------------------------------------------------------------------------------------

    def zoom_by(self, steps: int) -> None:
        """Make the text larger or smaller by steps; 0 gives the designed size again."""
        zoom = 1.0
        if steps:
            nearest = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - self.reading.zoom))
            zoom = ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)]
        reading = self.reading
        self.set_reading(Reading(zoom, reading.leading, reading.family, reading.measure))

    # --- place ---------------------------------------------------------------------------------------

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
        self.show_block(self.page.index.block_of_row[row], centred=centred)
        self.set_current(row)

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

    def show_only(self, order: list[int] | None) -> None:
        """Show only some blocks, by ascending number, or all for None."""
        self.page.show(order)
        self._moved()

    def section_in_force(self) -> Block | None:
        """Give the block whose sections are being read."""
        if not len(self.page):
            return None
        if self._current in self.visible_rows():
            return self.page.index.blocks[self.page.index.block_of_row[self._current]]
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

    def scroll_by(self, distance: float) -> None:
        """Scroll by pixels."""
        self.page.scroller.move(distance, self.viewport().height())
        self._moved()

    def _moved(self) -> None:
        self._follow()
        self.viewport().update()
        self.scrolled.emit()

    def _follow(self) -> None:
        """Bring the scroll bar to where the view stands."""
        page = self.viewport().height()
        self.page.scroller.visible(page)
        total = self.page.heights.top(len(self.page))
        self._following = True
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(self.page.metrics.line)
        bar.setRange(0, max(0, round(total - page)))
        bar.setValue(round(self.page.scroller.value))
        self._following = False

    def scrollContentsBy(self, _dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Follow the scroll bar: small steps exactly, large ones by the estimated heights."""
        if self._following:
            return
        page = self.viewport().height()
        if abs(dy) <= 2 * page:
            self.page.scroller.move(-dy, page)
        else:
            self.page.scroller.jump(self.verticalScrollBar().value(), page)
        self._moved()

    # --- events --------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible blocks."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
        page, columns = self.viewport().height(), self.page.columns
        painter.fillRect(event.rect(), theme().colour("pane"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for position, y in self.page.scroller.visible(page):
            laid = self.page.laid(position)
            painter.save()
            painter.translate(QPointF(0, round(y)))
            if isinstance(laid, LaidBand):
                self._painter.band(painter, laid, columns)
                self._gutter.band(painter, laid, columns)
            else:
                self._paint_row(painter, laid, columns)
            painter.restore()
        paint_sticky(painter, self.page)
        self.drag.paint(painter)
        painter.end()

    def _paint_row(self, painter: QPainter, laid: LaidRow, columns: Columns) -> None:
        self._painter.row(painter, laid, columns, self.marker.selected(laid), self.marker.found(laid))
        self._gutter.row(painter, laid, columns, self.review_of(laid.row))
        if laid.block.row == self._current:
            painter.fillRect(QRectF(0, 0, 3, laid.height - 1), theme().colour("accent"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the visible lines anew."""
        columns = self._columns(self.page.metrics)
        if columns != self.page.columns:
            self.page.reshape(self.page.metrics, columns)
        self.page.scroller.move(0, self.viewport().height())
        self._follow()
        self.scrolled.emit()

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
                return hit_block(laid, self.page.columns, point - QPointF(0, y))
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
        if event.type() is QEvent.Type.ContextMenu:
            hit = self.hit(QPointF(event.pos()))  # type: ignore[attr-defined]
            if hit is not None:
                if not hit.block.is_band:
                    self.set_current(hit.block.row)
                self.menu_requested.emit(hit, event.globalPos())  # type: ignore[attr-defined]
            return True
        return bool(super().viewportEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by lines, pages and to the ends; everything else is an action of the window."""
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
