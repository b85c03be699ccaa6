"""Relation: how the two sides of a pair belong together."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from reader.compare.model import Relation
from reader.compare.pairing.numbers import Numbers
from reader.compare.pairing.rarity import Rarity
from reader.compare.pairing.sentences import sentences
from reader.compare.pairing.sparse import dots
from reader.compare.pairing.terms import pieces
from reader.compare.pairing.width import one_width
from reader.document.progress import Progress, ignore, watched

_SAME = 0.9  # likeness of two texts that differ in light wording at most
_STATEMENT = 0.45  # likeness of two texts that make the same statement
_SENTENCE = 0.35  # likeness of a sentence in each that does
_OPENING = 0.25  # likeness of their first sentences that do: a paragraph opens with what it states
_SHARED = 0.14  # likeness of texts that may share a sentence
_TOGETHER = 128  # pairs of texts that are looked at at once
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


def relations(
    pairs: Sequence[Beside], numbers: Numbers, rarity: Rarity, progress: Progress = ignore
) -> list[Relation]:
    """Name the relation of each two texts that belong together.

    Args:
        pairs: the texts.
        numbers: the columns of the terms.
        rarity: how much each term says.
        progress: asked now and then whether to go on.

    Returns:
        *equivalent* when they differ in light wording and no figure; *revised* when the same statement can
        still be recognised, as a whole or by one sentence; else *counterpart*.
    """
    unsure = [pair for pair in pairs if _SHARED <= pair.alike < _STATEMENT and not pair.kept]
    recognised: set[Beside] = set()
    for start in watched(range(0, len(unsure), _TOGETHER), progress, _DECIDED, every=1):
        recognised |= _recognised(unsure[start : start + _TOGETHER], numbers, rarity)
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


def _recognised(pairs: Sequence[Beside], numbers: Numbers, rarity: Rarity) -> set[Beside]:
    """Give the pairs of which a sentence of the old text, or its opening, is recognised in the new one."""
    said: list[str] = []
    spans: dict[str, range] = {}
    for text in dict.fromkeys(text for pair in pairs for text in pair[:2]):
        cut = sentences(text)
        spans[text] = range(len(said), len(said) + len(cut))
        said += cut
    vectors = rarity.weigh(pieces(said, numbers)).vectors
    olds, news = [spans[pair.old] for pair in pairs], [spans[pair.new] for pair in pairs]
    rows = np.concatenate([np.repeat(old, len(new)) for old, new in zip(olds, news, strict=True)])
    others = np.concatenate([np.tile(new, len(old)) for old, new in zip(olds, news, strict=True)])
    of = np.repeat(np.arange(len(pairs)), [len(old) * len(new) for old, new in zip(olds, news, strict=True)])
    opening = np.diff(of, prepend=-1) > 0
    same = dots(vectors, vectors, rows, others) >= np.where(opening, _OPENING, _SENTENCE)
    return {pairs[k] for k in set(of[same].tolist())}
