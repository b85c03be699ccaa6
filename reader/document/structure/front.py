"""Front matter: what stands before a document's text begins, and which line of it is the title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from reader.document.identity import FrontFacts
from reader.document.structure.block import TITLE_COLUMNS, Block, columns, is_shouted, joint

SUMMARY: Final = re.compile(
    r"(?:内容)?(?:摘\s*要|提\s*要)|概\s*要|内容简介|(?:executive\s+)?summary|abstract|résumé|resumen|резюме",
    re.IGNORECASE,
)
_SESSION: Final = re.compile(
    r"第[一二三四五六七八九十百零〇0-9 ]+届.{0,12}(?:会议|大会|届会|例会)?$|[0-9 ]{4,6}年.{0,6}届会|第.{1,6}次(?:全体)?会议$"
    r"|[\w-]+(?:st|nd|rd|th|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ieth)\s+(?:\w+\s+)?session\b.{0,20}$"
    r"|(?:\d{4}|resumed|substantive|organizational)\s+(?:\w+\s+)?session\b",
    re.IGNORECASE,
)
_AGENDA: Final = re.compile(
    r"(?:暂定|临时|补充)?(?:议程|项目表|议事日程).{0,12}项目?\s*[*]*\s*[0-9一二三四五六七八九十(（]"
    r"|(?:provisional\s+)?agenda\s+items?\b|items?\s+[0-9]+.{0,40}\b(?:agenda|list)\b",
    re.IGNORECASE,
)
DATE: Final = re.compile(
    r"[（(]?(?:[0-9０-９]{4}|[二一][〇零○一二三四五六七八九]{3})\s*年\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*月"
    r"(?:\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[日号])?"
    r"|(?:\w+,?\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s*[–-]\s*\d{1,2})?\s+(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\s+\d{4}"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}"
    r"|\d{4}[-./]\d{1,2}[-./]\d{1,2}\b",
    re.IGNORECASE,
)
_AUTHOR: Final = re.compile(
    r".{1,30}(?:的报告|的说明|的备忘录|的来文|的信|编写|提交|供稿|提供)$"
    r"|(?:interim\s+|annual\s+|progress\s+)?(?:report|note|memorandum|statement|letter|communication)s?\s+(?:of|by|from|submitted\s+by|prepared\s+by)\s"
    r"|(?:prepared|submitted|issued|written|presented)\s+by\s|by\s+[A-Z]|(?:作者|编者|起草|发布单位|发布机关|主编)\s*[:：]"
    r"|(?:国务院总理|总理|省长|市长|主席|局长|院长|检察长|主任|县长|区长|部长)\s+?[\u4e00-\u9fff ]{2,8}$",
    re.IGNORECASE,
)
_ADOPTION: Final = re.compile(
    r"\[.*\]$|[（(【].{0,2000}(?:通过|公布|发布|施行|修订|修正|批准|adopted|approved|通过\)).{0,300}[)）\]】]$"
    r"|(?:resolution|decision)s?\s+adopted\s+(?:by|on)\b|adopted\s+(?:by|on|at)\b|.{0,20}[0-9年月日 ]+.{0,30}(?:决议|决定)$",
    re.IGNORECASE,
)
_ENACTED: Final = re.compile(r"(?:通过|公布|发布|修订|修正|批准|施行|修改)[)）]?$")
SYMBOL: Final = re.compile(r"[A-Z]{1,6}(?:/[A-Za-z0-9.()\[\]-]+){1,8}$")
NUMBERED_TITLE: Final = re.compile(
    r"((?:[A-Z]-)?\d{1,4}/\d{1,4}(?:\s?[A-Z])?|\d{1,4}\s?\([IVXLC]+\))[.．、]?\s+(?=\S)"
)
_NUMBER_LINE: Final = re.compile(
    r".{0,20}[〔\[（(]\s*[0-9]{4}\s*[〕\])）]\s*(?:第\s*)?[0-9]+\s*号|第\s*[0-9]+\s*号$|令$|(?:distr|original|language|arabic|chinese|english|french)\s*[.:]"
    r"|no\.?\s*[0-9]+$",
    re.IGNORECASE,
)
ORGAN: Final = re.compile(
    r"[\u4e00-\u9fff（）()]{0,24}(?:大会|理事会|委员会|会议|法院|国务院|人民政府|办公厅|办公室|秘书处|总局|部|局|署|厅|组织)(?:文件)?$"
    r"|(?:the\s+)?(?:[A-Z][\w’'-]*\s+(?:(?:and|of|on|for|the|to)\s+)*){0,8}(?:assembly|council|commission|committee|conference|nations"
    r"|organization|board|parliament|agency|secretariat|ministry|department|programme|office|authority|bureau)(?:\s+(?:on|of|for)\s.{0,60})?$",
    re.IGNORECASE,
)
LONGEST: Final = 60
"""No front matter has more lines; a document whose text was not found by then has only a title."""


_TWO_COLUMNS: Final = re.compile(r"\S(?:[ \u3000]{4,}|\t)\S")
_OPENING: Final = re.compile(
    r"(?:前|引|序|导|绪)\s*言|序|导论|绪论|引论|概述|背景|introduction|preface|foreword|background|overview|preamble",
    re.IGNORECASE,
)
_LATEST_NUMBERED_TITLE: Final = 24
_WIDEST_TITLE: Final = 320
_LONGEST_LINE: Final = 1000


class FrontKind(StrEnum):
    """What a line of front matter says."""

    TITLE = "title"
    AUTHOR = "author"
    SESSION = "session"
    AGENDA = "agenda"
    AGENDA_TITLE = "agenda-title"
    DATE = "date"
    ADOPTION = "adoption"
    SYMBOL = "symbol"
    ORGAN = "organ"
    NUMBER = "number"
    MASTHEAD = "masthead"
    OTHER = "other"


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

    def of(self, kind: FrontKind) -> tuple[str, ...]:
        """Give the texts of one kind."""
        return tuple(block.text for block, has in zip(self.blocks, self.kinds, strict=True) if has is kind)

    def _sessions(self) -> tuple[str, ...]:
        """Give the sessions; with more than one, each with the body whose session it is."""
        sessions = self.of(FrontKind.SESSION)
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

    def facts(self) -> FrontFacts:
        """Give what the front matter says, for the document's identity."""
        title = next(iter(self.of(FrontKind.TITLE)), "")
        if self.number:
            title = title[len(self.number) :].lstrip(" .．、\u3000")
        return FrontFacts(
            title,
            self.number,
            next(iter(self.of(FrontKind.AUTHOR)), ""),
            self._sessions(),
            self.of(FrontKind.AGENDA),
            self.of(FrontKind.AGENDA_TITLE),
            self.of(FrontKind.ORGAN),
            self.of(FrontKind.DATE) + self.of(FrontKind.ADOPTION),
            self.of(FrontKind.SYMBOL),
            self.of(FrontKind.MASTHEAD) + self.of(FrontKind.OTHER) + self.of(FrontKind.NUMBER),
        )


def split_front(blocks: Sequence[Block]) -> tuple[FrontMatter, list[Block]]:
    """Divide the blocks into front matter and body."""
    count = _front_length(blocks)
    front = FrontMatter(list(blocks[:count]))
    front.kinds = _classify(front)
    return front, list(blocks[count:])


def is_summary_heading(block: Block) -> bool:
    """Say whether a block is the heading of a summary."""
    return len(block.text) < 24 and SUMMARY.fullmatch(block.text.rstrip(" :：")) is not None


def is_actor(block: Block) -> bool:
    """Say whether a block names who acts, as resolutions open: a short phrase that ends in a comma."""
    return (
        block.text[-1:] in "，,"
        and columns(block.text) <= 80
        and block.enumerator is None
        and len(block.text) > 1
    )


def _front_length(blocks: Sequence[Block]) -> int:
    for index, block in enumerate(blocks[:_LATEST_NUMBERED_TITLE]):
        if NUMBERED_TITLE.match(block.text):
            return index + 1
        if columns(block.text) > 2 * TITLE_COLUMNS or is_summary_heading(block):
            break
    for index, block in enumerate(blocks[:LONGEST]):
        if _opens_body(blocks, index):
            return _step_back(blocks, index)
    return 1 if blocks and blocks[0].titled and len(blocks) > 1 else 0


def _opens_body(blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    if is_summary_heading(block) or block.cells:
        return True
    if is_actor(block) and index + 1 < len(blocks):
        return True
    enumerator = block.enumerator
    if enumerator is not None and _opens_numbering(block):
        return True
    if _is_front_line(block):
        return False
    return not block.titled and (block.complete or columns(block.text) > _WIDEST_TITLE)


def _opens_numbering(block: Block) -> bool:
    enumerator = block.enumerator
    if enumerator is None:
        return False
    if enumerator.style in ("digit ", "han ") or (enumerator.style in ("digit:",)):
        return False
    if enumerator.parts:
        return enumerator.parts[-1] <= 1
    return enumerator.value == 1 or enumerator.style.startswith("keyword") or not block.titled


def _is_front_line(block: Block) -> bool:
    """Say whether a line belongs before the text whatever it ends in: a masthead, a remark in brackets, a date."""
    text = block.text
    if len(text) > _LONGEST_LINE:
        return False
    bracketed = text[0] in "（([【〔" and text[-1] in ")）]】〕"
    if bracketed or text[0] == "—" or _TWO_COLUMNS.search(text):
        return True
    return DATE.match(text) is not None and not block.complete and bool(block.titled or _ENACTED.search(text))


def _step_back(blocks: Sequence[Block], index: int) -> int:
    """Leave to the body the headings that stand right before its first paragraph."""
    start = index
    while start > 1 and _may_head_body(blocks, start - 1):
        start -= 1
    return start


def _may_head_body(blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    if block.complete or not block.titled or _kind_of(block) is not FrontKind.OTHER:
        return False
    above = [one.level for one in blocks[:index] if one.level]
    if _OPENING.fullmatch(block.text) or (above and block.level > min(above)):
        return True
    # A line in capitals heads the text if later ones do.
    return (
        bool(block.gap)
        and is_shouted(block.text)
        and any(is_shouted(one.text) for one in blocks[index + 2 : index + 99])
    )


def _kind_of(block: Block) -> FrontKind:
    text = block.text
    if len(text) > _LONGEST_LINE:
        return FrontKind.OTHER
    for kind, pattern in _PATTERNS:
        if pattern.match(text):
            return kind
    if _ENACTED.search(text) and DATE.match(text):
        return FrontKind.ADOPTION
    if _TWO_COLUMNS.search(text):
        return FrontKind.MASTHEAD
    if (match := DATE.match(text)) is not None and len(text) - match.end() < 24:
        return FrontKind.DATE
    if ORGAN.fullmatch(text):
        return FrontKind.ORGAN
    return FrontKind.OTHER


_PATTERNS: Final = (
    (FrontKind.SYMBOL, SYMBOL),
    (FrontKind.SESSION, _SESSION),
    (FrontKind.AGENDA, _AGENDA),
    (FrontKind.NUMBER, _NUMBER_LINE),
    (FrontKind.ADOPTION, _ADOPTION),
)


def _classify(front: FrontMatter) -> list[FrontKind]:
    blocks = front.blocks
    kinds = [_kind_of(block) for block in blocks]
    if not blocks:
        return kinds
    if (match := NUMBERED_TITLE.match(blocks[-1].text)) is not None:
        front.number = match[1]
        title = len(blocks) - 1
    else:
        title = _find_title(blocks, kinds)
    if title >= 0:
        kinds[title] = FrontKind.TITLE
        for index in range(title + 1, len(blocks)):
            if _AUTHOR.match(blocks[index].text) and FrontKind.AUTHOR not in kinds:
                kinds[index] = FrontKind.AUTHOR
    agenda = False
    for index, kind in enumerate(kinds):
        if index == title:
            break
        if kind is FrontKind.AGENDA:
            agenda = True
        elif agenda and kind is FrontKind.OTHER:
            kinds[index] = FrontKind.AGENDA_TITLE
        elif kind in (FrontKind.SESSION, FrontKind.ORGAN):
            agenda = False
    return kinds


def _find_title(blocks: Sequence[Block], kinds: list[FrontKind]) -> int:
    """Find the title: before the author's line; else the last line after an agenda, else the first line."""
    open_lines = [index for index, kind in enumerate(kinds) if kind is FrontKind.OTHER]
    authors = [index for index in range(1, len(blocks)) if _AUTHOR.match(blocks[index].text)]
    for author in authors:
        before = [index for index in open_lines if index < author and index not in authors]
        if before:
            return before[-1] if FrontKind.AGENDA in kinds else _largest(blocks, before)
    if not open_lines:
        named = [index for index, kind in enumerate(kinds) if kind is FrontKind.ORGAN]
        return named[-1] if named else 0
    if FrontKind.AGENDA in kinds:
        return open_lines[-1]
    return _largest(blocks, open_lines)


def _largest(blocks: Sequence[Block], indices: list[int]) -> int:
    """Give the line that markup sets highest; the first among equals."""
    return min(
        indices, key=lambda index: (blocks[index].level or (7 if not blocks[index].emphasis else 6), index)
    )
