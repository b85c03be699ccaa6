"""Looking after the file: is it whole, and if not, saving what is."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from reader.document.language import Phrase
from reader.document.model import Edition
from reader.library import comparisons, editions, index, records, revisions, rows
from reader.library.faults import BeyondRepairFault, LibraryFault

MISREAD = (
    sqlite3.DatabaseError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
    zlib.error,
)
"""What comes of bytes that are not what was written: of SQLite, and of text, JSON and kinds made of them."""

Reread = Callable[[bytes, str], Edition]
"""Reads a file's bytes, named as given, into an edition."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is wrong with a library.

    Attributes:
        where: the edition, by name, or the part of the file it concerns.
        what: what is wrong.
    """

    where: str
    what: Phrase


PAGES = Phrase("文件结构已损坏", "the file's structure is damaged")
LINKS = Phrase("有记录指向不存在的内容", "records point to what is not there")
TABLE = Phrase("部分记录无法读取", "some records cannot be read")
TEXT = Phrase("部分文字缺失或有误", "part of the text is missing or wrong")
SOURCE = Phrase("导入时的原文件缺失或已损坏", "the file it was read from is missing or damaged")
INDEX = Phrase("搜索索引不完整", "the search index is incomplete")


def check(connection: sqlite3.Connection) -> tuple[Damage, ...]:
    """Name everything that is wrong with the library; nothing where it is whole."""
    found: list[Damage] = []
    for pragma, what in (("integrity_check(20)", PAGES), ("foreign_key_check", LINKS)):
        try:
            found += [
                Damage(str(line[0]), what)
                for line in connection.execute(f"PRAGMA {pragma}")
                if line[0] != "ok"
            ]
        except MISREAD as error:
            found.append(Damage(str(error), what))
    try:
        for revision in revisions.every(connection):
            found += _check(connection, revision)
        if not index.notes_are_whole(connection):
            found.append(Damage("reviews", INDEX))
        if comparisons.partial(connection):
            found.append(Damage("rows", TABLE))
        found += [Damage(table, TABLE) for table in records.unsound(connection)]
    except MISREAD as error:
        found.append(Damage(str(error), TABLE))
    return tuple(dict.fromkeys(found))


def _check(connection: sqlite3.Connection, revision: revisions.Revision) -> Iterator[Damage]:
    """Read a revision as the program would."""
    try:
        read = revisions.read(connection, revision, rows.read_identity(revision.identity))
        texts = len(read.items) + len(read.footnotes)
        whole = not revision.digest or rows.digest(read) == revision.digest
        if not whole or max(rows.size(read), 1) != revision.last - revision.first + 1:
            yield Damage(revision.file, TEXT)
        elif index.size(connection, revision.span) != texts:
            yield Damage(revision.file, INDEX)
    except MISREAD:
        yield Damage(revision.file, TEXT)
    if _bytes(connection, revision) is None:
        yield Damage(revision.file, SOURCE)


def _bytes(connection: sqlite3.Connection, revision: revisions.Revision) -> bytes | None:
    """Give a revision's file, if it is what was imported."""
    try:
        data = revisions.source(connection, revision)
    except (*MISREAD, LibraryFault):
        return None
    return data if sha256(data).hexdigest() == revision.hash else None


def salvage(
    path: Path, damaged: sqlite3.Connection, fresh: sqlite3.Connection, reread: Reread | None = None
) -> tuple[Damage, ...]:
    """Copy all that can be read into a new, empty library, and name what could not.

    Args:
        path: the damaged file.
        damaged: the library as it is; only read.
        fresh: an empty library, inside an act.
        reread: where the text of an edition is damaged and its file is whole, reads it anew.

    Raises:
        BeyondRepairFault: the list of tables itself is destroyed, so that nothing can be read.
    """
    lost: list[Damage] = []
    fresh.execute("PRAGMA defer_foreign_keys = ON")
    fresh.execute("DELETE FROM settings")
    tables = records.tables(fresh)
    for table in tables:
        read, whole = _rows(damaged, table, _key(fresh, table))
        mended = [*map(records.mender(fresh, table), read)]
        found = [record for record in mended if record is not None]
        whole = whole and found == read
        if found:
            # A library of an older form lacks the last columns of the present one.
            names = _columns(fresh, table)[: len(found[0])]
            marks = ", ".join("?" * len(names))
            # A record that breaks the rules of its table is damage too.
            before = fresh.total_changes
            fresh.executemany(f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})", found)
            whole = whole and fresh.total_changes - before == len(found)
        if not whole:
            lost.append(Damage(table, TABLE))
    if len(lost) == len(tables):
        raise BeyondRepairFault(path)
    nameless = _nameless(fresh) if reread is not None else []
    lost += [Damage(table, TABLE) for table in _mend(fresh)]
    for revision in revisions.every(fresh):
        index.rebuild(fresh, revision.span)
        wrong = [damage.what for damage in _check(fresh, revision)]
        data = _bytes(fresh, revision)
        if TEXT in wrong:
            revisions.sign(fresh, revision, reader="")
        if TEXT in wrong and data is not None and reread is not None:
            revisions.rewrite(fresh, revision, reread(data, revision.file))
            wrong.remove(TEXT)
        lost += [Damage(revision.file, what) for what in wrong]
    index.rebuild_notes(fresh)
    for name, data in nameless:
        if reread is not None:
            editions.add(fresh, reread(data, name), revisions.File(data, ""), series_name=None)
    return tuple(lost)


def _nameless(connection: sqlite3.Connection) -> list[tuple[str, bytes]]:
    """Give the files that are whole but whose records are lost, under names made up for them."""
    found = []
    for number, coding, data in connection.execute(
        "SELECT revision, coding, bytes FROM sources WHERE revision NOT IN (SELECT id FROM revisions)"
    ):
        with suppress(zlib.error):
            found.append((f"recovered-{number}", zlib.decompress(data) if coding == "zlib" else bytes(data)))
    return found


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [f'"{name}"' for (name,) in connection.execute(f"SELECT name FROM pragma_table_info('{table}')")]


def _key(connection: sqlite3.Connection, table: str) -> str:
    """Give the order from the end of a table to its beginning."""
    names = connection.execute(f"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk")
    return ", ".join(f'"{name}" DESC' for (name,) in names)


def _rows(
    connection: sqlite3.Connection, table: str, backwards: str
) -> tuple[list[tuple[object, ...]], bool]:
    """Read a table from its beginning, and where that breaks off, from its end; tell whether all was read."""
    found: dict[tuple[object, ...], None] = {}
    whole = False
    for order in ("", f" ORDER BY {backwards}"):
        try:
            for row in connection.execute(f"SELECT * FROM {table} NOT INDEXED{order}"):
                found[row] = None
        except MISREAD:
            continue
        whole = len(found) >= _indexed(connection, table)
        break
    return list(found), whole


def _indexed(connection: sqlite3.Connection, table: str) -> int:
    """Give how many records the indexes of a table know of: a page may have been taken for an empty one."""
    most = 0
    with suppress(*MISREAD):
        for (index_of,) in connection.execute(f"SELECT name FROM pragma_index_list('{table}')").fetchall():
            with suppress(*MISREAD):
                counted = connection.execute(f'SELECT count(*) FROM {table} INDEXED BY "{index_of}"')
                most = max(most, counted.fetchone()[0])
    return most


def _mend(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Make records that were lost anew where others tell what they said, and drop what points to nothing.

    Gives the tables from which something was dropped.
    """
    dropped: dict[str, None] = {}
    connection.execute("UPDATE editions SET series = NULL WHERE series NOT IN (SELECT id FROM series)")
    for revision in revisions.every(connection):
        if not connection.execute("SELECT 1 FROM editions WHERE id = ?", (revision.edition,)).fetchone():
            editions.revive(connection, revision)
    connection.execute(
        "UPDATE editions SET revision = (SELECT id FROM revisions WHERE edition = editions.id"
        " ORDER BY number DESC LIMIT 1) WHERE revision IS NULL OR revision NOT IN (SELECT id FROM revisions)"
    )
    connection.execute("DELETE FROM editions WHERE revision IS NULL")
    connection.executemany(
        "DELETE FROM comparisons WHERE id = ?", [(number,) for number in comparisons.partial(connection)]
    )
    _part(connection)
    for table in rows.TABLES:
        connection.execute(
            f"DELETE FROM {table} WHERE NOT EXISTS"
            f" (SELECT 1 FROM revisions WHERE {table}.id BETWEEN first AND last)"
        )
    for table, column, parent in connection.execute(
        'SELECT m.name, f."from", f."table" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f'
        " WHERE m.type = 'table' AND m.name != 'editions'"
    ).fetchall():
        gone = connection.execute(f'DELETE FROM {table} WHERE "{column}" NOT IN (SELECT id FROM {parent})')
        if gone.rowcount > 0:
            dropped[table] = None
    return tuple(dropped)


def _part(connection: sqlite3.Connection) -> None:
    """Let no two revisions share a text: an earlier one ends where a later one begins."""
    top = max(
        connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0] for table in rows.TABLES
    )
    following = top + 1
    for number, first, last in connection.execute(
        "SELECT id, first, last FROM revisions ORDER BY first DESC"
    ).fetchall():
        if not 0 < first <= top:
            # Its text is not where it says, if anywhere; what is read anew is put at the end.
            end = connection.execute("SELECT max(first, last) + 1 FROM revisions ORDER BY 1 DESC").fetchone()
            begin = max(top + 1, end[0])
            connection.execute(
                "UPDATE revisions SET first = ?, last = ? WHERE id = ?", (begin, begin, number)
            )
            continue
        if not first <= last < following:
            connection.execute("UPDATE revisions SET last = ? WHERE id = ?", (following - 1, number))
        following = first
