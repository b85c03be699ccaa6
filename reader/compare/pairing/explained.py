"""Explained: how much two paragraphs share that no likelier partner explains.

Two paragraphs on migrants share the words of every paragraph on migrants. What speaks for this very pair are
the words that neither the other likely partners of the old paragraph nor those of the new one account for.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.compare.pairing.candidates import Pair
from reader.compare.pairing.terms import Bag
from reader.document.progress import Progress, ignore

_LIKELY = 0.12  # a partner less likely than this explains nothing
_SUREST = 0.97
_EXPLAINED = 0.8  # the share of the work that is done by then
_CHANCE = 0.01  # a pair less likely than this is not worth the work


def unexplained(
    old: Sequence[Bag], new: Sequence[Bag], likely: Mapping[Pair, float], progress: Progress = ignore
) -> dict[Pair, float]:
    """Give for each pair that has a chance the part of its cosine that no rival explains.

    A term that the paragraphs share counts with the chance that none of the other partners, each as likely as
    it is, accounts for it.
    """
    doubt = {pair: math.log(1 - min(p, _SUREST)) for pair, p in likely.items() if p >= _LIKELY}
    partners_old: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    partners_new: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for (i, j), value in doubt.items():
        partners_old[i].append((j, value))
        partners_new[j].append((i, value))
    found: dict[Pair, float] = {}
    for count, ((i, j), chance) in enumerate(likely.items()):
        if not count % 512:
            progress(_EXPLAINED)
        if chance < _CHANCE:
            continue
        one, other = old[i], new[j]
        shared = {term: weight * other[term] for term, weight in one.items() if term in other}
        for vectors, rivals, own in ((new, partners_old.get(i, ()), j), (old, partners_new.get(j, ()), i)):
            for rival, value in rivals:
                if rival != own:
                    left = math.exp(value)
                    for term in shared.keys() & vectors[rival].keys():
                        shared[term] *= left
        found[i, j] = sum(shared.values())
    return found
