"""Likeness: how much the paragraphs of an edition have in common with a text.

An index from terms to the paragraphs that bear them gives the cosine of a text with every paragraph that it
shares a telling term with. Terms that lead to very many paragraphs are passed over, so that the work stays
near linear: they would hardly change the cosine.
"""

from collections import defaultdict
from collections.abc import Sequence

from reader.compare.pairing.terms import Bag

_LEADS = 40  # paragraphs a term may lead to


class Index:
    """Which paragraphs bear a term, and how much it weighs there."""

    def __init__(self, vectors: Sequence[Bag]) -> None:
        postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, vector in enumerate(vectors):
            for term, weight in vector.items():
                postings[term].append((place, weight))
        self._postings = postings

    def likeness(self, vector: Bag, most: int = _LEADS) -> dict[int, float]:
        """Give the cosine with each paragraph that shares a term leading to at most so many paragraphs."""
        row: defaultdict[int, float] = defaultdict(float)
        postings = self._postings
        for term in vector.keys() & postings.keys():
            places = postings[term]
            if len(places) <= most:
                weight = vector[term]
                for place, there in places:
                    row[place] += weight * there
        return row
