"""Candidates: the pairs of paragraphs worth looking at."""

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from reader.compare.pairing.context import Context
from reader.compare.pairing.side import Side
from reader.document.progress import Progress, ignore, watched

Pair = tuple[int, int]

_WEIGHED = 48  # likest paragraphs whose sections are looked at from each old paragraph
_LOOKED_AT = 32  # likest of these in their sections that are looked at from the new side
_READ = 0.2  # the share of the work that is done when candidates are sought
_LOOKED = 0.6  # and when they are found
_KEPT = 10  # candidates kept for each paragraph of either side
_NEIGHBOURS = 6  # paragraphs of its own edition that speak for a paragraph


class Likeness(NamedTuple):
    """How alike two paragraphs are, by themselves and in their sections."""

    alike: float
    context: float


def candidates(old: Side, new: Side, progress: Progress = ignore) -> dict[Pair, Likeness]:
    """Give the pairs worth looking at: each among the likest of its old or of its new paragraph."""
    found: dict[Pair, Likeness] = {}
    columns: list[list[tuple[float, float, int]]] = [[] for _ in new.vectors]
    context = Context(old, new, progress)
    for i, vector in enumerate(old.vectors):
        if not i % 16:
            progress(_READ + (_LOOKED - _READ) * i / len(old.vectors))
        alikes = new.index.likeness(vector).items()
        likest = sorted(alikes, key=itemgetter(1), reverse=True)[:_WEIGHED]
        row = sorted(context.likeness(i, likest), reverse=True)[:_LOOKED_AT]
        for rank, (value, alike, j) in enumerate(row):
            if rank < _KEPT:
                found[i, j] = Likeness(alike, value)
            columns[j].append((value, alike, i))
    for j, column in enumerate(watched(columns, progress, _LOOKED)):
        for value, alike, i in sorted(column, reverse=True)[:_KEPT]:
            found[i, j] = Likeness(alike, value)
    return found


def neighbours(side: Side, progress: Progress = ignore) -> Iterator[list[tuple[int, float]]]:
    """Give for every paragraph those of its own edition that are most like it, with shares that sum to 1."""
    for i, vector in enumerate(watched(side.vectors, progress, _LOOKED, every=32)):
        row = side.index.nearby(vector)
        row.pop(i, None)
        nearest = sorted(row.items(), key=itemgetter(1), reverse=True)[:_NEIGHBOURS]
        others = [(k, value**1.5) for k, value in nearest]
        total = sum([value for _, value in others]) or 1.0
        yield [(k, value / total) for k, value in others]
