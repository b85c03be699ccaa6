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
    """The terms that were met, each with its column."""

    def __init__(self) -> None:
        self._long: defaultdict[str, int] = defaultdict(count(_LONG).__next__)
        self._columns: defaultdict[int, int] = defaultdict(count().__next__)

    def __len__(self) -> int:
        return len(self._columns)

    def long(self, terms: Iterable[str]) -> Ints:
        """Give the numbers of terms of more than two characters."""
        return np.array([self._long[term] for term in terms], np.int64)

    def columns(self, numbers: Ints) -> Ints:
        """Give the columns of terms; those that were not met before get the next ones."""
        met, which = np.unique(numbers, return_inverse=True)
        return np.array([*map(self._columns.__getitem__, met.tolist())], np.int64)[which]

    def names(self) -> Callable[[int], str]:
        """Give what names the term of a column."""
        numbers, long = tuple(self._columns), tuple(self._long)

        def name(column: int) -> str:
            number = numbers[column]
            if number >= _LONG:
                return long[number - _LONG]
            return chr(number >> _CHARACTER).strip("\0") + chr(number & (1 << _CHARACTER) - 1)

        return name
