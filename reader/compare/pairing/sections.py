"""Sections: how far those of two candidates agree, by what else is paired between them."""

import numpy as np

from reader.compare.pairing.candidates import Candidates
from reader.compare.pairing.rivals import Rivals
from reader.compare.pairing.sparse import Floats, Ints

_EASE = 0.3  # likely pairs that sections need before their other paragraphs say much
_UNKNOWN = 1 / 6  # how well sections belong together of which nothing is known


def agreement(weights: Floats, old: Ints, new: Ints) -> tuple[Floats, Floats]:
    """Say how well the sections of each candidate belong together.

    Args:
        weights: how much each candidate speaks for its sections.
        old: the old section of each candidate.
        new: its new section.

    Returns:
        for each candidate, how much its sections share beside the best partner of the old section, and
        beside the best partner of the new one, 0 to 1.
    """
    above, below = Rivals(old), Rivals(new)
    share = Rivals(old, new).total(weights) / np.sqrt(above.count * below.count)
    return share / np.maximum(above.best(share), 1e-9), share / np.maximum(below.best(share), 1e-9)


def agreement_of_others(found: Candidates, chances: Floats, old: Ints, new: Ints) -> Floats:
    """Say how well the sections of each candidate belong together, to judge by their other paragraphs alone.

    What speaks for a pair itself is not counted again as what its sections share.

    Args:
        found: the candidates.
        chances: how likely each of them is.
        old: the old section of each candidate.
        new: its new section.

    Returns:
        for each candidate, the share of the likely pairs of the section that has fewer of them that lead to
        the other section.
    """

    def total(key: Ints, other: Ints | None = None) -> Floats:
        return Rivals(key, other).total(chances)

    others = total(old, new) - total(found.old, new) - total(old, found.new) + chances
    fewer = np.minimum(total(old) - total(found.old), total(new) - total(found.new))
    return (others + _UNKNOWN * _EASE) / (fewer + _EASE)
