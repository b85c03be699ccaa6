"""Where moved rows stood: beside which rows that stayed, in the order of the old edition."""

from collections import defaultdict
from dataclasses import dataclass, field

from reader.ui.comparison.index import Change, Index


@dataclass(frozen=True, slots=True)
class Moves:
    """The old places of moved rows.

    Attributes:
        origins: for each moved row, the row that stayed and that it stood behind; before, for the first ones.
        gone: for each row that stayed, the moved rows that stood behind it.
    """

    origins: dict[int, int] = field(default_factory=dict)
    gone: dict[int, tuple[int, ...]] = field(default_factory=dict)


def moves(index: Index) -> Moves:
    """Find the old places of all moved rows of an index that is complete."""
    if not index.count(Change.MOVED):
        return Moves()
    rows = index.comparison.rows
    row_of = {name: number for number, row in enumerate(rows) for name in row.old}
    origins: dict[int, int] = {}
    stayed = -1
    early: list[int] = []  # moved from before all rows that stayed
    for paragraph in index.comparison.old.paragraphs:
        number = row_of.get(paragraph.id)
        if number is None:
            continue
        if not rows[number].moved:
            stayed = number
            for row in early:
                origins.setdefault(row, stayed)
            early.clear()
        elif stayed < 0:
            early.append(number)
        else:
            origins.setdefault(number, stayed)
    gone: defaultdict[int, list[int]] = defaultdict(list)
    for row, origin in origins.items():
        gone[origin].append(row)
    return Moves(origins, {origin: tuple(found) for origin, found in gone.items()})
