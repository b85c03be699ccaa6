"""Rows: from pairs of paragraphs to what stands side by side, in reading order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.compare.model import Relation, Row, SectionPair
from reader.compare.pairing.grouping import groups
from reader.compare.pairing.order import in_order
from reader.document.model import Edition

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """What is known of two paragraphs that belong together."""

    relation: Relation
    score: float
    reason: tuple[str, ...] = ()
    manual: str = ""  # pairs that a reviewer put into one row share a label


def rows(
    old: Edition, new: Edition, matches: Mapping[Pair, Match], sections: Sequence[SectionPair]
) -> tuple[Row, ...]:
    """Give the rows in the order of the new edition, removed ones after their old neighbour."""
    found = groups({pair: (match.relation, match.manual) for pair, match in matches.items()})
    found.sort(key=lambda group: (group.new[0], group.old[0]))
    kept = in_order([group.old[0] for group in found])
    paired_sections = {(pair.old, pair.new) for pair in sections}
    standing: list[tuple[tuple[int, int, int], Row]] = []
    for index, group in enumerate(found):
        inside = [matches[i, j] for i in group.old for j in group.new]
        apart = all(not _together(old, new, i, j, paired_sections) for i in group.old for j in group.new)
        row = Row(
            old=tuple(old.paragraphs[i].id for i in group.old),
            new=tuple(new.paragraphs[j].id for j in group.new),
            relation=inside[0].relation,
            moved=index not in kept or apart,
            score=min(match.score for match in inside),
            manual=bool(inside[0].manual),
            reason=tuple(dict.fromkeys(word for match in inside for word in match.reason)),
        )
        standing.append(((group.new[0], 0, group.old[0]), row))
    partner_of: dict[int, int] = {}
    for i, j in sorted(matches):
        partner_of.setdefault(i, j)
    after = -1
    for i, paragraph in enumerate(old.paragraphs):
        if i in partner_of:
            after = partner_of[i]
        else:
            row = Row(old=(paragraph.id,), new=(), relation=Relation.REMOVED)
            standing.append(((after, 1, i), row))
    with_partner = {j for _, j in matches}
    for j, paragraph in enumerate(new.paragraphs):
        if j not in with_partner:
            row = Row(old=(), new=(paragraph.id,), relation=Relation.ADDED)
            standing.append(((j, 0, 0), row))
    standing.sort(key=lambda entry: entry[0])
    return tuple(row for _, row in standing)


def _together(old: Edition, new: Edition, i: int, j: int, paired: set[tuple[str | None, str | None]]) -> bool:
    """Tell whether two paragraphs stand in sections that belong together, at any level."""
    one, other = old.paragraphs[i].section, new.paragraphs[j].section
    above, below = old.path(one), new.path(other)
    if not above or not below:
        return not above and not below
    return any((a.id, b.id) in paired for a in above for b in below)
