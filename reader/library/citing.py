"""Citing: which editions cite which, found when it is first asked for and kept until a text changes."""

import sqlite3
from collections.abc import Iterator, Sequence
from hashlib import sha256

from reader.compare.citations.citation import CitationKind
from reader.compare.citations.equations import Equation, equated, equations
from reader.compare.citations.key import Key, alike
from reader.compare.citations.links import GRAMMAR, Link, links
from reader.compare.citations.names import Name, names
from reader.document.progress import Progress, ignore
from reader.library import editions
from reader.library.entries import CitingEntry
from reader.library.library import Library

_LOT = 4  # editions done at one stroke, so that others who want to write wait but a moment
_STALE = """
    SELECT editions.id, revisions.id, printf('%d %d ', ?, first) || identity || coalesce(
        (SELECT group_concat(field || value) FROM corrections WHERE edition = editions.id), '')
    FROM editions JOIN revisions ON revisions.id = editions.revision WHERE removed = ''
"""
_CITES = """
    SELECT editions.id, bearer, note, text, citations.kind, place, document, organ, citations.number
    FROM citations JOIN editions ON editions.revision = citations.revision
    WHERE removed = '' AND document = ? AND citations.number = ? ORDER BY editions.id, citations.rowid
"""


class Citations:
    """Who cites what in a library.

    The first asking reads the texts that it has not read for this; a library opened for reading tells what
    was found before.

    Args:
        library: the library.
        progress: told the share of that reading that is done.
    """

    def __init__(self, library: Library, progress: Progress = ignore) -> None:
        self._library = library
        left = whole = 0 if library.readonly else library._read(stale)
        while left:
            progress(1 - left / whole)
            left = library._act_cheaply(update, _LOT)

    def shelf(self) -> tuple[tuple[Name, int], ...]:
        """Give what the editions may be cited as, each name with an edition's id.

        A title and the resolution that bears its text lead to one edition once any document says that they
        are one; what an edition calls itself goes before what others say of it.
        """
        own = self._library._read(shelf)
        return (*own, *equated(own, self._library._read(known)))

    def cited_by(self, known_as: Sequence[Name], but: int = 0) -> tuple[CitingEntry, ...]:
        """List where editions cite what goes by some names.

        Args:
            known_as: what it may be cited as; see `names`.
            but: the id of an edition whose own citations are left out.
        """
        own = self._library._read(shelf)
        also = equated([(name, but) for name in known_as], self._library._read(known))
        free = [name for name, _ in also if not any(alike(name.key, other.key) for other, _ in own)]
        return self._library._read(cited_by, (*known_as, *free), but)


def update(connection: sqlite3.Connection, most: int) -> int:
    """Find the citations of some editions whose text or identity is not the one they were found in.

    Args:
        connection: to the library.
        most: how many editions to do; the library is locked for so long.

    Returns:
        How many are left.
    """
    stale = [*_stale(connection)]
    for edition, revision, state in stale[:most]:
        _forget(connection, revision)
        read = editions.load(connection, edition)
        connection.executemany(
            "INSERT INTO names VALUES (?, ?, ?, ?, ?)",
            [
                (revision, name.key.kind.value, name.key.organ, name.key.number, name.section)
                for name in names(read)
            ],
        )
        followed = links(read)
        connection.executemany(
            "INSERT INTO citations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_row(revision, link) for link in followed if link.document is not None],
        )
        connection.executemany(
            "INSERT INTO equations VALUES (?, ?, ?, ?, ?, ?)",
            [
                (revision, title.number, act.kind.value, act.organ, act.number, annex)
                for title, act, annex in equations(read, followed)
            ],
        )
        connection.execute("INSERT INTO citing VALUES (?, ?)", (revision, state))
    return max(0, len(stale) - most)


def stale(connection: sqlite3.Connection) -> int:
    """Tell how many editions there are to `update`."""
    return sum(1 for _ in _stale(connection))


def shelf(connection: sqlite3.Connection) -> tuple[tuple[Name, int], ...]:
    """Give what the editions of the library may be cited as, each name with the id of the edition."""
    found = connection.execute(
        "SELECT names.kind, organ, names.number, section, editions.id FROM names"
        " JOIN editions ON editions.revision = names.revision WHERE removed = '' ORDER BY editions.id"
    )
    return tuple(
        (Name(Key(CitationKind(kind), organ, number), section), edition)
        for kind, organ, number, section, edition in found
    )


def known(connection: sqlite3.Connection) -> tuple[Equation, ...]:
    """Give what the editions of the library say of titles and the resolutions that bear them."""
    found = connection.execute(
        "SELECT DISTINCT equations.title, equations.kind, equations.organ, equations.number, annex"
        " FROM equations JOIN editions ON editions.revision = equations.revision WHERE removed = ''"
    )
    return tuple(
        Equation(
            Key(CitationKind.TITLE, "", title), Key(CitationKind(kind), organ, number), annex=bool(annex)
        )
        for title, kind, organ, number, annex in found
    )


def cited_by(connection: sqlite3.Connection, known_as: Sequence[Name], but: int) -> tuple[CitingEntry, ...]:
    """List where editions cite what goes by some names; see `Citations.cited_by`."""
    found: dict[CitingEntry, None] = {}
    for name in known_as:
        wanted = (name.key.kind.value, name.key.number)
        for citing, bearer, note, text, kind, place, *document in connection.execute(_CITES, wanted):
            if citing != but and alike(Key(CitationKind(document[0]), *document[1:]), name.key):
                found[CitingEntry(citing, bearer, note, text, kind, place, name.section)] = None
    return tuple(found)


def _stale(connection: sqlite3.Connection) -> Iterator[tuple[int, int, str]]:
    known = dict(connection.execute("SELECT revision, state FROM citing").fetchall())
    for edition, revision, words in connection.execute(_STALE, (GRAMMAR,)).fetchall():
        state = sha256(words.encode()).hexdigest()
        if known.get(revision) != state:
            yield edition, revision, state


def _forget(connection: sqlite3.Connection, revision: int) -> None:
    for table in ("names", "citations", "equations", "citing"):
        connection.execute(f"DELETE FROM {table} WHERE revision = ?", (revision,))


def _row(revision: int, link: Link) -> tuple[int | str, ...]:
    assert link.document is not None
    citation = link.citation
    place = "" if citation.kind is link.document.kind else citation.number
    return revision, link.bearer, link.note, citation.text, citation.kind.value, place, *link.document
