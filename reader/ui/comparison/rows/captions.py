"""Short words beside the text, such as numbers, signs and scores: shaped once, drawn at every repaint."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

_KEPT = 2000


class Captions:
    """Words in one font."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self._kept: dict[tuple[str, float], tuple[QStaticText, float, float]] = {}

    def draw(self, painter: QPainter, words: str, at: QPointF, share: float, room: float) -> None:
        """Draw words in the painter's pen.

        Args:
            painter: what they are drawn with; it has their font from then on.
            words: a word or two.
            at: where they stand; their middle, seen from above to below.
            share: how much of their width stands left of `at`: 0 for none, 1 for all.
            room: the greatest width; words that are wider lose their end.
        """
        kept = self._kept.get((words, room))
        if kept is None:
            kept = self._shape(words, room)
        text, width, height = kept
        painter.setFont(self.font)
        painter.drawStaticText(QPointF(at.x() - width * share, at.y() - height / 2), text)

    def _shape(self, words: str, room: float) -> tuple[QStaticText, float, float]:
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        shown = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        text = QStaticText(shown)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(font=self.font)
        size = text.size()
        kept = self._kept[words, room] = (text, size.width(), size.height())
        return kept
