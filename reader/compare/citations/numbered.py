"""Numbered norms: standards, laws, orders and circulars, by the number that their issuer gave them.

GB/T 1.1—2020, ISO 9001:2015, Regulation (EU) No 1177/2010, Ley 39/2015, 国发〔2019〕5号, 国务院令第764号.
"""

import re
from functools import lru_cache

from reader.compare.citations.citation import Citation, CitationKind
from reader.compare.words import matches

_YEAR = r"(?:19|20)\d\d(?!\d)"
_ISSUERS = "ISO|IEC|EN|GB|DIN|BS|ANSI|ASTM|IEEE|JIS|ITU"
_STANDARD = rf"""
    (?<![A-Za-z0-9_/.-]) (?: (?:(?:{_ISSUERS})\s)* [A-Z]{{1,6}}(?:\d\d)?(?:/[A-Z]{{1,6}}){{0,2}} \s?
        (?!{_YEAR}) \d{{1,6}}(?:\.\d{{1,3}}){{0,3}}(?:-\d{{1,3}}(?!\d)){{0,2}} \s? [-–—:：] \s? {_YEAR}
      | (?:(?:{_ISSUERS})(?:/[A-Z]{{1,4}})?\s)+ \d{{3,6}}(?:[.-]\d{{1,3}}(?!\d)){{0,4}} )"""
_NO = r"(?:(?:[Nn][°ºo]|N[or]|№|Nr|núm)\.?\s?)"
_UNION = "EU|EC|EEC|Euratom|UE|CE|CEE|EG|EWG|ЕС"
_LAWS = (
    r"[Ll]ey(?:\s[Oo]rgánica)?|[Rr]eal\s[Dd]ecreto(?:-[Ll]ey)?|[Dd]ecreto|[Ll]oi|[Dd]écret|[Aa]rrêté|[Ll]ei|[Ll]egge"
    r"|Law|Act|Decree|Order|[Зз]акон\w*|[Уу]каз\w*|[Пп]остановлени\w*"
)
_ACT = rf"""
    \b (?: [^\W\d_]{{5,14}}(?:\s[a-z]{{6,14}})?\s\((?:{_UNION})\)\s{_NO}?\d{{1,4}}/\d{{1,4}}
      | [^\W\d_]{{5,14}}\s\d{{2,4}}/\d{{1,4}}/(?:{_UNION})\b
      | (?:[Gg]eneral\s(?:[Cc]omment|[Rr]ecommendation)|[Oo]bservation\sgénérale
          |[Oo]bservación\sgeneral)
          \s{_NO}\d{{1,3}}(?:\s\({_YEAR}\))?
      | (?:{_LAWS})\s(?:{_NO}\d{{1,5}}(?:[-/]\d{{2,4}})?(?:-[A-ZА-Я]{{1,3}})?|\d{{1,4}}/{_YEAR}) )"""
_CASE = r"(?<![\w/-]) [CFT] [-‑–] \d{1,4}/\d\d (?:\sP)? (?![\w/])"  # of the Court of Justice of the Union
_HAN = r"[\u4e00-\u9fff]"
_CHINESE = rf"""
    (?: (?<![\u4e00-\u9fff]) | (?<=根据|按照|依据|依照|遵照) )
    (?!根据|按照|依据|依照|遵照)
    (?: {_HAN}{{1,8}}[〔\[（(]{_YEAR}[〕\]）)]\s?(?:第\s?)?\d{{1,5}}\s?号
      | {_HAN}{{2,12}}令\s?(?:[〔\[（(]{_YEAR}[〕\]）)])?\s?第\s?[\d〇一二三四五六七八九十百]{{1,6}}\s?号
      | {_HAN}{{2,12}}公告\s?{_YEAR}\s?年第\s?\d{{1,4}}\s?号 )
    | 第\s?\d{{1,3}}\s?号(?:公约|建议书|一般性(?:意见|建议|评论))  # of a labour conference, of a committee
    | [〔\[（(]{_YEAR}[〕\]）)]{_HAN}{{1,6}}\d{{0,4}}{_HAN}{{1,4}}\d{{1,6}}\s?号           # of a court
    """
# 河川法（昭和39年法律第167号)
_NAME = r"[\u4e00-\u9fffァ-ヶー々・]+"
_JAPANESE = re.compile(
    rf"{_NAME}(?:(?:の|に関する|に係る|等の){_NAME})*"
    r"[（(](?P<number>(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})年[^（）()\s]{1,8}?第\d{1,4}号)[）)]"
)
_ERA = re.compile(r"[治正和成](?:元|\d{1,2})年")
_LATIN = re.compile(rf"{_STANDARD}|{_ACT}|{_CASE}", re.VERBOSE)
# A text without any of these cites no norm; a set of characters to begin with makes the search a fast one.
_SIGN = re.compile(
    rf"""
    [A-Z(/°º№‑–-] (?: (?<=[°º№]) | (?<=[CFT].)\d{{1,4}}/\d\d\b | (?<=/){_YEAR}
      | (?<=[(/])(?:{_UNION})\b | (?<=\(){_YEAR}\) | (?<=-)[A-ZА-Я]\b
      | (?<=[A-Z])(?:\s\d|\d+[-–—:：]\s?{_YEAR})
      | (?<=N)[or]\.?\s\d | (?<=\d-)\d\d )""",
    re.VERBOSE,
)
_BRACKETED = re.compile(rf"[〔\[（(]{_YEAR}|令|公告|公约|建议书|一般性")
_LATIN_STARTS = re.compile(r"(?<![A-Za-z])[A-Z](?=[A-Za-z/ \d‑–-])|\b[^\W\d_](?=[^\W\d_]{2})")
_HAN_NUMBER = re.compile(_CHINESE, re.VERBOSE)
_NUMBER_ON = re.compile(r"[\d.:-]+.*")
_EDITION = re.compile(rf"(?P<whole>\D+(?P<core>\d[\d.-]*?))[-:]{_YEAR}")
_LONG = 3
_DASHES = str.maketrans("‑–—：（）〔〕", "---:()[]")


@lru_cache(maxsize=2048)
def numbered(text: str) -> tuple[Citation, ...]:
    """Find the norms that a text cites by their numbers."""
    found: list[re.Match[str]] = []
    if _SIGN.search(text):
        found += matches(_LATIN, _LATIN_STARTS, text)
    if "号" in text:
        if _BRACKETED.search(text):
            found += _HAN_NUMBER.finditer(text)
        if _ERA.search(text):
            found += _JAPANESE.finditer(text)
    return tuple(map(_citation, found))


def _citation(match: re.Match[str]) -> Citation:
    printed = match["number"] if "number" in match.re.groupindex else match.group()
    number = re.sub(r"\s", "", printed).translate(_DASHES)
    return Citation(*match.span(), match.group(), CitationKind.NUMBERED, number)


def issuer(number: str) -> str:
    """Give what the numbers of one issuer have in common: `GB/T#`, `国发[#`."""
    return _NUMBER_ON.sub("#", number)


def family(number: str) -> str:
    """Give the number of a standard without its year: its editions have it in common.

    A long number is enough, for issuers adopt the standards of others: EN 61951-2, EN IEC 61951-2.
    """
    edition = _EDITION.fullmatch(number)
    return edition["core" if len(edition["core"]) > _LONG else "whole"] if edition else number
