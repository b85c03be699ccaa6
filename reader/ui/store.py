"""Where a comparison window's reviews are kept: in the library, beside the editions."""

from collections.abc import Mapping
from contextlib import suppress

from reader.compare.model import Pairing
from reader.library import Library, LibraryFault
from reader.library.entries import Review as Stored
from reader.ui.comparison.review import Key, Review


class LibraryStore:
    """Keeps what a reviewer says of one pair of editions in the library, as it is said."""

    def __init__(self, library: Library, old: int, new: int) -> None:
        self._library = library
        self._pair = (old, new)

    def reviews(self) -> Mapping[Key, Review]:
        """Give all that the person at this machine said of the pair's rows."""
        return {
            (review.old, review.new): Review(review.seen, review.important, review.note)
            for review in self._library.reviews(*self._pair)
            if not review.author
        }

    def save_review(self, key: Key, review: Review) -> None:
        """Keep what is said of a row; an empty review takes it away."""
        old, new = key
        self._library.record(
            *self._pair, Stored(old, new, seen=review.seen, important=review.important, note=review.note)
        )

    def pairings(self) -> tuple[Pairing, ...]:
        """Give the rows paired by hand."""
        return self._library.pairings(*self._pair)

    def save_pairings(self, pairings: tuple[Pairing, ...]) -> None:
        """Keep the rows paired by hand."""
        self._library.set_pairings(*self._pair, pairings)

    def position(self) -> Key | None:
        """Give the row that was read last; None where nothing sensible is kept."""
        kept = self._library.position(*self._pair)
        if not isinstance(kept, list) or len(kept) != 2:
            return None
        old, new = kept
        if not isinstance(old, list) or not isinstance(new, list):
            return None
        return tuple(map(str, old)), tuple(map(str, new))

    def save_position(self, key: Key) -> None:
        """Keep the row that is being read, where the library can take it: no reader is stopped for that."""
        with suppress(LibraryFault):
            self._library.set_position(*self._pair, [list(side) for side in key])

    def save_progress(self, reviewed: int, changes: int) -> None:
        """Keep how many of the changes are reviewed, where the library can take it."""
        with suppress(LibraryFault):
            self._library.set_progress(*self._pair, reviewed, changes)


class ReadingStore(LibraryStore):
    """Shows what a library that can only be read has on a pair; what is said now goes with the window."""

    def save_review(self, key: Key, review: Review) -> None:
        """Leave it to the session, which remembers it for as long as the window is open."""
