"""Sections: which belong together, by heading and by what was paired under them."""

from collections import Counter
from collections.abc import Iterable

from reader.compare.model import Relation, SectionPair
from reader.compare.pairing.unchanged import plain
from reader.document.model import Edition


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
