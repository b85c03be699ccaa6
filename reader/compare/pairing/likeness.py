"""Likeness: which paragraphs a paragraph may belong to, and how alike they are.

An index from terms to the paragraphs that bear them gives the cosine of a paragraph with every other that it
shares a telling term with. Terms that stand in many paragraphs are left out, so that the work stays near
linear: they would hardly change the cosine.
"""

from collections import defaultdict
from collections.abc import Sequence

from reader.compare.pairing.terms import Bag
from reader.document.progress import Progress, ignore

_POSTINGS = 64  # paragraphs a term may lead to
_SHARE = 0.3  # share of the paragraphs a term may lead to

Postings = dict[str, list[tuple[int, float]]]


def postings(vectors: Sequence[Bag]) -> Postings:
    """Index vectors by their terms; terms that lead to too many are left out."""
    index: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        for term, weight in vector.items():
            index[term].append((place, weight))
    most = min(_POSTINGS, max(6, int(len(vectors) * _SHARE)))
    return {term: places for term, places in index.items() if len(places) <= most}


def likest(
    vectors: Sequence[Bag], index: Postings, kept: int, progress: Progress = ignore
) -> list[list[tuple[int, float]]]:
    """Give for every vector the places of the index that are most like it, the likest first."""
    found: list[list[tuple[int, float]]] = []
    for place, vector in enumerate(vectors):
        if not place % 64:
            progress(place / len(vectors))
        row: defaultdict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            for other, there in index.get(term, ()):
                row[other] += weight * there
        found.append(sorted(row.items(), key=lambda entry: -entry[1])[:kept])
    return found
