"""Matching: which figure of the new edition tells the same as one of the old."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.compare.figures.about import about
from reader.compare.figures.direction import direction
from reader.compare.figures.figure import Figure, Measure
from reader.compare.figures.finding import quantities
from reader.compare.model import FigureChange, Relation, Row
from reader.compare.places import Place, places, rewritten
from reader.document.model import Edition

_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_LETTERS = re.compile(r"[^\W\d_\u3400-\u9fff]{3,}")
_SENTENCE_END = re.compile(r"[。；！？\n;!?]|\.(?=\s|$)")
_CLAUSE_END = re.compile(r"[，、：（）():]|,(?!\d)")
_AROUND = 48  # characters to each side that tell what a figure is about
_MOST_PAIRS = 20_000
_REACH = 20
_FACING = 0.3
_SAME_ROW = 0.6
_LITTLE = 0.25  # the share by which values that seem to be of one thing may differ
_NEAR = 0.1
_MUCH = 10  # times by which values that seem to be of two things differ
_FAR = -0.1
_EQUAL = 0.25
_ACROSS_ROWS = 0.75
_SAME_PLACE = 0.5
_EXACT = re.compile(r"[\d.,零〇一二两三四五六七八九十百千万亿分之%％]+")  # without a hedge
_STEM = 3  # characters of a unit that stay in all its forms


@dataclass(frozen=True, eq=False)
class Placed:
    """A figure and where it stands.

    Attributes:
        figure: the figure.
        paragraph: the id of its paragraph.
        text: the paragraph's text.
        order: which figure of its paragraph it is.
        row: the first row its paragraph stands in.
    """

    figure: Figure
    paragraph: str
    text: str
    order: int
    row: int

    @cached_property
    def printed(self) -> str:
        """How it is printed, whatever its spaces and capitals."""
        return self.figure.text.replace(" ", "").lower()

    @property
    def with_unit(self) -> str:
        """How it is printed, its unit included."""
        printed, unit = self.figure.text, self.figure.unit
        return printed if unit in printed else f"{printed} {unit}" if unit.isascii() else f"{printed}{unit}"

    @cached_property
    def around(self) -> tuple[frozenset[str], frozenset[str]]:
        """The pieces of the sentence around the figure and what it counts, and those of its clause."""
        figure, text = self.figure, self.text
        left = text[max(0, figure.start - _AROUND) : figure.start]
        right = text[figure.counted_to : figure.counted_to + _AROUND]
        before, after = _SENTENCE_END.split(left)[-1], _SENTENCE_END.split(right, maxsplit=1)[0]
        clause = _pieces(_CLAUSE_END.split(before)[-1]) | _pieces(_CLAUSE_END.split(after, maxsplit=1)[0])
        return _pieces(before) | _pieces(after), clause

    @cached_property
    def noun(self) -> frozenset[str]:
        """The pieces of what is counted."""
        return _pieces(self.figure.noun or self.figure.unit)

    def stays(self, other: "Placed") -> bool:
        """Tell whether another figure says the same in the same words."""
        one, two = self.figure, other.figure
        return self.printed == other.printed and (one.unit, one.noun) == (two.unit, two.noun)

    def tells(self, other: "Placed") -> bool:
        """Tell whether another figure is the same, be it in other numerals: 八项, 8 项."""
        exact = _EXACT.fullmatch(self.printed) and _EXACT.fullmatch(other.printed)
        return self.printed == other.printed or (
            exact is not None
            and (self.figure.value, self.figure.unit) == (other.figure.value, other.figure.unit)
        )


_Found = Sequence[tuple[int, Placed]]
"""Figures of one side of a row, each with where it starts in the text of the side."""

_Standing = Sequence[tuple[Place, Placed]]
"""Figures of one side of a row, each with its place in the edits."""


def changes(
    old: Edition, new: Edition, changed: Sequence[tuple[int, Row]], check: Callable[[], None]
) -> tuple[FigureChange, ...]:
    """Set the figures of two editions against each other.

    Args:
        old: the old edition.
        new: the new edition.
        changed: the rows that changed, with their edits, each with its index.
        check: called for every row; raises to stop.

    Returns:
        The figures that differ, and those that only one edition has, in the order of the rows. What both
        editions print alike is left out.
    """
    before, after = _Figures(old, old=True), _Figures(new, old=False)
    likely: list[tuple[float, int, int, Placed, Placed]] = []
    for index, row in changed:
        check()
        old_found, new_found = before.find(index, row), after.find(index, row)
        if old_found and new_found:
            olds, news = before.standing(row, old_found), after.standing(row, new_found)
            _meet(olds, news, before, after)
            likely.extend(_pairs(index, row, before.waiting(olds), after.waiting(news)))
    met: list[tuple[int, Placed | None, Placed | None]] = []
    for _, _, index, one, two in sorted(likely, key=lambda entry: entry[:3]):
        check()
        if before.has(one) and after.has(two):
            before.take(one)
            after.take(two)
            met.append((index, one, two))
    met.extend((two.row, one, two) for one, two in _across(before, after, check))
    met.extend((one.row, one, None) for one in before.left)
    met.extend((two.row, None, two) for two in after.left)
    found: list[FigureChange] = []
    for _, old_one, new_one in sorted(met, key=lambda entry: entry[0]):
        check()
        if old_one is None or new_one is None or not old_one.tells(new_one):
            found.append(_change(old_one, new_one))
    return tuple(found)


def _meet(olds: _Standing, news: _Standing, before: "_Figures", after: "_Figures") -> None:
    """Let those figures of a row meet that face each other and say the same."""
    facing = dict(news)
    for place, one in olds:
        two = facing.get(place)
        if two and one.stays(two) and before.has(one) and after.has(two):
            before.take(one)
            after.take(two)


def _pairs(
    index: int, row: Row, olds: _Standing, news: _Standing
) -> Iterator[tuple[float, int, int, Placed, Placed]]:
    """Give the pairs of a row's figures that may tell the same, each with how unlikely it is."""
    anew = rewritten(row)
    # In a table of thousands of figures, only those about as far down are looked at.
    reach = max(len(olds), len(news)) if len(olds) * len(news) <= _MOST_PAIRS else _REACH
    for at, (old_place, one) in enumerate(olds):
        for new_place, two in news[max(0, at - reach) : at + reach + 1]:
            facing = old_place == new_place
            score = likeness(one, two) if one.figure.sure and two.figure.sure else 0.0
            certain = facing and old_place[0] not in anew
            if score and not certain:
                score += _nearness(one.figure.value, two.figure.value)
                least = _SAME_ROW
            else:  # what stands in the other's place tells the same, whatever else looks like it
                score = score + 1 if score else _facing(one, two) if facing else 0.0
                least = _FACING
            if score >= least:
                yield -score, abs(one.order - two.order), index, one, two


class _Figures:
    """The figures of an edition that have not met their like yet."""

    def __init__(self, edition: Edition, *, old: bool) -> None:
        self._edition = edition
        self._old = old
        self._left: dict[str, dict[Placed, None]] = {}  # by paragraph

    def find(self, index: int, row: Row) -> _Found:
        """Find the figures of this edition's side of a row that still wait."""
        found: list[tuple[int, Placed]] = []
        start = 0
        for name in row.old if self._old else row.new:
            text = self._edition.paragraph_by_id[name].text
            if name not in self._left:
                told = quantities(text, self._edition.identity.language)
                placed = (Placed(one, name, text, order, index) for order, one in enumerate(told))
                self._left[name] = dict.fromkeys(placed)
            found += [(start + one.figure.start, one) for one in self._left[name]]
            start += len(text) + 1
        return found

    def standing(self, row: Row, found: _Found) -> _Standing:
        """Give figures of a row with their places in its edits; of bare numbers those that may count."""
        sure = [(at, one) for at, one in found if one.figure.sure]
        standing = self._placed(row, sure)
        if len(sure) < len(found) and row.relation is not Relation.COUNTERPART:
            # A bare number counts where its edit holds no other figure.
            runs = {run for (run, _), _ in standing}
            standing += [
                (place, one)
                for place, one in self._placed(row, found)
                if not one.figure.sure and place[0] not in runs
            ]
        return standing

    def _placed(self, row: Row, found: _Found) -> list[tuple[Place, Placed]]:
        """Give figures with their places in the edits of a row."""
        at = places(row, [at for at, _ in found], old=self._old) if found else []
        return [(place, one) for place, (_, one) in zip(at, found, strict=True)]

    def has(self, figure: Placed) -> bool:
        """Tell whether a figure still waits."""
        return figure in self._left[figure.paragraph]

    def waiting(self, figures: _Standing) -> _Standing:
        """Give those that still wait."""
        return [(place, figure) for place, figure in figures if self.has(figure)]

    def take(self, figure: Placed) -> None:
        """Let a figure meet its like."""
        del self._left[figure.paragraph][figure]

    @property
    def left(self) -> list[Placed]:
        """The figures that still wait and surely are some."""
        return [placed for figures in self._left.values() for placed in figures if placed.figure.sure]


def likeness(one: Placed, two: Placed) -> float:
    """Tell how likely two figures tell the same, 0 to 1: by the thing counted and by the words around."""
    if one.figure.measure is not two.figure.measure:
        return 0.0
    if one.figure.measure is not Measure.COUNT:
        return 0.15 + 0.85 * _context(one, two) if one.figure.unit == two.figure.unit else 0.0
    if not (one.figure.unit and two.figure.unit):
        noun = 0.5  # one of them does not say what it counts
    elif one.figure.noun == two.figure.noun:
        noun = 1.0
    else:
        noun = _overlap(one.noun, two.noun)
    return 0.5 * noun + 0.5 * _context(one, two) if noun else 0.0


def _nearness(one: float, two: float) -> float:
    """Tell how much two values speak for one thing, as it was and as it is a year later, or against it."""
    if one == two:
        return _EQUAL
    less, more = sorted((abs(one), abs(two)))
    return _NEAR if abs(one - two) <= _LITTLE * more else _FAR if more > _MUCH * less else 0.0


def _facing(one: Placed, two: Placed) -> float:
    """Tell how likely figures that stand in each other's place tell the same, whatever noun each has.

    A bare number has none, and nouns are inflected: 15 дней, 21 день.
    """
    zero = any(not placed.figure.sure and not placed.figure.value for placed in (one, two))  # from 4% to 0
    if one.figure.measure is not two.figure.measure and not zero:
        return 0.0
    return _FACING if _context(one, two) >= _SAME_PLACE else 0.0


def _across(before: _Figures, after: _Figures, check: Callable[[], None]) -> Iterator[tuple[Placed, Placed]]:
    """Find the same fact in paragraphs that do not stand side by side: a thing that each side counts once."""
    lost, gained = before.left, after.left
    old_nouns = Counter(one.figure.noun for one in lost)
    new_nouns = Counter(two.figure.noun for two in gained)
    by_noun = {two.figure.noun: two for two in gained}
    for one in lost:
        check()
        noun = one.figure.noun
        if len(noun) > 2 and old_nouns[noun] == 1 == new_nouns[noun]:
            two = by_noun[noun]
            if likeness(one, two) >= _ACROSS_ROWS:
                before.take(one)
                after.take(two)
                yield one, two


def _pieces(text: str) -> frozenset[str]:
    """Give the pairs of Chinese characters and the longer words of other scripts."""
    pairs = {run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)}
    words = {word[:6] for word in _LETTERS.findall(text.lower())}
    return frozenset(pairs | words) or frozenset(text.split())


def _context(one: Placed, two: Placed) -> float:
    """Tell how much two figures share of what stands around them; their clauses count twice."""
    (all_one, near_one), (all_two, near_two) = one.around, two.around
    sizes = len(all_one) + len(near_one), len(all_two) + len(near_two)
    return (len(all_one & all_two) + len(near_one & near_two)) / min(sizes) if all(sizes) else 0.0


def _overlap(one: frozenset[str], two: frozenset[str]) -> float:
    """Tell how much two sets share, by the smaller of them."""
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0


def _comparable(one: Figure, two: Figure) -> bool:
    """Tell whether two figures are told in one unit; words for it may be inflected."""
    return one.measure is Measure.COUNT or one.unit[:_STEM] == two.unit[:_STEM]


def _change(old: Placed | None, new: Placed | None) -> FigureChange:
    """Put two figures side by side."""
    shown = new or old
    if shown is None:
        raise ValueError("a change needs a figure")
    printed, value = (old.figure.text, old.figure.value) if old else (None, None)
    now = new.figure.text if new else None
    if old and new:
        if not _comparable(old.figure, new.figure):
            printed, value = old.with_unit, None  # 1 minute, then 30 seconds: there is no difference to tell
        elif turned := _turned(old, new):
            (printed, now), value = turned, None
    return FigureChange(
        printed,
        now,
        value,
        new.figure.value if new else None,
        shown.figure.unit or (old.figure.unit if old else ""),
        about(shown.text, shown.figure),
        old.paragraph if old else None,
        new.paragraph if new else None,
    )


def _turned(old: Placed, new: Placed) -> tuple[str, str] | None:
    """Give how two figures are printed with the words by which one is of more, the other of less."""
    before, after = (direction(one.text, one.figure.start, one.figure.end) for one in (old, new))
    if before is None or after is None or before.up == after.up:
        return None
    return old.text[before.start : before.end], new.text[after.start : after.end]
