"""Annexes: where a document's numbering begins anew."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.document.line import Mark
from reader.document.numbering import any_number, letters
from reader.document.structure.block import ANNEX, UNKNOWN, Block, joint
from reader.document.structure.enumerators import scan
from reader.document.structure.keywords import WRITTEN

_ANNEX: Final = re.compile(
    r"(?P<word>附[ \u3000]*件|附[ \u3000]*[录錄]|附文|附表|附篇|附加文件"
    r"|annex|annexe|appendix|appendice|attachment|enclosure|schedule|anexo|apéndice|anexa|allegato"
    r"|приложение|додаток|anhang|anlage|bijlage|bilaga|bilag|vedlegg|liite|příloha|príloha|załącznik|melléklet"
    r"|παράρτημα|phụ lục|lampiran|付[ \u3000]*[録属]|別[ \u3000]*[紙添]|부록|별첨)"
    r"[ \u3000]*(?P<number>[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}|[ivxlIVXL]{1,5}\b"
    r"|(?:one|two|three|four|five|six|seven)\b|[A-Z]\b)?"
    r"(?P<mark>[ \u3000]*[.．、:：—–-]?)[ \u3000]*(?P<title>.*)$",
    re.IGNORECASE,
)
_NAMES: Final = {
    "附录": "appendix",
    "附錄": "appendix",
    "appendix": "appendix",
    "appendice": "appendix",
    "apéndice": "appendix",
    "附文": "enclosure",
    "enclosure": "enclosure",
    "附表": "schedule",
    "schedule": "schedule",
    "attachment": "attachment",
}


_SPACES: Final = re.compile("[ \u3000]+")
_OF_LETTER: Final = re.compile(
    r"(?:to the|à la|de la|al?) (?:letter|note|report|lettre|carta|nota)\b", re.IGNORECASE
)
_LONGEST_LETTER: Final = 320


@dataclass(slots=True)
class Scope:
    """A stretch of a document with a numbering of its own: the document proper, or an annex.

    Attributes:
        prefix: what its names begin with: empty, or `annex`, `annex2`.
        heading: the annex's heading.
        enumerator: `附件二`, `Annex II`, as printed.
        title: the annex's title, without its enumerator.
        blocks: what stands in it, the heading excepted.
    """

    prefix: str = ""
    heading: Block | None = None
    enumerator: str = ""
    title: str = ""
    blocks: list[Block] = field(default_factory=list)


def split_scopes(blocks: Sequence[Block]) -> list[Scope]:
    """Divide the body of a document at the headings of its annexes."""
    scopes = [Scope()]
    taken: set[str] = set()
    skip = 0
    for index, block in enumerate(blocks):
        if skip:
            skip -= 1
            continue
        match = _annex_heading(blocks, index)
        if match is None:
            scopes[-1].blocks.append(block)
            continue
        scope = Scope(
            _prefix(match, taken),
            block,
            block.text[: match.start("title")].rstrip(" \u3000:：.．、—–-"),
            match["title"],
        )
        block.role = ANNEX
        if not scope.title:
            skip = _take_title(scope, block, blocks[index + 1 : index + 4])
        scopes.append(scope)
    return scopes


def names_annex(text: str) -> bool:
    """Say whether a line begins with the name of an annex."""
    return text[:1] in _STARTS and _ANNEX.match(text) is not None


def _annex_heading(blocks: Sequence[Block], index: int) -> re.Match[str] | None:
    block = blocks[index]
    text = block.text
    if text[:1] not in _STARTS or block.role is not UNKNOWN or index + 1 >= len(blocks):
        return None
    match = _ANNEX.match(text)
    if match is None:
        return None
    title, mark, named = match["title"], match["mark"].strip(), not match["number"] and bool(match["title"])
    if named and _OF_LETTER.match(title):
        return match if block.gap and not block.complete and len(text) < _LONGEST_LETTER else None
    if not (block.titled or block.level or len(text) < 6):
        return None
    refers = named and (
        mark in ("", "-") or match["word"].lower() == "schedule"
    )  # «附件所列…», «Annexes to …»
    goes_on = title and not match["mark"] and title[0].islower()
    listed = named and mark in (":", "：") and _is_list_of_annexes(blocks, index, title)
    return None if refers or goes_on or listed else match


_STARTS: Final = frozenset("附付別부별AaBbEeLlMmPpSsVvZzДдПпΠπ")


def _take_title(scope: Scope, heading: Block, after: Sequence[Block]) -> int:
    """Make the line below an annex's number its title; give how many lines that took.

    A remark in brackets may stand before the title (`（资料性）`) and becomes part of it.
    """
    count = 0
    while count + 1 < len(after) and _is_annex_title(after[count]):
        block = after[count]
        glue = joint(scope.title, block.text)
        shift = len(scope.title) + len(glue)
        scope.title += glue + block.text
        heading.lines += block.lines
        heading.marks += tuple(Mark(mark.offset + shift, mark.label) for mark in block.marks)
        count += 1
        if block.text[0] not in "（([":
            break
    return count


def _is_list_of_annexes(blocks: Sequence[Block], index: int, title: str) -> bool:
    """Tell the line that says what is attached, at the end of a letter, from an annex's own heading."""
    if scan(title) is not None:
        return True
    below = blocks[index + 1].enumerator
    if below is not None and below.value == 1:
        return False
    if index + 3 >= len(blocks):
        return True
    for block in blocks[index + 1 :]:
        if (
            block.text[:1] in _STARTS
            and len(block.text) < 60
            and (match := _ANNEX.match(block.text)) is not None
        ):
            return not match["title"] or bool(match["number"])
    return False


def _is_annex_title(block: Block) -> bool:
    return block.titled and not block.cells and block.enumerator is None and _ANNEX.match(block.text) is None


def _prefix(match: re.Match[str], taken: set[str]) -> str:
    word = _SPACES.sub("", match["word"].lower())
    name = _NAMES.get(word, "annex")
    number = match["number"]
    if number:
        value = any_number(number)
        value = WRITTEN.get(number.lower()) if value is None else value
        letter = value is None or (len(number) == 1 and number in "CDLM")
        name += number.upper() if letter and letters(number) else str(value)
    unique, count = name, 1
    while unique in taken:
        count += 1
        unique = f"{name}{'' if name[-1].isalpha() else '-'}{count}"
    taken.add(unique)
    return unique
