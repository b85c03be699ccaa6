"""Which rows a reader wants to see, to stop at and to have listed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import compress

from reader.compare.model import Relation
from reader.ui.comparison.index import QUIET, Change, Index, wanted_table
from reader.ui.comparison.review import Review

Check = Callable[[int], bool]
"""Whether the row with a number is wanted."""

_SOME = 60  # rows that are sifted before anything else has its turn


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
        self._review_of = review_of
        self._wanted = Wanted()
        self.index = index

    @property
    def index(self) -> Index:
        """The rows and changes that it knows."""
        return self._index

    @index.setter
    def index(self, index: Index) -> None:
        self._index = index
        self._checks = tuple(self._checks_of(self._wanted))

    @property
    def wanted(self) -> Wanted:
        """What the reader wants to see."""
        return self._wanted

    @wanted.setter
    def wanted(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._checks = tuple(self._checks_of(wanted))

    def is_stop(self, number: int) -> bool:
        """Whether a row shows a change that is wanted."""
        return bool(self.index.changes[number] & int(self.wanted.changes)) and self.fits(number)

    def fits(self, number: int) -> bool:
        """Whether a row is wanted, whether or not something changed in it."""
        return all(check(number) for check in self._checks)

    def _checks_of(self, wanted: Wanted) -> Iterator[Check]:
        """Give what is asked of each row; what can be found out before is, since there may be many rows."""
        rows, review_of = self.index.comparison.rows, self._review_of
        if wanted.relations != frozenset(Relation):
            yield lambda number: rows[number].relation in wanted.relations
        match wanted.state:
            case State.UNSEEN:
                yield lambda number: not review_of(number).seen
            case State.SEEN:
                yield lambda number: review_of(number).seen
            case State.IMPORTANT:
                yield lambda number: review_of(number).important
            case State.NOTED:
                yield lambda number: bool(review_of(number).note)
        if wanted.section:
            yield self._under(wanted.section)
        if wanted.text:
            yield self._says(wanted.text)

    def _under(self, section: str) -> Check:
        """Ask whether a row stands under a section, of the new edition where it can."""
        comparison = self.index.comparison
        rows, olds, news = comparison.rows, comparison.old.paragraph_by_id, comparison.new.paragraph_by_id
        old_homes, new_homes = (
            {home.id for home in edition.sections if any(at.id == section for at in edition.path(home.id))}
            for edition in (comparison.old, comparison.new)
        )

        def check(number: int) -> bool:
            row = rows[number]
            if row.new:
                return news[row.new[0]].section in new_homes
            return olds[row.old[0]].section in old_homes

        return check

    def _says(self, words: str) -> Check:
        """Ask whether either side of a row contains words."""
        comparison = self.index.comparison
        rows, olds, news = comparison.rows, comparison.old.paragraph_by_id, comparison.new.paragraph_by_id
        cased = words.upper() != words.lower()  # Chinese has no case to fold
        sought = words.casefold() if cased else words

        def check(number: int) -> bool:
            row = rows[number]
            for names, paragraphs in ((row.old, olds), (row.new, news)):
                for name in names:
                    text = paragraphs[name].text
                    if sought in (text.casefold() if cased else text):
                        return True
            return False

        return check

    def sifting(self, start: int, end: int) -> Iterator[Iterable[int]]:
        """Give the rows from `start` up to `end` that show a wanted change, in order, some at a time."""
        changed = self.index.changes[start:end].translate(wanted_table(self.wanted.changes))
        for at in range(0, len(changed), _SOME):
            some = changed[at : at + _SOME]
            found: Iterator[int] = compress(range(start + at, start + at + len(some)), some)
            for check in self._checks:
                found = filter(check, found)
            yield found

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
        return self.index.blocks.headed(stops) if self.wanted.only else None
