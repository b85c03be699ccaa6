"""Enumerators: the numbers printed before headings and paragraphs, and which way of counting each belongs to.

`scan` looks at the beginning of a line only and decides nothing about the document: whether `1.` opens a
heading, a paragraph or a list item is found by `runs` and `outline` from all enumerators together.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from reader.document.numbering import HAN_DIGITS, SIGNS, any_number, arabic, half_width, han, letters, roman


@dataclass(frozen=True, slots=True)
class Enumerator:
    """A number as printed before a text.

    Attributes:
        printed: with its punctuation, as printed: `一.`, `(a)`, `第三章`.
        label: without full stop or comma: `45`, `(a)`, `第十二条`.
        style: the way of counting and its punctuation, such as `han、`, `lower()`, `digit.`, `keyword:章`.
        value: the number it stands for.
        end: where the text begins after it.
        parts: for a decimal (`1.2.3`), each number; else empty.
        other: a second reading, `(style, value)`: `(i)` is a letter or a roman number.
        suffix: for an inserted article (`第十二条之一`), the inner number, else 0.
    """

    printed: str
    label: str
    style: str
    value: int
    end: int
    parts: tuple[int, ...] = ()
    other: tuple[str, int] | None = None
    suffix: int = 0

    @property
    def kind(self) -> str:
        """The way of counting without its punctuation (`han`, `digit`, `lower` …)."""
        return self.style.rstrip(".、():： ") if not self.style.startswith("keyword") else "keyword"

    def read_as(self, style: str) -> "Enumerator":
        """Give this enumerator in its other reading if that has the style asked for."""
        if self.other is None or self.other[0] != style:
            return self
        return replace(self, style=style, value=self.other[1], other=(self.style, self.value))


_HAN = f"[{HAN_DIGITS}]"
_NUMBER = rf"(?:{_HAN}{{1,9}}|[0-9０-９]{{1,4}})"
_SPACE = "[ \u3000\u00a0\t]"

_HAN_START: Final = re.compile(rf"({_HAN}{{1,4}})(?:([、.．:：)）]){_SPACE}*|{_SPACE}+)(?=\S)")
_PAREN_START: Final = re.compile(
    rf"[(（]{_SPACE}?({_HAN}{{1,4}}|[0-9０-９]{{1,3}}|[a-z]{{1,5}}|[A-Z]{{1,5}}|[Ⅰ-Ⅻⅰ-ⅻ]){_SPACE}?[)）]"
    rf"[、.．]?{_SPACE}*"
)
_DIGIT_START: Final = re.compile(
    rf"([0-9０-９]{{1,4}})((?:[.．][0-9０-９]{{1,3}})*)([.．、)）]?)({_SPACE}*)(?=\S)"
)
_LETTER_START: Final = re.compile(
    rf"([A-Za-zＡ-Ｚａ-ｚ]{{1,6}})([.．、)）])({_SPACE}+|(?=[\u3400-\u9fff“《]))(?=\S)"
)
_APPENDIX_DECIMAL: Final = re.compile(
    rf"([A-Z])\.((?:[0-9]{{1,3}}\.)*[0-9]{{1,3}})(\.?)({_SPACE}+|(?=[\u3400-\u9fff]))(?=\S)"
)
_ORDINAL_START: Final = re.compile(
    rf"第{_SPACE}?({_NUMBER}){_SPACE}?(编|分编|部分|篇|章|节|目|条)(?:之({_HAN}{{1,3}}|[0-9]{{1,2}}))?"
    rf"(?![和、至的规及或第之,，）)》〉与到])[.．、:：]?({_SPACE}*)"
)
_SECTION_SIGN: Final = re.compile(rf"§{_SPACE}?([0-9]{{1,4}})([a-z]?)(?:\.{_SPACE}|{_SPACE}+|\.?$)")
_WORD_START: Final = re.compile(
    rf"([^\W\d_]+\.?){_SPACE}+([0-9]{{1,4}}|[IVXLCDMivxlcdm]{{1,7}}|[A-Z]|One|Two|Three|Four|Five|Six|Seven"
    rf"|ONE|TWO|THREE|FOUR|FIVE)\b(?:([.:：—–-]{{1,2}}){_SPACE}*|{_SPACE}+|$)"
)
_WORD_NUMBERS: Final = {
    word: value for value, word in enumerate(("one", "two", "three", "four", "five", "six", "seven"), 1)
}
_ALONE: Final = re.compile(rf"({_HAN}{{1,3}})[、.．]?|([IVX]{{1,6}})[.．]?")
_SIGN_TAIL: Final = re.compile(rf"[.．、]?{_SPACE}*")

# Words that name a part of a document, in several languages, with the one name the program has for it.
KEYWORDS: Final = {
    word: name
    for name, words in {
        "编": "book libro livre книга",
        "部分": "part partie parte teil часть",
        "title": "title titre título titulo",
        "章": "chapter chap. chapitre capítulo capitulo kapitel глава",
        "节": "section sect. sec. sección seccion abschnitt раздел",
        "条": "article art. artículo articulo artikel статья rule regulation principle clause",
    }.items()
    for word in words.split()
}
ARTICLE: Final = "keyword:条"
_IS_SECTION_WORD: Final = frozenset(
    {"keyword:编", "keyword:分编", "keyword:部分", "keyword:篇", "keyword:title"}
)
CHAPTER: Final = "keyword:章"


def is_division(style: str) -> bool:
    """Say whether the style names a part above chapters (编, Part, Title)."""
    return style in _IS_SECTION_WORD


def scan(text: str) -> Enumerator | None:
    """Read the enumerator a line begins with, or None.

    Only the form is judged; a number in running text (`12 个国家`) is left to those who know the document.
    """
    first = text[:1]
    if first in _QUOTES and len(text) > 1:
        # Each paragraph of a text quoted at length opens with a quotation mark.
        found = scan(text[1:]) if text[1] not in _QUOTES else None
        return None if found is None else replace(found, printed=first + found.printed, end=found.end + 1)
    if len(text) < 8 and (match := _ALONE.fullmatch(text)) is not None:
        return _scan_alone(match)
    if first in _HAN_SET:
        return _scan_han(text)
    if first in "(（":
        return _scan_parenthesised(text)
    if first in _DIGIT_SET:
        return _scan_digits(text)
    if first == "第":
        return _scan_ordinal(text)
    if (sign := SIGNS.get(first)) is not None:
        match = _SIGN_TAIL.match(text, 1)
        end = match.end() if match else 1
        return (
            Enumerator(text[:end].rstrip(), first, f"sign{sign[0]}", sign[1], end)
            if end < len(text)
            else None
        )
    if first == "§":
        if (match := _SECTION_SIGN.match(text)) is None:
            return None
        return Enumerator(match[0].rstrip(), match[0].rstrip(" ."), "§", int(match[1]), match.end())
    if first.isascii() and first.isalpha():
        return _scan_letters(text) or (_scan_word(text) if " " in text else None)
    if "Ａ" <= first <= "ｚ":
        return _scan_letters(text)
    return _scan_word(text) if first.isalpha() and first < "\u2000" else None


_QUOTES: Final = frozenset('“"')
_HAN_SET: Final = frozenset(HAN_DIGITS)
_DIGIT_SET: Final = frozenset("0123456789０１２３４５６７８９")


def _scan_alone(match: re.Match[str]) -> Enumerator | None:
    """Read the number of a chapter that has no title and stands alone on its line."""
    number = match[1] or match[2]
    style, value = ("han、", han(number)) if match[1] else ("ROMAN.", roman(number))
    return Enumerator(match[0], number, style, value, len(match[0])) if value else None


def _scan_han(text: str) -> Enumerator | None:
    if (match := _HAN_START.match(text)) is None or (value := han(match[1])) is None or value == 0:
        return None
    mark = match[2] or " "
    shape = half_width(mark)
    return Enumerator(match[0].rstrip(), match[1], f"han{shape}", value, match.end())


def _scan_parenthesised(text: str) -> Enumerator | None:
    if (match := _PAREN_START.match(text)) is None or match.end() == len(text):
        return None
    inner, printed = match[1], match[0].rstrip()
    label = printed.rstrip("、.．")
    if inner[0] in _HAN_SET:
        value = han(inner)
        return Enumerator(printed, label, "han()", value, match.end()) if value else None
    if inner[0] in _DIGIT_SET:
        return Enumerator(printed, label, "digit()", int(inner), match.end())
    if inner in SIGNS:
        return Enumerator(printed, label, "roman()", SIGNS[inner][1], match.end())
    return _lettered(printed, label, inner, "()", match.end())


def _scan_digits(text: str) -> Enumerator | None:
    if (match := _DIGIT_START.match(text)) is None:
        return None
    whole, tail, mark, space = match.groups()
    end = match.end()
    if not space and text[end].isdecimal() and mark != "、":
        return None
    if tail:
        parts = (int(whole), *(int(part) for part in re.split("[.．]", tail[1:])))
        after = text[end]
        if mark not in ("", ".", "．", "、") or not (space or mark == "、" or _is_cjk(after)):
            return None
        if not space and after in "%％万亿千百倍年月日号个":
            return None
        label = whole + tail
        return Enumerator(label + mark, label, f"decimal{len(parts)}", parts[-1], end, parts)
    if not mark:
        return Enumerator(whole, whole, "digit ", int(whole), end) if space and len(whole) <= 3 else None
    shape = half_width(mark)
    if shape == "." and not space and not _is_cjk(text[end]) and text[end] not in "“‘《「[(（*":
        return None
    return Enumerator(whole + mark, whole, f"digit{shape}", int(whole), end)


def _scan_ordinal(text: str) -> Enumerator | None:
    if (match := _ORDINAL_START.match(text)) is None or (value := any_number(match[1])) is None:
        return None
    word, inner, space = match[2], match[3], match[4]
    suffix = (any_number(inner) or 0) if inner else 0
    if not space and match.end() < len(text) and word != "条" and match[0][-1] == (inner or word)[-1]:
        # «第三章规定…» is running text; a heading printed without a space («第三章总则») is short.
        if len(text) - match.end() > 30 or text[-1] in "。；;，,":
            return None
    return Enumerator(
        match[0].rstrip(),
        match[0].rstrip(" \u3000\u00a0\t.．、:："),
        f"keyword:{word}",
        value,
        match.end(),
        suffix=suffix,
    )


def _scan_letters(text: str) -> Enumerator | None:
    if (match := _LETTER_START.match(text)) is None:
        match = _APPENDIX_DECIMAL.match(text)
        if match is None:
            return None
        parts = (ord(match[1]) - 64, *(int(part) for part in match[2].split(".")))
        label = f"{match[1]}.{match[2]}"
        return Enumerator(label + match[3], label, f"decimalA{len(parts)}", parts[-1], match.end(), parts)
    return _lettered(match[1] + match[2], match[1], match[1], half_width(match[2]), match.end())


def _lettered(printed: str, label: str, inner: str, shape: str, end: int) -> Enumerator | None:
    plain = half_width(inner)
    case = "upper" if plain.isupper() else "lower" if plain.islower() else ""
    if not case:
        return None
    as_letter, as_roman = letters(plain), roman(plain)
    roman_style, letter_style = f"{'ROMAN' if case == 'upper' else 'roman'}{shape}", f"{case}{shape}"
    if as_letter is not None and len(plain) > 3:
        as_letter = None
    if as_roman is None:
        return Enumerator(printed, label, letter_style, as_letter, end) if as_letter else None
    if as_letter is None or plain.lower() == "i":
        other = (letter_style, as_letter) if as_letter else None
        return Enumerator(printed, label, roman_style, as_roman, end, other=other)
    if len(plain) > 1:  # «ii», «cc»: the roman numbers two and three are likelier than the letters 35 and 61
        first, second = ((roman_style, as_roman), (letter_style, as_letter))
        if plain.lower() not in ("ii", "iii", "xx", "xxx"):
            first, second = second, first
        return Enumerator(printed, label, *first, end, other=second)
    return Enumerator(printed, label, letter_style, as_letter, end, other=(roman_style, as_roman))


def _scan_word(text: str) -> Enumerator | None:
    if (match := _WORD_START.match(text)) is None:
        return None
    name = KEYWORDS.get(match[1].lower())
    if name is None or not match[1][0].isupper():
        return None
    written = match[2].lower()
    value = any_number(written) or _WORD_NUMBERS.get(written) or letters(written)
    if not value:
        return None
    rest = text[match.end() :]
    if rest and not match[3] and not (rest[0].isupper() or rest[0] in "(“\"'["):
        return None  # «Section 2 provides that …» is a sentence
    printed = match[0].rstrip()
    return Enumerator(printed, printed.rstrip(".:：—–- "), f"keyword:{name}", value, match.end())


def _is_cjk(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


__all__ = ["ARTICLE", "CHAPTER", "Enumerator", "arabic", "is_division", "scan"]
