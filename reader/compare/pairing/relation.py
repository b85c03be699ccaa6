"""Relation: how the two sides of a pair belong together."""

import math
import re
from typing import NamedTuple

from reader.compare.model import Relation
from reader.compare.pairing.bags import Numbers
from reader.compare.pairing.rarity import Rarity
from reader.compare.pairing.sentences import sentences
from reader.compare.pairing.terms import pieces
from reader.compare.pairing.width import one_width

_SAME = 0.9  # likeness of two texts that differ in light wording at most
_STATEMENT = 0.45  # likeness of two texts that make the same statement
_SENTENCE = 0.35  # likeness of a sentence in each that does
_OPENING = 0.25  # likeness of their first sentences that do: a paragraph opens with what it states
_SHARED = 0.14  # likeness of texts that may share a sentence
_FIGURE = re.compile(r"\d+")


class Relations:
    """Names the relation of two texts that belong together."""

    def __init__(self, numbers: Numbers, rarity: Rarity) -> None:
        """Take the numbers of the terms, and how much each of them says."""
        self._numbers = numbers
        self._squares: list[float] = (rarity.of**2).tolist()
        self._telling: list[bool] = rarity.telling.tolist()
        self._known: dict[str, list[_Statement]] = {}

    def __call__(self, old: str, new: str, alike: float) -> Relation:
        """Name it.

        Args:
            old: the older text.
            new: the newer text.
            alike: the cosine of what they tell.

        Returns:
            *equivalent* when they differ in light wording and no figure; *revised* when the same statement
            can still be recognised, as a whole or by one sentence; else *counterpart*.
        """
        if alike >= _SAME and _figures(old) == _figures(new):
            return Relation.EQUIVALENT
        if alike >= _STATEMENT or (alike >= _SHARED and self._recognised(old, new)):
            return Relation.REVISED
        return Relation.COUNTERPART

    def _recognised(self, old: str, new: str) -> bool:
        """Tell whether a sentence of the old text, or its opening, can be recognised in the new one."""
        ones, others = self._statements(old), self._statements(new)
        if not ones or not others:
            return False
        return self._likeness(ones[0], others[0]) >= _OPENING or any(
            self._likeness(one, other) >= _SENTENCE for one in ones for other in others
        )

    def _statements(self, text: str) -> list["_Statement"]:
        if text not in self._known:
            self._known[text] = [self._statement(sentence) for sentence in sentences(text)]
        return self._known[text]

    def _statement(self, sentence: str) -> "_Statement":
        terms = {self._numbers[term] for term in pieces(sentence) if term in self._numbers}
        telling = frozenset(term for term in terms if self._telling[term])
        return _Statement(telling, math.sqrt(math.fsum(self._squares[term] for term in terms)) or 1.0)

    def _likeness(self, one: "_Statement", other: "_Statement") -> float:
        """Give the cosine of what two sentences tell."""
        shared = math.fsum([self._squares[term] for term in one.telling & other.telling])
        return shared / (one.length * other.length)


class _Statement(NamedTuple):
    """A sentence: its telling terms, which count once each, and the length of the vector of all its terms."""

    telling: frozenset[int]
    length: float


def _figures(text: str) -> list[str]:
    return sorted(_FIGURE.findall(one_width(text)))
