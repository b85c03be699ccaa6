"""Resolutions and decisions: 第 68/192、第 70/176 和 71/209 号决议, resolutions 68/192 and 1540 (2004)."""

import re
from collections.abc import Iterator

from reader.compare.citations.citation import Citation, CitationKind
from reader.compare.citations.organs import organ_before

_NUMBER = (
    r"(?:(?:ES-|S-)?\d{1,4}/\d{1,3}(?:\s?[A-Z](?![A-Za-z]))?"  # 76/187, S-32/1, 57/270 B
    r"|\d{1,4}(?:\s?[A-Z])?\s?\([IVXL]+\)"  # 155 C (VII)
    r"|\d{1,4}\s?\((?:19|20)\d\d\))"  # 1540 (2004)
)
_ITEM = re.compile(_NUMBER)
_AND = r"(?:\s?(?:、|,|，|和|及|与|以及|至|and)\s?)"
_CHINESE = re.compile(
    rf"(?<![A-Za-z0-9/.])(?P<list>第?\s?{_NUMBER}\s?(?:号\s?)?(?:(?:决议|决定)?{_AND}第?\s?{_NUMBER}\s?(?:号\s?)?){{0,60}})(?P<kind>决议|决定)?"
)
_OTHER = re.compile(r"\s?(?:文件|公告|令|通知|报告|案|条约|公报|简报)")
_YEAR = re.compile(r"\((?:19|20)\d\d\)$")
_KIND_AHEAD = re.compile(r"[^。；，]{0,40}?(决议|决定)")
_ENGLISH = re.compile(
    rf"\b(?P<kind>[Rr]esolutions?|[Dd]ecisions?)\s(?P<list>{_NUMBER}(?:(?:,\s(?:and\s)?|\sand\s|\sto\s|–|;\s){_NUMBER}){{0,60}})"
)


def resolutions(text: str) -> Iterator[Citation]:
    """Find the resolutions and decisions of a text, each number of a list on its own."""
    organ = ""
    sentence = 0
    for match in _CHINESE.finditer(text):
        if "号" not in match["list"] or _OTHER.match(text, match.end()):
            continue
        if (end := text.rfind("。", 0, match.start())) >= sentence:
            sentence, organ = end + 1, ""
        organ = organ_before(text, match.start()) or organ
        ahead = match["kind"] or ((found := _KIND_AHEAD.match(text, match.end())) and found[1]) or "决议"
        kind = CitationKind.DECISION if ahead == "决定" else CitationKind.RESOLUTION
        yield from _items(match, kind, organ)
    for match in _ENGLISH.finditer(text):
        kind = CitationKind.DECISION if match["kind"][0] in "Dd" else CitationKind.RESOLUTION
        yield from _items(match, kind, organ_before(text, match.start()))


def _items(match: re.Match[str], kind: CitationKind, organ: str) -> Iterator[Citation]:
    for item in _ITEM.finditer(match.string, match.start("list"), match.end("list")):
        number = re.sub(r"\s", "", item.group())
        # Only the Security Council puts the year in brackets.
        yield Citation(*item.span(), item.group(), kind, number, "S" if _YEAR.search(number) else organ)
