"""Where moved paragraphs stood: beside which rows that stayed, in the order of the old edition."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.compare.model import Comparison
from reader.ui.comparison.index import Change, Index


class Gone(NamedTuple):
    """Paragraphs that stood somewhere and stand elsewhere now.

    Attributes:
        row: the row that they stand in.
        names: their ids in the old edition, in its order.
    """

    row: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moves:
    """The old places of moved rows, and of paragraphs that were merged into rows far away.

    Attributes:
        origins: for each moved row, the row that stayed and that it stood behind; before, for the first ones.
        gone: for each row that stayed, what stood behind it and is elsewhere now.
    """

    origins: dict[int, int] = field(default_factory=dict)
    gone: dict[int, tuple[Gone, ...]] = field(default_factory=dict)


def moves(index: Index) -> Moves:
    """Find the old places of all that moved, in an index that is complete."""
    comparison = index.comparison
    rows = comparison.rows
    merged = _scattered(comparison)
    if not merged and not index.count(Change.MOVED):
        return Moves()
    row_of = {name: number for number, row in enumerate(rows) for name in row.old}
    places = [(one.id, row_of[one.id]) for one in comparison.old.paragraphs if one.id in row_of]
    away = _strayed(places, comparison, merged) if merged else set()
    origins: dict[int, int] = {}
    gone: defaultdict[int, list[Gone]] = defaultdict(list)
    stayed = -1
    early: list[tuple[str, int]] = []  # moved from before all rows that stayed
    for name, number in places:
        if rows[number].moved or name in away:
            early.append((name, number))
        else:
            stayed = number
        if stayed < 0:
            continue
        for other, row in early:
            if rows[row].moved:
                origins.setdefault(row, stayed)
            known = gone[stayed]
            if known and known[-1].row == row:
                known[-1] = Gone(row, (*known[-1].names, other))
            else:
                known.append(Gone(row, (other,)))
        early.clear()
    return Moves(origins, {origin: tuple(found) for origin, found in gone.items() if found})


def _scattered(comparison: Comparison) -> set[int]:
    """Give the rows that stayed and hold old paragraphs which did not follow each other."""
    joined = [number for number, row in enumerate(comparison.rows) if len(row.old) > 1 and not row.moved]
    if not joined:
        return set()
    at = {paragraph.id: place for place, paragraph in enumerate(comparison.old.paragraphs)}
    rows = comparison.rows
    return {
        number
        for number in joined
        if at[rows[number].old[-1]] - at[rows[number].old[0]] != len(rows[number].old) - 1
    }


def _strayed(places: Sequence[tuple[str, int]], comparison: Comparison, merged: set[int]) -> set[str]:
    """Give the paragraphs of scattered rows that came from afar.

    Such a paragraph is at home where its row stands between the rows of its old neighbours; a row of which
    no paragraph is at home stands at the first one's place.
    """
    rows = comparison.rows
    firm = [number not in merged and not rows[number].moved for _name, number in places]
    before, above = [], -1
    for (_name, number), is_firm in zip(places, firm, strict=True):
        above = number if is_firm else above
        before.append(above)
    below = len(rows)
    far: defaultdict[int, set[str]] = defaultdict(set)
    for (name, number), is_firm, above in zip(*map(reversed, (places, firm, before)), strict=True):
        below = number if is_firm else below
        if number in merged and not above <= number <= below:
            far[number].add(name)
    at_home = {rows[number].old[0] for number, names in far.items() if len(names) == len(rows[number].old)}
    return set().union(*far.values()) - at_home
