"""Front matter: what stands before a document's text begins, and which line of it is the title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.document.identity import FrontFacts, names_kind
from reader.document.structure.block import COMMAS, TITLE_COLUMNS, Block, columns, is_shouted, joint
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

_LONGEST: Final = 60
"""No front matter has more lines; a document whose text was not found by then has only a title."""

_LATEST_NUMBERED_TITLE: Final = 24
_WIDEST_TITLE: Final = 320
_LOOK_AHEAD: Final = 99
_UNFINISHED: Final = re.compile(r"关于[^的]*$|關於[^的]*$")
"""Such a title names its matter, and not yet what it is itself: a report, a notice."""

_SHORTEST_TITLE: Final = 4
_FEWEST_LABELS: Final = 3
_SECOND: Final = 2
_MOST_ROWS: Final = 6
_MOST_COLUMNS: Final = 3
_MOST_TITLE_LINES: Final = 4
_OFFICIAL: Final = frozenset({FrontKind.AGENDA, FrontKind.SESSION, FrontKind.SYMBOL})
"""Documents with such lines put the title last, right before its author; others put it first."""


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
            self._of(FrontKind.MASTHEAD, FrontKind.OTHER, FrontKind.NUMBER),
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
    front = FrontMatter(list(blocks[:count]))
    if front.blocks:
        front.blocks = _whole_titles(front.blocks)
        front.number = resolution_number(front.blocks[-1].text)
        front.kinds = _classify(front.blocks, numbered=bool(front.number))
    return front, list(blocks[count:])


def _front_length(blocks: Sequence[Block]) -> int:
    for index, block in enumerate(blocks[:_LATEST_NUMBERED_TITLE]):
        if resolution_number(block.text):
            return index + 1
        if columns(block.text) > 2 * TITLE_COLUMNS or is_summary_heading(block):
            break
    for index in range(min(len(blocks), _LONGEST)):
        if _opens_body(blocks, index):
            return _step_back(blocks, index)
    return 1 if len(blocks) > 1 and blocks[0].titled else 0


def _opens_body(blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    if block.cells:
        return not _is_masthead(blocks, index)
    if is_summary_heading(block) or block.listed or _opens_numbering(blocks, index):
        return True
    if is_actor(block) and index + 1 < len(blocks):
        return True
    if is_front_line(block):
        return False
    # A long clause that ends in a comma opens a preamble; one that stands right above another is a title's.
    clause = block.text[-1] in COMMAS and columns(block.text) > TITLE_COLUMNS / 2
    parted = index + 1 < len(blocks) and blocks[index + 1].gap > 0
    return not block.titled and (block.complete or (clause and parted) or columns(block.text) > _WIDEST_TITLE)


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
    if is_opening_heading(block) or (above and block.level > min(above)):
        return True
    # A line in capitals heads the text if later ones do.
    later = blocks[index + 2 : index + _LOOK_AHEAD]
    return bool(block.gap) and is_shouted(block.text) and any(is_shouted(one.text) for one in later)


def _whole_titles(blocks: Sequence[Block]) -> list[Block]:
    """Join the lines of a title that goes on right below its first line."""
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1] if joined else None
        goes_on = (
            above is not None
            and not (block.gap or block.whole or block.level or block.enumerator or above.enumerator)
            and (block.text[0].islower() or _UNFINISHED.search(above.text) is not None)
            and not is_author(block)
            and above.titled
            and len(above.lines) < _MOST_TITLE_LINES
            and kind_of(above) is FrontKind.OTHER
        )
        if goes_on and above is not None:
            above.join([block])
        else:
            joined.append(block)
    return joined


def _classify(blocks: Sequence[Block], *, numbered: bool) -> list[FrontKind]:
    """Say what each line is.

    Args:
        blocks: of the front matter.
        numbered: the last line is a resolution's number and title.
    """
    kinds = [kind_of(block) for block in blocks]
    labelled = [index for index, block in enumerate(blocks) if is_labelled(block)]
    for index in labelled if len(labelled) >= _FEWEST_LABELS else ():
        kinds[index] = FrontKind.MASTHEAD if kinds[index] is FrontKind.OTHER else kinds[index]
    title = len(blocks) - 1 if numbered else _find_title(blocks, kinds)
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


def _find_title(blocks: Sequence[Block], kinds: Sequence[FrontKind]) -> int:
    """Find the title: before the author's line; else the last line after an agenda, else the first line."""
    for index, block in enumerate(blocks):
        if title_label(block.text):
            return index
    free = [index for index, kind in enumerate(kinds) if kind is FrontKind.OTHER]
    authors = [index for index in range(1, len(blocks)) if is_author(blocks[index])]
    for author in authors:
        before = [index for index in free if index < author and index not in authors]
        if before:
            return before[-1] if _OFFICIAL.intersection(kinds) else _highest(blocks, before)
    if free:
        return free[-1] if FrontKind.AGENDA in kinds else _highest(blocks, _likely(blocks, kinds, free))
    named = [index for index, kind in enumerate(kinds) if kind is FrontKind.ORGAN]
    return named[-1] if named else 0


def _likely(blocks: Sequence[Block], kinds: Sequence[FrontKind], free: list[int]) -> list[int]:
    """Leave out what cannot be the title where another line can: what goes on with a masthead, a short code.

    A line that names no kind of document (a journal, a body) gives way to one that does, unless it is first.
    """
    likely: list[int] = []
    masthead = False
    for index, kind in enumerate(kinds):
        masthead = kind is FrontKind.MASTHEAD or (masthead and not blocks[index].gap)
        if index in free and not masthead and columns(blocks[index].text) >= _SHORTEST_TITLE:
            likely.append(index)
    named = [index for index in likely if names_kind(blocks[index].text)]
    return named if named and likely[0] > 0 else likely or free


def _highest(blocks: Sequence[Block], indices: Sequence[int]) -> int:
    """Give the line that markup sets highest; the first among equals."""
    return min(
        indices, key=lambda index: (blocks[index].level or (6 if blocks[index].emphasis else 7), index)
    )
