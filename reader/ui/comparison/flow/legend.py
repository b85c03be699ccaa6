"""What stands round a picture: the names of both editions above it, the meaning of its colours below."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.ui.theme import theme


class Meaning(NamedTuple):
    """A colour of a picture, by its name in the theme, and what it means."""

    colour: str
    words: str


def head_height() -> float:
    """Give how much of the upper edge the names take."""
    return float(theme().measures.px(40))


def legend_height(meanings: Sequence[Meaning], width: float) -> float:
    """Give how much of the lower edge the meanings take in a width."""
    lines = _lines(meanings, width)
    px = theme().measures.px
    return float(px(22) * len(lines) + px(16)) if lines else 0.0


def paint_head(painter: QPainter, words: str, box: QRectF, side: Qt.AlignmentFlag) -> None:
    """Draw a name above one side of a picture."""
    font = theme().font(theme().measures.small)
    painter.setFont(font)
    painter.setPen(theme().colour("soft"))
    text = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)


def paint_legend(painter: QPainter, meanings: Sequence[Meaning], width: float, bottom: float) -> None:
    """Draw what the colours mean, centred above the lower edge."""
    look, px = theme(), theme().measures.px
    lines = _lines(meanings, width)
    painter.setFont(look.font(look.measures.small))
    y = bottom - px(8) - px(22) * len(lines)
    for line in lines:
        x = (width - sum(room for _, room in line)) / 2
        for meaning, room in line:
            painter.setPen(Qt.PenStyle.NoPen)
            colour = look.colour(meaning.colour)
            colour.setAlphaF(0.7)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(x, y + px(6), px(18), px(10)), 2, 2)
            painter.setPen(look.colour("soft"))
            words = QRectF(QPointF(x + px(24), y), QPointF(x + room, y + px(22)))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, meaning.words)
            x += room
        y += px(22)


def _lines(meanings: Sequence[Meaning], width: float) -> list[list[tuple[Meaning, float]]]:
    """Break meanings into lines, each with the room it takes."""
    look, px = theme(), theme().measures.px
    metrics = QFontMetricsF(look.font(look.measures.small))
    lines: list[list[tuple[Meaning, float]]] = []
    taken = width
    for meaning in meanings:
        room = px(24) + metrics.horizontalAdvance(meaning.words) + px(20)
        if taken + room > width - px(20):
            lines.append([])
            taken = 0.0
        lines[-1].append((meaning, room))
        taken += room
    return lines
