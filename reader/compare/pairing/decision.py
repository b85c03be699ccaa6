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
from reader.compare.pairing.kept import Kept
from reader.document.progress import Progress, ignore, watched

_LOOKED = 0.65  # the share of the work that is done when all candidates have been looked at
_DECIDED = 0.9  # and when it is known which are accepted
_SURE = 0.99
_ELSEWHERE = 0.45  # likeness of what moved and was rewritten, where everything else stayed as it was


def decide(
    looked: Looked, standing: Kept, anchors: Anchors, progress: Progress = ignore
) -> tuple[dict[Pair, float], dict[Pair, float]]:
    """Give the accepted pairs with the probability that they are right, and that of the others."""
    opinion = settle(looked, chances(looked.columns, learned.FIRST, progress), standing)
    columns = look_again(looked, opinion, anchors, progress)
    sure = settle(looked, chances(columns, learned.SECOND, progress), standing)
    accepted: dict[Pair, float] = {}
    refused: dict[Pair, float] = {}
    likely = zip(looked.pairs, sure, looked.alike, strict=True)
    for pair, p, alike in watched(likely, progress, _DECIDED, every=1024):
        fits = pair in standing.pairs or _fits(looked, pair, alike, anchors)
        (accepted if fits and p >= learned.ACCEPTED else refused)[pair] = p
    return accepted, refused


def _fits(looked: Looked, pair: Pair, alike: float, anchors: Anchors) -> bool:
    """Tell whether a pair stands between the same neighbours, or is alike enough to have moved.

    Where nearly everything stayed, something new in one place is no rewriting of what went in another.
    """
    before, after = looked.old.passages[pair[0]].place, looked.new.passages[pair[1]].place
    return alike >= _ELSEWHERE * anchors.kinship or anchors.between(before, after)


def settle(looked: Looked, opinion: Sequence[float], standing: Kept) -> list[float]:
    """Give the opinion of each candidate once it is known which texts were kept."""
    return [_SURE if pair in standing.pairs else p for pair, p in zip(looked.pairs, opinion, strict=True)]


def chances(
    columns: Mapping[str, Sequence[float]], weights: Mapping[str, float], progress: Progress = ignore
) -> list[float]:
    """Give each candidate's probability by a logistic model; the weight without a name is the intercept."""
    sums = [weights.get("", 0.0)] * len(next(iter(columns.values())))
    for name, weight in weights.items():
        if name and weight:
            progress(_LOOKED)
            sums = [z + weight * value for z, value in zip(sums, columns[name], strict=True)]
    return [1 / (1 + math.exp(-z)) for z in sums]
