"""Counting characters: what went into an edition against what its source held."""

from collections import Counter

from reader.document.model import Edition, Section

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def printed(text: str) -> Counter[str]:
    """Count the characters of a source's text that print, footnote digits raised or not."""
    return Counter("".join(text.split()).translate(_DIGITS))


def kept(edition: Edition) -> Counter[str]:
    """Count the printing characters of all parts of an edition."""
    parts: list[str] = []
    for item in edition.items:
        number = (item.enumerator or "") if isinstance(item, Section) else item.number
        parts += (number, item.text, *(mark.label for mark in item.marks))
    for note in edition.footnotes:
        parts += (note.mark, note.text)
    parts += (piece.text for piece in (*edition.furniture, *edition.markup))
    return printed("".join(parts))


def difference(edition: Edition, text: str) -> dict[str, int]:
    """Give the characters that the edition has too few (negative) or too many of."""
    source, ours = printed(text), kept(edition)
    return {
        character: ours[character] - source[character]
        for character in source.keys() | ours.keys()
        if ours[character] != source[character]
    }
