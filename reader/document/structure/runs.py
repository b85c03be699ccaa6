"""Numbered paragraphs: the run of numbers that goes through a document from heading to heading.

`1. Introduction` and `1. The Committee met.` look alike. What tells them apart is the sequence: a numbered
paragraph carries on from the paragraph before it, whatever headings stand between.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reader.document.structure.block import Block, Role

_GAP: Final = 4
"""So many numbers may be missing in a run before it is taken to be another one."""

_STYLES: Final = frozenset({"digit.", "digit、", "digit)", "digit()", "digit:", "§"})


def find_run(blocks: Sequence[Block], *, resolution: bool) -> list[int]:
    """Find the paragraphs of the main run.

    Args:
        blocks: of one scope of numbering.
        resolution: the scope opens as resolutions do, so that a run of its own is certain.

    Returns:
        The indices of the numbered paragraphs in order; empty if the scope numbers none.
    """
    by_style: dict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if block.enumerator is not None and block.role is Role.UNKNOWN and block.enumerator.style in _STYLES:
            by_style[block.enumerator.style].append(index)
    best: list[int] = []
    for indices in by_style.values():
        chain = _chain(blocks, indices)
        if len(chain) > len(best) and (resolution or _governs(blocks, indices, chain)):
            best = chain
    return best


def _chain(blocks: Sequence[Block], indices: list[int]) -> list[int]:
    chain: list[int] = []
    expected = 0
    loose = [index for index in indices if not blocks[index].titled]
    if not loose:
        return chain
    upcoming = {index: after for index, after in zip(loose, [*loose[1:], -1], strict=True)}
    next_loose = loose[0]
    for index in indices:
        value = _value(blocks[index])
        titled = blocks[index].titled
        if index == next_loose:
            next_loose = upcoming[index]
        if not chain:
            if not titled:
                chain.append(index)
                expected = value + 1
        elif value == expected:
            if titled and next_loose >= 0 and _value(blocks[next_loose]) == value:
                continue  # a heading whose number happens to be that of the paragraph below it
            chain.append(index)
            expected += 1
        elif not titled and expected < value < expected + _GAP:
            chain.append(index)
            expected = value + 1
    return chain


def _value(block: Block) -> int:
    return block.enumerator.value if block.enumerator else 0


def _governs(blocks: Sequence[Block], indices: list[int], chain: list[int]) -> bool:
    """Say whether a chain numbers the document's paragraphs and not just one list in it."""
    loose = sum(not blocks[index].titled for index in indices)
    if not chain or len(chain) * 2 < loose:
        return False
    members = set(chain)
    unnumbered = sum(
        1
        for index, block in enumerate(blocks)
        if block.enumerator is None and not block.titled and not block.cells and index > chain[0]
    )
    sections = sum(
        1
        for index in range(chain[0], chain[-1])
        if index not in members and blocks[index].titled and not blocks[index].cells
    )
    if len(chain) == 1:
        return unnumbered == 0 and sections == 0 and loose == len(indices)
    return len(chain) * 2 >= unnumbered or (sections >= 2 and len(chain) * 4 >= unnumbered)
