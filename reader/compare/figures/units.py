"""Units: what is measured rather than counted: lengths, weights, times, temperatures, powers."""

import re

from reader.compare.figures.counting import Counted, is_clock

_PREFIXED = (
    "[kMGTmcnµμdh]?(?:m[²³23]?|g|L|l|V|W|Wh|Hz|Pa|J|bar|mol)|kN|kA|mA|mmHg|k?cal|[kKMGT]B|[kMG]bit|[mµμ]?s"
)
_SYMBOL = rf"(?:{_PREFIXED}|ha|t|h|min|d?B\(A\)|dB|lx|lm|ppm|ppb|rpm|dpi)"
_LATIN = rf"(?:{_SYMBOL}(?:/[A-Za-z]{{1,4}}[²³]?)?)(?![A-Za-z\d(])"
_CYRILLIC = r"(?:к?м[²³]?|[см]м|к?г|т|га|л|[кМ]Вт)(?:/(?:ч|с|м|сут|год|л|га)[²³]?)?(?!\w)"
_SIGNS = r"[°º]\s?[CF](?![A-Za-z])|[℃℉°′″]"
# A decade is no second, and 2.15 p.m. no price.
ATTACHED = rf"(?!s\b|[ap]\.?m\b)(?:{_LATIN}|{_SIGNS}|p(?![A-Za-z\d]|\.m))"
"""Units that may follow a digit without a space."""

_NAMES = (
    "平方公里|平方千米|平方厘米|平方公尺|平方米|立方米|立方公尺|公里|千米|厘米|毫米|微米|公尺|公分|海里|米|公顷|公頃|公畝|亩|畝"
    "|公噸|公吨|公斤|千克|毫克|微克|克|斤|毫升|千瓦时|兆瓦时|兆瓦|千瓦|瓦特|瓦|伏特|伏|兆赫|赫兹|分贝|分貝|摄氏度|攝氏度"
    r"|兆帕|千帕|帕|工作日|学时|课时|小时|小時|分钟|分鐘|(?<=\d)分(?![之区支局别析布为公店册类工管部项组歧会行期])"
    "|秒钟|秒|天|个工作日|个月|個月|周岁|周歲|岁|歲|歳|世帯|時間|か月|か年|か所|か国|カ月|カ年|カ所|カ国|ヶ月|ヶ年|ヶ所|ヶ国|箇月|箇年|箇所"
)
_KATAKANA = range(ord("ァ"), ord("ヷ"))
FIRSTS = (
    frozenset("年日周") | frozenset(name[0] for name in _NAMES.split("|")) | frozenset(map(chr, _KATAKANA))
)
"""What the Chinese and Japanese names of units begin with."""

_CHINESE = rf"(?:{_NAMES}|[ァ-ヶー]{{2,}})(?:/(?:{_NAMES}|[升人日天年月时]))?(?!级)"
# A number of years or days is a span where the text sets a limit by it; else it may be a date.
_LIMIT = r"(?=以[上下内內]|之[内內]|[内內](?!蒙)|有期徒刑|期限)"
_SPAN = re.compile(
    r"\s?(?:周(?![年岁歲一二三四五六日末边围期])|[年日](?![期度間间代底初来來级級末报報常前本夜益]))"
)
_UNIT = re.compile(
    rf"\s?(?:(?:{_LATIN}|{_CYRILLIC}|{_SIGNS})|(?:{_CHINESE})|(?<!\d{{4}})[年日]{_LIMIT})"
    r"|p(?![A-Za-z\d]|\.m)"
)
_CALENDAR = frozenset("年月第初周至到、")


def size(text: str, at: int, *, exact: bool) -> Counted | None:
    """Read the unit that follows a number.

    Args:
        text: the text.
        at: where the number ends.
        exact: the number is part of no date: 12.6 年.

    Returns:
        The unit; None where the number measures nothing.
    """
    match = _UNIT.match(text, at) or (_SPAN.match(text, at) if exact else None)
    if match is None or is_clock(text, at):
        return None
    return Counted(match.group().strip(), "", match.end())


def span(text: str, start: int, at: int) -> Counted | None:
    """Read the unit after Chinese numerals that may tell how long something lasts: 三十日, 两年.

    Args:
        text: the text.
        start: where the numerals start.
        at: where they end.
    """
    match = _SPAN.match(text, at) if text[start - 1 : start] not in _CALENDAR else None
    return Counted(match.group().strip(), "", match.end()) if match else None
