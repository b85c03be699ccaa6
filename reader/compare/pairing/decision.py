"""Decision: which of the candidates are accepted, and how sure that is.

Two logistic models, each a weighted sum of evidence: the first forms an opinion of every candidate from
texts and headings, the second decides, with the opinions of all candidates before it. No weight is negative:
more evidence never makes a pair less likely. The weights are learned (`learned`), and so is how sure a pair
must be: an unsure pair is better left unpaired than wrong.
"""

import math
from collections.abc import Mapping, Sequence

from reader.compare.pairing import learned
from reader.compare.pairing.candidates import Pair
from reader.compare.pairing.evidence import Looked, look_again


def decide(looked: Looked) -> dict[Pair, float]:
    """Give the accepted pairs with the probability that they are right."""
    opinion = chances(looked.columns, learned.FIRST)
    sure = chances(look_again(looked, opinion), learned.SECOND)
    return {pair: p for pair, p in zip(looked.pairs, sure, strict=True) if p >= learned.ACCEPTED}


def chances(columns: Mapping[str, Sequence[float]], weights: Mapping[str, float]) -> list[float]:
    """Give each candidate's probability by a logistic model; the weight without a name is the intercept."""
    named = [(columns[name], weight) for name, weight in weights.items() if name and weight]
    count = len(next(iter(columns.values())))
    start = weights.get("", 0.0)
    return [
        1 / (1 + math.exp(-(start + sum(column[k] * weight for column, weight in named))))
        for k in range(count)
    ]
