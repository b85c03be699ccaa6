"""Finding: the figures of a text."""

import re
from functools import lru_cache

from reader.compare.figures import counting
from reader.compare.figures.about import about
from reader.compare.figures.counting import Counted
from reader.compare.figures.figure import Figure, Measure
from reader.compare.figures.numbers import BEFORE, NUMBER, START, value_of

_HAN = re.compile(r"[\u3400-\u9fff]")
_TITLE = re.compile(r"《(?:[^《》\n]|〈[^〈〉\n]*〉){1,120}》")
_ORDINAL = re.compile(
    r"(?:第[\d零〇一二三四五六七八九十百、和至与\s]*|每\s?|[A-Za-z0-9][-/._·]|[零〇一二三四五六七八九十百千万亿])$"
)
_LABEL = re.compile(
    r"(?:\b(?:resolutions?|decisions?|articles?|arts?\.|paragraphs?|paras?\.|sections?|chapters?|annex(?:es)?|goals?|targets?"
    r"|items?|pages?|pp?\.|no\.|nos\.|rules?|tables?|figures?|volumes?|vol\.|parts?|phases?|version|every|per|chap\.|sect\."
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\s(?:[\d.,]+(?:\s(?:and|to|or)\s)?)*)$",
    re.IGNORECASE,
)
_YEARS = range(1800, 2101)


@lru_cache(maxsize=4096)
def find(text: str) -> tuple[Figure, ...]:
    """Find the figures of a text: numbers that count or measure something.

    Dates, numbers of articles, resolutions, pages and targets, numbers inside titles and names are none.

    Args:
        text: any text, Chinese or English.
    """
    found: list[Figure] = []
    titles = [match.span() for match in _TITLE.finditer(text)] if "《" in text else []
    at = 0
    while start := START.search(text, at):
        match = NUMBER.match(text, start.start())
        if match is None:
            at = _past(text, start.end())
            continue
        at = match.end()
        if any(first <= match.start() < last for first, last in titles):
            continue
        if figure := _figure(text, match):
            found.append(figure)
    return tuple(found)


def _past(text: str, at: int) -> int:
    """Skip the rest of a number that is part of a symbol or a name."""
    while at < len(text) and ((text[at].isascii() and text[at].isalnum()) or text[at] in "-/._"):
        at += 1
    return at


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    """Make a figure of a quantity, if its surroundings say that it is one."""
    before = BEFORE.search(text, max(0, match.start() - 32), match.start())
    start = before.start() if before else match.start()
    lead = text[max(0, start - 24) : start]
    if _ORDINAL.search(lead) or _LABEL.search(lead):
        return None
    share = match["share"] or match["percent"] or match["low_percent"] or match["chinese_percent"]
    sign = (before["money"] or "").strip() if before else ""
    measure = Measure.SHARE if share else Measure.MONEY if sign else Measure.COUNT
    counted = None
    if measure is Measure.SHARE:
        counted = Counted(_share_unit(match), "", match.end())
    elif measure is Measure.MONEY:
        counted = Counted(sign, "", match.end())
    elif counted := counting.money(text, match.end()):
        measure = Measure.MONEY
    else:
        counted = _counted(text, match)
    if counted is None:
        return None
    noun = counted.noun if measure is Measure.COUNT else ""
    first = before.start("hedge") if before else match.start()
    return Figure(
        first,
        match.end(),
        text[first : match.end()].strip(),
        value_of(match),
        measure,
        counted.unit,
        noun,
        about(text, first, counted.end, noun, measure),
    )


def _share_unit(match: re.Match[str]) -> str:
    sign = match["percent"] or match["low_percent"] or match["chinese_percent"] or match["share"] or ""
    if "点" in sign or "point" in sign:
        return "个百分点" if "点" in sign else "percentage points"
    return {"‰": "‰", "千分之": "‰", "万分之": "‱"}.get(sign.strip(), "%")


def _counted(text: str, match: re.Match[str]) -> Counted | None:
    """Read what follows a bare number."""
    numeral = match["chinese"]
    if numeral and (numeral == "一" or set(numeral) <= set("千万亿零〇")):
        return None
    if match["word"] or not _HAN.match(text, match.end() + (text[match.end() : match.end() + 1] == " ")):
        if numeral or _is_year(match):
            return None
        return counting.english(text, match.end())
    plain = not (numeral or match["scale"] or match["low_scale"] or match["odd"] or "," in match["low"])
    return counting.chinese(text, match.end(), strict=bool(numeral), plain=plain)


def _is_year(match: re.Match[str]) -> bool:
    """Tell whether a number could be a year: four digits without separators, multiplier or hedge."""
    digits = match["low"]
    return bool(
        digits
        and digits.isdigit()
        and len(digits) == 4
        and int(digits) in _YEARS
        and not (match["scale"] or match["odd"] or match["low_scale"] or match["more"])
    )
