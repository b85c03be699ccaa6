"""Readability: from the shortest edit script to the one that a person would have marked.

Short equal stretches between changes are given up, so that a rewritten clause is one edit and no confetti;
an inserted or deleted stretch that could stand in several places is put where a clause begins or ends.
"""

from collections.abc import Sequence
from itertools import accumulate

from reader.compare.edits.diff import Block

_OPENING = frozenset("《(\"'[【{")
_AFTER = {".": 6, ";": 6, "!": 6, "?": 6, ",": 5, ":": 5, "、": 4}
_OPENS = {"(": ")", "[": "]", "【": "】", "{": "}"}
_CLOSES = {closing: opening for opening, closing in _OPENS.items()}


def tidy(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Make blocks readable; they still cover both sequences, and the same ones are still the same.

    Args:
        blocks: what the diff found.
        old: the keys of the old units.
        new: the keys of the new units.

    Returns:
        The blocks, two replaced ones never side by side.
    """
    return _without_confetti(_shifted(_regrouped(blocks, old, new), old, new), old, new)


def weight(keys: Sequence[str]) -> float:
    """Tell how much a stretch says: about its number of Chinese characters; signs say nothing."""
    return sum(map(_weight_of, keys))


def _weight_of(key: str) -> float:
    if key.isascii():
        if not key[-1].isalnum() and not key[0].isalnum():
            return 0.0
        return 0.5 if len(key) <= 3 and key.islower() else 1.0 if len(key) <= 2 else 2.0
    if len(key) == 1:
        return 0.5 if key.isalnum() else 0.0
    return float(len(key))


def _regrouped(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Take out of replaced blocks what is the same but was cut into other words on the two sides."""
    found: list[Block] = []
    for block in blocks:
        if block.same or block.old_start == block.old_end or block.new_start == block.new_end:
            found.append(block)
            continue
        _, old_start, old_end, new_start, new_end = block
        old_head, new_head = _common_start(old[old_start:old_end], new[new_start:new_end])
        old_from, new_from = old_start + old_head, new_start + new_head
        old_tail, new_tail = _common_start(
            [key[::-1] for key in reversed(old[old_from:old_end])],
            [key[::-1] for key in reversed(new[new_from:new_end])],
        )
        old_to, new_to = old_end - old_tail, new_end - new_tail
        parts = (
            Block(True, old_start, old_from, new_start, new_from),
            Block(False, old_from, old_to, new_from, new_to),
            Block(True, old_to, old_end, new_to, new_end),
        )
        found.extend(part for part in parts if part.old_start < part.old_end or part.new_start < part.new_end)
    return found


def _common_start(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Tell how many keys of each side make up the longest start that both share, ending between keys."""
    signs = enumerate(zip("".join(old), "".join(new), strict=False))
    shared = next((at for at, (one, two) in signs if one != two), min(sum(map(len, old)), sum(map(len, new))))
    old_edges = {edge: count for count, edge in enumerate(accumulate(map(len, old)), 1) if edge <= shared}
    new_edges = {edge: count for count, edge in enumerate(accumulate(map(len, new)), 1) if edge <= shared}
    edge = max(old_edges.keys() & new_edges.keys(), default=0)
    return (old_edges[edge], new_edges[edge]) if edge else (0, 0)


def _shifted(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Put each pure insertion or deletion where its edges read best."""
    found = list(blocks)
    for at in range(1, len(found) - 1):
        before, block, after = found[at - 1 : at + 2]
        if block.same or not (before.same and after.same):
            continue
        inserted = block.old_start == block.old_end
        if not inserted and block.new_start != block.new_end:
            continue
        keys = new if inserted else old
        start, end = (block.new_start, block.new_end) if inserted else (block.old_start, block.old_end)
        shift = _best_shift(keys, start, end, _room(before), _room(after))
        if shift:
            found[at - 1] = Block(
                True, before.old_start, before.old_end + shift, before.new_start, before.new_end + shift
            )
            found[at] = Block(False, *(edge + shift for edge in block[1:]))
            found[at + 1] = Block(
                True, after.old_start + shift, after.old_end, after.new_start + shift, after.new_end
            )
    return [block for block in found if block.old_start < block.old_end or block.new_start < block.new_end]


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
        range(low, high + 1), key=lambda shift: (_reads(keys, start + shift, end + shift), -abs(shift))
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


def _without_confetti(blocks: list[Block], old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Give up equal stretches that say too little beside the changes around them."""
    while True:
        groups = _grouped(blocks)
        kept: list[list[Block]] = []
        for at, group in enumerate(groups):
            if (
                0 < at < len(groups) - 1
                and group[0].same
                and _is_confetti(kept[-1][0], group, groups[at + 1][0], old, new)
            ) or (kept and not group[0].same and not kept[-1][0].same):
                kept[-1] = [_span(kept[-1][0], group[-1])]
            else:
                kept.append(group)
        if len(kept) == len(groups):
            return [block for group in kept for block in group]
        blocks = [block for group in kept for block in group]


def _grouped(blocks: Sequence[Block]) -> list[list[Block]]:
    """Put equal blocks that follow each other together."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and groups[-1][0].same and block.same:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _span(first: Block, last: Block) -> Block:
    """Give the replaced block that reaches from one block over another."""
    return Block(False, first.old_start, last.old_end, first.new_start, last.new_end)


def _is_confetti(
    before: Block, island: Sequence[Block], after: Block, old: Sequence[str], new: Sequence[str]
) -> bool:
    """Tell whether an equal stretch between two changes is not worth the reader's eye."""
    says = weight(old[island[0].old_start : island[-1].old_end])
    if says >= 12:
        return False
    left, right = _size(before, old, new), _size(after, old, new)
    if says < 1:
        return left + right > 0 and not (_swaps_numbers(before, old, new) or _swaps_numbers(after, old, new))
    return says * 2 <= min(left, right) or (says < 2 and says <= min(left, right))


def _size(block: Block, old: Sequence[str], new: Sequence[str]) -> float:
    return max(weight(old[block.old_start : block.old_end]), weight(new[block.new_start : block.new_end]))


def _swaps_numbers(block: Block, old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether a block puts one number in the place of another."""
    return (
        block.old_end - block.old_start == 1 == block.new_end - block.new_start
        and any(map(str.isdigit, old[block.old_start]))
        and any(map(str.isdigit, new[block.new_start]))
    )
