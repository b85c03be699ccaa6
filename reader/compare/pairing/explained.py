"""Explained: how much two paragraphs share that no likelier partner explains.

Two paragraphs on migrants share the words of every paragraph on migrants. What speaks for this very pair are
the words that neither the other likely partners of the old paragraph nor those of the new one account for.
"""

import numpy as np

from reader.compare.pairing.candidates import Candidates
from reader.compare.pairing.side import Side
from reader.compare.pairing.sparse import Floats, Sparse, dots, product_at, sparse
from reader.document.progress import Progress, ignore

_LIKELY = 0.12  # a partner less likely than this explains nothing
_SUREST = 0.97
_CHANCE = 0.01  # a pair less likely than this is not worth the work


def unexplained(
    old: Side, new: Side, found: Candidates, chances: Floats, progress: Progress = ignore
) -> Floats:
    """Give for each candidate the part of its cosine that no rival explains.

    A term that the paragraphs share counts with the chance that none of the other partners, each as likely as
    it is, accounts for it. Of a pair that has hardly a chance it is all of the cosine.
    """
    doubt = np.where(chances >= _LIKELY, np.log(1 - np.minimum(chances, _SUREST)), 0.0)
    likely = doubt < 0
    shape = (old.vectors.height, new.vectors.height)
    partners = sparse(found.old[likely], found.new[likely], doubt[likely], shape)
    left_old = _left(old.vectors, new.vectors, partners, progress)
    left_new = _left(new.vectors, old.vectors, partners.turned(), progress)
    looked = chances >= _CHANCE
    left = found.alike.copy()
    shared = dots(left_old, left_new, found.old[looked], found.new[looked], progress)
    # What the pair itself explains of either paragraph was taken away with what its rivals do.
    left[looked] = shared / np.exp(2 * doubt[looked])
    return left


def _left(vectors: Sparse, others: Sparse, partners: Sparse, progress: Progress) -> Sparse:
    """Give how much of the terms of each paragraph its partners leave, given the logarithm of their doubt."""
    bears = others.valued(np.ones(len(others.values)))
    doubt = product_at(partners, bears, vectors.rows, vectors.columns, progress)
    return vectors.valued(vectors.values * np.exp(doubt))
