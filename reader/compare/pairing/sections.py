"""Sections: which belong together, by heading and by what was paired under them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

from reader.compare.model import Relation, SectionPair
from reader.compare.pairing.candidates import Candidates
from reader.compare.pairing.rivals import Rivals
from reader.compare.pairing.sparse import Floats, Ints
from reader.compare.pairing.unchanged import plain
from reader.document.model import Edition, Section

_EASE = 0.3  # likely pairs that sections need before their other paragraphs say much
_RECOGNISED = 0.5  # share of two sections' paragraphs by which one is the other, revised
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


def section_pairs(
    old: Edition, new: Edition, pairs: Mapping[tuple[int, int], Relation]
) -> tuple[SectionPair, ...]:
    """Pair the sections of two editions in the order of the new one, removed ones at the end."""
    partner: dict[str, str] = {}
    mate: dict[str, str] = {}
    for (one, other), _ in _shared(old, new, pairs).most_common():
        if one not in partner and other not in mate:
            partner[one] = other
            mate[other] = one
    told = _Told(old, new, pairs)
    found: list[SectionPair] = []
    for section in new.sections:
        above = old.section_by_id.get(mate.get(section.id, ""))
        if above is None:
            found.append(SectionPair(None, section.id, Relation.ADDED))
        else:
            found.append(SectionPair(above.id, section.id, told.relation(above, section)))
    found.extend(
        SectionPair(section.id, None, Relation.REMOVED)
        for section in old.sections
        if section.id not in partner
    )
    return tuple(found)


class _Told:
    """What paragraphs and headings tell of how two sections belong together."""

    def __init__(self, old: Edition, new: Edition, pairs: Mapping[tuple[int, int], Relation]) -> None:
        self._below = _below(old), _below(new)
        unchanged, recognised = _Standing(old, new), _Standing(old, new)
        for pair, relation in pairs.items():
            if relation is Relation.EQUIVALENT:
                unchanged.add(pair)
            if relation is not Relation.COUNTERPART:
                recognised.add(pair)
        self._unchanged, self._recognised = unchanged.counted(), recognised.counted()

    def relation(self, old: Section, new: Section) -> Relation:
        """Name the relation, a heading counting as one paragraph of either side.

        *Equivalent*: heading and paragraphs are the same; *revised*: at least half can be recognised.
        """
        heading = 2 * (plain(old.text) == plain(new.text))
        everything = 2 + self._below[0][old.id] + self._below[1][new.id]
        if heading + self._unchanged[old.id, new.id] == everything:
            return Relation.EQUIVALENT
        if heading + self._recognised[old.id, new.id] >= _RECOGNISED * everything:
            return Relation.REVISED
        return Relation.COUNTERPART


class _Standing:
    """Paragraphs that stand in pairs, by the innermost sections of the pair."""

    def __init__(self, old: Edition, new: Edition) -> None:
        self._old, self._new = old, new
        self._places: defaultdict[tuple[str, str], tuple[set[int], set[int]]] = defaultdict(
            lambda: (set(), set())
        )

    def add(self, pair: tuple[int, int]) -> None:
        """Add a pair of places."""
        i, j = pair
        olds, news = self._places[self._old.paragraphs[i].section, self._new.paragraphs[j].section]
        olds.add(i)
        news.add(j)

    def counted(self) -> Counter[tuple[str, str]]:
        """Count the paragraphs of both sides under every two sections."""
        found: Counter[tuple[str, str]] = Counter()
        for (one, other), (olds, news) in self._places.items():
            for above in self._old.path(one):
                for below in self._new.path(other):
                    found[above.id, below.id] += len(olds) + len(news)
        return found


def _below(edition: Edition) -> Counter[str]:
    """Count the paragraphs under each section."""
    found: Counter[str] = Counter()
    for name, count in Counter(paragraph.section for paragraph in edition.paragraphs).items():
        for above in edition.path(name):
            found[above.id] += count
    return found


def _shared(old: Edition, new: Edition, pairs: Iterable[tuple[int, int]]) -> Counter[tuple[str, str]]:
    """Count what speaks for each two sections: paragraphs paired under them, equal headings, equal levels."""
    shared: Counter[tuple[str, str]] = Counter()
    olds, news = old.paragraphs, new.paragraphs
    for (one, other), count in Counter([(olds[i].section, news[j].section) for i, j in pairs]).items():
        for above in old.path(one):
            for below in new.path(other):
                shared[above.id, below.id] += count
    worded: defaultdict[str, list[str]] = defaultdict(list)
    for section in new.sections:
        worded[plain(section.text)].append(section.id)
    for section in old.sections:
        for name in worded[plain(section.text)]:
            shared[section.id, name] += 3
    for one, other in shared:
        if old.section_by_id[one].level == new.section_by_id[other].level:
            shared[one, other] += 1
    return shared
