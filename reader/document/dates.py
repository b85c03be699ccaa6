"""Dates as documents print them, in Chinese and in languages that name their months, as ISO 8601."""

import re
from typing import Final

from reader.document.numbering import any_number, half_width

# The names of the months in the languages that Latin, Cyrillic and Arabic scripts write here, January first.
_LANGUAGES: Final = (
    "january february march april may june july august september october november december",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
)
_MONTHS: Final = {name: number for names in _LANGUAGES for number, name in enumerate(names.split(), start=1)}
_HAN_YEAR: Final = "[〇零○一二三四五六七八九]"
_CHINESE: Final = re.compile(
    rf"([0-9０-９]{{4}}|[一二]{_HAN_YEAR}{{3}})\s*年\s*([0-9０-９]{{1,2}}|[一二三四五六七八九十]{{1,2}})\s*月"
    r"(?:\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[日号])?"
)
_ERAS: Final = {"民國": 1911, "民国": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_ERA: Final = re.compile(
    rf"({'|'.join(_ERAS)})([0-9０-９]{{1,3}}|元|[一二三四五六七八九十百零○〇]{{1,5}})年"
    r"\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})月(?:\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日)?"
)
_MONTH: Final = f"({'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_DAY_FIRST: Final = re.compile(
    rf"\b([0-9]{{1,2}})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+|[^\W\d_]+(?:\s[^\W\d_]+)?/)?{_MONTH},?\s+(?:del?\s+)?([0-9]{{4}})\b",
    re.IGNORECASE,
)
_DAYS_FIRST: Final = re.compile(
    rf"(?:[A-Za-z]+,?\s+)?[0-9]{{1,2}}(?:st|nd|rd|th)?"
    rf"(?:(?:\s+{_MONTH})?\s*(?:[-–—]|to|and)\s*[0-9]{{1,2}})?\s+{_MONTH},?\s+[0-9]{{4}}",
    re.IGNORECASE,
)
_MONTH_FIRST: Final = re.compile(
    rf"\b{_MONTH}\s+(?:([0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+)?([0-9]{{4}})\b", re.IGNORECASE
)
_YEAR_AFTER: Final = re.compile(r"\s((?:19|20)[0-9]{2})\b")
_EVENT_ENDS: Final = re.compile(
    rf"\b(?:{_MONTH.replace('(', '(?:', 1)}|in|during|en|im|au cours de|в)\s*$", re.IGNORECASE
)
_BEFORE_YEAR: Final = 16  # characters that are looked at for what dates an event
_DATED: Final = re.compile(
    rf"(?:\s(?:of|vom|du|del?|от|z dnia))?\s{_DAY_FIRST.pattern}(?: r\.| г\.)?", re.IGNORECASE
)
_LONGEST_SIGNED: Final = 60
_ISO: Final = re.compile(r"(?<![0-9/])([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?![0-9])")
_DOTTED: Final = re.compile(r"(?<![0-9.])([0-9]{1,2})\.([0-9]{1,2})\.((?:19|20)[0-9]{2})(?![0-9])")
_FORMS: Final = (_CHINESE, _DAYS_FIRST, _DAY_FIRST, _MONTH_FIRST, _ISO, _DOTTED)
_VIETNAMESE: Final = re.compile(r"\bngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})\b")
_YEAR: Final = re.compile(
    r"(?=[12])(?<![0-9/])(?<!vision )(?<!horizon )(?<!agenda )"
    r"((?:19|20)[0-9]{2})(?![0-9]|/(?![0-9]{2}(?![0-9/])))"
    r"(?!\s*年.{0,6}(?:议程|目标|远景|愿景))(?! (?:agenda|vision|goals?|targets?|strategy)\b)",
    re.IGNORECASE,
)
"""A year, but not one that names a goal: 2030年议程, the 2030 Agenda, Vision 2040."""

_YEAR_ENDS: Final = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2}) ?$")
_MONTH_OF_YEAR: Final = re.compile(r"年 ?[0-9]{1,2} ?月")


def find_dates(text: str) -> list[str]:
    """Give the dates in a text as ISO 8601; `2021-07` where no day is printed."""
    found = [_chinese(*match.groups()) for match in _CHINESE.finditer(text)] if "年" in text else []
    if "年" in text:
        found += [_era(*match.groups()) for match in _ERA.finditer(text)]
    found += [_iso(match[3], _number_of(match[2]), match[1]) for match in _DAY_FIRST.finditer(text)]
    if not found:
        found = [_iso(match[3], _number_of(match[1]), match[2]) for match in _MONTH_FIRST.finditer(text)]
        found += [_iso(*match.groups()) for match in _ISO.finditer(text)]
        found += [_iso(match[3], match[2], match[1]) for match in _DOTTED.finditer(text)]
        found += [_iso(match[3], match[2], match[1]) for match in _VIETNAMESE.finditer(text)]
    return [date for date in found if date]


def find_year(text: str) -> int | None:
    """Give the first year from 1900 to 2099 that a text prints, or None."""
    match = _YEAR.search(half_width(text))
    return int(match[1]) if match else None


def date_at_start(text: str) -> int:
    """Give where the date ends that a text begins with, or 0."""
    text = text.removeprefix("（").removeprefix("(")
    for form in _FORMS[:1] if text[:1] > "\u3000" else _FORMS:  # only Chinese dates begin in Chinese
        if (match := form.match(text)) is not None:
            return match.end()
    return 0


def ends_in_date(text: str) -> bool:
    """Say whether a short line ends in a date, as the line over a signature does: `Averholt, 14 May 2019`."""
    if len(text) >= _LONGEST_SIGNED or not text[-1:].isdecimal():
        return False
    return any(
        match.end() == len(text) for form in (_DAY_FIRST, _MONTH_FIRST) for match in form.finditer(text)
    )


def without_dates(text: str) -> str:
    """Give a text without its dates to the day."""
    return _CHINESE.sub("", _DATED.sub("", text))


def last_busy_year(text: str) -> int | None:
    """Give the last year that a text dates three events in, or None."""
    years = [
        int(year[1])
        for month in _MONTH_OF_YEAR.finditer(text)
        if (year := _YEAR_ENDS.search(text, max(month.start() - 6, 0), month.start()))
    ]
    if not years:
        years = [
            int(match[1])
            for match in _YEAR_AFTER.finditer(text)
            if _EVENT_ENDS.search(text, max(match.start() - _BEFORE_YEAR, 0), match.start())
        ]
    return max((year for year in set(years) if years.count(year) >= 3), default=None)


def _number_of(month: str) -> int:
    return _MONTHS[month.lower()]


def _chinese(year: str, month: str, day: str | None) -> str:
    digits = "".join(str(any_number(digit) or 0) for digit in year.replace("○", "〇"))
    return _iso(digits, any_number(month) or 0, str(any_number(day)) if day else None)


def _era(era: str, year: str, month: str, day: str | None) -> str:
    counted = 1 if year == "元" else any_number(year) or 0
    return _iso(str(_ERAS[era] + counted), any_number(month) or 0, str(any_number(day)) if day else None)


def _iso(year: str, month: str | int, day: str | None) -> str:
    if not 1 <= int(month) <= 12 or (day is not None and not 1 <= int(day) <= 31):
        return ""
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
