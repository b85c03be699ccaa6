"""Regrouping: the same text cut into other words on the two sides is still the same."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.compare.edits.block import REPLACED, SAME, Block


def regrouped(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    """Take out of replaced blocks what they have in common at their ends.

    Args:
        blocks: what the diff found.
        old: the keys of the old units.
        new: the keys of the new units.
    """
    for block in blocks:
        if block.match is SAME or block.inserting or block.deleting:
            yield block
            continue
        _, old_start, old_end, new_start, new_end = block
        old_from, new_from = old_start, new_start
        if old[old_start][0] == new[new_start][0]:
            old_head, new_head = _common_start(old[old_start:old_end], new[new_start:new_end])
            old_from, new_from = old_start + old_head, new_start + new_head
        old_tail = new_tail = 0
        if old_from < old_end and new_from < new_end and old[old_end - 1][-1] == new[new_end - 1][-1]:
            old_tail, new_tail = _common_start(
                [key[::-1] for key in reversed(old[old_from:old_end])],
                [key[::-1] for key in reversed(new[new_from:new_end])],
            )
        if old_from == old_start and not old_tail:
            yield block
            continue
        old_to, new_to = old_end - old_tail, new_end - new_tail
        parts = (
            Block(SAME, old_start, old_from, new_start, new_from),
            Block(REPLACED, old_from, old_to, new_from, new_to),
            Block(SAME, old_to, old_end, new_to, new_end),
        )
        yield from (part for part in parts if not part.empty)


def _common_start(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Tell how many keys of each side make up the longest start that both share, ending between keys."""
    one, two = "".join(old), "".join(new)
    differing = (at for at, (sign, other) in enumerate(zip(one, two, strict=False)) if sign != other)
    shared = next(differing, min(len(one), len(two)))
    old_edges = {edge: count for count, edge in enumerate(accumulate(map(len, old)), 1) if edge <= shared}
    new_edges = {edge: count for count, edge in enumerate(accumulate(map(len, new)), 1) if edge <= shared}
    edge = max(old_edges.keys() & new_edges.keys(), default=0)
    return (old_edges[edge], new_edges[edge]) if edge else (0, 0)
