"""Sections: which belong together, by heading and by what was paired under them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.compare.model import Relation, SectionPair
from reader.compare.pairing.unchanged import plain
from reader.document.model import Edition


def agreement(
    weights: Iterable[float], old: Sequence[str], new: Sequence[str]
) -> tuple[list[float], list[float]]:
    """Say how well the sections of each candidate belong together.

    Args:
        weights: how much each candidate speaks for its sections.
        old: the old section of each candidate.
        new: its new section.

    Returns:
        for each candidate, how much its sections share beside the best partner of the old section, and
        beside the best partner of the new one, 0 to 1.
    """
    shared: defaultdict[tuple[str, str], float] = defaultdict(float)
    of_old: Counter[str] = Counter(old)
    of_new: Counter[str] = Counter(new)
    for weight, above, below in zip(weights, old, new, strict=True):
        shared[above, below] += weight
    share = {pair: weight / (of_old[pair[0]] * of_new[pair[1]]) ** 0.5 for pair, weight in shared.items()}
    best_old: dict[str, float] = {}
    best_new: dict[str, float] = {}
    for (above, below), value in share.items():
        best_old[above] = max(best_old.get(above, 1e-9), value)
        best_new[below] = max(best_new.get(below, 1e-9), value)
    pairs = list(zip(old, new, strict=True))
    return [share[p] / best_old[p[0]] for p in pairs], [share[p] / best_new[p[1]] for p in pairs]


def section_pairs(old: Edition, new: Edition, pairs: Iterable[tuple[int, int]]) -> tuple[SectionPair, ...]:
    """Pair the sections of two editions in the order of the new one, removed ones at the end."""
    shared: Counter[tuple[str, str]] = Counter()
    for i, j in pairs:
        for above in old.path(old.paragraphs[i].section):
            for below in new.path(new.paragraphs[j].section):
                shared[above.id, below.id] += 1
    for above in old.sections:
        for below in new.sections:
            if plain(above.text) == plain(below.text):
                shared[above.id, below.id] += 3
            if above.level == below.level and shared[above.id, below.id]:
                shared[above.id, below.id] += 1
    partner: dict[str, str] = {}
    taken: set[str] = set()
    for (one, other), _ in shared.most_common():
        if one not in partner and other not in taken:
            partner[one] = other
            taken.add(other)
    old_of = {other: one for one, other in partner.items()}
    found: list[SectionPair] = []
    for section in new.sections:
        mate = old_of.get(section.id)
        if mate is None:
            found.append(SectionPair(None, section.id, Relation.ADDED))
        else:
            same = plain(old.section_by_id[mate].text) == plain(section.text)
            found.append(SectionPair(mate, section.id, Relation.EQUIVALENT if same else Relation.COUNTERPART))
    found.extend(
        SectionPair(section.id, None, Relation.REMOVED)
        for section in old.sections
        if section.id not in partner
    )
    return tuple(found)
