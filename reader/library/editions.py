"""Editions in the library: what comes in, under which name, in which revision, and what was corrected."""

import hashlib
import json
import re
import sqlite3
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any

from reader.document.model import Edition, Identity, Paragraph
from reader.library import index, rows, series
from reader.library.entries import EditionEntry, RevisionEntry
from reader.library.faults import UnknownEdition

_ENTRY = """
    SELECT editions.id, editions.name, title, coalesce(series.name, ''), year, session, symbol, date, kind,
           language, format, paragraphs, warnings, imported, path, number, removed
    FROM editions JOIN revisions ON revisions.id = editions.revision
    LEFT JOIN series ON series.id = editions.series
"""


def now() -> str:
    """Give this moment as ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def entries(connection: sqlite3.Connection, *, removed: bool = False) -> tuple[EditionEntry, ...]:
    """List the editions, by series, in the order of their series."""
    found = connection.execute(
        _ENTRY + f"WHERE removed {'!=' if removed else '='} '' ORDER BY series.name IS NULL, series.name,"
        " position, editions.id"
    )
    return tuple(EditionEntry(*row) for row in found)


def entry(connection: sqlite3.Connection, number: int) -> EditionEntry:
    """Give one edition's row, removed or not.

    Raises:
        UnknownEdition: there is none of that number.
    """
    row = connection.execute(_ENTRY + "WHERE editions.id = ?", (number,)).fetchone()
    if row is None:
        raise UnknownEdition(number)
    return EditionEntry(*row)


def find(connection: sqlite3.Connection, name: str | int) -> EditionEntry | None:
    """Find an edition by its name, else by its name in any case, its symbol, its file's name, or `#id`."""
    if isinstance(name, int):
        where, value = "editions.id = ?", name
        row = connection.execute(_ENTRY + f"WHERE removed = '' AND {where}", (value,)).fetchone()
        return EditionEntry(*row) if row else None
    for where in ("editions.name = ?", "editions.name = ? COLLATE NOCASE", "symbol = ?", "file = ?"):
        found = connection.execute(_ENTRY + f"WHERE removed = '' AND {where} LIMIT 2", (name,)).fetchall()
        if len(found) == 1:
            return EditionEntry(*found[0])
    if (match := re.fullmatch(r"#(\d{1,18})", name)) is not None:
        return find(connection, int(match[1]))
    return None


@dataclass(frozen=True)
class _Current:
    """The revision an edition shows."""

    id: int
    edition: int
    hash: str
    file: str
    format: str
    identity: str
    first: int
    last: int


def _current(connection: sqlite3.Connection, number: int) -> _Current:
    row = connection.execute(
        "SELECT revisions.id, edition, hash, file, format, identity, first, last FROM revisions"
        " JOIN editions ON editions.revision = revisions.id WHERE editions.id = ?",
        (number,),
    ).fetchone()
    if row is None:
        raise UnknownEdition(number)
    return _Current(*row)


def load(connection: sqlite3.Connection, number: int) -> Edition:
    """Read an edition's present revision, its identity as corrected.

    Raises:
        UnknownEdition: there is none of that number.
    """
    at = _current(connection, number)
    identity = rows.read_identity(at.identity, corrections(connection, number))
    return rows.read(connection, (at.first, at.last), name=at.file, form=at.format, identity=identity)


def fingerprint(connection: sqlite3.Connection, number: int) -> str:
    """Give the hash of the file that an edition shows."""
    return _current(connection, number).hash


def source(connection: sqlite3.Connection, number: int) -> bytes:
    """Give the bytes of the file that an edition shows."""
    coding, data = connection.execute(
        "SELECT coding, bytes FROM sources WHERE revision = ?", (_current(connection, number).id,)
    ).fetchone()
    return zlib.decompress(data) if coding == "zlib" else bytes(data)


def revisions(connection: sqlite3.Connection, number: int) -> tuple[RevisionEntry, ...]:
    """List the files an edition was read from, oldest first."""
    found = connection.execute(
        "SELECT number, hash, file, path, imported, revisions.id = editions.revision FROM revisions"
        " JOIN editions ON editions.id = edition WHERE edition = ? ORDER BY number",
        (number,),
    ).fetchall()
    return tuple(
        RevisionEntry(count, digest, file, path, imported, bool(current))
        for count, digest, file, path, imported, current in found
    )


class File:
    """The file an edition was read from."""

    def __init__(self, data: bytes, path: str) -> None:
        self.data = data
        self.path = path
        self.hash = hashlib.sha256(data).hexdigest()


def add(
    connection: sqlite3.Connection, edition: Edition, file: File, *, series_name: str | None
) -> EditionEntry:
    """Put an edition and its file in; see `Library.add`."""
    known = connection.execute("SELECT edition, id FROM revisions WHERE hash = ?", (file.hash,)).fetchone()
    if known is not None:
        number, revision = known
        connection.execute("UPDATE editions SET removed = '', revision = ? WHERE id = ?", (revision, number))
        _refresh(connection, number)
    elif (earlier := _corrects(connection, edition)) is not None:
        number = earlier
        _write_revision(connection, number, edition, file)
        connection.execute("UPDATE editions SET removed = '' WHERE id = ?", (number,))
        _refresh(connection, number)
    else:
        number = _write_edition(connection, edition)
        _write_revision(connection, number, edition, file)
        series.place(connection, number, series_name if series_name is not None else edition.identity.series)
        return entry(connection, number)
    if series_name is not None and entry(connection, number).series != series_name:
        series.place(connection, number, series_name)
    return entry(connection, number)


def _write_edition(connection: sqlite3.Connection, edition: Edition) -> int:
    identity = edition.identity
    cursor = connection.execute(
        "INSERT INTO editions (name, title, symbol, session, year, date, kind, language)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (_free_name(connection, PurePath(edition.name).stem or edition.name), *_shown(identity)),
    )
    return int(cursor.lastrowid or 0)


def _shown(identity: Identity) -> tuple[Any, ...]:
    return (
        identity.title,
        identity.symbol,
        identity.session,
        identity.year,
        identity.date,
        identity.kind,
        identity.language,
    )


def _free_name(connection: sqlite3.Connection, wanted: str) -> str:
    wanted = " ".join(wanted.split()) or "?"
    name, count = wanted, 1
    while connection.execute("SELECT 1 FROM editions WHERE name = ? COLLATE NOCASE", (name,)).fetchone():
        count += 1
        name = f"{wanted} ({count})"
    return name


def _write_revision(connection: sqlite3.Connection, number: int, edition: Edition, file: File) -> None:
    first = connection.execute("SELECT coalesce(max(last), 0) + 1 FROM revisions").fetchone()[0]
    last = first + rows.size(edition) - 1
    (count,) = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE edition = ?", (number,)
    ).fetchone()
    cursor = connection.execute(
        "INSERT INTO revisions (edition, number, hash, file, path, format, imported, identity, first, last,"
        " paragraphs, warnings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            count,
            file.hash,
            edition.name,
            file.path,
            edition.format,
            now(),
            rows.write_identity(edition.identity),
            first,
            last,
            len(edition.paragraphs),
            len(edition.warnings),
        ),
    )
    packed = zlib.compress(file.data, 1)
    coding, blob = ("zlib", packed) if len(packed) < len(file.data) else ("raw", file.data)
    connection.execute(
        "INSERT INTO sources VALUES (?, ?, ?, ?)", (cursor.lastrowid, len(file.data), coding, blob)
    )
    rows.write(connection, edition, first)
    index.write(connection, edition, first)
    connection.execute("UPDATE editions SET revision = ? WHERE id = ?", (cursor.lastrowid, number))


def _corrects(connection: sqlite3.Connection, edition: Edition) -> int | None:
    """Find the edition that this file corrects: the same document, and for the better part the same text.

    Two editions of one law have most of their text in common, so text alone is no proof: what tells editions
    apart (symbol, number, session, date, year) must be the same, and where none is printed, the file's name.
    """
    mine = edition.identity
    texts = {item.text for item in edition.items if isinstance(item, Paragraph)}
    candidates = connection.execute(
        "SELECT editions.id, identity, file, first, last FROM editions JOIN revisions"
        " ON revisions.id = editions.revision WHERE revisions.format != '' AND (title = ? OR file = ?)",
        (mine.title, edition.name),
    ).fetchall()
    for number, stored, file, first, last in candidates:
        theirs = rows.read_identity(stored)
        if not _same_document(mine, theirs, same_file=file == edition.name):
            continue
        old = {
            text
            for (text,) in connection.execute(
                "SELECT text FROM paragraphs WHERE id BETWEEN ? AND ?", (first, last)
            )
        }
        if 2 * len(old & texts) >= max(len(old), len(texts)):
            return int(number)
    return None


def _same_document(mine: Identity, theirs: Identity, *, same_file: bool) -> bool:
    telling = ("symbol", "number", "session", "date", "year")
    known = [(a, b) for name in telling if (a := getattr(mine, name)) and (b := getattr(theirs, name))]
    if mine.language != theirs.language or any(a != b for a, b in known):
        return False
    return same_file or (bool(known) and mine.title == theirs.title)


def corrections(connection: sqlite3.Connection, number: int) -> dict[str, Any]:
    """Give the identity fields that a person corrected."""
    found = connection.execute("SELECT field, value FROM corrections WHERE edition = ?", (number,))
    return {field: json.loads(value) for field, value in found}


def correct(connection: sqlite3.Connection, number: int, field: str, value: object) -> object:
    """Correct one field, or with None let it be as read again; give the correction that stood before."""
    before = corrections(connection, number).get(field)
    if value is None:
        connection.execute("DELETE FROM corrections WHERE edition = ? AND field = ?", (number, field))
    else:
        connection.execute(
            "INSERT OR REPLACE INTO corrections VALUES (?, ?, ?)", (number, field, rows.encode(value))
        )
    _refresh(connection, number)
    return before


def _refresh(connection: sqlite3.Connection, number: int) -> None:
    """Bring the listed columns up to the identity as read and corrected."""
    identity = rows.read_identity(_current(connection, number).identity, corrections(connection, number))
    connection.execute(
        "UPDATE editions SET title = ?, symbol = ?, session = ?, year = ?, date = ?, kind = ?, language = ?"
        " WHERE id = ?",
        (*_shown(identity), number),
    )


def rename(connection: sqlite3.Connection, number: int, name: str) -> str:
    """Give an edition another name, made unique where it is taken; give the name it has now."""
    entry(connection, number)
    connection.execute("UPDATE editions SET name = '' WHERE id = ?", (number,))
    free = _free_name(connection, name)
    connection.execute("UPDATE editions SET name = ? WHERE id = ?", (free, number))
    return free


def set_removed(connection: sqlite3.Connection, number: int, *, removed: bool) -> None:
    """Take an edition out of sight, or bring it back."""
    entry(connection, number)
    connection.execute("UPDATE editions SET removed = ? WHERE id = ?", (now() if removed else "", number))
