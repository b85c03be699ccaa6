"""What a person can ask for of documents that cite each other: what one cites, and who cites it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from reader import actions
from reader.compare.citations.citation import WHOLE, CitationKind
from reader.compare.citations.key import Key, called
from reader.compare.citations.links import Link, links
from reader.compare.citations.locating import locate
from reader.compare.citations.names import Name, leads, names
from reader.compare.commitments import Matrix, matrix
from reader.compare.series import Chain, chain
from reader.document.fault import Fault
from reader.document.language import Language, Phrase
from reader.document.model import Edition
from reader.document.progress import Progress, ignore
from reader.library import CitingEntry, EditionEntry, Library
from reader.library.citing import Citations

_UNKNOWN = Phrase("资料库中没有这个版本", "There is no such edition in the library")
_LOOK = Phrase("用 duizhao list 查看已有版本", "See the editions there are with duizhao list")
_ALONE = Phrase("这个系列不足两个版本", "The series has fewer than two editions")
_ADD = Phrase("请先导入该系列的其他版本", "Import other editions of the series first")


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
class Document:
    """A document that an edition cites.

    Attributes:
        key: what names it.
        links: every citation of it, and of places in it.
        landings: the editions of the library that it may be, the likeliest first; mostly one or none.
        citing: the other editions of the library that cite it.
    """

    key: Key
    links: tuple[Link, ...]
    landings: tuple[Landing, ...]
    citing: tuple[EditionEntry, ...]

    def called(self, language: Language) -> str:
        """Give the document's name for people: a title as it is printed first, else in full."""
        printed = (link.citation.text for link in self.links if link.citation.kind is CitationKind.TITLE)
        return next(printed, "") or called(self.key).to(language)


@dataclass(frozen=True, slots=True)
class Citing:
    """A place where another edition cites one."""

    edition: EditionEntry
    entry: CitingEntry


@dataclass(frozen=True, slots=True)
class Cites:
    """All citations of an edition, and all of it.

    Attributes:
        edition: the edition.
        documents: what it cites, in the order of their first citation.
        inside: citations of places in the edition itself, and those that lead nowhere.
        by: who cites it.
    """

    edition: Edition
    documents: tuple[Document, ...]
    inside: tuple[Link, ...]
    by: tuple[Citing, ...]


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


def cites(library: Library, name: str, *, progress: Progress = ignore) -> Cites:
    """Tell what an edition cites, and who cites it.

    Args:
        library: where the others are; it learns nothing of a mere file.
        name: a file, or a name in the library.
        progress: told the share done.

    Raises:
        Fault: there is no such thing, or it cannot be read.
    """
    edition = actions.edition(name, library)
    entry = None if Path(name).exists() else library.find(name)
    shelf = Shelf(library, progress)
    own = entry.id if entry is not None else 0
    grouped: dict[Key, list[Link]] = {}
    inside = []
    for link in links(edition):
        if link.document is None:
            inside.append(link)
        else:
            grouped.setdefault(link.document, []).append(link)
    documents = tuple(
        Document(key, tuple(of_it), shelf.landings(key, entry), _others(shelf, key, own))
        for key, of_it in grouped.items()
    )
    return Cites(edition, documents, tuple(inside), shelf.citing(names(edition), own))


def _others(shelf: Shelf, key: Key, own: int) -> tuple[EditionEntry, ...]:
    return tuple(dict.fromkeys(citing.edition for citing in shelf.citing([Name(key)], own)))


def _when(entry: EditionEntry) -> str:
    return entry.date or str(entry.year or "")


def commitments(library: Library, mandate: str, report: str, *, progress: Progress = ignore) -> Matrix:
    """Set what a mandate asks against what a report tells.

    Args:
        library: where both may be, and where their comparison is kept; files need not be in it.
        mandate: a file, or a name in the library.
        report: likewise.
        progress: told the share done.

    Raises:
        Fault: one of them cannot be read, or both are the same.
    """
    pair = actions.compare_pair(mandate, report, library, progress=lambda share: progress(0.8 * share))
    return matrix(pair.old, pair.new, pair.rows, lambda share: progress(0.8 + 0.2 * share))


def series(
    library: Library, name: str, wanted: Sequence[str] = (), *, progress: Progress = ignore
) -> tuple[tuple[EditionEntry, ...], Chain]:
    """Join the editions of a series; comparisons of successive editions are made and kept as needed.

    Args:
        library: where the editions are.
        name: the series' name, or that of an edition in it.
        wanted: names of the editions to look at; all of the series when empty.
        progress: told the share done.

    Returns:
        The editions, oldest first, and their chain.

    Raises:
        Fault: there is no such series or edition, or fewer than two editions are left.
    """
    members = [entry for entry in library.editions() if entry.series and entry.series == name]
    if not members and (entry := library.find(name)) is not None:
        members = [other for other in library.editions() if entry.series and other.series == entry.series]
    for one in wanted:
        if library.find(one) is None:
            raise Fault(_UNKNOWN, one, _LOOK)
    if wanted:
        ids = {found.id for one in wanted if (found := library.find(one)) is not None}
        members = [entry for entry in members if entry.id in ids]
    if len(members) < 2:
        raise Fault(_ALONE, name, _ADD)
    comparisons = []
    for at, (old, new) in enumerate(pairwise(members)):
        progress(at / len(members))
        comparisons.append(actions.compare_pair(f"#{old.id}", f"#{new.id}", library))
    return tuple(members), chain(comparisons)
