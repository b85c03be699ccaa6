"""Numerals: what number a printed enumerator stands for, in the ways official documents count."""

from typing import Final

FORMAL_DIGITS: Final = "壹贰貳叁參肆伍陆陸柒捌玖拾"
"""What is written for 一 to 十 where nobody may change it, and above 一 in some reports."""

HAN_DIGITS: Final = "〇零一二三四五六七八九十百千廿卅两" + FORMAL_DIGITS
_PLAIN: Final = str.maketrans(FORMAL_DIGITS, "一二二三三四五六六七八九十")
_HAN_VALUE: Final = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_UNIT: Final = {"十": 10, "百": 100, "千": 1000}
_ROMAN_VALUE: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_PARTS: Final = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_FULL_WIDTH: Final = {ord(full): chr(ord(full) - 0xFEE0) for full in map(chr, range(0xFF01, 0xFF5F))}

# Signs that are a whole number in one character: first sign, the number it stands for, how many follow on.
_SIGN_RANGES: Final = (
    ("①", 1, 20),
    ("⑴", 1, 20),
    ("⒈", 1, 20),
    ("㈠", 1, 10),
    ("㊀", 1, 10),
    ("Ⅰ", 1, 12),
    ("ⅰ", 1, 12),
    ("❶", 1, 10),
)
SIGNS: Final[dict[str, tuple[str, int]]] = {
    chr(ord(first) + step): (first, start + step)
    for first, start, count in _SIGN_RANGES
    for step in range(count)
}
"""Each one-character number with the first sign of its row and its value: `③` gives `("①", 3)`."""


def half_width(text: str) -> str:
    """Give the text with full-width Latin letters, digits and punctuation as their ASCII twins."""
    return text if text.isascii() else text.translate(_FULL_WIDTH)


def han(text: str) -> int | None:
    """Give the value of a Chinese number up to 9999 (`一百二十三`, `二〇二一`, `廿三`), or None."""
    if not text or any(character not in HAN_DIGITS for character in text):
        return None
    text = text.translate(_PLAIN).replace("廿", "二十").replace("卅", "三十")
    if not any(character in _HAN_UNIT for character in text):
        return int("".join(str(_HAN_VALUE[character]) for character in text))
    total, digit = 0, 0
    for character in text:
        if (unit := _HAN_UNIT.get(character)) is not None:
            total += (digit or 1) * unit
            digit = 0
        else:
            digit = _HAN_VALUE[character]
    return total + digit


def roman(text: str) -> int | None:
    """Give the value of a well-formed roman numeral of either case, or None (`iiii` and `vx` are none)."""
    lowered = text.lower()
    if not lowered or any(letter not in _ROMAN_VALUE for letter in lowered):
        return None
    values = [_ROMAN_VALUE[letter] for letter in lowered]
    total = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return total if to_roman(total) == lowered else None


def to_roman(value: int) -> str:
    """Give a positive number in lower-case roman numerals."""
    written = []
    for part, letters in _ROMAN_PARTS:
        count, value = divmod(value, part)
        written.append(letters * count)
    return "".join(written)


def letters(text: str) -> int | None:
    """Give the place of a list letter: `a` 1, `z` 26, then doubled `aa` 27, `bb` 28; other words are None."""
    lowered = text.lower()
    if not lowered or not lowered.isascii() or not lowered.isalpha() or lowered.strip(lowered[0]):
        return None
    return ord(lowered[0]) - ord("a") + 1 + 26 * (len(lowered) - 1)


def arabic(text: str) -> int | None:
    """Give the value of decimal digits of either width, or None."""
    return int(text) if text.isdecimal() and len(text) <= 9 else None


def any_number(text: str) -> int | None:
    """Give the value of a number in Arabic digits, Chinese or roman numerals, or None."""
    for read in (arabic, han, roman):
        if (value := read(text)) is not None:
            return value
    return None
