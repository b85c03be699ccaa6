"""Pieces of text broken into lines; nothing here paints."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

from reader.ui.comparison.rows.breaking import better_break

_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufeff]")
"""A letter of a script that is read from right to left."""

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
"""A character that Qt, which counts in UTF-16, counts as two: a rare ideograph, an emoji."""

EVERYWHERE = QRectF()
"""To draw text without leaving out lines that cannot be seen."""

_OPTION = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


@dataclass(slots=True)
class LaidText:
    """A text broken into lines of one width; offsets are those of the text as Python counts them.

    Attributes:
        layout: the lines, at positions below (0, 0).
        units: for each offset the one that Qt counts; None where they are the same.
        height: the height of all lines.
        end: where the last line ends at the right, from the left.
        reach: how far the last line goes from where it begins, whichever way it is read.
    """

    layout: QTextLayout
    units: Sequence[int] | None = None
    height: float = 0.0
    end: float = 0.0
    reach: float = 0.0

    def in_units(self, offset: int) -> int:
        """Turn an offset into the one that Qt counts."""
        return offset if self.units is None else self.units[offset]

    def from_units(self, unit: int) -> int:
        """Turn an offset that Qt counts into one of the text."""
        return unit if self.units is None else bisect_right(self.units, unit) - 1

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Give the rectangles that a stretch of text covers, line by line."""
        found: list[QRectF] = []
        text = self.layout.text()
        if start >= end:
            return found
        first = self._line(start).lineNumber()
        last = self._line(end).lineNumber()
        for number in range(max(0, first), last + 1):
            line = self.layout.lineAt(number)
            low = max(start, self.from_units(line.textStart()))
            high = min(end, self.from_units(line.textStart() + line.textLength()))
            if number < last:
                # The space at which a line was broken hangs over its end.
                high = low + len(text[low:high].rstrip())
            if low < high:
                found += _runs(line, self.in_units(low), self.in_units(high), text)
        return found

    def _line(self, offset: int) -> QTextLine:
        return self.layout.lineForTextPosition(self.in_units(offset))

    def draw(
        self,
        painter: QPainter,
        at: QPointF,
        formats: Sequence[QTextLayout.FormatRange] = (),
        clip: QRectF = EVERYWHERE,
    ) -> None:
        """Draw the lines that `clip` touches, with formats for stretches."""
        self.layout.draw(painter, at, self.formats_in_units(formats), clip)

    def formats_in_units(
        self, formats: Sequence[QTextLayout.FormatRange]
    ) -> Sequence[QTextLayout.FormatRange]:
        """Give formats of stretches with the offsets that Qt counts."""
        if self.units is None:
            return formats
        turned = []
        for look in formats:
            own = QTextLayout.FormatRange()
            own.start, own.format = self.units[look.start], look.format
            own.length = self.units[look.start + look.length] - own.start
            turned.append(own)
        return turned

    def offset(self, point: QPointF) -> int:
        """Give the offset in the text nearest to a point."""
        count = self.layout.lineCount()
        for number in range(count):
            line = self.layout.lineAt(number)
            if point.y() < line.y() + line.height() or number == count - 1:
                return self.from_units(line.xToCursor(point.x()))
        return 0

    def caret(self, offset: int) -> QRectF:
        """Give where a cursor before an offset stands, without a width."""
        line = self._line(offset)
        return QRectF(_x(line, self.in_units(offset)), line.y(), 0, line.height())

    def line_ends(self, offset: int) -> tuple[int, int]:
        """Give the first and the last place for a cursor on the line of an offset."""
        line = self._line(offset)
        start = self.from_units(line.textStart())
        end = self.from_units(line.textStart() + line.textLength())
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
    option.setTabStopDistance(font.pixelSize() * 4.0)
    layout.setTextOption(option)
    laid = LaidText(layout, _units(text))
    if formats:
        layout.setFormats(laid.formats_in_units(formats))
    reflow(laid, width, line_height)
    return laid


def _units(text: str) -> Sequence[int] | None:
    """Give for each offset of a text the one that Qt counts; None where they are the same."""
    if _BEYOND.search(text) is None:
        return None
    return list(accumulate((1 + (character > "\uffff") for character in text), initial=0))


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
        start, end = end, laid.from_units(line.textStart() + line.textLength())
        if (better := better_break(text, start, end)) != end:
            line.setNumColumns(laid.in_units(better) - line.textStart(), width)
            end = laid.from_units(line.textStart() + line.textLength())
        line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
        y += line_height
    layout.endLayout()
    laid.reach = layout.lineAt(layout.lineCount() - 1).naturalTextWidth()
    laid.end = width if leftwards else laid.reach
    laid.height = max(y, line_height)
