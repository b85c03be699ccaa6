"""Section pairs: which sections belong together, and how."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from reader.compare.model import Relation, SectionPair
from reader.compare.pairing.unchanged import plain
from reader.document.model import Edition, Section
from reader.document.progress import Progress, ignore, watched

_MANY = 50  # sections of one heading, which then says nothing
_RECOGNISED = 0.5  # share of two sections' paragraphs by which one is the other, revised


def section_pairs(
    old: Edition, new: Edition, pairs: Mapping[tuple[int, int], Relation], progress: Progress = ignore
) -> tuple[SectionPair, ...]:
    """Pair the sections of two editions in the order of the new one, removed ones at the end.

    Args:
        old: the older edition.
        new: the newer one.
        pairs: the places of paragraphs that stand side by side, and their relation.
        progress: asked now and then whether to go on.
    """
    partner: dict[str, str] = {}
    mate: dict[str, str] = {}
    for (one, other), _ in _shared(old, new, watched(pairs, progress)).most_common():
        if one not in partner and other not in mate:
            partner[one] = other
            mate[other] = one
    told = _Told(old, new, watched(pairs.items(), progress))
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

    def __init__(self, old: Edition, new: Edition, pairs: Iterable[tuple[tuple[int, int], Relation]]) -> None:
        self._below = _below(old), _below(new)
        same, written_anew = Relation.EQUIVALENT, Relation.COUNTERPART
        recognised = [(pair, relation) for pair, relation in pairs if relation is not written_anew]
        self._recognised = _standing(old, new, [pair for pair, _ in recognised])
        self._unchanged = _standing(old, new, [pair for pair, relation in recognised if relation is same])

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


def _standing(old: Edition, new: Edition, pairs: Iterable[tuple[int, int]]) -> Counter[tuple[str, str]]:
    """Count the paragraphs of both sides that stand in pairs under every two sections."""
    places: defaultdict[tuple[str, str], tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    before, after = old.paragraphs, new.paragraphs
    for i, j in pairs:
        olds, news = places[before[i].section, after[j].section]
        olds.add(i)
        news.add(j)
    found: Counter[tuple[str, str]] = Counter()
    for (one, other), (olds, news) in places.items():
        for above in old.path(one):
            for below in new.path(other):
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
        same = worded[plain(section.text)]
        for name in same if len(same) <= _MANY else ():
            shared[section.id, name] += 3
    for one, other in shared:
        if old.section_by_id[one].level == new.section_by_id[other].level:
            shared[one, other] += 1
    return shared
