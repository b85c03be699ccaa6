"""Paragraphs cut by a page edge, rejoined."""

import re
from collections.abc import Sequence
from typing import Final

from reader.document.structure.block import COMMAS, Block, Role, columns

# Words no paragraph of a preamble opens with: they go on with what was said before.
_GOES_ON: Final = re.compile(
    r"并(?!非)|且|而(?!今)|以及|及(?!其他)|和(?!平|谐|解)|与(?!会)|或|从而|以便|以期|的|等|之|[a-z]|(?:and|or|as well as|including|with|which)\b"
)
_PARAGRAPHS: Final = frozenset({Role.NUMBERED, Role.ITEM, Role.PREAMBLE})


def rejoin(blocks: Sequence[Block], *, preambular: bool) -> list[Block]:
    """Join each block that goes on with the one before it.

    Args:
        blocks: of one scope, with the roles of all enumerated ones known.
        preambular: unnumbered paragraphs before the first number may end in a comma.
    """
    finished = _habits(blocks)
    result: list[Block] = []
    numbered = False
    for block in blocks:
        numbered = numbered or block.role is Role.NUMBERED
        if result and _goes_on(result[-1], block, finished, preamble=preambular and not numbered):
            result[-1].join(block)
        else:
            result.append(block)
    return result


def _habits(blocks: Sequence[Block]) -> frozenset[Role]:
    """Find the roles whose paragraphs end, as a rule, with a stop: one without is then cut off."""
    found = set()
    for role in _PARAGRAPHS:
        of_role = [block for block in blocks if block.role is role]
        if (
            sum(block.complete or (role is Role.PREAMBLE and block.text[-1:] in COMMAS) for block in of_role)
            * 10
            >= len(of_role) * 6
        ):
            found.add(role)
    return frozenset(found)


def _goes_on(block: Block, after: Block, finished: frozenset[Role], *, preamble: bool) -> bool:
    if after.role not in (Role.UNKNOWN, Role.PREAMBLE) or after.enumerator is not None or after.bullet:
        return False
    if block.complete or block.whole or after.whole or block.cells or after.cells:
        return False
    if after.level or after.emphasis or block.level or not block.text:
        return False
    if block.role not in (Role.UNKNOWN, Role.NUMBERED, Role.ITEM, Role.PREAMBLE):
        return False
    lower = after.text[0].islower()
    if block.text[-1] in COMMAS:
        if preamble:
            return after.edge and _GOES_ON.match(after.text) is not None
        return columns(block.text) > 40 and (lower or not after.titled or block.text[-1] == "、")
    if after.titled and not lower:
        return False
    if block.role in _PARAGRAPHS:
        return block.role in finished or not block.titled
    return lower if block.titled else True
