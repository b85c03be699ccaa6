"""Paragraphs cut by a page edge, rejoined."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from reader.document.structure.block import (
    COMMAS,
    HEADING,
    ITEM,
    NUMBERED,
    PREAMBLE,
    UNKNOWN,
    Block,
    Role,
    columns,
)

# Words no paragraph of a preamble opens with: they go on with what was said before.
_GOES_ON: Final = re.compile(
    r"并(?!非)|且|而(?!今)|以及|及(?!其他)|和(?!平|谐|解)|与(?!会)|或|从而|以便|以期|的|等|之|[a-z]"
)
_PARAGRAPHS: Final = (NUMBERED, ITEM, PREAMBLE)
_JOINABLE: Final = (*_PARAGRAPHS, UNKNOWN)
_SALUTATION: Final = 40
"""A shorter line that ends in a comma addresses somebody, and its paragraph is the next."""

_FEWEST_CLAUSES: Final = 3

QUOTES: Final = frozenset('“"„«「『')
"""What opens a quotation, and each paragraph of a long one."""


def rejoin(blocks: Sequence[Block], *, preambular: bool) -> list[Block]:
    """Join each block that goes on with the one before it.

    Args:
        blocks: of one scope, with the roles of all enumerated ones known.
        preambular: unnumbered paragraphs before the first number may end in a comma.
    """
    finished = _habits(blocks)
    stopped = _are_stopped(blocks)
    groups: list[list[Block]] = []
    numbered = False
    preambular = preambular or _opens_with_clauses(blocks)
    for block in blocks:
        numbered = numbered or block.role is NUMBERED
        preamble = preambular and not numbered
        unnumbered = bool(groups) and block.enumerator is None
        if unnumbered and _goes_on(groups[-1], block, finished, preamble=preamble, stopped=stopped):
            groups[-1].append(block)
        else:
            groups.append([block])
    for group in groups:
        if len(group) > 1:
            group[0].join(group[1:])
    return [group[0] for group in groups]


def _opens_with_clauses(blocks: Sequence[Block]) -> bool:
    """Say whether clauses that end in a comma stand below each other, as in a preamble without an actor."""
    clauses = 0
    for block, after in itertools.pairwise(blocks):
        if block.role in (NUMBERED, HEADING):
            clauses = 0
        elif block.role is UNKNOWN and not block.titled and block.text[-1:] in COMMAS:
            clauses += after.gap > 0 and not after.edge
        if clauses >= _FEWEST_CLAUSES:
            return True
    return False


def _habits(blocks: Sequence[Block]) -> tuple[Role, ...]:
    """Find the roles whose paragraphs end, as a rule, with a stop: one without is then cut off."""
    found: list[Role] = []
    for role in _PARAGRAPHS:
        ends = [
            block.complete or (role is PREAMBLE and block.text[-1:] in COMMAS)
            for block in blocks
            if block.role is role
        ]
        if sum(ends) * 10 >= len(ends) * 6:
            found.append(role)
    return tuple(found)


def _are_stopped(blocks: Sequence[Block]) -> bool:
    """Say whether plain paragraphs end in stops; in Thai they do not, and none is cut off for want of one."""
    ends = [
        block.complete for block in blocks if block.role is UNKNOWN and not block.titled and not block.cells
    ]
    return sum(ends) * 5 >= len(ends)


def _goes_on(
    group: Sequence[Block], after: Block, finished: tuple[Role, ...], *, preamble: bool, stopped: bool
) -> bool:
    """Say whether a block goes on with the paragraph whose pieces so far are `group`."""
    head, last = group[0], group[-1]
    lower = after.text[0].islower()
    if not _may_go_on(head, last, after):
        return lower and _hangs(head, last, after)
    if last.text[-1] in COMMAS:
        if preamble:
            return after.edge and _GOES_ON.match(after.text) is not None
        return columns(last.text) > _SALUTATION and (lower or not after.titled or last.text[-1] == "、")
    if after.titled and not lower:
        return False
    if not stopped and head.role is UNKNOWN and not lower:
        return False
    titled = head.titled and len(group) == 1
    return not titled or head.role in finished or (lower and (head.role is UNKNOWN or after.edge))


def _hangs(head: Block, last: Block, after: Block) -> bool:
    """Say whether a block stands further in right below a bullet whose text it goes on with."""
    plain = not (after.gap or after.bullet or after.enumerator or last.complete)
    return bool(head.bullet) and plain and after.indent > head.indent


def _may_go_on(head: Block, last: Block, after: Block) -> bool:
    """Say whether two blocks are unfinished running text and running text that opens nothing."""
    if after.role not in (UNKNOWN, PREAMBLE) or after.enumerator is not None:
        return False
    if head.role not in _JOINABLE or last.complete or not last.text:
        return False
    both_quoted = after.text[0] in QUOTES and head.text[0] in QUOTES
    return _is_running(last) and _is_running(after) and not (both_quoted or head.bullet)


def _is_running(block: Block) -> bool:
    """Say whether a block is running text that may be cut, and not one that its format vouches for."""
    return not (block.whole or block.cells or block.level or block.emphasis or block.bullet)
