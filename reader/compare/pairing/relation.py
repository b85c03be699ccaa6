"""Relation: how the two sides of a pair belong together."""

import math
import re
from itertools import repeat
from operator import mul

from reader.compare.model import Relation
from reader.compare.pairing.rarity import Rarity
from reader.compare.pairing.sentences import sentences
from reader.compare.pairing.terms import pieces
from reader.compare.pairing.width import one_width

_SAME = 0.9  # likeness of two texts that differ in light wording at most
_STATEMENT = 0.45  # likeness of two texts that make the same statement
_SENTENCE = 0.35  # likeness of a sentence in each that does
_OPENING = 0.25  # likeness of their first sentences that do: a paragraph opens with what it states
_SHARED = 0.14  # likeness of texts that may share a sentence
_NUMBER = re.compile(r"\d+")


def relation(old: str, new: str, alike: float, rarity: Rarity) -> Relation:
    """Name the relation of two texts that belong together.

    Args:
        old: the older text.
        new: the newer text.
        alike: the cosine of what they tell.
        rarity: how much each term says.

    Returns:
        *equivalent* when they differ in light wording and no figure; *revised* when the same statement can
        still be recognised, as a whole or by one sentence; else *counterpart*.
    """
    if alike >= _SAME and _numbers(old) == _numbers(new):
        return Relation.EQUIVALENT
    if alike >= _STATEMENT or (alike >= _SHARED and _recognised(old, new, rarity)):
        return Relation.REVISED
    return Relation.COUNTERPART


def _numbers(text: str) -> list[str]:
    return sorted(_NUMBER.findall(one_width(text)))


def _recognised(old: str, new: str, rarity: Rarity) -> bool:
    """Tell whether a sentence of the old text, or its opening, can be recognised in the new one."""
    ones, others = sentences(old), sentences(new)
    if not ones or not others:
        return False
    before, after = [_Statement(ones[0], rarity)], [_Statement(others[0], rarity)]
    if before[0].likeness(after[0]) >= _OPENING:
        return True
    before += [_Statement(sentence, rarity) for sentence in ones[1:]]
    after += [_Statement(sentence, rarity) for sentence in others[1:]]
    return any(one.likeness(other) >= _SENTENCE for one in before for other in after)


class _Statement:
    """A sentence as a vector; since its terms count once each, they need no weights of their own."""

    def __init__(self, sentence: str, rarity: Rarity) -> None:
        self._terms = pieces(sentence)
        self._rarity = rarity
        weights = list(map(rarity.of.get, self._terms, repeat(0.0)))
        self._length = math.sqrt(sum(map(mul, weights, weights))) or 1.0

    def likeness(self, other: "_Statement") -> float:
        """Give the cosine of what two sentences tell."""
        of, telling = self._rarity.of, self._rarity.telling
        shared = [of[term] for term in self._terms.keys() & other._terms.keys() if term in telling]
        return math.fsum(map(mul, shared, shared)) / (self._length * other._length)
