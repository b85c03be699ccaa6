"""Counting: what a number counts in Chinese, read from the words around it."""

import re
from typing import NamedTuple

from reader.compare.words import listed, tagged


class Counted(NamedTuple):
    """What a number counts.

    Attributes:
        unit: the measure word and the noun, or the noun (`个缔约国`, `countries`).
        noun: the noun alone.
        end: where the noun ends in the text.
    """

    unit: str
    noun: str
    end: int


# Measure words of Chinese; a Chinese numeral counts only before one of them: many words hold numerals.
MEASURES = frozenset(
    "个名人项次倍份起件种支家所座条辆艘架台部本册篇套批轮场门类位户例宗笔处间只张個項種條輛臺冊輪場類戶筆處間隻張"
)
_WIDE_MEASURES = MEASURES | frozenset(
    "颗例枚棵株匹粒盏幢栋孔艘羽国届期组级层桩吨倍元亩周对双段股席回國組級層對雙"
)
_TIME = re.compile(r"\s?(?:年(?!轻|级|龄)|月|日|号|时|時|点(?!位)|點|世纪|两?年期|周年|岁|歲)")
# A year, month or day of a date; where a limit follows, it may be how long something lasts.
_CALENDAR = re.compile(r"\s?(?:年(?!轻|级|龄)|月|日)(?!以|之|内|內|有期|期限)")
_HOURS = re.compile(r"[时時点點]\s?\d{1,2}$")
_CLOCK = 5  # characters of hours and minutes
_NO_NOUN = re.compile(r"\s?[款段页卷届章节号版级](?![约例件])|\s?期(?![刊间])")
_MONEY = re.compile(
    r"\s?((?:[美欧歐日澳加港韩]|新台)?元|人民币|英镑|英鎊|卢布|卢比|比索|瑞士法郎|法郎|克朗|马克|円|ドル|ユーロ|[€$£¥₽](?!\d)"
    r"|(?:d[e’']\s?)?(?:(?:United\sStates|[A-Z][A-Za-z]+)\s)?(?:dollars?|euros?|pounds?|yuan|yen|francs?|pesos?|dólares|rou?bles?)\b"
    r"|руб(?:л\w+|\.)|доллар\w*|евро\b|دولارا?ت?|يورو|ريالا?ت?|درهما?|جنيها?)"
)
CURRENCY_FIRSTS = frozenset("元美欧歐日澳加港韩新人英卢比瑞法克马円ドユ€$£¥₽")
"""What the names of currencies begin with."""

_OF = re.compile(r"^d[e’']\s?")
_HAN = re.compile(r"\s?[\u4e00-\u9fff]")
_CLAUSE_END = re.compile(r"[，。；：、！？（）()《》“”\"\n,;:!?]|\.(?:\s|$)|(?<=人)[到至]")
_HEDGES = listed("以内 以上 以下 以內 左右 上下 之内 程度")
_LONGEST = 10  # characters of a noun phrase that is taken whole
_SELF_COUNTED = "人国天倍"  # measure words that are the thing counted as well
# Who acts is followed by a verb of its own; what follows other nouns may still be part of their name.
_ACTORS = tuple("国人员者官方师生民童女府构局署州市省县家")
_ASPECTS = listed("ul uz ug")
# What only begins a description of the thing counted: 两份题为…的文件.
_OPENINGS = listed("旨在 题为 名为 用于 涉及 有关 关于 针对 面向 使")
# Verbs of what is done, which end no name.
_DOING = listed(
    "提供 作出 做出 进行 开展 举行 举办 参加 参与 获得 得到 接受 采取 继续 努力 可以 能够 通过 来自 成为 包括"
)
_STOPS = listed("x uj ul uz ug ud uv p c d r m f y e o t zg s")
_NOUNS = listed("n nr ns nt nz nrt nrfg ng an vn j l i b a eng vg q")


def money(text: str, at: int) -> Counted | None:
    """Read a currency that follows a number."""
    match = _MONEY.match(text, at)
    if match is None:
        return None
    unit = _OF.sub("", match[1])
    return Counted(unit, unit, match.end())


def is_date(text: str, at: int) -> bool:
    """Tell whether what follows a number makes it a date or a time."""
    return _TIME.match(text, at) is not None or is_clock(text, at)


def is_clock(text: str, at: int) -> bool:
    """Tell whether a number is minutes after hours: 10时30分; else 分 tells points."""
    return text[at : at + 1] == "分" and _HOURS.search(text, max(0, at - _CLOCK), at) is not None


def is_calendar(text: str, at: int) -> bool:
    """Tell whether what follows a number makes it a year, a month or a day, and no length of time."""
    return _CALENDAR.match(text, at) is not None


def chinese(text: str, at: int, *, strict: bool, plain: bool) -> Counted | None:
    """Read what a number counts in Chinese text.

    Args:
        text: the text.
        at: where the number ends.
        strict: only a common measure word will do (after Chinese numerals).
        plain: a measure word must follow (after digits without multiplier or separator).

    Returns:
        The unit, or None where the number counts nothing: a date, an article, a name.
    """
    start = at + (text[at : at + 1] == " ")
    measure = text[start : start + 1]
    known = measure in _WIDE_MEASURES
    if (strict and measure not in MEASURES) or (plain and not known):
        return None
    if is_date(text, at) or _NO_NOUN.match(text, at) or not _HAN.match(text, at):
        return None
    stop = _CLAUSE_END.search(text, start)
    clause = text[start : min(stop.start() if stop else len(text), start + 28)]
    skipped = 1 if known and measure not in _SELF_COUNTED else 0
    if skipped and clause[1:2] == "次":  # 架次
        skipped = 2
    skipped_words, noun = _noun(clause[skipped:], person=measure in "名位")
    if noun in _HEDGES:
        noun = ""
    if not noun and not known:
        return None
    return Counted(clause[:skipped] + noun or measure, noun, start + skipped + skipped_words + len(noun))


def _noun(clause: str, *, person: bool) -> tuple[int, str]:
    """Find the noun phrase that says what is counted.

    Args:
        clause: the words after the measure word, up to a sign.
        person: the measure word counts people.

    Returns:
        How many characters of modifiers stand before the noun phrase, and the phrase.
    """
    words = tagged(clause)
    start = 0
    # 名来自…的代表, 项新的评估, 个关于…的模块: a modifier that ends in 的 says which, not what.
    for index, (word, _) in enumerate(words):
        if word == "的":
            after = words[index + 1][1] if index + 1 < len(words) else "x"
            describes = words[0][1][0] in "vadp" and (index > 1 or words[0][1] != "vn")  # 行动的落实
            start = index + 1 if describes and index < 8 and after not in _STOPS else 0
            break
    if not start and words and words[0][0] in _OPENINGS:
        return 0, ""
    phrase: list[str] = []
    sure = 0
    for index in range(start, len(words)):
        word, kind = words[index]
        after = words[index + 1][1] if index + 1 < len(words) else ""
        acts = bool(phrase) and phrase[-1].endswith(_ACTORS)
        joins = kind == "c" and person and not acts and bool(phrase)
        modifies = not phrase and kind in "dfzb"
        if (kind in _STOPS and not (joins or modifies)) or after in _ASPECTS or (acts and kind[0] in "vd"):
            break
        if phrase and word in _DOING:
            break
        phrase.append(word)
        if kind in _NOUNS or (kind == "v" and (not after or (index == start and after in _STOPS))):
            sure = len(phrase)
    else:
        sure = len(phrase) if len("".join(phrase)) <= _LONGEST else sure
    return len("".join(word for word, _ in words[:start])), "".join(phrase[:sure])
