"""Finding words in both editions, slice by slice, so that typing is never held up."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

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

    Attributes:
        words: what is sought, in any case.
        found: the places in order, as far as the search has come.
        counts: how many there are on each side.
    """

    def __init__(self, comparison: Comparison, words: str) -> None:
        self.words = words
        self.found: list[Found] = []
        self.counts = {Side.OLD: 0, Side.NEW: 0}
        self._by_row: defaultdict[int, list[Found]] = defaultdict(list)
        # Spaces that were typed match any white space, since lines are broken anywhere in a source.
        pattern = r"\s+".join(re.escape(part) for part in words.split())
        self._pattern = re.compile(pattern, re.IGNORECASE) if pattern else None
        self._comparison = comparison
        self._walk = self._seek()
        self.complete = self._pattern is None

    def advance(self, rows: int) -> bool:
        """Search some more rows; give whether all are done."""
        if not self.complete:
            taken = sum(1 for _ in islice(self._walk, rows))
            self.complete = taken < rows
        return self.complete

    def _seek(self) -> Iterator[None]:
        assert self._pattern is not None
        for number, row in enumerate(self._comparison.rows):
            for side in Side:
                for piece, paragraph in enumerate(paragraphs_of(self._comparison, row, side)):
                    for match in self._pattern.finditer(paragraph.text):
                        place = Found(number, side, piece, *match.span())
                        self.found.append(place)
                        self._by_row[number].append(place)
                        self.counts[side] += 1
            yield

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

    def next_after(self, row: int) -> int | None:
        """Give the place nearest at or after a row, from the start again where there is none."""
        if not self.found:
            return None
        return bisect_left(self.found, row, key=lambda place: place.row) % len(self.found)

    def last_before(self, row: int) -> int | None:
        """Give the place nearest before the end of a row, from the end again where there is none."""
        if not self.found:
            return None
        return (bisect_right(self.found, row, key=lambda place: place.row) - 1) % len(self.found)
