"""Which rows a reader wants to see, to stop at and to have listed."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from heapq import merge
from itertools import compress

from reader.compare.model import Relation, Row
from reader.ui.comparison.index import QUIET, Change, Index, wanted_table
from reader.ui.comparison.review import Review


class State(Enum):
    """What the reviewer has said of the rows that are wanted."""

    ANY = auto()
    UNSEEN = auto()
    SEEN = auto()
    IMPORTANT = auto()
    NOTED = auto()


@dataclass(frozen=True)
class Wanted:
    """What a reader wants to see.

    Attributes:
        changes: the classes of change that count.
        relations: the relations that count.
        state: what the reviewer said.
        section: a section of the new edition, or of the old one; with what stands under it. Empty for all.
        text: words that either side contains, in any case.
        only: other rows are hidden, and not just passed over.
    """

    changes: Change = QUIET
    relations: frozenset[Relation] = frozenset(Relation)
    state: State = State.ANY
    section: str = ""
    text: str = ""
    only: bool = False

    @property
    def is_narrow(self) -> bool:
        """Whether more than the classes of change is asked for."""
        return (
            self.relations != frozenset(Relation)
            or self.state is not State.ANY
            or bool(self.section)
            or bool(self.text)
        )


class Filter:
    """Answers whether rows are wanted.

    Args:
        index: the comparison's rows and changes.
        review_of: what the reviewer said of the row with a number.
    """

    def __init__(self, index: Index, review_of: Callable[[int], Review]) -> None:
        self.index = index
        self._wanted = Wanted()
        self._homes: dict[tuple[bool, str], bool] = {}  # whether what stands there is under the section
        self._review_of = review_of

    @property
    def wanted(self) -> Wanted:
        """What the reader wants to see."""
        return self._wanted

    @wanted.setter
    def wanted(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._homes.clear()

    def is_stop(self, number: int) -> bool:
        """Whether a row shows a change that is wanted."""
        return bool(self.index.changes[number] & int(self.wanted.changes)) and self.fits(number)

    def fits(self, number: int) -> bool:
        """Whether a row is wanted, whether or not something changed in it."""
        wanted = self.wanted
        if not wanted.is_narrow:
            return True
        row = self.index.comparison.rows[number]
        if row.relation not in wanted.relations:
            return False
        if wanted.state is not State.ANY and not self._stated(self._review_of(number)):
            return False
        if wanted.section and not self._under(number):
            return False
        return not wanted.text or self._says(row)

    def _says(self, row: Row) -> bool:
        """Whether either side contains the wanted words."""
        words = self.wanted.text
        if words.upper() == words.lower():  # as in Chinese: there is no case to fold
            return words in row.old_text or words in row.new_text
        words = words.casefold()
        return words in row.old_text.casefold() or words in row.new_text.casefold()

    def _stated(self, review: Review) -> bool:
        match self._wanted.state:
            case State.UNSEEN:
                return not review.seen
            case State.SEEN:
                return review.seen
            case State.IMPORTANT:
                return review.important
            case State.NOTED:
                return bool(review.note)
        return True

    def _under(self, number: int) -> bool:
        row, comparison = self.index.comparison.rows[number], self.index.comparison
        edition, ids = (comparison.new, row.new) if row.new else (comparison.old, row.old)
        home = edition.paragraph_by_id[ids[0]].section
        key = (edition is comparison.new, home)
        under = self._homes.get(key)
        if under is None:
            under = any(section.id == self.wanted.section for section in edition.path(home))
            self._homes[key] = under
        return under

    def stops(self) -> list[int]:
        """Give all rows that show a wanted change, in order."""
        changed = self.index.changes.translate(wanted_table(self.wanted.changes))
        found = list(compress(range(len(changed)), changed))
        return [number for number in found if self.fits(number)] if self.wanted.is_narrow else found

    def next_stop(self, number: int, step: int, *, unseen: bool = False) -> int | None:
        """Give the nearest stop after a row, or before it where `step` is -1; None where there is none."""
        for at in self._from(number, step):
            if self.is_stop(at) and not (unseen and self._review_of(at).seen):
                return at
        return None

    def _from(self, number: int, step: int) -> Iterator[int]:
        end = len(self.index.changes) if step > 0 else -1
        return iter(range(number + step, end, step))

    def order(self, stops: Sequence[int]) -> list[int] | None:
        """Give the blocks to show, with the rows of `stops` under their headings; None for all blocks."""
        if not self.wanted.only:
            return None
        rows = [self.index.block_of_row[number] for number in stops]
        bands = self.index.bands
        ends = self._ends(bands)
        wanted = [
            band
            for band, end in zip(bands, ends, strict=True)
            if (at := bisect_left(rows, band)) < len(rows) and rows[at] < end
        ]
        return list(merge(rows, wanted))

    def _ends(self, bands: list[int]) -> list[int]:
        """Give where each band's sections end: at the next band of its level or above."""
        ends = [len(self.index.blocks)] * len(bands)
        open_bands: list[tuple[int, int]] = []
        for at, band in enumerate(bands):
            depth = self._depth(band)
            while open_bands and open_bands[-1][1] >= depth:
                ends[open_bands.pop()[0]] = band
            open_bands.append((at, depth))
        return ends

    def _depth(self, at: int) -> int:
        block, comparison = self.index.blocks[at], self.index.comparison
        section = comparison.new.section_by_id.get(block.new or "")
        if section is None:
            section = comparison.old.section_by_id.get(block.old or "")
        return section.level if section else 1
