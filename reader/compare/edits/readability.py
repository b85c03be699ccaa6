"""Readability: from the shortest edit script to the one that a person would have marked.

Short equal stretches between changes are given up, so that a rewritten clause is one edit and no confetti;
an inserted or deleted stretch that could stand in several places is put where a clause begins or ends;
figures that were replaced stay edits of their own.
"""

from collections.abc import Sequence

from reader.compare.edits.block import REPLACED, SAME, Block, Side
from reader.compare.edits.regrouping import regrouped
from reader.compare.edits.shifting import closed, gathered, shifted
from reader.compare.edits.swaps import with_swaps

_SHORT_WORD = 2  # characters
_ALWAYS_KEPT = 12  # so many characters in common are worth keeping beside any change
_ENDS = frozenset("，。；：,.;:")
_NOTHING = Block(SAME, 0, 0, 0, 0)  # what follows the last block


def tidy(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Make blocks readable; they still cover both sides, and the same ones are still the same.

    Args:
        blocks: what the diff found.
        old: the keys of the old units.
        new: the keys of the new units.

    Returns:
        The blocks, two replaced ones never side by side.
    """
    found = shifted(list(regrouped(blocks, old, new)), old, new)
    found = gathered(closed(list(with_swaps(found, old, new)), old, new), old, new)
    return _without_confetti(found, Side(old), Side(new))


def _without_confetti(blocks: list[Block], old: Side, new: Side) -> list[Block]:
    """Give up equal stretches that say too little beside the changes around them."""
    kept = _grouped(blocks)
    while True:
        groups, kept = kept, kept[:1]
        for group, following in zip(groups[1:], [*groups[2:], [_NOTHING]], strict=False):
            before, block, after = kept[-1][0], group[0], following[0]
            if before.match is REPLACED and (
                block.match is REPLACED
                or (
                    block.match is SAME
                    and after.match is REPLACED
                    and _is_confetti(before, group, after, old, new)
                )
            ):
                kept[-1] = [before.to(group[-1])]
            else:
                kept.append(group)
        if len(kept) == len(groups):
            return [block for group in kept for block in group]


def _grouped(blocks: Sequence[Block]) -> list[list[Block]]:
    """Put equal blocks that follow each other together."""
    groups: list[list[Block]] = []
    for block in blocks:
        if block.match is SAME and groups and groups[-1][0].match is SAME:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _is_confetti(before: Block, island: Sequence[Block], after: Block, old: Side, new: Side) -> bool:
    """Tell whether an equal stretch between two changes is not worth the reader's eye."""
    says = old.weight(island[0].old_start, island[-1].old_end)
    if says >= _ALWAYS_KEPT or _same_way(before, after):
        return False
    if says < 1:
        return not (_replaces(before, old, new) and _replaces(after, old, new) and _ends_clause(island, old))
    if _crossed(before, after) and says <= _SHORT_WORD and _unbroken(island, old.keys):
        return True  # 乡村[-振兴-] beside [+和美+]乡村: one name gave way to another
    least = min(_size(before, old, new), _size(after, old, new))
    return says * 2 <= least or (says < 2 and says <= least)


def _same_way(before: Block, after: Block) -> bool:
    """Tell whether both changes only insert, or only delete: what stands between them is no confetti."""
    return (before.inserting and after.inserting) or (before.deleting and after.deleting)


def _crossed(before: Block, after: Block) -> bool:
    """Tell whether one of two changes only inserts, and the other only deletes."""
    return (before.inserting and after.deleting) or (before.deleting and after.inserting)


def _replaces(block: Block, old: Side, new: Side) -> bool:
    """Tell whether a change puts a few words in the place of others."""
    return not block.inserting and not block.deleting and _size(block, old, new) <= _ALWAYS_KEPT


def _ends_clause(island: Sequence[Block], side: Side) -> bool:
    """Tell whether an equal stretch holds the sign that ends a clause."""
    keys = side.keys
    return any(key in _ENDS for block in island for key in keys[block.old_start : block.old_end])


def _unbroken(island: Sequence[Block], keys: Sequence[str]) -> bool:
    """Tell whether an equal stretch holds words only."""
    return all(key.isalnum() for block in island for key in keys[block.old_start : block.old_end])


def _size(block: Block, old: Side, new: Side) -> float:
    return max(old.weight(block.old_start, block.old_end), new.weight(block.new_start, block.new_end))
