"""Numbers: terms as numbers, and as columns of a matrix.

Nearly all terms are one or two characters, and these are a number already; a longer one gets a number that
no two characters have.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import count

import numpy as np

from reader.compare.pairing.sparse import Ints

_CHARACTER = 21  # bits that hold any character
_LONG = 1 << 2 * _CHARACTER


def numbering() -> "Numbers":
    """Give what numbers the terms of two editions."""
    return Numbers()


def short(first: Ints, second: Ints) -> Ints:
    """Give the numbers of terms of two characters; of one where the first is 0."""
    return first << _CHARACTER | second


class Numbers:
    """The terms that were met, in the order of their numbers, each with its column."""

    def __init__(self) -> None:
        self._long: defaultdict[str, int] = defaultdict(count(_LONG).__next__)
        self._met = np.array([], np.int64)
        self._columns = np.array([], np.int64)

    def __len__(self) -> int:
        return len(self._met)

    def long(self, terms: Iterable[str]) -> Ints:
        """Give the numbers of terms of more than two characters."""
        return np.array([*map(self._long.__getitem__, terms)], np.int64)

    def columns(self, numbers: Ints) -> Ints:
        """Give the columns of terms; those that were not met before get the next ones."""
        found, which = np.unique(numbers, return_inverse=True)
        at = np.searchsorted(self._met, found)
        new = np.append(self._met, -1)[at] != found
        self._columns = np.insert(self._columns, at[new], len(self) + np.arange(new.sum()))
        self._met = np.insert(self._met, at[new], found[new])
        columns: Ints = self._columns[at + np.cumsum(new) - new][which]
        return columns

    def names(self, columns: Ints) -> Callable[[int], str]:
        """Give what names terms by their place among those of some columns."""
        numbers, long = self._met[np.argsort(self._columns)][columns], tuple(self._long)

        def name(place: int) -> str:
            number = int(numbers[place])
            if number >= _LONG:
                return long[number - _LONG]
            return chr(number >> _CHARACTER).strip("\0") + chr(number & (1 << _CHARACTER) - 1)

        return name
