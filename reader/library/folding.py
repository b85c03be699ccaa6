"""Forms of a character that a search holds for the same: width, case, accent, simplified or traditional."""

import re
import unicodedata
from functools import cache
from itertools import chain

from reader.library.variants import SIMPLIFIED, TRADITIONAL

_BLOCKS = (range(0xA0, 0x3400), range(0xA000, 0xAC00), range(0xF900, 0xFFEF), range(0x2F800, 0x2FA20))
"""Where Unicode keeps the letters, digits and compatibility ideographs that have a plainer form."""


@cache
def _table() -> dict[str, str]:
    """Give the plain form of each letter, digit or combining accent that has one."""
    table: dict[str, str] = {}
    for char in map(chr, chain(*_BLOCKS)):
        if not (unicodedata.decomposition(char) or unicodedata.combining(char)):
            continue
        parts = unicodedata.normalize("NFKD", char)
        plain = "".join([part for part in parts if not unicodedata.combining(part)]).lower()
        if plain != char.lower() and (plain.isalnum() or (not plain and unicodedata.combining(char))):
            table[char] = plain
    simple = dict(zip(TRADITIONAL, SIMPLIFIED, strict=True))
    table = {char: simple.get(plain, plain) for char, plain in table.items()}
    return simple | table


@cache
def _folded() -> re.Pattern[str]:
    # Beyond the basic plane a range stands for all: single characters there are tried one after the other.
    basic = "".join(re.escape(char) for char in _table() if char < "\U00010000")
    return re.compile(f"[{basic}\U00010000-\U0010ffff]")


@cache
def _resized() -> re.Pattern[str]:
    """Find a character whose plain form is longer than itself, or nothing."""
    return re.compile(f"[{''.join(re.escape(char) for char, plain in _table().items() if len(plain) != 1)}]")


def fold(text: str) -> str:
    """Give `text` with every letter and digit in its plainest form; the length may change."""
    if text.isascii():
        return text.lower()
    table = _table()
    return _folded().sub(lambda match: table.get(match[0], match[0]), text).lower()


def fold_with_places(text: str) -> tuple[str, list[int] | range]:
    """Give the folded text and, for each of its characters, the place in `text` that it comes from."""
    folded = fold(text)
    if len(folded) == len(text) and _resized().search(text) is None:
        return folded, range(len(text))
    places = [place for place, char in enumerate(text) for _ in fold(char)]
    return "".join(map(fold, text)), places
