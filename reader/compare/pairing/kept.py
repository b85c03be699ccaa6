"""Kept: paragraphs whose text was kept but for an edit, a split or a merge.

Such pairs need no judgement: most of the shorter paragraph stands in the other. They are taken greedily, the
likest first, and what a pair has in common is then spent, so that two halves find the whole they were cut
from, and a paragraph that merely sounds alike finds nothing left.
"""

from collections.abc import Mapping, Sequence

from reader.compare.pairing.candidates import Pair
from reader.compare.pairing.terms import Bag

_LIKE = 0.3  # cosine below which two paragraphs have too little in common to be looked at
_STANDING = 0.6  # share of the shorter paragraph that must stand in the other
_SPENT = 0.4  # a paragraph with less than this left needs no other partner


def kept(
    old: Sequence[Bag],
    new: Sequence[Bag],
    rarity: Mapping[str, float],
    likeness: Mapping[Pair, float],
) -> tuple[dict[Pair, float], set[int], set[int]]:
    """Find the pairs whose text was kept.

    Args:
        old: the terms of the old paragraphs.
        new: the terms of the new ones.
        rarity: how much each term says.
        likeness: how alike the candidates are; where they stand may raise it a little.

    Returns:
        the pairs with the share of the shorter paragraph that stands in the other, and the old and the new
        paragraphs that need no other partner.
    """
    likely = sorted((pair for pair, value in likeness.items() if value >= _LIKE), key=lambda p: -likeness[p])
    left_old = {i: dict(old[i]) for i, _ in likely}
    left_new = {j: dict(new[j]) for _, j in likely}
    whole_old = {i: _weight(left, rarity) for i, left in left_old.items()}
    whole_new = {j: _weight(left, rarity) for j, left in left_new.items()}
    found: dict[Pair, float] = {}
    for i, j in likely:
        one, other = left_old[i], left_new[j]
        common = {term: min(count, other[term]) for term, count in one.items() if term in other}
        share = _weight(common, rarity) / (min(whole_old[i], whole_new[j]) or 1.0)
        if share < _STANDING:
            continue
        found[i, j] = min(share, 1.0)
        for term, count in common.items():
            one[term] -= count
            other[term] -= count
    spent_old = {i for i, _ in found if _weight(left_old[i], rarity) < _SPENT * whole_old[i]}
    spent_new = {j for _, j in found if _weight(left_new[j], rarity) < _SPENT * whole_new[j]}
    return found, spent_old, spent_new


def _weight(bag: Bag, rarity: Mapping[str, float]) -> float:
    return sum(count * rarity.get(term, 0.0) for term, count in bag.items())
