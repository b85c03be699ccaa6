"""Rarity: how much a term says, learned from the two editions themselves."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.compare.pairing.terms import Bag

_FLOOR = 0.5  # what a term in every paragraph still says, beside log(paragraphs / paragraphs with the term)
_MANY = 0.3  # share of the paragraphs a telling term may stand in
_FEW = 12  # but this many always


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare terms are.

    Attributes:
        of: the logarithm of each term's rarity among the paragraphs of both editions.
        telling: the terms that may tell a pair: neither alone in their paragraph nor in all too many.
    """

    of: Mapping[str, float]
    telling: frozenset[str]


def rarities(bags: Iterable[Bag]) -> Rarity:
    """Learn how rare every term is."""
    standing: Counter[str] = Counter()
    count = 0
    for bag in bags:
        standing.update(bag.keys())
        count += 1
    most = max(_FEW, count * _MANY)
    return Rarity(
        {term: math.log(count / number) + _FLOOR for term, number in standing.items()},
        frozenset(term for term, number in standing.items() if 1 < number <= most),
    )


def weighted(bag: Bag, rarity: Mapping[str, float]) -> Bag:
    """Give the bag's terms weighted by rarity, as a vector of length 1, without terms of unknown rarity."""
    return unit({term: count * rarity[term] for term, count in bag.items() if term in rarity})


def unit(vector: Bag) -> Bag:
    """Give the vector with length 1."""
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def cosine(one: Bag, other: Bag) -> float:
    """Give the cosine of two vectors of length 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)
