"""Swaps: a figure, a date or a document symbol that stands in the place of another.

In a rewritten clause the number that changed is what the reader looks for, so it is an edit of its own
even where all the words around it changed as well.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.compare.edits.block import Block, Match
from reader.compare.words import listed

_NUMERALS = "零〇○一二两三四五六七八九十百千万亿"
_QUANTITY = re.compile(rf"[\d.,]*\d|(?<=^第)[{_NUMERALS}]+|^[{_NUMERALS}]+")
_SHORT = 12  # units of a block in which two quantities may face each other whatever they count
_WORDS = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
    "seventieth eightieth ninetieth"
)
_STARTS = frozenset(f"0123456789{_NUMERALS}第$€£¥")


@lru_cache(maxsize=16384)
def is_quantity(key: str) -> bool:
    """Tell whether a unit is a figure, a date, a symbol or an ordinal."""
    if key.isascii() and _spelled(key):
        return True
    return any(map(str.isdigit, key)) or (key[0] in _STARTS and all(sign in _STARTS for sign in key[:-1]))


def _spelled(key: str) -> str:
    """Give what an English number looks like without its value: `#`, `#th`; empty for other words."""
    *tens, last = key.lower().split("-")
    if not all(word in _WORDS for word in tens):
        return ""
    return "#" if last in _WORDS else "#th" if last in _ORDINALS else ""


def with_swaps(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    """Split replaced blocks where a quantity of one side faces its like on the other.

    Args:
        blocks: blocks that cover both sides.
        old: the keys of the old units.
        new: the keys of the new units.
    """
    for block in blocks:
        if not block.replaced:
            yield block
            continue
        _, old_at, old_end, new_at, new_end = block
        for one, two in _facing(old, new, block):
            yield from _unless_empty(Block(Match.REPLACED, old_at, one, new_at, two))
            yield Block(Match.SWAPPED, one, one + 1, two, two + 1)
            old_at, new_at = one + 1, two + 1
        yield from _unless_empty(Block(Match.REPLACED, old_at, old_end, new_at, new_end))


def _facing(old: Sequence[str], new: Sequence[str], block: Block) -> list[tuple[int, int]]:
    """Give the places of a replaced block where quantities face each other, rising on both sides."""
    _, old_start, old_end, new_start, new_end = block
    ones = [place for place in range(old_start, old_end) if is_quantity(old[place])]
    twos = [place for place in range(new_start, new_end) if is_quantity(new[place])] if ones else []
    short = max(old_end - old_start, new_end - new_start) <= _SHORT
    if short and len(ones) == 1 == len(twos) and _bare(old[ones[0]]) == _bare(new[twos[0]]):
        return [(ones[0], twos[0])]
    masked: dict[str, list[int]] = {}
    for two in twos:
        masked.setdefault(_mask(new, two), []).append(two)
    found: list[tuple[int, int]] = []
    least = new_start
    for one in ones:
        mask = _mask(old, one)
        places = masked.get(mask, []) if mask else []
        at = bisect_left(places, least)
        if at < len(places):
            found.append((one, places[at]))
            least = places[at] + 1
    return found


def _unless_empty(block: Block) -> Iterator[Block]:
    if not block.empty:
        yield block


def _bare(key: str) -> str:
    """Give what a quantity looks like without its digits: `#`, `#年#月`, `第#次`."""
    return _spelled(key) or _QUANTITY.sub("#", key)


def _mask(keys: Sequence[str], at: int) -> str:
    """Give what a quantity looks like without its digits, with what it counts; empty for a bare number."""
    bare = _bare(keys[at])
    if bare != "#":
        return bare
    following = keys[at + 1] if at + 1 < len(keys) else ""
    return f"#{following}" if following.isalpha() or following in ("%", "$") else ""
