"""Headings without numbers, and the tree that all headings make."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from reader.document.structure.block import Block, Role, is_shouted

_CAPTION: Final = re.compile(
    r"(?:附件|附|attachments?|annexe?s?|enclosures?|注|source|note|来源|资料来源|keywords|关键词)\s*[:：]|(?:表|图|附图|附表|Table|Figure|Fig\.?|Box|专栏)\s*[0-9一二三四五六七八九十]",
    re.IGNORECASE,
)
_RANKS: Final = {
    "han、": 3,
    "han.": 3,
    "ROMAN.": 3,
    "ROMAN、": 3,
    "sign㈠": 4,
    "upper.": 4,
    "upper、": 4,
    "han()": 4,
    "digit.": 5,
    "digit、": 5,
    "digit ": 5,
    "digit)": 6,
    "digit()": 6,
    "lower.": 6,
    "lower)": 6,
    "lower()": 6,
    "upper()": 6,
    "sign①": 7,
    "roman()": 7,
    "roman)": 7,
    "roman.": 7,
}
_KEYWORD_RANKS: Final = {
    "编": 0,
    "title": 0,
    "部分": 0,
    "篇": 0,
    "分编": 0.5,
    "章": 1,
    "节": 2,
    "目": 2.5,
    "条": 2.8,
}
_OUTERMOST: Final = re.compile(
    r"附\s*则|前\s*言|序\s*言|结\s*语|结束语|后\s*记|致\s*谢|参考文献|(?:final|closing) provisions|acknowledge?ments?"
    r"|references|bibliography|authors?['’]? address(?:es)?|contributors|glossary|index|abbreviations",
    re.IGNORECASE,
)
_CONSECUTIVE: Final = 3
"""So many lines in a row that look like headings are a list."""


@dataclass(slots=True)
class Heading:
    """A heading in its tree.

    Attributes:
        block: what it was read from.
        parent: the heading it stands under.
        level: 1 is outermost.
        numbered: it bears an enumerator.
        children: the headings right under it.
    """

    block: Block
    parent: "Heading | None"
    level: int
    numbered: bool
    style: str = ""
    children: "list[Heading]" = field(default_factory=list)
    id: str = ""


def take_titles(blocks: Sequence[Block]) -> list[Block]:
    """Put the title that stands on the line below a chapter's or article's number into its heading."""
    result: list[Block] = []
    for block in blocks:
        above = result[-1] if result else None
        if above is not None and _wants_title(above) and _may_be_title(block):
            above.join([block])
            if above.enumerator is not None:
                above.enumerator = replace(above.enumerator, end=len(above.text) - len(block.text))
        else:
            result.append(block)
    return result


def _wants_title(block: Block) -> bool:
    enumerator = block.enumerator
    return (
        block.role is Role.HEADING
        and enumerator is not None
        and enumerator.style.startswith("keyword")
        and enumerator.end >= len(block.text)
    )


def _may_be_title(block: Block) -> bool:
    return block.role is Role.UNKNOWN and block.titled and block.enumerator is None and not block.bullet


def find_unnumbered(blocks: Sequence[Block], *, spaced: bool) -> None:
    """Find the headings that bear no number.

    Args:
        blocks: of one scope, the cut ones rejoined.
        spaced: the source puts blank lines between paragraphs, so that a heading stands alone.
    """
    streak: list[Block] = []
    margin = _margin(blocks)
    for index, block in enumerate(blocks):
        if block.role is not Role.UNKNOWN or block.enumerator is not None or block.bullet:
            continue
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if after is None or not (block.titled or block.level) or not block.text:
            continue
        if block.level or (block.emphasis and block.titled) or is_shouted(block.text):
            block.role = Role.HEADING
            continue
        before = blocks[index - 1] if index else None
        if 0 < margin <= block.indent or not _stands_as_heading(block, before, after, spaced=spaced):
            continue
        block.role = Role.HEADING
        if streak and before is streak[-1]:
            streak.append(block)
        else:
            streak = [block]
        if len(streak) >= _CONSECUTIVE:
            for one in streak:
                one.role = Role.TEXT


def _margin(blocks: Sequence[Block]) -> float:
    """Give the usual inset of paragraphs where they stand further in than headings; 0 where they do not."""
    insets = Counter(block.indent for block in blocks if not block.titled and not block.cells)
    return insets.most_common(1)[0][0] if insets else 0.0


def _stands_as_heading(block: Block, before: Block | None, after: Block, *, spaced: bool) -> bool:
    if before is not None and not (
        before.complete or before.role in (Role.HEADING, Role.ANNEX, Role.FRONT, Role.TABLE)
    ):
        return False
    if spaced and before is not None and not block.gap and not block.edge:
        return False
    if spaced and after.titled and not after.gap and not after.edge and after.enumerator is None:
        return False
    if after.cells or _CAPTION.match(block.text) or block.text[0] in "—-–•·[（(":
        return False
    if block.text[0].islower() or after.role is Role.END:
        return False
    if after.role is Role.UNKNOWN and after.enumerator is None and after.text[:1].islower():
        return False
    return True


def level_by_look(blocks: Sequence[Block]) -> None:
    """Where nothing else tells headings apart, put those in capitals above the others."""
    headings = [block for block in blocks if block.role is Role.HEADING]
    if any(block.level or block.enumerator is not None for block in headings):
        return
    shouted = [is_shouted(block.text) for block in headings]
    if any(shouted) and not all(shouted):
        for block, loud in zip(headings, shouted, strict=True):
            block.level = 1 if loud else 2


def build_tree(blocks: Sequence[Block], root: Heading | None, *, trusted: bool) -> dict[int, Heading]:
    """Put the headings of a scope under each other.

    Enumerators decide; the level that markup claims only where it agrees with them (`trusted`).

    Returns:
        The heading of each heading block, by the block's index.
    """
    found: dict[int, Heading] = {}
    stack: list[Heading] = []
    pairs = _pairs(blocks)
    for index, block in enumerate(blocks):
        if block.role not in (Role.HEADING, Role.SUMMARY):
            continue
        if block.enumerator is None and _OUTERMOST.fullmatch(block.text):
            stack.clear()
        elif trusted and block.level:
            while stack and (stack[-1].block.level or 9) >= block.level:
                stack.pop()
        elif block.enumerator is not None:
            _climb_numbered(stack, block)
        elif trusted:
            while stack and not stack[-1].block.level:
                stack.pop()
        else:
            previous = blocks[index - 1] if index else None
            _climb_unnumbered(stack, previous, opens_pair=index in pairs)
        parent = stack[-1] if stack else root
        heading = Heading(
            block,
            parent,
            parent.level + 1 if parent else 1,
            block.enumerator is not None,
            block.enumerator.style if block.enumerator else "",
        )
        if parent is not None:
            parent.children.append(heading)
        stack.append(heading)
        found[index] = heading
    return found


def _climb_numbered(stack: list[Heading], block: Block) -> None:
    enumerator = block.enumerator
    if enumerator is None:
        return
    if enumerator.parts:
        while stack and not _is_above(stack[-1], enumerator.parts):
            stack.pop()
        return
    style = enumerator.style
    if any(heading.style == style for heading in stack):
        while stack[-1].style != style:
            stack.pop()
        stack.pop()
        return
    rank = rank_of(style)
    while stack and (not stack[-1].numbered or rank_of(stack[-1].style) >= rank):
        stack.pop()


def _is_above(heading: Heading, parts: tuple[int, ...]) -> bool:
    enumerator = heading.block.enumerator
    if enumerator is None:
        return False
    if enumerator.parts:
        return parts[: len(enumerator.parts)] == enumerator.parts and len(parts) > len(enumerator.parts)
    if enumerator.kind == "digit":
        return parts[0] == enumerator.value
    return True


def rank_of(style: str) -> float:
    """Give the usual depth of a style; only for styles that the document has not yet set in order."""
    if style.startswith("keyword:"):
        return _KEYWORD_RANKS.get(style.partition(":")[2], 1)
    if style.startswith("decimal"):
        return 4 + int(style.lstrip("decimalA")) / 10
    return _RANKS.get(style, 6)


def _climb_unnumbered(stack: list[Heading], previous: Block | None, *, opens_pair: bool) -> None:
    """Find the place of a heading that neither number nor markup places.

    Two headings in a row with nothing between them: the first is of the higher level; the ones after it stay on
    the lower level until the next such pair.
    """
    if stack and not stack[-1].numbered and previous is stack[-1].block:
        return
    bare = 0
    while bare < len(stack) and not stack[-1 - bare].numbered:
        bare += 1
    kept = bare - 1 if bare > 1 and not opens_pair else 0
    del stack[len(stack) - bare + kept :]


def _pairs(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the indices of headings that open a pair with nothing between."""
    return frozenset(
        index
        for index in range(len(blocks) - 1)
        if _is_bare_heading(blocks[index]) and _is_bare_heading(blocks[index + 1])
    )


def _is_bare_heading(block: Block) -> bool:
    return block.role is Role.HEADING and block.enumerator is None
