"""Changes: which demands changed their verb."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.compare.model import Direction, Row, VerbChange
from reader.compare.places import Place, places, rewritten
from reader.compare.verbs.demand import Demand
from reader.compare.verbs.finding import find
from reader.document.model import Edition, ParagraphKind

_SILENT = frozenset((ParagraphKind.FRONT, ParagraphKind.SUMMARY, ParagraphKind.PREAMBLE, ParagraphKind.TABLE))
_ALIKE = 0.25
_ALONE_ALIKE = 0.12  # the only demands of both sides need not be as alike


class _Placed(NamedTuple):
    """A demand, the paragraph that it stands in, and its place in the edits of the row."""

    paragraph: str
    place: Place
    demand: Demand


def changes(
    old: Edition, new: Edition, changed: Sequence[tuple[int, Row]], check: Callable[[], None]
) -> tuple[VerbChange, ...]:
    """Tell which demands changed their verb.

    Args:
        old: the old edition.
        new: the new edition.
        changed: the rows that changed, each with its index.
        check: called for every row; raises to stop.
    """
    found: list[VerbChange] = []
    for _, row in changed:
        check()
        if row.old and row.new and (before := _placed(old, row, old=True)):
            after = _placed(new, row, old=False)
            found.extend(_changed(before, after, rewritten(row)) if after else ())
    return tuple(found)


def _placed(edition: Edition, row: Row, *, old: bool) -> list[_Placed]:
    """Find the demands of one side of a row; front matter, preambles and tables ask nothing."""
    found: list[tuple[str, int, Demand]] = []
    start = 0
    for name in row.old if old else row.new:
        paragraph = edition.paragraph_by_id[name]
        if paragraph.kind not in _SILENT:
            demands = find(paragraph.text, edition.identity.language, past=True)
            found += [(name, start + demand.start, demand) for demand in demands]
        start += len(paragraph.text) + 1
    if not found:
        return []
    stand = places(row, [at for _, at, _ in found], old=old)
    return [_Placed(name, place, one) for (name, _, one), place in zip(found, stand, strict=True)]


def _changed(before: Sequence[_Placed], after: Sequence[_Placed], anew: frozenset[int]) -> list[VerbChange]:
    """Pair the demands of a row by where they stand and what they ask, and give those whose verb differs.

    Args:
        before: the demands of the old side.
        after: those of the new one.
        anew: the runs of the row in which the order says nothing.
    """
    alone = len(before) == 1 == len(after)
    likely = sorted(
        (-likeness - facing, abs(len(one.demand.rest) - len(two.demand.rest)), at_old, at_new)
        for at_old, one in enumerate(before)
        for at_new, two in enumerate(after)
        if ((likeness := _likeness(one.demand, two.demand)) or not (one.demand.rest and two.demand.rest))
        and (
            (facing := one.place == two.place and one.place[0] not in anew)
            or likeness >= (_ALONE_ALIKE if alone else _ALIKE)
        )
    )
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    found: list[tuple[int, VerbChange]] = []
    for _, _, at_old, at_new in likely:
        if at_old in taken_old or at_new in taken_new:
            continue
        taken_old.add(at_old)
        taken_new.add(at_new)
        (old_name, _, one), (new_name, _, two) = before[at_old], after[at_new]
        if not _same_verb(one, two):
            found.append((at_new, VerbChange(one.verb, two.verb, _direction(one, two), old_name, new_name)))
    return [change for _, change in sorted(found, key=lambda entry: entry[0])]


def _likeness(one: Demand, two: Demand) -> float:
    """Tell how much two demands ask the same."""
    least, shared = min(len(one.rest), len(two.rest)), len(one.rest & two.rest)
    return (
        shared / least if shared > 1 else 0.5 / least if shared else 0.0
    )  # one word may be shared by chance


def _same_verb(one: Demand, two: Demand) -> bool:
    """Tell whether two demands use one verb; urges, urge and are urged to are one."""
    stems = (one.verb.lower()[:5], two.verb.lower()[:5])
    latin = one.verb.isascii() and stems[0].rstrip("s") == stems[1].rstrip("s")
    return one.verb.lower() == two.verb.lower() or (latin and one.strength == two.strength)


def _direction(old: Demand, new: Demand) -> Direction:
    if old.strength == new.strength:
        return Direction.SAME
    return Direction.STRONGER if new.strength > old.strength else Direction.WEAKER
