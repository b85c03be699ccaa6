"""Likeness: how much the paragraphs of an edition have in common with a text.

An index from terms to the paragraphs that bear them gives the cosine of a text with every paragraph that it
shares a telling term with. Terms that lead to very many paragraphs are passed over, so that the work stays
near linear: they would hardly change the cosine.
"""

from collections import defaultdict
from collections.abc import Sequence

from reader.compare.pairing.terms import Bag

_LEADS = 40  # paragraphs a term may lead to
_LEADS_LEAST = 12  # the same in a long edition, where rarer terms are enough to find a paragraph by
_LONG = 8_000  # the number of paragraphs times the paragraphs a term may lead to in it


class Index:
    """Which paragraphs bear a term, and how much it weighs there."""

    def __init__(self, vectors: Sequence[Bag]) -> None:
        # Two lists a term, not a list of pairs: a million small tuples would keep the collector busy.
        places: dict[str, list[int]] = {}
        weights: dict[str, list[float]] = {}
        for place, vector in enumerate(vectors):
            for term, weight in vector.items():
                if term in places:
                    places[term].append(place)
                    weights[term].append(weight)
                else:
                    places[term] = [place]
                    weights[term] = [weight]
        self._places = places
        self._weights = weights
        self._most = max(_LEADS_LEAST, min(_LEADS, _LONG // (len(vectors) or 1)))

    def likeness(self, vector: Bag, most: int = _LEADS) -> dict[int, float]:
        """Give the cosine with each paragraph that shares a term leading to at most so many paragraphs."""
        row: defaultdict[int, float] = defaultdict(float)
        places, weights, most = self._places, self._weights, min(most, self._most)
        for term in vector.keys() & places.keys():
            leads = places[term]
            if len(leads) <= most:
                weight = vector[term]
                for place, there in zip(leads, weights[term], strict=True):
                    row[place] += weight * there
        return row
