"""Enumerators of other scripts: а) б) в), (أ) (ب), أولا - ثانيا -, 가. 나., イ ロ ハ, ア イ ウ, (क) (ख)."""

import re
from typing import Final

from reader.document.structure.enumerator import Enumerator

# The letters in the order in which lists count them; Russian lists leave out ё, й, ъ, ы and ь.
_CYRILLIC: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_ARABIC: Final = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_KOREAN: Final = "가나다라마바사아자차카타파하"
_KANA: Final = "イロハニホヘトチリヌルヲワカヨタレソ"
_KANA_BY_SOUND: Final = "アイウエオカキクケコサシスセソタチツテト"
_DEVANAGARI: Final = "कखगघङचछजझञटठडढणतथदधन"
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
_SYLLABLE: Final = re.compile(rf"([{_KOREAN}])\.{_SPACE}+(?=\S)|([{_KANA}{_KANA_BY_SOUND}])\u3000(?=\S)")
_BRACKETED: Final = re.compile(rf"[(（]([а-яأ-يア-ンक-ह])ـ?[)）]{_SPACE}*\u3000?(?=\S)")
_WORD: Final = re.compile(rf"([ء-ي]{{3,5}})[\u064b\u0627]*{_SPACE}?[-–—:]{_SPACE}*(?=\S)")
_STEM: Final = re.compile(rf"([{_STEMS}])[、.．\u3000][ \u3000]*(?=[^{_STEMS}\s])")
_BETWEEN_D_AND_E: Final = re.compile(rf"đ([.)]){_SPACE}+(?=\S)")
_WITHOUT_VOWELS: Final = dict.fromkeys(range(0x64B, 0x653))


def scan_letter(text: str) -> Enumerator | None:
    """Read a Cyrillic letter with a bracket or full stop after it."""
    if (match := _LETTER.match(text)) is None or not (value := _CYRILLIC.find(match[1].lower()) + 1):
        return None
    case = "lower" if match[1].islower() else "upper"
    return Enumerator(match[0].rstrip(), match[1], f"{case}я{match[2]}", value, match.end())


def scan_stroked(text: str) -> Enumerator | None:
    """Read `đ)`, which Vietnamese lists put between d and e."""
    if (match := _BETWEEN_D_AND_E.match(text)) is None:
        return None
    return Enumerator(match[0].rstrip(), "đ", f"lower{match[1]}", 4, match.end(), suffix=1)


def scan_syllable(text: str) -> Enumerator | None:
    """Read a Korean syllable with a full stop, or a kana with an ideographic space."""
    if (match := _SYLLABLE.match(text)) is None:
        return None
    if match[1]:
        return Enumerator(match[0].rstrip(), match[1], "lower가.", _KOREAN.index(match[1]) + 1, match.end())
    return _kana(match[0].rstrip(), match[2], match[2], " ", match.end())


def _kana(printed: str, label: str, sign: str, shape: str, end: int) -> Enumerator | None:
    """Read a kana, which counts by sound (ア イ ウ) or by the old poem (イ ロ ハ)."""
    rows = ((f"lowerア{shape}", _KANA_BY_SOUND), (f"lowerイ{shape}", _KANA))
    (first, *more) = [(style, row.index(sign) + 1) for style, row in rows if sign in row] or [("", 0)]
    if not first[1]:
        return None
    if sign == _KANA[0]:
        first, more = more[0], [first]  # more lists begin with イ than go on with it
    return Enumerator(printed, label, *first, end, other=more[0] if more else None)


def scan_stem(text: str) -> Enumerator | None:
    """Read one of the ten stems that Chinese papers count by above 一: 甲、乙、丙."""
    if (match := _STEM.match(text)) is None:
        return None
    return Enumerator(match[0].rstrip(), match[1], "stem、", _STEMS.index(match[1]) + 1, match.end())


def scan_bracketed(text: str) -> Enumerator | None:
    """Read a Cyrillic, Arabic or Indian letter in brackets, or a kana."""
    if (match := _BRACKETED.match(text)) is None:
        return None
    printed = match[0].rstrip()
    if "ア" <= match[1] <= "ン":
        return _kana(printed, printed, match[1], "()", match.end())
    alphabets = ((_CYRILLIC, "lowerя()"), (_ARABIC, "lowerي()"), (_DEVANAGARI, "lowerक()"))
    for alphabet, style in alphabets:
        if (value := alphabet.find(match[1]) + 1) > 0:
            return Enumerator(printed, printed, style, value, match.end())
    return None


def scan_arabic(text: str) -> Enumerator | None:
    """Read an Arabic ordinal, or the name of a letter, with a dash after it."""
    plain = text[:_LONGEST].translate(_WITHOUT_VOWELS)
    if (match := _WORD.match(plain)) is None or (found := _WORDS.get(match[1])) is None:
        return None
    end = match.end() + len(text[:_LONGEST]) - len(plain)
    return Enumerator(text[:end].rstrip(), match[1], *found, end)
