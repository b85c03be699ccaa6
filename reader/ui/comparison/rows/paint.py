"""Blocks drawn: text, inks, tags, bands. What stands in the gutter is drawn by `rows.gutter`."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTextCharFormat, QTextLayout

from reader.compare.model import Relation
from reader.ui.comparison.rows.blocks import Columns, LaidBand, LaidHeading, LaidRow
from reader.ui.comparison.rows.metrics import Metrics
from reader.ui.comparison.rows.sides import LaidPiece
from reader.ui.comparison.rows.table import LaidTable
from reader.ui.comparison.rows.text import Ink, Side

Stretches = Mapping[tuple[Side, int], Sequence[tuple[int, int]]]
"""Stretches of displayed text by side and number of the piece."""


Boxes = Sequence[tuple[Ink, QRectF]]
"""The grounds of inks, below the corner of their text."""


class Painter:
    """Draws blocks at one zoom and in one theme."""

    def __init__(self, metrics: Metrics) -> None:
        self.metrics = metrics
        self.theme = metrics.theme

    def row(
        self, painter: QPainter, laid: LaidRow, columns: Columns, selected: Stretches, found: Stretches
    ) -> None:
        """Draw a row at the painter's origin."""
        for side in Side:
            left = columns.x(side)
            text = laid.sides.get(side)
            if text is None and columns.inline:
                continue
            if text is None:
                self._hatch(painter, QRectF(left, 0, columns.column, laid.height))
                continue
            self._presence(painter, laid, side, columns)
            for number, piece in enumerate(text.pieces):
                at = QPointF(left + piece.x, piece.y)
                key = (side, number)
                self._grounds(painter, piece.boxes, at)
                self._marked(painter, piece, at, found.get(key, ()), "search")
                self._text(painter, piece, at, selected.get(key, ()))
                self._lines(painter, piece.boxes, at)
                self._number(painter, piece, left)
        for tag in laid.tags:
            self._tag(painter, tag.box, tag.text, tag.colour)
        painter.setPen(QPen(self.theme.colour("line"), 1))
        y = laid.height - 0.5
        painter.drawLine(QLineF(0, y, columns.width, y))

    def band(self, painter: QPainter, laid: LaidBand, columns: Columns) -> None:
        """Draw a band of headings at the painter's origin."""
        painter.fillRect(QRectF(0, 0, columns.width, laid.height), self.theme.colour("band"))
        for side, heading in laid.headings.items():
            faint = laid.block.again or (side is Side.OLD and laid.block.new is None)
            self._heading(painter, heading, columns.x(side), faint=faint)
        painter.setPen(QPen(self.theme.colour("line"), 1))
        painter.drawLine(QLineF(0, laid.height - 0.5, columns.width, laid.height - 0.5))

    def _heading(self, painter: QPainter, heading: LaidHeading, left: float, *, faint: bool) -> None:
        at = heading.at + QPointF(left, 0)
        self._grounds(painter, heading.boxes, at)
        painter.setPen(self.theme.colour("soft" if faint else "ink"))
        heading.text.layout.draw(painter, at)
        self._lines(painter, heading.boxes, at)

    def _hatch(self, painter: QPainter, box: QRectF) -> None:
        """Fill a side on which nothing stands."""
        colour = self.theme.colour("line")
        if not self.theme.colours.high_contrast:
            colour.setAlphaF(0.75)
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(colour, 1))
        step = self.metrics.em(0.7)
        height = box.height()
        # The lines go on from row to row: they start from the column's corner, not from the block's.
        x = box.left() - height - (height % step)
        lines = []
        while x < box.right():
            lines.append(QLineF(x, box.bottom(), x + height, box.top()))
            x += step
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawLines(lines)
        painter.restore()

    def _presence(self, painter: QPainter, laid: LaidRow, side: Side, columns: Columns) -> None:
        """Rule the outer edge of a paragraph that only one edition has."""
        name = {Relation.ADDED: "ins", Relation.REMOVED: "removed"}.get(laid.row.relation)
        if columns.inline and len(laid.sides) > 1:
            name = "removed" if side is Side.OLD else "ins"
        if name is None:
            return
        top, bottom = laid.sides[side].pieces[0].y, laid.sides[side].height
        x = columns.x(side) + self.metrics.em(0.45)
        painter.fillRect(QRectF(x, top + 2, 2, bottom - top - 4), self.theme.colour(name))

    def _grounds(self, painter: QPainter, boxes: Boxes, at: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        inset = max(1.0, (self.metrics.line - self.metrics.size * 1.42) / 2)
        for ink, box in boxes:
            if ink is Ink.SHARED:
                continue
            painter.setBrush(self.metrics.colours_of(ink)[1])
            painter.drawRoundedRect(self._tight(box, inset).translated(at), 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _tight(self, box: QRectF, inset: float) -> QRectF:
        """Give the ground behind glyphs: as high on every line, whatever the font's own height."""
        centre = box.center().y()
        half = min(self.metrics.line / 2 - inset, box.height() / 2)
        return QRectF(box.left(), centre - half, box.width(), 2 * half)

    def _lines(self, painter: QPainter, boxes: Boxes, at: QPointF) -> None:
        """Draw what tells the inks apart without colour: strike, underline, rule, dots."""
        width = 2.0 if self.theme.colours.high_contrast else max(1.2, self.metrics.size / 11)
        for ink, box in boxes:
            colour = self.metrics.colours_of(ink)[0]
            centre = box.center().y() + at.y()
            y = centre + self.metrics.size * 0.66
            if ink is Ink.DELETE:
                y = centre + self.metrics.size * 0.02
            pen = QPen(colour, width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if ink is Ink.FIGURE:
                pen.setWidthF(width * 1.35)
            elif ink is Ink.SHARED:
                pen.setWidthF(max(1.0, width * 0.8))
            elif ink is Ink.TYPOGRAPHIC:
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(QLineF(box.left() + at.x(), y, box.right() + at.x(), y))

    def _marked(
        self,
        painter: QPainter,
        piece: LaidPiece,
        at: QPointF,
        stretches: Sequence[tuple[int, int]],
        colour: str,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(colour))
        for start, end in stretches:
            for box in piece.text.boxes(start, end):
                painter.drawRoundedRect(self._tight(box, 2.0).translated(at), 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _text(
        self, painter: QPainter, piece: LaidPiece, at: QPointF, stretches: Sequence[tuple[int, int]]
    ) -> None:
        painter.setPen(self.theme.colour("ink"))
        accent, on_accent = self.theme.colour("accent"), self.theme.colour("on_accent")
        formats = [self._format(sign.start, sign.end, ink=accent) for sign in piece.piece.signs]
        formats += [self._format(*stretch, ink=on_accent, ground=accent) for stretch in stretches]
        if isinstance(piece.text, LaidTable):
            pen = painter.pen()
            painter.setPen(QPen(self.theme.colour("line"), 1))
            for line in piece.text.grid:
                painter.drawLine(line.translated(at).topLeft(), line.translated(at).topRight())
            painter.setPen(pen)
        piece.text.draw(painter, at, formats)

    @staticmethod
    def _format(
        start: int, end: int, *, ink: QColor, ground: QColor | None = None
    ) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, end - start
        look = QTextCharFormat()
        look.setForeground(QBrush(ink))
        if ground is not None:
            look.setBackground(QBrush(ground))
        found.format = look
        return found

    def _number(self, painter: QPainter, piece: LaidPiece, left: float) -> None:
        number = piece.piece.paragraph.number
        if not number:
            return
        painter.setFont(self.metrics.small)
        painter.setPen(self.theme.colour("soft"))
        right = left + piece.x - self.metrics.em(0.6)
        room = self.metrics.number + self.metrics.side - self.metrics.em(0.9)
        text = painter.fontMetrics().elidedText(number, Qt.TextElideMode.ElideRight, room)
        box = QRectF(right - room, piece.y, room, self.metrics.line)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _tag(self, painter: QPainter, box: QRectF, text: str, colour: str) -> None:
        ground = {"soft": "band", "accent": "accent_bg"}.get(colour, f"{colour}_bg")
        path = QPainterPath()
        path.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.fillPath(path, self.theme.colour(ground))
        painter.setPen(self.theme.colour(colour))
        if self.theme.colours.high_contrast:
            painter.drawPath(path)
        painter.setFont(self.metrics.tag)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
