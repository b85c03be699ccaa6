"""Groups of enumerators: `(a)`, `(b)`, `(c)` and `一、`, `二、`; whether a group counts headings or items."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.document.structure.block import Block, Role

_HEADING_STYLES: Final = frozenset({"han、", "han.", "ROMAN.", "upper.", "ROMAN、", "upper、"})
_BARE: Final = frozenset({"digit ", "han "})


@dataclass(slots=True)
class Group:
    """Enumerators of one style that count on from each other, by the indices of their blocks."""

    style: str
    members: list[int] = field(default_factory=list)
    last: int = 0


def classify_groups(blocks: Sequence[Block]) -> None:
    """Decide for every enumerated block that has no role yet whether it is a heading or an item."""
    decimals: set[tuple[int, ...]] = set()
    groups = find_groups(blocks)
    for group in groups:
        _decide(blocks, group)
    for block in blocks:
        if (
            block.enumerator is not None
            and block.enumerator.style.startswith("digit")
            and block.role is Role.HEADING
        ):
            decimals.add((block.enumerator.value,))
    for block in blocks:
        enumerator = block.enumerator
        if enumerator is None or not enumerator.parts or block.role is not Role.UNKNOWN:
            continue
        parts = enumerator.parts
        if not _follows(parts, decimals):
            block.enumerator = None
            continue
        decimals.add(parts)
        block.role = Role.HEADING if block.titled or block.level else Role.NUMBERED


def _follows(parts: tuple[int, ...], seen: set[tuple[int, ...]]) -> bool:
    """Say whether a decimal has its place: `2.3` after `2.2` or as the first one under `2`."""
    above, last = parts[:-1], parts[-1]
    return last <= 1 or above in seen or (*above, last - 1) in seen


def find_groups(blocks: Sequence[Block]) -> list[Group]:
    """Put enumerators into groups; `(i)` becomes a letter after `(h)` and a roman number elsewhere."""
    groups: list[Group] = []
    current: dict[str, Group] = {}
    for index, block in enumerate(blocks):
        if block.role is not Role.UNKNOWN or (enumerator := block.enumerator) is None or enumerator.parts:
            continue
        if enumerator.other is not None and not _counts_on(current, enumerator.style, enumerator.value):
            style, value = enumerator.other
            if _counts_on(current, style, value) or (value == 1 != enumerator.value):
                block.enumerator = enumerator = enumerator.read_as(style)
        style, value = enumerator.style, enumerator.value
        group = current.get(style)
        if group is None or value <= group.last or (value == 1 and group.last):
            group = current[style] = Group(style)
            groups.append(group)
        group.members.append(index)
        group.last = value
    return groups


def _counts_on(current: dict[str, Group], style: str, value: int) -> bool:
    return style in current and current[style].last == value - 1


def _decide(blocks: Sequence[Block], group: Group) -> None:
    if group.style.startswith("keyword"):
        for index in group.members:
            _decide_keyword(blocks, index)
        return
    heading = _are_headings(blocks, group)
    for index in group.members:
        block = blocks[index]
        if heading and (block.titled or block.level or len(block.text) < 60):
            block.role = Role.HEADING
        elif group.style in _BARE:
            block.enumerator = None
        else:
            block.role = Role.ITEM


def _decide_keyword(blocks: Sequence[Block], index: int) -> None:
    block = blocks[index]
    if block.titled or block.level or _is_named_section(block):
        block.role = Role.HEADING
    elif block.enumerator and block.enumerator.style == "keyword:条":
        block.role = Role.NUMBERED
    else:
        block.enumerator = None


def _is_named_section(block: Block) -> bool:
    """Say whether `SEC. 2. DEFINITIONS.` is a heading although it ends in a full stop, or has no title at all."""
    enumerator = block.enumerator
    if enumerator is None or enumerator.end >= len(block.text):
        return enumerator is not None
    return block.text[-1] == "." and (block.body.isupper() or (enumerator.printed[-1] in ".:" and len(block.body) < 40))


def _are_headings(blocks: Sequence[Block], group: Group) -> bool:
    members = group.members
    titled = [index for index in members if blocks[index].titled or blocks[index].level]
    if len(titled) * 2 <= len(members):
        return False
    hinted = sum(bool(blocks[index].level or blocks[index].emphasis) for index in members)
    if hinted * 2 > len(members):
        return True
    if group.style not in _HEADING_STYLES and _first_value(blocks, group) > 1:
        return False
    siblings = set(members)
    # What follows the last one may as well be the text after a list, so it is asked only when it is alone.
    asked = titled[:-1] if len(members) > 1 and members[-1] == titled[-1] else titled
    filled = sum(_has_content(blocks, index, siblings) for index in asked)
    if group.style in _HEADING_STYLES:
        return filled * 4 >= len(asked)
    if group.style in _BARE and len(members) < 2:
        return False
    return filled * 2 >= len(asked)


def _has_content(blocks: Sequence[Block], index: int, siblings: set[int]) -> bool:
    after = index + 1
    return after < len(blocks) and after not in siblings and blocks[after].role is not Role.END


def _first_value(blocks: Sequence[Block], group: Group) -> int:
    enumerator = blocks[group.members[0]].enumerator
    return enumerator.value if enumerator else 0
