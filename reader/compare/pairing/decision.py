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
from reader.compare.pairing.sentences import Sentences
from reader.compare.pairing.sparse import Bools, Floats
from reader.document.progress import Progress, ignore

_SURE = 0.99
_UNDIVIDED = 0.9  # what the sections alone add where an edition has but one, which agrees with any other
_ELSEWHERE = 0.35  # likeness of what moved and was rewritten, where everything else stayed as it was
_IN_PLACE = 0.1  # and of what was rewritten in its place: with less, one thing went and another came


def decide(
    looked: Looked, anchors: Anchors, sentences: Sentences, progress: Progress = ignore
) -> tuple[Bools, Floats]:
    """Give for each candidate whether it is accepted, and the probability that it is right."""
    opinion = settle(looked, chances(looked.columns, learned.FIRST))
    seen = look_again(looked, opinion, anchors, sentences, progress)
    idle = 0.0 if _are_divided(looked) else _UNDIVIDED
    sure = settle(looked, chances(seen, learned.SECOND, idle))
    return sure >= _least(looked, anchors), sure


def _least(looked: Looked, anchors: Anchors) -> Floats:
    """Give how sure each candidate must be; what is too little alike for where it stands can never be.

    Where nearly everything stayed, something new in one place is no rewriting of what went in another.
    """
    found = looked.found
    before, after = looked.old.passages.places[found.old], looked.new.passages.places[found.new]
    in_place = anchors.between(before, after)
    least_alike = np.where(in_place, _IN_PLACE, _ELSEWHERE) * anchors.kinship
    least_sure = np.where(in_place, learned.ACCEPTED, max(learned.ACCEPTED, anchors.kinship))
    least = np.where(found.alike >= least_alike, least_sure, np.inf)
    least[looked.kept] = learned.ACCEPTED
    return least


def _are_divided(looked: Looked) -> bool:
    """Say whether both editions have sections that could agree or not."""
    return all(side.passages.top.min() < side.passages.top.max() for side in (looked.old, looked.new))


def settle(looked: Looked, opinion: Floats) -> Floats:
    """Give the opinion of each candidate once it is known which texts were kept."""
    return np.where(looked.kept, _SURE, opinion)


def chances(columns: Mapping[str, Floats], weights: Mapping[str, float], idle: float = 0.0) -> Floats:
    """Give each candidate's probability by a logistic model; the weight without a name is the intercept.

    Args:
        columns: the evidence by name.
        weights: what each kind of it weighs.
        idle: what evidence adds to the sum of every candidate, right or wrong.
    """
    sums = sum(weight * columns[name] for name, weight in weights.items() if name)
    return 1 / (1 + np.exp(idle - weights.get("", 0.0) - sums))
