"""Decision: which of the candidates are accepted, and how sure that is.

Two logistic models, each a weighted sum of evidence: the first forms an opinion of every candidate from
texts and headings, the second decides, with the opinions of all candidates before it. No weight is negative:
more evidence never makes a pair less likely. The weights are learned (`learned`), and so is how sure a pair
must be: an unsure pair is better left unpaired than wrong.
"""

from collections.abc import Mapping

import numpy as np

from reader.compare.pairing import learned
from reader.compare.pairing.anchors import Anchors
from reader.compare.pairing.evidence import Looked, look_again
from reader.compare.pairing.sparse import Bools, Floats
from reader.document.progress import Progress, ignore

_SURE = 0.99
_ELSEWHERE = 0.35  # likeness of what moved and was rewritten, where everything else stayed as it was
_IN_PLACE = 0.1  # and of what was rewritten in its place: with less, one thing went and another came


def decide(looked: Looked, anchors: Anchors, progress: Progress = ignore) -> tuple[Bools, Floats]:
    """Give for each candidate whether it is accepted, and the probability that it is right."""
    opinion = settle(looked, chances(looked.columns, learned.FIRST))
    sure = settle(looked, chances(look_again(looked, opinion, anchors, progress), learned.SECOND))
    return (looked.kept | _fits(looked, anchors)) & (sure >= learned.ACCEPTED), sure


def _fits(looked: Looked, anchors: Anchors) -> Bools:
    """Tell whether a pair is alike enough for where it stands: between the same neighbours or elsewhere.

    Where nearly everything stayed, something new in one place is no rewriting of what went in another.
    """
    found = looked.found
    before, after = looked.old.passages.places[found.old], looked.new.passages.places[found.new]
    least = np.where(anchors.between(before, after), _IN_PLACE, _ELSEWHERE)
    fits: Bools = found.alike >= least * anchors.kinship
    return fits


def settle(looked: Looked, opinion: Floats) -> Floats:
    """Give the opinion of each candidate once it is known which texts were kept."""
    return np.where(looked.kept, _SURE, opinion)


def chances(columns: Mapping[str, Floats], weights: Mapping[str, float]) -> Floats:
    """Give each candidate's probability by a logistic model; the weight without a name is the intercept."""
    sums = sum(weight * columns[name] for name, weight in weights.items() if name)
    return 1 / (1 + np.exp(-(weights.get("", 0.0) + sums)))
