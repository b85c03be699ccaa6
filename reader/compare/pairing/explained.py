"""Explained: how much two paragraphs share that no likelier partner explains.

Two paragraphs on migrants share the words of every paragraph on migrants. What speaks for this very pair are
the words that neither the other likely partners of the old paragraph nor those of the new one account for.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.compare.pairing.candidates import Pair
from reader.compare.pairing.terms import Bag

_LIKELY = 0.12  # a partner less likely than this explains nothing
_SUREST = 0.97


def unexplained(old: Sequence[Bag], new: Sequence[Bag], likely: Mapping[Pair, float]) -> dict[Pair, float]:
    """Give for each pair the part of its cosine that no rival explains.

    A term that the paragraphs share counts with the chance that none of the other partners, each as likely as
    it is, accounts for it.
    """
    doubt = {pair: math.log(1 - min(p, _SUREST)) for pair, p in likely.items() if p >= _LIKELY}
    by_old: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    by_new: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (i, j), value in doubt.items():
        seen_old, seen_new = by_old[i], by_new[j]
        for term in new[j]:
            seen_old[term] += value
        for term in old[i]:
            seen_new[term] += value
    found: dict[Pair, float] = {}
    for i, j in likely:
        one, other = old[i], new[j]
        own = 2 * doubt.get((i, j), 0.0)
        seen_old, seen_new = by_old[i], by_new[j]
        total = 0.0
        for term, weight in one.items():
            there = other.get(term)
            if there is not None:
                total += (
                    weight * there * math.exp(seen_old.get(term, own / 2) + seen_new.get(term, own / 2) - own)
                )
        found[i, j] = total
    return found
