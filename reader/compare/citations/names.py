"""Names: what an edition may be cited as, and the document that a key leads to among several."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.compare.citations.citation import CitationKind
from reader.compare.citations.key import Key, alike, key_of, symbol_halves, title_key
from reader.compare.citations.organs import named
from reader.compare.citations.symbols import symbols
from reader.compare.words import tagged
from reader.document.annex import annex_of
from reader.document.model import Edition, Section

_DECISION = re.compile(r"决定|\bdecision\b", re.IGNORECASE)
_RESOLUTION = re.compile(r"决议|\bresolution\b", re.IGNORECASE)
_FRONT = frozenset(("front", "outer"))
_PLACES = frozenset(("ns", "nt", "nz"))
_SHORTEST = 4  # characters of a title that can tell a document from others


class Name(NamedTuple):
    """What an edition, or an annex of it, may be cited as.

    Attributes:
        key: the key of a citation that leads to it.
        section: the id of the annex that is cited so; empty for the whole edition.
    """

    key: Key
    section: str = ""


def names(edition: Edition) -> tuple[Name, ...]:
    """Give all that an edition may be cited as: number and organ, symbol, title, titles of its annexes."""
    return tuple(dict.fromkeys(_names(edition)))


def _names(edition: Edition) -> Iterator[Name]:
    identity = edition.identity
    if identity.number:
        kind = CitationKind.DECISION if _is_decision(edition) else CitationKind.RESOLUTION
        yield Name(Key(kind, named(identity.organ), re.sub(r"\s", "", identity.number)))
    if identity.symbol:
        for citation in symbols(identity.symbol):
            if citation.kind is CitationKind.DOCUMENT:
                yield from map(Name, symbol_halves(citation.number))
            else:
                yield Name(key_of(citation))
    yield from map(Name, _titles(identity.title, law=identity.kind == "law"))
    for section in edition.sections:
        if _is_annex(section):
            yield from (Name(key, section.id) for key in _titles(section.text))


def _is_annex(section: Section) -> bool:
    return section.level == 1 and annex_of(section.id) is not None


def _is_decision(edition: Edition) -> bool:
    """Tell a decision from a resolution by what its first page calls it."""
    front = [paragraph.text for paragraph in edition.paragraphs if paragraph.section in _FRONT]
    words = " ".join((edition.identity.title, edition.identity.author, *front))
    return bool(_DECISION.search(words)) and not _RESOLUTION.search(words)


def _titles(title: str, *, law: bool = False) -> Iterator[Key]:
    """Give a title; a law goes by its name without the country's as well."""
    key = title_key(title)
    if len(key.number) < _SHORTEST:
        return
    yield key
    words = tagged(key.number) if law else []
    if len(words) > 1 and words[0][1] in _PLACES:
        yield title_key("".join(word for word, _ in words[1:]))


def leads(key: Key, shelf: Iterable[tuple[Name, int]]) -> dict[int, str]:
    """Find what a key may lead to.

    Args:
        key: what is cited.
        shelf: names, each with what bears it (an id).

    Returns:
        Each bearer with the annex that is meant, empty for the whole of it; several where editions of one
        document have one title.
    """
    found: dict[int, str] = {}
    for name, bearer in shelf:
        if alike(key, name.key) and found.get(bearer) != "":
            found[bearer] = name.section
    return found
