"""The flow drawn: bars for sections, ribbons for what leads from one to another."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPainterPath, QPen

from reader.compare.model import Comparison, Relation
from reader.ui.comparison.flow.legend import Meaning, head_height, legend_height, paint_head, paint_legend
from reader.ui.comparison.flow.links import Flow, Link
from reader.ui.comparison.index import Change
from reader.ui.comparison.labels import (
    SIGNS,
    change_name,
    pseudo_name,
    relation_name,
    section_title,
    short_names,
)
from reader.ui.theme import theme

_COLOURS = {
    Relation.EQUIVALENT: "soft",
    Relation.REVISED: "accent",
    Relation.COUNTERPART: "shared",
    Relation.ADDED: "ins",
    Relation.REMOVED: "removed",
}

_SIGN_AT = 0.08  # share of a ribbon's length


@dataclass(frozen=True, slots=True)
class Bar:
    """A section's bar."""

    name: str
    new: bool
    box: QRectF
    label: QRectF


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A link's ribbon; its sign stands where ribbons have not crossed yet."""

    link: Link
    path: QPainterPath
    sign: QPointF
    thickness: float


def _moved(link: Link) -> bool:
    """Whether most of a link's text is moved, which its colour then says."""
    return link.moved > link.weight / 2


class FlowPicture:
    """A flow laid out in a size, to be drawn on a screen, into SVG or into a picture."""

    def __init__(self, comparison: Comparison, flow: Flow, size: QSizeF) -> None:
        self.comparison, self.flow, self.size = comparison, flow, size
        self._px = theme().measures.px
        self.bars: list[Bar] = []
        self.ribbons: list[Ribbon] = []
        margin = float(self._px(20))
        self._label = size.width() * 0.27
        width = float(self._px(10))
        self.meanings = tuple(self._meanings())
        top = head_height()
        height = size.height() - top - max(margin, legend_height(self.meanings, size.width()))
        self._left = QRectF(self._label, top, width, height)
        self._right = QRectF(size.width() - self._label - width, top, width, height)
        scale = min(self._scale(flow.olds, new=False), self._scale(flow.news, new=True))
        self._place(flow.olds, scale, new=False)
        self._place(flow.news, scale, new=True)
        self._tie(scale)

    def _meanings(self) -> Iterator[Meaning]:
        """Give the colours that ribbons have here, and what they mean."""
        for relation, colour in _COLOURS.items():
            if any(link.relation is relation and not _moved(link) for link in self.flow.links):
                yield Meaning(colour, f"{SIGNS[relation]} {relation_name(relation)}")
        if any(_moved(link) for link in self.flow.links):
            yield Meaning("moved", change_name(Change.MOVED))

    def _slot(self) -> float:
        return float(self._px(19))

    def _scale(self, names: Sequence[str], *, new: bool) -> float:
        """Give how many pixels an em of text may take, so that every label has its line."""
        weights = [self.flow.weight(name, new=new) for name in names]
        room = self._left.height()
        low, high = 0.0, room / max(1.0, sum(weights))
        for _ in range(24):
            middle = (low + high) / 2
            taken = sum(max(self._slot(), weight * middle + self._px(5)) for weight in weights)
            low, high = (middle, high) if taken <= room else (low, middle)
        return max(low, 1e-6)

    def _place(self, names: Sequence[str], scale: float, *, new: bool) -> None:
        column = self._right if new else self._left
        y = column.top()
        edge = self._px(8)
        for name in names:
            height = max(1.5, self.flow.weight(name, new=new) * scale)
            slot = max(self._slot(), height + self._px(5))
            box = QRectF(column.left(), y + (slot - height) / 2, column.width(), height)
            if new:
                label = QRectF(box.right() + edge, y, self._label - 2 * edge, slot)
            else:
                label = QRectF(edge, y, self._label - 2 * edge, slot)
            self.bars.append(Bar(name, new, box, label))
            y += slot

    def _tie(self, scale: float) -> None:
        boxes = {(bar.name, bar.new): bar.box for bar in self.bars}
        used: dict[tuple[str, bool], float] = {}
        order = {name: at for at, name in enumerate(self.flow.news)}
        links = sorted(self.flow.links, key=lambda link: order.get(link.new or "", len(order)))
        tops: dict[int, float] = {}
        for link in links:
            if link.old is not None:
                tops[id(link)] = used.get((link.old, False), 0.0)
                used[link.old, False] = tops[id(link)] + link.weight * scale
        order = {name: at for at, name in enumerate(self.flow.olds)}
        for link in sorted(self.flow.links, key=lambda link: order.get(link.old or "", len(order))):
            height = max(1.0, link.weight * scale)
            start = end = None
            if link.old is not None:
                box = boxes[link.old, False]
                start = QPointF(box.right(), box.top() + tops[id(link)])
            if link.new is not None:
                box = boxes[link.new, True]
                at = used.get((link.new, True), 0.0)
                used[link.new, True] = at + link.weight * scale
                end = QPointF(box.left(), box.top() + at)
            self.ribbons.append(self._ribbon(link, start, end, height))

    def _ribbon(self, link: Link, start: QPointF | None, end: QPointF | None, height: float) -> Ribbon:
        stub = float(self._px(46))
        path = QPainterPath()
        if start is None or end is None:
            corner = start if start is not None else (end or QPointF()) - QPointF(stub, 0)
            path.addRect(QRectF(corner.x(), corner.y(), stub, height))
            return Ribbon(link, path, corner + QPointF(stub / 2, height / 2), height)
        bend = (end.x() - start.x()) / 2
        down = QPointF(0, height)
        path.moveTo(start)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        path.lineTo(end + down)
        path.cubicTo(end + down - QPointF(bend, 0), start + down + QPointF(bend, 0), start + down)
        path.closeSubpath()
        edge = QPainterPath(start)
        edge.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        return Ribbon(link, path, edge.pointAtPercent(_SIGN_AT) + down / 2, height)

    def at(self, point: QPointF) -> Bar | Ribbon | None:
        """Give what stands at a point; thin ribbons before thick ones."""
        for bar in self.bars:
            if bar.box.adjusted(-4, -2, 4, 2).contains(point) or bar.label.contains(point):
                return bar
        found = [ribbon for ribbon in self.ribbons if ribbon.path.contains(point)]
        return min(found, key=lambda ribbon: ribbon.thickness, default=None)

    def title(self, name: str, *, new: bool) -> str:
        """Give a section's words."""
        edition = self.comparison.new if new else self.comparison.old
        return section_title(edition, name) or pseudo_name(name)

    @staticmethod
    def colour(link: Link) -> QColor:
        """Give a ribbon's colour."""
        return theme().colour("moved" if _moved(link) else _COLOURS[link.relation])

    def paint(self, painter: QPainter, chosen: Callable[[Link], bool] | None = None) -> None:
        """Draw everything; where some links are chosen, the others step back."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for ribbon in sorted(self.ribbons, key=lambda ribbon: -ribbon.thickness):
            faint = chosen is not None and not chosen(ribbon.link)
            self._paint_ribbon(painter, ribbon, 0.10 if faint else 0.62 if chosen else 0.42)
        self._paint_bars(painter)
        paint_legend(painter, self.meanings, self.size.width(), self.size.height())

    def _paint_bars(self, painter: QPainter) -> None:
        """Draw the bars with their labels, and above them the names of the editions."""
        for column, name, side in zip(
            (self._left, self._right),
            short_names(self.comparison),
            (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft),
            strict=True,
        ):
            edge = self._px(8)
            room = self._label - 2 * edge
            x = edge if side is Qt.AlignmentFlag.AlignRight else column.right() + edge
            paint_head(painter, name, QRectF(x, 0, room, head_height()), side)
        ink, soft = theme().colour("ink"), theme().colour("soft")
        font = theme().font(self._px(12))
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for bar in self.bars:
            painter.fillRect(bar.box, soft)
            side = Qt.AlignmentFlag.AlignLeft if bar.new else Qt.AlignmentFlag.AlignRight
            text = metrics.elidedText(
                self.title(bar.name, new=bar.new), Qt.TextElideMode.ElideRight, bar.label.width()
            )
            painter.setPen(ink)
            painter.drawText(bar.label, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_ribbon(self, painter: QPainter, ribbon: Ribbon, opacity: float) -> None:
        colour = self.colour(ribbon.link)
        solid, clear = QColor(colour), QColor(colour)
        solid.setAlphaF(opacity)
        clear.setAlphaF(0.0)
        if ribbon.link.old is None or ribbon.link.new is None:
            box = ribbon.path.boundingRect()
            shade = QLinearGradient(box.topLeft(), box.topRight())
            shade.setColorAt(0, clear if ribbon.link.old is None else solid)
            shade.setColorAt(1, solid if ribbon.link.old is None else clear)
            painter.fillPath(ribbon.path, shade)
        else:
            painter.fillPath(ribbon.path, solid)
        if ribbon.thickness >= self._px(13) and opacity > 0.2:
            painter.setPen(QPen(theme().colour("ink")))
            painter.setFont(theme().font(self._px(11)))
            box = QRectF(ribbon.sign.x() - 20, ribbon.sign.y() - 10, 40, 20)
            sign = SIGNS[ribbon.link.relation]
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
