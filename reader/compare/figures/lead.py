"""The lead: what stands before a number and belongs to it, or says that it is no figure."""

import re

_HEDGE = re.compile(
    r"(?:(?:大约|约有|约|将近|接近|近|超过|超出|逾|至少|最少|最多|至多|不少于|不超过|不足|不到|多达|高达|低于|高于|估计有|估计"
    r"|\b(?:an?\sestimated|estimated|about|around|approximately|roughly|nearly|almost|close\sto|over|more\sthan"
    r"|at\sleast|up\sto|as\smany\sas|fewer\sthan|less\sthan|under|some)\b)\s?)+$",
    re.IGNORECASE,
)
_HEDGE_ENDS = frozenset("约有近过出逾少多于足到达高低计")
_MONEY = re.compile(r"(?:[A-Z]{0,3}[$€£¥￥]|\b(?:USD|EUR|GBP|CNY|RMB))\s?$")
_MONEY_ENDS = frozenset("$€£¥￥DRPYB")
_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿")
_ORDINAL = re.compile(r"第[\d零〇一二三四五六七八九十百、和至与\s]*$")
_LABEL = re.compile(
    r"\b(?:resolutions?|decisions?|articles?|arts?\.|paragraphs?|paras?\.|sections?|chapters?|annex(?:es)?|goals?|targets?"
    r"|items?|pages?|pp?\.|nos?\.|rules?|tables?|figures?|volumes?|vol\.|parts?|phases?|version|every|per|chap\.|sect\."
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\s"
    r"(?:[\d.,]+(?:\s(?:and|to|or)\s)?)*$",
    re.IGNORECASE,
)
_LONGEST = 32  # characters before a number that may belong to it


def hedge_start(text: str, at: int) -> int:
    """Tell where the hedges before a place begin (约, more than); the place itself where there are none."""
    if not at:
        return at
    last = text[at - 2] if text[at - 1].isspace() and at > 1 else text[at - 1]
    if last not in _HEDGE_ENDS and not (last.isascii() and last.isalpha()):
        return at
    match = _HEDGE.search(text, max(0, at - _LONGEST), at)
    return match.start() if match else at


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
    if last in _NUMERALS or last in "每“" or text[max(0, at - 2) : at] == "每 ":
        return True
    if last in "-/._·" and at > 1 and text[at - 2].isascii() and text[at - 2].isalnum():
        return True
    lead = text[max(0, at - _LONGEST) : at]
    if "第" in lead and _ORDINAL.search(lead):
        return True
    return last == " " and lead[-2:-1].isascii() and _LABEL.search(lead) is not None
