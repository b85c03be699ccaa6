"""Context: how alike two paragraphs are, each leaning towards the section it stands in.

A section is its heading and what its paragraphs keep coming back to. Two paragraphs that say little of their
own are alike when their sections are. The cosine of two leaning vectors falls into that of the paragraphs, of
each with the other's section, and of the sections, so that no leaning vector is ever built.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from reader.compare.pairing.rarity import cosine, unit
from reader.compare.pairing.side import Side
from reader.compare.pairing.terms import Bag
from reader.document.progress import Progress, ignore, watched

_READ = 0.2  # the share of the work that is done by then
_HEADING = 0.4  # how far a paragraph leans towards its heading
_COMMON = 0.25  # and towards what the section keeps coming back to
_TELLING = 24  # terms that a section keeps coming back to


class Context:
    """The likeness of paragraphs in their sections."""

    def __init__(self, old: Side, new: Side, progress: Progress = ignore) -> None:
        self._old, self._new = old, new
        self._old_leans, self._new_leans = _leans(old, progress), _leans(new, progress)
        self._to_new = {name: new.index.likeness(lean) for name, lean in self._old_leans.items()}
        self._to_old = {name: old.index.likeness(lean) for name, lean in self._new_leans.items()}
        self._old_lengths = _lengths(old, self._old_leans, progress)
        self._new_lengths = _lengths(new, self._new_leans, progress)
        self._sections: dict[str, dict[str, float]] = {}

    def likeness(self, i: int, alikes: Iterable[tuple[int, float]]) -> list[tuple[float, float, int]]:
        """Give the likeness in context of an old paragraph with some new ones.

        Args:
            i: the old paragraph.
            alikes: new paragraphs, and how alike each is without its context.

        Returns:
            for each its likeness in context, that without, and its place.
        """
        above, leaf = self._old.leaf[i], self._new.leaf
        to_new, to_old = self._to_new[above], self._to_old
        length, lengths = self._old_lengths[i], self._new_lengths
        sections = self._sections.setdefault(above, {})
        row: list[tuple[float, float, int]] = []
        for j, alike in alikes:
            below = leaf[j]
            if below not in sections:
                sections[below] = cosine(self._old_leans[above], self._new_leans[below])
            crosswise = to_new.get(j, 0.0) + to_old[below].get(i, 0.0)
            row.append(((alike + crosswise + sections[below]) / (length * lengths[j]), alike, j))
        return row


def _leans(side: Side, progress: Progress) -> dict[str, Bag]:
    """Give what each section adds to the vectors of its paragraphs."""
    members: defaultdict[str, list[Bag]] = defaultdict(list)
    for name, vector in zip(side.leaf, side.vectors, strict=True):
        members[name].append(vector)
    return {
        name: _lean(side.headings.get(name, {}), bags)
        for name, bags in watched(members.items(), progress, _READ, every=1)
    }


def _lean(heading: Bag, members: Sequence[Bag]) -> Bag:
    total = members[0].copy()
    for vector in members[1:]:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    common = total
    if len(total) > _TELLING:
        common = dict(sorted(total.items(), key=itemgetter(1), reverse=True)[:_TELLING])
    added = {term: _COMMON * weight for term, weight in unit(common).items()}
    for term, weight in heading.items():
        added[term] = added.get(term, 0.0) + _HEADING * weight
    return added


def _lengths(side: Side, leans: Mapping[str, Bag], progress: Progress) -> list[float]:
    """Give the length of each paragraph's leaning vector."""
    squares = {name: cosine(lean, lean) for name, lean in leans.items()}
    return [
        math.sqrt(1 + 2 * cosine(vector, leans[name]) + squares[name])
        for name, vector in watched(zip(side.leaf, side.vectors, strict=True), progress, _READ)
    ]
