"""What each block of a scope is: the steps that decide it, in the order in which they need each other."""

import itertools
from collections import Counter
from collections.abc import Sequence
from typing import Final

from reader.document.dates import date_at_start, ends_in_date, find_dates
from reader.document.structure.annexes import Scope
from reader.document.structure.block import (
    ACTOR,
    COMMAS,
    END,
    HEADING,
    ITEM,
    LEAD,
    NUMBERED,
    OUTER,
    PREAMBLE,
    SUMMARY,
    TABLE,
    TEXT,
    TITLE_COLUMNS,
    UNKNOWN,
    Block,
    columns,
)
from reader.document.structure.enumerator import ARTICLE
from reader.document.structure.front_lines import is_actor, is_summary_heading
from reader.document.structure.groups import classify_groups
from reader.document.structure.joins import QUOTES, rejoin
from reader.document.structure.runs import find_run
from reader.document.structure.unnumbered import find_unnumbered, level_by_look, take_titles

_LONGEST_END: Final = 6
_LONGEST_REMARK: Final = 120
_LONGEST_OFFICE: Final = 40
_LATEST_ACTOR: Final = 4
_LATEST_SUMMARY: Final = 12


def assign_roles(scope: Scope, *, resolution: bool, last: bool, spaced: bool) -> bool:
    """Give every block of a scope its role, and rejoin what pages cut.

    Args:
        scope: changed in place.
        resolution: the front matter announced a resolution.
        last: no scope follows.
        spaced: the source puts blank lines between paragraphs.

    Returns:
        Whether the scope opens as resolutions do.
    """
    blocks = scope.blocks
    for block in blocks:
        if block.cells:
            block.role = TABLE
    _drop_quoted_articles(blocks)
    _drop_listed_sections(blocks)
    if not scope.prefix:
        _find_summary(blocks)
    actor = _find_actor(blocks, resolution=resolution)
    preambular = actor >= 0
    run = [] if _has_articles(blocks) else find_run(blocks, resolution=preambular or resolution)
    for index in run:
        blocks[index].role = NUMBERED
    if preambular:
        _mark_preamble(blocks, actor, run[0] if run else len(blocks))
    _find_end(blocks, certain=preambular, last=last)
    classify_groups(blocks)
    blocks = scope.blocks = rejoin(take_titles(blocks), preambular=preambular)
    find_unnumbered(blocks, spaced=spaced)
    level_by_look(blocks)
    opening = preambular  # still before the first heading or numbered paragraph
    for index, block in enumerate(blocks):
        opening = opening and block.role not in (NUMBERED, HEADING)
        if block.role is UNKNOWN:
            leads = preambular and block.text[-1] in "：:" and (opening or _leads(blocks, index))
            block.role = LEAD if leads else TEXT
        elif opening and block.role is ITEM:
            block.role = PREAMBLE
    return preambular


def _leads(blocks: Sequence[Block], index: int) -> bool:
    """Say whether numbered paragraphs or headings follow, which a text ending in a colon introduces."""
    return index + 1 < len(blocks) and blocks[index + 1].role in (NUMBERED, HEADING)


def _drop_quoted_articles(blocks: Sequence[Block]) -> None:
    """Take articles and chapters that are quoted for text where the scope counts paragraphs of its own."""
    quoted = [block for block in blocks if block.enumerator is not None and block.text[0] in QUOTES]
    if any(block.enumerator is not None and block.text[0] not in QUOTES for block in blocks):
        for block in quoted:
            if block.enumerator is not None and block.enumerator.is_keyword:
                block.enumerator = None


def _drop_listed_sections(blocks: Sequence[Block]) -> None:
    """Take sections that stand in a row for a list where each is said again, as bills list theirs."""
    keys = {
        index: (block.enumerator.style, block.enumerator.value, block.body.lower().rstrip("."))
        for index, block in enumerate(blocks)
        if block.enumerator is not None and block.enumerator.is_keyword
    }
    often = Counter(keys.values())
    if len(often) == len(keys):
        return
    last = {key: index for index, key in keys.items()}
    for _, run in itertools.groupby(enumerate(keys), key=lambda pair: pair[1] - pair[0]):
        row = [index for _, index in run]
        within = Counter(keys[index] for index in row)
        listed = [
            index
            for index in row
            if keys[index][2] and (often[keys[index]] > within[keys[index]] or last[keys[index]] > index)
        ]
        if len(listed) > 1:
            for index in listed:
                blocks[index].enumerator = None


def _has_articles(blocks: Sequence[Block]) -> bool:
    """Say whether articles are what the scope counts, so that all other numbers count within them."""
    styles = [(block.enumerator.style, block.titled) for block in blocks if block.enumerator is not None]
    return len([style for style, titled in styles if style == ARTICLE or (style == "§" and titled)]) >= 2


def _find_summary(blocks: Sequence[Block]) -> None:
    for block in blocks[:_LATEST_SUMMARY]:
        if block.enumerator is None and is_summary_heading(block):
            block.role = SUMMARY
            return


def _find_actor(blocks: Sequence[Block], *, resolution: bool) -> int:
    """Give the index of the line that names who acts (`The General Assembly,`), or -1."""
    for index, block in enumerate(blocks[:_LATEST_ACTOR]):
        if block.role is not UNKNOWN or not is_actor(block) or index + 1 >= len(blocks):
            continue
        if index == 1 and blocks[0].text[-1:] in COMMAS and blocks[0].role is UNKNOWN:
            return 0  # the names of the parties may be long: what follows them is the first clause
        after = blocks[index + 1]
        if after.enumerator is not None and after.enumerator.is_keyword:
            continue  # a law is enacted
        if after.text[-1:] in ":：" and index + 2 < len(blocks) and is_actor(blocks[index + 2]):
            return index + 2
        if resolution or after.text[-1:] in COMMAS or after.enumerator is not None or not after.complete:
            return index
    return -1


def _mark_preamble(blocks: Sequence[Block], actor: int, end: int) -> None:
    for block in blocks[:actor]:
        if block.role is UNKNOWN:
            block.role = OUTER
    blocks[actor].role = ACTOR
    for block, after in zip(blocks[actor + 1 : end], blocks[actor + 2 : end + 1], strict=False):
        enumerator = block.enumerator
        if block.level or (enumerator is not None and (block.titled or enumerator.is_keyword)):
            return
        if block.text[-1:] in ":：" and after.enumerator is None:
            return  # what is adopted follows
        if block.role is UNKNOWN and block.enumerator is None and block.text[-1:] not in ":：":
            block.role = PREAMBLE


def _find_end(blocks: Sequence[Block], *, certain: bool, last: bool) -> None:
    """Find the lines after the last paragraph: date, meeting, signature."""
    start = len(blocks)
    while start and _may_end(blocks[start - 1]):
        start -= 1
    tail = blocks[start:]
    if not tail or len(tail) > _LONGEST_END or start == 0:
        return
    above = blocks[start - 1]
    signed = above.complete and columns(above.text) <= TITLE_COLUMNS and bool(find_dates(above.text))
    dated = signed or any(date_at_start(block.text) or ends_in_date(block.text) for block in tail)
    if (certain and last and blocks[start - 1].complete) or (
        dated and (len(tail) <= 3 or blocks[start - 1].complete)
    ):
        for block in tail:
            block.role = END


def _is_stopped_date(text: str) -> bool:
    """Say whether a line is a date with a full stop (`December 2, 1930.`)."""
    return len(text) <= _LONGEST_OFFICE and text[-1:] == "." and date_at_start(text) == len(text) - 1


def _may_end(block: Block) -> bool:
    bracketed = block.text.startswith(tuple("[［【(（")) and len(block.text) <= _LONGEST_REMARK
    office = block.text[-1:] in (",", ":") and len(block.text) <= _LONGEST_OFFICE
    if (
        not (block.titled or bracketed or office or _is_stopped_date(block.text))
        or block.role is not UNKNOWN
        or block.level
    ):
        return False
    # «A. Name» under a treaty is a signature.
    enumerator = block.enumerator
    return enumerator is None or enumerator.style in ("upper.", "digit()") or date_at_start(block.text) > 0
