"""Decision: which of the candidates are accepted, and how sure that is.

Two logistic models, each a weighted sum of evidence: the first forms an opinion of every candidate from
texts and headings, the second decides, with the opinions of all candidates before it. No weight is negative:
more evidence never makes a pair less likely. The weights are learned (`learned`), and so is how sure a pair
must be: an unsure pair is better left unpaired than wrong.
"""

import math
from collections.abc import Mapping, Sequence

from reader.compare.pairing import learned
from reader.compare.pairing.anchors import Anchors
from reader.compare.pairing.candidates import Pair
from reader.compare.pairing.evidence import Looked, look_again
from reader.compare.pairing.kept import kept
from reader.compare.pairing.rarity import Rarity

_IN_PLACE = 0.05
_KEPT = 0.99

Kept = tuple[dict[Pair, float], set[int], set[int]]


def decide(looked: Looked, rarity: Rarity, anchors: Anchors) -> dict[Pair, float]:
    """Give the accepted pairs with the probability that they are right."""
    standing = keep(looked, rarity, anchors)
    opinion = settle(looked, chances(looked.columns, learned.FIRST), standing)
    sure = settle(looked, chances(look_again(looked, opinion, anchors), learned.SECOND), standing)
    return {pair: p for pair, p in zip(looked.pairs, sure, strict=True) if p >= learned.ACCEPTED}


def keep(looked: Looked, rarity: Rarity, anchors: Anchors) -> Kept:
    """Find the pairs whose text was kept; of two that are as alike, the one that stands in its place."""
    old, new = looked.old.passages, looked.new.passages
    likeness = {
        (i, j): value + _IN_PLACE * anchors.between(old[i].place, new[j].place)
        for (i, j), value in zip(looked.pairs, looked.alike, strict=True)
    }
    return kept([one.bag for one in old], [one.bag for one in new], rarity.of, likeness)


def settle(looked: Looked, opinion: Sequence[float], standing: Kept) -> list[float]:
    """Give the opinion of each candidate once it is known what was kept: nobody competes with a kept text."""
    pairs, spent_old, spent_new = standing
    return [
        _KEPT if pair in pairs else 0.0 if pair[0] in spent_old or pair[1] in spent_new else p
        for pair, p in zip(looked.pairs, opinion, strict=True)
    ]


def chances(columns: Mapping[str, Sequence[float]], weights: Mapping[str, float]) -> list[float]:
    """Give each candidate's probability by a logistic model; the weight without a name is the intercept."""
    named = [(columns[name], weight) for name, weight in weights.items() if name and weight]
    count = len(next(iter(columns.values())))
    start = weights.get("", 0.0)
    return [
        1 / (1 + math.exp(-(start + sum(column[k] * weight for column, weight in named))))
        for k in range(count)
    ]
