"""Words: what a text is cut into before anything is compared.

Chinese is cut by jieba's algorithm (in its Rust build), everything else by rules: a number with its
separators and percent sign, a word of letters with its hyphens and apostrophes, a document symbol and a
web address are one word each. The rules only ever join what jieba cuts, so that a place between two of
our words is a place between two words of jieba as well.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate

Span = tuple[int, int]
"""Start and end of a piece of a text."""

# Letters of alphabetic scripts beyond ASCII: Latin, Greek, Cyrillic, Hebrew, Arabic, Indic, Georgian, Hangul,
# full-width forms. Thai, Lao, Khmer and Burmese write no spaces: their letters stay single. Kana are words
# among themselves, apart from the numbers beside them.
_LETTERS = (
    "\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u0373\u0376\u0377\u037b-\u037d\u037f"
    "\u0386\u0388-\u0481\u048a-\u0556\u0561-\u0587\u05d0-\u05ea\u0620-\u064a\u0660-\u0669\u0671-\u06d3"
    "\u06f0-\u06fc\u0710-\u07f5\u0904-\u0939\u0958-\u0963\u0966-\u0dff\u10a0-\u11ff\u1e00-\u1fff\u2c00-\u2dff"
    "\ua640-\ua69d\ua722-\ua7ff\uac00-\ud7a3\uff10-\uff19\uff21-\uff3a"
    "\uff41-\uff5a"
)
_COMBINING = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u1ab0-\u1aff\u200d\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff"
)


def _compounds(letters: str) -> re.Pattern[str]:
    """Words of ASCII letters and digits, and of these letters, held together by single signs."""
    part = rf"[A-Za-z0-9{letters}]"
    return re.compile(
        rf"""
        [$€£¥￥A-Za-z0-9{letters}] {part}*
        (?: ://[!-~]*[A-Za-z0-9_/]                                            # a web address
          | (?: (?: [-./'’_@+&–‑$€£] | (?<=\d)[,:\u00a0\u202f](?=\d) ) {part}+ )*
            (?: \( (?: [12]\d{{3}} | [IVXL]+ ) \) )?                     # 1540(2004), 415(V)
            [%％‰]? )
        """,
        re.VERBOSE,
    )


_NARROW = _compounds("")
_WIDE = _compounds(_LETTERS + _COMBINING)
_HIRAGANA, _KATAKANA = "\u3041-\u3096", "\u30a1-\u30fa\u30fc\uff66-\uff9d"
_KANA = re.compile(f"[{_HIRAGANA}]+|[{_KATAKANA}]+")
_BEYOND_ASCII = re.compile(f"[{_LETTERS}{_COMBINING}{_HIRAGANA}{_KATAKANA}]")
_GRAPHEME = re.compile(rf".(?:[{_COMBINING}]+(?:(?<=\u200d).)?)+", re.DOTALL)
_NUMERAL = re.compile(
    r"[〇零一二三四五六七八九十百千万亿两](?=[〇零一二三四五六七八九十百千万亿两点分])"  # two signs at least
    r"(?:(?<=[百千万])分之)?[〇零一二三四五六七八九十百千万亿两点]*"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def cut(text: str, dictionary: tuple[str, ...] = ()) -> list[str]:
    """Cut a text into words; spaces and signs are words of their own.

    Args:
        text: any text.
        dictionary: terms of the user's own that are never cut apart.

    Returns:
        The words; joined they are the text exactly.
    """
    if "\n" in text and "\r" not in text:  # a row's side: its paragraphs have been cut before, one by one
        words = [word for line in text.split("\n") for word in ("\n", *_line(line))][1:]
    else:
        words = list(_line(text))
    return join(text, words, _terms(text, _by_first(dictionary))) if dictionary else words


def _line(text: str) -> tuple[str, ...]:
    """Cut a text, or remember how it was cut."""
    return _remembered(text) if len(text) <= _MOST_REMEMBERED else _cut(text)


def _cut(text: str) -> tuple[str, ...]:
    """Cut a text by jieba and by the rules."""
    return tuple(join(text, list(by_jieba(text)), _whole(text)))


def by_jieba(text: str) -> tuple[str, ...]:
    """Cut a text by jieba alone, or remember how it was cut."""
    return _remembered_by_jieba(text) if len(text) <= _MOST_REMEMBERED else _cut_by_jieba(text)


def _cut_by_jieba(text: str) -> tuple[str, ...]:
    try:
        return tuple(_jieba()(text))
    except UnicodeEncodeError:  # a lone surrogate, which no UTF-8 holds
        return tuple(_slices(text, map(len, _jieba()(_SURROGATE.sub("\ufffd", text)))))


# Pairing, edits and emphasis all ask for the words of the same paragraphs.
_remembered = lru_cache(maxsize=2048)(_cut)
_remembered_by_jieba = lru_cache(maxsize=2048)(_cut_by_jieba)
_MOST_REMEMBERED = 10_000  # characters


@cache
def _jieba() -> Callable[[str], list[str]]:
    """Load jieba when the first text is cut: its dictionary takes a tenth of a second."""
    from rjieba import cut as jieba_cut  # noqa: PLC0415 - loads the dictionary

    return jieba_cut


@cache
def _tagger() -> Callable[[str], list[tuple[str, str]]]:
    """Load the tagger when it is first asked for."""
    from rjieba import tag  # noqa: PLC0415 - loads the dictionary

    return tag


def tagged(text: str) -> list[tuple[str, str]]:
    """Cut a text as jieba does, each word with its part of speech in jieba's letters (`n`, `v`, `ns`, …)."""
    try:
        return _tagger()(text)
    except UnicodeEncodeError:  # a lone surrogate, which no UTF-8 holds
        return _tagger()(_SURROGATE.sub("\ufffd", text))


def listed(words: str) -> frozenset[str]:
    """Give the words of a line as a set."""
    return frozenset(words.split())


def matches(pattern: re.Pattern[str], start: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Find a pattern of many branches fast: it is tried only where one of its first characters stands.

    Args:
        pattern: the pattern.
        start: a set of characters; every match of the pattern begins with one of them.
        text: where to look.
    """
    at = 0
    while first := start.search(text, at):
        found = pattern.match(text, first.start())
        if found:
            yield found
        at = found.end() if found else first.end()


def join(text: str, words: list[str], spans: Iterable[Span]) -> list[str]:
    """Join words that meet inside one of the spans.

    Args:
        text: the words joined.
        words: the words.
        spans: pieces of the text that must stay whole; they may overlap.

    Returns:
        The words, without the boundaries that lay inside a span.
    """
    united = _united(spans)
    if not united:
        return words
    ends = list(accumulate(map(len, words)))
    runs: list[Span] = []  # of words that become one, the last one included
    for first, last in united:
        one, other = bisect_right(ends, first), bisect_left(ends, last)
        if one == other:
            continue
        if runs and runs[-1][1] == one:
            runs[-1] = runs[-1][0], other
        else:
            runs.append((one, other))
    joined: list[str] = []
    at = 0
    for one, other in runs:
        joined += words[at:one]
        joined.append(text[ends[one] - len(words[one]) : ends[other]])
        at = other + 1
    return joined + words[at:]


def _united(spans: Iterable[Span]) -> list[Span]:
    """Give the spans of two characters and more in order, those that overlap as one."""
    united: list[Span] = []
    end = -1
    for first, last in sorted(spans):
        if first < end:
            end = max(end, last)
            united[-1] = united[-1][0], end
        elif last - first > 1:
            united.append((first, last))
            end = last
    return united


def _slices(text: str, lengths: Iterable[int]) -> Iterator[str]:
    """Cut a text into pieces of these lengths."""
    start = 0
    for length in lengths:
        yield text[start : start + length]
        start += length


def _whole(text: str) -> Iterator[Span]:
    """Find the pieces that are one word whatever jieba thinks."""
    yield from (match.span() for match in _NUMERAL.finditer(text))
    if _BEYOND_ASCII.search(text):
        yield from (match.span() for match in _WIDE.finditer(text))
        yield from (match.span() for match in _KANA.finditer(text))
        yield from (match.span() for match in _GRAPHEME.finditer(text))
    else:
        yield from (match.span() for match in _NARROW.finditer(text))


@lru_cache(maxsize=8)
def _by_first(dictionary: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Sort the user's terms by their first character, the longest first."""
    terms: dict[str, list[str]] = {}
    for term in sorted({entry.strip() for entry in dictionary}, key=len, reverse=True):
        if term and "\n" not in term:
            terms.setdefault(term[0], []).append(term)
    return {first: tuple(found) for first, found in terms.items()}


def _terms(text: str, terms: dict[str, tuple[str, ...]]) -> Iterator[Span]:
    """Find the user's terms; at each place the longest that stands there."""
    for start, character in enumerate(text):
        for term in terms.get(character, ()):
            if text.startswith(term, start):
                yield start, start + len(term)
                break
