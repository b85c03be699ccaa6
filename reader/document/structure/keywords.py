"""Enumerators that are a word and a number: 第三章, 第十二条之一, 제5조, Chapter III, Article 5A, 1. Teil."""

import re
from typing import Final

from reader.document.numbering import HAN_DIGITS, any_number, letters
from reader.document.structure.enumerator import CHAPTER, Enumerator

_NUMBER: Final = rf"(?:[{HAN_DIGITS}]{{1,9}}|[0-9０-９]{{1,4}})"
_SPACE: Final = "[ \u3000\u00a0\t]"
_ORDINAL: Final = re.compile(
    rf"第{_SPACE}?({_NUMBER})(?:-([0-9]{{1,2}}))?{_SPACE}?(编|編|分编|分編|部分|部|篇|章|节|節|目|条|條)"
    rf"(?:之([{HAN_DIGITS}]{{1,3}}|[0-9]{{1,2}}))?(?![和、至的规規及或第之,，）)》〉与與到])[.．、:：]?({_SPACE}*)"
)
_TRADITIONAL: Final = str.maketrans("編節條", "编节条")
_BARE_ORDINAL: Final = re.compile(rf"第({_NUMBER})(?:の([0-9０-９]{{1,2}}))?\u3000+(?=\S)")
"""As Japanese reports count: 第１　はじめに."""
_WORD: Final = re.compile(
    rf"(?P<word>[^\W\d_]+)\.?{_SPACE}+"
    r"(?:(?P<digits>\d{1,5})(?:er|re|st|\.?[ºª]|[o°])?"
    r"(?:\.(?P<inner>\d{1,2})|-?(?P<letter>(?-i:[A-Z]))|(?P<small>(?-i:[a-z])\b))?"
    r"|(?P<written>[IVXLCDM]{1,7}|(?-i:[A-Z])|[^\W\d_]{3,10}))"
    rf"(?:{_SPACE}?(?P<latin>bis|ter|quater))?(?!\w|\.\d)"
    rf"(?:{_SPACE}*(?P<mark>[.:：—–-]{{1,2}}){_SPACE}*|{_SPACE}+|$)",
    re.IGNORECASE,
)
_NUMBER_FIRST: Final = re.compile(
    rf"(?P<number>[0-9]{{1,2}}|[^\W\d_]+)\.?{_SPACE}+(?P<word>[^\W\d_]+){_SPACE}*(?:[.:–—-]{_SPACE}*|$)"
)
_PROVISION: Final = re.compile(
    r"(disposición (?:adicional|transitoria|derogatoria|final))(?: ([a-záéíóú]+))?\.(?:\s+|$)", re.IGNORECASE
)
_DIVISION: Final = re.compile(
    rf"([0-9]{{1,4}})\.?(?:{_SPACE}?([a-z]))?{_SPACE}?"
    rf"(?:(§)\.?{_SPACE}+(?=\S)|(?:kap\.|luku){_SPACE}+(?=[A-ZÄÅÖ]))"
)
_LONGEST_NUMBER_FIRST: Final = 120
_INSERTED: Final = {"bis": 1, "ter": 2, "quater": 3}
_KOREAN_NAMES: Final = {"편": "编", "장": "章", "절": "节", "관": "目", "조": "条"}
_KOREAN: Final = re.compile(
    rf"제{_SPACE}?([0-9]{{1,4}}){_SPACE}?([{''.join(_KOREAN_NAMES)}])(?:의{_SPACE}?([0-9]{{1,2}}))?(?:{_SPACE}+|(?=[(])|$)"
)
WRITTEN: Final = {
    word: value
    for value, words in enumerate(
        [
            "preliminar",
            "one first ier ire premier première primero primera único única erster erstes erste birinci",
            "two second segundo segunda zweiter zweites zweite ikinci",
            "three third tercero tercera dritter drittes dritte üçüncü",
            "four fourth cuarto cuarta vierter viertes vierte dördüncü",
            "five fifth quinto quinta fünfter fünftes fünfte beşinci",
            "six sixth sexto sexta sechster sechstes sechste altıncı",
            "seven seventh séptimo séptima siebter siebtes siebte siebenter yedinci",
            "eight eighth octavo octava achter achtes achte sekizinci",
            "nine ninth noveno novena neunter neuntes neunte dokuzuncu",
            "ten tenth décimo décima zehnter zehntes zehnte onuncu",
        ],
    )
    for word in words.split()
}
"""Numbers that are written as words; 0 stands for what comes before the first."""

_LONGEST_UNSPACED: Final = 30

# Words that name a part of a document, in several languages, under the one name the program has for it.
_NAMES: Final = {
    word: name
    for name, words in {
        "编": "book libro livre книга division",
        "分编": "subtitle",
        "部分": "part partie parte teil часть część phần kısım الجزء",
        "title": "title titre título titulo titolo titlul tytuł dział الباب",
        "章": "chapter chap chapitre capítulo capitulo capitolo capo capitolul kapitel kapittel глава"
        " розділ hoofdstuk rozdział hlava bab chương bölüm κεφάλαιο الفصل",
        "节": "section sect sec sección seccion seção sezione secțiunea abschnitt раздел"
        " oddział oddíl mục القسم",
        "条": "article art artículo articulo artigo articolo articolul artikel artikkel artykuł"
        " madde điều pasal статья стаття чл άρθρο المادة مادة rule regulation principle clause",
    }.items()
    for word in words.split()
}
_AFTER_NUMBERS: Final = {
    **dict.fromkeys(("teil", "hauptstück", "kısım", "part", "rész"), "部分"),
    **dict.fromkeys(("kapitel", "bölüm", "chapter", "fejezet"), "章"),
    "abschnitt": "节",
    "buch": "编",
    "titel": "title",
}
_TURKISH: Final = str.maketrans("İI", "iı")
# Words of scripts whose signs for vowels are no letters, with numbers in the digits of any script.
_SPELLED: Final = re.compile(
    rf"(มาตรา|ข้อ|หมวด|บทที่|ส่วนที่|ลักษณะ|ภาค|धारा|अनुच्छेद|अध्याय|भाग){_SPACE}*(\d{{1,4}})(?:[.:]|{_SPACE}+|$)"
    rf"{_SPACE}*"
)
_SPELLED_NAMES: Final = dict.fromkeys(("มาตรา", "ข้อ", "धारा", "अनुच्छेद"), "条") | {
    "หมวด": "章", "บทที่": "章", "अध्याय": "章", "ส่วนที่": "节", "ลักษณะ": "title", "ภาค": "编", "भाग": "部分"
}  # fmt: skip


def scan_ordinal(text: str) -> Enumerator | None:
    """Read a Chinese or Japanese ordinal with the part of the document it counts."""
    if (match := _ORDINAL.match(text)) is None:
        return _bare_ordinal(text)
    if (value := any_number(match[1])) is None:
        return None
    word, inner, space = match[3].translate(_TRADITIONAL), match[2] or match[4], match[5]
    rest = text[match.end() :]
    unspaced = rest and not space and word != "条" and match[0].endswith(match[4] or match[3])
    # «第三章规定…» is running text; a heading printed without a space («第三章总则») is short.
    if unspaced and (word == "部" or len(rest) > _LONGEST_UNSPACED or rest[-1] in "。；;，,"):
        return None
    word = "部分" if word == "部" else word
    label = match[0].rstrip(" \u3000\u00a0\t.．、:：")
    suffix = any_number(inner) if inner else None
    return Enumerator(match[0].rstrip(), label, f"keyword:{word}", value, match.end(), suffix=suffix or 0)


def _bare_ordinal(text: str) -> Enumerator | None:
    """Read `第１　はじめに`, an ordinal that says not what it counts."""
    if (match := _BARE_ORDINAL.match(text)) is None or (value := any_number(match[1])) is None:
        return None
    label = match[0].rstrip()
    return Enumerator(label, label, "keyword:第", value, match.end(), suffix=any_number(match[2] or "") or 0)


def scan_korean(text: str) -> Enumerator | None:
    """Read a Korean ordinal with the part of the document it counts."""
    if (match := _KOREAN.match(text)) is None:
        return None
    name = _KOREAN_NAMES[match[2]]
    label = match[0].rstrip()
    return Enumerator(label, label, f"keyword:{name}", int(match[1]), match.end(), suffix=int(match[3] or 0))


def scan_word(text: str) -> Enumerator | None:
    """Read a word that names a part of a document, with its number."""
    if (match := _WORD.match(text)) is None or match["word"][0].islower():
        return _provision(text)
    name = _NAMES.get(match["word"].lower())
    if name is None:
        return (scan_number_first(text) if match["written"] else None) or _provision(text)
    if (value := _value(match["digits"] or match["written"])) is None:
        return None
    rest = text[match.end() :]
    if rest and not match["mark"] and not (rest[0].isupper() or rest[0] in "(“\"'["):
        return None  # «Section 2 provides that …» is a sentence
    printed = match[0].rstrip()
    letter = match["letter"] or match["small"]
    suffix = letters(letter) if letter else any_number(match["inner"] or "")
    return Enumerator(
        printed,
        printed.rstrip(".:：—–- "),
        f"keyword:{name}",
        value,
        match.end(),
        suffix=suffix or _INSERTED.get((match["latin"] or "").lower(), 0),
    )


def _provision(text: str) -> Enumerator | None:
    """Read the number of a provision after the articles, as Spanish laws have them."""
    if text[:1] not in "Dd" or (match := _PROVISION.match(text)) is None:
        return None
    if not (value := WRITTEN.get((match[2] or "única").lower())):
        return None
    printed = match[0].rstrip()
    return Enumerator(printed, printed[:-1], f"keyword:{match[1].lower()}", value, match.end())


def scan_number_first(text: str) -> Enumerator | None:
    """Read a number before the word for what it counts: `1. Abschnitt`, `Erster Teil`, `BİRİNCİ BÖLÜM`."""
    if len(text) > _LONGEST_NUMBER_FIRST or (match := _NUMBER_FIRST.match(text)) is None:
        return None
    name = _AFTER_NUMBERS.get(_lower(match["word"]))
    if name is None or match["word"][0].islower():
        return None
    value = WRITTEN.get(_lower(match["number"])) or any_number(match["number"])
    printed = match[0].rstrip()
    return (
        Enumerator(printed, printed.rstrip(".:–—- "), f"keyword:{name}", value, match.end())
        if value
        else None
    )


def scan_division(text: str) -> Enumerator | None:
    """Read a number before its sign or word, as in Nordic and Hungarian laws: `2 kap.`, `2 a §`, `3. §`."""
    if (match := _DIVISION.match(text)) is None:
        return None
    printed = match[0].rstrip()
    style = "§" if match[3] else CHAPTER
    suffix = letters(match[2]) if match[2] else None
    return Enumerator(printed, printed.rstrip("."), style, int(match[1]), match.end(), suffix=suffix or 0)


def scan_spelled(text: str) -> Enumerator | None:
    """Read a Thai or Indian word that names a part of a document, with its number."""
    if (match := _SPELLED.match(text)) is None:
        return None
    printed = match[0].rstrip()
    name = _SPELLED_NAMES[match[1]]
    return Enumerator(printed, printed.rstrip(".:"), f"keyword:{name}", int(match[2]), match.end())


def _lower(word: str) -> str:
    """Give a word in small letters, a Turkish one as Turks write it."""
    return word.translate(_TURKISH).lower() if "İ" in word or "ı" in word else word.lower()


def _value(written: str) -> int | None:
    if written in "ABCDEFGHJKLM":
        return letters(written)  # «Part C» follows «Part B»; few documents have a hundred parts
    lowered = written.lower()
    found = any_number(lowered)
    return found if found is not None else WRITTEN.get(lowered, letters(lowered))
