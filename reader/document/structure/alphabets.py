"""Enumerators of other scripts: а) б) в), (أ) (ب) (ج), أولا - ثانيا -, 가. 나., イ ロ ハ, 甲 乙 丙."""

import re
from typing import Final

from reader.document.structure.enumerator import Enumerator

# The letters in the order in which lists count them; Russian lists leave out ё, й, ъ, ы and ь.
_CYRILLIC: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_ARABIC: Final = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_KOREAN: Final = "가나다라마바사아자차카타파하"
_KANA: Final = "イロハニホヘトチリヌルヲワカヨタレソ"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_ORDINALS: Final = ("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا")
_NAMES: Final = (
    "ألف",
    "باء",
    "جيم",
    "دال",
    "هاء",
    "واو",
    "زاي",
    "حاء",
    "طاء",
    "ياء",
    "كاف",
    "لام",
    "ميم",
    "نون",
)
_WORDS: Final = {
    **{word: ("ordinal-", value) for value, word in enumerate(_ORDINALS, 1)},
    **{word: ("name-", value) for value, word in enumerate(_NAMES, 1)},
}
_LONGEST: Final = 16
_SPACE: Final = "[ \u00a0\t]"
_LETTER: Final = re.compile(rf"([а-яА-Я])([.)]){_SPACE}+(?=\S)")
_SYLLABLE: Final = re.compile(rf"([{_KOREAN}])\.{_SPACE}+(?=\S)|([{_KANA}])\u3000(?=\S)")
_BRACKETED: Final = re.compile(rf"\(([а-яأ-ي])ـ?\){_SPACE}*(?=\S)")
_WORD: Final = re.compile(rf"([ء-ي]{{3,5}})[\u064b\u0627]*{_SPACE}?[-–—:]{_SPACE}*(?=\S)")
_STEM: Final = re.compile(rf"([{_STEMS}])[、.．\u3000][ \u3000]*(?=[^{_STEMS}\s])")
_WITHOUT_VOWELS: Final = dict.fromkeys(range(0x64B, 0x653))


def scan_letter(text: str) -> Enumerator | None:
    """Read a Cyrillic letter with a bracket or full stop after it."""
    if (match := _LETTER.match(text)) is None or not (value := _CYRILLIC.find(match[1].lower()) + 1):
        return None
    case = "lower" if match[1].islower() else "upper"
    return Enumerator(match[0].rstrip(), match[1], f"{case}я{match[2]}", value, match.end())


def scan_syllable(text: str) -> Enumerator | None:
    """Read a Korean syllable with a full stop, or a kana with an ideographic space."""
    if (match := _SYLLABLE.match(text)) is None:
        return None
    label, row, style = (match[1], _KOREAN, "lower가.") if match[1] else (match[2], _KANA, "lowerイ ")
    return Enumerator(match[0].rstrip(), label, style, row.index(label) + 1, match.end())


def scan_stem(text: str) -> Enumerator | None:
    """Read one of the ten stems that Chinese papers count by above 一: 甲、乙、丙."""
    if (match := _STEM.match(text)) is None:
        return None
    return Enumerator(match[0].rstrip(), match[1], "stem、", _STEMS.index(match[1]) + 1, match.end())


def scan_bracketed(text: str) -> Enumerator | None:
    """Read a Cyrillic or Arabic letter in brackets."""
    if (match := _BRACKETED.match(text)) is None:
        return None
    alphabet, style = (_CYRILLIC, "lowerя()") if match[1] in _CYRILLIC else (_ARABIC, "lowerي()")
    value = alphabet.find(match[1]) + 1
    return Enumerator(match[0].rstrip(), match[0].rstrip(), style, value, match.end()) if value else None


def scan_arabic(text: str) -> Enumerator | None:
    """Read an Arabic ordinal, or the name of a letter, with a dash after it."""
    plain = text[:_LONGEST].translate(_WITHOUT_VOWELS)
    if (match := _WORD.match(plain)) is None or (found := _WORDS.get(match[1])) is None:
        return None
    end = match.end() + len(text[:_LONGEST]) - len(plain)
    return Enumerator(text[:end].rstrip(), match[1], *found, end)
