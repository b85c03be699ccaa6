"""Rivals: candidates that want the same, an old paragraph, say, and what each is worth beside the others."""

import numpy as np

from reader.compare.pairing.sparse import Bools, Floats, Ints, running, totals

_EASE = 0.03  # keeps small values from seeming far apart


class Rivals:
    """Candidates in groups; those of one group are each other's rivals."""

    def __init__(self, key: Ints, other: Ints | None = None) -> None:
        """Group the candidates by a key, or by two: small numbers, as paragraphs and sections have."""
        if other is not None:
            _, key = np.unique(key * (other.max(initial=0) + 1) + other, return_inverse=True)
        self._sizes = np.bincount(key)
        self._group = key.astype(np.min_scalar_type(len(self._sizes)))  # short numbers are sorted in no time

    @property
    def count(self) -> Ints:
        """Give how many rivals each candidate has, itself included."""
        count: Ints = self._sizes[self._group]
        return count

    def total(self, values: Floats | Bools) -> Floats:
        """Give the sum of the values of each candidate's rivals, itself included."""
        sums: Floats = totals(self._group, values)[self._group]
        return sums

    def best(self, values: Floats) -> Floats:
        """Give the best value among each candidate's rivals, itself included; no value is below 0."""
        best = np.zeros(len(self._sizes))
        np.maximum.at(best, self._group, values)
        each: Floats = best[self._group]
        return each

    def ranked(self, values: Floats, rank: int) -> Floats:
        """Give the value of a rank (0 is the best) among each one's rivals; the last where they are fewer."""
        ordered = values[self._order(np.argsort(-values))]
        at: Ints = self._starts() + np.minimum(rank, self.count - 1)
        return ordered[at]

    def first(self, values: Floats, most: int) -> Bools:
        """Tell which are among the best `most` of their rivals; of equals, those that stand first."""
        order = self._order(_best_first(values))
        found = np.empty(len(order), np.bool_)
        found[order] = np.arange(len(order)) - self._starts()[order] < most
        return found

    def usual(self, values: Floats, most: int) -> Floats:
        """Give the mean of the best `most` values among each candidate's rivals, itself included."""
        return self.total(np.where(self.first(values, most), values, 0.0)) / most

    def leads(self, values: Floats) -> Floats:
        """Give how far each value is ahead of (or behind) its best rival, as the logarithm of their ratio."""
        best = self.best(values)
        leading = values >= best
        alone = self.total(leading) == 1
        rival = np.where(leading & alone, self.best(np.where(leading, 0.0, values)), best)
        return np.log((values + _EASE) / (rival + _EASE))

    def _starts(self) -> Ints:
        """Give where the group of each candidate starts when one group follows the other."""
        starts: Ints = running(self._sizes)[self._group]
        return starts

    def _order(self, order: Ints) -> Ints:
        """Bring candidates that are in some order into groups, each in that order."""
        return order[np.argsort(self._group[order], kind="stable")]


def _best_first(values: Floats) -> Ints:
    """Give where values stand from the best to the worst, equals in their order.

    Keeping equals in order is slow for all but short numbers, so that values are counted down first.
    """
    order = np.argsort(-values)
    ordered = values[order]
    level = np.empty(len(values), np.min_scalar_type(len(values)))
    level[order] = np.cumsum(np.append(False, ordered[1:] != ordered[:-1])[: len(values)])
    return np.argsort(level, kind="stable")
