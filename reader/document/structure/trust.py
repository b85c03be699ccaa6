"""Whether the heading levels that markup claims can be believed."""

from collections.abc import Sequence

from reader.document.structure.block import Block, Role


def levels_agree(blocks: Sequence[Block]) -> bool:
    """Say whether the claimed levels agree with the enumerators: each way of counting on one level of its own."""
    by_style: dict[str, set[int]] = {}
    levels: set[int] = set()
    for block in blocks:
        if block.role is Role.HEADING and block.level:
            levels.add(block.level)
            if block.enumerator is not None:
                by_style.setdefault(block.enumerator.style, set()).add(block.level)
    return bool(levels) and all(len(claimed) == 1 for claimed in by_style.values())
