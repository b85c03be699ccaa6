"""Candidates: the pairs of paragraphs worth looking at."""

from collections.abc import Sequence

from reader.compare.pairing.likeness import likest, postings
from reader.compare.pairing.side import Side
from reader.document.progress import Progress, ignore

Pair = tuple[int, int]

_LOOKED_AT = 48  # likest paragraphs looked at from each old paragraph
_KEPT = 12  # candidates kept for each paragraph of either side


def candidates(old: Side, new: Side, progress: Progress = ignore) -> dict[Pair, float]:
    """Give the pairs worth looking at, with the likeness of the paragraphs in their sections.

    A pair is a candidate when it is among the likest of its old or of its new paragraph.
    """
    found: dict[Pair, float] = {}
    columns: list[list[tuple[float, int]]] = [[] for _ in new.leaning]
    for i, row in enumerate(likest(old.leaning, postings(new.leaning), _LOOKED_AT, progress)):
        for rank, (j, value) in enumerate(row):
            if rank < _KEPT:
                found[i, j] = value
            columns[j].append((value, i))
    for j, column in enumerate(columns):
        for value, i in sorted(column, reverse=True)[:_KEPT]:
            found[i, j] = value
    return found


def neighbours(vectors: Sequence[dict[str, float]], most: int = 6) -> list[list[tuple[int, float]]]:
    """Give for every paragraph those of its own edition that are most like it, with shares that sum to 1."""
    found: list[list[tuple[int, float]]] = []
    for i, row in enumerate(likest(vectors, postings(vectors), most + 1)):
        others = [(k, value**1.5) for k, value in row if k != i][:most]
        total = sum(value for _, value in others) or 1.0
        found.append([(k, value / total) for k, value in others])
    return found
