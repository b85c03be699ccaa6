"""Rarity: how much a term says, learned from the two editions themselves."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import itemgetter, mul

from reader.compare.pairing.terms import Bag

_FLOOR = 0.5  # what a term in every paragraph still says, beside log(paragraphs / paragraphs with the term)
_MANY = 0.2  # share of the paragraphs a telling term may stand in
_FEW = 12  # but this many always
_STRONGEST = 160  # terms of a paragraph that are looked at


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare terms are.

    Attributes:
        of: the logarithm of each term's rarity among the paragraphs of both editions.
        telling: the terms that may tell a pair: that stand neither in one paragraph alone nor everywhere.
        common: the terms that stand everywhere: in all too many paragraphs.
    """

    of: Mapping[str, float]
    telling: frozenset[str]
    common: frozenset[str]

    def vector(self, bag: Bag) -> Bag:
        """Give what a text tells, as part of a vector of length 1."""
        return self._vector(tuple(bag), self._weights(bag, bag.values()))[0]

    def weigh(self, terms: Sequence[str], counts: Sequence[float]) -> tuple[Bag, float, float]:
        """Give what a text tells.

        Args:
            terms: the terms of the text.
            counts: how often each stands there.

        Returns:
            its strongest telling terms weighted by rarity, as part of a vector of length 1; the length that
            was divided by; and the weight of all its terms but those that stand everywhere.
        """
        weights = self._weights(terms, counts)
        vector, length = self._vector(terms, weights)
        common = self.common
        whole = sum([weight for term, weight in zip(terms, weights, strict=True) if term not in common])
        return vector, length, whole

    def _weights(self, terms: Iterable[str], counts: Iterable[float]) -> list[float]:
        # A term of no paragraph (of a heading alone) says nothing.
        return list(map(mul, map(self.of.get, terms, repeat(0.0)), counts))

    def _vector(self, terms: Iterable[str], weights: Sequence[float]) -> tuple[Bag, float]:
        length = math.sqrt(sum(map(mul, weights, weights))) or 1.0
        telling = self.telling
        vector = {
            term: weight / length for term, weight in zip(terms, weights, strict=True) if term in telling
        }
        if len(vector) > _STRONGEST:
            vector = dict(sorted(vector.items(), key=itemgetter(1), reverse=True)[:_STRONGEST])
        return vector, length


def rarities(texts: Iterable[Sequence[str]]) -> Rarity:
    """Learn how rare every term is from the terms of the paragraphs."""
    standing: Counter[str] = Counter()
    count = 0
    for text in texts:
        standing.update(text)
        count += 1
    most = max(_FEW, count * _MANY)
    rare = {number: math.log(count / number) + _FLOOR for number in set(standing.values())}
    of = {term: rare[number] for term, number in standing.items()}
    telling = frozenset(term for term, number in standing.items() if 1 < number <= most)
    return Rarity(of, telling, frozenset(term for term, number in standing.items() if number > most))


def unit(vector: Bag) -> Bag:
    """Give the vector with length 1."""
    length = math.sqrt(sum([weight * weight for weight in vector.values()]))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def cosine(one: Bag, other: Bag) -> float:
    """Give the cosine of two vectors of length 1."""
    return sum([one[term] * other[term] for term in one.keys() & other.keys()])
