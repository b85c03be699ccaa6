"""Blocks: stretches of units that are the same on both sides, replaced, or swapped one for one."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_ALPHABETIC = "\u10ff"  # the scripts up to here write words of letters; in those beyond, each sign says much


class Match(Enum):
    """How the two sides of a block stand to each other."""

    SAME = auto()
    REPLACED = auto()  # anything may be merged into it
    SWAPPED = auto()  # a figure, date or symbol in the place of another: an edit of its own


SAME, REPLACED, SWAPPED = Match
"""Its members by themselves, for an enum takes its time to give them, and a row has hundreds of blocks."""


class Block(NamedTuple):
    """A stretch of units, by index into the units of both sides."""

    match: Match
    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @property
    def same(self) -> bool:
        """Whether both sides say the same."""
        return self.match is SAME

    @property
    def inserting(self) -> bool:
        """Whether it takes nothing of the old side."""
        return self.old_start == self.old_end

    @property
    def deleting(self) -> bool:
        """Whether it takes nothing of the new side."""
        return self.new_start == self.new_end

    @property
    def empty(self) -> bool:
        """Whether it holds no unit at all."""
        return self.old_start == self.old_end and self.new_start == self.new_end

    def to(self, last: "Block") -> "Block":
        """Give the replaced block that reaches from this one over another."""
        return Block(REPLACED, self.old_start, last.old_end, self.new_start, last.new_end)


class Side:
    """The keys of one side's units, with the weight of any stretch of them at hand.

    A stretch weighs about its number of Chinese characters; signs weigh nothing, function words little.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        self.keys = keys
        self._sums = [0.0, *accumulate(map(weight, keys))]

    def weight(self, start: int, end: int) -> float:
        """Tell how much the units from `start` to `end` say."""
        return self._sums[end] - self._sums[start]


@lru_cache(maxsize=16384)
def weight(key: str) -> float:
    """Tell how much one unit says."""
    if len(key) == 1:
        return 0.5 if key.isalnum() else 0.0
    if max(key[0], key[-1]) > _ALPHABETIC:
        return float(len(key))
    if not key[-1].isalnum() and not key[0].isalnum():
        return 0.0
    if len(key) <= 3 and key.islower():
        return 0.5
    return 1.0 if len(key) == 2 else 2.0
