"""The title: which line of the front matter it is, and which lines it runs over."""

import re
from collections.abc import Sequence, Set
from typing import Final

from reader.document.dates import date_at_start
from reader.document.identity import names_kind
from reader.document.structure.block import Block, columns
from reader.document.structure.front_lines import FrontKind, is_author, kind_of, title_label

_UNFINISHED: Final = re.compile(r"关于[^的]*$|關於[^的]*$")
"""Such a title names its matter, and not yet what it is itself: a report, a notice."""

_CASE: Final = re.compile(r"[A-Z].{1,150}\s(?:v|vs)\.?\s(?:the )?[A-Z]")
"""The parties of a judgment."""

_ON: Final = re.compile(r"(?:Об?|Обо|Про) [а-яёіїєґ]")
"""What Russian and Ukrainian acts are about (`Об утверждении …`), below their kind, date and number."""

_SHORTEST_TITLE: Final = 4
_MOST_KIND_WORDS: Final = 3
_MOST_TITLE_LINES: Final = 4
_OFFICIAL: Final = frozenset({FrontKind.AGENDA, FrontKind.SESSION, FrontKind.SYMBOL})
"""Documents with such lines put the title last, right before its author; others put it first."""


def whole_titles(blocks: Sequence[Block]) -> list[Block]:
    """Join the lines of a title that goes on right below its first line."""
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1] if joined else None
        goes_on = (
            above is not None
            and not (block.whole or block.level or block.enumerator or above.enumerator)
            and _goes_on(above, block)
            and not is_author(block)
            and (above.titled or block.text[0].islower())
            and len(above.lines) < _MOST_TITLE_LINES
            and kind_of(above) is FrontKind.OTHER
        )
        if goes_on and above is not None:
            above.join([block])
        else:
            joined.append(block)
    return joined


def _goes_on(above: Block, block: Block) -> bool:
    """Say whether a line goes on with a title: it opens in small letters, or the one above is but a kind."""
    bare = _opens_with_kind(above.text) and len(above.text.split()) <= _MOST_KIND_WORDS
    if bare and block.titled and kind_of(block) is FrontKind.OTHER:
        return True
    return not block.gap and (block.text[0].islower() or _UNFINISHED.search(above.text) is not None)


def _opens_with_kind(text: str) -> bool:
    """Say whether a text opens with what it is, in capitals: `FEDERAL LAW on …`."""
    words = []
    for word in text.split()[:_MOST_KIND_WORDS]:
        if not word.isupper():
            break
        words.append(word)
    return bool(words) and names_kind(" ".join(words))


def find_title(blocks: Sequence[Block], kinds: Sequence[FrontKind], again: Set[str]) -> int:
    """Find the title: before the author's line; else the last line after an agenda, else the first line."""
    for index, block in enumerate(blocks):
        if title_label(block.text) or (block.titled and (_CASE.match(block.text) or _ON.match(block.text))):
            return index
        if index > 1 and is_enacted_title(blocks, index):
            return index
    free = [index for index, kind in enumerate(kinds) if kind is FrontKind.OTHER]
    authors = [index for index in range(1, len(blocks)) if is_author(blocks[index])]
    for author in authors:
        before = [index for index in free if index < author and index not in authors]
        if before:
            return before[-1] if _OFFICIAL.intersection(kinds) else _highest(blocks, before)
    free = [index for index in free if index not in authors] or free
    if free:
        return (
            free[-1] if FrontKind.AGENDA in kinds else _highest(blocks, _likely(blocks, kinds, free, again))
        )
    named = [index for index, kind in enumerate(kinds) if kind is FrontKind.ORGAN]
    acts = [index for index, kind in enumerate(kinds) if kind is FrontKind.ADOPTION]
    whole = [index for index in acts if blocks[index].text[0] not in "[［(（【"]
    return named[-1] if named else whole[0] if whole else 0


def _likely(
    blocks: Sequence[Block], kinds: Sequence[FrontKind], free: list[int], again: Set[str]
) -> list[int]:
    """Leave out what cannot be the title where another line can: a masthead, a code, a remark in brackets.

    A line that names no kind of document (a journal, a body) gives way to one that does, unless it is first
    and no number stands between them. A line that is said again above the text is the title.
    """
    likely: list[int] = []
    masthead = False
    for index, kind in enumerate(kinds):
        masthead = kind is FrontKind.MASTHEAD or (masthead and not blocks[index].gap)
        text = blocks[index].text
        remark = " ：" in text or (text[0] in "（([" and text[-1] in "）)]")
        if index in free and not (masthead or remark) and columns(text) >= _SHORTEST_TITLE:
            likely.append(index)
    said = [index for index in likely if blocks[index].text in again]
    if len(said) == 1:
        return said
    named = [index for index in likely if names_kind(blocks[index].text)]
    if not named:
        return likely or free
    masthead = FrontKind.NUMBER in kinds[likely[0] : named[0]] or _opens_with_kind(blocks[named[0]].text)
    return named if likely[0] > 0 or masthead else likely


def _highest(blocks: Sequence[Block], indices: Sequence[int]) -> int:
    """Give the line that markup sets highest; the first among equals."""
    return min(
        indices, key=lambda index: (blocks[index].level or (6 if blocks[index].emphasis else 7), index)
    )


def is_enacted_title(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a line is the title of what an order puts in force: it stands below the order's date."""
    block, above = blocks[index], blocks[index - 1]
    dated = date_at_start(above.text) == len(above.text) and any(one.complete for one in blocks[:index])
    return dated and block.titled and names_kind(block.text)
