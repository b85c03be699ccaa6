"""Lists of OpenDocument texts, numbered as a word processor shows them."""

import re
from dataclasses import dataclass, field

from lxml import etree

from reader.sources.bullets import bullet
from reader.sources.numerals import numeral
from reader.sources.odt.names import NAME, n

MAX_LEVELS = 10
_PLACE = re.compile(r"%(\d+)%")
_FORMATS = {
    "1": "decimal",
    "i": "lowerRoman",
    "I": "upperRoman",
    "a": "lowerLetterCounted",
    "A": "upperLetterCounted",
}
# Other formats are written as their first numbers: 一, 二, 三, ...
_SAMPLES = {
    "一": "chineseCountingThousand",
    "壹": "chineseLegalSimplified",
    "①": "decimalEnclosedCircle",
    "⑴": "decimalEnclosedParen",
    "⒈": "decimalEnclosedFullstop",
    "甲": "ideographTraditional",
    "子": "ideographZodiac",
    "１": "decimalFullWidth",
    "イ": "iroha",
    "ア": "aiueo",
    "ｱ": "aiueo",
    "あ": "hiragana",
    "일": "koreanDigital",
    "가": "ganada",
    "ㄱ": "chosung",
    "а": "russianLower",
    "А": "russianUpper",
    "α": "greekLower",
    "أ": "arabicAlpha",
    "א": "hebrew2",
}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style.

    Attributes:
        style: the numbers' style; `bullet` for a sign, `none` for nothing.
        pattern: the text with %1% … %10% for the numbers of the levels; a bullet's sign.
        start: the first number.
        gap: what stands between number and text.
    """

    style: str = "none"
    pattern: str = ""
    start: int = 1
    gap: str = " "


@dataclass(slots=True)
class Counting:
    """Where the counting of one list stands; lists that continue each other share one."""

    counts: list[int | None] = field(default_factory=lambda: [None] * MAX_LEVELS)


class ListStyles:
    """The list styles of a text by name.

    Attributes:
        outline: the levels that number headings by themselves.
    """

    def __init__(self, parts: list[etree._Element]) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self.outline: dict[int, Level] = {}
        for part in parts:
            for style in part.iter(n("text:list-style")):
                self._levels[style.get(NAME, "")] = _levels(style)
            for style in part.iter(n("text:outline-style")):
                self.outline = _levels(style)

    def levels(self, name: str) -> dict[int, Level]:
        """Give the levels of a style, from 0."""
        return self._levels.get(name, {})


def count(levels: dict[int, Level], counting: Counting, at: int, *, start: int | None = None) -> str:
    """Count one item and give its number as shown, with the gap after it.

    Args:
        levels: the list's style.
        counting: where the list stands; it moves on.
        at: the item's level, from 0.
        start: the number that the item itself asks for.
    """
    at = min(at, MAX_LEVELS - 1)
    level = levels.get(at, Level())
    counts = counting.counts
    before = counts[at]
    counts[at] = start if start is not None else level.start if before is None else before + 1
    counts[at + 1 :] = [None] * (MAX_LEVELS - at - 1)
    if level.style == "bullet":
        return bullet(level.pattern) + level.gap if level.pattern.strip() else ""

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        own = levels.get(place, Level())
        if place > at or own.style in ("none", "bullet"):
            return ""
        value = counts[place]
        return numeral(own.start if value is None else value, own.style)

    shown = _PLACE.sub(number, level.pattern)
    return shown + level.gap if shown.strip() else ""


def _levels(style: etree._Element) -> dict[int, Level]:
    levels = {}
    for element in style:
        place = element.get(n("text:level"), "")
        if place.isdecimal() and 0 < int(place) <= MAX_LEVELS:
            levels[int(place) - 1] = _level(element, int(place))
    return levels


def _level(element: etree._Element, place: int) -> Level:
    start = element.get(n("text:start-value"), "1")
    number = int(start) if start.isdecimal() else 1
    gap = _gap(element)
    if element.tag == n("text:list-level-style-bullet"):
        return Level("bullet", element.get(n("text:bullet-char"), "•"), number, gap)
    sample = element.get(n("style:num-format"), "")
    if not sample:
        # A level without a number still shows what stands around it.
        around = element.get(n("style:num-prefix"), "") + element.get(n("style:num-suffix"), "")
        return Level("none", element.get(n("loext:num-list-format"), around), number, gap)
    name = _FORMATS.get(sample) or _SAMPLES.get(sample[:1], "decimal")
    if element.get(n("style:num-letter-sync")) == "true":
        name = name.replace("Counted", "")
    return Level(name, _pattern(element, place), number, gap)


def _pattern(element: etree._Element, place: int) -> str:
    newer = element.get(n("loext:num-list-format"))
    if newer is not None:
        return newer
    shown = element.get(n("text:display-levels"), "1")
    levels = min(int(shown), place) if shown.isdecimal() else 1
    inner = ".".join(f"%{at}%" for at in range(place - levels + 1, place + 1))
    return element.get(n("style:num-prefix"), "") + inner + element.get(n("style:num-suffix"), "")


def _gap(element: etree._Element) -> str:
    for alignment in element.iter(n("style:list-level-label-alignment")):
        return "" if alignment.get(n("text:label-followed-by")) == "nothing" else " "
    return " "
