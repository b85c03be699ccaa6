"""The band that stays at the upper edge and names the sections one is reading."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from reader.ui.comparison.labels import section_title
from reader.ui.comparison.rows.page import Page
from reader.ui.comparison.rows.text import Side


def sticky_height(page: Page) -> float:
    """Give how much of the upper edge the band takes."""
    return float(page.metrics.band)


def paint_sticky(painter: QPainter, page: Page) -> None:
    """Draw the band over the rows, pushed up by the next band that comes."""
    if not len(page):
        return
    scroller = page.scroller
    top = page.block(scroller.anchor)
    if top.is_band and scroller.offset <= 0:
        return
    height = sticky_height(page)
    shift = 0.0
    y = -scroller.offset
    position = scroller.anchor
    while y < height and position < len(page):
        block = page.block(position)
        if block.is_band and y > 0:
            shift = min(0.0, y - height)
            break
        y += page.measure(position)
        position += 1
    comparison = page.index.comparison
    titles = {
        Side.OLD: section_title(comparison.old, top.old),
        Side.NEW: section_title(comparison.new, top.new),
    }
    if page.columns.inline:
        titles = {Side.NEW: titles[Side.NEW] or titles[Side.OLD]}
    if not any(titles.values()):
        return
    _paint(painter, page, titles, shift, height)


def _paint(painter: QPainter, page: Page, titles: dict[Side, str], shift: float, height: float) -> None:
    metrics, columns = page.metrics, page.columns
    theme = metrics.theme
    ground = theme.colour("band")
    painter.fillRect(QRectF(0, shift, columns.width, height), ground)
    painter.setFont(metrics.heading(3))
    painter.setPen(theme.colour("ink"))
    font = QFontMetricsF(metrics.heading(3))
    for side, title in titles.items():
        x = columns.x(side) + metrics.side + metrics.number
        room = columns.column - metrics.side * 2 - metrics.number
        text = font.elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(x, shift, room, height), Qt.AlignmentFlag.AlignVCenter, text)
    painter.setPen(QPen(theme.colour("edge"), 1))
    y = shift + height - 0.5
    painter.drawLine(QLineF(0, y, columns.width, y))
