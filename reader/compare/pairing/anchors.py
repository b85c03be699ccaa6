"""Anchors: where a paragraph would stand if nothing but its neighbours had been kept."""

from collections.abc import Mapping

import numpy as np

from reader.compare.pairing.order import in_order
from reader.compare.pairing.sparse import Bools, Floats, Ints


class Anchors:
    """The kept paragraphs that stand in the same order in both editions.

    Attributes:
        kinship: the share of the paragraphs that were kept, 0 to 1: of a light revision nearly all, of a
            rewritten report hardly any.
    """

    def __init__(self, kept: Mapping[int, int], old_count: int, new_count: int) -> None:
        self._kept = kept
        self._counts = old_count, new_count
        pairs = sorted(kept.items())
        ordered = sorted(in_order([j for _, j in pairs]))
        self._old = np.array([pairs[k][0] for k in ordered], np.int64)
        self._new = np.array([pairs[k][1] for k in ordered], np.int64)
        self.kinship = 2 * len(kept) / (sum(self._counts) or 1)

    def joined(self, old_places: Ints, new_places: Ints, alike: Floats) -> "Anchors":
        """Give these anchors and pairs of places, given how alike they are: the likest partner of each."""
        order = np.argsort(alike, kind="stable")
        others = zip(old_places[order].tolist(), new_places[order].tolist(), strict=True)
        return Anchors({**self._kept, **dict(others)}, *self._counts)

    def between(self, old_places: Ints, new_places: Ints) -> Bools:
        """Tell for each old place and the new one beside it whether both lie between the same two anchors.

        An anchor itself lies nowhere: it has its partner.
        """
        (old, is_old), (new, is_new) = _gaps(self._old, old_places), _gaps(self._new, new_places)
        same: Bools = (old == new) & ~is_old & ~is_new
        return same


def _gaps(anchors: Ints, places: Ints) -> tuple[Ints, Bools]:
    """Give how many anchors stand before each place, and whether the place is one."""
    before = np.searchsorted(anchors, places)
    return before, before != np.searchsorted(anchors, places, "right")
