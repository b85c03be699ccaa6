"""Numbers: how quantities are written in Chinese, in English and elsewhere, and what they are worth."""

import re
from functools import cache

from reader.compare.figures.spelled import Spelled, share_of, spelled, worth_of
from reader.compare.figures.tongues import COMMA, PERCENT, SCALE_WORDS, SCALES
from reader.compare.figures.units import ATTACHED

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = (("亿", 100_000_000), ("万", 10_000), ("千", 1_000), ("百", 100), ("十", 10))
_SIMPLER = str.maketrans("萬億兩點", "万亿两点")
_SCALES = dict(_PLACES) | {"兆": 1_000_000_000_000} | SCALES

_DIGITS_KEPT = 6
_TO = r"(?: [至到—–~～-] | (?:to|à|a|bis|до) (?=\s) )"
_MONEY = r"(?: [A-Z]{0,3}[$€£¥￥]\s? | (?:USD|EUR|GBP|CNY|RMB)\s )"
_FROM = "|".join(rf"(?<=[Ff]rom\s{money})" for money in ("", "[$€£¥]", r"US\$", r"US\$\s", r"[A-Z]{3}\s"))
_PRICED = r"(?<=[$€£¥￥])|(?<=[$€£¥￥]\s)|(?<=\b[A-Z]{3}\s)"
_SPACE = "[ \u00a0\u202f]"
_BLANKS = re.compile("[\\s'’]")
_POINTED = re.compile(r"\d+\.\d{1,2}")  # 1.5 is no thousand in any language
_SCALE = (
    r"(?:[十百千]?[万亿萬億][亿億]?|百(?!分)|千(?![分瓦克米帕伏卡赫])|兆(?![帕瓦赫欧])"
    rf"|(?:{SCALE_WORDS})(?!\w))"
)
# 140/90 mmHg, 5×8 cm, 20 ± 2 °C; 3:1 and 1 比 2.5, which are no times.
_BESIDE = rf"""
    /\d+(?:\.\d+)?(?=\s?{ATTACHED}) | (?:\s?[×±]\s?\d+(?:\.\d+)?){{1,2}}
      | (?: [:∶](?!\d\d(?!\d)) | \s?比\s? ) (?P<against> \d{{1,3}}(?:\.\d+)? ) (?![\d,]|\s?[年月日时])
"""
_CHINESE = "[零〇一二两兩三四五六七八九十百千万亿萬億]"


def _arabic(mark: str, separators: str) -> str:
    """Digits with a decimal mark; groups of three by one of the separators or by spaces."""
    grouped = rf"\d{{1,3}}(?:(?:[{separators}]\d{{3}})+|(?:{_SPACE}\d{{3}})+)(?!\d)"
    return rf"(?:{grouped}|\d+)(?:{mark}\d+)?"


def _number(arabic: str, words: Spelled) -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?:
            (?P<examples> {words.examples} )
          | (?P<minus> (?<![\w)）%℃°~～-]) [-−–] | (?<=[\u4e00-\u9fff]) [-−] )?
            (?:
                (?<=[Bb]etween\s) (?P<least>{arabic}) \s and \s (?P<most>{arabic})
                    (?P<most_scale> \s?{_SCALE} )? (?P<most_percent> \s?{PERCENT} )?
              | (?P<moving> {_FROM} )? (?P<priced> {_PRICED} )?
                    (?P<low>{arabic}) (?P<low_scale> \s?{_SCALE} )?
                    (?: (?<=[万亿萬億兆]) (?P<rest> \d{{1,4}}(?:,\d{{3}})? ) )?
                    (?P<low_percent> \s?{PERCENT} )?
                (?: (?(moving) (?!) ) \s? {_TO} \s? (?(priced) {_MONEY}? ) (?P<high>{arabic}) )?
                (?: (?= \s?[/×±:∶比] ) (?: {_BESIDE} ) )?
                (?P<odd> \s?[多余几餘幾] )? (?P<scale> \s?{_SCALE} )? (?P<more> \s?[多余餘] )?
                (?P<percent> \s?{PERCENT} )?
            )
          | (?P<half> 一半 | 半数 | 半分(?![钟鐘]) )
          | (?P<parts> {_CHINESE}+ | \d+(?=分の) )分[之の]
                (?P<of> {_CHINESE}+ (?: [点點]{_CHINESE}+ )? | {arabic} )
          | (?P<tenths> [一二两三四五六七八九] )成 (?! [为為立员員了本果长長功绩績分交品都就熟套型效因见見] )
          | (?P<chinese> {_CHINESE}+ ) (?: [至到] (?P<chinese_high> {_CHINESE}+ ) )?
                (?P<chinese_more> [多余餘] )? (?P<chinese_percent> [个個]百分[点點] )?
          | (?P<fraction> {words.shares} )
          | (?P<word> {words.counts} ) \b
        )
        (?! \s?[ap]\.\s?m\b | \s?[ap]m\b )
        (?: (?= {ATTACHED} ) | (?! [A-Za-z_\d] | [-/.·,]\d | [-/][A-Za-z] | 分の\d ) )
        """,
        re.VERBOSE,
    )


@cache
def number(language: str = "") -> re.Pattern[str]:
    """Give the pattern of a quantity as a language writes it; what it counts is for its surroundings to say.

    Args:
        language: ISO 639-1 code; many languages write 1.250,5 for what Chinese and English write 1,250.5.
    """
    arabic = _arabic(r"(?:,|\.(?=\d{1,2}(?!\d)))", ".'’") if language in COMMA else _arabic(r"\.", ",")
    return _number(arabic, spelled(language))


@cache
def start(language: str = "") -> re.Pattern[str]:
    """Give where a quantity may start: digits, numerals, a minus sign, the initials of numbers in words."""
    signs, initials = r"-−–\d零〇一二两兩三四五六七八九十百千万亿萬億半", spelled(language).initials
    # A set of characters to begin with makes the search a fast one.
    return re.compile(rf"[{signs}{initials}](?:(?<=[{signs}])|(?<=\b.))")


def value_of(match: re.Match[str], language: str = "") -> float:
    """Tell what a quantity is worth; the middle of a range, the bare number under a hedge, a part in percent.

    Args:
        match: of `number`.
        language: as it was given to `number`.
    """
    if match["parts"]:
        whole = float(match["parts"]) if match["parts"].isdigit() else chinese(match["parts"])
        of = _plain(match["of"], language) if match["of"][0].isdigit() else chinese(match["of"])
        return round(of if whole >= 100 else 100 * of / (whole or 1), _DIGITS_KEPT)
    if match["tenths"] or match["half"]:
        return 10 * chinese(match["tenths"] or "五")
    if match["chinese"]:
        low = chinese(match["chinese"])
        return (low + chinese(match["chinese_high"])) / 2 if match["chinese_high"] else low
    if match["examples"] or match["fraction"]:
        return round(100 * share_of(match, language), _DIGITS_KEPT)
    if match["word"]:
        return worth_of(match["word"], language)
    return round(_digits(match, language), _DIGITS_KEPT)  # 1.1 亿 is not 110000000.00000001


def _digits(match: re.Match[str], language: str) -> float:
    """Tell what a quantity in digits is worth."""
    low, high = _plain(match["low"] or match["least"] or "0", language), match["high"] or match["most"]
    low_scale, scale = scaled(match["low_scale"] or ""), scaled(match["scale"] or match["most_scale"] or "")
    if match["minus"]:
        low = -low
    if match["against"]:
        return low / (_plain(match["against"], language) or 1)
    if match["rest"]:  # 1 万 2,000; 3 亿 5,000 万
        return low * low_scale + _plain(match["rest"], language) * scale
    if not high:
        return low * low_scale * scale
    # In a range the scale stands with the upper end and holds for both, unless the lower end has its own.
    return (low * (low_scale if match["low_scale"] else scale) + _plain(high, language) * scale) / 2


def lower_end(match: re.Match[str], language: str) -> int:
    """Tell where the first of two numbers ends that are no range: с 18,2 до 16,7, or by 12.4% to 8,431.

    Args:
        match: of `number`.
        language: as it was given to `number`.

    Returns:
        The place; 0 where the two are a range, and where there is only one number.
    """
    if not match["high"] or match["low_scale"]:
        return 0
    rises = _plain(match["low"], language) < _plain(match["high"], language)
    if rises and (match["percent"] or not match["low_percent"]):
        return 0
    return max(match.end("low"), match.end("low_percent"))


def _plain(digits: str, language: str) -> float:
    """Read digits, whatever separates their groups."""
    digits = _BLANKS.sub("", digits)
    if language in COMMA and not _POINTED.fullmatch(digits):
        digits = digits.replace(".", "").replace(",", ".")
    return float(digits.replace(",", ""))


def scaled(scale: str) -> float:
    """Tell by how much a multiplier (`万`, `千万`, ` million`) multiplies; 1 for none."""
    if not scale:
        return 1.0
    scale = scale.strip(" \u00a0\u202f.").lower()
    value = 1.0
    for part in scale.split() if scale[:1].isascii() or scale in _SCALES else scale.translate(_SIMPLER):
        value *= _SCALES[part]
    return value


def chinese(numeral: str) -> float:
    """Tell what a Chinese numeral is worth: 三百二十一, 二〇二一, 五点二, 两万."""
    whole, _, fraction = numeral.translate(_SIMPLER).partition("点")
    if fraction:
        return chinese(whole) + float("0." + "".join(str(_DIGITS.get(sign, 0)) for sign in fraction))
    for sign, worth in _PLACES:
        if sign in whole:
            times, _, rest = whole.rpartition(sign)
            return (chinese(times) or 1.0) * worth + chinese(rest)
    return float("".join(str(_DIGITS[sign]) for sign in whole) or 0)
