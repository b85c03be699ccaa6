"""Relation: how the two sides of a pair belong together."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.compare.model import Relation
from reader.compare.pairing.sentences import Sentences
from reader.compare.pairing.width import one_width
from reader.document.progress import Progress, ignore, watched

_SAME = 0.9  # likeness of two texts that differ in light wording at most
_STATEMENT = 0.45  # likeness of two texts that make the same statement
_SENTENCE = 0.35  # likeness of a sentence in each that does
_OPENING = 0.25  # likeness of their first sentences that do: a paragraph opens with what it states
_SHARED = 0.14  # likeness of texts that may share a sentence
_DECIDED = 0.9  # the share of the work that is done by then
_FIGURE = re.compile(r"\d+")


class Beside(NamedTuple):
    """Two texts that belong together.

    Attributes:
        old: the older text.
        new: the newer text.
        alike: the cosine of what they tell.
        kept: whether the shorter text stands in the longer one.
    """

    old: str
    new: str
    alike: float
    kept: bool


def relations(pairs: Sequence[Beside], sentences: Sentences, progress: Progress = ignore) -> list[Relation]:
    """Name the relation of each two texts that belong together.

    Args:
        pairs: the texts.
        sentences: what their sentences tell.
        progress: asked now and then whether to go on.

    Returns:
        *equivalent* when they differ in light wording and no figure; *revised* when the same statement can
        still be recognised, as a whole or by one sentence; else *counterpart*.
    """
    unsure = [pair for pair in pairs if _SHARED <= pair.alike < _STATEMENT and not pair.kept]
    alike = sentences.alike([pair[:2] for pair in unsure], lambda _share: progress(_DECIDED))
    same = (alike.likest >= _SENTENCE) | (alike.opening >= _OPENING)
    recognised = {pair for pair, is_same in zip(unsure, same.tolist(), strict=True) if is_same}
    found: list[Relation] = []
    for pair in watched(pairs, progress, _DECIDED):
        if pair.alike >= _SAME and _figures(pair.old) == _figures(pair.new):
            found.append(Relation.EQUIVALENT)
        elif pair.alike >= _STATEMENT or pair.kept or pair in recognised:
            found.append(Relation.REVISED)
        else:
            found.append(Relation.COUNTERPART)
    return found


def _figures(text: str) -> list[str]:
    return sorted(_FIGURE.findall(one_width(text)))
