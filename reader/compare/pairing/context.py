"""Context: how alike two paragraphs are, each leaning towards the section it stands in.

A section is its heading and what its paragraphs keep coming back to. Two paragraphs that say little of their
own are alike when their sections are. The cosine of two leaning vectors falls into that of the paragraphs, of
each with the other's section, and of the sections, so that no leaning vector is ever built.
"""

import numpy as np

from reader.compare.pairing.likest import Likest, likest
from reader.compare.pairing.rivals import Rivals
from reader.compare.pairing.side import Side
from reader.compare.pairing.sparse import Floats, Sparse, dots, gathered, product_at, products, sparse, totals
from reader.document.progress import Progress, ignore

_HEADING = 0.4  # how far a paragraph leans towards its heading
_COMMON = 0.25  # and towards what the section keeps coming back to
_TELLING = 24  # terms that a section keeps coming back to


def in_context(
    old: Side, new: Side, found: Likest, leads: tuple[Sparse, Sparse], progress: Progress = ignore
) -> Floats:
    """Give how alike pairs of paragraphs are in their sections.

    Args:
        old: the older side.
        new: the newer side.
        found: the pairs, and how alike they are without their sections.
        leads: the paragraphs that each term leads to, on either side.
        progress: asked now and then whether to go on.
    """
    i, j, alike = found
    above, below = old.passages.leaf[i], new.passages.leaf[j]
    old_leans, new_leans = _leans(old, progress), _leans(new, progress)
    crosswise = product_at(old_leans, leads[1], above, j, progress)
    crosswise += product_at(new_leans, leads[0], below, i, progress)
    sections = dots(old_leans, new_leans, above, below, progress)
    old_lengths, new_lengths = _lengths(old, old_leans, progress), _lengths(new, new_leans, progress)
    return (alike + crosswise + sections) / (old_lengths[i] * new_lengths[j])


def _leans(side: Side, progress: Progress) -> Sparse:
    """Give what each section adds to the vectors of its paragraphs."""
    shape = (side.headings.height, side.vectors.height)
    members = sparse(side.passages.leaf, np.arange(shape[1]), np.ones(shape[1]), shape)
    sections, terms, weights = likest(products(members, side.vectors, progress), _TELLING)
    shares = _COMMON * weights / np.sqrt(Rivals(sections).total(weights * weights))
    leans, _ = gathered(
        np.concatenate((sections, side.headings.rows)),
        np.concatenate((terms, side.headings.columns)),
        np.concatenate((shares, _HEADING * side.headings.values)),
        (side.headings.height, side.vectors.width),
    )
    return leans


def _lengths(side: Side, leans: Sparse, progress: Progress) -> Floats:
    """Give the length of each paragraph's leaning vector."""
    leaf, each = side.passages.leaf, np.arange(side.vectors.height)
    squares = totals(leans.rows, leans.values**2, leans.height)
    return np.sqrt(1 + 2 * dots(leans, side.vectors, leaf, each, progress) + squares[leaf])
