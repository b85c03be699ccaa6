"""Rivals: candidates that want the same, an old paragraph, say, and what each is worth beside the others."""

import numpy as np

from reader.compare.pairing.sparse import Floats, Ints, totals

_EASE = 0.03  # keeps small values from seeming far apart


class Rivals:
    """Candidates in groups; those of one group are each other's rivals.

    Attributes:
        count: how many rivals each has, itself included.
    """

    def __init__(self, key: Ints, other: Ints | None = None) -> None:
        """Group the candidates by a key, or by two: small numbers, as paragraphs and sections have."""
        if other is not None:
            _, key = np.unique(key * (other.max(initial=0) + 1) + other, return_inverse=True)
        sizes = np.bincount(key)
        self._group = key.astype(np.min_scalar_type(len(sizes)))  # short numbers are sorted in no time
        self._starts = (np.cumsum(sizes) - sizes)[key]
        self.count: Ints = sizes[key]

    def total(self, values: Floats) -> Floats:
        """Give the sum of the values of each candidate's rivals, itself included."""
        sums: Floats = totals(self._group, values)[self._group]
        return sums

    def best(self, values: Floats) -> Floats:
        """Give the best value among each candidate's rivals, itself included."""
        return self.ranked(values, 0)

    def ranked(self, values: Floats, rank: int) -> Floats:
        """Give the value of a rank (0 is the best) among each one's rivals; the last where they are fewer."""
        ordered = values[self._order(np.argsort(-values))]
        at: Ints = self._starts + np.minimum(rank, self.count - 1)
        return ordered[at]

    def rank(self, values: Floats) -> Ints:
        """Give each candidate's place among its rivals, the best being 0; equals stay in their order."""
        order = self._order(np.argsort(-values, kind="stable"))
        places = np.empty_like(order)
        places[order] = np.arange(len(order))
        return places - self._starts

    def usual(self, values: Floats, most: int) -> Floats:
        """Give the mean of the best `most` values among each candidate's rivals, itself included."""
        return self.total(np.where(self.rank(values) < most, values, 0.0)) / most

    def leads(self, values: Floats) -> Floats:
        """Give how far each value is ahead of (or behind) its best rival, as the logarithm of their ratio."""
        best = self.best(values)
        second = np.where(self.count > 1, self.ranked(values, 1), 0.0)
        rival = np.where(values >= best, second, best)
        return np.log((values + _EASE) / (rival + _EASE))

    def _order(self, order: Ints) -> Ints:
        """Bring candidates that are in some order into groups, each in that order."""
        return order[np.argsort(self._group[order], kind="stable")]
