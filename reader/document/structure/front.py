"""Front matter: what stands before a document's text begins."""

import itertools
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from typing import Final

from reader.document.identity import FrontFacts, names_kind
from reader.document.structure.block import COMMAS, TITLE_COLUMNS, Block, columns, is_shouted, joint
from reader.document.structure.enumerator import DECISION
from reader.document.structure.front_lines import (
    FrontKind,
    is_actor,
    is_author,
    is_front_line,
    is_labelled,
    is_opening_heading,
    is_summary_heading,
    kind_of,
    resolution_number,
    title_label,
)
from reader.document.structure.front_titles import find_title, is_enacted_title, whole_titles

_LONGEST: Final = 60
"""No front matter has more lines; a document whose text was not found by then has only a title."""

_LATEST_NUMBERED_TITLE: Final = 24
_WIDEST_TITLE: Final = 320
_LOOK_AHEAD: Final = 99
_FEWEST_LABELS: Final = 3
_SECOND: Final = 2
_LONGEST_ORDER: Final = 8
_MOST_ROWS: Final = 6
_MOST_COLUMNS: Final = 3
_ABOUT: Final = frozenset({FrontKind.MASTHEAD, FrontKind.OTHER, FrontKind.NUMBER})


@dataclass(slots=True)
class FrontMatter:
    """The lines of the front matter with what each says.

    Attributes:
        blocks: in order.
        kinds: of each block.
        number: a resolution's number printed before its title (`76/187`), else empty.
    """

    blocks: list[Block] = field(default_factory=list)
    kinds: list[FrontKind] = field(default_factory=list)
    number: str = ""

    def facts(self) -> FrontFacts:
        """Give what the front matter says, for the document's identity."""
        title = next(iter(self._of(FrontKind.TITLE)), "")
        title = title[len(title_label(title)) :]
        if self.number:
            title = title[len(self.number) :].lstrip(" .．、\u3000")
        return FrontFacts(
            title,
            self.number,
            next(iter(self._of(FrontKind.AUTHOR)), ""),
            self._sessions(),
            self._of(FrontKind.AGENDA),
            self._of(FrontKind.AGENDA_TITLE),
            self._of(FrontKind.ORGAN),
            self._of(FrontKind.DATE),
            self._of(FrontKind.ADOPTION),
            self._of(FrontKind.SYMBOL),
            tuple(
                block.text
                for block, kind in zip(self.blocks, self.kinds, strict=True)
                if kind in _ABOUT and (block.titled or not block.complete)
            ),
        )

    def _of(self, *kinds: FrontKind) -> tuple[str, ...]:
        return tuple(block.text for block, kind in zip(self.blocks, self.kinds, strict=True) if kind in kinds)

    def _sessions(self) -> tuple[str, ...]:
        """Give the sessions; with more than one, each with the body whose session it is."""
        sessions = self._of(FrontKind.SESSION)
        if len(sessions) < 2:
            return sessions
        found: list[str] = []
        body = ""
        for block, kind in zip(self.blocks, self.kinds, strict=True):
            if kind is FrontKind.ORGAN:
                body = block.text
            elif kind is FrontKind.SESSION:
                found.append(body + joint(body, block.text) + block.text)
        return tuple(found)


def split_front(blocks: Sequence[Block]) -> tuple[FrontMatter, list[Block]]:
    """Divide the blocks into front matter and body."""
    count = _front_length(blocks)
    count = _order_length(blocks, count) or count
    front = FrontMatter(list(blocks[:count]))
    if front.blocks:
        front.blocks = whole_titles(front.blocks)
        front.number = resolution_number(front.blocks[-1].text)
        again = frozenset(block.text for block in blocks[count : count + _LOOK_AHEAD])
        front.kinds = _classify(front.blocks, again, numbered=bool(front.number))
    return front, list(blocks[count:])


def _front_length(blocks: Sequence[Block]) -> int:
    for index, block in enumerate(blocks[:_LATEST_NUMBERED_TITLE]):
        if resolution_number(block.text):
            several = any(one.enumerator and one.enumerator.style == DECISION for one in blocks[index + 1 :])
            return index if several and index else index + 1
        if columns(block.text) > 2 * TITLE_COLUMNS or is_summary_heading(block):
            break
    for index in range(min(len(blocks), _LONGEST)):
        if _opens_body(blocks, index):
            return _step_back(blocks, index)
    return 1 if len(blocks) > 1 and blocks[0].titled else 0


def _order_length(blocks: Sequence[Block], count: int) -> int:
    """Give how many lines an order takes with the title of what it puts in force; 0 if there is none.

    Below the text of the order stand its signature and date, and then the title of the regulation.
    """
    if any(block.titled and kind_of(block) is FrontKind.OTHER for block in blocks[:count]):
        return 0  # a notice, which has a title of its own
    for index in range(count + 1, min(count + _LONGEST_ORDER, len(blocks) - 1)):
        if blocks[index].enumerator is not None:
            break
        if is_enacted_title(blocks, index):
            while index + 1 < len(blocks) and is_front_line(blocks[index + 1]):
                index += 1  # noqa: PLW2901 - remarks on when it was adopted belong to the title
            return index + 1
    return 0


def _opens_body(blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    if block.cells:
        return not _is_masthead(blocks, index)
    if is_summary_heading(block) or block.listed or _opens_numbering(blocks, index):
        return True
    if block.bullet and index > 1 and blocks[index - 1].level > blocks[index - 2].level > 1:
        return True  # a list below a heading that stands under another, and not under the title
    if is_actor(block) and index + 1 < len(blocks):
        return True
    if is_front_line(block) or (_is_stopped_title(blocks) if index == 0 else _ends_title(blocks, index)):
        return False
    # A long clause that ends in a comma opens a preamble; one that stands right above another is a title's.
    clause = block.text[-1] in COMMAS and columns(block.text) > TITLE_COLUMNS / 2
    parted = index + 1 < len(blocks) and blocks[index + 1].gap > 0
    return not block.titled and (block.complete or (clause and parted) or columns(block.text) > _WIDEST_TITLE)


def _is_stopped_title(blocks: Sequence[Block]) -> bool:
    """Say whether the first line is a title with a full stop: short, with a kind and a number."""
    text = blocks[0].text
    short = columns(text) <= TITLE_COLUMNS and len(blocks) > 1 and blocks[1].gap > 0
    return short and text[-1] in ".。" and names_kind(text) and any(map(str.isdecimal, text))


def _ends_title(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a short line goes on in small letters right below a line of the title."""
    block = blocks[index]
    return not block.gap and block.text[0].islower() and len(block.lines) == 1 and blocks[index - 1].titled


def _is_masthead(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a table is the masthead: small, with short cells, and nothing but mastheads above it."""
    cells = blocks[index].cells
    small = len(cells) <= _MOST_ROWS and len(cells[0]) <= _MOST_COLUMNS
    short = all(columns(cell) <= TITLE_COLUMNS / 2 for row in cells for cell in row)
    above = all(kind_of(block) is not FrontKind.OTHER for block in blocks[:index])
    return small and short and above and index + 1 < len(blocks)


def _opens_numbering(blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    enumerator = block.enumerator
    if enumerator is None or enumerator.style in ("han ", "ROMAN "):
        return False
    if enumerator.style == "digit ":
        return block.titled and enumerator.value == 1 and _counts_on(blocks[index + 1 : index + _LOOK_AHEAD])
    if enumerator.parts:
        return enumerator.value <= 1
    return enumerator.value == 1 or enumerator.is_keyword or not block.titled


def _counts_on(later: Sequence[Block]) -> bool:
    """Say whether a heading `1 Scope` is followed by `1.1 …` or `2 …`, so that its number counts."""
    for block in later:
        enumerator = block.enumerator
        if enumerator is None:
            continue
        if enumerator.parts == (1, 1) or (
            enumerator.style == "digit " and enumerator.value == _SECOND and block.titled
        ):
            return True
    return False


def _step_back(blocks: Sequence[Block], index: int) -> int:
    """Leave to the body the headings that stand right before its first paragraph."""
    start = index
    while start > 1 and _may_head_body(blocks, start - 1):
        start -= 1
    titled = any(kind_of(block) is FrontKind.OTHER for block in blocks[:start])
    return start if titled or start == index else start + 1


def _may_head_body(blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    if block.complete or not block.titled or kind_of(block) is not FrontKind.OTHER:
        return False
    above = [one.level for one in blocks[:index] if one.level]
    if is_opening_heading(block) or (above and block.level > min(above)) or _heads_numbers(blocks, index):
        return True
    # A line in capitals heads the text if later ones do, and the title is not in capitals too.
    later = blocks[index + 2 : index + _LOOK_AHEAD]
    shouted = bool(block.gap) and is_shouted(block.text) and not names_kind(block.text)
    shouted = shouted and any(is_shouted(one.text) for one in later)
    return shouted and not (index > 1 and is_shouted(blocks[index - 1].text))


def _heads_numbers(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a line stands right above the first number as another one does above a later number."""
    first = blocks[index + 1].enumerator if index + 1 < len(blocks) and blocks[index].gap else None
    if first is None or first.value != 1 or first.is_keyword or blocks[index + 1].titled:
        return False
    later = blocks[index + 2 : index + _LOOK_AHEAD]
    return any(
        one.titled
        and one.gap > 0
        and one.enumerator is None
        and after.enumerator is not None
        and after.enumerator.style == first.style
        and after.enumerator.value > 1
        for one, after in itertools.pairwise(later)
    )


def _classify(blocks: Sequence[Block], again: Set[str], *, numbered: bool) -> list[FrontKind]:
    """Say what each line is.

    Args:
        blocks: of the front matter.
        again: the texts that stand below the front matter.
        numbered: the last line is a resolution's number and title.
    """
    kinds = [kind_of(block) for block in blocks]
    labelled = [index for index, block in enumerate(blocks) if is_labelled(block)]
    for index in labelled if len(labelled) >= _FEWEST_LABELS else ():
        kinds[index] = FrontKind.MASTHEAD if kinds[index] is FrontKind.OTHER else kinds[index]
    title = len(blocks) - 1 if numbered else find_title(blocks, kinds, again)
    kinds[title] = FrontKind.TITLE
    for index in range(title + 1, len(blocks)):
        if is_author(blocks[index]):
            kinds[index] = FrontKind.AUTHOR
            break
    agenda = False
    for index, kind in enumerate(kinds[:title]):
        if kind is FrontKind.AGENDA:
            agenda = True
        elif agenda and kind is FrontKind.OTHER:
            kinds[index] = FrontKind.AGENDA_TITLE
        elif kind in (FrontKind.SESSION, FrontKind.ORGAN):
            agenda = False
    return kinds
