"""Shared: what the two sides of a rewritten row have in common, for the reader's eye.

Where two paragraphs tell of the same thing in other words, their edits are mostly red; what helps is to see
the names, titles, terms and figures that stand on both sides.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.compare.edits.units import Units, units
from reader.compare.words import Span, cut, tagged
from reader.document.model import Edition

_MOST_FREQUENT = 0.2  # the share of paragraphs that makes a word frequent
_LEAST = 3  # characters of Chinese that are worth an underline
_NAMING = frozenset("n nr ns nt nz nrt nrfg vn j l an eng i".split())  # noqa: SIM905 - parts of speech


class Shared(NamedTuple):
    """The spans of both texts that stand on both sides."""

    old: tuple[Span, ...]
    new: tuple[Span, ...]


def shared(old: str, new: str, common_words: frozenset[str] = frozenset()) -> Shared:
    """Find what two texts have in common that is worth an underline.

    Args:
        old: the old text.
        new: the new text.
        common_words: words that say nothing, because many paragraphs have them (see `frequent`).

    Returns:
        Spans of whole words in both texts: titles, names, figures, and runs of three characters or more.
    """
    old_units, new_units = units(old), units(new)
    return Shared(
        tuple(_spans(old_units, new_units.keys, common_words)),
        tuple(_spans(new_units, old_units.keys, common_words)),
    )


def frequent(*editions: Edition) -> frozenset[str]:
    """Find the words that so many paragraphs have that to share them says nothing.

    Args:
        editions: the editions that are compared.
    """
    counts: Counter[str] = Counter()
    paragraphs = 0
    for edition in editions:
        for paragraph in edition.paragraphs:
            counts.update(set(cut(paragraph.text)))
            paragraphs += 1
    return frozenset(word for word, count in counts.items() if count > _MOST_FREQUENT * paragraphs)


def _spans(pieces: Units, others: Sequence[str], common_words: frozenset[str]) -> list[Span]:
    """Find the longest runs of units, from the left, that the other side has as well."""
    keys = pieces.keys
    places: dict[str, list[int]] = {}
    for index, key in enumerate(others):
        places.setdefault(key, []).append(index)
    found: list[Span] = []
    at = 0
    while at < len(keys):
        length = max((_run(keys, at, others, place) for place in places.get(keys[at], ())), default=0)
        first, last = at, at + length
        at += max(length, 1)
        while first < last and not _says(keys[first]):
            first += 1
        while last > first and not _says(keys[last - 1]):
            last -= 1
        if _is_worth(keys[first:last], common_words):
            found.append((pieces.starts[first], pieces.ends[last - 1]))
    return found


def _run(keys: Sequence[str], at: int, others: Sequence[str], place: int) -> int:
    """Count the units from two places on that are the same and no clause's end."""
    length = 0
    while (
        at + length < len(keys)
        and place + length < len(others)
        and keys[at + length] == others[place + length]
        and (keys[at + length] not in ".;,:、\n" or not length)
    ):
        length += 1
    return length


def _says(key: str) -> bool:
    """Tell whether a unit says something on its own: no sign, no single function character."""
    return len(key) > 1 or key.isdigit()


def _is_worth(keys: Sequence[str], common_words: frozenset[str]) -> bool:
    """Tell whether a run is worth an underline."""
    if not keys or all(key in common_words for key in keys):
        return False
    if len(keys) == 1:
        key = keys[0]
        if key[0] == "《" or (key[0].isascii() and (key[0].isupper() or any(map(str.isdigit, key)))):
            return True
        return len(key) >= _LEAST and not key.isascii() and all(kind in _NAMING for _, kind in tagged(key))
    return sum(len(key) for key in keys if key not in common_words and _says(key)) >= _LEAST
