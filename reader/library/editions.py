"""Editions in the library: what comes in, under which name, and what goes out of sight."""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from reader.document.model import Edition
from reader.library import identities, reviews, revisions, rows, series
from reader.library.entries import EditionEntry
from reader.library.faults import UnknownEdition
from reader.library.revisions import File, now

_ENTRY = """
    SELECT editions.id, editions.name, title, coalesce(series.name, ''), year, session, symbol, date, kind,
           language, format, paragraphs, warnings, imported, path, number, removed
    FROM editions JOIN revisions ON revisions.id = editions.revision
    LEFT JOIN series ON series.id = editions.series
"""


def entries(connection: sqlite3.Connection, *, removed: bool = False) -> tuple[EditionEntry, ...]:
    """List the editions, by series, in the order of their series."""
    found = connection.execute(
        _ENTRY + f"WHERE removed {'!=' if removed else '='} '' ORDER BY series.name IS NULL, series.name,"
        " position, editions.id"
    )
    return tuple(EditionEntry(*row) for row in found)


def entry(connection: sqlite3.Connection, edition: int) -> EditionEntry:
    """Give one edition's row, removed or not.

    Raises:
        UnknownEdition: there is none of that number.
    """
    row = connection.execute(_ENTRY + "WHERE editions.id = ?", (edition,)).fetchone()
    if row is None:
        raise UnknownEdition(edition)
    return EditionEntry(*row)


def entries_of(connection: sqlite3.Connection, wanted: Iterable[int]) -> dict[int, EditionEntry]:
    """Give the rows of several editions by id, removed or not; ids that there are none of are left out."""
    found = connection.execute(
        _ENTRY + "WHERE editions.id IN (SELECT value FROM json_each(?))", (rows.encode(list(wanted)),)
    )
    return {row[0]: EditionEntry(*row) for row in found}


def find(connection: sqlite3.Connection, name: str | int) -> EditionEntry | None:
    """Find an edition by id, or by name in any case, symbol, file name, or `#id`."""
    if isinstance(name, int):
        row = connection.execute(_ENTRY + "WHERE removed = '' AND editions.id = ?", (name,)).fetchone()
        return EditionEntry(*row) if row else None
    name = revisions.printable(name)
    for where in ("editions.name = ?", "symbol = ?", "file = ?"):
        found = connection.execute(_ENTRY + f"WHERE removed = '' AND {where} LIMIT 2", (name,)).fetchall()
        if len(found) == 1:
            return EditionEntry(*found[0])
    if (match := re.fullmatch(r"#([0-9]{1,18})", name)) is not None:
        return find(connection, int(match[1]))
    return None


def load(connection: sqlite3.Connection, edition: int) -> Edition:
    """Read an edition's present revision, its identity as corrected.

    Raises:
        UnknownEdition: there is none of that number.
    """
    revision = revisions.current(connection, edition)
    return revisions.read(connection, revision, identities.identity(connection, edition))


def add(
    connection: sqlite3.Connection, read: Edition, file: File, *, series_name: str | None
) -> EditionEntry:
    """Put an edition and its file in; see `Library.add`."""
    read = replace(read, name=revisions.printable(read.name))
    known = revisions.by_hash(connection, file.hash)
    corrected = None if known is not None else revisions.corrected_by(connection, read)
    if known is not None:
        edition = known.edition
        connection.execute("UPDATE editions SET revision = ? WHERE id = ?", (known.id, edition))
        # A better reader may have made more of the same bytes; their file's name alone is no news.
        read = replace(read, name=known.file)
        if revisions.read(connection, known, rows.read_identity(known.identity)) != read:
            revisions.rewrite(connection, known, read)
        revisions.sign(connection, known)
    elif corrected is not None:
        edition = corrected
        revisions.write(connection, edition, read, file)
    else:
        edition = new(connection, read)
        revisions.write(connection, edition, read, file)
        series.place(connection, edition, read.identity.series if series_name is None else series_name)
        return entry(connection, edition)
    connection.execute("UPDATE editions SET removed = '' WHERE id = ?", (edition,))
    identities.show(connection, edition)
    if series_name is not None and entry(connection, edition).series != series_name:
        series.place(connection, edition, series_name)
    return entry(connection, edition)


def known(connection: sqlite3.Connection, file: File) -> EditionEntry | None:
    """Find the edition that a file was read into already; see `Library.known`."""
    found = revisions.shown_as_read(connection, file.hash, file.path)
    return None if found is None else entry(connection, found)


def new(connection: sqlite3.Connection, read: Edition, name: str = "") -> int:
    """Make the row of a new edition, without a file yet; give its id. An empty name takes the file's."""
    cursor = connection.execute(
        "INSERT INTO editions (name, title, symbol, session, year, date, kind, language)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (_free_name(connection, name or PurePath(read.name).stem), *identities.shown(read.identity)),
    )
    return int(cursor.lastrowid or 0)


def _free_name(connection: sqlite3.Connection, wanted: str) -> str:
    wanted = " ".join(wanted.split()) or "?"
    name, count = wanted, 1
    while connection.execute("SELECT 1 FROM editions WHERE name = ?", (name,)).fetchone():
        count += 1
        name = f"{wanted} ({count})"
    return name


def revive(connection: sqlite3.Connection, revision: revisions.Revision) -> None:
    """Make the row of an edition anew that a revision belongs to."""
    identity = rows.read_identity(revision.identity)
    connection.execute(
        "INSERT INTO editions (id, name, title, symbol, session, year, date, kind, language, revision)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            revision.edition,
            _free_name(connection, PurePath(revision.file).stem),
            *identities.shown(identity),
            revision.id,
        ),
    )


def separate(connection: sqlite3.Connection, edition: int) -> EditionEntry:
    """Make the present revision an edition of its own; see `Library.separate`."""
    revision = revisions.current(connection, edition)
    others = [
        each.number for each in revisions.entries(connection, edition) if each.number != revision.number
    ]
    if not others:
        return entry(connection, edition)
    own = new(connection, revisions.read(connection, revision, rows.read_identity(revision.identity)))
    connection.execute("UPDATE revisions SET edition = ?, number = 1 WHERE id = ?", (own, revision.id))
    connection.execute("UPDATE editions SET revision = ? WHERE id = ?", (revision.id, own))
    connection.execute(
        "UPDATE editions SET revision = (SELECT id FROM revisions WHERE edition = ? AND number = ?)"
        " WHERE id = ?",
        (edition, others[-1], edition),
    )
    identities.show(connection, edition)
    series.place(connection, own, entry(connection, edition).series)
    return entry(connection, own)


def rename(connection: sqlite3.Connection, edition: int, name: str) -> str:
    """Give an edition another name, made unique where it is taken; give the name it has now."""
    entry(connection, edition)
    connection.execute("UPDATE editions SET name = '' WHERE id = ?", (edition,))
    free = _free_name(connection, name)
    connection.execute("UPDATE editions SET name = ? WHERE id = ?", (free, edition))
    return free


def set_removed(connection: sqlite3.Connection, edition: int, *, removed: bool) -> None:
    """Take an edition out of sight, or bring it back."""
    entry(connection, edition)
    connection.execute("UPDATE editions SET removed = ? WHERE id = ?", (now() if removed else "", edition))


def empty_bin(connection: sqlite3.Connection) -> int:
    """Delete the removed editions for good; give how many there were."""
    found = entries(connection, removed=True)
    for each in found:
        for (digest,) in connection.execute(
            "SELECT hash FROM revisions WHERE edition = ?", (each.id,)
        ).fetchall():
            if (revision := revisions.by_hash(connection, digest)) is not None:
                revisions.erase(connection, revision)
        reviews.erase(connection, each.id)
        connection.execute("UPDATE editions SET revision = NULL WHERE id = ?", (each.id,))
        connection.execute("DELETE FROM editions WHERE id = ?", (each.id,))
    series.drop_empty(connection)
    return len(found)
