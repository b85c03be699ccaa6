"""Sentences: the pieces of a paragraph that are kept, brought up to date or rewritten as a whole.

What two paragraphs share may be one sentence of many, as where one of them was split or merged.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from reader.compare.pairing.numbers import Numbers
from reader.compare.pairing.rarity import Rarity
from reader.compare.pairing.sparse import Floats, Sparse, dots, stacked
from reader.compare.pairing.terms import pieces
from reader.document.progress import Progress, ignore, watched

# Begins with a set of signs, so that a search leaps from one of them to the next.
_END = re.compile(r"[。！？；!?;\n.](?:(?<!\.)[。！？；!?;\n]*[”’」』）)\]]*|(?=\s))")
_TOGETHER = 128  # texts that are weighed at once
_LOOKED = 0.7  # the share of the work that is done when sentences are weighed


def sentences(text: str) -> list[str]:
    """Cut a text after each mark that ends a sentence; joined, the pieces are the text."""
    ends = [0, *(mark.end() for mark in _END.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(ends) if start < end]


class Alike(NamedTuple):
    """How alike sentences of pairs of texts are, as parallel arrays of cosines.

    Attributes:
        likest: of the two sentences that are likest.
        opening: of the first two.
    """

    likest: Floats
    opening: Floats


class Sentences:
    """What the sentences of two editions tell; each text is cut and weighed when it is first asked for."""

    def __init__(self, numbers: Numbers, rarity: Rarity) -> None:
        self._numbers = numbers
        self._rarity = rarity
        self._place: dict[str, int] = {}
        self._counts: list[int] = []
        self._vectors: list[Sparse] = []

    def alike(self, pairs: Sequence[tuple[str, str]], progress: Progress = ignore) -> Alike:
        """Compare each sentence of the old text with each of the new one, for pairs of texts."""
        if not pairs:
            return Alike(np.zeros(0), np.zeros(0))
        self._weigh((text for pair in pairs for text in pair), progress)
        vectors, counts = stacked(self._vectors), np.array(self._counts, np.int64)
        starts = np.cumsum(counts) - counts
        old, new = np.array([[self._place[text] for text in pair] for pair in pairs], np.int64).T
        sizes = counts[old] * counts[new]
        firsts = np.cumsum(sizes) - sizes
        pair = np.repeat(np.arange(len(pairs)), sizes)
        step = np.arange(len(pair)) - firsts[pair]
        beside = counts[new][pair]
        one, other = starts[old][pair] + step // beside, starts[new][pair] + step % beside
        cosines = dots(vectors, vectors, one, other, progress)
        return Alike(np.maximum.reduceat(cosines, firsts), cosines[firsts])

    def _weigh(self, texts: Iterable[str], progress: Progress) -> None:
        unknown = [text for text in dict.fromkeys(texts) if text not in self._place]
        for start in watched(range(0, len(unknown), _TOGETHER), progress, _LOOKED, every=1):
            cut = [sentences(text) or [text] for text in unknown[start : start + _TOGETHER]]
            said = [sentence for each in cut for sentence in each]
            self._vectors.append(self._rarity.weigh(pieces(said, self._numbers)).vectors)
            self._counts += map(len, cut)
        self._place.update(zip(unknown, range(len(self._place), len(self._counts)), strict=True))
