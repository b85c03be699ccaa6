"""The tree that the headings of a scope make."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.document.structure.block import HEADING, SUMMARY, Block
from reader.document.structure.enumerator import Enumerator
from reader.document.structure.plain_notes import heads_notes

_RANKS: Final = {
    "digit/": 2.9,
    "HAN、": 2.9,
    "HAN.": 2.9,
    "stem、": 2.95,
    "han、": 3,
    "han.": 3,
    "ROMAN.": 3,
    "ROMAN、": 3,
    "ROMAN ": 3,
    "ROMAN-": 3,
    "upper-": 4,
    "sign㈠": 4,
    "ordinal-": 3,
    "upper.": 4,
    "name-": 4,
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
    "lowerア ": 6.5,
    "lowerイ ": 6.5,
    "lowerア()": 6.7,
    "lowerイ()": 6.7,
    "sign①": 7,
    "roman()": 7,
    "roman)": 7,
    "roman.": 7,
}
_KEYWORD_RANKS: Final = {
    **{f"disposición {kind}": 0 for kind in ("adicional", "transitoria", "derogatoria", "final")},
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
    r"附\s*[则則]|부\s*칙(?:\s*<.*)?|前\s*言|序\s*言|结\s*语|结束语|后\s*记|名词解释|致\s*谢|参考文献"
    r"|(?:final|closing) provisions|acknowledge?ments?|references|bibliography|authors?['’]? address(?:es)?"
    r"|contributors|glossary|index|abbreviations",
    re.IGNORECASE,
)
_SPREAD: Final = re.compile("(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")
"""The blanks that spread a short word over a line: 参　考　文　献."""

_LONGEST_OUTERMOST: Final = 60
_ANNEX: Final = "annex"
_LOW: Final = 6
_DIVISION: Final = 2
_FEWEST_BARE: Final = 3


@dataclass(slots=True)
class Heading:
    """A heading in its tree.

    Attributes:
        block: what it was read from.
        parent: the heading it stands under.
        style: of its enumerator; `annex` for the heading of an annex; empty without number.
        second: it stands right below a heading without number, and so one level deeper.
        children: the headings right under it.
        id: its name, once it is named.
    """

    block: Block
    parent: "Heading | None" = None
    style: str = ""
    second: bool = False
    children: "list[Heading]" = field(default_factory=list)
    id: str = ""

    @property
    def level(self) -> int:
        """How deep it stands; 1 is outermost."""
        return self.parent.level + 1 if self.parent else 1

    @property
    def numbered(self) -> bool:
        """Whether it bears an enumerator; annexes do not count."""
        return bool(self.style) and not self.is_annex

    @property
    def is_annex(self) -> bool:
        """Whether it is the heading of an annex."""
        return self.style == _ANNEX

    @classmethod
    def of_annex(cls, block: Block, name: str) -> "Heading":
        """Make the heading of an annex."""
        return cls(block, style=_ANNEX, id=name)


def build_tree(blocks: Sequence[Block], root: Heading | None, *, trusted: bool) -> dict[int, Heading]:
    """Put the headings of a scope under each other.

    Enumerators decide; the level that markup claims only where it agrees with them (`trusted`).

    Args:
        blocks: of the scope.
        root: the heading of the annex that the scope is, if it is one.
        trusted: the levels that markup claims agree with the enumerators.

    Returns:
        The heading of each heading block, by the block's index.
    """
    found: dict[int, Heading] = {}
    stack: list[Heading] = []
    headings = [index for index, block in enumerate(blocks) if block.role in (HEADING, SUMMARY)]
    within = _styles_within_unnumbered([blocks[index] for index in headings])
    divided = _styles_within_numbered(blocks, headings)
    for index in headings:
        block = blocks[index]
        enumerator, second = block.enumerator, False
        placed = trusted and block.level > 0
        bare = enumerator is None
        if bare and ((within and not placed) or block.role is SUMMARY or is_outermost(block.text)):
            stack.clear()
        elif placed:
            while stack and (stack[-1].block.level or 9) >= block.level:
                stack.pop()
        elif enumerator is not None:
            _climb_numbered(stack, enumerator, within, divided)
        else:
            above = blocks[index - 1] if index else None
            below = blocks[index + 1] if index + 1 < len(blocks) else None
            opens_pair = below is not None and below.role is HEADING and below.enumerator is None
            if len(found) == 1 and stack and is_outermost(stack[-1].block.text):
                stack.pop()  # nothing stands under a foreword
            second = _climb_unnumbered(stack, above, opens_pair=opens_pair, trusted=trusted)
        parent = stack[-1] if stack else root
        heading = Heading(block, parent, enumerator.style if enumerator else "", second)
        if parent is not None:
            parent.children.append(heading)
        stack.append(heading)
        found[index] = heading
    return found


def is_outermost(text: str) -> bool:
    """Say whether a line heads a part that stands under no other: a foreword, references, notes."""
    if len(text) >= _LONGEST_OUTERMOST:
        return False
    return _OUTERMOST.fullmatch(_SPREAD.sub("", text)) is not None or heads_notes(text)


def _styles_within_unnumbered(headings: Sequence[Block]) -> frozenset[str]:
    """Give the styles that begin anew under headings without number, and so count within those."""
    found: set[str] = set()
    since: dict[str, bool] = {}  # whether a heading without number stood since the last one of a style
    for block in headings:
        enumerator = block.enumerator
        if enumerator is None:
            since = dict.fromkeys(since, True)
            continue
        style = enumerator.style
        if enumerator.value == 1 and since.get(style):
            found.add(style)
        # Under a heading of a higher style, beginning anew says nothing.
        rank = rank_of(style)
        since = {other: bare for other, bare in since.items() if rank_of(other) <= rank}
        since[style] = False
    return frozenset(found) or _low_styles(headings)


def _low_styles(headings: Sequence[Block]) -> frozenset[str]:
    """Give the styles that never count the parts of a document, where headings without number do that.

    `(a)` and `(b)` stand under the heading without number before them if no other numbers are about.
    """
    styles = [block.enumerator.style if block.enumerator else "" for block in headings]
    low = all(rank_of(style) >= _LOW for style in styles if style)
    return (
        frozenset(styles) - {""}
        if low and styles.count("") >= _FEWEST_BARE and not styles[0]
        else frozenset()
    )


def _styles_within_numbered(blocks: Sequence[Block], headings: Sequence[int]) -> frozenset[tuple[str, str]]:
    """Give the styles that divide another one, each with that other one, whatever their usual depth.

    Such a style begins right below a heading of the other one, or between two that count on from each other:
    `1`, `A -`, `B -`, `2`.
    """
    found: set[tuple[str, str]] = set()
    begun: dict[str, tuple[int, list[str]]] = {}  # the last number of each style, what began after it
    before: Enumerator | None = None
    for at, index in enumerate(headings):
        enumerator = blocks[index].enumerator
        if enumerator is not None:
            last, inner = begun.get(enumerator.style, (0, []))
            if enumerator.value == last + 1:
                found.update((style, enumerator.style) for style in inner)
            begun[enumerator.style] = enumerator.value, []
            if before is not None and enumerator.value == 1 and _may_divide(enumerator, before):
                begun[before.style][1].append(enumerator.style)
                if index == headings[at - 1] + 1:
                    found.add((enumerator.style, before.style))
        before = enumerator
    return frozenset(found)


def _may_divide(inner: Enumerator, outer: Enumerator) -> bool:
    """Say whether a number may count within another; no title or chapter stands in an article."""
    if inner.is_keyword and outer.is_keyword:
        return rank_of(inner.style) >= min(rank_of(outer.style), _DIVISION)
    return outer.is_keyword or not inner.is_keyword


def _climb_numbered(
    stack: list[Heading],
    enumerator: Enumerator,
    within: frozenset[str],
    divided: frozenset[tuple[str, str]],
) -> None:
    """Leave on the stack only what stands above a heading with this number."""
    style = enumerator.style
    if enumerator.parts:
        while stack and not _is_above(stack[-1], enumerator.parts):
            stack.pop()
    elif any(heading.style == style for heading in stack):
        while stack[-1].style != style:
            stack.pop()
        stack.pop()
    else:
        while stack and not _stands_above(stack[-1], style, within, divided):
            stack.pop()


def _stands_above(
    heading: Heading, style: str, within: frozenset[str], divided: frozenset[tuple[str, str]]
) -> bool:
    """Say whether a heading stands above those of a style that is met for the first time under it."""
    if not heading.numbered:
        return style in within
    return (style, heading.style) in divided or rank_of(heading.style) < rank_of(style)


def _is_above(heading: Heading, parts: tuple[int, ...]) -> bool:
    enumerator = heading.block.enumerator
    if enumerator is None:
        return False
    if enumerator.parts:
        return parts[: len(enumerator.parts)] == enumerator.parts and len(parts) > len(enumerator.parts)
    return parts[0] == enumerator.value if enumerator.kind == "digit" else True


def rank_of(style: str) -> float:
    """Give the usual depth of a style; only for styles that the document has not yet set in order."""
    if style.startswith("keyword:"):
        return _KEYWORD_RANKS.get(style.partition(":")[2], 1)
    if style.startswith("decimal"):
        return 4 + int(style.lstrip("decimalA")) / 10
    return _RANKS.get(style, 6)


def _climb_unnumbered(stack: list[Heading], above: Block | None, *, opens_pair: bool, trusted: bool) -> bool:
    """Find the place of a heading that neither number nor markup places; say whether it is second of a pair.

    Two headings in a row with nothing between them: the first is of the higher level; the ones after it stay
    on the lower level until the next such pair.
    """
    if stack and not stack[-1].numbered and above is stack[-1].block and not stack[-1].second:
        return True
    bare = 0
    while bare < len(stack) and not _is_placed(stack[-1 - bare], trusted=trusted):
        bare += 1
    kept = bare - 1 if bare > 1 and not opens_pair else 0
    del stack[len(stack) - bare + kept :]
    return False


def _is_placed(heading: Heading, *, trusted: bool) -> bool:
    """Say whether a number, or markup that can be believed, gives a heading its place."""
    return heading.numbered or (trusted and bool(heading.block.level))
