"""Resolutions and decisions: 第 68/192、第 70/176 和 71/209 号决议, resolutions 68/192 and 1540 (2004)."""

import re
from collections.abc import Iterator

from reader.compare.citations.citation import Citation, CitationKind
from reader.compare.citations.organs import THEIRS, organ_after, organ_before
from reader.compare.words import matches

_NUMBER = (
    r"(?:(?:ES-|S-)?\d{1,4}/\d{1,3}(?:\s?[A-Z](?![A-Za-z]))?"  # 76/187, S-32/1, 57/270 B
    r"|\d{1,4}(?:\s?[A-Z])?\s?\([IVXL]+\)"  # 155 C (VII)
    r"|\d{1,4}\s?[(（](?:19|20)\d\d[)）]"  # 1540 (2004)
    r"|[A-Z]{2,6}\d{1,3}(?:[./]R?\d{1,3})+(?![A-Za-z\d]))"  # WHA76.12, EB150.R3
)
_ITEM = re.compile(_NUMBER)
_AND = r"(?:\s?(?:、|,|，|和|及|与|以及|至|and)\s?)"
_CHINESE = re.compile(
    rf"(?<![A-Za-z0-9/.])(?P<list>第?\s?{_NUMBER}\s?(?:号\s?)?(?:(?:决议|决定)?{_AND}第?\s?{_NUMBER}\s?(?:号\s?)?){{0,60}})(?P<kind>决议|决定)?"
)
_CHINESE_STARTS = re.compile(r"[第\s\dA-Z]")
_OTHER = re.compile(r"\s?(?:文件|公告|令|通知|报告|案|条约|公报|简报)")
_BRACKETS = str.maketrans("（）", "()")
_YEAR = re.compile(r"\((?:19|20)\d\d\)$")
_KIND_AHEAD = re.compile(r"[^。；，]{0,160}?(决议|决定)")
_KIND_RIGHT_AFTER = re.compile(r"\s?号?\s?(决议|决定)")
# What stands between two numbers of one list, each with its date: 第 1/2 号、2020 年 12 月 1 日第 2/3 号决议.
_LISTED = re.compile(rf"(?:{_AND})+(?:(?:19|20)\d\d\s?年(?:\s?\d{{1,2}}\s?月(?:\s?\d{{1,2}}\s?日)?)?)?\s?")
_ENGLISH = re.compile(
    rf"\b(?P<kind>[Rr][eé]solutions?|[Dd][eé]cisions?|[Rr]esoluci(?:ón|ones)|[Dd]ecisi(?:ón|ones)|[Рр]езолюци\w+|\b\w{{0,2}}قرار\w{{0,3}}(?:\s[\u0621-\u064a]+){{0,3}})\s(?P<list>{_NUMBER}(?:(?:,\s(?:and\s)?|\sand\s|\sto\s|–|;\s){_NUMBER}){{0,60}})"
)
_ENGLISH_STARTS = re.compile(r"[RrDdРр\u0621-\u064a](?<=\b.)")


def resolutions(text: str) -> Iterator[Citation]:
    """Find the resolutions and decisions of a text, each number of a list on its own."""
    organ, end = "", -1
    for match in matches(_CHINESE, _CHINESE_STARTS, text) if "号" in text else ():
        if "号" not in match["list"] or _OTHER.match(text, match.end()):
            continue
        if end < 0 or not _LISTED.fullmatch(text, end, match.start()):
            organ = organ_before(text, match.start())
        end = -1 if match["kind"] else match.end()
        ahead = match["kind"] or ((found := _KIND_AHEAD.match(text, match.end())) and found[1]) or "决议"
        yield from _items(match, ahead, organ)
    for match in matches(_ENGLISH, _ENGLISH_STARTS, text):
        organ = organ_before(text, match.start()) or organ_after(text, match.end())
        yield from _items(match, match["kind"], organ)


def _items(match: re.Match[str], called: str, organ: str) -> Iterator[Citation]:
    """Give the numbers of a list; each is what is said after it, or after the next that says it."""
    items = list(_ITEM.finditer(match.string, match.start("list"), match.end("list")))
    found: list[Citation] = []
    for item in reversed(items):
        if own := _KIND_RIGHT_AFTER.match(match.string, item.end(), match.end("list")):
            called = own[1]
        kind = CitationKind.DECISION if called[0] in "Dd" or called == "决定" else CitationKind.RESOLUTION
        number = re.sub(r"\s", "", item.group()).translate(_BRACKETS)
        # Only the Security Council puts the year in brackets.
        whose = "S" if _YEAR.search(number) else "" if organ == THEIRS else organ
        found.append(Citation(*item.span(), item.group(), kind, number, whose))
    yield from reversed(found)
