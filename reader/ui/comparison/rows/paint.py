"""Blocks drawn: text, inks, tags, bands. What stands in the gutter is drawn by `rows.gutter`.

Every step of scrolling and of resizing draws all that is visible. So pens and colours are made and short
words are shaped once for a zoom and a theme, and what is level with the pixels is drawn without smoothing.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextCharFormat, QTextLayout

from reader.compare.model import Relation
from reader.ui.comparison.rows.blocks import Columns, LaidBand, LaidHeading, LaidRow
from reader.ui.comparison.rows.captions import Captions
from reader.ui.comparison.rows.metrics import Metrics
from reader.ui.comparison.rows.sides import LaidPiece
from reader.ui.comparison.rows.table import LaidTable
from reader.ui.comparison.rows.text import Ink, Side

Stretches = Mapping[tuple[Side, int], Sequence[tuple[int, int]]]
"""Stretches of displayed text by side and number of the piece."""

Boxes = Sequence[tuple[Ink, QRectF]]
"""The grounds of inks, below the corner of their text."""

_LINES = 24  # of hatching in one picture
_SMOOTH = QPainter.RenderHint.Antialiasing
_PRESENT = {Relation.ADDED: "ins", Relation.REMOVED: "removed"}


class Painter:
    """Draws blocks at one zoom and in one theme."""

    def __init__(self, metrics: Metrics) -> None:
        self.metrics = metrics
        self.theme = metrics.theme
        self._numbers, self._tags = Captions(metrics.small), Captions(metrics.tag)
        self._hatching: QPixmap | None = None
        self._chosen = QTextCharFormat()
        self._chosen.setForeground(metrics.colour("on_accent"))
        self._chosen.setBackground(metrics.colour("accent"))

    def row(
        self,
        painter: QPainter,
        laid: LaidRow,
        columns: Columns,
        marked: tuple[Stretches, Stretches],
        clip: QRectF,
    ) -> None:
        """Draw a row at the painter's origin.

        Args:
            painter: what it is drawn with.
            laid: the row.
            columns: where the columns stand.
            marked: what is selected, and what a search found.
            clip: what can be seen of it; lines outside are left out.
        """
        selected, found = marked
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
                if piece.boxes:
                    self._grounds(painter, piece.boxes, at)
                if found:
                    self._found(painter, piece, at, found.get((side, number), ()))
                self._text(painter, piece, at, selected.get((side, number), ()), clip)
                if piece.boxes:
                    self._rules(painter, piece.boxes, at)
                self._number(painter, piece, left)
        for tag in laid.tags:
            self._tag(painter, tag.box, tag.text, tag.colour)
        self._rule(painter, laid.height, columns)

    def band(self, painter: QPainter, laid: LaidBand, columns: Columns) -> None:
        """Draw a band of headings at the painter's origin."""
        painter.fillRect(QRectF(0, 0, columns.width, laid.height), self.metrics.colour("band"))
        for side, heading in laid.headings.items():
            faint = laid.block.again or (side is Side.OLD and laid.block.new is None)
            self._heading(painter, heading, columns.x(side), faint=faint)
        self._rule(painter, laid.height, columns)

    def _rule(self, painter: QPainter, height: float, columns: Columns) -> None:
        """Draw the line that ends a block."""
        painter.fillRect(QRectF(0, height - 1, columns.width, 1), self.metrics.colour("line"))

    def _heading(self, painter: QPainter, heading: LaidHeading, left: float, *, faint: bool) -> None:
        at = heading.at + QPointF(left, 0)
        if heading.boxes:
            self._grounds(painter, heading.boxes, at)
        painter.setPen(self.metrics.colour("soft" if faint else "ink"))
        heading.text.draw(painter, at)
        if heading.boxes:
            self._rules(painter, heading.boxes, at)

    def _hatch(self, painter: QPainter, box: QRectF) -> None:
        """Fill a side on which nothing stands."""
        ratio = painter.device().devicePixelRatioF()
        tile = self._hatching
        if tile is None or tile.devicePixelRatioF() != ratio:
            tile = self._hatching = self._hatched(ratio)
        painter.drawTiledPixmap(box, tile)

    def _hatched(self, ratio: float) -> QPixmap:
        """Give a square of hatching that goes on in every direction when it is repeated."""
        colour = QColor(self.metrics.colour("line"))
        if not self.theme.colours.high_contrast:
            colour.setAlphaF(0.75)
        # Whole device pixels, or lines would break where squares meet; opaque and large, to be copied fast.
        step = max(4, round(self.metrics.em(0.7) * ratio))
        side = step * _LINES
        tile = QPixmap(side, side)
        tile.fill(self.metrics.colour("pane"))
        painter = QPainter(tile)
        painter.setRenderHint(_SMOOTH, True)
        painter.setPen(QPen(colour, ratio))
        painter.drawLines([QLineF(x, side, x + side, 0) for x in range(-side, side + 1, step)])
        painter.end()
        tile.setDevicePixelRatio(ratio)
        return tile

    def _presence(self, painter: QPainter, laid: LaidRow, side: Side, columns: Columns) -> None:
        """Rule the outer edge of a paragraph that only one edition has."""
        name = _PRESENT.get(laid.row.relation)
        if columns.inline and len(laid.sides) > 1:
            name = "removed" if side is Side.OLD else "ins"
        if name is None:
            return
        top, bottom = laid.sides[side].pieces[0].y, laid.sides[side].height
        x = columns.x(side) + self.metrics.em(0.45)
        painter.fillRect(QRectF(x, top + 2, 2, bottom - top - 4), self.metrics.colour(name))

    def _grounds(self, painter: QPainter, boxes: Boxes, at: QPointF) -> None:
        inset = max(1.0, (self.metrics.line - self.metrics.size * 1.42) / 2)
        grounds = self.metrics.grounds
        painter.setRenderHint(_SMOOTH, True)
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, box in boxes:
            if (ground := grounds.get(ink)) is not None:
                painter.setBrush(ground)
                painter.drawRoundedRect(self._tight(box, inset).translated(at), 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(_SMOOTH, False)

    def _tight(self, box: QRectF, inset: float) -> QRectF:
        """Give the ground behind glyphs: as high on every line, whatever the font's own height."""
        centre = box.center().y()
        half = min(self.metrics.line / 2 - inset, box.height() / 2)
        return QRectF(box.left(), centre - half, box.width(), 2 * half)

    def _rules(self, painter: QPainter, boxes: Boxes, at: QPointF) -> None:
        """Draw what tells the inks apart without colour."""
        size, rules = self.metrics.size, self.metrics.rules
        painter.setRenderHint(_SMOOTH, True)
        for ink, box in boxes:
            y = box.center().y() + at.y() + size * (0.02 if ink is Ink.DELETE else 0.66)
            painter.setPen(rules[ink])
            painter.drawLine(QLineF(box.left() + at.x(), y, box.right() + at.x(), y))
        painter.setRenderHint(_SMOOTH, False)

    def _found(
        self, painter: QPainter, piece: LaidPiece, at: QPointF, stretches: Sequence[tuple[int, int]]
    ) -> None:
        """Mark what a search found."""
        painter.setRenderHint(_SMOOTH, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.metrics.colour("search"))
        for start, end in stretches:
            for box in piece.text.boxes(start, end):
                painter.drawRoundedRect(self._tight(box, 2.0).translated(at), 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(_SMOOTH, False)

    def _text(
        self,
        painter: QPainter,
        piece: LaidPiece,
        at: QPointF,
        stretches: Sequence[tuple[int, int]],
        clip: QRectF,
    ) -> None:
        if isinstance(piece.text, LaidTable):
            painter.setPen(self.metrics.colour("line"))
            for line in piece.text.grid:
                painter.drawLine(line.translated(at).topLeft(), line.translated(at).topRight())
        painter.setPen(self.metrics.colour("ink"))
        piece.text.draw(painter, at, [self._selected(*stretch) for stretch in stretches], clip)

    def _selected(self, start: int, end: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, end - start, self._chosen
        return found

    def _number(self, painter: QPainter, piece: LaidPiece, left: float) -> None:
        number = piece.piece.paragraph.number
        if not number:
            return
        metrics = self.metrics
        painter.setPen(metrics.colour("soft"))
        beside = piece.text.end + metrics.em(0.6) if piece.leftwards else -metrics.em(0.6)
        share = 0.0 if piece.leftwards else 1.0
        at = QPointF(left + piece.x + beside, piece.y + metrics.line / 2)
        room = metrics.number + metrics.side - metrics.em(0.9)
        self._numbers.draw(painter, number, at, share, room)

    def _tag(self, painter: QPainter, box: QRectF, text: str, colour: str) -> None:
        ground = {"soft": "band", "accent": "accent_bg"}.get(colour, f"{colour}_bg")
        path = QPainterPath()
        path.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setRenderHint(_SMOOTH, True)
        painter.fillPath(path, self.metrics.colour(ground))
        painter.setPen(self.metrics.colour(colour))
        if self.theme.colours.high_contrast:
            painter.drawPath(path)
        painter.setRenderHint(_SMOOTH, False)
        self._tags.draw(painter, text, box.center(), 0.5, box.width())
