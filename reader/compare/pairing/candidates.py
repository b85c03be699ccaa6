"""Candidates: the pairs of paragraphs worth looking at."""

from collections.abc import Iterator
from heapq import nlargest
from operator import itemgetter
from typing import NamedTuple

from reader.compare.pairing.context import Context
from reader.compare.pairing.side import Side
from reader.document.progress import Progress, ignore

Pair = tuple[int, int]

_WEIGHED = 48  # likest paragraphs whose sections are looked at from each old paragraph
_LOOKED_AT = 32  # likest of these in their sections that are looked at from the new side
_READ = 0.2  # the share of the work that is done when candidates are sought
_LOOKED = 0.6  # and when they are found
_KEPT = 10  # candidates kept for each paragraph of either side
_NEIGHBOURS = 6  # paragraphs of its own edition that speak for a paragraph
_NEIGHBOURLY = 6  # paragraphs a term may lead to that makes neighbours


class Likeness(NamedTuple):
    """How alike two paragraphs are, by themselves and in their sections."""

    alike: float
    context: float


def candidates(old: Side, new: Side, progress: Progress = ignore) -> dict[Pair, Likeness]:
    """Give the pairs worth looking at: each among the likest of its old or of its new paragraph."""
    found: dict[Pair, Likeness] = {}
    columns: list[list[tuple[float, float, int]]] = [[] for _ in new.vectors]
    context = Context(old, new)
    for i, vector in enumerate(old.vectors):
        if not i % 64:
            progress(_READ + (_LOOKED - _READ) * i / len(old.vectors))
        alikes = new.index.likeness(vector).items()
        if len(alikes) > _WEIGHED:
            alikes = dict(nlargest(_WEIGHED, alikes, key=itemgetter(1))).items()
        row = [(context.likeness(i, j, alike), alike, j) for j, alike in alikes]
        row = nlargest(_LOOKED_AT, row) if len(row) > _LOOKED_AT else sorted(row, reverse=True)
        for rank, (value, alike, j) in enumerate(row):
            if rank < _KEPT:
                found[i, j] = Likeness(alike, value)
            columns[j].append((value, alike, i))
    for j, column in enumerate(columns):
        for value, alike, i in nlargest(_KEPT, column):
            found[i, j] = Likeness(alike, value)
    return found


def neighbours(side: Side, progress: Progress = ignore) -> Iterator[list[tuple[int, float]]]:
    """Give for every paragraph those of its own edition that are most like it, with shares that sum to 1."""
    for i, vector in enumerate(side.vectors):
        if not i % 64:
            progress(_LOOKED)
        row = side.index.likeness(vector, _NEIGHBOURLY)
        row.pop(i, None)
        others = [(k, value**1.5) for k, value in nlargest(_NEIGHBOURS, row.items(), key=itemgetter(1))]
        total = sum([value for _, value in others]) or 1.0
        yield [(k, value / total) for k, value in others]
