"""Groups of enumerators: `(a)`, `(b)`, `(c)` and `一、`, `二、`; whether a group counts headings or items."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.document.structure.block import (
    END,
    HEADING,
    ITEM,
    NUMBERED,
    UNKNOWN,
    Block,
    are_marked,
    is_phrase,
)
from reader.document.structure.enumerator import ARTICLE, Enumerator
from reader.document.structure.runs import LONGEST_STOPPED, are_stopped_titles

_HEADING_STYLES: Final = frozenset(
    {"HAN、", "HAN.", "han、", "han.", "stem、", "ordinal-", "name-", "digit/"}
) | {f"{letters}{mark}" for letters in ("ROMAN", "upper") for mark in ".、-"}
_BARE: Final = frozenset({"digit ", "han ", "ROMAN "})
_LEAP: Final = 3
"""A number alone that leaps further than this counts nothing: initials, years, numbers of other documents."""

_REACH: Final = 60
"""So many blocks further on the number after `(i)` is looked for."""


@dataclass(slots=True)
class Group:
    """Enumerators of one style that count on from each other, by the indices of their blocks."""

    style: str
    members: list[int] = field(default_factory=list)
    last: int = 0


def classify_groups(blocks: Sequence[Block]) -> None:
    """Decide for every enumerated block that has no role yet whether it is a heading or an item."""
    decimals = [block for block in blocks if block.enumerator is not None and block.enumerator.parts]
    bare = any(_is_bare(block) for block in decimals)
    groups = _without_chance(blocks, find_groups(blocks))
    by_style: dict[str, list[int]] = {}
    for group in groups:
        by_style.setdefault(group.style, []).extend(group.members)
    marked = are_marked(blocks)
    stopped = {
        style for style, members in by_style.items() if not marked and are_stopped_titles(blocks, members)
    }
    for group in groups:
        _decide(blocks, group, decimals=bare, stopped=group.style in stopped, marked=marked)
    if decimals:
        _place_decimals(blocks, decimals)
        _agree_with_siblings(blocks)


def _place_decimals(blocks: Sequence[Block], decimals: Sequence[Block]) -> None:
    """Give the decimals their roles; one that has no place among the others counts nothing."""
    seen: set[tuple[int, ...]] = set()
    for block in blocks:
        if block.role is HEADING and block.enumerator and block.enumerator.style.startswith("digit"):
            seen.add((block.enumerator.value,))
    for block in decimals:
        if block.enumerator is None or block.role is not UNKNOWN:
            continue
        parts = block.enumerator.parts
        if _follows(parts, seen):
            seen.add(parts)
            block.role = HEADING if block.titled or block.level else NUMBERED
        else:
            block.enumerator = None


def _agree_with_siblings(blocks: Sequence[Block]) -> None:
    """Let a decimal be what its siblings are where its own shape may deceive.

    Titles that end in a full stop are headings, and what announces a list is a paragraph among paragraphs.
    """
    siblings: dict[tuple[int, ...], list[int]] = {}
    for index, block in enumerate(blocks):
        if block.enumerator is not None and block.enumerator.parts and block.role in (HEADING, NUMBERED):
            siblings.setdefault(block.enumerator.parts[:-1], []).append(index)
    for members in siblings.values():
        if are_stopped_titles(blocks, members):
            for index in members:
                blocks[index].role = HEADING
            continue
        if sum(blocks[index].role is NUMBERED for index in members) * 2 <= len(members):
            continue
        for index in members:
            if index + 1 < len(blocks) and blocks[index + 1].role is ITEM and not blocks[index].level:
                blocks[index].role = NUMBERED


def _is_bare(block: Block) -> bool:
    """Say whether no mark stands after the number of a block: `1.1 Scope`."""
    return block.enumerator is not None and block.enumerator.printed[-1].isdecimal()


def _follows(parts: tuple[int, ...], seen: set[tuple[int, ...]]) -> bool:
    """Say whether a decimal has its place: `2.3` after `2.2` or as the first one under `2`."""
    above, last = parts[:-1], parts[-1]
    return last <= 1 or above in seen or (*above, last - 1) in seen


def find_groups(blocks: Sequence[Block]) -> list[Group]:
    """Put enumerators into groups; `(i)` becomes a letter after `(h)` and a roman number elsewhere.

    Groups of one style may run at the same time: a list `1.`, `2.` stands between the headings `1.` and `2.`.
    A number joins the group that waits for it and looks most alike.
    """
    groups: list[Group] = []
    waiting: dict[tuple[object, ...], Group] = {}
    for index, block in enumerate(blocks):
        if block.role is not UNKNOWN or (enumerator := block.enumerator) is None or enumerator.parts:
            continue
        sure = False
        if enumerator.other is not None:
            first, second = _go_on(blocks, index, enumerator)
            sure = first != second
            if second and not first:
                block.enumerator = enumerator = enumerator.read_as(enumerator.other[0])
        group = _waiting(waiting, block, enumerator.style, enumerator.value)
        if group is None and enumerator.other is not None and not sure:
            style, value = enumerator.other
            group = _waiting(waiting, block, style, value)
            if group is not None or value == 1 != enumerator.value:
                block.enumerator = enumerator = enumerator.read_as(style)
        if group is None:
            group = Group(enumerator.style)
            groups.append(group)
        group.members.append(index)
        group.last = enumerator.value
        for key in _keys(block, enumerator.style, enumerator.value):
            waiting[key] = group
    return groups


def _go_on(blocks: Sequence[Block], index: int, enumerator: Enumerator) -> tuple[bool, bool]:
    """Say which readings of a number (`(i)`) the next one of its make goes on with (`(ii)`, `(j)`)."""
    readings = [(enumerator.style, enumerator.value), enumerator.other or ("", 0)]
    styles = {style for style, _ in readings}
    for after in blocks[index + 1 : index + 1 + _REACH]:
        following = after.enumerator
        if following is None or not styles.intersection((following.style, (following.other or ("",))[0])):
            continue
        next_ones = ((following.style, following.value), following.other)
        first, second = ((style, value + 1) in next_ones for style, value in readings)
        return first, second
    return False, False


def _without_chance(blocks: Sequence[Block], groups: Sequence[Group]) -> list[Group]:
    """Drop the groups that count nothing: their number is an initial, a year, or the `Q.` of a question."""
    longest: dict[str, int] = {}
    often: Counter[str] = Counter()
    for group in groups:
        longest[group.style] = max(longest.get(group.style, 0), len(group.members))
        often[group.style] += 1
    kept: list[Group] = []
    last: dict[str, int] = {}
    for group in groups:
        style, alone = group.style, len(group.members) == 1
        leaps = alone and group.last - last.get(style, 0) > _LEAP
        initial = style == "upper." and longest[style] == 1 and (often[style] > 1 or group.last > 1)
        if (leaps or initial) and not style.startswith(("keyword", "§")):
            for index in group.members:
                blocks[index].enumerator = None
        else:
            kept.append(group)
            last[style] = group.last
    return kept


def _keys(block: Block, style: str, value: int) -> tuple[tuple[object, ...], ...]:
    """Give what a block and its successor have in common, closest likeness first."""
    return (style, value, block.titled, block.indent), (style, value, block.titled), (style, value)


def _waiting(waiting: dict[tuple[object, ...], Group], block: Block, style: str, value: int) -> Group | None:
    if value <= 1:
        return None
    for key in _keys(block, style, value - 1):
        group = waiting.get(key)
        if group is not None and group.last == value - 1:
            return group
    return None


def _decide(blocks: Sequence[Block], group: Group, *, decimals: bool, stopped: bool, marked: bool) -> None:
    if group.style.startswith("keyword"):
        _decide_keywords([blocks[index] for index in group.members])
        return
    heading = stopped or _are_headings(blocks, group, decimals=decimals, marked=marked)
    for index in group.members:
        block = blocks[index]
        if heading and (_is_title(block) or len(block.text) < LONGEST_STOPPED):
            block.role = HEADING
        elif group.style in _BARE and not _is_set_off(block) and not _counts_surely(blocks, group):
            block.enumerator = None
        else:
            block.role = ITEM


def _is_set_off(block: Block) -> bool:
    """Say whether an ideographic space parts a bare number from its text, as in Japanese laws."""
    return block.enumerator is not None and block.text[block.enumerator.end - 1] == "\u3000"


def _counts_surely(blocks: Sequence[Block], group: Group) -> bool:
    """Say whether roman numbers without a mark count: sentences begin with I, but hardly with II and III."""
    return group.style == "ROMAN " and len(group.members) >= _LEAP and _first_value(blocks, group) == 1


def _decide_keywords(blocks: Sequence[Block]) -> None:
    """Decide for words with a number; where most are headings, a long one with a full stop is one too."""
    named = sum(_is_named_section(block) for block in blocks)
    are_named = named * 2 > len(blocks)
    titled = sum(_is_title(block) for block in blocks)
    are_paragraphs = _counts_articles(blocks[0]) and not are_named and titled * 3 <= len(blocks) * 2
    for block in blocks:
        phrase = is_phrase(block.text) and block.text[-1] == "."
        stopped = are_named and (phrase or _is_named_section(block))
        if stopped or (_is_title(block) and (block.level or not are_paragraphs)):
            block.role = HEADING
        elif block.enumerator and block.enumerator.style == ARTICLE:
            block.role = NUMBERED
        else:
            block.enumerator = None


def _counts_articles(block: Block) -> bool:
    return block.enumerator is not None and block.enumerator.style == ARTICLE


def _is_title(block: Block) -> bool:
    """Say whether a block is shaped like a heading, or is a number with nothing after it."""
    bold = block.emphasis and len(block.body) <= LONGEST_STOPPED
    return (
        block.titled
        or bold
        or bool(block.level)
        or (block.enumerator is not None and block.enumerator.end >= len(block.text))
    )


def _is_named_section(block: Block) -> bool:
    """Say whether a word with a number is a heading although it ends in a full stop."""
    enumerator = block.enumerator
    if enumerator is None:
        return False
    return block.text[-1] == "." and (
        block.body.isupper() or (enumerator.printed[-1] in ".:—–-" and len(block.body) < 40)
    )


def _are_headings(blocks: Sequence[Block], group: Group, *, decimals: bool, marked: bool) -> bool:
    """Say whether a group counts headings.

    Args:
        blocks: of the scope.
        group: the enumerators.
        decimals: the scope has decimal numbers too, so that numbers without a stop are likely to be headings.
        marked: the markup says which lines are headings.
    """
    members = group.members
    titled = [index for index in members if _is_title(blocks[index])]
    if len(titled) * 2 <= len(members):
        return False
    hinted = sum(bool(blocks[index].level or blocks[index].emphasis) for index in members)
    if hinted * 2 > len(members):
        return True
    if group.style not in _HEADING_STYLES and (
        _first_value(blocks, group) > 1 or (marked and not hinted) or _holds_list(blocks, group)
    ):
        return False
    siblings = set(members)
    # What follows the last one may as well be the text after a list, so it is asked only when it is alone.
    asked = titled[:-1] if len(members) > 1 and members[-1] == titled[-1] else titled
    filled = sum(_has_content(blocks, index, siblings) for index in asked)
    if group.style in _HEADING_STYLES:
        return filled * 4 >= len(asked)
    if group.style in _BARE and len(members) < (2 if decimals else 3):
        return False
    return filled * 2 >= len(asked)


def _has_content(blocks: Sequence[Block], index: int, siblings: set[int]) -> bool:
    after = index + 1
    return after < len(blocks) and after not in siblings and blocks[after].role is not END


def _holds_list(blocks: Sequence[Block], group: Group) -> bool:
    """Say whether a short line below one of a group, and further in, begins to count as the group does."""
    return any(
        after.indent > blocks[index].indent
        and after.titled
        and after.enumerator is not None
        and (after.enumerator.style, after.enumerator.value) == (group.style, 1)
        for index in group.members
        for after in blocks[index + 1 : index + 2]
    )


def _first_value(blocks: Sequence[Block], group: Group) -> int:
    enumerator = blocks[group.members[0]].enumerator
    return enumerator.value if enumerator else 0
