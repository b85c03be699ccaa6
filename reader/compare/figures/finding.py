"""Finding: the figures of a text."""

import re
from functools import lru_cache

from reader.compare.figures import counting, counting_english
from reader.compare.figures.counting import Counted
from reader.compare.figures.figure import Figure, Measure
from reader.compare.figures.lead import hedge_start, is_label, money_start
from reader.compare.figures.numbers import NUMBER, START, value_of

_HAN = re.compile(r"[\u3400-\u9fff]")
_TITLE = re.compile(r"《(?:[^《》\n]|〈[^〈〉\n]*〉){1,120}》")
_YEARS = range(1800, 2101)
# Nothing is counted that is longer or greater than this: such a run of digits is a code.
_LONGEST = 60  # characters
_GREATEST = 1e21


@lru_cache(maxsize=4096)
def find(text: str) -> tuple[Figure, ...]:
    """Find the figures of a text: numbers that count or measure something.

    Dates, numbers of articles, resolutions, pages and targets, numbers inside titles and names are none, nor
    are runs of digits that no count could have.

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
        if at - match.start() > _LONGEST:
            continue
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
    share = match["share"] or match["percent"] or match["low_percent"] or match["chinese_percent"]
    start = match.start()
    counted: Counted | None
    if share:
        measure, counted = Measure.SHARE, Counted(_share_unit(match), "", match.end())
    elif (sign := money_start(text, start)) < start:
        measure, counted = Measure.MONEY, Counted(text[sign:start].strip(), "", match.end())
        start = sign
    elif counted := counting.money(text, match.end()):
        measure = Measure.MONEY
    else:
        measure, counted = Measure.COUNT, _counted(text, match)
    value = value_of(match)
    if counted is None or value > _GREATEST or is_label(text, start):
        return None
    start = hedge_start(text, start)
    noun = counted.noun if measure is Measure.COUNT else ""
    printed = text[start : match.end()].strip()
    return Figure(start, match.end(), printed, value, measure, counted.unit, noun, counted.end)


def _share_unit(match: re.Match[str]) -> str:
    sign = match["percent"] or match["low_percent"] or match["chinese_percent"] or match["share"] or ""
    if "点" in sign or "point" in sign:
        return "个百分点" if "点" in sign else "percentage points"
    return {"‰": "‰", "千分之": "‰", "万分之": "‱"}.get(sign.strip(), "%")


def _counted(text: str, match: re.Match[str]) -> Counted | None:
    """Read what follows a bare number."""
    numeral = match["chinese"]
    if numeral and (numeral == "一" or set(numeral) <= set("百千万亿零〇")):
        return None
    if match["word"] or not _HAN.match(text, match.end() + (text[match.end() : match.end() + 1] == " ")):
        if numeral or _is_year(match):
            return None
        return counting_english.english(text, match.end())
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
