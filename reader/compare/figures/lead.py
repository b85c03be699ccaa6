"""The lead: what stands before a number and belongs to it, or says that it is no figure."""

import re

from reader.compare.figures.tongues import HEDGES

_CHINESE_HEDGES = (
    "[±≥≤≈＞＜<>]|大约|约有|约|大約|約|將近|将近|接近|近|超过|超過|超出|逾|至少|最少|最多|至多|多达|高达|估计有|估计|およそ"
    "|不得?[超低高大小少多][过過于於出]|不足|不到|低[于於]|高[于於]|大[于於]|小[于於]|未满|不满|年满"
)
_HEDGE = re.compile(rf"(?:(?:{_CHINESE_HEDGES}|{HEDGES})\s?)+$", re.IGNORECASE)
_HEDGE_ENDS = frozenset("±≥≤≈＞＜<>约約有近過过出逾少多于於足到达高低计满そ")
_HEDGE_AFTER = re.compile(r"\s?(?:左右|上下|以上|以下|以内|以內|之内|不等|有余|程度|前後)")
_MONEY = re.compile(r"(?:[A-Z]{0,3}[$€£¥￥]|\b(?:USD|EUR|GBP|CNY|RMB))\s?$")
_MONEY_ENDS = frozenset("$€£¥￥DRPYB")
_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿")
_ORDINAL = re.compile(r"第[\d零〇一二三四五六七八九十百、和至与到或条款项段章\s]*$")
_LABEL = re.compile(
    r"\b(?:r[eé]solutions?|d[eé]cisi[oó]n(?:e?s)?|resoluci(?:ón|ones)|резолюци\w+|решени\w+|قرار\w*|articles?|arts?\.|paragraphs?|paras?\.|sections?|chapters?|annex(?:es)?|goals?|targets?"
    r"|items?|pages?|pp?\.|nos?\.|rules?|tables?|figures?|volumes?|vol\.|parts?|phases?|version|chap\.|sect\."
    r"|artículos?|artigos?|Artikel|Art\.|стать[яеию]|пункт[аеуы]?|paragraphes?|párrafos?|alinéas?|chapitres?|capítulos?"
    r"|annexe|anexo|anejo|Anlage|Kapitel|Absatz|Abs\.|Ziffer|Nummer|Nr\.|tema|point|punto|tableau|cuadro|Tabelle|таблиц[аы]"
    r"|приложени[ею]|المادة|الفقرة|البند"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\s"
    r"(?:[\d.,]+(?:\s(?:and|to|or)\s)?)*$",
    re.IGNORECASE,
)
# 附件 2, 见 4.2, IFRS 16, Windows 10: a word that is numbered stands right before.
_NUMBERING = re.compile(
    r"(?:[A-Z]\w*|项目|附件|附表|附录|表|图|圖|专栏|目标|指标|项|款|章|节|卷|期|版|[版号號]本?|编号|议程|按|按照|见|参见|依据|符合|版的"
    r"|\b(?:n[o°]\.?|№\.?))[\s.:：]?\s?(?:[\d.]+(?:[、和至]|\s(?:and|or|to)\s))?$|\w\($"
)
_BASE = re.compile(r"每\s?$|\b(?:per|every)\s$", re.IGNORECASE)
_CAPITAL_WITHIN = re.compile(r"[a-z,]\s[A-Z][a-z]+\s$")
_BLANKS = " \u00a0\u202f"
_LONGEST = 32  # characters before a number that may belong to it


def hedge_start(text: str, at: int) -> int:
    """Tell where the hedges before a place begin (约, more than); the place itself where there are none."""
    if not at:
        return at
    last = text[at - 2] if text[at - 1].isspace() and at > 1 else text[at - 1]
    if last not in _HEDGE_ENDS and (not last.isalpha() or "\u2e7f" < last < "\uac00"):
        return at
    match = _HEDGE.search(text, max(0, at - _LONGEST), at)
    return match.start() if match else at


def hedge_end(text: str, at: int) -> int:
    """Tell where the hedge right after a place ends (左右, 以上); the place itself where there is none."""
    match = _HEDGE_AFTER.match(text, at)
    return match.end() if match else at


def is_numbering(text: str, at: int) -> bool:
    """Tell whether a bare number at a place seems to be a name's, or a part's of a document."""
    return _NUMBERING.search(text, max(0, at - _LONGEST), at) is not None


def is_base(text: str, at: int) -> bool:
    """Tell whether a number at a place is what others are counted by: 每 10 万人, per 1,000 births."""
    last = text[at - 1 : at]
    return (last == "每" or last.isspace()) and _BASE.search(text, max(0, at - _LONGEST), at) is not None


def is_named(text: str, at: int) -> bool:
    """Tell whether a number at a place belongs to the name before it: the Pier 7 warehouse."""
    return _CAPITAL_WITHIN.search(text, max(0, at - _LONGEST), at) is not None


def money_start(text: str, at: int) -> int:
    """Tell where the money sign before a place begins; the place itself where there is none."""
    last = text[max(0, at - 2) : at].strip()[-1:]
    if last not in _MONEY_ENDS:
        return at
    match = _MONEY.search(text, max(0, at - 6), at)
    return match.start() if match else at


def is_label(text: str, at: int) -> bool:
    """Tell whether a number at a place only numbers something, or is part of a name or a longer number."""
    if not at:
        return False
    last = text[at - 1]
    if last in _NUMERALS or last == "“":
        return True
    if last in "-/._·" and at > 1 and text[at - 2].isascii() and text[at - 2].isalnum():
        return True
    lead = text[max(0, at - _LONGEST) : at]
    if "第" in lead and _ORDINAL.search(lead):
        return True
    return last in _BLANKS and (
        lead[-2:-1] == "§" or (lead[-2:-1] < "\u2e80" and _LABEL.search(lead) is not None)
    )
