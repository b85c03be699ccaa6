"""Anchors: where a paragraph would stand if nothing but its neighbours had been kept."""

from collections.abc import Mapping

import numpy as np

from reader.compare.pairing.order import in_order
from reader.compare.pairing.sparse import Bools, Ints


class Anchors:
    """The unchanged paragraphs that stand in the same order in both editions.

    Attributes:
        kinship: the share of the paragraphs that stayed unchanged, 0 to 1: of a light revision nearly all, of
            a rewritten report none.
    """

    def __init__(self, unchanged: Mapping[int, int], old_count: int, new_count: int) -> None:
        pairs = sorted(unchanged.items())
        kept = sorted(in_order([j for _, j in pairs]))
        self._old = np.array([pairs[k][0] for k in kept], np.int64)
        self._new = np.array([pairs[k][1] for k in kept], np.int64)
        self.kinship = 2 * len(unchanged) / ((old_count + new_count) or 1)

    def between(self, old_places: Ints, new_places: Ints) -> Bools:
        """Tell for each old place and the new one beside it whether both lie between the same two anchors."""
        same: Bools = np.searchsorted(self._old, old_places) == np.searchsorted(self._new, new_places)
        return same
