"""Titles: which instrument a short title means: 《反腐败公约》, or the mere 《公约》."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.compare import definitions
from reader.compare.citations.citation import Citation, CitationKind
from reader.compare.citations.key import Key, shortens, title_key, words_of
from reader.compare.words import tagged

_YEAR = re.compile(r"((?:19|20)\d\d)\s?年\s?$")
_LEADING_YEAR = re.compile(r"(?:19|20)\d\d年")
_GENERIC = 3  # characters of a title that is only a kind of document: 公约, 议定书, 宣言
_PLACES = frozenset(("ns", "nr", "nrt", "nrfg"))
_ALSO_CALLED = re.compile(
    r"《(?P<long>[^《》]*(?:《[^《》]*》[^《》]*)?)》[，,]?\s?(?:即|简称|[又也亦]称|通称)[为作]?\s?《(?P<short>[^《》]+)》"
)


class Titles:
    """The titles of one edition in reading order.

    Args:
        texts: the texts of the edition that cite something, in reading order: which of all texts it is, the
            text, and the citations found in it.
    """

    def __init__(self, texts: Iterable[tuple[int, str, Sequence[Citation]]]) -> None:
        self._named: list[tuple[int, str]] = []  # which text, and the title's words
        self._defined: dict[str, list[tuple[int, str]]] = {}
        for place, text, citations in texts:
            found = [one for one in citations if one.kind is CitationKind.TITLE]
            self._named += [(place, words_of(one.number)) for one in found]
            if found:
                for long, short in _defined(text):
                    brief, full = words_of(short), words_of(long)
                    if brief != full:
                        self._defined.setdefault(brief, []).append((place, full))
        self._worded = dict(self._worded_anew())
        self._names = dict.fromkeys(name for _, name in self._named)
        self._ending: dict[str, list[str]] = {}  # by their last two characters
        for name in self._names:
            self._ending.setdefault(name[-2:], []).append(name)
        self._longest: dict[str, str] = {}

    def meant(self, citation: Citation, text: str, place: int) -> Key:
        """Give the document that a title means.

        Args:
            citation: the title.
            text: where it stands.
            place: which of the texts that is.
        """
        name = words_of(citation.number)
        if len(name) <= _GENERIC:
            # The Protocol of 1972 is an instrument of its own, not the one that was named last.
            if year := _YEAR.search(text, 0, citation.start):
                return title_key(f"{year[1]}年{name}")
            name = self._last(name, citation, text, place)
        return title_key(self._whole(name, place))

    def within(self, words: str) -> str:
        """Give the document whose title, or short title, some words end with; empty when there is none."""
        for start in range(len(words) - _GENERIC):
            name = words_of(words[start:])
            if name in self._names or self._whole(name, 0) != name:
                return self._whole(name, 0)
        return ""

    def _last(self, name: str, citation: Citation, text: str, place: int) -> str:
        """Give the title last named before this one that ends as it does, or the first one after it."""
        ahead = sum(
            words_of(text[start + 1 : end - 1]) != name
            for start, end in (
                (m.start(), m.end()) for m in re.finditer("《[^《》]*》", text[: citation.start])
            )
        )
        here = [long for at, long in self._named if at == place and len(long) > _GENERIC][:ahead]
        before = [long for at, long in self._named if at < place]
        after = [long for at, long in self._named if at >= place]
        for long in (*reversed(here), *reversed(before), *after):
            if len(long) > len(name) and long.endswith(name):
                return long
        return name

    def _whole(self, name: str, place: int) -> str:
        """Give the longest title of the edition that a title is short for, as it was defined last."""
        seen = {name}
        while True:
            defined = self._defined.get(name, [])
            before = [full for at, full in defined if at <= place]
            longer = before[-1] if before else defined[0][1] if defined else self._longest_of(name)
            if longer in seen:
                return self._worded.get(name, name)
            seen.add(longer)
            name = longer

    def _worded_anew(self) -> Iterator[tuple[str, str]]:
        """Give titles that go by the nickname of a title before them: both are of one thing."""
        for brief, defined in self._defined.items():
            first, *others = dict.fromkeys(full for _, full in defined)
            if len(brief) > _GENERIC and not any(shortens(brief, full) for full in (first, *others)):
                yield from ((other, first) for other in others)

    def _longest_of(self, name: str) -> str:
        """Give the longest title that a title is short for, itself where there is none."""
        if name not in self._longest:
            self._longest[name] = self._longer(name)
        return self._longest[name]

    def _longer(self, name: str) -> str:
        bare = _LEADING_YEAR.sub("", name) if _LEADING_YEAR.match(name) else name
        found = [
            long
            for long in self._ending.get(name[-2:], ())
            if len(long) > len(name)
            and any(shortens(one, long) and not _narrower(one, long) for one in {name, bare})
        ]
        return max(found, key=len, default=name)


def _defined(text: str) -> Iterator[tuple[str, str]]:
    """Find the titles of a text with the short ones that it says they go by."""
    for long, short, _ in definitions.find(text):
        if long.startswith("《"):
            yield long, short
    for match in _ALSO_CALLED.finditer(text):
        yield match["long"], match["short"]


def _narrower(short: str, long: str) -> bool:
    """Tell whether a longer title names another thing: of a year, of a place, or the end of a list."""
    year = _LEADING_YEAR.match(long)
    if len(short) <= _GENERIC or (year and not short.startswith(year.group())):
        return True
    if long.endswith(short):
        lead = long[: -len(short)]
        words = tagged(lead)
        return lead[-1] in "和与及、" or (len(words) == 1 and words[0][1] in _PLACES)
    return False
