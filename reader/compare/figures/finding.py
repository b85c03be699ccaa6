"""Finding: the figures of a text."""

import re
from functools import lru_cache

from reader.compare.citations.numbered import numbered
from reader.compare.dates import WORDED_DATE
from reader.compare.figures import counting, counting_english, counting_words, units
from reader.compare.figures.counting import Counted
from reader.compare.figures.figure import Figure, Measure
from reader.compare.figures.lead import (
    hedge_end,
    hedge_start,
    is_base,
    is_label,
    is_named,
    is_numbering,
    money_start,
)
from reader.compare.figures.numbers import lower_end, number, start, value_of
from reader.compare.figures.spelled import is_sure
from reader.compare.figures.units import size, span

_HAN = re.compile(r"[\u3400-\u9fff]")
_TITLE = re.compile(r"《(?:[^《》\n]|〈[^〈〉\n]*〉){1,120}》")
_UNIT_FIRSTS = units.FIRSTS | counting.CURRENCY_FIRSTS
_AFTER_NUMERALS = counting.MEASURES | _UNIT_FIRSTS | frozenset(" ")
_MYRIADS = "万亿萬億"  # no word but a number ends so
_FIRST_HAN = "\u2e80"
_WITHOUT_SPACES = frozenset(("zh", "ja"))
_YEARS = range(1800, 2101)
# Nothing is counted that is longer or greater than this: such a run of digits is a code.
_ORDINAL = ("一", "二")  # 一个 is an article, 二次 the second time; two of a thing are 两个
_TIMES = ("twice", "thrice")
_LONGEST = 60  # characters
_GREATEST = 1e21


def find(text: str, language: str = "") -> tuple[Figure, ...]:
    """Find the figures of a text: numbers that count or measure something.

    Dates, numbers of articles, resolutions, pages and targets, numbers inside titles and names are none, nor
    are runs of digits that no count could have.

    Args:
        text: any text.
        language: its ISO 639-1 code: many languages write decimals after a comma.
    """
    return tuple(figure for figure in quantities(text, language) if figure.sure)


@lru_cache(maxsize=4096)
def quantities(text: str, language: str = "") -> tuple[Figure, ...]:
    """Find the figures of a text, and the bare numbers that are one where another stands in their place.

    Args:
        text: any text.
        language: its ISO 639-1 code.
    """
    found: list[Figure] = []
    aside = [match.span() for match in _TITLE.finditer(text)] if "《" in text else []
    if language not in _WITHOUT_SPACES:
        aside += [match.span() for match in WORDED_DATE.finditer(text)]
    aside += [(norm.start, norm.end) for norm in numbered(text)]
    at = 0
    pattern, begin = number(language), start(language)
    while first := begin.search(text, at):
        match = pattern.match(text, first.start())
        if match is None:
            at = _past(text, first.end())
            continue
        if end := lower_end(match, language):  # what falls is no range
            match = pattern.match(text, first.start(), end) or match
        at = match.end()
        if at - match.start() > _LONGEST:
            continue
        if aside and any(one <= match.start() < last for one, last in aside):
            continue
        if figure := _figure(text, match, language):
            found.append(figure)
            if figure.measure is Measure.SIZE:
                at = figure.counted_to  # 千克 begins with a numeral
    return tuple(found)


def _past(text: str, at: int) -> int:
    """Skip the rest of a number that is part of a symbol or a name."""
    while at < len(text) and ((text[at].isascii() and text[at].isalnum()) or text[at] in "-/._"):
        at += 1
    return at


def _figure(text: str, match: re.Match[str], language: str) -> Figure | None:
    """Make a figure of a quantity, if its surroundings say that it may be one."""
    start, end = match.span()
    if match["chinese"] and not match["chinese_percent"] and text[end : end + 1] not in _AFTER_NUMERALS:
        return None  # most numerals are parts of words
    if is_label(text, start) or _is_dated(text, match):
        return None
    value = value_of(match, language)
    if value > _GREATEST:
        return None
    measure, counted, start = _measured(text, match, language)
    sure = counted is not None and match["chinese"] not in _ORDINAL and not is_base(text, start)
    if sure and match["word"]:
        sure = is_sure(match["word"], language)
    elif (
        sure and measure is Measure.COUNT and counted and counted.unit.isascii() and counted.unit[-1:] != "s"
    ):
        sure = not is_named(text, start)
    if counted is None:
        measure, counted = _perhaps(text, match)
    if counted is None:
        return None
    start = start - len("between ") if match["least"] else hedge_start(text, start)
    end = hedge_end(text, end)
    noun = counted.noun if measure is Measure.COUNT else ""
    printed = text[start:end].strip()
    return Figure(start, end, printed, value, measure, counted.unit, noun, max(end, counted.end), sure)


def _measured(text: str, match: re.Match[str], language: str) -> tuple[Measure, Counted | None, int]:
    """Tell what sort of quantity a number is, what it counts or measures, and where it starts."""
    start, end = match.span()
    if unit := _share_unit(match):
        return Measure.SHARE, Counted(unit, "", end), start
    if not match["chinese"] and (sign := money_start(text, start)) < start:
        return Measure.MONEY, Counted(text[sign:start].strip(), "", end), sign
    following = text[end + 1 : end + 2] if text[end : end + 1] == " " else text[end : end + 1]
    if following in _UNIT_FIRSTS or following < _FIRST_HAN:
        if counted := counting.money(text, end):
            return Measure.MONEY, counted, start
        # 12.6 年 and 超过 2 年 are no dates.
        exact = "." in match.group() or (not _is_year(match) and hedge_start(text, start) < start)
        if counted := size(text, end, exact=exact):
            return Measure.SIZE, counted, start
    return Measure.COUNT, None if match["minus"] else _counted(text, match, language), start


def _share_unit(match: re.Match[str]) -> str:
    """Give the unit of a share: percent, per mille, percentage points; empty for other quantities."""
    if match["parts"] or match["tenths"] or match["fraction"] or match["examples"] or match["half"]:
        return {"千": "‰", "万": "‱"}.get(match["parts"] or "", "%")
    signs = ("percent", "low_percent", "most_percent", "chinese_percent")
    sign = next((match[name].strip() for name in signs if match[name]), "")
    if "点" in sign or "點" in sign or "point" in sign:
        return "percentage points" if sign.isascii() else "个百分点"
    if sign in ("割", "ポイント"):
        return sign
    return "‰" if sign == "‰" else "%" if sign else ""


def _counted(text: str, match: re.Match[str], language: str) -> Counted | None:
    """Read what follows a bare number."""
    numeral = match["chinese"]
    if numeral and set(numeral) <= set("百千万亿零〇"):
        return None
    if not _HAN.match(text, match.end() + (text[match.end() : match.end() + 1] == " ")):
        if numeral or _is_year(match):
            return None
        word = (match["word"] or "").lower()
        if word == "one":
            return None
        latin = language in ("", "zh", "en", "ja", "ko")
        counted = (counting_english.english if latin else counting_words.words)(text, match.end())
        # A multiplier makes a quantity, whatever it counts: rose to 1.2 million.
        if counted is None and word in _TIMES and not text.startswith(" as", match.end()):
            counted = Counted("times", "times", match.end())
        return counted or (Counted("", "", match.end()) if match["scale"] or match["low_scale"] else None)
    if match["word"]:
        return None
    low = match["low"] or ""
    plain = not (numeral or match["scale"] or match["low_scale"] or match["odd"] or not low.isdigit())
    strict = bool(numeral) and numeral[-1] not in _MYRIADS
    return counting.chinese(text, match.end(), strict=strict, plain=plain)


def _perhaps(text: str, match: re.Match[str]) -> tuple[Measure, Counted | None]:
    """Give what a bare number counts that only its like in the other edition shows to be a figure."""
    start, end = match.span()
    if match["chinese"]:
        return Measure.SIZE, span(text, start, end)
    calendars = (counting, counting_english, counting_words)
    dated = _is_year(match) or any(calendar.is_date(text, end) for calendar in calendars)
    if match["minus"] or dated or (is_numbering(text, start) and not match["high"]):
        return Measure.COUNT, None
    return Measure.COUNT, Counted("", "", end)


def _is_dated(text: str, match: re.Match[str]) -> bool:
    """Tell whether digits are the year, month or day of a date, as most are; 约 2 年 is how long it lasts."""
    start, end = match.span()
    return match.group().isdigit() and counting.is_calendar(text, end) and hedge_start(text, start) == start


def _is_year(match: re.Match[str]) -> bool:
    """Tell whether a number could be a year: four digits without separators, multiplier or hedge."""
    digits = match["low"] or match["least"]
    return bool(
        digits
        and digits.isdigit()
        and len(digits) == 4
        and int(digits) in _YEARS
        and not (match["scale"] or match["odd"] or match["low_scale"] or match["more"])
    )
