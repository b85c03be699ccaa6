"""Pairing by drag: from a paragraph's number to the paragraph it belongs with, or out of its row."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.ui.comparison.rows.blocks import LaidRow
from reader.ui.comparison.rows.hits import Hit
from reader.ui.theme import theme

if TYPE_CHECKING:
    from reader.ui.comparison.rows.view import RowsView


class Drag:
    """A line drawn from a number; dropped on a paragraph it pairs, between the columns it parts."""

    def __init__(self, view: "RowsView") -> None:
        self._view = view
        self._source: Hit | None = None
        self._from = self._to = QPointF()
        self._target: Hit | None = None

    @property
    def is_on(self) -> bool:
        """Whether something is being dragged."""
        return self._source is not None

    def begin(self, source: Hit, at: QPointF) -> None:
        """Take hold of a paragraph's number."""
        self._source, self._from, self._to = source, at, at
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: QPointF) -> None:
        """Follow the mouse; scroll at the edges."""
        height = self._view.viewport().height()
        if at.y() < 24 or at.y() > height - 24:
            step = -30.0 if at.y() < 24 else 30.0
            self._view.scroll_by(step)
            self._from -= QPointF(0, step)
        self._to = at
        hit = self._view.hit(at)
        source = self._source
        self._target = hit if source is not None and hit is not None and _fits(source, hit) else None
        self._view.viewport().update()

    def drop(self) -> None:
        """Let go; say what was dropped on what."""
        source, target = self._source, self._target
        self.cancel()
        if source is None or target is None:
            return
        if target.side is None:
            self._view.dragged_out.emit(source)
        else:
            self._view.dropped.emit(source, target)

    def cancel(self) -> None:
        """Let go of everything."""
        self._source = self._target = None
        self._view.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw the line, and a frame round what it would be dropped on."""
        if self._source is None or self._from == self._to:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        pen = QPen(theme().colour("accent"), 2)
        if self._target is not None:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._frame(self._target), 4, 4)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(self._from, self._to)
        painter.setBrush(theme().colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        for end in (self._from, self._to):
            painter.drawEllipse(end, 4, 4)

    def _frame(self, target: Hit) -> QRectF:
        page = self._view.page
        for position, y in page.scroller.visible(self._view.viewport().height()):
            laid = page.laid(position)
            if laid.block != target.block or not isinstance(laid, LaidRow):
                continue
            if target.side is None:
                return QRectF(page.columns.gutter_x + 2, y + 2, page.columns.gutter - 4, laid.height - 5)
            piece = laid.sides[target.side].pieces[target.piece]
            left = page.columns.x(target.side) + piece.x - 6
            width = page.columns.column - piece.x
            return QRectF(left, y + piece.y - 2, width, piece.text.height + 4)
        return QRectF()


def _fits(source: Hit, target: Hit) -> bool:
    """Whether a drag means something there: a paragraph of another row, or the gutter beside its own."""
    same = source.block.row == target.block.row
    return same if target.side is None else target.shown is not None and not same
