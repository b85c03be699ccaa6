"""Enumerators at the beginning of a line, found by their form.

`scan` decides nothing about the document: whether `1.` opens a heading, a paragraph or a list item is found
by `runs`, `groups` and `roles` from all enumerators together.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from reader.document.numbering import FORMAL_DIGITS, HAN_DIGITS, SIGNS, half_width, han, letters, roman
from reader.document.structure.alphabets import (
    scan_arabic,
    scan_bracketed,
    scan_letter,
    scan_stem,
    scan_stroked,
    scan_syllable,
)
from reader.document.structure.enumerator import Enumerator
from reader.document.structure.keywords import (
    scan_division,
    scan_korean,
    scan_number_first,
    scan_ordinal,
    scan_spelled,
    scan_word,
)

_Scanner = Callable[[str], Enumerator | None]
_HAN: Final = f"[{HAN_DIGITS}]"
_SPACE: Final = "[ \u3000\u00a0\t]"
_DIGIT: Final = "0-9０-９๐-๙०-९"
_DIGITS: Final = "0123456789０１２３４５６７８９๐๑๒๓๔๕๖๗๘๙०१२३४५६७८९"
_HAN_START: Final = re.compile(rf"({_HAN}{{1,4}})(?:([、.．:：)）]){_SPACE}*|{_SPACE}+)(?=\S)")
_BRACKET_START: Final = re.compile(
    rf"[(（]{_SPACE}?({_HAN}{{1,4}}|[{_DIGIT}]{{1,3}}|[a-z]{{1,5}}|[A-Z]{{1,5}}|[Ⅰ-Ⅻⅰ-ⅻ]){_SPACE}?[)）]"
    rf"[、.．]?{_SPACE}*"
)
_DIGIT_START: Final = re.compile(
    rf"([{_DIGIT}]{{1,4}})((?:[.．][{_DIGIT}]{{1,3}})*)([.．、)）°º]?)({_SPACE}*)(?=\S)"
)
_DASHED: Final = re.compile(rf"([0-9]{{1,3}}){_SPACE}?[-–—]{_SPACE}+(?=[^\W\d_])")
_LETTER_START: Final = re.compile(
    rf"([A-Za-zＡ-Ｚａ-ｚ]{{1,6}})([.．、)）])({_SPACE}+|(?=[\u3400-\u9fff“《]))(?=\S)"
)
_APPENDIX_DECIMAL: Final = re.compile(
    rf"([A-Z])\.((?:[0-9]{{1,3}}\.)*[0-9]{{1,3}})(\.?)({_SPACE}+|(?=[\u3400-\u9fff]))(?=\S)"
)
_LETTER_DASH: Final = re.compile(r"([A-Z]|[IVX]{2,5}) [-–—] +(?=[^\W\d_])")
_ROMAN_START: Final = re.compile(rf"([IVXL]{{1,7}}){_SPACE}+(?=[A-Z“\"(])")
_SLASHED: Final = re.compile(rf"[0-9]{{1,4}}/([0-9]{{1,4}})(?: ?[A-Z])?[.．]{_SPACE}+(?=\S)")
_SECTION_SIGN: Final = re.compile(
    rf"§{_SPACE}?([0-9]{{1,4}})(?:[ºo°]|([a-z])|[.-]([0-9]{{1,3}}))?(?:\.{_SPACE}|{_SPACE}+|\.?$)"
)
_SIGN_START: Final = re.compile(rf".[.．、]?{_SPACE}*(?=\S)")
_ALONE: Final = re.compile(
    rf"({_HAN}{{1,3}})[、.．]?|([IVX]{{1,6}})[.．]?|([0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}})\.?"
)
_LONGEST_ALONE: Final = 8
_LONGEST_UNMARKED: Final = 3
_UNITS: Final = frozenset("%％万亿千百倍年月日号个")
"""What follows a decimal fraction and not a decimal number of a heading: `2.5万`."""


def scan(text: str) -> Enumerator | None:
    """Read the enumerator a line begins with, or None.

    Only the form is judged; a number in running text (`12 个国家`) is left to those who know the document.
    """
    if len(text) < _LONGEST_ALONE and (match := _ALONE.fullmatch(text)) is not None:
        return _alone(match)
    scanner = _SCANNERS.get(text[:1])
    found = scanner(text) if scanner is not None else None
    if found is None:
        return None
    after = text[found.end : found.end + 2]
    if after in _DASHES:
        return replace(found, end=found.end + 2)
    if after == "—(":  # `1.—(1)` opens a section and its first paragraph
        return replace(found, end=found.end + 1)
    return found


def _alone(match: re.Match[str]) -> Enumerator | None:
    """Read the number of a chapter or term that stands alone on its line."""
    if match[3]:
        parts = tuple(int(part) for part in match[3].split("."))
        return Enumerator(match[0], match[3], f"decimal{len(parts)}", parts[-1], len(match[0]), parts)
    number = match[1] or match[2]
    style, value = ("han、", han(number)) if match[1] else ("ROMAN.", roman(number))
    return Enumerator(match[0], number, style, value, len(match[0])) if value else None


def _quoted(text: str) -> Enumerator | None:
    """Read the enumerator after a quotation mark, with which each paragraph of a long quotation opens."""
    if text[1:2] in _QUOTES or (found := scan(text[1:])) is None:
        return None
    return replace(found, printed=text[0] + found.printed, end=found.end + 1)


def _han(text: str) -> Enumerator | None:
    if (match := _HAN_START.match(text)) is None or not (value := han(match[1])):
        return None
    counting = "HAN" if match[1][0] in FORMAL_DIGITS else "han"
    return Enumerator(
        match[0].rstrip(), match[1], f"{counting}{half_width(match[2] or ' ')}", value, match.end()
    )


def _bracketed(text: str) -> Enumerator | None:
    if (match := _BRACKET_START.match(text)) is None:
        return scan_bracketed(text)
    if match.end() == len(text):
        return None
    inner, printed, end = match[1], match[0].rstrip(), match.end()
    label = printed.rstrip("、.．")
    if inner[0].isdecimal():
        return Enumerator(printed, label, "digit()", int(inner), end)
    if inner in SIGNS:
        return Enumerator(printed, label, "roman()", SIGNS[inner][1], end)
    if inner[0] in HAN_DIGITS:
        value = han(inner)
        return Enumerator(printed, label, "han()", value, end) if value else None
    return _lettered(printed, label, inner, "()", end)


def _digits(text: str) -> Enumerator | None:
    if (match := _DIGIT_START.match(text)) is None:
        return None
    whole, tail, mark, space = match.groups()
    end = match.end()
    after = text[end]
    if not space and mark != "、" and after.isdecimal():
        return None
    if tail:
        return _decimal(whole + tail, mark, end, closed=bool(space) or mark == "、", after=after)
    if not mark:
        return _slashed(text) if after == "/" else _unmarked(text, whole, end, closed=bool(space))
    shape = half_width(mark)
    if shape == "." and not (space or _may_follow_stop(text, end)):
        return None
    named = None
    if shape == ".":
        named = scan_division(text) if after == "§" else scan_number_first(text) if after.isupper() else None
    return named or Enumerator(whole + mark, whole, f"digit{shape}", int(whole), end)


def _slashed(text: str) -> Enumerator | None:
    """Read the number of a decision among others: `2026/202. Title`."""
    if (match := _SLASHED.match(text)) is None:
        return None
    printed = match[0].rstrip()
    return Enumerator(printed, printed[:-1], "digit/", int(match[1]), match.end())


def _unmarked(text: str, whole: str, end: int, *, closed: bool) -> Enumerator | None:
    """Read a number with a blank after it (`closed`), or a dash."""
    if len(whole) > _LONGEST_UNMARKED:
        return None
    if (dashed := _DASHED.match(text)) is not None:
        return Enumerator(dashed[0].rstrip(), whole, "digit-", int(whole), dashed.end())
    if not closed:
        return None
    return scan_division(text) or Enumerator(whole, whole, "digit ", int(whole), end)


def _decimal(label: str, mark: str, end: int, *, closed: bool, after: str) -> Enumerator | None:
    """Read `1.2.3`; without a space (`closed`) only an ideograph that is no unit may follow it."""
    if mark in (")", "）") or not (closed or (_is_cjk(after) and after not in _UNITS)):
        return None
    parts = tuple(int(part) for part in half_width(label).split("."))
    while len(parts) > 1 and not parts[-1]:
        parts = parts[:-1]  # 2.0 stands above 2.1
    return Enumerator(label + mark, label, f"decimal{len(parts)}", parts[-1], end, parts)


def _letters(text: str) -> Enumerator | None:
    if (match := _LETTER_START.match(text)) is not None:
        mark = half_width(match[2])
        if (found := _lettered(match[1] + match[2], match[1], match[1], mark, match.end())) is not None:
            return (scan_number_first(text) if mark == "." else None) or found
    if (match := _APPENDIX_DECIMAL.match(text)) is not None:
        parts = (ord(match[1]) - 64, *(int(part) for part in match[2].split(".")))
        label = f"{match[1]}.{match[2]}"
        return Enumerator(label + match[3], label, f"decimalA{len(parts)}", parts[-1], match.end(), parts)
    if (match := _LETTER_DASH.match(text)) is not None:
        return _lettered(match[0].rstrip(), match[1], match[1], "-", match.end())
    if (match := _ROMAN_START.match(text)) is not None and (value := roman(match[1])) is not None:
        return Enumerator(match[1], match[1], "ROMAN ", value, match.end())
    return scan_word(text) if " " in text or "\u00a0" in text else None


def _lettered(printed: str, label: str, inner: str, shape: str, end: int) -> Enumerator | None:
    """Read letters, which may be a roman number: both readings are given, the likelier one first."""
    plain = half_width(inner)
    if not (plain.isupper() or plain.islower()):
        return None
    letter_style, roman_style = (
        (f"upper{shape}", f"ROMAN{shape}") if plain.isupper() else (f"lower{shape}", f"roman{shape}")
    )
    as_letter, as_roman = letters(plain) if len(plain) <= 3 else None, roman(plain)
    readings = [(letter_style, as_letter)] if as_letter else []
    if as_roman:
        # «i» opens more roman lists than it follows «h»; «ii» and «xx» are no doubled letters.
        first = not readings or plain.lower() in ("i", "ii", "iii", "xx", "xxx")
        readings.insert(0 if first else 1, (roman_style, as_roman))
    if not readings:
        return None
    return Enumerator(printed, label, *readings[0], end, other=readings[1] if len(readings) > 1 else None)


def _sign(text: str) -> Enumerator | None:
    if (match := _SIGN_START.match(text)) is None:
        return None
    first, value = SIGNS[text[0]]
    return Enumerator(match[0].rstrip(), text[0], f"sign{first}", value, match.end())


def _section_sign(text: str) -> Enumerator | None:
    if (match := _SECTION_SIGN.match(text)) is None:
        return None
    printed = match[0].rstrip()
    suffix = ord(match[2]) - 96 if match[2] else int(match[3] or 0)
    return Enumerator(printed, printed.rstrip("."), "§", int(match[1]), match.end(), suffix=suffix)


def _may_follow_stop(text: str, end: int) -> bool:
    """Say whether a text may begin right after `1.`: with an ideograph, a quotation, a word in title case."""
    after = text[end]
    titled = after.isupper() and text[end + 1 : end + 2].islower()
    return _is_cjk(after) or titled or after in "“‘《「[(（*" or text[end : end + 2] == "—("


def _is_cjk(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _cyrillic(text: str) -> Enumerator | None:
    return scan_letter(text) or scan_word(text)


def _arabic(text: str) -> Enumerator | None:
    return scan_arabic(text) or scan_word(text)


_QUOTES: Final = '“"'
_DASHES: Final = ("– ", "— ", "- ")
"""They may stand between a number and its title: `I. – INTRODUCTION`."""

_LATIN: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SCANNERS: Final[dict[str, _Scanner]] = {
    **dict.fromkeys(map(chr, range(0x400, 0x430)), _cyrillic),
    **dict.fromkeys(map(chr, range(0x430, 0x450)), scan_letter),
    **dict.fromkeys(map(chr, range(0x623, 0x64B)), _arabic),
    **dict.fromkeys(_LATIN + _LATIN.lower(), _letters),
    **dict.fromkeys("ĐΆΚČİÜ", scan_word),
    "đ": scan_stroked,
    **dict.fromkeys("มขหบสลภधअभ", scan_spelled),
    **dict.fromkeys(map(chr, [*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]), _letters),
    **dict.fromkeys(HAN_DIGITS, _han),
    **dict.fromkeys(_DIGITS, _digits),
    **dict.fromkeys(SIGNS, _sign),
    **dict.fromkeys("(（", _bracketed),
    **dict.fromkeys(_QUOTES, _quoted),
    **dict.fromkeys(
        "가나다라마바사아자차카타파하イロハニホヘトチリヌルヲワカヨタレソアウエオキクケコサシスセツテ",
        scan_syllable,
    ),
    **dict.fromkeys("甲乙丙丁戊己庚辛壬癸", scan_stem),
    "第": scan_ordinal,
    "제": scan_korean,
    "§": _section_sign,
}
"""What reads an enumerator, by the first character of the line."""
