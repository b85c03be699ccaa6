"""Likeness: which new paragraphs an old one may belong to, and how alike they are.

An index from terms to the new paragraphs that bear them gives the cosine of an old paragraph with every new
one it shares a telling term with. Terms that stand in many paragraphs are left out of the index, so that the
work stays near linear; the candidates that are kept are then measured in full.
"""

from collections import defaultdict
from collections.abc import Sequence

from reader.compare.pairing.terms import Bag
from reader.document.progress import Progress, ignore

_POSTINGS = 48  # paragraphs a term may lead to
_KEPT = 12  # candidates kept for each paragraph, on either side


def cosine(one: Bag, other: Bag) -> float:
    """Give the cosine of two vectors of length 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def likenesses(
    old: Sequence[Bag], new: Sequence[Bag], progress: Progress = ignore
) -> dict[tuple[int, int], float]:
    """Give the likeness of the pairs worth looking at, by their places in `old` and `new`."""
    index: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, vector in enumerate(new):
        for term, weight in vector.items():
            index[term].append((j, weight))
    postings = {term: places for term, places in index.items() if len(places) <= _POSTINGS}
    found: dict[tuple[int, int], float] = {}
    columns: list[list[tuple[float, int]]] = [[] for _ in new]
    for i, vector in enumerate(old):
        if not i % 64:
            progress(i / len(old))
        row: defaultdict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            for j, other in postings.get(term, ()):
                row[j] += weight * other
        ranked = sorted(row.items(), key=lambda entry: -entry[1])
        for j, value in ranked[:_KEPT]:
            found[i, j] = value
        for j, value in ranked[_KEPT : 4 * _KEPT]:
            columns[j].append((value, i))
    for j, column in enumerate(columns):
        for value, i in sorted(column, reverse=True)[:_KEPT]:
            found[i, j] = value
    return {(i, j): cosine(old[i], new[j]) for i, j in found}
