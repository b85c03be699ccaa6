"""The quiet mark where moved paragraphs stood: an arrow and a number in the margin of the old edition."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.compare.model import Comparison
from reader.ui.comparison.labels import row_name
from reader.ui.comparison.moves import Gone
from reader.ui.comparison.rows.blocks import Columns
from reader.ui.comparison.rows.metrics import Metrics
from reader.ui.comparison.rows.text import Side

_ARROW = "\N{NORTH EAST ARROW}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Gone", text)


def gone_box(height: float, columns: Columns, metrics: Metrics) -> QRectF:
    """Give where the mark stands in a row of a height, below the row's corner."""
    room = metrics.side + metrics.number - metrics.em(0.6)
    line = QFontMetricsF(metrics.tag).height()
    return QRectF(columns.x(Side.OLD), height - line - 2, room, line)


def paint_gone(
    painter: QPainter, comparison: Comparison, gone: Sequence[Gone], box: QRectF, metrics: Metrics
) -> None:
    """Draw the mark of the paragraphs that stood here."""
    olds = comparison.old.paragraph_by_id
    numbers = [olds[name].number for one in gone for name in one.names if olds[name].number]
    words = f"{_ARROW}{numbers[0]}" if numbers else _ARROW
    if len(numbers) > 1:
        words += "…"
    painter.setFont(metrics.tag)
    painter.setPen(metrics.theme.colour("moved"))
    inside = box.adjusted(metrics.em(0.3), 0, 0, 0)
    text = QFontMetricsF(metrics.tag).elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
    painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


def gone_words(comparison: Comparison, gone: Sequence[Gone]) -> str:
    """Say which paragraphs stood here, and which they are now."""
    named = ", ".join(row_name(comparison, comparison.rows[one.row]) for one in gone)
    return _tr("Stood here and moved: {0}").format(named)
