"""Shifting: an insertion or a deletion that could stand in several places stands where it reads best."""

from collections.abc import Sequence

from reader.compare.edits.block import REPLACED, SAME, SWAPPED, Block

_OPENING = frozenset("《(\"'[【{")
_AFTER = {".": 6, ";": 6, "!": 6, "?": 6, ",": 5, ":": 5, "、": 4}
_OPENS = {"(": ")", "[": "]", "【": "】", "{": "}"}
_CLOSES = {closing: opening for opening, closing in _OPENS.items()}


def shifted(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Put each pure insertion or deletion where its edges read best.

    Args:
        blocks: what is the same and what is replaced.
        old: the keys of the old units.
        new: the keys of the new units.
    """
    found = list(blocks)
    for at in range(1, len(found) - 1):
        block = found[at]
        inserted = block.inserting
        if block.match is not REPLACED or not (inserted or block.deleting):
            continue
        before, after = found[at - 1], found[at + 1]
        if before.match is not SAME or after.match is not SAME:
            continue
        keys = new if inserted else old
        start, end = (block.new_start, block.new_end) if inserted else (block.old_start, block.old_end)
        shift = _best_shift(keys, start, end, _room(before), _room(after))
        if shift:
            found[at - 1] = before._replace(old_end=before.old_end + shift, new_end=before.new_end + shift)
            found[at] = Block(REPLACED, *(edge + shift for edge in block[1:]))
            found[at + 1] = after._replace(
                old_start=after.old_start + shift, new_start=after.new_start + shift
            )
    return [block for block in found if not block.empty]


def closed(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Let each pure insertion or deletion after a swap end where it reads best: not ) and of B (1985.

    Args:
        blocks: what is the same, replaced and swapped.
        old: the keys of the old units.
        new: the keys of the new units.
    """
    found: list[Block] = []
    for block in blocks:
        found.append(block)
        if block.match is SAME and len(found) > 2 and found[-3].match is SWAPPED:
            _, old_at, _, new_at, _ = found[-2]
            found[-2:] = shifted([Block(SAME, old_at, old_at, new_at, new_at), *found[-2:]], old, new)
    return found


def gathered(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Make one of two deletions, or two insertions, where the words between them could stand beside both.

    [-, -]in[-consultation with all, in-] reads [-, in consultation with all,-] in.

    Args:
        blocks: what is the same, replaced and swapped.
        old: the keys of the old units.
        new: the keys of the new units.
    """
    found: list[Block] = []
    for block in blocks:
        found.append(block)
        while len(found) > 2 and found[-1].match is REPLACED and (joined := _joined(found[-3:], old, new)):
            found[-3:] = joined
    return found


def _joined(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> tuple[Block, Block] | None:
    """Join two changes of one way over the words between them, if either of them could shift past these.

    The last of the blocks is replaced.
    """
    first, island, last = blocks
    deleting = first.deleting and last.deleting
    if not deleting and not (first.inserting and last.inserting):
        return None
    length = _room(island)
    if first.match is not REPLACED or island.match is not SAME or not length:
        return None
    keys = old if deleting else new
    start, end = (first.old_start, last.old_end) if deleting else (first.new_start, last.new_end)
    at = island.old_start if deleting else island.new_start
    words = keys[at : at + length]
    fixed = island.new_start if deleting else island.old_start  # where the words stand on the other side
    if end - length >= at + length and keys[end - length : end] == words:
        parts = (
            (REPLACED, start, end - length, fixed, fixed),
            (SAME, end - length, end, fixed, fixed + length),
        )
    elif start + length <= at and keys[start : start + length] == words:
        parts = (
            (SAME, start, start + length, fixed, fixed + length),
            (REPLACED, start + length, end, fixed + length, fixed + length),
        )
    else:
        return None
    one, two = (Block(match, *(span if deleting else (*span[2:], *span[:2]))) for match, *span in parts)
    return one, two


def _room(block: Block) -> int:
    """Tell by how many units a neighbour may be eaten; a regrouped one not at all."""
    length = block.old_end - block.old_start
    return length if length == block.new_end - block.new_start else 0


def _best_shift(keys: Sequence[str], start: int, end: int, left: int, right: int) -> int:
    """Tell by how many units a stretch should be shifted."""
    low = 0
    while -low < left and keys[start + low - 1] == keys[end + low - 1]:
        low -= 1
    high = 0
    while high < right and keys[start + high] == keys[end + high]:
        high += 1
    if low == high:
        return 0
    return max(
        range(low, high + 1), key=lambda shift: (_reads(keys, start + shift, end + shift), -abs(shift), shift)
    )


def _reads(keys: Sequence[str], start: int, end: int) -> float:
    """Tell how well a stretch reads as one edit."""
    score = _edge(keys, start) + _edge(keys, end)
    return score if _balanced(keys[start:end]) else score - 20


def _edge(keys: Sequence[str], at: int) -> float:
    """Tell how well an edit may begin or end before this unit."""
    if at == 0 or at == len(keys):
        return 7
    score: float = _AFTER.get(keys[at - 1][-1], 0)
    if keys[at][0] in _OPENING:
        score += 2
    elif keys[at] in _AFTER:
        score += 1
    return score


def _balanced(keys: Sequence[str]) -> bool:
    """Tell whether every bracket in a stretch has its partner there; quotes must come in pairs."""
    waiting: list[str] = []
    quotes = 0
    for key in keys:
        if key in _OPENS:
            waiting.append(key)
        elif key in _CLOSES:
            if not waiting or waiting.pop() != _CLOSES[key]:
                return False
        elif key == '"':
            quotes += 1
    return not waiting and quotes % 2 == 0
