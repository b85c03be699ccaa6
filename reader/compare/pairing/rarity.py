"""Rarity: how much a term says, learned from the texts themselves."""

from dataclasses import dataclass

import numpy as np

from reader.compare.pairing.rivals import Rivals
from reader.compare.pairing.sparse import Bools, Floats, Ints, Sparse, totals

_FLOOR = 0.5  # what a term in every text still says, beside log(texts / texts with the term)
_MANY = 0.2  # share of the texts a telling term may stand in
_FEW = 12  # but this many always
_STRONGEST = 160  # terms of a text that are looked at


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare terms are, by their numbers.

    Attributes:
        of: the logarithm of each term's rarity among the texts; 0 for a term of none.
        telling: whether a term may tell a pair: stands neither in one text alone nor everywhere.
        common: whether it stands everywhere: in all too many texts.
    """

    of: Floats
    telling: Bools
    common: Bools

    @property
    def columns(self) -> Ints:
        """Give the columns of the telling terms."""
        return np.flatnonzero(self.telling)

    def weigh(self, texts: Sparse) -> "Weighed":
        """Weigh what texts tell, given how often each term stands there."""
        if texts.width > len(self.of):
            texts = texts.only(texts.columns < len(self.of))  # terms that were met later say nothing
        rows = texts.rows
        weights = self.of[texts.columns] * texts.values
        squares = totals(rows, weights * weights, texts.height)
        lengths = np.where(squares > 0, np.sqrt(squares), 1.0)
        wholes = totals(rows, weights * ~self.common[texts.columns], texts.height)
        vectors = texts.valued(weights / lengths[rows]).narrowed(self.telling)
        if vectors.lengths.max(initial=0) > _STRONGEST:
            vectors = vectors.only(Rivals(vectors.rows).first(vectors.values, _STRONGEST))
        return Weighed(vectors, lengths, wholes)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What texts tell.

    Attributes:
        vectors: their strongest telling terms weighted by rarity, in columns of these alone; a row had length
            1 before the others were left out.
        lengths: what a row must be multiplied with to give the weight of its terms.
        wholes: the weight of all terms of a text but those that stand everywhere.
    """

    vectors: Sparse
    lengths: Floats
    wholes: Floats


def rarities(*texts: Sparse) -> Rarity:
    """Learn how rare every term is from texts that hold it."""
    width = max(each.width for each in texts)
    count = sum(each.height for each in texts)
    standing = np.bincount(np.concatenate([each.columns for each in texts]), minlength=width)
    of = np.where(standing > 0, np.log(count / np.maximum(standing, 1)) + _FLOOR, 0.0)
    common = standing > max(_FEW, count * _MANY)
    return Rarity(of, (standing > 1) & ~common, common)
