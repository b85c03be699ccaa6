"""The canvas of the columns: it scrolls, lays out and paints what is visible; it knows no mouse."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.compare.model import Row
from reader.ui.comparison.index import Change, Index
from reader.ui.comparison.labels import longest_numbers
from reader.ui.comparison.moves import Gone
from reader.ui.comparison.review import UNSEEN, Review
from reader.ui.comparison.rows.blocks import Columns, LaidBand, LaidRow
from reader.ui.comparison.rows.gone import gone_box, paint_gone
from reader.ui.comparison.rows.gutter import GutterPainter
from reader.ui.comparison.rows.metrics import Metrics, Reading
from reader.ui.comparison.rows.page import Page
from reader.ui.comparison.rows.paint import Painter, Stretches
from reader.ui.comparison.rows.sticky import paint_sticky, sticky_height, sticky_of
from reader.ui.theme import theme

_NARROW = 34  # ems; below it two columns would have too few characters a line
ZOOMS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class RowsCanvas(QAbstractScrollArea):
    """Level rows that scroll.

    Attributes:
        page: the document, laid out where it is seen.
        reading: what the reader chose of the text's looks.
        review_of: what the reviewer said of a row.
        gone: for a row that stayed, what stood behind it in the old edition and is elsewhere now.

    Signals:
        scrolling: the reader scrolls.
        scrolled: what is visible changed.
        reshaped: the columns stand elsewhere.
        zoom_changed: the text's zoom.
        reordered: other blocks are shown.
    """

    scrolling = Signal()
    scrolled = Signal()
    reshaped = Signal()
    zoom_changed = Signal(float)
    reordered = Signal()

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = Reading()
        self.review_of: Callable[[Row], Review] = lambda _row: UNSEEN
        self.gone: Mapping[int, tuple[Gone, ...]] = {}
        self._following = False
        self._current = -1
        self._inline: bool | None = None
        self._numbers = longest_numbers(index.comparison)
        editions = index.comparison.old, index.comparison.new
        self._languages = tuple(edition.identity.language for edition in editions)
        metrics = Metrics(theme(), self.reading, self._numbers, self._languages)
        self.page = Page(index, metrics, Columns(900, round(metrics.gutter)))
        self._painter, self._gutter = Painter(metrics), GutterPainter(metrics)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme().changed.connect(self._dress)

    def marked(self, _laid: LaidRow) -> tuple[Stretches, Stretches]:
        """Give what is selected of a row, and what was found in it."""
        return {}, {}

    def paint_over(self, painter: QPainter) -> None:
        """Draw what stands over the rows."""

    def shifts_freely(self) -> bool:
        """Whether nothing stands over the rows that would have to stay where it is."""
        return True

    def texts_changed(self) -> None:
        """Take notice that offsets in displayed texts mean others now."""

    def set_index(self, index: Index) -> None:
        """Show another comparison."""
        self.page = Page(index, self.page.metrics, self.page.columns)
        self._current = -1
        self.gone = {}
        self.texts_changed()
        self.refresh()
        self.reordered.emit()

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
        metrics = Metrics(theme(), self.reading, self._numbers, self._languages)
        self._painter, self._gutter = Painter(metrics), GutterPainter(metrics)
        self.texts_changed()
        self.page.reshape(metrics, self._columns(metrics))
        self._follow()
        self.viewport().update()
        self.reshaped.emit()
        self.scrolled.emit()

    def zoom_by(self, steps: int) -> None:
        """Make the text larger or smaller by steps; 0 gives the designed size again."""
        zoom = 1.0
        if steps:
            nearest = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - self.reading.zoom))
            zoom = ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)]
        reading = self.reading
        self.set_reading(Reading(zoom, reading.leading, reading.family, reading.measure))

    def show_only(self, order: list[int] | None) -> None:
        """Show only some blocks, by ascending number, or all for None."""
        self.page.show(order)
        self._moved()
        self.reordered.emit()

    def scroll_by(self, distance: float) -> None:
        """Scroll by pixels; what stays visible is shifted and not painted again."""
        self.scrolling.emit()
        before = sticky_of(self.page)
        shift = self.page.scroller.move(distance, self.viewport().height())
        self._follow()
        width, height = self.viewport().width(), self.viewport().height()
        band = round(sticky_height(self.page))
        if self.shifts_freely() and abs(shift) < height - band:
            # The band at the upper edge does not move with the rows.
            self.viewport().scroll(0, -shift, QRect(0, band, width, height - band))
            after = sticky_of(self.page)
            if after is None or after.shift or after != before:
                self.viewport().update(0, 0, width, band)
        else:
            self.viewport().update()
        self.scrolled.emit()

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
            self.scroll_by(-dy)
            return
        self.scrolling.emit()
        self.page.scroller.jump(self.verticalScrollBar().value(), page)
        self._moved()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible blocks."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
        page, columns = self.viewport().height(), self.page.columns
        region, seen = event.region(), event.rect()
        painter.fillRect(seen, self.page.metrics.colour("pane"))
        sticky = sticky_of(self.page)
        if sticky is not None:
            seen.setTop(max(seen.top(), int(sticky_height(self.page) + sticky.shift)))
        for position, y in self.page.scroller.visible(page):
            box = QRect(0, round(y), columns.width, round(self.page.measure(position)))
            if not (seen.intersects(box) and region.intersects(box)):
                continue
            laid = self.page.laid(position)
            painter.translate(0, box.y())
            if isinstance(laid, LaidBand):
                self._painter.band(painter, laid, columns)
                self._gutter.band(painter, laid, columns)
            else:
                self._paint_row(painter, laid, columns, QRectF(seen.translated(0, -box.y())))
            painter.translate(0, -box.y())
        if sticky is not None and seen.top() > event.rect().top():
            paint_sticky(painter, self.page, sticky)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self.paint_over(painter)
        painter.end()

    def _paint_row(self, painter: QPainter, laid: LaidRow, columns: Columns, clip: QRectF) -> None:
        self._painter.row(painter, laid, columns, self.marked(laid), clip)
        self._gutter.row(painter, laid, columns, self.review_of(laid.row))
        if gone := self.gone.get(laid.block.row):
            metrics = self.page.metrics
            box = gone_box(laid.height, columns, metrics)
            paint_gone(painter, self.page.index.comparison, gone, box, metrics)
        if laid.block.row == self._current:
            painter.fillRect(QRectF(0, 0, 3, laid.height - 1), self.page.metrics.colour("accent"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the visible lines anew."""
        columns = self._columns(self.page.metrics)
        if columns != self.page.columns:
            self.page.reshape(self.page.metrics, columns)
        self.page.scroller.move(0, self.viewport().height())
        self._follow()
        self.reshaped.emit()
        self.scrolled.emit()
