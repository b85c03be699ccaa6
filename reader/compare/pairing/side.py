"""Side: one edition's paragraphs made ready for pairing, with the sections they stand in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from reader.compare.pairing.numbers import Numbers
from reader.compare.pairing.rarity import Rarity
from reader.compare.pairing.sparse import Floats, Ints, Sparse, stacked
from reader.compare.pairing.terms import terms
from reader.document.model import Edition, Paragraph
from reader.document.progress import Progress, ignore, watched

_READ = 0.1  # the share of the work that is done when the paragraphs are being cut into terms
_TOGETHER = 128  # paragraphs that are cut at once


@dataclass(frozen=True, slots=True)
class Passages:
    """Paragraphs of one edition that are to be paired, and their terms.

    Attributes:
        places: the index of each in its edition.
        paragraphs: the paragraphs.
        terms: how often each term stands in each.
        words: their words outside enumerations, and how often each stands there.
        leaf: the number of the innermost section each stands in.
        chapter: that of the one below the outermost, or of the outermost itself.
        top: that of the outermost one.
        headings: how often each term stands in the heading of each section.
    """

    places: Ints
    paragraphs: Sequence[Paragraph]
    terms: Sparse
    words: Sparse
    leaf: Ints
    chapter: Ints
    top: Ints
    headings: Sparse


@dataclass(frozen=True, slots=True)
class Side:
    """One edition's paragraphs, by their index among those that are to be paired.

    Attributes:
        passages: the paragraphs.
        vectors: what each of them tells, weighted by rarity.
        words: how often each of their words stands there outside enumerations.
        lengths: what a vector must be multiplied with to give the weight of its terms.
        wholes: the weight of all terms of a paragraph but those that stand everywhere.
        headings: what the heading of each section tells.
    """

    passages: Passages
    vectors: Sparse
    words: Sparse
    lengths: Floats
    wholes: Floats
    headings: Sparse


def passages(
    edition: Edition, places: Iterable[int], numbers: Numbers, progress: Progress = ignore
) -> Passages:
    """Find the terms of paragraphs.

    Args:
        edition: the edition.
        places: the paragraphs, by their index in it.
        numbers: what gives each term its number; the same for both editions.
        progress: asked now and then whether to go on.
    """
    places = list(places)
    paragraphs = [edition.paragraphs[place] for place in places]
    names = dict.fromkeys(paragraph.section for paragraph in paragraphs)
    paths = {name: [section.id for section in edition.path(name)] or [name] for name in names}
    sections = {name: index for index, name in enumerate(dict.fromkeys(chain.from_iterable(paths.values())))}
    named = [edition.section_by_id[name].text if name in edition.section_by_id else "" for name in sections]
    texts = [paragraph.text for paragraph in paragraphs] + named
    found = [
        terms(texts[start : start + _TOGETHER], numbers)
        for start in watched(range(0, len(texts) or 1, _TOGETHER), progress, _READ, every=1)
    ]
    counts, words = (stacked(parts) for parts in zip(*found, strict=True))
    above = [paths[paragraph.section] for paragraph in paragraphs]
    leaf, chapter, top = (
        np.array([sections[path[:depth][-1]] for path in above], np.int64) for depth in (None, 2, 1)
    )
    return Passages(
        np.array(places, np.int64),
        paragraphs,
        counts.between(0, len(paragraphs)),
        words.between(0, len(paragraphs)),
        leaf,
        chapter,
        top,
        counts.between(len(paragraphs), len(texts)),
    )


def side(found: Passages, rarity: Rarity) -> Side:
    """Weigh what the paragraphs tell."""
    weighed = rarity.weigh(found.terms)
    words = replace(found.words, width=len(rarity.of))
    headings = rarity.weigh(found.headings).vectors
    return Side(found, weighed.vectors, words, weighed.lengths, weighed.wholes, headings)
