"""Blame: when each sentence, figure, name and verb of a paragraph first stood there, and when last."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from reader.compare import verbs
from reader.compare.edits.units import titles
from reader.compare.figures.finding import find as find_figures
from reader.compare.history import Step
from reader.compare.pairing.sentences import sentences

_QUOTED = re.compile(r"“[^”\n]{2,60}”")
_NAMED = re.compile(r"\b[A-Z][\w’-]+(?:\s(?:(?:of|on|for|and|the|in)\s)*[A-Z][\w’-]+)+")
_REWRITTEN = 0.5  # likeness of a sentence to the one that it was before


class PieceKind(StrEnum):
    """What a piece of a paragraph is."""

    SENTENCE = "sentence"
    FIGURE = "figure"
    NAME = "name"
    VERB = "verb"


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands in a paragraph in some of its editions.

    Attributes:
        kind: what it is.
        text: as printed when it last stood there.
        present: the places of the editions that have it, oldest first.
        altered: those where it was reworded from the edition before; only of sentences.
    """

    kind: PieceKind
    text: str
    present: tuple[int, ...]
    altered: tuple[int, ...] = ()

    @property
    def first(self) -> int:
        """The place of the edition where it first stood."""
        return self.present[0]

    @property
    def last(self) -> int:
        """The place of the edition where it last stood."""
        return self.present[-1]


def pieces(steps: Sequence[Step]) -> tuple[Piece, ...]:
    """Tell the pieces of a paragraph through its history, sentences first, each in order of appearance.

    Args:
        steps: the paragraph's history, oldest first.

    Returns:
        Every sentence with the editions that have it, reworded or not, and every figure with its unit, name
        (in quotes or with capitals) and operative verb.
    """
    texts = ["\n".join(paragraph.text for paragraph in step.paragraphs) for step in steps]
    exact = (
        (PieceKind.FIGURE, [_figures(text) for text in texts]),
        (PieceKind.NAME, [_names(text) for text in texts]),
        (PieceKind.VERB, [[demand.verb for demand in verbs.find(text)] for text in texts]),
    )
    found = [*_sentences(texts)]
    for kind, by_edition in exact:
        found += _exact(kind, by_edition)
    return tuple(found)


def _sentences(texts: Sequence[str]) -> Iterator[Piece]:
    """Follow sentences from edition to edition, each to the one most like it."""
    threads: list[list[tuple[int, str]]] = []
    for place, text in enumerate(texts):
        here = [sentence.strip() for sentence in sentences(text) if len(_bare(sentence)) > 1]
        likely = sorted(
            (
                (-_likeness(thread[-1][1], sentence), number, at)
                for number, thread in enumerate(threads)
                for at, sentence in enumerate(here)
            ),
        )
        taken: set[int] = set()
        met: set[int] = set()
        for unlike, number, at in likely:
            if -unlike >= _REWRITTEN and number not in met and at not in taken:
                threads[number].append((place, here[at]))
                met.add(number)
                taken.add(at)
        threads += [[(place, sentence)] for at, sentence in enumerate(here) if at not in taken]
    for thread in threads:
        altered = [place for (_, before), (place, now) in pairwise(thread) if _bare(before) != _bare(now)]
        yield Piece(PieceKind.SENTENCE, thread[-1][1], tuple(place for place, _ in thread), tuple(altered))


def _exact(kind: PieceKind, by_edition: Sequence[Sequence[str]]) -> Iterator[Piece]:
    """Tell which editions have each of some printed pieces, whatever their spaces and width."""
    present: dict[str, list[int]] = {}
    printed: dict[str, str] = {}
    for place, found in enumerate(by_edition):
        for text in dict.fromkeys(found):
            key = _bare(text)
            printed[key] = text
            if place not in present.setdefault(key, []):
                present[key].append(place)
    for key, places in present.items():
        yield Piece(kind, printed[key], tuple(places))


def _figures(text: str) -> list[str]:
    found = []
    for figure in find_figures(text):
        unit = figure.unit if figure.unit and not figure.text.endswith(figure.unit) else ""
        found.append(f"{figure.text} {unit}".strip())
    return found


def _names(text: str) -> list[str]:
    spans = [*titles(text), *(match.span() for match in _QUOTED.finditer(text))]
    spans += [match.span() for match in _NAMED.finditer(text)]
    return [text[start:end] for start, end in sorted(spans)]


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _likeness(one: str, other: str) -> float:
    """Give the share of pairs of characters that two sentences have in common (Dice)."""
    a, b = _bare(one), _bare(other)
    if a == b:
        return 1.0
    here = {a[at : at + 2] for at in range(len(a) - 1)}
    there = {b[at : at + 2] for at in range(len(b) - 1)}
    return 2 * len(here & there) / (len(here) + len(there)) if here and there else 0.0
