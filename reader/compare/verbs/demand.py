"""A demand: what a sentence asks."""

import re
from dataclasses import dataclass

RECEIVING = 2.0
"""Verbs below this step of the scale only take note."""

MUST = 10.0
"""The highest step of the scale."""

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Demand:
    """What a sentence asks.

    Attributes:
        start: where the verb starts in its text.
        end: where it ends.
        verb: as printed, with what strengthens it (`强烈敦促`).
        strength: its step on the scale, 0 for taking note.
        rest: the pieces of what is asked, to find its like by.
    """

    start: int
    end: int
    verb: str
    strength: float
    rest: frozenset[str]


def pieces(text: str) -> frozenset[str]:
    """Give what is asked in pieces: pairs of Chinese characters, words of other scripts."""
    if not _HAN.search(text):
        return frozenset(word for word in text.lower().split() if len(word) > 3)
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))
