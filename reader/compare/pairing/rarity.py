"""Rarity: how much a term says, learned from the two editions themselves."""

import math
from collections import Counter
from collections.abc import Iterable

from reader.compare.pairing.passages import Passage
from reader.compare.pairing.terms import Bag

_FLOOR = 0.5  # what a term in every paragraph still says, beside log(paragraphs / paragraphs with the term)


def rarities(passages: Iterable[Passage]) -> dict[str, float]:
    """Give every term the logarithm of its rarity among the paragraphs of both editions."""
    standing: Counter[str] = Counter()
    count = 0
    for passage in passages:
        standing.update(passage.terms.keys())
        count += 1
    return {term: math.log(count / number) + _FLOOR for term, number in standing.items()}


def weighted(bag: Bag, rarity: dict[str, float]) -> Bag:
    """Give the bag's terms weighted by rarity, as a vector of length 1."""
    vector = {term: count * rarity[term] for term, count in bag.items()}
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {term: weight / length for term, weight in vector.items()}
