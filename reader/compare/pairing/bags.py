"""Bags: the terms of many texts as a matrix, a text a row and a term a column."""

from array import array
from collections import defaultdict
from collections.abc import Mapping
from itertools import count

import numpy as np

from reader.compare.pairing.sparse import Sparse
from reader.compare.pairing.terms import Bag

Numbers = Mapping[str, int]
"""The column of each term."""


def numbering() -> defaultdict[str, int]:
    """Give what numbers terms as they come: a term that is new to it gets the next number."""
    return defaultdict(count().__next__)


class Bags:
    """Texts being gathered; packed, because a long document has millions of terms."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._starts = array("q", (0,))
        self._terms = array("q")
        self._counts = array("d")

    def add(self, bag: Bag) -> None:
        """Add a text: its terms, and how often each stands there."""
        self._terms.extend(map(self._numbers.__getitem__, bag))
        self._counts.extend(bag.values())
        self._starts.append(len(self._terms))

    def matrix(self) -> Sparse:
        """Give the texts that were added; the matrix has a column for each term that has a number by now."""
        starts, terms = np.array(self._starts), np.array(self._terms)
        return Sparse(starts, terms, np.array(self._counts), len(self._numbers))
