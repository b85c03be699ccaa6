"""Likest: the paragraphs that have most in common with each paragraph.

Terms that lead to very many paragraphs are passed over, so that the work stays near linear: they would hardly
change the cosine.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from reader.compare.pairing.rivals import Rivals
from reader.compare.pairing.sparse import Floats, Ints, Sparse, products, sparse
from reader.document.progress import Progress, ignore

_LEADS = 40  # paragraphs a term may lead to
_LEADS_LEAST = 12  # the same in a long edition, where rarer terms are enough to find a paragraph by
_LONG = 8_000  # the number of paragraphs times the paragraphs a term may lead to in it
_LEADS_NEARBY = 6  # paragraphs a term may lead to that makes neighbours
_NEIGHBOURS = 6  # paragraphs of its own edition that speak for a paragraph


class Likest(NamedTuple):
    """Some cells of a product, as parallel arrays: for paragraphs, which two, and how alike they are."""

    rows: Ints
    columns: Ints
    values: Floats


def leads(vectors: Sparse) -> Sparse:
    """Give the paragraphs that each term leads to, and how much it weighs there."""
    most = max(_LEADS_LEAST, min(_LEADS, _LONG // (vectors.height or 1)))
    return vectors.only(vectors.filled[vectors.columns] <= most).turned()


def likest(blocks: Iterator[tuple[int, Floats]], most: int) -> Likest:
    """Give the `most` greatest values of each row of a product that comes in blocks."""
    found = [Likest(np.array([], np.int64), np.array([], np.int64), np.array([]))]
    for first, block in blocks:
        filled = np.flatnonzero(block)
        rows, columns = np.divmod(filled, block.shape[1])
        values = block.ravel()[filled]
        best = Rivals(rows).first(values, most)
        found.append(Likest(first + rows[best], columns[best], values[best]))
    return Likest(*map(np.concatenate, zip(*found, strict=True)))


def neighbours(vectors: Sparse, progress: Progress = ignore) -> Sparse:
    """Give for every paragraph those of its own edition that are most like it, with shares that sum to 1."""
    standing = vectors.filled[vectors.columns]
    rare = vectors.only((standing > 1) & (standing <= _LEADS_NEARBY))
    found = likest(_others(products(rare, rare.turned(), progress)), _NEIGHBOURS)
    shares = found.values**1.5
    shares /= Rivals(found.rows).total(shares)
    return sparse(found.rows, found.columns, shares, (vectors.height, vectors.height))


def _others(blocks: Iterator[tuple[int, Floats]]) -> Iterator[tuple[int, Floats]]:
    """Take away how alike each paragraph is to itself."""
    for first, block in blocks:
        here = np.arange(len(block))
        block[here, first + here] = 0.0
        yield first, block
