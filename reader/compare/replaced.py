"""Replaced: names that stand in the place of others within a row.

An edit shows only the words that differ; the name is often longer: some words stay of 水务主管部门 that
became 应急主管部门, or of the Coastal Crime Database that became the Island Crime Portal.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from reader.compare import verbs
from reader.compare.edits.classes import BODIES
from reader.compare.model import Edit, EditClass, Op, Row
from reader.compare.words import Span, listed, tagged

_SIGNS = ' \t\n，。；：、！？（）()“”"‘’,.;:!?'
_INNER = re.compile(r"[，。；：、！？（）()\n\d,;:!?]")
_NAMING = listed("n nr ns nt nz nrt nrfg vn j l an eng i ng")
_JOINING = frozenset("和与及")
_LEADING = frozenset("由对按经向为在受报")  # what the cutter may take for the start of a name
_LONGEST = 16
_TELLING = 6  # characters of a name that is one whatever it ends in
_GROWTH = 8  # characters that a name may grow by
_BESIDE = 12  # characters of a name that may stay on either side of the words that differ
_CAPITAL = r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁ][\w’'-]*"
_SMALL = r"(?:of|and(?!\sthe\b)|against|for|on|the|in|to(?!\sthe\b)|de|du|des|la|le|les|del|y|e|der|und|и)"
_NAME = re.compile(
    rf"(?<![/\w])(?!(?:The|An?|Our|Their|This|These|Each|In|On|At|For|To|By|All|Its?|L[aeo]s?|El|Il|Os?|As?|D(?:er|ie|as|en|em|es))\b){_CAPITAL}(?:,?\s(?:{_SMALL}\s){{0,2}}{_CAPITAL})+"
)
_NOUN = re.compile(r"[a-z]{2,}(?:[^s]s|[it]y|ion|ment|ness|ance|ence|[eo]r|ism)")
_NOUN_PHRASE = re.compile(rf"(?:[a-z-]{{4,}}\s){{1,2}}{_NOUN.pattern}")
_KATAKANA = re.compile("[ァ-ヶー・]{3,}")
_WORD = re.compile(_CAPITAL)
_MODAL_END = re.compile(
    "(?:可以?|应当?|必?须|不?宜|不得|要)$"
)  # of a name that the cutter keeps with its modal
_ORDINAL = re.compile(
    r"\w+i[èe]mes?|premi\w+|second\w*|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao]|sext[ao]"
    r"|s[ée]ptim[ao]|octav[ao]|noven[ao]|d[ée]cim[ao]|(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)\w+",
    re.IGNORECASE,
)
_MODIFIER = re.compile(r"[a-z][a-z-]{3,}(?:\s[a-z-]{4,}){0,2}(?<!ly)(?<!ed)(?<!ing)")
_NEXT_NOUN = re.compile(rf"\s({_NOUN.pattern})\b")
_YEAR = re.compile(r",?\s(?:19|20)\d\d\b")
_WORDS = 6


def replacements(row: Row) -> Iterator[tuple[str, str]]:
    """Give the names of a row's old side with those that stand in their place, whole and in part.

    Args:
        row: a row with its edits.
    """
    for at, (before, after) in enumerate(pairwise(row.edits)):
        if (
            before.op is Op.DELETE
            and after.op is Op.INSERT
            and before.kind in (EditClass.WORDING, EditClass.NAME)
        ):
            one, two = before.text.strip(_SIGNS), after.text.strip(_SIGNS)
            if max(len(one), len(two)) <= _LONGEST:
                one, two = _MODAL_END.sub("", one), _MODAL_END.sub("", two)
            if one not in two and two not in one and _may_be_name(one) and _may_be_name(two):
                yield one, two
            yield from _whole(row.edits, at)
    yield from _grown(row.edits)
    yield from _capitals(row)


def extends(one: str, two: str) -> bool:
    """Tell whether one of two names in capital letters holds the other: Safety Act, Food Safety Act."""
    less, more = sorted((set(_WORD.findall(one)), set(_WORD.findall(two))), key=len)
    return len(less) > 1 and less < more


def _may_be_name(text: str) -> bool:
    """Tell whether a piece of text could be a name: short, without signs, ending in a noun."""
    if len(text) < 2 or len(text) > _LONGEST * (3 if text[0] < "\u2e80" else 1) or _INNER.search(text):
        return False
    if text.isascii():
        return _may_be_english(text)
    if text[0] < "\u2e80":
        return len(text.split()) <= _WORDS and len(text) > 3 and not _ORDINAL.fullmatch(text)
    kinds = [kind for word, kind in tagged(text) if word not in _JOINING]
    if not kinds or kinds[0] == "v" or text[-1] in _JOINING:
        return False
    named = kinds[-1] in _NAMING and all(kind[0] not in "pucdrm" for kind in kinds)
    return named or _KATAKANA.fullmatch(text) is not None


def _may_be_english(text: str) -> bool:
    """Tell whether a piece of English could be a name: an abbreviation, words with capitals, or a noun."""
    words = text.split()
    if text.islower():
        noun = _NOUN if len(words) == 1 else _NOUN_PHRASE
        return noun.fullmatch(text) is not None and not verbs.is_verb(words[0])
    if len(words) == 1 and text.istitle():  # at the start of a sentence
        return _may_be_english(text.lower())
    return text.isupper() or (len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3))


def _whole(edits: Sequence[Edit], at: int) -> Iterator[tuple[str, str]]:
    """Give two names with the nouns that stayed beside the words that differ."""
    one, two = edits[at].text, edits[at + 1].text
    if one[0] < "\u2e80" or two[0] < "\u2e80":
        modify = _MODIFIER.fullmatch(one) and _MODIFIER.fullmatch(two) and at + 2 < len(edits)
        if modify and (noun := _NEXT_NOUN.match(edits[at + 2].text)):
            yield one + noun.group(), two + noun.group()
        return
    start = _lead(one, two)
    one, two = one[start:], two[start:]
    if _INNER.search(one) or _INNER.search(two):
        return
    lead = edits[at - 1].text[-_BESIDE:] if at and edits[at - 1].op is Op.EQUAL else ""
    tail = edits[at + 2].text[:_BESIDE] if at + 2 < len(edits) and edits[at + 2].op is Op.EQUAL else ""
    if not (lead or tail or start):
        return
    whole = one.endswith(BODIES) and two.endswith(BODIES)
    head = _nouns(reversed(tagged(lead)))[::-1]
    after = "" if whole else "".join(_nouns(tagged(tail)))
    if after and at + 3 < len(edits) and after == edits[at + 2].text and not after.endswith(BODIES):
        return  # the name goes on, and what follows differs as well
    for before in dict.fromkeys(("", "".join(head))):
        pair = f"{before}{one}{after}", f"{before}{two}{after}"
        if (before or after or start) and all(map(_may_be_name, pair)):
            yield pair


def _grown(edits: Sequence[Edit]) -> Iterator[tuple[str, str]]:
    """Give Chinese names that some words were put into, or taken out of: 演习中心, 演习指挥中心."""
    for before, edit, after in zip(edits, edits[1:], edits[2:], strict=False):
        grows = before.op is after.op is Op.EQUAL is not edit.op and len(edit.text) <= _GROWTH
        if not grows or edit.text[0] < "\u2e80":
            continue
        tail = _nouns(tagged(after.text[:_BESIDE]))
        head = "".join(_nouns(reversed(tagged(before.text[-_BESIDE:])))[::-1]) if tail else ""
        for end in dict.fromkeys(("".join(tail[:1]), "".join(tail)) if head else ()):
            short, long = f"{head}{end}", f"{head}{edit.text}{end}"
            telling = end.endswith(BODIES) or len(short) >= _TELLING
            if telling and _may_be_name(short) and not _INNER.search(long):
                yield (short, long) if edit.op is Op.INSERT else (long, short)


def _lead(one: str, two: str) -> int:
    """Tell how much of the start that two texts share is no part of a name."""
    same = takewhile(lambda signs: signs[0] == signs[1], zip(one, two, strict=False))
    return max((at for at, (sign, _) in enumerate(same, 1) if sign in _LEADING), default=0)


def _nouns(words: Iterator[tuple[str, str]] | Sequence[tuple[str, str]]) -> list[str]:
    """Give the nouns that words begin with."""
    found: list[str] = []
    for word, kind in words:
        if kind not in _NAMING:
            break
        found.append(word)
        if word.endswith(BODIES):
            break
    return found


def _capitals(row: Row) -> Iterator[tuple[str, str]]:
    """Give the names in capital letters that changed in part or whole."""
    old, new = row.old_text, row.new_text
    names = list(_names(new))
    if not names:
        return
    for first, last in _names(old):
        start, end = _opposite(row.edits, (first, last))
        facing = [new[at:to] for at, to in names if at < end and start < to]
        if len(facing) == 1 and facing[0] != old[first:last]:
            yield old[first:last], facing[0]


def _names(text: str) -> Iterator[Span]:
    """Find the names in capital letters, without the verb that a sentence begins with."""
    for match in _NAME.finditer(text):
        start, end = match.span()
        if _YEAR.match(text, end):
            continue  # an act of a year: another one is no other name
        first = _WORD.match(text, start)
        if first and verbs.is_verb(first.group().lower()):
            if rest := _NAME.search(text, first.end(), end):
                yield rest.span()
        else:
            yield start, end


def _opposite(edits: Sequence[Edit], span: Span) -> Span:
    """Give the part of the new text that stands in the place of a part of the old one."""
    start, end = span
    at_old = at_new = 0
    found: list[int] = []
    for edit in edits:
        length = len(edit.text)
        if edit.op is not Op.INSERT and at_old < end and start < at_old + length:
            stays = edit.op is Op.EQUAL
            found += [at_new + stays * max(0, start - at_old), at_new + stays * min(length, end - at_old)]
        elif edit.op is Op.INSERT and start <= at_old <= end:
            found += [at_new, at_new + length]
        at_old += length * (edit.op is not Op.INSERT)
        at_new += length * (edit.op is not Op.DELETE)
    return (min(found), max(found)) if found else (0, 0)
