"""Places: where in a row's edits something stands, so that both sides can be held against each other."""

from bisect import bisect
from collections import Counter
from collections.abc import Sequence

from reader.compare.model import Op, Relation, Row

_STRETCH = 24  # characters that were deleted or inserted one after the other
_ISLAND = 3  # characters that stayed by chance amid others that did not

Place = tuple[int, int]
"""A run, and where in it something stands."""


def places(row: Row, positions: Sequence[int], *, old: bool) -> list[Place]:
    """Tell where in a row's edits some positions of one side lie.

    Args:
        row: a row with its edits.
        positions: offsets into the text of one side, rising.
        old: whether it is the old side.

    Returns:
        For each position the number of its run, where a deletion and the insertion after it are one, and the
        offset in the run if it is equal, else which of the positions in the run it is. Positions of the two
        sides that face each other are equal.
    """
    starts: list[int] = []
    runs: list[tuple[int, bool]] = []
    at = number = 0
    last = None
    same, deleted, inserted = Op
    other = inserted if old else deleted
    for edit in row.edits:
        number += not (edit.op is inserted and last is deleted)
        last = edit.op
        if last is not other:
            starts.append(at)
            runs.append((number, last is same))
            at += len(edit.text)
    found: list[Place] = []
    seen: Counter[int] = Counter()
    for position in positions:
        index = bisect(starts, position) - 1
        run, equal = runs[index]
        found.append((run, position - starts[index] if equal else seen[run]))
        seen[run] += 1
    return found


def rewritten(row: Row) -> frozenset[int]:
    """Tell which runs of a row are part of a rewritten stretch, in which the order says nothing.

    Args:
        row: a row with its edits.

    Returns:
        Their numbers, as `places` counts them; all where the sides are only counterparts.
    """
    if row.relation is Relation.COUNTERPART:
        return frozenset(range(len(row.edits) + 1))
    found: set[int] = set()
    number = first = deleted = inserted = 0
    last = None
    same, delete, insert = Op
    for edit in row.edits:
        op, length = edit.op, len(edit.text)
        number += not (op is insert and last is delete)
        last = op
        if op is same:
            if length > _ISLAND:
                first, deleted, inserted = number + 1, 0, 0
            continue
        if op is delete:
            deleted += length
        else:
            inserted += length
        if deleted >= _STRETCH or inserted >= _STRETCH:
            found.update(range(first, number + 1))
    return frozenset(found)
