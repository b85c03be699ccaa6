"""A small plot of figures over the editions: 181, 188, 189."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.compare.series import Track
from reader.ui.theme import theme

_HEIGHT = 84  # designed pixels of one figure's plot
_MOST = 6


class FigurePlot(QWidget):
    """Figures of a paragraph, each on a line of its own with its values written at the points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tracks: tuple[Track, ...] = ()
        self._names: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Figures over the editions"))

    def show_tracks(self, tracks: Sequence[Track], names: Sequence[str]) -> None:
        """Plot the figures that moved.

        Args:
            tracks: figures through the editions.
            names: the editions, oldest first.
        """
        self._tracks = tuple(track for track in tracks if track.moves)[:_MOST]
        self._names = tuple(names)
        self.setVisible(bool(self._tracks))
        said = [
            f"{one.about}: {', '.join(point.text for point in one.points)} {one.unit}" for one in self._tracks
        ]
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its figures."""
        px = theme().measures.px
        return QSize(px(240), px(_HEIGHT) * len(self._tracks) + (px(22) if self._tracks else 0))

    def minimumSizeHint(self) -> QSize:
        """As high as its figures."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the figures, and the editions under them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = theme().measures.px
        left, right = px(34), self.width() - px(34)
        step = (right - left) / max(1, len(self._names) - 1)
        columns = [left + step * at for at in range(len(self._names))]
        for number, track in enumerate(self._tracks):
            self._draw(painter, QRectF(0, number * px(_HEIGHT), self.width(), px(_HEIGHT)), track, columns)
        painter.setFont(theme().font(theme().measures.small))
        painter.setPen(theme().colour("soft"))
        for x, name in zip(columns, self._names, strict=True):
            box = QRectF(0, self.height() - px(20), min(step or self.width(), px(72)), px(18))
            box.moveCenter(
                QPointF(min(max(x, box.width() / 2), self.width() - box.width() / 2), box.center().y())
            )
            said = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def _draw(self, painter: QPainter, box: QRectF, track: Track, columns: Sequence[float]) -> None:
        look, px = theme(), theme().measures.px
        painter.setFont(look.font(look.measures.small, bold=True))
        painter.setPen(look.colour("ink"))
        title = (
            f"{track.about}（{track.unit}）" if track.unit and track.unit not in track.about else track.about
        )
        head = QRectF(px(4), box.y() + px(2), box.width() - px(8), px(18))
        elided = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(head.width()))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        values = [point.value for point in track.points]
        low, high = min(values), max(values)
        top, bottom = box.y() + px(42), box.bottom() - px(12)
        spots = [
            QPointF(
                columns[point.edition], bottom - (bottom - top) * ((point.value - low) / ((high - low) or 1))
            )
            for point in track.points
        ]
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(QPointF(px(8), box.bottom() - 1), QPointF(box.right() - px(8), box.bottom() - 1))
        painter.setPen(QPen(look.colour("figure"), 2))
        painter.drawPolyline(spots)
        painter.setFont(look.font(look.measures.small))
        for spot, point in zip(spots, track.points, strict=True):
            painter.setPen(QPen(look.colour("pane"), 2))
            painter.setBrush(look.colour("figure"))
            painter.drawEllipse(spot, px(4), px(4))
            painter.setPen(look.colour("ink"))
            label = QRectF(spot.x() - px(50), spot.y() - px(22), px(100), px(16))
            label.moveLeft(min(max(label.left(), 0.0), self.width() - label.width()))
            painter.drawText(label, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, point.text)
