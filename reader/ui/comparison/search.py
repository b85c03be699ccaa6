"""Finding words in both editions, from where one reads to the end and then from the beginning."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from reader.compare.model import Comparison
from reader.ui.comparison.rows.text import Side, paragraphs_of


@dataclass(frozen=True, slots=True)
class Found:
    """One place where the words stand: row, side, paragraph on that side, and stretch of its text."""

    row: int
    side: Side
    piece: int
    start: int
    end: int


class Search:
    """The search for some words through all rows.

    Args:
        comparison: what is searched.
        words: what is sought, in any case.
        start: the row that the search begins at.

    Attributes:
        found: the places in the order of the search, as far as it has come.
        counts: how many there are on each side.
        complete: all rows were looked through.
    """

    def __init__(self, comparison: Comparison, words: str, start: int = 0) -> None:
        self.found: list[Found] = []
        self.counts = {Side.OLD: 0, Side.NEW: 0}
        self._by_row: defaultdict[int, list[Found]] = defaultdict(list)
        # Spaces that were typed match any white space, since lines are broken anywhere in a source.
        pattern = r"\s+".join(re.escape(part) for part in words.split())
        self._pattern = re.compile(pattern, re.IGNORECASE) if pattern else None
        self._comparison, self._start = comparison, start
        self._later = 0
        self.complete = self._pattern is None

    def seeking(self) -> Iterator[None]:
        """Search all rows, one at each step."""
        rows = len(self._comparison.rows)
        for number in chain(range(self._start, rows), range(min(self._start, rows))):
            if number == 0:
                self._later = len(self.found)
            self._seek(number)
            yield
        self.complete = True

    def _seek(self, number: int) -> None:
        if self._pattern is None:
            return
        row = self._comparison.rows[number]
        for side in Side:
            for piece, paragraph in enumerate(paragraphs_of(self._comparison, row, side)):
                for match in self._pattern.finditer(paragraph.text):
                    place = Found(number, side, piece, *match.span())
                    self.found.append(place)
                    self._by_row[number].append(place)
                    self.counts[side] += 1

    def rank(self, at: int) -> int:
        """Give the how manyth a find is in reading order, as far as is known; 0 for the first."""
        return (at - self._later) % len(self.found)

    def in_text(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the places in a text."""
        if self._pattern is not None:
            yield from (match.span() for match in self._pattern.finditer(text))

    def in_row(self, number: int) -> dict[tuple[Side, int], list[tuple[int, int]]]:
        """Give the places in one row, by side and paragraph."""
        places: defaultdict[tuple[Side, int], list[tuple[int, int]]] = defaultdict(list)
        for found in self._by_row.get(number, ()):
            places[found.side, found.piece].append((found.start, found.end))
        return places
