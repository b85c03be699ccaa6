"""What an edition cites, and who cites it."""

from dataclasses import dataclass
from pathlib import Path

from reader import actions
from reader.compare.citations.citation import CitationKind
from reader.compare.citations.key import Key, called
from reader.compare.citations.links import Link, links
from reader.compare.citations.names import Name, names
from reader.document.language import Language
from reader.document.model import Edition
from reader.document.progress import Progress, ignore
from reader.library import EditionEntry, Library
from reader.linking.shelf import Citing, Landing, Shelf


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
