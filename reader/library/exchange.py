"""Carrying editions and reviews from one library into another: a stick, a colleague, a series as one file."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.library import comparisons, editions, identities, people, reviews, revisions, rows, series, work
from reader.library.entries import EditionEntry


@dataclass(slots=True)
class Carried:
    """What came over.

    Attributes:
        added: names of editions that were not there before.
        known: names of editions that were there already.
        reviews: how many reviews came over or were joined with one that was there.
        conflicts: how many reviews of one author said different things on both sides; both notes were kept,
            the later marks hold.
    """

    added: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    reviews: int = 0
    conflicts: int = 0


def carry(
    source: sqlite3.Connection, target: sqlite3.Connection, wanted: Iterable[EditionEntry] | None = None
) -> Carried:
    """Carry editions with all their files, corrections, reviews, pairings and comparisons.

    Args:
        source: the library they are in; only read.
        target: the library they come into, inside an act.
        wanted: which editions; all that are not removed by default.
    """
    result = Carried()
    new_ids: dict[int, int] = {}
    entries = editions.entries(source) if wanted is None else tuple(wanted)
    if not editions.entries(target):
        work.set_dictionary(target, work.dictionary(source))
    for entry in entries:
        new_ids[entry.id], fresh = _carry_edition(source, target, entry)
        (result.added if fresh else result.known).append(editions.entry(target, new_ids[entry.id]).name)
    _order(target, entries, new_ids)
    pairs = source.execute(
        "SELECT old_edition, new_edition FROM reviews UNION SELECT old_edition, new_edition FROM pairings"
        " UNION SELECT old_edition, new_edition FROM positions UNION SELECT old, new FROM comparisons"
    ).fetchall()
    same_words = work.dictionary(source) == work.dictionary(target)
    for old, new in pairs:
        if old in new_ids and new in new_ids:
            _carry_pair(source, target, (old, new), (new_ids[old], new_ids[new]), result)
            if same_words:
                _carry_comparison(source, target, (old, new), (new_ids[old], new_ids[new]))
    return result


def _order(target: sqlite3.Connection, entries: Iterable[EditionEntry], new_ids: dict[int, int]) -> None:
    """Give series that came over whole the order they had, which may have been made by hand."""
    came: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        came[entry.series].append(new_ids[entry.id])
    for name, order in came.items():
        if name and {each.id for each in editions.entries(target) if each.series == name} == set(order):
            series.arrange(target, tuple(order))


def _carry_edition(
    source: sqlite3.Connection, target: sqlite3.Connection, entry: EditionEntry
) -> tuple[int, bool]:
    """Carry one edition; give its id in the target, and whether it was not there."""
    files = revisions.of(source, entry.id)
    known = [found for file in files if (found := revisions.by_hash(target, file.hash)) is not None]
    if known:
        home, fresh = known[0].edition, False
        shown = revisions.current(target, home).id
    else:
        current = revisions.current(source, entry.id)
        home = editions.new(
            target, revisions.read(source, current, rows.read_identity(current.identity)), entry.name
        )
        fresh, shown = True, 0
    for file in files:
        if revisions.by_hash(target, file.hash) is None:
            read = revisions.read(source, file, rows.read_identity(file.identity))
            data = revisions.source(source, file)
            revisions.write(target, home, read, revisions.File(data, entry.path), reader="")
    if fresh:
        mine = revisions.by_hash(target, revisions.current(source, entry.id).hash)
        shown = mine.id if mine is not None else 0
    target.execute("UPDATE editions SET revision = ?, removed = '' WHERE id = ?", (shown, home))
    theirs, ours = identities.corrections(source, entry.id), identities.corrections(target, home)
    for name in theirs.keys() - ours.keys():
        identities.correct(target, home, name, theirs[name])
    identities.show(target, home)
    if fresh:
        series.place(target, home, entry.series)
    return home, fresh


def _carry_pair(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    theirs: tuple[int, int],
    ours: tuple[int, int],
    result: Carried,
) -> None:
    """Carry what hands did to a pair of editions."""
    for row in source.execute(
        "SELECT author, old, new, seen, important, note, time FROM reviews"
        " WHERE old_edition = ? AND new_edition = ?",
        theirs,
    ).fetchall():
        author = people.over(source, target, row[0])
        joined, conflict = reviews.join(target, ours, reviews.Stored(author, *row[1:]))
        result.reviews += joined
        result.conflicts += conflict
    if not target.execute(
        "SELECT 1 FROM pairings WHERE old_edition = ? AND new_edition = ?", ours
    ).fetchone():
        target.executemany(
            "INSERT INTO pairings VALUES (?, ?, ?, ?, ?)",
            [
                (*ours, *row)
                for row in source.execute(
                    "SELECT place, old, new FROM pairings WHERE old_edition = ? AND new_edition = ?", theirs
                ).fetchall()
            ],
        )
    for row in source.execute(
        "SELECT value, time FROM positions WHERE old_edition = ? AND new_edition = ?", theirs
    ).fetchall():
        target.execute("INSERT OR IGNORE INTO positions VALUES (?, ?, ?, ?)", (*ours, *row))


def _carry_comparison(
    source: sqlite3.Connection, target: sqlite3.Connection, theirs: tuple[int, int], ours: tuple[int, int]
) -> None:
    """Carry a comparison that holds on both sides, so that it need not be made again."""
    same_files = all(
        revisions.current(source, one).hash == revisions.current(target, other).hash
        for one, other in zip(theirs, ours, strict=True)
    )
    same_pairings = reviews.load_pairings(source, *theirs) == reviews.load_pairings(target, *ours)
    if same_files and same_pairings and comparisons.load(target, *ours) is None:
        made = comparisons.load(source, *theirs)
        if made is not None:
            comparisons.save(target, *ours, made)
