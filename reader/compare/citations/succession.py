"""Succession: which newly cited document stands in the place of one that is cited no longer."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from reader.compare.citations.citation import Citation, CitationKind
from reader.compare.citations.key import Key
from reader.compare.citations.numbered import family, issuer
from reader.compare.model import Row
from reader.compare.renames import likeness, renames

_AROUND = 16  # characters to each side that tell on what occasion a document is cited
_OCCASION = 0.35  # the share of them that a successor must have in common with its predecessor
_CERTAIN_OCCASION = 0.5  # likewise where the numbers have nothing in common
_ALIKE = 0.5  # of two titles, one of which stands in the place of the other
_LETTERS = "\u2e80"  # what is written in letters begins with a lower sign
_IN_PLACE = (CitationKind.NUMBERED, CitationKind.TITLE)
_DIGITS = re.compile(r"\d{1,9}")
_NUMBERS = re.compile(r"\d+|[〇零一二三四五六七八九十百]+")


@dataclass
class Cited:
    """A document and where an edition cites it.

    Attributes:
        key: its key.
        first: where it is cited first.
        order: which of the documents that the edition cites it is.
        paragraphs: the paragraphs that cite it.
        places: the texts that do, each with the citation.
    """

    key: Key
    first: Citation
    order: int
    paragraphs: list[str] = field(default_factory=list)
    places: list[tuple[str, Citation]] = field(default_factory=list)

    @cached_property
    def series(self) -> str:
        """What its number or title has in common with those of its series."""
        number = self.key.number
        return issuer(number) if self.key.kind is CitationKind.NUMBERED else _NUMBERS.sub("#", number)

    @cached_property
    def around(self) -> list[frozenset[str]]:
        """What stands around it in each place."""
        return [_around(text, citation) for text, citation in self.places]


def successors(
    gone: Mapping[Key, Cited], come: Mapping[Key, Cited], rows: Sequence[Row], check: Callable[[], None]
) -> Iterator[tuple[Key, Key]]:
    """Pair documents that are cited no longer with those that took their place.

    Args:
        gone: the documents that only the old edition cites.
        come: those that only the new one cites.
        rows: which paragraphs stand side by side.
        check: called now and then; raises to stop.
    """
    beside: dict[str, set[str]] = {}
    for row in rows:
        for name in row.old:
            beside.setdefault(name, set()).update(row.new)
    heirs = _Heirs(gone, come, check)
    likely = []
    for one, before in gone.items():
        opposite: set[str] = set().union(*(beside.get(name, ()) for name in before.paragraphs))
        for two in dict.fromkeys(heirs.of(before, opposite)):
            after = come[two]
            facing = not opposite.isdisjoint(after.paragraphs)
            if score := _succeeds(before, after, facing=facing, renamed=heirs.renamed.get(one) == two):
                likely.append((-score, _apart(before, after), before.order, after.order, one, two))
    taken: set[Key] = set()
    for *_, one, two in sorted(likely, key=lambda entry: entry[:4]):
        if one not in taken and two not in taken:
            taken |= {one, two}
            yield one, two


class _Heirs:
    """The newly cited documents, by what may make one the successor of another.

    Attributes:
        renamed: titles that were worded anew.
    """

    def __init__(
        self, gone: Mapping[Key, Cited], come: Mapping[Key, Cited], check: Callable[[], None]
    ) -> None:
        self._series: dict[tuple[CitationKind, str], list[Key]] = {}
        self._placed: dict[tuple[CitationKind, str], list[Key]] = {}  # by the paragraphs that cite them
        for key, cited in come.items():
            self._series.setdefault((key.kind, cited.series), []).append(key)
            if key.kind is CitationKind.NUMBERED:
                self._series.setdefault((key.kind, family(key.number)), []).append(key)
            if key.kind in _IN_PLACE:
                for name in cited.paragraphs:
                    self._placed.setdefault((key.kind, name), []).append(key)
        old_titles, new_titles = (
            {key.number: key for key in side if key.kind is CitationKind.TITLE} for side in (gone, come)
        )
        self.renamed = {
            old_titles[one]: new_titles[two] for one, two in renames(old_titles, new_titles, check)
        }

    def of(self, before: Cited, opposite: set[str]) -> Iterator[Key]:
        """Give those that may be the successor of a document.

        Args:
            before: the document.
            opposite: the paragraphs that stand beside those which cite it.
        """
        key = before.key
        if key in self.renamed:
            yield self.renamed[key]
        yield from self._series.get((key.kind, before.series), ())
        if key.kind is CitationKind.NUMBERED:
            yield from self._series.get((key.kind, family(key.number)), ())
        if key.kind in _IN_PLACE:  # a regulation may take the place of a directive
            yield from chain.from_iterable(self._placed.get((key.kind, name), ()) for name in opposite)


def _succeeds(before: Cited, after: Cited, *, facing: bool, renamed: bool) -> float:
    """Tell how likely one document is the successor of another, 0 for not."""
    (kind, organ, number), (_, other_organ, other_number) = before.key, after.key
    if kind is CitationKind.TITLE and (
        (renamed and facing) or ("#" in before.series and before.series == after.series)
    ):
        return 1.0
    occasion = max((_overlap(a, b) for a in before.around for b in after.around), default=0.0)
    least = _OCCASION
    if kind is CitationKind.TITLE:
        # Titles in letters share too many of them by chance: Convention against Storms, against Fog.
        like = min(number, other_number) > _LETTERS and likeness(number, other_number) >= _ALIKE
        return occasion if like and facing and occasion >= least else 0.0
    if kind is CitationKind.DOCUMENT:
        # A/72/50 and A/77/50: the number within the session stays, the session changes.
        if _NUMBERS.findall(number)[-1] == _NUMBERS.findall(other_number)[-1]:
            return 1.0 if facing or occasion >= _OCCASION else 0.0
        least = _CERTAIN_OCCASION
    elif kind is CitationKind.NUMBERED:
        if family(number) == family(other_number):
            return 1.0
        least = _OCCASION if before.series == after.series else _CERTAIN_OCCASION
    elif organ and other_organ and organ != other_organ:
        return 0.0
    return occasion if facing and occasion >= least else 0.0


def _apart(before: Cited, after: Cited) -> int:
    """Tell how far apart the numbers of two documents are: of several issues the last one is succeeded."""
    ones, twos = (map(int, _DIGITS.findall(cited.key.number)) for cited in (before, after))
    return sum(abs(one - two) for one, two in zip(ones, twos, strict=False))


def _around(text: str, citation: Citation) -> frozenset[str]:
    """Give the pairs of characters around a citation, without digits and spaces."""
    lead = re.sub(r"[\s\d/]", "", text[max(0, citation.start - _AROUND) : citation.start])
    tail = re.sub(r"[\s\d/]", "", text[citation.end : citation.end + _AROUND])
    return frozenset(piece[at : at + 2] for piece in (lead, tail) for at in range(len(piece) - 1))


def _overlap(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / len(one | two) if one and two else 0.0
