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
        loose = sum(not blocks[index].titled for index in indices)
        sure = resolution and len(chain) * 3 >= loose * 2
        if len(chain) > len(best) and (sure or _governs(blocks, chain, loose)):
            best = chain
    return best


def _chain(blocks: Sequence[Block], indices: list[int]) -> list[int]:
    chain: list[int] = []
    expected = 0
    loose = [index for index in indices if not blocks[index].titled]
    if not loose:
        return chain
    upcoming = dict(zip(loose, [*loose[1:], -1], strict=True))
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


def _governs(blocks: Sequence[Block], chain: list[int], loose: int) -> bool:
    """Say whether a chain numbers the document's paragraphs and not just one list in it.

    Args:
        blocks: of the scope.
        chain: what counts on.
        loose: how many blocks of the same style are shaped like paragraphs.
    """
    if not chain or len(chain) * 2 < loose:
        return False
    members = set(chain)
    unnumbered = sections = between = 0
    for index, block in enumerate(blocks):
        if index in members or block.cells:
            continue
        if not block.titled:
            unnumbered += block.enumerator is None and block.role is Role.UNKNOWN
        elif not block.bullet:
            sections += 1
            between += chain[0] < index < chain[-1]
    if len(chain) == 1:
        return unnumbered == 0 and sections == 0 and loose == 1
    if between >= 2:
        return len(chain) * 4 >= unnumbered
    return len(chain) >= (2 * unnumbered if sections else unnumbered)
