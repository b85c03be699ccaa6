"""The editions of a library by what they are cited as, and where citations lead among them."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.compare.citations.citation import WHOLE
from reader.compare.citations.key import Key
from reader.compare.citations.links import Link
from reader.compare.citations.locating import locate
from reader.compare.citations.names import Name, leads
from reader.document.model import Edition
from reader.document.progress import Progress, ignore
from reader.library import CitingEntry, EditionEntry, Library
from reader.library.citing import Citations


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a citation leads in the library.

    Attributes:
        edition: the edition.
        at: the id of the paragraph or section; empty for the edition as a whole.
    """

    edition: EditionEntry
    at: str = ""


@dataclass(frozen=True, slots=True)
class Citing:
    """A place where another edition cites one."""

    edition: EditionEntry
    entry: CitingEntry


class Shelf:
    """The editions of a library by what they are cited as; asked once, then kept in memory.

    Args:
        library: the library.
        progress: told the share of reading done that the first asking needs.
    """

    def __init__(self, library: Library, progress: Progress = ignore) -> None:
        self._library = library
        self._citations = Citations(library, progress)
        self._entries = {entry.id: entry for entry in library.editions()}
        self._shelf: dict[tuple[str, str], list[tuple[Name, int]]] = {}
        for name, edition in self._citations.shelf():
            self._shelf.setdefault((name.key.kind, name.key.number), []).append((name, edition))
        self._read: dict[int, Edition] = {}

    def landings(self, key: Key, before: EditionEntry | None = None) -> tuple[Landing, ...]:
        """Give the editions that a document may be.

        Args:
            key: the document.
            before: the citing edition: of several editions with one title the one in force then goes first.
        """
        found = leads(key, self._shelf.get((key.kind, key.number), ()))
        when = _when(before) if before is not None else ""

        def order(edition: int) -> tuple[bool, str]:
            published = _when(self._entries[edition])
            return not when or published <= when, published

        ranked = sorted((one for one in found if one in self._entries), key=order, reverse=True)
        return tuple(Landing(self._entries[edition], found[edition]) for edition in ranked)

    def land(self, link: Link, before: EditionEntry | None = None) -> Landing | None:
        """Give where a citation leads: the place in the edition, or the edition; None when it is not here."""
        found = self.landings(link.document, before) if link.document is not None else ()
        if not found or link.citation.kind in WHOLE:
            return found[0] if found else None
        first = found[0]
        edition = self._read.setdefault(first.edition.id, self._library.edition(first.edition.id))
        return Landing(
            first.edition, locate(edition, link.citation, f"{first.at}." if first.at else "") or first.at
        )

    def citing(self, known_as: Iterable[Name], but: int = 0) -> tuple[Citing, ...]:
        """Give where editions of the library, `but` not among them, cite what goes by some names."""
        found = self._citations.cited_by(tuple(known_as), but)
        return tuple(Citing(self._entries[one.edition], one) for one in found if one.edition in self._entries)


def _when(entry: EditionEntry) -> str:
    return entry.date or str(entry.year or "")
