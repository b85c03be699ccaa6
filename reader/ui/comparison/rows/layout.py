"""Pieces of text broken into lines; nothing here paints."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

from reader.ui.comparison.rows.breaking import better_break

_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufeff]")
"""A letter of a script that is read from right to left."""

EVERYWHERE = QRectF()
"""To draw text without leaving out lines that cannot be seen."""

_OPTION = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


@dataclass(slots=True)
class LaidText:
    """A text broken into lines of one width.

    Attributes:
        layout: the lines, at positions below (0, 0).
        height: the height of all lines.
        end: where the last line ends at the right, from the left.
        reach: how far the last line goes from where it begins, whichever way it is read.
    """

    layout: QTextLayout
    height: float = 0.0
    end: float = 0.0
    reach: float = 0.0

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Give the rectangles that a stretch of text covers, line by line."""
        found: list[QRectF] = []
        text = self.layout.text()
        if start >= end:
            return found
        first = self.layout.lineForTextPosition(start).lineNumber()
        last = self.layout.lineForTextPosition(end).lineNumber()
        for number in range(max(0, first), last + 1):
            line = self.layout.lineAt(number)
            low = max(start, line.textStart())
            high = min(end, line.textStart() + line.textLength())
            if number < last:
                # The space at which a line was broken hangs over its end.
                high = low + len(text[low:high].rstrip())
            if low < high:
                found += _runs(line, low, high, text)
        return found

    def draw(
        self,
        painter: QPainter,
        at: QPointF,
        formats: Sequence[QTextLayout.FormatRange] = (),
        clip: QRectF = EVERYWHERE,
    ) -> None:
        """Draw the lines that `clip` touches, with formats for stretches."""
        self.layout.draw(painter, at, formats, clip)

    def offset(self, point: QPointF) -> int:
        """Give the offset in the text nearest to a point."""
        count = self.layout.lineCount()
        for number in range(count):
            line = self.layout.lineAt(number)
            if point.y() < line.y() + line.height() or number == count - 1:
                return int(line.xToCursor(point.x()))
        return 0

    def caret(self, offset: int) -> QRectF:
        """Give where a cursor before an offset stands, without a width."""
        line = self.layout.lineForTextPosition(offset)
        return QRectF(_x(line, offset), line.y(), 0, line.height())

    def line_ends(self, offset: int) -> tuple[int, int]:
        """Give the first and the last place for a cursor on the line of an offset."""
        line = self.layout.lineForTextPosition(offset)
        start, end = line.textStart(), line.textStart() + line.textLength()
        is_last = line.lineNumber() == self.layout.lineCount() - 1
        return start, end if is_last else max(start, end - 1)


def _x(line: QTextLine, offset: int) -> float:
    # Qt gives the place and the offset it belongs to; PySide's stubs know only one of them.
    found: tuple[float, int] = line.cursorToX(offset)  # type: ignore[assignment]
    return found[0]


def _runs(line: QTextLine, low: int, high: int, text: str) -> list[QRectF]:
    """Give the rectangles of a stretch within one line; right-to-left text may need several."""
    if _LEFTWARDS.search(text) is None:
        ends = sorted((_x(line, low), _x(line, high)))
        return [QRectF(ends[0], line.y(), ends[1] - ends[0], line.height())]
    runs = line.glyphRuns(low, high - low)  # one for each direction and font
    cells = sorted((run.boundingRect().left(), run.boundingRect().right()) for run in runs)
    merged: list[list[float]] = []
    for left, right in cells:
        if merged and left <= merged[-1][1] + 0.5:
            merged[-1][1] = max(merged[-1][1], right)
        else:
            merged.append([left, right])
    return [QRectF(left, line.y(), right - left, line.height()) for left, right in merged if right > left]


def lay_text(
    text: str,
    font: QFont,
    width: float,
    line_height: float,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> LaidText:
    """Break a text into lines.

    Lines stand on a grid of `line_height`, whatever fonts their glyphs come from, so that both columns keep
    one rhythm. Where a line may end follows UAX #14 and `rows.breaking`.
    """
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(_OPTION)
    if reads_leftwards(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    option.setTabStopDistance(font.pixelSize() * 6.0)
    layout.setTextOption(option)
    if formats:
        layout.setFormats(formats)
    laid = LaidText(layout)
    reflow(laid, width, line_height)
    return laid


def reads_leftwards(text: str) -> bool:
    """Whether a text begins in a script that is read from right to left (rules P2 and P3 of UAX #9)."""
    if text.isascii():
        return False
    for character in text[:200]:
        kind = bidirectional(character)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


def reflow(laid: LaidText, width: float, line_height: float) -> None:
    """Break the lines for another width."""
    layout = laid.layout
    text = layout.text()
    leftwards = layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
    layout.beginLayout()
    end, y = 0, 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = end, end + line.textLength()
        if (better := better_break(text, start, end)) != end:
            line.setNumColumns(better - start, width)
            end = start + line.textLength()
        line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
        y += line_height
    layout.endLayout()
    laid.reach = layout.lineAt(layout.lineCount() - 1).naturalTextWidth()
    laid.end = width if leftwards else laid.reach
    laid.height = max(y, line_height)
