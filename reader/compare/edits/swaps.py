"""Swaps: a figure, a date or a document symbol that stands in the place of another.

In a rewritten clause the number that changed is what the reader looks for, so it is an edit of its own
even where all the words around it changed as well.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.compare.edits.block import Block, Match
from reader.compare.words import listed

_NUMERALS = "零〇○一二两三四五六七八九十百千万亿"
_QUANTITY = re.compile(rf"[\d.,]*\d|^[{_NUMERALS}]+")
_WORDS = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_STARTS = frozenset(f"0123456789{_NUMERALS}第$€£¥")


@lru_cache(maxsize=16384)
def is_quantity(key: str) -> bool:
    """Tell whether a unit is a figure, a date, a symbol or an ordinal."""
    if key.isascii() and key.lower() in _WORDS:
        return True
    return any(map(str.isdigit, key)) or (key[0] in _STARTS and all(sign in _STARTS for sign in key[:-1]))


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
        after = [
            (place, mask)
            for place in range(new_at, new_end)
            if is_quantity(new[place]) and (mask := _mask(new, place))
        ]
        for place in range(old_at, old_end) if after else ():
            if place < old_at or not is_quantity(old[place]):
                continue
            mask = _mask(old, place)
            facing = next((other for other, face in after if other >= new_at and face == mask), None)
            if facing is None:
                continue
            yield from _unless_empty(Block(Match.REPLACED, old_at, place, new_at, facing))
            yield Block(Match.SWAPPED, place, place + 1, facing, facing + 1)
            old_at, new_at = place + 1, facing + 1
        yield from _unless_empty(Block(Match.REPLACED, old_at, old_end, new_at, new_end))


def _unless_empty(block: Block) -> Iterator[Block]:
    if not block.empty:
        yield block


def _mask(keys: Sequence[str], at: int) -> str:
    """Give what a quantity looks like without its digits, with what it counts."""
    bare = "#" if keys[at].lower() in _WORDS else _QUANTITY.sub("#", keys[at])
    if bare != "#":
        return bare
    following = keys[at + 1] if at + 1 < len(keys) else ""
    return f"#{following}" if following.isalpha() or following in ("%", "$") else ""
