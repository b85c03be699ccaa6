"""The topics drawn: a bar to the left for each that lost, to the right for each that gained."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from reader.compare.model import Emphasis
from reader.ui.comparison.flow.legend import head_height, paint_head
from reader.ui.theme import theme


def _tr(text: str) -> str:
    return QCoreApplication.translate("Topics", text)


@dataclass(frozen=True, slots=True)
class TopicBar:
    """A topic's line and bar."""

    topic: Emphasis
    line: QRectF
    box: QRectF


class TopicsPicture:
    """Topics laid out in a width, the strongest gains first and the strongest losses last."""

    def __init__(self, topics: Sequence[Emphasis], width: float) -> None:
        self._px = theme().measures.px
        line = float(self._px(26))
        margin = float(self._px(20))
        top = head_height()
        self._foot = top + line * max(1, len(topics))
        self.size = QSizeF(width, self._foot + head_height())
        self.bars: list[TopicBar] = []
        most = max((abs(topic.weight) for topic in topics), default=1.0) or 1.0
        self._axis = width * 0.5
        reach = width * 0.5 - self._px(150)
        for at, topic in enumerate(sorted(topics, key=lambda topic: -topic.weight)):
            row = QRectF(margin, top + at * line, width - 2 * margin, line)
            length = max(2.0, abs(topic.weight) / most * reach)
            left = self._axis if topic.weight >= 0 else self._axis - length
            inset = line * 0.2
            self.bars.append(TopicBar(topic, row, QRectF(left, row.top() + inset, length, line - 2 * inset)))

    def at(self, point: QPointF) -> TopicBar | None:
        """Give the topic at a point."""
        return next((bar for bar in self.bars if bar.line.contains(point)), None)

    def words(self, bar: TopicBar) -> str:
        """Give a topic and how often it is written in both editions."""
        return _tr("{0}: {1} → {2} per 10,000 words").format(
            bar.topic.word, f"{bar.topic.old:.0f}", f"{bar.topic.new:.0f}"
        )

    def _paint_words(self, painter: QPainter) -> None:
        """Draw the axis, and what its sides and the figures mean."""
        middle, left, right = (
            Qt.AlignmentFlag.AlignHCenter,
            Qt.AlignmentFlag.AlignLeft,
            Qt.AlignmentFlag.AlignRight,
        )
        whole = QRectF(0, self._foot, self.size.width(), head_height())
        if not self.bars:
            paint_head(
                painter, _tr("No topic gained or lost much."), whole.translated(0, -self._foot), middle
            )
            return
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(QPointF(self._axis, head_height()), QPointF(self._axis, self._foot))
        edge = float(self._px(8))
        half = QRectF(0, 0, self._axis - edge, head_height())
        paint_head(painter, _tr("Less in the new edition"), half, right)
        paint_head(painter, _tr("More in the new edition"), half.translated(self._axis + edge, 0), left)
        paint_head(painter, _tr("Figures: occurrences per 10,000 words, old → new"), whole, middle)

    def paint(self, painter: QPainter, chosen: TopicBar | None = None) -> None:
        """Draw all bars; the chosen one stands on a ground."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_words(painter)
        font, small = theme().font(self._px(13)), theme().font(self._px(11))
        edge = self._px(8)
        for bar in self.bars:
            if bar == chosen:
                painter.fillRect(bar.line, theme().colour("band"))
            gained = bar.topic.weight >= 0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("ins" if gained else "removed"))
            painter.drawRoundedRect(bar.box, 2, 2)
            # The word stands on the other side of the axis, the figures beyond the bar's end.
            word = QRectF(bar.line)
            figures = QRectF(bar.line)
            if gained:
                word.setRight(self._axis - edge)
                figures.setLeft(bar.box.right() + edge)
            else:
                word.setLeft(self._axis + edge)
                figures.setRight(bar.box.left() - edge)
            near = Qt.AlignmentFlag.AlignRight if gained else Qt.AlignmentFlag.AlignLeft
            far = Qt.AlignmentFlag.AlignLeft if gained else Qt.AlignmentFlag.AlignRight
            painter.setFont(font)
            painter.setPen(theme().colour("ink"))
            text = QFontMetricsF(font).elidedText(bar.topic.word, Qt.TextElideMode.ElideRight, word.width())
            painter.drawText(word, near | Qt.AlignmentFlag.AlignVCenter, text)
            painter.setFont(small)
            painter.setPen(theme().colour("soft"))
            change = f"{bar.topic.old:.0f} → {bar.topic.new:.0f}"
            painter.drawText(figures, far | Qt.AlignmentFlag.AlignVCenter, change)
