"""Matching: which figure of the new edition tells the same as one of the old."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.compare.figures.figure import Figure, Measure
from reader.compare.figures.finding import find
from reader.compare.model import FigureChange, Row
from reader.document.model import Edition

_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_LATIN = re.compile(r"[a-z]{3,}")
_AROUND = 24  # characters to each side that tell what a figure is about
_SAME_ROW = 0.3
_ACROSS_ROWS = 0.75


@dataclass(frozen=True)
class Placed:
    """A figure and where it stands."""

    figure: Figure
    paragraph: str
    text: str
    order: int

    @cached_property
    def around(self) -> frozenset[str]:
        """The pieces of the text around the figure, without its number."""
        figure, text = self.figure, self.text
        left = text[max(0, figure.start - _AROUND) : figure.start]
        return _pieces(left) | _pieces(text[figure.end : figure.end + _AROUND])

    @cached_property
    def noun(self) -> frozenset[str]:
        """The pieces of what is counted."""
        return _pieces(self.figure.noun or self.figure.unit)


def changes(
    old: Edition, new: Edition, rows: Sequence[Row], check: Callable[[], None]
) -> tuple[FigureChange, ...]:
    """Set the figures of two editions against each other.

    Args:
        old: the old edition.
        new: the new edition.
        rows: which paragraphs stand side by side.
        check: called for every row; raises to stop.

    Returns:
        The figures that differ, and those that only one edition has, in the order of the rows; what both
        editions print alike is left out.
    """
    found: list[tuple[int, FigureChange]] = []
    lost: list[tuple[int, Placed]] = []
    gained: list[tuple[int, Placed]] = []
    for index, row in enumerate(rows):
        check()
        if row.old and row.new and not row.changed:
            continue
        before, after = _placed(old, row.old), _placed(new, row.new)
        for one, two in tuple(_matches(before, after, _SAME_ROW)):
            before.remove(one)
            after.remove(two)
            if one.figure.text.replace(" ", "") != two.figure.text.replace(" ", ""):
                found.append((index, _change(one, two)))
        lost.extend((index, one) for one in before)
        gained.extend((index, two) for two in after)
    found.extend(_across(lost, gained))
    return tuple(change for _, change in sorted(found, key=lambda entry: entry[0]))


def _placed(edition: Edition, ids: Iterable[str]) -> list[Placed]:
    """Find the figures of one side of a row."""
    return [
        Placed(figure, name, text, order)
        for name in ids
        for text in (edition.paragraph_by_id[name].text,)
        for order, figure in enumerate(find(text))
    ]


def _pieces(text: str) -> frozenset[str]:
    """Give the pairs of Chinese characters and the longer words of other scripts."""
    pairs = {run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)}
    words = {word[:6] for word in _LATIN.findall(text.lower())}
    return frozenset(pairs | words) or frozenset(text.split())


def _matches(old: Sequence[Placed], new: Sequence[Placed], least: float) -> Iterator[tuple[Placed, Placed]]:
    """Give the pairs that tell the same, the likeliest first, none twice."""
    likely = sorted(
        (
            (-score, abs(one.order - two.order), at_old, at_new)
            for at_old, one in enumerate(old)
            for at_new, two in enumerate(new)
            if (score := likeness(one, two)) >= least
        ),
    )
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, _, at_old, at_new in likely:
        if at_old not in taken_old and at_new not in taken_new:
            taken_old.add(at_old)
            taken_new.add(at_new)
            yield old[at_old], new[at_new]


def likeness(one: Placed, two: Placed) -> float:
    """Tell how likely two figures tell the same, 0 to 1: by the thing counted and by the words around."""
    if one.figure.measure is not two.figure.measure:
        return 0.0
    around = _overlap(one.around, two.around)
    if one.figure.measure is not Measure.COUNT:
        return 0.15 + 0.85 * around if one.figure.unit == two.figure.unit else 0.0
    noun = 1.0 if one.figure.noun == two.figure.noun else _overlap(one.noun, two.noun)
    if not noun:
        return 0.0
    return 0.5 * noun + 0.5 * around


def _overlap(one: frozenset[str], two: frozenset[str]) -> float:
    """Tell how much two sets share, by the smaller of them."""
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0


def _across(
    lost: Sequence[tuple[int, Placed]], gained: Sequence[tuple[int, Placed]]
) -> Iterator[tuple[int, FigureChange]]:
    """Find the same fact in paragraphs that do not stand side by side, and give what is left one by one."""
    old_nouns = Counter(one.figure.noun for _, one in lost)
    new_nouns = Counter(two.figure.noun for _, two in gained)
    rare = {noun for noun in old_nouns if noun and old_nouns[noun] == 1 == new_nouns[noun] and len(noun) > 2}
    by_noun = {two.figure.noun: (index, two) for index, two in gained if two.figure.noun in rare}
    met: set[str] = set()
    for index, one in lost:
        noun = one.figure.noun
        if noun in rare and likeness(one, by_noun[noun][1]) >= _ACROSS_ROWS:
            met.add(noun)
            yield by_noun[noun][0], _change(one, by_noun[noun][1])
        else:
            yield index, _change(one, None)
    for index, two in gained:
        if two.figure.noun not in met:
            yield index, _change(None, two)


def _change(old: Placed | None, new: Placed | None) -> FigureChange:
    """Put two figures side by side."""
    shown = new or old
    if shown is None:
        raise ValueError("a change needs a figure")
    return FigureChange(
        old.figure.text if old else None,
        new.figure.text if new else None,
        old.figure.value if old else None,
        new.figure.value if new else None,
        shown.figure.unit,
        shown.figure.about,
        old.paragraph if old else None,
        new.paragraph if new else None,
    )
