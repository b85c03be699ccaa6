"""The review of one comparison: seen, important, notes, pairings by hand, all of it undoable."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.compare.model import Comparison, Pairing, Row
from reader.document.model import Edition
from reader.ui.comparison.review import UNSEEN, Key, MemoryStore, Review, ReviewStore, key_of
from reader.ui.comparison.rows.text import Side


class ReviewSession(QObject):
    """What the reviewer says while a comparison is open; saved as it happens.

    Attributes:
        undo: everything that was said, to be undone and redone.

    Signals:
        changed: a row's review, by the row's number.
        recalled: the number of a row of which something was undone or done again.
        repaired: pairings by hand are others; the comparison has to be made anew with them.
    """

    changed = Signal(int)
    recalled = Signal(int)
    repaired = Signal(object)

    def __init__(
        self, comparison: Comparison, store: ReviewStore | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store if store is not None else MemoryStore()
        self._reviews: dict[Key, Review] = dict(self._store.reviews())
        self._pairings = self._store.pairings()
        self.undo = QUndoStack(self)
        self.set_comparison(comparison)

    def set_comparison(self, comparison: Comparison) -> None:
        """Take the comparison made anew."""
        self.comparison = comparison
        self._numbers: dict[Key, int | None] = {}

    # --- what was said -------------------------------------------------------------------------------

    def review(self, row: Row) -> Review:
        """Give what was said of a row."""
        return self._reviews.get((row.old, row.new), UNSEEN)

    def noted(self) -> list[tuple[int, Review]]:
        """Give the rows that bear a note or are important, in order."""
        found = [
            (number, review)
            for key, review in self._reviews.items()
            if (review.note or review.important) and (number := self.row_number(key)) is not None
        ]
        return sorted(found, key=lambda pair: pair[0])

    def seen_rows(self) -> list[int]:
        """Give the rows that were seen, in no order."""
        found = (self.row_number(key) for key, review in self._reviews.items() if review.seen)
        return [number for number in found if number is not None]

    @property
    def seen(self) -> int:
        """How many rows were seen."""
        return len(self.seen_rows())

    def row_number(self, key: Key) -> int | None:
        """Give the number of the row with a key, or None."""
        if key not in self._numbers:
            # One walk finds every row that something was said of.
            wanted = {key, *self._reviews} - self._numbers.keys()
            self._numbers |= dict.fromkeys(wanted)
            for number, row in enumerate(self.comparison.rows):
                if (found := key_of(row)) in wanted:
                    self._numbers[found] = number
        return self._numbers[key]

    # --- saying it -----------------------------------------------------------------------------------

    def set_seen(self, number: int, seen: bool) -> None:
        """Say whether a row was seen."""
        text = self.tr("mark as seen") if seen else self.tr("mark as not seen")
        self._say(number, text, lambda review: replace(review, seen=seen))

    def set_important(self, number: int, important: bool) -> None:
        """Say whether a row is important."""
        text = self.tr("mark as important") if important else self.tr("mark as not important")
        self._say(number, text, lambda review: replace(review, important=important))

    def set_note(self, number: int, note: str) -> None:
        """Write a row's note; an empty one takes it away."""
        self._say(number, self.tr("note"), lambda review: replace(review, note=note.strip()))

    def _say(self, number: int, text: str, change: Callable[[Review], Review]) -> None:
        row = self.comparison.rows[number]
        before = self.review(row)
        after = change(before)
        if after != before:
            self._numbers[key_of(row)] = number
            self.undo.push(_Said(self, key_of(row), before, after, text))

    def put(self, key: Key, review: Review) -> None:
        """Set a review without a way back; what commands use."""
        self._reviews[key] = review
        try:
            self._store.save_review(key, review)
        finally:  # what cannot be saved yet is held by the library, and seen as it was said
            if (number := self.row_number(key)) is not None:
                self.changed.emit(number)

    def recall(self, key: Key, review: Review) -> None:
        """Set a review that stood before; what commands use when they are undone and done again."""
        self.put(key, review)
        if (number := self.row_number(key)) is not None:
            self.recalled.emit(number)

    # --- pairing by hand -----------------------------------------------------------------------------

    @property
    def pairings(self) -> tuple[Pairing, ...]:
        """The rows paired by hand."""
        return self._pairings

    def pair(self, old: tuple[str, ...], new: tuple[str, ...]) -> None:
        """Put paragraphs side by side, whatever rows they stood in."""
        self._pair((*self._without(old, new), Pairing(old, new)), self.tr("pair"))

    def unpair(self, number: int) -> None:
        """Part the two sides of a row."""
        row = self.comparison.rows[number]
        parted = (Pairing(row.old, ()), Pairing((), row.new))
        self._pair(self._without(row.old, row.new) + parted, self.tr("unpair"))

    def join(self, number: int, *, old: str = "", new: str = "") -> None:
        """Add a paragraph to a row: beside it where that side is empty, else as a part of it."""
        row = self.comparison.rows[number]
        olds = _in_order(self.comparison.old, {*row.old, old} - {""})
        news = _in_order(self.comparison.new, {*row.new, new} - {""})
        self.pair(olds, news)

    def bring_together(self, name: str, side: Side, number: int, other: str, other_side: Side) -> None:
        """Pair a paragraph with another in the row with a number.

        A paragraph that stands alone comes to the other's row, as a part of it or beside it; where both have
        partners, the two leave them for each other.
        """
        row = self.comparison.rows[number]
        here = name in (row.old if side is Side.OLD else row.new)
        own = next((r for r in self.comparison.rows if name in (r.old if side is Side.OLD else r.new)), None)
        alone = own is not None and not (own.old and own.new)
        if here or own is None:
            return
        if side is other_side or alone or not (row.old and row.new):
            if side is Side.OLD:
                self.join(number, old=name)
            else:
                self.join(number, new=name)
        elif side is Side.OLD:
            self.pair((name,), (other,))
        else:
            self.pair((other,), (name,))

    @staticmethod
    def can_take_out(row: Row, side: Side) -> bool:
        """Whether a paragraph of a side can leave a row: it has neighbours there, and a partner."""
        return bool(row.old and row.new) and len(row.old if side is Side.OLD else row.new) > 1

    def take_out(self, number: int, side: Side, name: str) -> None:
        """Take one paragraph out of a row that has several on its side."""
        row = self.comparison.rows[number]
        olds, news = (
            tuple(other for other in names if side is not of or other != name)
            for of, names in ((Side.OLD, row.old), (Side.NEW, row.new))
        )
        alone = Pairing((name,), ()) if side is Side.OLD else Pairing((), (name,))
        kept = self._without(row.old, row.new)
        self._pair((*kept, Pairing(olds, news), alone), self.tr("take a paragraph out"))

    def _without(self, old: tuple[str, ...], new: tuple[str, ...]) -> tuple[Pairing, ...]:
        """Give the pairings that say nothing of any of these paragraphs."""
        return tuple(
            found for found in self._pairings if not (set(found.old) & set(old) or set(found.new) & set(new))
        )

    def _pair(self, pairings: tuple[Pairing, ...], text: str) -> None:
        self.undo.push(_Paired(self, self._pairings, pairings, text))

    def put_pairings(self, pairings: tuple[Pairing, ...]) -> None:
        """Set the pairings without a way back; what commands use."""
        self._store.save_pairings(pairings)
        self._pairings = pairings
        self.repaired.emit(pairings)

    # --- place ---------------------------------------------------------------------------------------

    @property
    def position(self) -> int:
        """The number of the row that was read last; 0 where none was."""
        key = self._store.position()
        return (self.row_number(key) if key else None) or 0

    def set_position(self, number: int) -> None:
        """Keep the row that is being read."""
        if 0 <= number < len(self.comparison.rows):
            self._store.save_position(key_of(self.comparison.rows[number]))

    def set_progress(self, reviewed: int, changes: int) -> None:
        """Keep how many of the changes are reviewed."""
        self._store.save_progress(reviewed, changes)


def _in_order(edition: Edition, names: set[str]) -> tuple[str, ...]:
    """Give names of paragraphs in the edition's order."""
    return tuple(paragraph.id for paragraph in edition.paragraphs if paragraph.id in names)


class _Said(QUndoCommand):
    """One thing said of one row."""

    def __init__(self, session: ReviewSession, key: Key, before: Review, after: Review, text: str) -> None:
        super().__init__(text)
        self._session, self._key, self._before, self._after = session, key, before, after
        self._set = session.put  # what is said for the first time is said where one reads

    def redo(self) -> None:
        self._set(self._key, self._after)

    def undo(self) -> None:
        self._set = self._session.recall
        self._set(self._key, self._before)


class _Paired(QUndoCommand):
    """One change of the pairings by hand."""

    def __init__(
        self,
        session: ReviewSession,
        before: tuple[Pairing, ...],
        after: tuple[Pairing, ...],
        text: str,
    ) -> None:
        super().__init__(text)
        self._session, self._before, self._after = session, before, after

    def redo(self) -> None:
        self._session.put_pairings(self._after)

    def undo(self) -> None:
        self._session.put_pairings(self._before)
