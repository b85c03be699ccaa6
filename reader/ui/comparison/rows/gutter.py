"""The gutter between the columns: how the sides belong together, and what the reviewer said."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from reader.compare.model import Relation, Row
from reader.ui.comparison.labels import SIGNS
from reader.ui.comparison.review import UNSEEN, Review
from reader.ui.comparison.rows.blocks import Columns, LaidBand, LaidRow
from reader.ui.comparison.rows.metrics import Metrics
from reader.ui.comparison.rows.text import Side


class GutterPainter:
    """Draws the gutter of blocks at one zoom and in one theme."""

    def __init__(self, metrics: Metrics) -> None:
        self.metrics = metrics
        self.theme = metrics.theme

    def row(self, painter: QPainter, laid: LaidRow, columns: Columns, review: Review) -> None:
        """Draw a row's gutter at the painter's origin."""
        left = float(columns.gutter_x)
        self._edges(painter, columns, laid.height)
        colour = self._colour(laid.row)
        y = float(self.metrics.top)
        line = self.metrics.line
        painter.setPen(self.theme.colour(colour))
        painter.setFont(self.metrics.font)
        sign = SIGNS[laid.row.relation]
        painter.drawText(QRectF(left, y, columns.gutter, line), Qt.AlignmentFlag.AlignCenter, sign)
        y += line * 0.86
        if laid.row.moved:
            self._moved(painter, QRectF(left, y, columns.gutter, line * 0.7))
            y += line * 0.74
        if laid.row.old and laid.row.new and laid.row.relation is not Relation.EQUIVALENT:
            painter.setFont(self.metrics.tag)
            painter.setPen(self.theme.colour("soft"))
            score = f"{laid.row.score:.2f}"
            painter.drawText(QRectF(left, y, columns.gutter, line * 0.7), Qt.AlignmentFlag.AlignCenter, score)
            y += line * 0.74
        self._links(painter, laid, columns)
        self._review(painter, QPointF(left + columns.gutter / 2, y + line * 0.36), review)

    def band(self, painter: QPainter, laid: LaidBand, columns: Columns) -> None:
        """Draw a band's gutter at the painter's origin."""
        old, new = laid.block.old, laid.block.new
        sign = "⇄" if old and new else SIGNS[Relation.ADDED if new else Relation.REMOVED]
        painter.setFont(self.metrics.small)
        painter.setPen(self.theme.colour("soft"))
        box = QRectF(columns.gutter_x, self.metrics.band_padding, columns.gutter, self.metrics.band_line)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

    @staticmethod
    def _colour(row: Row) -> str:
        return {
            Relation.ADDED: "ins",
            Relation.REMOVED: "removed",
            Relation.COUNTERPART: "shared",
            Relation.REVISED: "ink",
            Relation.EQUIVALENT: "soft",
        }[row.relation]

    def _edges(self, painter: QPainter, columns: Columns, height: float) -> None:
        painter.setPen(QPen(self.theme.colour("line"), 1))
        for x in (columns.gutter_x + 0.5, columns.right - 0.5):
            painter.drawLine(QLineF(x, 0, x, height))

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
        if review == UNSEEN:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        size = self.metrics.size * 0.42
        step = self.metrics.line * 0.74
        if review.seen:
            pen = QPen(self.theme.colour("shared"), max(1.6, self.metrics.size / 9))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(tick(at, size))
            at += QPointF(0, step)
        if review.important:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("caution"))
            painter.drawPolygon(star(at, size * 1.05))
            at += QPointF(0, step)
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
