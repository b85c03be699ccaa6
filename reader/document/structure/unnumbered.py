"""Headings without numbers: lines that stand as headings do, and titles on the line below a number."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Final

from reader.document.dates import date_at_start, ends_in_date
from reader.document.structure.block import END, HEADING, TABLE, TEXT, UNKNOWN, Block, are_marked, is_shouted
from reader.document.structure.enumerator import ARTICLE
from reader.document.structure.front_lines import FrontKind, is_author, kind_of
from reader.document.structure.plain_notes import heads_notes
from reader.document.structure.tree import is_outermost

_CAPTION: Final = re.compile(
    r"(?:附件|附|attachments?|annexe?s?|enclosures?|注|source|note|来源|资料来源|keywords|关键词|table|figure|表|图)\s*[:：]"
    r"|(?:表|图|附图|附表|table|figure|fig\.?|box|专栏)\s*(?:[0-9一二三四五六七八九十]|[IVX]+\b)"
    r"|[0-9]{1,2}[-–][0-9]{1,2}\s",
    re.IGNORECASE,
)
_NO_BEGINNING: Final = frozenset("—-–•·[（(")
_LONGEST_NAME: Final = 5
_CONSECUTIVE: Final = 3
"""So many lines in a row that look like headings are a list."""


def take_titles(blocks: Sequence[Block]) -> list[Block]:
    """Put the title that stands on the line below a number into its heading."""
    if not [block for block in blocks if block.role is HEADING and _stands_alone(block)]:
        return list(blocks)
    result: list[Block] = []
    untitled = _untitled(blocks)
    for block in blocks:
        above = result[-1] if result else None
        if above is not None and _wants_title(above, untitled) and _may_be_title(block):
            above.join([block])
            if above.enumerator is not None:
                above.enumerator = replace(above.enumerator, end=len(above.text) - len(block.text))
        else:
            result.append(block)
    return result


def _untitled(blocks: Sequence[Block]) -> frozenset[str]:
    """Give the styles whose numbers, where they stand alone, have no titles below them as a rule but text."""
    titled: Counter[str] = Counter()
    for block, after in itertools.pairwise(blocks):
        if _wants_title(block, frozenset()) and block.enumerator is not None:
            titled[block.enumerator.style] += 1 if _may_be_title(after) else -1
    return frozenset(style for style, balance in titled.items() if balance < 0)


def _wants_title(block: Block, untitled: Set[str]) -> bool:
    if block.role is not HEADING or not _stands_alone(block):
        return False
    return block.enumerator is None or block.enumerator.style not in untitled


def _stands_alone(block: Block) -> bool:
    """Say whether a block is a number and nothing else."""
    return block.enumerator is not None and block.enumerator.end >= len(block.text)


def _may_be_title(block: Block) -> bool:
    return block.role is UNKNOWN and block.titled and block.enumerator is None and not block.bullet


def find_unnumbered(blocks: Sequence[Block], *, spaced: bool) -> None:
    """Find the headings that bear no number.

    Args:
        blocks: of one scope, the cut ones rejoined.
        spaced: the source puts blank lines between paragraphs, so that a heading stands alone.
    """
    possible = [at for at, block in enumerate(blocks) if block.role is UNKNOWN and _may_be_heading(block)]
    if not possible:
        return
    streak: list[Block] = []
    margin = _margin(blocks) if any(blocks[index].indent for index in possible) else 0.0
    spaced = spaced or _headings_are_spaced(blocks)
    empty = _before_next_number(blocks)
    marked = are_marked(blocks)
    for index in possible:
        block = blocks[index]
        above = blocks[index - 1] if index else None
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.level or _is_named_part(block) or _heads_article(block, after):
            block.role = HEADING
        elif after is None or (after is blocks[-1] and _is_name(after)):
            break
        elif _captions(block, above):
            continue
        elif _calls(block, after) or (block.emphasis and not (spaced and not after.gap and after.titled)):
            block.role = HEADING
        elif marked or not block.titled or 0 < margin <= block.indent or id(block) in empty:
            continue
        elif _stands_as_heading(block, above, after, spaced=spaced):
            block.role = HEADING
            streak = [*streak, block] if streak and above is streak[-1] else [block]
            if len(streak) >= _CONSECUTIVE:
                for one in streak:
                    one.role = TEXT


def _before_next_number(blocks: Sequence[Block]) -> set[int]:
    """Give the short lines right above the next number of a run of headings: they would head nothing."""
    found: set[int] = set()
    heads_nothing = False
    for block in reversed(blocks):
        if block.enumerator is not None or block.role is not UNKNOWN or not block.titled:
            numbered = block.role is HEADING and block.enumerator is not None
            heads_nothing = numbered and block.enumerator is not None and block.enumerator.value > 1
        elif heads_nothing:
            found.add(id(block))
    return found


def _captions(block: Block, above: Block | None) -> bool:
    """Say whether a line is the caption of a table or figure, or goes on with one right above it."""
    if _CAPTION.match(block.text):
        return not block.level and not block.emphasis
    goes_on = above is not None and not block.gap and above.role is not HEADING
    return goes_on and above is not None and _CAPTION.match(above.text) is not None


def _calls(block: Block, after: Block) -> bool:
    """Say whether a line is a heading by its capitals; with a colon it may introduce the heading below it."""
    return is_shouted(block.text) and (block.text[-1] not in "：:" or after.role is not HEADING)


def _headings_are_spaced(blocks: Sequence[Block]) -> bool:
    """Say whether blank lines stand above the headings that are known by their numbers."""
    headings = [block for block in blocks if block.role is HEADING]
    return len(headings) >= _CONSECUTIVE and sum(block.gap > 0 for block in headings) * 2 > len(headings)


def _may_be_heading(block: Block) -> bool:
    if block.enumerator is not None or block.bullet or not block.text:
        return False
    shouted = block.text[-1] in "：:" and is_shouted(block.text)
    return block.titled or bool(block.level) or shouted or heads_notes(block.text)


def _is_named_part(block: Block) -> bool:
    """Say whether a line is a heading by its words alone, such as Notes, or References on a line apart."""
    return heads_notes(block.text) or (block.gap > 0 and is_outermost(block.text))


def _heads_article(block: Block, after: Block | None) -> bool:
    """Say whether a line in brackets is the title of the article below it, as in Japanese laws."""
    article = after is not None and after.enumerator is not None and after.enumerator.style == ARTICLE
    return article and block.text[0] in "（(" and block.text[-1] in "）)"


def _margin(blocks: Sequence[Block]) -> float:
    """Give the usual inset of paragraphs where they stand further in than headings; 0 where they do not."""
    insets = Counter([block.indent for block in blocks if not block.titled and not block.cells])
    return insets.most_common(1)[0][0] if insets else 0.0


def _stands_as_heading(block: Block, before: Block | None, after: Block, *, spaced: bool) -> bool:
    """Say whether a short line with no mark of its own is a heading by where it stands."""
    if block.text[0] in _NO_BEGINNING or block.text[0].islower() or " = " in block.text:
        return False
    stops = before is None or before.complete or before.role in (HEADING, TABLE) or _ends_letter(before)
    if not stops and before is not None and not _names_source(before.text):
        return False  # it goes on with what stands above
    if after.cells or after.role is END or _is_date(block) or _signs(block, after):
        return False
    if after.enumerator is None and after.role is UNKNOWN and after.text[:1].islower():
        return False
    if not spaced:
        return True
    alone_above = before is None or bool(block.gap) or block.edge
    alone_below = bool(after.gap) or after.edge or after.enumerator is not None or not after.titled
    return alone_above and alone_below


def _ends_letter(block: Block) -> bool:
    """Say whether a line is the last of a letter: its date, or a remark in brackets."""
    return _is_date(block) or (block.text[0] in "（(" and block.text[-1] in "）)")


def _is_date(block: Block) -> bool:
    """Say whether a line is a date, or ends in one as the line over a signature does."""
    return ends_in_date(block.text) or date_at_start(block.text) == len(block.text)


def _signs(block: Block, after: Block) -> bool:
    """Say whether a body or an officer is named over a date: it signs what stands above."""
    return _is_date(after) and (kind_of(block) is FrontKind.ORGAN or is_author(block))


def _is_name(block: Block) -> bool:
    """Say whether the last line of a document is a name, so that an office stands above it and no heading."""
    words = block.text.split()
    named = block.titled and block.role is UNKNOWN and block.enumerator is None and not block.bullet
    return named and 1 < len(words) <= _LONGEST_NAME and all(word[0].isupper() for word in words)


def _names_source(text: str) -> bool:
    """Say whether a line says where a table or figure is from; it needs no stop."""
    return _CAPTION.match(text) is not None and (":" in text or "：" in text)


def level_by_look(blocks: Sequence[Block]) -> None:
    """Where nothing else tells headings apart, put those in capitals above the others."""
    headings = [block for block in blocks if block.role is HEADING]
    if any(block.level or block.enumerator is not None for block in headings):
        return
    shouted = [is_shouted(block.text) for block in headings]
    if any(shouted) and not all(shouted):
        for block, loud in zip(headings, shouted, strict=True):
            block.level = 1 if loud else 2
