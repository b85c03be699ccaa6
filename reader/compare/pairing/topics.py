"""Topics: what paragraphs are about, whatever their words.

Two paragraphs on the same matter may share few words. But words that keep each other's company throughout
the two editions lead from one to the other: latent semantic analysis (Deerwester et al., 1990). It takes the
strongest axes of all paragraphs; in a long document those of some of them, spread evenly, to which the others
are then related (Nyström's method: Williams and Seeger, 2001), so that the work stays linear.
"""

import numpy as np

from reader.compare.pairing.sparse import Floats, Ints, Sparse, products, stacked, totals
from reader.document.progress import Progress, ignore

_TOPICS = 15  # with many more, topics tell words apart, and that is what likeness does
_MOST = 400  # paragraphs that topics are learned from
_NOTHING = 1e-9


def topics(old: Sparse, new: Sparse, progress: Progress = ignore) -> tuple[Floats, Floats]:
    """Give what the paragraphs of two editions are about.

    Args:
        old: what the old paragraphs tell, weighted by rarity.
        new: what the new ones tell.
        progress: asked now and then whether to go on.

    Returns:
        for each side a row per paragraph, of length 1 (or 0, if it shares nothing with another), so that the
        product of two rows is the cosine of what the paragraphs are about.
    """
    both = stacked((old, new))
    lengths = np.sqrt(totals(both.rows, both.values**2, both.height))
    both = both.valued(both.values / lengths[both.rows])
    taught = both
    if both.height > _MOST:
        taught = both.picked(np.linspace(0, both.height - 1, _MOST).astype(np.int64))
    among = np.concatenate([block for _, block in products(taught, taught.turned(), progress)])
    squares, axes = np.linalg.eigh(among)
    squares, axes = squares[-_TOPICS:], axes[:, -_TOPICS:]
    scaled = axes[:, squares > _NOTHING] / np.sqrt(squares[squares > _NOTHING])
    if taught is both:
        found = _unit(among @ scaled)
    else:
        blocks = products(both, taught.turned(), progress)
        found = _unit(np.concatenate([block @ scaled for _, block in blocks]))
    return found[: old.height], found[old.height :]


def of_sections(about: Floats, sections: Ints) -> Floats:
    """Give what sections are about, given what the paragraphs are and the number of each one's section."""
    sums = np.zeros((sections.max(initial=-1) + 1, about.shape[1]))
    np.add.at(sums, sections, about)
    return _unit(sums)


def cosines(one: Floats, other: Floats) -> Floats:
    """Give how alike the rows of one matrix are to those of another, 0 to 1."""
    alike: Floats = np.maximum(np.einsum("ij,ij->i", one, other), 0.0)
    return alike


def _unit(rows: Floats) -> Floats:
    unit: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), _NOTHING)
    return unit
