"""Order: what stands out of it, and where rows stand."""

from bisect import bisect_right
from collections.abc import Sequence


def in_order(places: Sequence[int]) -> set[int]:
    """Give the indexes of a longest run of `places` that never falls; its members need not be neighbours.

    The others are what moved. Patience sorting with back pointers, O(n log n).
    """
    tops: list[int] = []
    top_index: list[int] = []
    before: list[int] = []
    for index, place in enumerate(places):
        pile = bisect_right(tops, place)
        before.append(top_index[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(place)
            top_index.append(index)
        else:
            tops[pile] = place
            top_index[pile] = index
    kept: set[int] = set()
    at = top_index[-1] if top_index else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept
