"""Units: the pieces that an edit takes or leaves whole.

A unit is a word, or words that a reader sees as one thing: a date or a span of dates, a number with its
multiplier, a title between 《 and 》, an enumerator in brackets. Units know how they look when typography
is set aside, so that texts that differ only in width, spacing or quotes are the same to the diff.
"""

import re
from itertools import accumulate, compress
from typing import NamedTuple

from reader.compare.citations.numbered import numbered
from reader.compare.dates import WORDED_DATE
from reader.compare.edits.typography import bracketed, fold
from reader.compare.words import Span, cut, join, matches

_DAY = r"\d{1,2}\s?日"
_DATE = rf"""(?: (?:\d{{4}}\s?年\s?)? \d{{1,2}}\s?月 (?: 份 | \s?{_DAY} )?
    | \d{{4}} (?: [-–—~～]\d{{2,4}} )? \s?年 [代度底初]? | {_DAY} )"""
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_GROUPED = r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)"
_MINUS = r"(?:(?<![\w)）%℃~～-])[-−–]|(?<=[\u4e00-\u9fff])[-−])(?=\d)"
# Of a pattern that is read with its spaces and comments set aside.
_WORDED_DATE = WORDED_DATE.pattern.replace(" ", "\\ ")
_SPANS = re.compile(
    rf"""
      {_DATE} (?: \s?[至到—–~-]\s? {_DATE} )?
    | [一二两三四五六七八九十百千万亿零]{{1,12}}(?:人(?![民口才])|个月|小时|分钟)
    | [〇零一二三四五六七八九]{{4}}年 (?: {_NUMERAL}月 (?: {_NUMERAL}日 )? )?
    | (?: \d{{1,2}} \s? (?: to | and | [-–] ) \s? )? \d{{1,2}} \s {_MONTH} (?: \s \d{{4}} )? \b
    | {_MONTH} \s \d{{1,2}} (?: ,\s? \d{{4}} )? \b
    | {_MONTH} \s \d{{4}} \b
    | {_WORDED_DATE}
    | \d{{1,2}}[.:]\d\d \s? [ap]\.?m\b
    | (?: [A-Z]{{0,3}}[$€£¥￥]\s? | {_MINUS} )? (?: {_GROUPED} | \d[\d,.]{{0,24}} )
      (?: \s?[多余几]?\s?[十百千万亿兆]+ | \s (?: (?:thous|m|b|tr) (?:and|illion) | per\s?cent | % ) )+
    | \d[\d,.]{{0,24}} \s? (?: [至到~～–—] | to ) \s? \d[\d,.]{{0,24}}\d [%％]?                   # a range
    | (?: [A-Z]{{0,3}}[$€£¥￥]\s? | {_MINUS} ) \d
    | {_GROUPED}
    | [（(] (?: [a-z]{{1,4}} | \d{{1,2}} | {_NUMERAL} ) [）)]     # an enumerator
    """,
    re.VERBOSE,
)
# Where a span may start: a digit or a sign of money, or another sign that the right ones follow.
_STARTS = re.compile(
    r"[\d〇零一二三四五六七八九十两A-Z$€£¥￥（(−–-]"
    rf"(?: (?<=[\d$€£¥￥]) | (?= [a-z\d$€£¥￥] | [A-Z]{{1,2}}[$€£¥￥] | {_NUMERAL}[）)]"
    r" | [〇零一二三四五六七八九]{3}年 | [一二两三四五六七八九十百千万亿零]{0,11}(?:人|个月|小时|分钟) ) )",
    re.VERBOSE,
)
_WIDE = re.compile("[\uff21-\uff3a\uff41-\uff5a〇]")  # letters that have a plainer form
_TITLE_SIGN = re.compile(r"[《》\n]")
_LONGEST_TITLE = 240


class Units(NamedTuple):
    """The units of a text, in order; what stands between two of them is white space or a note's mark.

    Attributes:
        starts: where each starts in the text.
        ends: where each ends.
        keys: what each is when typography is set aside.
    """

    starts: list[int]
    ends: list[int]
    keys: list[str]


def units(text: str, dictionary: tuple[str, ...] = ()) -> Units:
    """Cut a text into units."""
    words = join(text, cut(text, dictionary), _spans(text))
    ends = list(accumulate(map(len, words)))
    starts = [0, *ends][:-1]
    plain = not _WIDE.search(text)
    keys = [word if plain and word.isalpha() else fold(word) for word in words]
    if "(" in text or "（" in text:
        keys = [
            bracketed(key, text, start, end) if key[:1] == "(" else key
            for key, start, end in zip(keys, starts, ends, strict=True)
        ]
    return Units(list(compress(starts, keys)), list(compress(ends, keys)), list(filter(None, keys)))


def _spans(text: str) -> list[Span]:
    """Find the dates, numbers, norms and titles that stay whole."""
    found = [match.span() for match in matches(_SPANS, _STARTS, text)]
    found += ((norm.start, norm.end) for norm in numbered(text))
    return found + titles(text)


def titles(text: str) -> list[Span]:
    """Find the outermost titles between 《 and 》, in order.

    A sign that is never closed begins no title, and what is too long or goes over a line's end is none.
    """
    found: list[Span] = []
    if "》" not in text:
        return found
    waiting: list[int] = []
    for match in _TITLE_SIGN.finditer(text):
        sign = match.group()
        if sign == "《":
            waiting.append(match.start())
        elif sign == "\n":
            waiting.clear()
        elif waiting:
            start, end = waiting.pop(), match.end()
            if end - start <= _LONGEST_TITLE:
                while found and found[-1][0] > start:
                    found.pop()
                found.append((start, end))
    return found
