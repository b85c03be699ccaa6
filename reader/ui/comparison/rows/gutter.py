"""The gutter between the columns: how the sides belong together, and what the reviewer said."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from reader.compare.model import Relation
from reader.ui.comparison.labels import SIGNS, is_joined
from reader.ui.comparison.review import UNSEEN, Review
from reader.ui.comparison.rows.blocks import Columns, LaidBand, LaidRow
from reader.ui.comparison.rows.captions import Captions
from reader.ui.comparison.rows.metrics import Metrics
from reader.ui.comparison.rows.text import Side

_STEP = 0.74  # lines from one thing to the next below it
_COLOURS = {
    Relation.ADDED: "ins",
    Relation.REMOVED: "removed",
    Relation.COUNTERPART: "shared",
    Relation.REVISED: "ink",
    Relation.EQUIVALENT: "soft",
}


class GutterPainter:
    """Draws the gutter of blocks at one zoom and in one theme."""

    def __init__(self, metrics: Metrics) -> None:
        self.metrics = metrics
        self.theme = metrics.theme
        self._signs, self._scores = Captions(metrics.font), Captions(metrics.tag)
        self._bands = Captions(metrics.small)

    def row(self, painter: QPainter, laid: LaidRow, columns: Columns, review: Review) -> None:
        """Draw a row's gutter at the painter's origin; a low row does without the score."""
        row, line = laid.row, self.metrics.line
        self._edges(painter, columns, laid.height)
        scored = bool(row.old and row.new) and row.relation is not Relation.EQUIVALENT
        said = review != UNSEEN
        joined = is_joined(row) and self._has_room(laid, row.moved + said + 1)
        scored = scored and self._has_room(laid, row.moved + said + joined + 1)
        beside = row.moved and not self._has_room(laid, row.moved + said + joined + scored)
        sign = QRectF(columns.gutter_x, self.metrics.top, columns.gutter, line)
        below = QRectF(columns.gutter_x, self.metrics.top + line * 0.86, columns.gutter, line * 0.7)
        if beside:
            self._moved(painter, QRectF(sign.center().x(), sign.y(), sign.width() / 2, line))
            sign.setWidth(sign.width() / 2)
        elif row.moved:
            self._moved(painter, below)
            below.moveTop(below.top() + line * _STEP)
        painter.setPen(self.metrics.colour(_COLOURS[row.relation]))
        self._signs.draw(painter, SIGNS[row.relation], sign.center(), 0.5, sign.width())
        if joined:
            painter.setPen(self.metrics.colour("accent"))
            self._scores.draw(painter, f"{len(row.old)}→{len(row.new)}", below.center(), 0.5, below.width())
            below.moveTop(below.top() + line * _STEP)
        if scored:
            painter.setPen(self.metrics.colour("soft"))
            self._scores.draw(painter, f"{row.score:.2f}", below.center(), 0.5, below.width())
            below.moveTop(below.top() + line * _STEP)
        self._links(painter, laid, columns)
        if said:
            self._review(painter, below.center(), review)

    def _has_room(self, laid: LaidRow, below: int) -> bool:
        """Whether so many things have room one below the other under a row's sign."""
        return self.metrics.top + self.metrics.line * (0.74 + _STEP * below) <= laid.height

    def band(self, painter: QPainter, laid: LaidBand, columns: Columns) -> None:
        """Draw a band's gutter at the painter's origin."""
        old, new = laid.block.old, laid.block.new
        sign = "⇄" if old and new else SIGNS[Relation.ADDED if new else Relation.REMOVED]
        painter.setPen(self.metrics.colour("soft"))
        box = QRectF(columns.gutter_x, self.metrics.band_padding, columns.gutter, self.metrics.band_line)
        self._bands.draw(painter, sign, box.center(), 0.5, box.width())

    def _edges(self, painter: QPainter, columns: Columns, height: float) -> None:
        for x in (columns.gutter_x, columns.right - 1):
            painter.fillRect(QRectF(x, 0, 1, height), self.metrics.colour("line"))

    def _moved(self, painter: QPainter, box: QRectF) -> None:
        """Draw an arrow that comes from elsewhere."""
        size = self.metrics.size * 0.36
        centre = box.center()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.theme.colour("moved"), max(1.4, self.metrics.size / 11)))
        path = QPainterPath(centre + QPointF(-size, -size))
        path.quadTo(centre + QPointF(-size, size * 0.5), centre + QPointF(size, size * 0.5))
        painter.drawPath(path)
        tip = centre + QPointF(size, size * 0.5)
        painter.drawLine(QLineF(tip, tip + QPointF(-size * 0.7, -size * 0.6)))
        painter.drawLine(QLineF(tip, tip + QPointF(-size * 0.7, size * 0.6)))
        painter.restore()

    def _links(self, painter: QPainter, laid: LaidRow, columns: Columns) -> None:
        """Draw a bracket along the side whose several paragraphs belong to one on the other side."""
        if all(len(side.pieces) < 2 for side in laid.sides.values()):
            return
        painter.setPen(QPen(self.theme.colour("accent"), max(1.2, self.metrics.size / 12)))
        tick = self.metrics.em(0.35)
        for side, text in laid.sides.items():
            if len(text.pieces) < 2:
                continue
            x, inward = (
                (columns.gutter_x + 3.0, tick)
                if side is Side.OLD and not columns.inline
                else (columns.right - 3.0, -tick)
            )
            rows = [piece.y + self.metrics.line / 2 for piece in text.pieces]
            painter.drawLine(QLineF(x, rows[0], x, rows[-1]))
            for y in rows:
                painter.drawLine(QLineF(x, y, x + inward, y))

    def _review(self, painter: QPainter, at: QPointF, review: Review) -> None:
        """Draw what the reviewer said, side by side round a point."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        size = self.metrics.size * 0.4
        step = self.metrics.size * 0.92
        said = (review.seen, review.important, bool(review.note))
        at = at - QPointF(step * (sum(said) - 1) / 2, 0)
        if review.seen:
            pen = QPen(self.theme.colour("shared"), max(1.6, self.metrics.size / 9))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(tick(at, size))
            at += QPointF(step, 0)
        if review.important:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("caution"))
            painter.drawPolygon(star(at, size * 1.05))
            at += QPointF(step, 0)
        if review.note:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), max(1.3, self.metrics.size / 11)))
            painter.drawPath(sheet(at, size))
        painter.restore()


def tick(at: QPointF, size: float) -> QPolygonF:
    """Give the shape of `seen`."""
    return QPolygonF(
        [
            at + QPointF(-size * 0.8, 0),
            at + QPointF(-size * 0.2, size * 0.6),
            at + QPointF(size * 0.85, -size * 0.65),
        ]
    )


def star(at: QPointF, size: float) -> QPolygonF:
    """Give the shape of `important`."""
    sine = (0.0, 0.588, 0.951, 0.951, 0.588, 0.0, -0.588, -0.951, -0.951, -0.588)
    cosine = (-1.0, -0.809, -0.309, 0.309, 0.809, 1.0, 0.809, 0.309, -0.309, -0.809)
    return QPolygonF(
        [at + QPointF(sine[i], cosine[i]) * size * (1.0 if i % 2 == 0 else 0.45) for i in range(10)]
    )


def sheet(at: QPointF, size: float) -> QPainterPath:
    """Give the shape of a note."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(at.x() - size * 0.8, at.y() - size * 0.8, size * 1.6, size * 1.6), 2, 2)
    for y in (-0.25, 0.25):
        path.moveTo(at + QPointF(-size * 0.4, y * size))
        path.lineTo(at + QPointF(size * 0.4, y * size))
    return path
