"""Rows: from pairs of paragraphs to what stands side by side, in reading order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from reader.compare.model import Relation, Row, SectionPair
from reader.compare.pairing.grouping import Group, groups
from reader.compare.pairing.order import in_order
from reader.compare.pairing.unchanged import plain
from reader.document.model import Edition
from reader.document.progress import Progress, ignore, watched

Pair = tuple[int, int]

_PAIRED = 0.95  # the share of the work that is done by then


@dataclass(frozen=True, slots=True)
class Match:
    """What is known of two paragraphs that belong together."""

    relation: Relation
    score: float
    reason: tuple[str, ...] = ()
    manual: str = ""  # pairs that a reviewer put into one row share a label


UNCHANGED = Match(Relation.EQUIVALENT, 1.0)
"""What is known of a paragraph that stayed as it was."""


@dataclass(frozen=True, slots=True)
class Alone:
    """How sure it is that a place without a partner has none; a place not named is sure."""

    old: dict[int, float] = field(default_factory=dict)
    new: dict[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paired:
    """What was paired, paragraphs by their places, and how sure it is that the others stand alone."""

    matches: Mapping[Pair, Match]
    sections: Sequence[SectionPair]
    alone: Alone


def rows(old: Edition, new: Edition, paired: Paired, progress: Progress = ignore) -> tuple[Row, ...]:
    """Give the rows in the order of the new edition, removed ones after their old neighbour."""
    matches, alone = paired.matches, paired.alone
    found = groups({pair: (match.relation, match.manual) for pair, match in matches.items()})
    progress(_PAIRED)
    found.sort(key=lambda group: (group.new[0], group.old[0]))
    progress(_PAIRED)
    kept = in_order([group.old[0] for group in found])
    progress(_PAIRED)
    standing: list[tuple[tuple[int, int, int], Row]] = []
    together = _Together(old, new, paired.sections)
    before, after = old.paragraphs, new.paragraphs
    for index, group in enumerate(watched(found, progress, _PAIRED)):
        i, j = group.old[0], group.new[0]
        moved = index not in kept or not any(map(together, product(group.old, group.new)))
        if len(group.old) == len(group.new) == 1:  # nearly all are; what is said of several takes its time
            match, names = matches[i, j], ((before[i].id,), (after[j].id,))
            row = Row(*names, match.relation, moved, match.score, (), bool(match.manual), match.reason)
        else:
            row = _joined(old, new, group, matches, moved=moved)
        standing.append(((j, 0, i), row))
    partner_of: dict[int, int] = {}
    for i, j in sorted(matches):
        partner_of.setdefault(i, j)
    beside = -1
    for i, paragraph in enumerate(watched(before, progress, _PAIRED)):
        if i in partner_of:
            beside = partner_of[i]
        else:
            row = Row((paragraph.id,), (), Relation.REMOVED, score=alone.old.get(i, 1.0))
            standing.append(((beside, 1, i), row))
    with_partner = {j for _, j in matches}
    for j, paragraph in enumerate(watched(after, progress, _PAIRED)):
        if j not in with_partner:
            row = Row((), (paragraph.id,), Relation.ADDED, score=alone.new.get(j, 1.0))
            standing.append(((j, 0, 0), row))
    standing.sort(key=lambda entry: entry[0])
    return tuple(row for _, row in standing)


def _joined(old: Edition, new: Edition, group: Group, matches: Mapping[Pair, Match], *, moved: bool) -> Row:
    """Give the row of several paragraphs that belong together."""
    inside = [matches[pair] for pair in product(group.old, group.new)]
    return Row(
        tuple([old.paragraphs[i].id for i in group.old]),
        tuple([new.paragraphs[j].id for j in group.new]),
        _relation(old, new, group, inside[0].relation),
        moved,
        min([match.score for match in inside]),
        manual=bool(inside[0].manual),
        reason=tuple(dict.fromkeys([word for match in inside for word in match.reason])),
    )


def _relation(old: Edition, new: Edition, group: Group, relation: Relation) -> Relation:
    """Give the relation of a row; a paragraph cut in two, or two joined, is still the same text."""
    if relation is Relation.REVISED and len(group.old) + len(group.new) > 2:
        before = plain("".join(old.paragraphs[i].text for i in group.old))
        after = plain("".join(new.paragraphs[j].text for j in group.new))
        return Relation.EQUIVALENT if before == after else relation
    return relation


class _Together:
    """Whether two paragraphs stand in sections that belong together, at any level."""

    def __init__(self, old: Edition, new: Edition, sections: Sequence[SectionPair]) -> None:
        self._old, self._new = old, new
        self._paired = {(pair.old, pair.new) for pair in sections}
        self._known: dict[tuple[str, str], bool] = {}

    def __call__(self, places: Pair) -> bool:
        """Tell it of two paragraphs by their places."""
        pair = self._old.paragraphs[places[0]].section, self._new.paragraphs[places[1]].section
        if pair not in self._known:
            above, below = self._old.path(pair[0]), self._new.path(pair[1])
            # Without headings on both sides, only order tells.
            self._known[pair] = not (above and below) or any(
                (a.id, b.id) in self._paired for a in above for b in below
            )
        return self._known[pair]
