"""Numbered paragraphs: the run of numbers that goes through a document from heading to heading.

`1. Introduction` and `1. The Committee met.` look alike. What tells them apart is the sequence: a numbered
paragraph carries on from the paragraph before it, whatever headings stand between.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reader.document.structure.block import UNKNOWN, Block

_GAP: Final = 4
"""So many numbers may be missing in a run before it is taken to be another one."""

_CERTAIN: Final = 3
"""So many paragraphs make a run certain enough to count a doubtful one before it."""

LONGEST_STOPPED: Final = 60
"""No title that ends in a full stop has more characters."""

_STYLES: Final = frozenset({"digit.", "digit、", "digit)", "digit()", "digit:", "digit ", "digit-", "§"})
_SECTIONS: Final = "§"
_BARE: Final = "digit "
"""Numbers without a mark, which many a sentence begins with too."""


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
        if block.enumerator is not None and block.role is UNKNOWN and block.enumerator.style in _STYLES:
            by_style[block.enumerator.style].append(index)
    best: list[int] = []
    for style, indices in by_style.items():
        chain = _chain(blocks, indices)
        loose = len([index for index in indices if not blocks[index].titled])
        if style == _BARE and not _counts_from_one(blocks, chain, loose):
            continue
        sure = resolution and len(chain) * 3 >= loose * 2
        if are_stopped_titles(blocks, chain) or (style == _SECTIONS and _begin_anew(blocks, indices)):
            continue
        if len(chain) > len(best) and (sure or _governs(blocks, chain, loose)):
            best = chain
    return best


def _begin_anew(blocks: Sequence[Block], indices: Sequence[int]) -> bool:
    """Say whether sections count from one in each chapter, so that none of them run through."""
    return sum(_value(blocks[index]) == 1 for index in indices) > 1


def _is_enclosed(blocks: Sequence[Block], chain: Sequence[int]) -> bool:
    """Say whether a chain stands between two paragraphs that count on from each other in another way."""
    above = {(style, value + 1) for style, value in _loose_numbers(blocks[: chain[0]])}
    return not above.isdisjoint(_loose_numbers(blocks[chain[-1] + 1 :]))


def _is_announced(blocks: Sequence[Block], chain: Sequence[int]) -> bool:
    """Say whether numbers in brackets are one list in a row below the text that announces it."""
    first, last = chain[0], chain[-1]
    in_a_row = first > 0 and last - first + 1 == len(chain) and blocks[first].text[0] in "(（"
    return in_a_row and blocks[first - 1].text.endswith((":", "：", "—"))


def _loose_numbers(blocks: Sequence[Block]) -> set[tuple[str, int]]:
    """Give the numbers of what can only be paragraphs, each with its way of counting."""
    return {
        (block.enumerator.style, block.enumerator.value)
        for block in blocks
        if block.enumerator is not None and not block.titled
    }


def are_stopped_titles(blocks: Sequence[Block], indices: Sequence[int]) -> bool:
    """Say whether numbers stand before titles that end in a full stop: `1. Definitions.`, then its text."""
    if len(indices) < _CERTAIN:
        return False
    members = set(indices)
    for index in indices:
        block = blocks[index]
        filled = index + 1 < len(blocks) and index + 1 not in members
        if not filled or len(block.body) > LONGEST_STOPPED or not (block.titled or block.text[-1] in ".。"):
            return False
    return True


def _counts_from_one(blocks: Sequence[Block], chain: Sequence[int], loose: int) -> bool:
    """Say whether numbers without a mark can be those of paragraphs: hardly any other is about."""
    if not chain or _value(blocks[chain[0]]) != 1:
        return False
    if len(chain) < _CERTAIN:
        return len(chain) > 1 and sum(not block.titled for block in blocks) == len(chain)
    return len(chain) * 5 >= loose * 4


def _chain(blocks: Sequence[Block], indices: list[int]) -> list[int]:
    """Follow the numbers of one style from paragraph to paragraph."""
    loose = [index for index in indices if not blocks[index].titled]
    if not loose:
        return []
    values = {index: _value(blocks[index]) for index in indices}
    # For each place, the number of the next block that can only be a paragraph.
    upcoming = dict(zip(loose, [*(values[index] for index in loose[1:]), 0], strict=True))
    chain = [loose[0]]
    expected = values[loose[0]] + 1
    coming = upcoming[loose[0]]
    before = loose[0]
    for index in indices[indices.index(loose[0]) + 1 :]:
        value, titled = values[index], blocks[index].titled
        coming = upcoming.get(index, coming)
        if titled:
            # A heading's number may happen to be that of the paragraph below it.
            counts_on = value == expected != coming
        else:
            repeated = value == expected - 1 > 1 and before == chain[-1]
            goes_on_higher = value >= expected and coming == value + 1
            counts_on = expected <= value < expected + _GAP or goes_on_higher or repeated
        if counts_on:
            chain.append(index)
            expected = value + 1
        before = index
    return _earlier(blocks, indices, chain) + chain


def _earlier(blocks: Sequence[Block], indices: list[int], chain: list[int]) -> list[int]:
    """Give the paragraphs before a chain that a page cut so short that they look like headings."""
    found: list[int] = []
    if len(chain) < _CERTAIN:
        return found
    first = chain[0]
    for index in reversed(indices[: indices.index(first)]):
        if _value(blocks[index]) != _value(blocks[first]) - 1 or not _is_rest(blocks[index + 1]):
            break
        found.insert(0, index)
        first = index
    return found


def _is_rest(block: Block) -> bool:
    return block.enumerator is None and block.complete and not block.level and not block.bullet


def _value(block: Block) -> int:
    return block.enumerator.value if block.enumerator else 0


def _governs(blocks: Sequence[Block], chain: list[int], loose: int) -> bool:
    """Say whether a chain numbers the document's paragraphs and not just one list in it.

    Args:
        blocks: of the scope.
        chain: what counts on.
        loose: how many blocks of the same style are shaped like paragraphs.
    """
    if not chain or len(chain) * 2 < loose or _is_enclosed(blocks, chain) or _is_announced(blocks, chain):
        return False
    members = set(chain)
    unnumbered = sections = between = 0
    for index, block in enumerate(blocks):
        if index in members or block.cells:
            continue
        if not block.titled:
            unnumbered += block.enumerator is None and block.role is UNKNOWN
        elif not block.bullet:
            sections += 1
            between += chain[0] < index < chain[-1]
    if len(chain) == 1:
        return unnumbered == 0 and sections == 0 and loose == 1
    if between >= 2:
        return len(chain) * 4 >= unnumbered
    return len(chain) >= (2 * unnumbered if sections else unnumbered)
