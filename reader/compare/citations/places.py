"""Places: articles, paragraphs, chapters, annexes and pages, and the document they are in."""

import re
from collections.abc import Iterator

from reader.compare.citations.citation import Citation, CitationKind
from reader.compare.figures.numbers import chinese
from reader.compare.words import matches

_DIGITS = "[零〇一二三四五六七八九十百]+"
_POINT = r"(?:\s?[(（][a-z一二三四五六七八九十\d]{1,4}[)）])"
_NUMBER = rf"(?:\d{{1,4}}{_POINT}*|{_DIGITS}(?:之{_DIGITS})?)"
_LIST = rf"第\s?{_NUMBER}(?:\s?(?:、|和|及|与|至|-|–|,|，)\s?第?\s?{_NUMBER}){{0,40}}"
_CHINESE = re.compile(
    rf"""
      (?P<article>{_LIST}\s?条(?:之{_DIGITS})?)
        (?P<within> (?:\s?第?\s?{_NUMBER}\s?[款项]|\s?{_POINT}\s?[款项])* )
    | (?P<paragraph>{_LIST}\s?[段款])
    | (?P<chapter>第\s?{_NUMBER}\s?章(?:\s?[，,]?\s?第?\s?[A-Z]\s?节|\s?[，,]\s?决[议定]\s?{_NUMBER})?
        |第\s?{_NUMBER}\.\s?[A-Z]\s?节)
    | (?P<annex>附件\s?(?:{_DIGITS}(?:[、和至]{_DIGITS})*|[IVX]+\b)?)
    | (?P<page>第\s?\d+(?:[-–至]\d+)?\s?页)
    | (?P<same>同上)
    """,
    re.VERBOSE,
)
_CHINESE_STARTS = re.compile("[第附同]")
_EN_NUMBER = r"(?:\d{1,4}|[IVX]+\b)(?:\s?\([a-z\d]{1,4}\))*(?:bis)?"
_EN_LIST = rf"{_EN_NUMBER}(?:(?:,\s(?:and\s)?|\sand\s|\sor\s|\sto\s|\s?[-–]\s?){_EN_NUMBER}){{0,40}}"
_ENGLISH = re.compile(
    rf"""\b(?:
      (?P<article>[Aa]rt(?:icles?|s?\.)\s{_EN_LIST}) (?P<within>)
    | (?P<paragraph>[Pp]ara(?:graph)?s?\.?\s{_EN_LIST})
    | (?P<chapter>[Cc]hap(?:ter|\.)\s{_EN_NUMBER}
        (?:,\s(?:[Ss]ect(?:ion|\.)\s[A-Z]\b|(?:resolution|decision)\s\d+(?![/\d])))?)
    | (?P<annex>[Aa]nnex(?:es)?(?:\s{_EN_LIST})?)
    | (?P<page>(?:pp?\.|pages?)\s\d+(?:[-–]\d+)?)
    | (?P<same>[Ii]bid\.) )
    """,
    re.VERBOSE,
)
_ENGLISH_STARTS = re.compile(r"[AaCcIiPp](?<=\b.)")
_PIECE = re.compile(rf"{_DIGITS}|\d+|(?<![A-Za-z])(?:[a-z]{{1,3}}|[A-Z]+)(?![A-Za-z])")
_ACT = re.compile("决[议定]|resolution|decision")
_ITEM = re.compile(rf"{_NUMBER}|[IVX]+\b")
_HERE = re.compile(
    r"(?:上文|下文|本(?:报告|决议|公约|法|条例|文件|宣言)的?)\s?$|\b(?:present|this)\s\w+,?\s$"
)
_HERE_AFTER = re.compile(r"\s(?:above|below|of the present)\b")
_OF = re.compile(r"(?:《[^《》\n]{1,60}(?:〈[^〈〉\n]*〉[^《》\n]{0,60})?》|[A-Z]{1,5}/[A-Za-z0-9./-]*\d)")
_BESIDE = 24  # characters from a document's name to a place in it
_REACH = 160  # the same with the longest name
_OF_AFTER = re.compile(
    r"(?:,?\s(?:sub)?(?:paragraph|article|chapter|section|annex)e?s?\s[\w()]+)?,?\sof\s(?:the\s)?((?:[A-Z][\w-]+\s?(?:(?:on|of|for|against|and|the|to|in)\s)*)+)"
)


def places(text: str) -> Iterator[Citation]:
    """Find the places in documents that a text refers to, each number of a list on its own."""
    for pattern, starts in ((_CHINESE, _CHINESE_STARTS), (_ENGLISH, _ENGLISH_STARTS)):
        for match in matches(pattern, starts, text):
            kind = match.lastgroup if match.lastgroup != "within" else "article"
            group = kind or "same"
            here = bool(
                _HERE.search(text, max(0, match.start() - 10), match.start())
                or _HERE_AFTER.match(text, match.end())
            )
            of = "" if here else _document(text, match)
            yield from _items(match, CitationKind(group), group, of, here)


def _items(match: re.Match[str], kind: CitationKind, group: str, of: str, here: bool) -> Iterator[Citation]:
    """Give every number of a list on its own; chapters, annexes and 同上 as they stand."""
    start, end = match.span(group)
    if kind in (CitationKind.CHAPTER, CitationKind.SAME, CitationKind.PAGE):
        text = match.group(group)
        number = "-".join(re.findall(r"\d+", text)) if kind is CitationKind.PAGE else plain(text)
        yield Citation(start, end, text, kind, number, "", of, here)
        return
    items = list(_ITEM.finditer(match.string, start, end))
    within = (match["within"] or "") if kind is CitationKind.ARTICLE else ""
    if len(items) < 2:
        text = match.string[start : match.end("within") if within else end]
        yield Citation(start, start + len(text), text, kind, plain(text), "", of, here)
        return
    for item in items:
        yield Citation(*item.span(), item.group(), kind, plain(item.group()), "", of, here)


def plain(printed: str) -> str:
    """Give a place as digits and letters: 第三十条第二款 is `30.2`, 第一章，决议 2 is `1.R.2`."""
    pieces = _PIECE.findall(_ACT.sub("R", printed))
    return ".".join(str(int(chinese(piece))) if re.fullmatch(_DIGITS, piece) else piece for piece in pieces)


def _document(text: str, match: re.Match[str]) -> str:
    """Give the document that the place is in: the one named right before it, or after it in English."""
    if after := _OF_AFTER.match(text, match.end()):
        return after[1].strip()
    first = max(0, match.start() - _REACH)
    start = max(first, *(text.rfind(sign, first, match.start()) + 1 for sign in "。；;\n"))
    found = ""
    for name in _OF.finditer(text, start, match.start()):
        if match.start() - name.end() <= _BESIDE:
            found = name.group().strip("《》")
    return found
