"""Places: where in a row's edits something stands, so that both sides can be held against each other."""

from bisect import bisect
from collections import Counter
from collections.abc import Sequence

from reader.compare.model import Op, Row

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


def long_runs(row: Row, least: int) -> frozenset[int]:
    """Tell which runs of a row are so long that the order of what stands in them says nothing.

    Args:
        row: a row with its edits.
        least: characters of a deletion or an insertion.

    Returns:
        Their numbers, as `places` counts them.
    """
    found: set[int] = set()
    number = 0
    last = None
    for edit in row.edits:
        number += not (edit.op is Op.INSERT and last is Op.DELETE)
        last = edit.op
        if edit.op is not Op.EQUAL and len(edit.text) >= least:
            found.add(number)
    return frozenset(found)
