"""Hyphens at the ends of lines: whether the line broke a word there, or the word has its hyphen anyway."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_END: Final = re.compile(r"([^\W\d_]+)[-‐\xad]$")
_START: Final = re.compile(r"[^\W\d_]+")
_ADDRESS: Final = re.compile(r"(?:www\.|://|@)\S*$")  # an address has no hyphens but its own
_HYPHENS: Final = frozenset("-‐\xad")
_RARE: Final = 0.02
"""Fewer lines than this share end in a hyphen where nobody breaks words."""

# What is joined to the next word by a hyphen that stays; a line may end there.
_PREFIXED: Final = frozenset(
    word
    for words in (
        "all anti cross ever ex far free full half high ill long low mid much multi near new non north old",
        "open part post pro quasi self semi short so south vice well one two three four five six seven eight",
        "nine ten twenty thirty forty fifty sixty seventy eighty ninety northern southern",
        "вице кое по северо юго",
    )
    for word in words.split()
)
# After these a hyphen stands for the rest of a word that comes later: Strom- und Wasserversorgung.
_CONJUNCTIONS: Final = frozenset(
    ["and", "or", "und", "oder", "bzw", "sowie", "et", "ou", "y", "o", "e", "и", "или", "en", "of", "og"]
)


def broken_word(line: str) -> str:
    """Give the beginning of a word that the end of a line may have broken, in small letters; else nothing."""
    match = _END.search(line) if line[-1:] in _HYPHENS else None
    return match[1].lower() if match is not None and not _ADDRESS.search(line) else ""


def word_rest(line: str) -> str:
    """Give what a line begins with if that may be the rest of a broken word: small letters; else nothing."""
    match = _START.match(line) if line[:1].islower() else None
    return match[0] if match is not None else ""


def is_suspended(rest: str) -> bool:
    """Say whether a hyphen before this word stands for the end of a later one (`north- and southbound`)."""
    return rest in _CONJUNCTIONS


class Hyphenation:
    """Judges by the document's own words."""

    def __init__(self, lines: Sequence[str], broken: Sequence[bool]) -> None:
        """Take the document's lines, and which of them may end in half a word."""
        self._lines = lines
        self._broken = broken
        # Who breaks words does so in many lines; else a hyphen at a line's end is the author's.
        written = sum(line[:1] < "\u2e80" for line in lines)
        self._breaks_words = sum(broken) > _RARE * written

    @cached_property
    def _words(self) -> frozenset[str]:
        """The document's words; the halves of a word that a line's end breaks are none."""
        found: set[str] = set()
        before = False
        for line, broken in zip(self._lines, self._broken, strict=True):
            words = _WORD.findall(line)
            found.update(word.lower() for word in words[before : len(words) - broken])
            before = broken
        return frozenset(found)

    def is_one_word(self, end: str, start: str) -> bool:
        """Say whether a word broken at a hyphen, given as two small-letter halves, is written without it."""
        if f"{end}-{start}" in self._words:
            return False
        if f"{end}{start}" in self._words:
            return True
        if end in _PREFIXED or (end in self._words and start in self._words):
            return False
        return self._breaks_words
