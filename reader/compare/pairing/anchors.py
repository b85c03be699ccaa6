"""Anchors: where a paragraph would stand if nothing but its neighbours had been kept."""

from bisect import bisect_left
from collections.abc import Mapping

from reader.compare.pairing.order import in_order


class Anchors:
    """The unchanged paragraphs that stand in the same order in both editions.

    Attributes:
        kinship: the share of the paragraphs that stayed unchanged, 0 to 1: of a light revision nearly all, of
            a rewritten report none.
    """

    def __init__(self, unchanged: Mapping[int, int], old_count: int, new_count: int) -> None:
        pairs = sorted(unchanged.items())
        kept = in_order([j for _, j in pairs])
        self._old = [i for k, (i, _) in enumerate(pairs) if k in kept]
        self._new = [j for k, (_, j) in enumerate(pairs) if k in kept]
        self.kinship = 2 * len(unchanged) / ((old_count + new_count) or 1)

    def between(self, old_place: int, new_place: int) -> bool:
        """Tell whether both places lie between the same two anchors."""
        return bisect_left(self._old, old_place) == bisect_left(self._new, new_place)
