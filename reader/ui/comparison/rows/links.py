"""Citations in the text as links: underlined under the pointer, followed by a click."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from reader.compare.citations.citation import Citation
from reader.ui.comparison.rows.blocks import LaidRow
from reader.ui.comparison.rows.hits import Hit
from reader.ui.theme import theme

if TYPE_CHECKING:
    from reader.ui.comparison.rows.view import RowsView


@dataclass(frozen=True, slots=True)
class Link:
    """A citation under the pointer, and the stretch of displayed text that it is."""

    hit: Hit
    citation: Citation
    start: int
    end: int


def link_at(hit: Hit | None) -> Link | None:
    """Give the citation that was hit."""
    if hit is None or hit.shown is None or hit.side is None or hit.margin or hit.sign:
        return None
    from reader.compare.citations.finding import find  # noqa: PLC0415 - the first pointing loads its grammar

    piece = hit.shown
    for citation in find(piece.paragraph.text):
        start, end = piece.shown(citation.start), piece.shown(citation.end)
        # Woven text has more in it than the paragraph; only where both agree is it surely the citation.
        if start <= hit.offset < end and piece.text[start:end].startswith(citation.text[:2]):
            return Link(hit, citation, start, end)
    return None


class Links:
    """The citation under the pointer of a view."""

    def __init__(self, view: "RowsView") -> None:
        self._view = view
        self.over: Link | None = None

    def hover(self, hit: Hit | None) -> bool:
        """Take notice of where the pointer is; tell whether it is over a citation."""
        link = link_at(hit)
        before = self.over
        if (link and (link.hit.block, link.hit.side, link.hit.piece, link.start)) != (
            before and (before.hit.block, before.hit.side, before.hit.piece, before.start)
        ):
            self.over = link
            self._view.viewport().update()
        return link is not None

    def paint(self, painter: QPainter) -> None:
        """Underline the citation."""
        link, page = self.over, self._view.page
        if link is None or link.hit.side is None:
            return
        painter.setPen(QPen(theme().colour("accent"), 1.2))
        for position, y in page.scroller.visible(self._view.viewport().height()):
            laid = page.laid(position)
            if laid.block != link.hit.block or not isinstance(laid, LaidRow):
                continue
            piece = laid.sides[link.hit.side].pieces[link.hit.piece]
            corner = QPointF(page.columns.x(link.hit.side) + piece.x, round(y) + piece.y)
            for box in piece.text.boxes(link.start, link.end):
                line = box.translated(corner)
                bottom = line.center().y() + page.metrics.size * 0.72
                painter.drawLine(QLineF(line.left(), bottom, line.right(), bottom))
