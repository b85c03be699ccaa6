"""Whether the heading levels that markup claims can be believed."""

import itertools
from collections.abc import Sequence

from reader.document.structure.block import HEADING, Block
from reader.document.structure.tree import rank_of


def levels_agree(blocks: Sequence[Block]) -> bool:
    """Say whether the claimed levels agree with the enumerators.

    Each way of counting must stand on one level of its own, and the ways on their usual order of depth.
    """
    by_style: dict[str, set[int]] = {}
    claimed = False
    for block in blocks:
        if block.role is HEADING and block.level:
            claimed = True
            if block.enumerator is not None:
                by_style.setdefault(block.enumerator.style, set()).add(block.level)
    if not claimed or any(len(levels) > 1 for levels in by_style.values()):
        return False
    by_rank = [min(levels) for _, levels in sorted(by_style.items(), key=lambda entry: rank_of(entry[0]))]
    return all(above < below for above, below in itertools.pairwise(by_rank))
