"""Evidence: what speaks for each candidate, beside its rivals in row, column and section.

Every kind of evidence grows with the chance that the pair is right. It is gathered in two turns: what the
texts and headings say; then, with a first opinion of every candidate, what the other likely pairs say.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from reader.compare.pairing.anchors import Anchors
from reader.compare.pairing.candidates import Candidates
from reader.compare.pairing.explained import unexplained
from reader.compare.pairing.likest import neighbours
from reader.compare.pairing.rivals import Rivals
from reader.compare.pairing.sections import agreement, agreement_of_others
from reader.compare.pairing.sentences import Sentences
from reader.compare.pairing.side import Side
from reader.compare.pairing.sparse import Bools, Floats, dots, product_at, sparse
from reader.compare.pairing.topics import cosines, of_sections, topics
from reader.document.progress import Progress, ignore

_MANY = 200  # paragraphs of two editions among which the best is the best indeed
_LOOKED = 0.65  # the share of the work that is done when the candidates are looked at
_CHANCE = 0.06  # a candidate that is less likely is not looked at sentence by sentence
_RARE = 100  # in so many pairs of paragraphs a rare word stands at most

FIRST = (
    "alike",
    "context",
    "names",
    "topic",
    "chapter_topic",
    "part",
    "part_heading",
    "heading",
    "many",
)
SECOND = (
    "opinion",
    "sentence",
    "part",
    "part_least",
    "chapter_others",
    "bridge",
    "bridge_least",
    "unexplained",
    "topic",
    "beside",
    "block",
    "mutual",
    "heading",
    "many",
    "gap",
    "strange",
)


@dataclass(frozen=True, slots=True)
class Looked:
    """The candidates of two editions and what is known of them, as parallel arrays.

    Attributes:
        old: the older side.
        new: the newer side.
        found: the candidates.
        kept: which of them are texts that were kept.
        columns: evidence of the first turn by name.
    """

    old: Side
    new: Side
    found: Candidates
    kept: Bools
    columns: Mapping[str, Floats]


def look(old: Side, new: Side, found: Candidates, kept: Bools, progress: Progress = ignore) -> Looked:
    """Gather what texts and headings say of the candidates."""
    progress(_LOOKED)
    row, column = Rivals(found.old), Rivals(found.new)
    best = _best_shares(found.alike, row)
    top_old, top_new = old.passages.top[found.old], new.passages.top[found.new]
    leaf_old, leaf_new = old.passages.leaf[found.old], new.passages.leaf[found.new]
    in_leaf_old = np.bincount(old.passages.leaf)[leaf_old]
    in_leaf_new = np.bincount(new.passages.leaf)[leaf_new]
    progress(_LOOKED)
    about_old, about_new = topics(old.vectors, new.vectors, progress)
    headings = dots(old.headings, new.headings, leaf_old, leaf_new, progress)
    return Looked(
        old,
        new,
        found,
        kept,
        {
            "alike": found.alike,
            "context": _standing(found.context, row, column, 5),
            "names": _names(old, new, found, progress),
            "topic": _standing(cosines(about_old[found.old], about_new[found.new]), row, column, 3),
            "chapter_topic": cosines(
                of_sections(about_old, old.passages.chapter)[old.passages.chapter[found.old]],
                of_sections(about_new, new.passages.chapter)[new.passages.chapter[found.new]],
            ),
            "part": np.maximum(*agreement(best, top_old, top_new)),
            "part_heading": dots(old.headings, new.headings, top_old, top_new, progress),
            "heading": headings / np.minimum(in_leaf_old, in_leaf_new),
            "many": np.full(len(found.old), _many(old, new)),
        },
    )


def look_again(
    looked: Looked, opinion: Floats, anchors: Anchors, sentences: Sentences, progress: Progress = ignore
) -> dict[str, Floats]:
    """Gather what the other likely pairs say of each candidate."""
    old, new, found = looked.old, looked.new, looked.found
    top_old, top_new = old.passages.top[found.old], new.passages.top[found.new]
    chapter_old, chapter_new = old.passages.chapter[found.old], new.passages.chapter[found.new]
    row, column = Rivals(found.old), Rivals(found.new)
    row_block, column_block = Rivals(found.old, top_new), Rivals(top_old, found.new)
    tops = agreement(opinion, top_old, top_new)
    part_least = np.minimum(*tops)
    progress(_LOOKED)
    through_old, through_new = _bridges(looked, opinion, progress)
    left = unexplained(old, new, found, opinion, progress)
    progress(_LOOKED)
    ahead = np.minimum(row_block.leads(opinion), column_block.leads(opinion))
    in_place = anchors.between(old.passages.places[found.old], new.passages.places[found.new])
    return {
        "opinion": np.log((opinion + 0.003) / (1.003 - opinion)),
        "sentence": _sentence(looked, opinion, sentences, progress),
        "part": np.maximum(*tops),
        "part_least": part_least,
        "chapter_others": agreement_of_others(found, opinion, chapter_old, chapter_new),
        "bridge": np.log(np.maximum(through_old, through_new) + 0.003),
        "bridge_least": np.minimum(column.leads(through_old), row.leads(through_new)),
        "unexplained": np.maximum(row.leads(left), column.leads(left)),
        "topic": looked.columns["topic"],
        "beside": _beside(found, opinion),
        "block": np.maximum(row_block.leads(found.context), column_block.leads(found.context)),
        # In parts that surely belong together, the best of both sides need less else to speak for them.
        "mutual": np.where(ahead > 0, np.sqrt(part_least), 0.0),
        "heading": looked.columns["heading"],
        "many": looked.columns["many"],
        "gap": anchors.kinship * in_place,
        "strange": np.full(len(opinion), 1 - anchors.kinship),
    }


def _standing(values: Floats, row: Rivals, column: Rivals, most: int) -> Floats:
    """Give each value beside what is usual among the best of its row and of its column."""
    return values / np.sqrt((row.usual(values, most) + 0.02) * (column.usual(values, most) + 0.02))


def _many(old: Side, new: Side) -> float:
    """Say how much it means to be ahead of all rivals: little where they are few."""
    return min(1.0, math.log(old.vectors.height + new.vectors.height) / math.log(_MANY))


def _best_shares(alike: Floats, row: Rivals) -> Floats:
    """Give the four best candidates of each row their square share of the best; the others nothing."""
    return np.where(alike >= row.ranked(alike, 3), alike**2 / (row.best(alike) ** 2 + 1e-6), 0.0)


def _names(old: Side, new: Side, found: Candidates, progress: Progress) -> Floats:
    """Give how many words the paragraphs share that hardly any other paragraph bears."""
    pairs = old.words.filled * new.words.filled
    rare = (pairs > 0) & (pairs < _RARE)
    olds, news = old.words.narrowed(rare), new.words.narrowed(rare)
    olds, news = olds.valued(1 / pairs[rare][olds.columns]), news.valued(np.ones(len(news.values)))
    return np.log1p(5 * dots(olds, news, found.old, found.new, progress))


def _sentence(looked: Looked, chances: Floats, sentences: Sentences, progress: Progress) -> Floats:
    """Give how alike the likest sentences of each candidate are, where it has a chance and was not kept."""
    worth = np.flatnonzero((chances >= _CHANCE) & ~looked.kept)
    found = looked.found
    old, new = looked.old.passages.paragraphs, looked.new.passages.paragraphs
    pairs = [
        (old[i].text, new[j].text)
        for i, j in zip(found.old[worth].tolist(), found.new[worth].tolist(), strict=True)
    ]
    likest = np.zeros(len(chances))
    likest[worth] = sentences.alike(pairs, progress).likest
    return likest


def _bridges(looked: Looked, chances: Floats, progress: Progress) -> tuple[Floats, Floats]:
    """Give how likely the neighbours in content of the old paragraph are the new one's, and the other way.

    What is called differently in two editions is often found beside what is called the same.
    """
    old, new = looked.old.vectors, looked.new.vectors
    i, j = looked.found.old, looked.found.new
    likely = sparse(i, j, chances, (old.height, new.height))
    return (
        product_at(neighbours(old, progress), likely, i, j, progress),
        product_at(neighbours(new, progress), likely.turned(), j, i, progress),
    )


def _beside(found: Candidates, chances: Floats) -> Floats:
    """Give the likeliest of the pairs that stand directly beside each candidate in both editions."""
    stride = found.new.max(initial=0) + 3  # so that no step leads into another row
    key = found.old * stride + found.new
    order = np.argsort(key)
    ordered = key[order]
    likeliest = np.zeros(len(key))
    for step in (a * stride + b for a in (-1, 0, 1) for b in (-1, 0, 1) if (a, b) != (0, 0)):
        at = order[np.minimum(np.searchsorted(ordered, key + step), len(key) - 1)]
        likeliest = np.maximum(likeliest, np.where(key[at] == key + step, chances[at], 0.0))
    return likeliest
