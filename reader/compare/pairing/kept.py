"""Kept: paragraphs whose text was kept but for an edit, a split or a merge.

Such pairs need no judgement: most of the shorter paragraph stands in the other. They are taken greedily, the
likest first, and what a pair has in common is then spent, so that two halves find the whole they were cut
from, and a paragraph that merely sounds alike finds nothing left. The parts that a text was cut into, or put
together from, stand beside each other.
"""

from collections import defaultdict

import numpy as np

from reader.compare.pairing.anchors import Anchors
from reader.compare.pairing.candidates import Candidates
from reader.compare.pairing.side import Side
from reader.compare.pairing.sparse import Bools
from reader.document.progress import Progress, ignore, watched

_LIKE = 0.3  # cosine below which two paragraphs have too little in common to be looked at
_STANDING = 0.6  # share of the shorter paragraph that must stand in the other
_SPENT = 0.4  # a paragraph with less than this left needs no other partner
_SOUGHT = 0.6  # the share of the work that is done by then
_BESIDE = 2  # places from one part of a text to another: what was put in may stand between them
_IN_PLACE = 0.05  # what standing between the same neighbours adds to the likeness


def kept(
    old: Side, new: Side, found: Candidates, anchors: Anchors, progress: Progress = ignore
) -> tuple[Bools, Bools]:
    """Find the pairs whose text was kept; of two that are as alike, the one that stands in its place.

    Returns:
        for each candidate, whether its text was kept, and whether it is kept or still to be decided on.
    """
    in_place = anchors.between(old.passages.places[found.old], new.passages.places[found.new])
    likely = np.argsort(-(found.alike + _IN_PLACE * in_place), kind="stable")
    likely = likely[found.alike[likely] >= _LIKE]
    left_old, left_new = _Left(old), _Left(new)
    was_kept = np.zeros(len(found.old), np.bool_)
    for k in watched(likely.tolist(), progress, _SOUGHT):
        i, j = int(found.old[k]), int(found.new[k])
        if not (left_old.takes(i, j, new) and left_new.takes(j, i, old)):
            continue
        one, other = left_old.terms(i), left_new.terms(j)
        common = {term: min(one[term], other[term]) for term in one.keys() & other.keys()}
        weight = sum(common.values())
        if weight >= _STANDING * (min(old.wholes[i], new.wholes[j]) or 1.0):
            was_kept[k] = True
            left_old.spend(i, j, common, weight)
            left_new.spend(j, i, common, weight)
    done = left_old.spent[found.old] | left_new.spent[found.new]
    return was_kept, was_kept | ~done


class _Left:
    """What is left of the paragraphs of one side."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._terms: dict[int, dict[int, float]] = {}
        self._remains = side.wholes.copy()
        self._partners: defaultdict[int, list[int]] = defaultdict(list)

    @property
    def spent(self) -> Bools:
        """Tell which paragraphs need no other partner."""
        found: Bools = self._remains < _SPENT * self._side.wholes
        return found

    def terms(self, place: int) -> dict[int, float]:
        """Give the weight that is left of a paragraph's telling terms."""
        if place not in self._terms:
            terms, weights = self._side.vectors.row(place)
            weights = weights * self._side.lengths[place]
            self._terms[place] = dict(zip(terms.tolist(), weights.tolist(), strict=True))
        return self._terms[place]

    def takes(self, place: int, partner: int, others: Side) -> bool:
        """Tell whether a paragraph has no partner yet, or one that stands beside this one."""
        places = others.passages.places
        partners = self._partners[place]
        return not partners or any(abs(places[partner] - places[one]) <= _BESIDE for one in partners)

    def spend(self, place: int, partner: int, common: dict[int, float], weight: float) -> None:
        """Take away what a paragraph has in common with one that it was kept in."""
        self._partners[place].append(partner)
        left = self._terms[place]
        for term, spent in common.items():
            left[term] -= spent
        self._remains[place] -= weight
