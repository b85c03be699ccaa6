"""Keys: what names a document, the same wherever and however it is cited."""

import re
from typing import NamedTuple

from reader.compare.citations.citation import Citation, CitationKind
from reader.document.language import Phrase

_MAIN = {
    "A": Phrase("大会", "General Assembly"),
    "E": Phrase("经济及社会理事会", "Economic and Social Council"),
    "S": Phrase("安全理事会", "Security Council"),
}
_CALLED = {
    CitationKind.RESOLUTION: Phrase("{organ}第 {number} 号决议", "{organ} resolution {number}"),
    CitationKind.DECISION: Phrase("{organ}第 {number} 号决定", "{organ} decision {number}"),
    CitationKind.TREATY: Phrase("《条约汇编》第 {number} 号", "Treaty Series, No. {number}"),
    CitationKind.TITLE: Phrase("《{number}》", "{number}"),
    CitationKind.DOCUMENT: Phrase("{number}", "{number}"),
    CitationKind.NUMBERED: Phrase("{number}", "{number}"),
}
_SIGNS = re.compile(r"[\s〈〉《》<>“”\"‘’]")
# The second half of a double symbol (E/2022/30-E/CN.15/2022/14); it may have lost its first letter.
_DOUBLE = re.compile(r"-(?=[A-Z]+(?:/|\.\d+/))")


class Key(NamedTuple):
    """Organ, kind and number together name a document: no two of them do.

    Attributes:
        kind: a kind that names a document.
        organ: whose it is: `A`, `E`, `S`, else a name; empty where a number alone says it (symbols, titles,
            treaties), and where the text did not say.
        number: as in `Citation.number`; of a double symbol the first half; of a title its words without
            blanks and quotes.
    """

    kind: CitationKind
    organ: str
    number: str

    def __str__(self) -> str:
        return " ".join(part for part in self if part)


def key_of(citation: Citation) -> Key:
    """Give the key of a cited document, as far as the citation itself says it."""
    if citation.kind in (CitationKind.RESOLUTION, CitationKind.DECISION):
        return Key(citation.kind, citation.organ, citation.number)
    if citation.kind is CitationKind.DOCUMENT:
        return symbol_key(citation.number)
    if citation.kind is CitationKind.TITLE:
        return title_key(citation.number)
    return Key(citation.kind, "", citation.number)


def symbol_key(symbol: str) -> Key:
    """Give the key of a document by its symbol, or by the first half of a double one."""
    return Key(CitationKind.DOCUMENT, "", _DOUBLE.split(symbol)[0])


def symbol_halves(symbol: str) -> tuple[Key, ...]:
    """Give the keys of both halves of a double symbol; one where it is single."""
    return tuple(Key(CitationKind.DOCUMENT, "", half) for half in _DOUBLE.split(symbol))


def title_key(title: str) -> Key:
    """Give the key of a document by its name."""
    return Key(CitationKind.TITLE, "", words_of(title))


def words_of(title: str) -> str:
    """Give a document's name without blanks and quotes, as it stands in its key."""
    return _SIGNS.sub("", title)


def alike(one: Key, other: Key) -> bool:
    """Tell whether two keys may name one document: bodies are called by longer and shorter names."""
    if one.kind is not other.kind or one.number != other.number:
        return False
    return one.organ == other.organ or not one.organ or not other.organ or shortens(one.organ, other.organ)


def shortens(one: str, other: str) -> bool:
    """Tell whether the shorter of two names may be short for the longer: its characters in order, one end.

    联合国反腐败公约 goes by 反腐败公约, the General Assembly of All Rivers by the Assembly of Rivers.
    """
    if one[-2:] != other[-2:] or len(one) < 2:
        return False
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    letters = iter(long)
    return all(letter in letters for letter in short)


def called(key: Key) -> Phrase:
    """Give a document's name for people."""
    organ = _MAIN.get(key.organ, Phrase(key.organ, key.organ))
    pattern = _CALLED[key.kind]
    return Phrase(
        pattern.zh.format(organ=organ.zh, number=key.number),
        pattern.en.format(organ=organ.en, number=key.number).strip(),
    )
