"""Likeness: how much the paragraphs of an edition have in common with a text.

An index from terms to the paragraphs that bear them gives the cosine of a text with every paragraph that it
shares a telling term with. Terms that lead to very many paragraphs are passed over, so that the work stays
near linear: they would hardly change the cosine.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from reader.compare.pairing.terms import Bag
from reader.document.progress import Progress, ignore, watched

_INDEXED = 0.18  # the share of the work that is done when terms are looked up
_LEADS = 40  # paragraphs a term may lead to
_LEADS_LEAST = 12  # the same in a long edition, where rarer terms are enough to find a paragraph by
_LONG = 8_000  # the number of paragraphs times the paragraphs a term may lead to in it
_LEADS_NEARBY = 6  # paragraphs a term may lead to that makes neighbours


class Index:
    """Which paragraphs bear a term, and how much it weighs there."""

    def __init__(self, vectors: Sequence[Bag], progress: Progress = ignore) -> None:
        most = max(_LEADS_LEAST, min(_LEADS, _LONG // (len(vectors) or 1)))
        standing = Counter(chain.from_iterable(watched(vectors, progress, _INDEXED)))
        leads: dict[str, dict[int, float]] = {term: {} for term, number in standing.items() if number <= most}
        for place, vector in enumerate(watched(vectors, progress, _INDEXED)):
            for term, weight in vector.items():
                if term in leads:
                    leads[term][place] = weight
        self._leads = leads
        self._nearby = {term: lead for term, lead in leads.items() if 1 < len(lead) <= _LEADS_NEARBY}

    def likeness(self, vector: Bag) -> dict[int, float]:
        """Give the cosine with each paragraph that shares a term."""
        return _likeness(vector, self._leads)

    def nearby(self, vector: Bag) -> dict[int, float]:
        """Give the cosine with each paragraph that shares a rare term, by rare terms alone."""
        return _likeness(vector, self._nearby)


def _likeness(vector: Bag, leads: Mapping[str, Mapping[int, float]]) -> dict[int, float]:
    row: dict[int, float] = {}
    for term, weight in vector.items():
        if term in leads:
            for place, there in leads[term].items():
                if place in row:
                    row[place] += weight * there
                else:
                    row[place] = weight * there
    return row
