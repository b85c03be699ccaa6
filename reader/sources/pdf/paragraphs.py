"""Rows into paragraphs, by where they begin and end: after a last row the next word would have fitted."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from reader.sources.pdf.glyphs import Piece
from reader.sources.pdf.rows import Row

_NEXT_PARAGRAPH = 1.35  # a step this much larger than the usual one, in usual steps, parts paragraphs
_SIZE_CHANGE = 0.07
_SAME_COLUMN = 12.0  # points: columns whose left edges differ by less stand at the same place
_APART = 100.0  # points: a column that begins so much further right stands beside
_NARROW = 0.45  # of a page: no text set in one column is narrower
_SEVERAL = 3
_ENOUGH = 30  # regions tell how the whole document is set
_RARE = 0.08  # a step is rare that fewer pairs of rows than this share have
# A blank stands before the next word, and a sign of punctuation may have been set half as wide.
_SLACK = 0.9
_EARLY = 0.2  # of a column's width
_MIDDLE = 0.3  # in sizes: the middles of centred rows lie no farther from that of their column
_INDENT = 0.8  # in sizes: the least indent that opens a paragraph
_ENUMERATED = re.compile(
    r"(?:[(（]?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivxIVX]{1,5}|[一二三四五六七八九十百壹贰貳叁參肆伍陆陸柒捌玖拾]{1,4})[)）.．、]"
    r"|第[一二三四五六七八九十百千零〇\d]+[章节条款项]|[•●■▪◦·\-–—➢✓○◆□]\s|[①-⑳㈠-㈩⑴-⒇]|\d+(?:\.\d+)+\s)"
)
_BRACKETED = re.compile(r"[(（]([a-z]|\d{1,2})[)）]")
_STOPS = frozenset("。．.！!？?")
_FINAL = _STOPS | frozenset("；;：:")
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†]")


@dataclass(slots=True)
class Region:
    """One column, or a part of one, with its rows.

    Attributes:
        rows: from top to bottom.
        left: its left edge.
        right: its right edge.
        page_width: the width of its page.
    """

    rows: list[Row]
    left: float = 0.0
    right: float = 0.0
    page_width: float = 0.0


@dataclass(slots=True)
class PdfParagraph:
    """Rows that belong together; `indent` is that of the first, in characters, from its column's edge."""

    rows: list[Row] = field(default_factory=list)
    indent: float = 0.0


class Shaper:
    """Knows the document's usual measures, and joins its rows into paragraphs."""

    def __init__(self, regions: list[Region]) -> None:
        rows = [row for region in regions for row in region.rows]
        size = usual_size(rows)
        steps = [
            _step(a, b)
            for region in regions
            for a, b in zip(region.rows, region.rows[1:], strict=False)
            if abs(a.size - b.size) < _SIZE_CHANGE * size and 0 < b.y - a.y < 4 * a.size
        ]
        self.step = _inner_step(steps) if steps else 1.5
        for region in regions:
            region.left = min((row.left for row in region.rows), default=0.0)
            region.right = max((row.right for row in region.rows), default=0.0)
        self._widen(regions)
        self.spaced, self.indent = self._habits(regions)

    def _habits(self, regions: list[Region]) -> tuple[bool, float]:
        """Say how the document shows that a paragraph begins, by what follows rows that end early.

        Returns:
            Whether nearly always more space follows; and by how much most of what follows is indented, in
            sizes of the text, or 0.
        """
        spaces = 0
        indents: Counter[float] = Counter()
        for region in regions[:: len(regions) // _ENOUGH + 1]:
            for place, (a, b) in enumerate(zip(region.rows, region.rows[1:], strict=False)):
                if not self._full(region, place, b):
                    spaces += _step(a, b) > _NEXT_PARAGRAPH * self.step
                    indents[round(_offset(region, b) * 4) / 4] += 1
        ends = indents.total()
        indent, count = indents.most_common(1)[0] if ends else (0.0, 0)
        return ends > 0 and spaces >= 0.8 * ends, indent if count >= 0.5 * ends and indent >= _INDENT else 0.0

    @staticmethod
    def _widen(regions: list[Region]) -> None:
        """A column whose rows are all short is as wide as the columns at the same place on other pages."""
        widest: dict[int, float] = {}
        for region in regions:
            place = round(region.left / _SAME_COLUMN)
            for near in (place - 1, place, place + 1):
                widest[near] = max(widest.get(near, 0.0), region.right)
        lefts = sorted({region.left for region in regions})
        for region in regions:
            beside = bisect_right(lefts, region.left + _APART)
            alike = widest[round(region.left / _SAME_COLUMN)]
            if beside == len(lefts) or alike < lefts[beside]:
                region.right = max(region.right, alike)
            if beside == len(lefts) and region.right - region.left < _NARROW * region.page_width:
                # Only short rows anywhere: the column is as far from the page's right edge as from its left.
                region.right = max(region.right, region.page_width - region.left)

    def paragraphs(self, regions: list[Region]) -> list[PdfParagraph]:
        """Join the rows of all regions, across pages and columns too where a paragraph plainly goes on."""
        result: list[PdfParagraph] = []
        before: tuple[Region, int] | None = None
        for region in regions:
            for at, row in enumerate(region.rows):
                if before is not None and self._goes_on(before, region, at, result[-1]):
                    result[-1].rows.append(row)
                else:
                    result.append(PdfParagraph([row], round(_offset(region, row), 1)))
                before = region, at
        return result

    def _goes_on(self, before: tuple[Region, int], region: Region, at: int, paragraph: PdfParagraph) -> bool:
        upper, place = before
        a, b = upper.rows[place], region.rows[at]
        if abs(a.size - b.size) > _SIZE_CHANGE * max(a.size, b.size) or a.table or b.table:
            return False
        if (a.parts and _is_laid_out(a)) or (b.parts and _is_laid_out(b)):
            return False
        if a.hyphen and b.text[:1].islower():
            return True
        if self._parted(upper, a, region, b, paragraph):
            return False
        # Where space parts paragraphs, a row without space after it may well end a little early.
        early = _EARLY * (upper.right - upper.left) if self.spaced and upper is region else 0.0
        return self._full(upper, place, b, early) and not self._opens(paragraph, upper, a, region, b)

    def _parted(self, upper: Region, a: Row, region: Region, b: Row, paragraph: PdfParagraph) -> bool:
        """Whether space, weight or a page's foot parts two rows."""
        ended = a.text[-1:] in _FINAL
        if upper is region and _step(a, b) > _NEXT_PARAGRAPH * self.step:
            return True
        if b.bold and not a.bold and ended:
            return True
        # A typed note at the foot of a page does not go on with the text of the next.
        return upper is not region and ended and _NOTE.match(paragraph.rows[0].text) is not None

    def _opens(self, paragraph: PdfParagraph, upper: Region, a: Row, region: Region, b: Row) -> bool:
        """Whether `b` begins a paragraph by its indent or its number."""
        shift = (b.left - region.left) - (a.left - upper.left)
        first = len(paragraph.rows) == 1
        numbered = _ENUMERATED.match(b.text) is not None
        if abs(shift) < _INDENT * b.size / 2:
            # Level with the row before: a number opens a paragraph after a finished sentence, or below a
            # number at the same place if the document does not show its paragraphs by space.
            below = first and not self.spaced and _ENUMERATED.match(a.text) is not None
            finished = a.text[-1:] in (_STOPS if self.spaced and upper is region else _FINAL)
            if self.indent and finished and abs(_offset(region, b) - self.indent) < _INDENT / 2:
                return True
            return numbered and (below or finished) and not _counts_on(paragraph, b)
        if shift < 0:
            # Further left: the second row after an indented first one, or the end of a hanging paragraph.
            return not first or (numbered and b.left - region.left < _INDENT * b.size)
        # Further right: the second row of a hanging paragraph, or the indented first row of a new one.
        return not (first and _ENUMERATED.match(a.text)) and not self._centred(upper, a, region, b)

    @staticmethod
    def _centred(upper: Region, a: Row, region: Region, b: Row) -> bool:
        middle_a = (a.left + a.right) / 2 - (upper.left + upper.right) / 2
        middle_b = (b.left + b.right) / 2 - (region.left + region.right) / 2
        return abs(middle_a) < _MIDDLE * a.size and abs(middle_b) < _MIDDLE * b.size

    def _full(self, region: Region, place: int, following: Row, early: float = 0.0) -> bool:
        """Whether the first word of the row that follows would not have fitted on this row.

        Args:
            region: the row's column.
            place: the row's place in it.
            following: the row after it.
            early: so much free space, in points, is allowed in any case.
        """
        row = region.rows[place]
        before, free = row.left - region.left, region.right - row.right
        slack = _SLACK * row.size
        centred = before > 2 * row.size and abs(before - free) < row.size
        if centred:
            free += before
        elif free < slack or free < early:
            return True
        if free < following.first_word + slack or free < early:
            return True
        return not centred and self._ends_as_around(region, place)

    @staticmethod
    def _ends_as_around(region: Region, place: int) -> bool:
        """Whether several rows around end where this one does, and none further right, as a column does."""
        row = region.rows[place]
        slack = 0.3 * row.size
        level = 0
        for other in region.rows[max(place - 4, 0) : place + 5]:
            if other.right > row.right + slack:
                return False
            level += other.right > row.right - slack
        return level >= _SEVERAL


def _step(a: Row, b: Row) -> float:
    """Give how far apart two rows are, in sizes."""
    return (b.y - a.y) / (a.size if a.size > b.size else b.size)


def _offset(region: Region, row: Row) -> float:
    """Give how far from its column's edge a row begins, in sizes."""
    return (row.left - region.left) / row.size


def _is_laid_out(row: Row) -> bool:
    """Whether wide gaps cut a row that no number opens: it is set in columns, as mastheads are."""
    return bool(row.parts) and _ENUMERATED.match(row.text) is None


def usual_size(rows: Sequence[Row | Piece]) -> float:
    """Give the size in which most characters are set."""
    exact: dict[float, int] = {}
    for row in rows:
        exact[row.size] = exact.get(row.size, 0) + len(row.text)
    weights: dict[float, int] = {}
    for size, weight in exact.items():
        key = round(size * 2) / 2
        weights[key] = weights.get(key, 0) + weight
    return max(weights, key=lambda key: weights[key]) if weights else 10.0


def _inner_step(values: list[float]) -> float:
    """Give the usual step between rows of one paragraph: the smallest that is not rare.

    It need not be the most frequent: where most paragraphs have one row, that is the step between paragraphs.
    """
    counts = Counter([round(value, 1) for value in values])
    usual = min((key for key, count in counts.items() if count >= _RARE * len(values)), default=min(counts))
    return median(value for value in values if abs(value - usual) <= 0.1)


def _counts_on(paragraph: PdfParagraph, row: Row) -> bool:
    """Whether a row's label goes on with a list that runs within the paragraph, as (b) does after (a)."""
    label = _BRACKETED.match(row.text)
    if label is None:
        return False
    before = str(int(label[1]) - 1) if label[1].isdigit() else chr(ord(label[1]) - 1)
    text = "".join(each.text for each in paragraph.rows)
    return any(other[1] == before for other in _BRACKETED.finditer(text, 1))
