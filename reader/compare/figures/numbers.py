"""Numbers: how quantities are written in Chinese and in English, and what they are worth."""

import re

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = (("亿", 100_000_000), ("万", 10_000), ("千", 1_000), ("百", 100), ("十", 10))
_SCALES = {
    "十": 10,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "亿": 100_000_000,
    "兆": 1_000_000_000_000,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "m": 1_000_000,
    "bn": 1_000_000_000,
}
_UNITS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: value for value, word in enumerate(_UNITS.split(), 2)} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), 2)
}

_DIGITS_KEPT = 6
_ARABIC = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SCALE = r"(?:[十百千]?[万亿]亿?|[百千](?!分)|兆|(?:thousand|million|billion|trillion|bn|m)\b)"
_PERCENT = r"(?:[%％‰]|个百分点|per\s?cent\b|percentage\spoints?\b)"
_CHINESE = "[零〇一二两三四五六七八九十百千万亿]"

NUMBER = re.compile(
    rf"""
    (?:
        (?P<low>{_ARABIC}) (?P<low_scale> \s?{_SCALE} )? (?P<low_percent> \s?{_PERCENT} )?
        (?: \s? (?: [至到—–~～-] | to ) \s? (?P<high>{_ARABIC}) )?
        (?P<odd> \s?[多余几] )? (?P<scale> \s?{_SCALE} )? (?P<more> \s?[多余] )? (?P<percent> \s?{_PERCENT} )?
      | (?P<share> [百千万]分之 ) (?P<of> {_CHINESE}+ (?: 点{_CHINESE}+ )? | {_ARABIC} )
      | (?P<chinese> {_CHINESE}+ ) (?P<chinese_more> [多余] )? (?P<chinese_percent> 个百分点 )?
      | (?<![A-Za-z]) (?P<word> (?i: {"|".join(_WORDS)} ) ) \b
    )
    (?! [A-Za-z_\d] | [-/.·,]\d | [-/][A-Za-z] )
    """,
    re.VERBOSE,
)
"""A quantity as written; whether it counts something is for its surroundings to say."""

START = re.compile("[0-9零〇一二两三四五六七八九十百千万亿efnstEFNST]")
"""Where a quantity may start: digits, numerals, the initials of English numbers."""


def value_of(match: re.Match[str]) -> float:
    """Tell what a match of `NUMBER` is worth; the middle of a range, the bare number under a hedge."""
    found = match.groupdict()
    if found["share"]:
        of = found["of"]
        return round(float(of.replace(",", "")) if of[0].isascii() else chinese(of), _DIGITS_KEPT)
    if found["chinese"]:
        return chinese(found["chinese"])
    if found["word"]:
        return float(_WORDS[found["word"].lower()])
    scale = scaled(found["low_scale"] or "") * scaled(found["scale"] or "")
    low = float(found["low"].replace(",", ""))
    if not found["high"]:
        return round(low * scale, _DIGITS_KEPT)  # 1.1 亿 is not 110000000.00000001
    # In a range the scale stands with the upper end and holds for both, unless the lower end has its own.
    high = float(found["high"].replace(",", "")) * scaled(found["scale"] or "")
    return round(
        (low * (scaled(found["low_scale"]) if found["low_scale"] else scale) + high) / 2, _DIGITS_KEPT
    )


def scaled(scale: str) -> float:
    """Tell by how much a multiplier (`万`, `千万`, ` million`) multiplies; 1 for none."""
    scale = scale.strip()
    if scale in _SCALES:
        return _SCALES[scale]
    value = 1.0
    for sign in scale:
        value *= _SCALES[sign]
    return value


def chinese(numeral: str) -> float:
    """Tell what a Chinese numeral is worth: 三百二十一, 二〇二一, 五点二, 两万."""
    whole, _, fraction = numeral.partition("点")
    if fraction:
        return chinese(whole) + float("0." + "".join(str(_DIGITS.get(sign, 0)) for sign in fraction))
    for sign, worth in _PLACES:
        if sign in whole:
            times, _, rest = whole.rpartition(sign)
            return (chinese(times) or 1.0) * worth + chinese(rest)
    return float("".join(str(_DIGITS[sign]) for sign in whole) or 0)
