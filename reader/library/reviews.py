"""What reviewers said of the rows of a comparison, and the rows they paired by hand."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, replace

from reader.compare.model import Pairing, Row
from reader.library import anchors, index
from reader.library.entries import Review
from reader.library.revisions import now, printable


def load(connection: sqlite3.Connection, old: int, new: int) -> tuple[Review, ...]:
    """Give every review of a pair of editions, its ids those of the present revisions."""
    found = connection.execute(
        "SELECT old, new, author, seen, important, note, time FROM reviews"
        " WHERE old_edition = ? AND new_edition = ? ORDER BY time, old, new",
        (old, new),
    ).fetchall()
    if not found:
        return ()
    left, right = anchors.paragraphs(connection, old), anchors.paragraphs(connection, new)
    reviews = []
    for old_anchor, new_anchor, author, seen, important, note, time in found:
        (old_ids, old_whole), (new_ids, new_whole) = left.resolve(old_anchor), right.resolve(new_anchor)
        stale = not (old_whole and new_whole)
        reviews.append(
            Review(old_ids, new_ids, author, bool(seen and not stale), bool(important), note, time, stale)
        )
    return tuple(reviews)


def record(connection: sqlite3.Connection, old: int, new: int, review: Review) -> Review | None:
    """Save a review in place of what its author said of these paragraphs before; give that, for undoing."""
    before = [
        each
        for each in load(connection, old, new)
        if (each.old, each.new, each.author) == (review.old, review.new, review.author)
    ]
    left, right = anchors.paragraphs(connection, old), anchors.paragraphs(connection, new)
    for number, note, *row in connection.execute(
        "SELECT id, note, old, new FROM reviews WHERE old_edition = ? AND new_edition = ? AND author = ?",
        (old, new, review.author),
    ).fetchall():
        if (left.resolve(row[0])[0], right.resolve(row[1])[0]) == (review.old, review.new):
            _erase(connection, number, note)
    if not review.empty:
        stored = Stored(
            review.author,
            left.anchor(review.old),
            right.anchor(review.new),
            review.seen,
            review.important,
            printable(review.note),
            review.time or now(),
        )
        _write(connection, (old, new), stored)
    return before[-1] if before else None


@dataclass(frozen=True, slots=True)
class Stored:
    """A review as it lies in its table, its paragraphs as anchors."""

    author: str
    old: str
    new: str
    seen: int
    important: int
    note: str
    time: str


def _write(connection: sqlite3.Connection, pair: tuple[int, int], stored: Stored) -> None:
    cursor = connection.execute(
        "INSERT INTO reviews (old_edition, new_edition, author, old, new, seen, important, note, time)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*pair, *astuple(stored)),
    )
    index.write_note(connection, cursor.lastrowid or 0, stored.note)


def _erase(connection: sqlite3.Connection, number: int, note: str) -> None:
    index.erase_note(connection, number, note)
    connection.execute("DELETE FROM reviews WHERE id = ?", (number,))


def erase(connection: sqlite3.Connection, edition: int) -> None:
    """Delete all that was said of an edition, beside whichever other it stood."""
    for number, note in connection.execute(
        "SELECT id, note FROM reviews WHERE old_edition = :edition OR new_edition = :edition",
        {"edition": edition},
    ).fetchall():
        _erase(connection, number, note)


def join(connection: sqlite3.Connection, pair: tuple[int, int], theirs: Stored) -> tuple[bool, bool]:
    """Put in a review from another library; tell whether it changed anything, and whether two notes met.

    Other people's reviews stand side by side. Of two reviews by one author the later marks hold, and where
    the notes differ both are kept, the earlier first.
    """
    row = connection.execute(
        "SELECT author, old, new, seen, important, note, time, id FROM reviews"
        " WHERE old_edition = ? AND new_edition = ? AND author = ? AND old = ? AND new = ?",
        (*pair, theirs.author, theirs.old, theirs.new),
    ).fetchone()
    merged, conflict = theirs, False
    if row is not None:
        *mine, number = row
        first, last = sorted((Stored(*mine), theirs), key=lambda stored: stored.time)
        conflict = bool(first.note and last.note and first.note != last.note)
        if first.note in last.note or last.note in first.note:
            note = max(first.note, last.note, key=len)
        else:
            note = f"{first.note}\n{last.note}"
        merged = replace(last, note=note)
        if merged == Stored(*mine):
            return False, False
        _erase(connection, number, mine[-2])
    _write(connection, pair, merged)
    return True, conflict


def place(reviews: Iterable[Review], rows: Sequence[Row]) -> dict[int, tuple[Review, ...]]:
    """Put reviews on the rows of a comparison: index of the row → its reviews.

    A review belongs to the row with the same paragraphs. Where rows were cut differently since, it goes, as
    stale, to the first row that shows one of its new paragraphs, else one of its old ones; a review whose
    paragraphs are all gone goes nowhere (`reader.library.Library.reviews` still gives it).
    """
    whole = {(row.old, row.new): at for at, row in enumerate(rows)}
    by_new: dict[str, int] = {}
    by_old: dict[str, int] = {}
    for at, row in enumerate(rows):
        for ident in row.new:
            by_new.setdefault(ident, at)
        for ident in row.old:
            by_old.setdefault(ident, at)
    placed: dict[int, list[Review]] = defaultdict(list)
    for review in reviews:
        at_whole = whole.get((review.old, review.new))
        if at_whole is not None:
            placed[at_whole].append(review)
            continue
        homes = [by_new[ident] for ident in review.new if ident in by_new]
        homes += [by_old[ident] for ident in review.old if ident in by_old]
        if homes:
            placed[homes[0]].append(replace(review, seen=False, stale=True))
    return {at: tuple(found) for at, found in placed.items()}


def load_pairings(connection: sqlite3.Connection, old: int, new: int) -> tuple[Pairing, ...]:
    """Give the pairings made by hand whose paragraphs are all still there."""
    found = connection.execute(
        "SELECT old, new FROM pairings WHERE old_edition = ? AND new_edition = ? ORDER BY place", (old, new)
    ).fetchall()
    if not found:
        return ()
    left, right = anchors.paragraphs(connection, old), anchors.paragraphs(connection, new)
    pairings = []
    for old_anchor, new_anchor in found:
        old_ids, new_ids = left.resolve(old_anchor)[0], right.resolve(new_anchor)[0]
        if left.hash_by_id.keys() >= set(old_ids) and right.hash_by_id.keys() >= set(new_ids):
            pairings.append(Pairing(old_ids, new_ids))
    return tuple(pairings)


def save_pairings(
    connection: sqlite3.Connection, old: int, new: int, pairings: tuple[Pairing, ...]
) -> tuple[Pairing, ...]:
    """Set the pairings made by hand; give those that stood before, for undoing."""
    before = load_pairings(connection, old, new)
    connection.execute("DELETE FROM pairings WHERE old_edition = ? AND new_edition = ?", (old, new))
    left, right = anchors.paragraphs(connection, old), anchors.paragraphs(connection, new)
    connection.executemany(
        "INSERT INTO pairings VALUES (?, ?, ?, ?, ?)",
        [
            (old, new, at, left.anchor(pairing.old), right.anchor(pairing.new))
            for at, pairing in enumerate(pairings)
        ],
    )
    return before
