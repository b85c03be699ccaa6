"""Sections: which belong together, by heading and by what was paired under them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.compare.model import Relation, SectionPair
from reader.compare.pairing.unchanged import plain
from reader.document.model import Edition

_EASE = 0.3  # likely pairs that sections need before their other paragraphs say much
_UNKNOWN = 1 / 6  # how well sections belong together of which nothing is known


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


def agreement_of_others(
    pairs: Sequence[tuple[int, int]], chances: Sequence[float], old: Sequence[str], new: Sequence[str]
) -> list[float]:
    """Say how well the sections of each candidate belong together, to judge by their other paragraphs alone.

    What speaks for a pair itself is not counted again as what its sections share.

    Args:
        pairs: the candidates.
        chances: how likely each of them is.
        old: the old section of each candidate.
        new: its new section.

    Returns:
        for each candidate, the share of the likely pairs of the section that has fewer of them that lead to
        the other section.
    """
    shared: defaultdict[tuple[str, str], float] = defaultdict(float)
    into_new: defaultdict[tuple[int, str], float] = defaultdict(float)
    into_old: defaultdict[tuple[str, int], float] = defaultdict(float)
    of_above: defaultdict[str, float] = defaultdict(float)
    of_below: defaultdict[str, float] = defaultdict(float)
    of_old: defaultdict[int, float] = defaultdict(float)
    of_new: defaultdict[int, float] = defaultdict(float)
    for (i, j), chance, above, below in zip(pairs, chances, old, new, strict=True):
        shared[above, below] += chance
        into_new[i, below] += chance
        into_old[above, j] += chance
        of_above[above] += chance
        of_below[below] += chance
        of_old[i] += chance
        of_new[j] += chance
    found: list[float] = []
    for (i, j), chance, above, below in zip(pairs, chances, old, new, strict=True):
        others = shared[above, below] - into_new[i, below] - into_old[above, j] + chance
        fewer = min(of_above[above] - of_old[i], of_below[below] - of_new[j])
        found.append((others + _UNKNOWN * _EASE) / (fewer + _EASE))
    return found


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
