"""Kept: paragraphs whose text was kept but for an edit, a split or a merge.

Such pairs need no judgement: most of the shorter paragraph stands in the other. They are taken greedily, the
likest first, and what a pair has in common is then spent, so that two halves find the whole they were cut
from, and a paragraph that merely sounds alike finds nothing left.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.compare.pairing.anchors import Anchors
from reader.compare.pairing.candidates import Likeness, Pair
from reader.compare.pairing.side import Side
from reader.compare.pairing.terms import Bag
from reader.document.progress import Progress, ignore, watched

_LIKE = 0.3  # cosine below which two paragraphs have too little in common to be looked at
_STANDING = 0.6  # share of the shorter paragraph that must stand in the other
_SPENT = 0.4  # a paragraph with less than this left needs no other partner
_SOUGHT = 0.6  # the share of the work that is done by then
_IN_PLACE = 0.05  # what standing between the same neighbours adds to the likeness


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept.

    Attributes:
        pairs: the pairs with the share of the shorter paragraph that stands in the other.
        old: old paragraphs that need no other partner.
        new: new paragraphs that need none.
    """

    pairs: Mapping[Pair, float]
    old: frozenset[int]
    new: frozenset[int]

    def open(self, pair: Pair) -> bool:
        """Tell whether a pair is kept or still to be decided on."""
        return pair in self.pairs or not (pair[0] in self.old or pair[1] in self.new)


def kept(
    old: Side,
    new: Side,
    likeness: Mapping[Pair, Likeness],
    anchors: Anchors,
    progress: Progress = ignore,
) -> Kept:
    """Find the pairs whose text was kept; of two that are as alike, the one that stands in its place."""
    likely: list[tuple[float, Pair]] = []
    for (i, j), value in likeness.items():
        if value.alike >= _LIKE:
            in_place = anchors.between(old.passages[i].place, new.passages[j].place)
            likely.append((value.alike + _IN_PLACE * in_place, (i, j)))
    likely.sort(key=lambda entry: -entry[0])
    left_old = {i: _weights(old, i) for i in watched({i for _, (i, _) in likely}, progress, _SOUGHT)}
    left_new = {j: _weights(new, j) for j in watched({j for _, (_, j) in likely}, progress, _SOUGHT)}
    remains_old = {i: old.wholes[i] for i in left_old}
    remains_new = {j: new.wholes[j] for j in left_new}
    found: dict[Pair, float] = {}
    for _, (i, j) in watched(likely, progress, _SOUGHT):
        one, other = left_old[i], left_new[j]
        common = {term: min(one[term], other[term]) for term in one.keys() & other.keys()}
        weight = sum(common.values())
        share = weight / (min(old.wholes[i], new.wholes[j]) or 1.0)
        if share < _STANDING:
            continue
        found[i, j] = min(share, 1.0)
        remains_old[i] -= weight
        remains_new[j] -= weight
        for term, spent in common.items():
            one[term] -= spent
            other[term] -= spent
    return Kept(
        found,
        frozenset(i for i, _ in found if remains_old[i] < _SPENT * old.wholes[i]),
        frozenset(j for _, j in found if remains_new[j] < _SPENT * new.wholes[j]),
    )


def _weights(side: Side, place: int) -> Bag:
    """Give the weight of a paragraph's telling terms."""
    length = side.lengths[place]
    return {term: weight * length for term, weight in side.vectors[place].items()}
