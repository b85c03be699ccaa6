"""Swaps: a figure, a date or a document symbol that stands in the place of another.

In a rewritten clause the number that changed is what the reader looks for, so it is an edit of its own
even where all the words around it changed as well.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress

from reader.compare.edits.block import REPLACED, SWAPPED, Block
from reader.compare.edits.hedges import hedges_before, is_hedge_after
from reader.compare.words import listed

_NUMERALS = "零〇○一二两三四五六七八九十百千万亿"
_QUANTITY = re.compile(rf"[\d.,]*\d[万亿]*|(?<=^第)[{_NUMERALS}]+|^[{_NUMERALS}]+")
_MEASURED = re.compile(rf"[{_NUMERALS}]+(?:个月|小时|分钟|人)")
_PART = re.compile(rf"[{_NUMERALS}]+分之[{_NUMERALS}点]+")
_WORDED = re.compile(r"(?<=#)[^\W\d_]{3,}\.?(?=#)|(?<=#)[ap]\.?m$|^[A-Z][a-z]{2,8}\.?(?=#)")  # #May#, #a.m
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
_ARTICLES = listed(
    "一 一个 一項 一项 一名 一位 一次 一種 一种 a an"
)  # in a rewritten stretch they count nothing
_STARTS = frozenset(f"0123456789{_NUMERALS}第$€£¥")


@lru_cache(maxsize=16384)
def is_quantity(key: str) -> bool:
    """Tell whether a unit is a figure, a date, a symbol or an ordinal."""
    if key.isalpha() and not key.isascii() and key[0] not in _STARTS:
        return False  # as most words are none
    if (key.isascii() and _spelled(key)) or _PART.fullmatch(key) or _MEASURED.fullmatch(key):
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
        facing = _facing(old, new, block) if block.match is REPLACED else []
        if not facing:
            yield block
            continue
        _, old_at, old_end, new_at, new_end = block
        for one, two in facing:
            swap = _hedged(Block(SWAPPED, one, one + 1, two, two + 1), old, new, (old_at, new_at), block)
            yield from _unless_empty(Block(REPLACED, old_at, swap.old_start, new_at, swap.new_start))
            yield swap
            old_at, new_at = swap.old_end, swap.new_end
        yield from _unless_empty(Block(REPLACED, old_at, old_end, new_at, new_end))


def _hedged(
    swap: Block, old: Sequence[str], new: Sequence[str], free: tuple[int, int], block: Block
) -> Block:
    """Take the hedges by two quantities along: 约 180 个 becomes 210 多个.

    Args:
        swap: the quantities.
        old: the keys of the old units.
        new: the keys of the new units.
        free: from where on units of either side are in no swap yet.
        block: where the replaced units end.
    """
    _, old_start, old_end, new_start, new_end = swap
    old_start -= hedges_before(old[free[0] : old_start], old_start - free[0])
    new_start -= hedges_before(new[free[1] : new_start], new_start - free[1])
    before, after = old[old_end : block.old_end][:1], new[new_end : block.new_end][:1]
    hedged = [is_hedge_after(key) for key in (*before, *after)]
    if any(hedged):
        # Where one side says 多个 and the other 个, both go.
        bare = bool(before and after) and before[0][-1] == after[0][-1]
        old_end += bool(before) and (hedged[0] or bare)
        new_end += bool(after) and (hedged[-1] or bare)
    return Block(SWAPPED, old_start, old_end, new_start, new_end)


def _facing(old: Sequence[str], new: Sequence[str], block: Block) -> list[tuple[int, int]]:
    """Give the places of a replaced block where quantities face each other, rising on both sides."""
    _, old_start, old_end, new_start, new_end = block
    ones = _quantities(old, old_start, old_end)
    twos = _quantities(new, new_start, new_end) if ones else []
    if not twos:
        return []
    short = max(old_end - old_start, new_end - new_start) <= _SHORT
    if short and [_bare(old[one]) for one in ones] == [_bare(new[two]) for two in twos]:
        return list(zip(ones, twos, strict=True))
    masked: dict[str, list[int]] = {}
    for two in twos:
        masked.setdefault(_mask(new, two), []).append(two)
    found: list[tuple[int, int]] = []
    least = new_start
    for one in ones:
        mask = "" if old[one] in _ARTICLES else _mask(old, one)
        places = masked.get(mask, []) if mask else []
        at = bisect_left(places, least)
        if at < len(places):
            found.append((one, places[at]))
            least = places[at] + 1
    return found


def _quantities(keys: Sequence[str], start: int, end: int) -> list[int]:
    """Give the places of the quantities between two places."""
    return list(compress(range(start, end), map(is_quantity, keys[start:end])))


def _unless_empty(block: Block) -> Iterator[Block]:
    if not block.empty:
        yield block


def _bare(key: str) -> str:
    """Give what a quantity looks like without its digits and months: `#`, `#年#月`, `第#次`, `#a#`."""
    return _spelled(key) or _WORDED.sub("a", _QUANTITY.sub("#", key))


def _mask(keys: Sequence[str], at: int) -> str:
    """Give what a quantity looks like without its digits, with what it counts; empty for a bare number."""
    bare = _bare(keys[at])
    if bare != "#":
        return bare
    following = keys[at + 1] if at + 1 < len(keys) else ""
    return f"#{following}" if following.isalpha() or following in ("%", "$") else ""
