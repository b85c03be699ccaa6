"""Enumerators that are a word and a number: 第三章, 第十二条之一, 제5조, Chapter III, Article 5, SEC. 2."""

import re
from typing import Final

from reader.document.numbering import HAN_DIGITS, any_number, letters
from reader.document.structure.enumerator import Enumerator

_NUMBER: Final = rf"(?:[{HAN_DIGITS}]{{1,9}}|[0-9０-９]{{1,4}})"
_SPACE: Final = "[ \u3000\u00a0\t]"
_ORDINAL: Final = re.compile(
    rf"第{_SPACE}?({_NUMBER})(?:-([0-9]{{1,2}}))?{_SPACE}?(编|編|分编|分編|部分|篇|章|节|節|目|条|條)"
    rf"(?:之([{HAN_DIGITS}]{{1,3}}|[0-9]{{1,2}}))?(?![和、至的规規及或第之,，）)》〉与與到])[.．、:：]?({_SPACE}*)"
)
_TRADITIONAL: Final = str.maketrans("編節條", "编节条")
_WORD: Final = re.compile(
    rf"([^\W\d_]+)\.?{_SPACE}+(?:(\d{{1,5}})(?:er|re|st|[ºo°])?|([IVXLCDM]{{1,7}}|(?-i:[A-Z])|[^\W\d_]{{3,8}}))"
    rf"(?:{_SPACE}?(bis|ter|quater))?(?!\w)"
    rf"(?:{_SPACE}*([.:：—–-]{{1,2}}){_SPACE}*|{_SPACE}+|$)",
    re.IGNORECASE,
)
_INSERTED: Final = {"bis": 1, "ter": 2, "quater": 3}
_KOREAN_NAMES: Final = {"편": "编", "장": "章", "절": "节", "관": "目", "조": "条"}
_KOREAN: Final = re.compile(
    rf"제{_SPACE}?([0-9]{{1,4}}){_SPACE}?([{''.join(_KOREAN_NAMES)}])(?:의{_SPACE}?([0-9]{{1,2}}))?(?:{_SPACE}+|(?=[(])|$)"
)
_WRITTEN: Final = {
    word: value
    for value, words in enumerate(
        ["one first premier première primero primera", "two", "three", "four", "five", "six", "seven"],
        start=1,
    )
    for word in words.split()
}
_LONGEST_UNSPACED: Final = 30

# Words that name a part of a document, in several languages, under the one name the program has for it.
_NAMES: Final = {
    word: name
    for name, words in {
        "编": "book libro livre книга division",
        "分编": "subtitle",
        "部分": "part partie parte teil часть الجزء",
        "title": "title titre título titulo titolo الباب",
        "章": "chapter chap chapitre capítulo capitulo capitolo kapitel глава hoofdstuk الفصل",
        "节": "section sect sec sección seccion seção sezione abschnitt раздел القسم",
        "条": "article art artículo articulo artigo articolo artikel artikkel artykuł madde điều pasal статья"
        " стаття المادة مادة rule regulation principle clause",
    }.items()
    for word in words.split()
}


def scan_ordinal(text: str) -> Enumerator | None:
    """Read a Chinese ordinal with the part of the document it counts."""
    if (match := _ORDINAL.match(text)) is None or (value := any_number(match[1])) is None:
        return None
    word, inner, space = match[3].translate(_TRADITIONAL), match[2] or match[4], match[5]
    rest = text[match.end() :]
    unspaced = rest and not space and word != "条" and match[0].endswith(match[4] or match[3])
    # «第三章规定…» is running text; a heading printed without a space («第三章总则») is short.
    if unspaced and (len(rest) > _LONGEST_UNSPACED or rest[-1] in "。；;，,"):
        return None
    label = match[0].rstrip(" \u3000\u00a0\t.．、:：")
    suffix = any_number(inner) if inner else None
    return Enumerator(match[0].rstrip(), label, f"keyword:{word}", value, match.end(), suffix=suffix or 0)


def scan_korean(text: str) -> Enumerator | None:
    """Read a Korean ordinal with the part of the document it counts."""
    if (match := _KOREAN.match(text)) is None:
        return None
    name = _KOREAN_NAMES[match[2]]
    label = match[0].rstrip()
    return Enumerator(label, label, f"keyword:{name}", int(match[1]), match.end(), suffix=int(match[3] or 0))


def scan_word(text: str) -> Enumerator | None:
    """Read a word that names a part of a document, with its number."""
    if (match := _WORD.match(text)) is None or match[1][0].islower():
        return None
    name = _NAMES.get(match[1].lower())
    value = _value(match[2] or match[3]) if name else None
    if not value:
        return None
    rest = text[match.end() :]
    if rest and not match[5] and not (rest[0].isupper() or rest[0] in "(“\"'["):
        return None  # «Section 2 provides that …» is a sentence
    printed = match[0].rstrip()
    label = printed.rstrip(".:：—–- ")
    suffix = _INSERTED.get((match[4] or "").lower(), 0)
    return Enumerator(printed, label, f"keyword:{name}", value, match.end(), suffix=suffix)


def _value(written: str) -> int | None:
    if written in "ABCDEFGHJKLM":
        return letters(written)  # «Part C» follows «Part B»; few documents have a hundred parts
    lowered = written.lower()
    return any_number(lowered) or _WRITTEN.get(lowered) or letters(lowered)
