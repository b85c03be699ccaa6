"""Whether the heading levels that markup claims can be believed."""

import itertools
from collections.abc import Sequence

from reader.document.structure.block import HEADING, Block
from reader.document.structure.tree import rank_of


def levels_agree(blocks: Sequence[Block]) -> bool:
    """Say whether the claimed levels agree with the enumerators.

    Each way of counting must keep its level until it begins anew, and the ways their usual order of depth.
    """
    by_style: dict[str, list[int]] = {}
    claimed = False
    for block in blocks:
        if block.role is HEADING and block.level:
            claimed = True
            if block.enumerator is not None:
                levels = by_style.setdefault(block.enumerator.style, [])
                if levels and levels[-1] != block.level and block.enumerator.value != 1:
                    return False
                levels.append(block.level)
    if not claimed:
        return False
    has_decimals = any(style.startswith("decimal") for style in by_style)
    by_rank = [
        min(levels)
        for _, levels in sorted(by_style.items(), key=lambda entry: _rank(entry[0], decimals=has_decimals))
    ]
    return all(above < below for above, below in itertools.pairwise(by_rank))


def _rank(style: str, *, decimals: bool) -> float:
    """Give the usual depth of a style; where 1.1 counts too, 1 stands right above it."""
    return rank_of("decimal1" if decimals and style.startswith("digit") else style)
