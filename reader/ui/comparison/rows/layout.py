"""Pieces of text broken into lines; nothing here paints."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.ui.comparison.rows.metrics import Metrics
from reader.ui.comparison.rows.text import Ink, Piece, Sign

_OPTION = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


@dataclass(slots=True)
class LaidText:
    """A text broken into lines of one width.

    Attributes:
        layout: the lines, at positions below (0, 0).
        height: the height of all lines.
        end: where the last line ends, from the left.
    """

    layout: QTextLayout
    height: float = 0.0
    end: float = 0.0

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Give the rectangles that a stretch of text covers, line by line."""
        found: list[QRectF] = []
        if start >= end:
            return found
        first = self.layout.lineForTextPosition(start).lineNumber()
        last = self.layout.lineForTextPosition(end).lineNumber()
        for number in range(max(0, first), last + 1):
            line = self.layout.lineAt(number)
            low = max(start, line.textStart())
            high = min(end, line.textStart() + line.textLength())
            if low < high:
                found += _runs(line, low, high, self.layout.text())
        return found

    def offset(self, point: QPointF) -> int:
        """Give the offset in the text nearest to a point."""
        count = self.layout.lineCount()
        for number in range(count):
            line = self.layout.lineAt(number)
            if point.y() < line.y() + line.height() or number == count - 1:
                return int(line.xToCursor(point.x()))
        return 0


def _x(line: QTextLine, offset: int) -> float:
    # Qt gives the place and the offset it belongs to; PySide's stubs know only one of them.
    found: tuple[float, int] = line.cursorToX(offset)  # type: ignore[assignment]
    return found[0]


def _runs(line: QTextLine, low: int, high: int, text: str) -> list[QRectF]:
    """Give the rectangles of a stretch within one line; right-to-left text may need several."""
    part = text[low:high]
    if part.isascii() or not any("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufeff" for c in part):
        ends = sorted((_x(line, low), _x(line, high)))
        return [QRectF(ends[0], line.y(), ends[1] - ends[0], line.height())]
    cells = sorted(sorted((_x(line, at), _x(line, at + 1))) for at in range(low, high))
    merged: list[list[float]] = []
    for left, right in cells:
        if merged and left <= merged[-1][1] + 0.5:
            merged[-1][1] = max(merged[-1][1], right)
        else:
            merged.append([left, right])
    return [QRectF(left, line.y(), right - left, line.height()) for left, right in merged if right > left]


def lay_text(
    text: str, font: QFont, width: float, line_height: float, signs: tuple[Sign, ...] = ()
) -> LaidText:
    """Break a text into lines.

    Lines stand on a grid of `line_height`, whatever fonts their glyphs come from, so that both columns keep
    one rhythm. Where a line may end follows UAX #14, which keeps Chinese closing punctuation from starting a
    line and opening punctuation from ending one.
    """
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(_OPTION)
    option.setTabStopDistance(font.pixelSize() * 6.0)
    layout.setTextOption(option)
    if signs:
        layout.setFormats([_raised(sign) for sign in signs])
    laid = LaidText(layout)
    reflow(laid, width, line_height)
    return laid


def _raised(sign: Sign) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = sign.start, sign.end - sign.start
    raised = QTextCharFormat()
    raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    found.format = raised
    return found


def reflow(laid: LaidText, width: float, line_height: float) -> None:
    """Break the lines again for another width; the glyphs are kept."""
    layout = laid.layout
    layout.beginLayout()
    y = 0.0
    laid.end = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
        laid.end = line.naturalTextWidth()
        y += line_height
    layout.endLayout()
    laid.height = max(y, line_height)


@dataclass(slots=True)
class LaidPiece:
    """A paragraph in its column.

    Attributes:
        piece: what it shows.
        text: its lines.
        x: where its text begins, from the column's left edge.
        y: where its first line begins, from the block's top.
        boxes: the grounds of its inks, below (x, y).
    """

    piece: Piece
    text: LaidText
    x: float
    y: float
    boxes: list[tuple[Ink, QRectF]] = field(default_factory=list)


@dataclass(slots=True)
class LaidSide:
    """One column of a row: its pieces and where its text ends."""

    pieces: list[LaidPiece]
    height: float

    @property
    def end(self) -> QPointF:
        """Where a tag may stand: the end of the last line's text, and that line's top."""
        last = self.pieces[-1]
        return QPointF(last.x + last.text.end, self.height)


def lay_side(
    pieces: tuple[Piece, ...], width: float, metrics: Metrics, top: float, before: LaidSide | None = None
) -> LaidSide:
    """Lay out the paragraphs of a column `width` pixels wide, one below the other, from `top` on.

    `before` is the same column at another width, whose glyphs are used again.
    """
    y = float(top)
    laid: list[LaidPiece] = []
    for piece in pieces:
        if laid:
            y += metrics.gap
        x = metrics.side + metrics.number + (metrics.item if piece.is_item else 0)
        room = width - x - metrics.side
        if metrics.reading.measure:
            room = min(room, metrics.reading.measure * metrics.size)
        room = max(room, metrics.size * 4.0)
        if before is None:
            text = lay_text(piece.text, metrics.font, room, metrics.line, piece.signs)
        else:
            text = before.pieces[len(laid)].text
            reflow(text, room, metrics.line)
        boxes = [(span.ink, box) for span in piece.spans for box in text.boxes(span.start, span.end)]
        laid.append(LaidPiece(piece, text, x, y, boxes))
        y += text.height
    return LaidSide(laid, y)
