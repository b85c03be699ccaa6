"""The band that stays at the upper edge and names the sections one is reading."""

from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.ui.comparison.labels import section_title
from reader.ui.comparison.rows.layout import reads_leftwards
from reader.ui.comparison.rows.page import Page
from reader.ui.comparison.rows.text import Side


class Sticky(NamedTuple):
    """What the band shows: the sections it names, and how far the next band has pushed it up, below 0."""

    old: str | None
    new: str | None
    shift: float


def sticky_height(page: Page) -> float:
    """Give how much of the upper edge the band takes."""
    return float(page.metrics.band)


def sticky_of(page: Page) -> Sticky | None:
    """Give the band as it stands now; None under no heading, or where a band of headings is there itself."""
    if not len(page):
        return None
    scroller = page.scroller
    top = page.block(scroller.anchor)
    if top.is_band and scroller.offset <= 0:
        return None
    comparison = page.index.comparison
    if top.old not in comparison.old.section_by_id and top.new not in comparison.new.section_by_id:
        return None
    height = sticky_height(page)
    y = -scroller.offset
    position = scroller.anchor
    while y < height and position < len(page):
        if y > 0 and page.block(position).is_band:
            return Sticky(top.old, top.new, y - height)
        y += page.measure(position)
        position += 1
    return Sticky(top.old, top.new, 0.0)


def paint_sticky(painter: QPainter, page: Page, sticky: Sticky) -> None:
    """Draw the band over the rows."""
    comparison = page.index.comparison
    titles = {
        Side.OLD: section_title(comparison.old, sticky.old),
        Side.NEW: section_title(comparison.new, sticky.new),
    }
    if page.columns.inline:
        titles = {Side.NEW: titles[Side.NEW] or titles[Side.OLD]}
    metrics, columns = page.metrics, page.columns
    height, shift = sticky_height(page), sticky.shift
    painter.fillRect(QRectF(0, shift, columns.width, height), metrics.colour("band"))
    painter.setFont(metrics.heading(3))
    painter.setPen(metrics.colour("ink"))
    font = QFontMetricsF(metrics.heading(3))
    for side, title in titles.items():
        leftwards = reads_leftwards(title)
        x = columns.x(side) + metrics.side + (0 if leftwards else metrics.number)
        align = Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft
        room = columns.column - metrics.side * 2 - metrics.number
        text = font.elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(x, shift, room, height), Qt.AlignmentFlag.AlignVCenter | align, text)
    painter.setPen(metrics.colour("edge"))
    y = shift + height - 0.5
    painter.drawLine(QLineF(0, y, columns.width, y))
