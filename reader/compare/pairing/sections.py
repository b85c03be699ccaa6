"""Sections: which belong together, by heading and by what was paired under them."""

from collections import Counter, defaultdict
from collections.abc import Iterable

import numpy as np

from reader.compare.model import Relation, SectionPair
from reader.compare.pairing.candidates import Candidates
from reader.compare.pairing.rivals import Rivals
from reader.compare.pairing.sparse import Floats, Ints
from reader.compare.pairing.unchanged import plain
from reader.document.model import Edition

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


def section_pairs(old: Edition, new: Edition, pairs: Iterable[tuple[int, int]]) -> tuple[SectionPair, ...]:
    """Pair the sections of two editions in the order of the new one, removed ones at the end."""
    partner: dict[str, str] = {}
    mate: dict[str, str] = {}
    for (one, other), _ in _shared(old, new, pairs).most_common():
        if one not in partner and other not in mate:
            partner[one] = other
            mate[other] = one
    found: list[SectionPair] = []
    for section in new.sections:
        above = old.section_by_id.get(mate.get(section.id, ""))
        if above is None:
            found.append(SectionPair(None, section.id, Relation.ADDED))
        else:
            same = plain(above.text) == plain(section.text)
            found.append(
                SectionPair(above.id, section.id, Relation.EQUIVALENT if same else Relation.COUNTERPART)
            )
    found.extend(
        SectionPair(section.id, None, Relation.REMOVED)
        for section in old.sections
        if section.id not in partner
    )
    return tuple(found)


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
