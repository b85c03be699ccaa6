"""The files that an edition was read from, one after the other: a corrected file is a new revision."""

import hashlib
import sqlite3
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime

from reader import __version__
from reader.document.model import READING, Edition, Identity
from reader.library import index, rows
from reader.library.entries import RevisionEntry
from reader.library.faults import LostFault, UnknownEdition

READER = f"{__version__}/{READING}"
"""What reads files now; another program, or another way to read, may make more of the same bytes."""


def now() -> str:
    """Give this moment as ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def printable(given: str) -> str:
    """Give as text what need not be text: names of files on some systems, half a character that is pasted."""
    return given.encode("utf-8", "replace").decode()


class File:
    """The file an edition was read from.

    Attributes:
        data: its bytes.
        path: where it lay.
        hash: SHA-256 of the bytes in hexadecimal digits.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.data = data
        self.path = printable(path)
        self.hash = hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Revision:
    """A row of the table of revisions: what one file gave.

    Its text has the ids `first` to `last` in the tables of text; reading the file anew moves it to other ids.
    """

    id: int
    edition: int
    number: int
    hash: str
    file: str
    format: str
    identity: str
    first: int
    last: int
    digest: str

    @property
    def span(self) -> tuple[int, int]:
        """The ids of its text."""
        return self.first, self.last


_REVISION = "SELECT id, edition, number, hash, file, format, identity, first, last, digest FROM revisions "


def current(connection: sqlite3.Connection, edition: int) -> Revision:
    """Give the revision that an edition shows.

    Raises:
        UnknownEdition: there is no such edition.
    """
    row = connection.execute(
        _REVISION + "WHERE id = (SELECT revision FROM editions WHERE id = ?)", (edition,)
    ).fetchone()
    if row is None:
        raise UnknownEdition(edition)
    return Revision(*row)


def by_hash(connection: sqlite3.Connection, digest: str) -> Revision | None:
    """Find the revision that came from these bytes."""
    row = connection.execute(_REVISION + "WHERE hash = ?", (digest,)).fetchone()
    return None if row is None else Revision(*row)


def shown_as_read(connection: sqlite3.Connection, digest: str, name: str) -> int | None:
    """Find the edition that shows what the present reader would make of a file.

    Args:
        connection: to the library.
        digest: SHA-256 of the file's bytes.
        name: the file's name, on which its reading may hang.

    Returns:
        The edition; None where the file must be read (and put in) to know.
    """
    row = connection.execute(
        "SELECT edition FROM revisions JOIN editions ON editions.revision = revisions.id"
        " WHERE hash = ? AND file = ? AND reader = ? AND removed = ''",
        (digest, printable(name), READER),
    ).fetchone()
    return None if row is None else int(row[0])


def entries(connection: sqlite3.Connection, edition: int) -> tuple[RevisionEntry, ...]:
    """List the files an edition was read from, oldest first."""
    found = connection.execute(
        "SELECT number, hash, file, path, imported, revisions.id = editions.revision FROM revisions"
        " JOIN editions ON editions.id = edition WHERE edition = ? ORDER BY number",
        (edition,),
    ).fetchall()
    return tuple(RevisionEntry(*row) for row in found)


def read(connection: sqlite3.Connection, revision: Revision, identity: Identity) -> Edition:
    """Read what a revision's file gave."""
    return rows.read(connection, revision.span, name=revision.file, form=revision.format, identity=identity)


def every(connection: sqlite3.Connection) -> tuple[Revision, ...]:
    """List all revisions of all editions, each edition's in order."""
    return tuple(
        Revision(*row) for row in connection.execute(_REVISION + "ORDER BY edition, number").fetchall()
    )


def of(connection: sqlite3.Connection, edition: int) -> tuple[Revision, ...]:
    """List the revisions of an edition in order."""
    found = connection.execute(_REVISION + "WHERE edition = ? ORDER BY number", (edition,)).fetchall()
    return tuple(Revision(*row) for row in found)


def source_of(connection: sqlite3.Connection, edition: int) -> bytes:
    """Give the bytes of the file that an edition shows.

    Raises:
        UnknownEdition: there is no such edition.
    """
    return source(connection, current(connection, edition))


def source(connection: sqlite3.Connection, revision: Revision) -> bytes:
    """Give the bytes of a revision's file.

    Raises:
        LostFault: they fell to damage.
    """
    row = connection.execute(
        "SELECT coding, bytes FROM sources WHERE revision = ?", (revision.id,)
    ).fetchone()
    if row is None:
        raise LostFault(revision.file)
    coding, data = row
    return zlib.decompress(data) if coding == "zlib" else bytes(data)


def write(
    connection: sqlite3.Connection, edition: int, read: Edition, file: File, *, reader: str = READER
) -> None:
    """Give an edition a new revision, and let it show that; `reader` made it of the file."""
    (number,) = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE edition = ?", (edition,)
    ).fetchone()
    cursor = connection.execute(
        "INSERT INTO revisions (edition, number, hash, path, imported, file, format, identity, paragraphs,"
        " warnings, digest, first, last, reader) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (edition, number, file.hash, file.path, now(), *_columns(connection, read), reader),
    )
    packed = zlib.compress(file.data, 1)
    coding, data = ("zlib", packed) if len(packed) < len(file.data) else ("raw", file.data)
    connection.execute(
        "INSERT INTO sources VALUES (?, ?, ?, ?)", (cursor.lastrowid, len(file.data), coding, data)
    )
    _write_text(connection, cursor.lastrowid or 0, read)
    connection.execute("UPDATE editions SET revision = ? WHERE id = ?", (cursor.lastrowid, edition))


def rewrite(connection: sqlite3.Connection, revision: Revision, read: Edition) -> None:
    """Let a revision hold what a better reader made of the same file."""
    columns = _columns(connection, read)
    erase(connection, revision)
    connection.execute(
        "UPDATE revisions SET file = ?, format = ?, identity = ?, paragraphs = ?, warnings = ?, digest = ?,"
        " first = ?, last = ? WHERE id = ?",
        (*columns, revision.id),
    )
    _write_text(connection, revision.id, read)


def sign(connection: sqlite3.Connection, revision: Revision, *, reader: str = READER) -> None:
    """Note which reader made a revision of its file; the empty text lets it be read anew."""
    connection.execute("UPDATE revisions SET reader = ? WHERE id = ?", (reader, revision.id))


def erase(connection: sqlite3.Connection, revision: Revision) -> None:
    """Delete a revision's text from its tables and from the index."""
    index.erase(connection, revision.span)
    for table in rows.TABLES:
        connection.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", revision.span)


def _columns(connection: sqlite3.Connection, read: Edition) -> tuple[object, ...]:
    row = connection.execute("SELECT last + 1 FROM revisions ORDER BY first DESC LIMIT 1").fetchone()
    first = 1 if row is None else row[0]
    return (
        read.name,
        read.format,
        rows.write_identity(read.identity),
        len(read.paragraphs),
        len(read.warnings),
        rows.digest(read),
        first,
        # An edition without any text still takes an id, so that no two revisions share one.
        first + max(rows.size(read), 1) - 1,
    )


def _write_text(connection: sqlite3.Connection, revision: int, read: Edition) -> None:
    (first,) = connection.execute("SELECT first FROM revisions WHERE id = ?", (revision,)).fetchone()
    rows.write(connection, read, first)
    index.write(connection, read, first)


def corrected_by(connection: sqlite3.Connection, read: Edition) -> int | None:
    """Find the edition that `read` corrects: the same document, and for the better part the same text.

    Two editions of one law have most of their text in common, so text alone is no proof: what tells editions
    apart (symbol, number, session, date, year) must be the same, and where none of it is printed, the file's
    name.
    """
    candidates = connection.execute(
        "SELECT editions.id, identity, file, first, last FROM editions"
        " JOIN revisions ON revisions.id = editions.revision WHERE editions.id IN"
        " (SELECT id FROM editions WHERE title = ? UNION SELECT edition FROM revisions WHERE file = ?)",
        (read.identity.title, read.name),
    ).fetchall()
    for edition, stored, file, first, last in candidates:
        if not _same_document(read.identity, rows.read_identity(stored), same_file=file == read.name):
            continue
        texts = {paragraph.text for paragraph in read.paragraphs}
        theirs = connection.execute("SELECT text FROM paragraphs WHERE id BETWEEN ? AND ?", (first, last))
        old = {text for (text,) in theirs}
        if texts and 2 * len(old & texts) >= max(len(old), len(texts)):
            return int(edition)
    return None


def _same_document(mine: Identity, theirs: Identity, *, same_file: bool) -> bool:
    telling = ("symbol", "number", "session", "date", "year")
    both = [(a, b) for name in telling if (a := getattr(mine, name)) and (b := getattr(theirs, name))]
    if mine.language != theirs.language or any(a != b for a, b in both):
        return False
    return same_file or (bool(both) and mine.title == theirs.title)
