"""What a reviewer said of rows, and where it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from reader.compare.model import Pairing, Row

Key = tuple[tuple[str, ...], tuple[str, ...]]
"""What names a row for good: the ids of its paragraphs. Row numbers change when a comparison is redone."""


@dataclass(frozen=True, slots=True)
class Review:
    """What the reviewer said of a row."""

    seen: bool = False
    important: bool = False
    note: str = ""


UNSEEN = Review()


def key_of(row: Row) -> Key:
    """Give the lasting name of a row."""
    return row.old, row.new


class ReviewStore(Protocol):
    """Where reviews, pairings and the last place of one pair of editions are kept."""

    def reviews(self) -> Mapping[Key, Review]:
        """Give all that was said of the pair's rows."""

    def save_review(self, key: Key, review: Review) -> None:
        """Keep what is said of a row; an empty review takes it away."""

    def pairings(self) -> tuple[Pairing, ...]:
        """Give the rows paired by hand."""

    def save_pairings(self, pairings: tuple[Pairing, ...]) -> None:
        """Keep the rows paired by hand."""

    def position(self) -> Key | None:
        """Give the row that was read last."""

    def save_position(self, key: Key) -> None:
        """Keep the row that is being read."""

    def save_progress(self, reviewed: int, changes: int) -> None:
        """Keep how many of the changes are reviewed."""


@dataclass
class MemoryStore:
    """Keeps everything until the window closes; for comparisons that no library holds."""

    _reviews: dict[Key, Review] = field(default_factory=dict)
    _pairings: tuple[Pairing, ...] = ()
    _position: Key | None = None

    def reviews(self) -> Mapping[Key, Review]:
        """Give all that was said of the pair's rows."""
        return self._reviews

    def save_review(self, key: Key, review: Review) -> None:
        """Keep what is said of a row."""
        self._reviews[key] = review

    def pairings(self) -> tuple[Pairing, ...]:
        """Give the rows paired by hand."""
        return self._pairings

    def save_pairings(self, pairings: tuple[Pairing, ...]) -> None:
        """Keep the rows paired by hand."""
        self._pairings = pairings

    def position(self) -> Key | None:
        """Give the row that was read last."""
        return self._position

    def save_position(self, key: Key) -> None:
        """Keep the row that is being read."""
        self._position = key

    def save_progress(self, reviewed: int, changes: int) -> None:
        """Nobody asks for it."""
