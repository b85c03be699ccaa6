"""What looks damaged in a text: doubled characters, stray words, half-width marks, broken numbers.

Each test has a rule against false alarms that rests on general knowledge of the language, not on lists of
what was met: a doubled character is suspicious only if a cutter of words finds both to be words of their own.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import Final

from reader.document.model import Footnote, Paragraph, ParagraphKind, Section
from reader.document.warning import ReadingWarning, WarningKind

_HAN: Final = "\u3400-\u9fff"
_COUNTING: Final = frozenset("一二三四五六七八九十百千万亿〇零两")
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_WINDOW: Final = 12
_MOST: Final = 20_000
"""No more doubled characters are looked into: a text with more is no prose."""

_RUNNING: Final = (
    ParagraphKind.NUMBERED,
    ParagraphKind.SUBITEM,
    ParagraphKind.UNNUMBERED,
    ParagraphKind.PREAMBLE,
)
_STOPS: Final = frozenset("。；：，！？”’）)」』】.;:,!?\"'…")
_FEWEST: Final = 5
_SHORTEST: Final = 12
_SMALL_WORDS: Final = (
    "the", "of", "and", "to", "in", "a", "an", "for", "on", "with", "by", "is", "are", "at", "from", "this",
    "be", "or", "as", "was", "were", "its", "their",
)  # fmt: skip
_REPEATED_WORD: Final = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_LATIN: Final = re.compile(rf"[a-z]{{2,}}(?: [a-z]{{2,}}){{0,3}}(?= ?[{_HAN}《“（])")
_ONLY_LOWER: Final = bytes(byte if chr(byte).islower() and byte < 128 else 32 for byte in range(256))
_MANY_WORDS: Final = 64
_BEFORE_LATIN: Final = re.compile(rf"[{_HAN}，、；。）”] ?$")
_AT_HOME: Final = frozenset(
    [
        "app",
        "apps",
        "vs",
        "pdf",
        "wifi",
        "km",
        "kg",
        "cm",
        "mm",
        "ml",
        "kw",
        "kwh",
        "ha",
        "hm",
        "pm",
        "ppm",
        "web",
        "email",
        "online",
        "et",
        "al",
    ]
)
_AMONG_CHINESE: Final = re.compile(
    rf"(?<=[{_HAN}，、；。）”]) ?[A-Za-z]{{2,}}(?: [A-Za-z]{{2,}}){{0,3}} ?(?=[{_HAN}，、；。《“（])"
)
_FEWEST_LATIN: Final = 5
_SHARE_OF_LATIN: Final = 0.002
"""A text with more Latin words among Chinese ones than this share of its characters is written so."""

_AFTER_MARK: Final = re.compile(rf" ?[{_HAN}《“（]")
_IN_BRACKETS: Final = re.compile(rf"\([{_HAN}][^()\n]*\)")
_FULL_TWIN: Final = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（"}
_STYLE_SHARE: Final = 0.3
"""Above this share half-width marks are how the document is set, and no damage."""

# What a comma or point with its neighbours may look like when a number is broken there.
_BROKEN: Final = {
    ",": re.compile(
        r"(?<![\d.,])\d{1,3}(?: ,\d{3}(?!\d)|,\d{3},\d{1,2}(?!\d)|,\d{1,2}(?= ?[万亿%％]))"
        rf"|(?<=[{_HAN}])\d{{1,3}}, \d{{3}}(?= ?[{_HAN}])"
    ),
    ".": re.compile(r"\d \.\d|\d\.\s\d+ ?%"),
}
_BROKEN_YEAR: Final = re.compile(r"(?<!\d)(?:19|20) \d\d ?年")
_BEFORE: Final = 4
_REACH: Final = 12
"""So far before and after a mark a broken number reaches."""


def suspect(
    items: Sequence[Section | Paragraph], footnotes: Sequence[Footnote], *, chinese: bool
) -> list[ReadingWarning]:
    """Give what looks damaged in a document's text, in the order of its lines.

    Args:
        items: its sections and paragraphs.
        footnotes: its notes.
        chinese: it is written in Chinese.
    """
    places = _Places(items, footnotes)
    found = [*_lone_notes(items, footnotes), *_broken_numbers(places), *_broken_off(items)]
    if chinese:
        found += (*_doubled(places), *_stray_latin(places), *_half_width(places))
    else:
        found += _repeated_words(places)
    return sorted(found, key=lambda warning: warning.line)


class _Places:
    """The texts of a document as one, and the line that each place of it comes from."""

    def __init__(self, items: Sequence[Section | Paragraph], footnotes: Sequence[Footnote]) -> None:
        texts = [item.text for item in items]
        self._lines = [item.line if isinstance(item, Section) else (item.lines or (0,))[0] for item in items]
        texts += (note.text for note in footnotes)
        self._lines += (note.line for note in footnotes)
        self.text = "\n".join(texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]

    def line(self, offset: int) -> int:
        return self._lines[bisect_right(self._starts, offset) - 1]

    def around(self, start: int, end: int, reach: int = 6) -> str:
        before = self.text[max(start - reach, 0) : start].rpartition("\n")[2]
        return before + self.text[start:end] + self.text[end : end + reach].partition("\n")[0]


def _broken_off(items: Sequence[Section | Paragraph]) -> Iterator[ReadingWarning]:
    """Tell when the last paragraph of a document whose paragraphs end in stops has none."""
    last = items[-1] if items else None
    if not isinstance(last, Paragraph) or last.kind not in _RUNNING or last.section == "end":
        return
    if last.text[-1:] in _STOPS or len(last.text) <= _SHORTEST:
        return
    running = [item for item in items[:-1] if isinstance(item, Paragraph) and item.kind in _RUNNING]
    ends = [item.text[-1] in _STOPS for item in running if item.text]
    if len(ends) + 1 >= _FEWEST and sum(ends) * 20 >= len(ends) * 19:
        yield ReadingWarning(last.lines[-1], WarningKind.TRUNCATED, last.text[-_WINDOW:])


def _lone_notes(
    items: Sequence[Section | Paragraph], footnotes: Sequence[Footnote]
) -> Iterator[ReadingWarning]:
    for note in footnotes:
        if note.paragraph is None:
            yield ReadingWarning(note.line, WarningKind.NOTE_WITHOUT_MARK, note.mark)
    bodies = Counter(note.mark for note in footnotes)
    for item in items:
        for mark in item.marks:
            bodies[mark.label] -= 1
            if bodies[mark.label] < 0:
                line = item.line if isinstance(item, Section) else (item.lines or (0,))[0]
                yield ReadingWarning(line, WarningKind.NOTE_WITHOUT_BODY, mark.label)


def _repeated_words(places: _Places) -> Iterator[ReadingWarning]:
    lower = places.text.lower()
    if len(lower) != len(places.text):
        lower = places.text  # the small form of some letter is longer, and its places are other ones
    for word in _SMALL_WORDS:
        at = lower.find(f"{word} {word}")
        while at >= 0:
            if (match := _REPEATED_WORD.match(places.text, at)) is not None:
                yield ReadingWarning(places.line(at), WarningKind.DOUBLED, match[0])
            at = lower.find(f"{word} {word}", at + 1)


def _doubled(places: _Places) -> Iterator[ReadingWarning]:
    """Tell of characters that stand twice; three times is how a cheer or a saying is written (行行行)."""
    text = places.text
    for at in islice(_equal_neighbours(text), _MOST):
        if not "\u3400" <= text[at] <= "\u9fff" or text[at] in _COUNTING:
            continue
        start = max(at - _WINDOW, 0)
        start = max(start, text.rfind("\n", start, at) + 1)
        window = text[start : at + 2 + _WINDOW].partition("\n")[0]
        if _are_two_words(window, at - start) and text[at] not in (text[at - 1 : at], text[at + 2 : at + 3]):
            yield ReadingWarning(places.line(at), WarningKind.DOUBLED, places.around(at, at + 2))


def _equal_neighbours(text: str) -> Iterator[int]:
    """Give the places of characters that are followed by themselves.

    The lower bytes of all characters as one long number, combined with itself moved by one character, are
    zero where neighbours are equal, and seldom elsewhere. That takes a fraction of the time of a regular
    expression with a back-reference.
    """
    wide = text.encode("utf-16-le", "surrogatepass")
    if len(wide) != 2 * len(text):
        wide = _ASTRAL.sub("\ufffd", text).encode("utf-16-le", "surrogatepass")
    number = int.from_bytes(wide[::2], "little")
    differences = (number ^ (number >> 8)).to_bytes(len(text), "little")
    at = differences.find(0)
    last = len(text) - 1
    while 0 <= at < last:
        if text[at] == text[at + 1]:
            yield at
        at = differences.find(0, at + 1)


def _are_two_words(window: str, at: int) -> bool:
    """Say whether the two characters at a place are each a word by itself."""
    import rjieba  # noqa: PLC0415 - loads the dictionary, which most documents of other languages never need

    edges = {0}
    position = 0
    for word in rjieba.cut(window):
        position += len(word)
        edges.add(position)
    return {at, at + 1, at + 2} <= edges


def _stray_latin(places: _Places) -> Iterator[ReadingWarning]:
    """Tell of Latin words in small letters; in technical prose, full of terms, only of small words."""
    text = places.text
    technical: bool | None = None
    words = {word for word in text.encode("ascii", "replace").translate(_ONLY_LOWER).split() if len(word) > 1}
    if len(words) > _MANY_WORDS:
        starts: Iterable[int] = (match.start() for match in _LATIN.finditer(text))
    else:
        starts = sorted({at for word in words for at in _all(text, word.decode("ascii"))})
    for start in starts:
        match = _LATIN.match(text, start)
        if match is None or not _BEFORE_LATIN.search(text, max(start - 2, 0), start):
            continue
        if _AT_HOME.issuperset(match[0].split()):
            continue
        if technical is None:
            technical = _is_technical(text)
        if not technical or match[0].partition(" ")[0] in _SMALL_WORDS:
            yield ReadingWarning(places.line(start), WarningKind.STRAY_LATIN, places.around(*match.span()))


def _is_technical(text: str) -> bool:
    """Say whether Latin words stand among Chinese ones so often that they are at home there."""
    return len(_AMONG_CHINESE.findall(text)) > max(_FEWEST_LATIN, _SHARE_OF_LATIN * len(text))


def _half_width(places: _Places) -> Iterator[ReadingWarning]:
    text = places.text
    found = sorted(at for mark in _FULL_TWIN for at in _all(text, mark) if _is_among_chinese(text, at))
    if not found:
        return
    counts = Counter(text[at] for at in found)
    usual = {
        mark
        for mark, count in counts.items()
        if count > _STYLE_SHARE * (count + text.count(_FULL_TWIN[mark]))
    }
    told: set[int] = set()
    for at in found:
        line = places.line(at)
        if line not in told and text[at] not in usual:
            told.add(line)
            yield ReadingWarning(line, WarningKind.HALF_WIDTH, places.around(at, at + 1))


def _is_among_chinese(text: str, at: int) -> bool:
    if text[at] == "(":
        return _IN_BRACKETS.match(text, at) is not None
    before = text[at - 1] if at else ""
    return ("\u3400" <= before <= "\u9fff" or before in "》”）") and _AFTER_MARK.match(
        text, at + 1
    ) is not None


def _all(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _broken_numbers(places: _Places) -> Iterator[ReadingWarning]:
    text = places.text
    last = -1
    for mark, pattern in _BROKEN.items():
        for at in _all(text, mark):
            if not (text[at - 1 : at].isdecimal() or text[at + 1 : at + 2].isdecimal()):
                continue
            match = pattern.search(text, max(at - _BEFORE, 0), at + _REACH)
            if match is not None and match.start() > last:
                last = match.end()
                yield ReadingWarning(
                    places.line(match.start()), WarningKind.BROKEN_NUMBER, places.around(*match.span(), 4)
                )
    for at in _all(text, "年"):
        parted = " " in text[at - 4 : at - 2]
        if parted and (match := _BROKEN_YEAR.search(text, max(at - 6, 0), at + 1)) is not None:
            yield ReadingWarning(places.line(at), WarningKind.BROKEN_NUMBER, places.around(*match.span(), 4))
