"""Rivals: a value beside the others of its row, column or block.

Evidence is kept as parallel lists: `pairs[k]` is the k-th candidate, `values[k]` what is known of it. A key
names the rivals of each candidate: its old paragraph, its new paragraph, or one of them within a section.
"""

import math
from collections import defaultdict
from collections.abc import Hashable, Sequence

_EASE = 0.03  # keeps small values from seeming far apart


def leads(values: Sequence[float], keys: Sequence[Hashable]) -> list[float]:
    """Give how far each value is ahead of (or behind) its best rival, as the logarithm of their ratio."""
    first: dict[Hashable, float] = {}
    second: dict[Hashable, float] = {}
    for value, key in zip(values, keys, strict=True):
        best = first.get(key, 0.0)
        if value > best:
            first[key], second[key] = value, best
        elif value > second.get(key, 0.0):
            second[key] = value
    found: list[float] = []
    for value, key in zip(values, keys, strict=True):
        best = first.get(key, 0.0)
        rival = second.get(key, 0.0) if value >= best else best
        found.append(math.log((value + _EASE) / (rival + _EASE)))
    return found


def usual(values: Sequence[float], keys: Sequence[Hashable], most: int = 5) -> list[float]:
    """Give for each candidate the mean of the best `most` values among its rivals, itself included."""
    gathered: defaultdict[Hashable, list[float]] = defaultdict(list)
    for value, key in zip(values, keys, strict=True):
        gathered[key].append(value)
    means = {key: sum(sorted(group)[-most:]) / most for key, group in gathered.items()}
    return [means[key] for key in keys]
