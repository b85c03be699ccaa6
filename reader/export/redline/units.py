"""Units: what stands in both editions, and which of it keeps its order."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.compare.edits import edits
from reader.compare.model import Comparison, Edit, EditClass, Op, Row
from reader.document.model import Edition, Item, Paragraph, Section
from reader.export.labels import heading_text
from reader.export.passages import is_rewritten


@dataclass(frozen=True, slots=True)
class Unit:
    """Neighbouring items of the old edition and neighbouring items of the new one that belong together.

    Attributes:
        old: where the old items stand (first, past the last) in the edition's items.
        new: likewise in the new edition.
        edits: how the old text became the new one; paragraphs are joined by newlines, numbers left out.
    """

    old: tuple[int, int]
    new: tuple[int, int]
    edits: tuple[Edit, ...]

    @property
    def weight(self) -> int:
        """How much text is common: what is lost for the reader when the unit is not shown in its place."""
        return 1 + sum(len(edit.text) for edit in self.edits if edit.op is Op.EQUAL)


def item_text(item: Item) -> str:
    """Give what a unit's edits are about: a heading with its enumerator, a paragraph without its number."""
    return heading_text(item) if isinstance(item, Section) else item.text


def units(comparison: Comparison) -> list[Unit]:
    """Give all units in the order of the new edition; no item stands in two of them.

    Rows whose paragraphs are not neighbours (a heading stands between them) give no unit: their sides are
    deleted and inserted.
    """
    old_at, new_at = _positions(comparison.old), _positions(comparison.new)
    found = [*_section_units(comparison, old_at, new_at), *_row_units(comparison, old_at, new_at)]
    found.sort(key=lambda unit: unit.new)
    return list(_apart(found))


def _positions(edition: Edition) -> dict[tuple[type, str], int]:
    return {(type(item), item.id): at for at, item in enumerate(edition.items)}


def _section_units(
    comparison: Comparison, old_at: dict[tuple[type, str], int], new_at: dict[tuple[type, str], int]
) -> Iterator[Unit]:
    for pair in comparison.sections:
        if pair.old is None or pair.new is None:
            continue
        old, new = old_at.get((Section, pair.old)), new_at.get((Section, pair.new))
        if old is not None and new is not None:
            before, after = comparison.old.items[old], comparison.new.items[new]
            yield Unit((old, old + 1), (new, new + 1), edits(item_text(before), item_text(after)))


def _row_units(
    comparison: Comparison, old_at: dict[tuple[type, str], int], new_at: dict[tuple[type, str], int]
) -> Iterator[Unit]:
    for row in comparison.rows:
        if not row.old or not row.new:
            continue
        old = _span([old_at[Paragraph, name] for name in row.old])
        new = _span([new_at[Paragraph, name] for name in row.new])
        if old and new:
            yield Unit(old, new, _edits(row, comparison))


def _edits(row: Row, comparison: Comparison) -> tuple[Edit, ...]:
    """Give a row's edits, made anew where they are not about the paragraphs' texts as these stand."""
    old = "\n".join(comparison.old.paragraph_by_id[name].text for name in row.old)
    new = "\n".join(comparison.new.paragraph_by_id[name].text for name in row.new)
    if (row.old_text, row.new_text) != (old, new):
        return edits(old, new)
    return _whole(row) if is_rewritten(row) else row.edits


def _span(places: Sequence[int]) -> tuple[int, int] | None:
    """Give where neighbours begin and end; None when they are none."""
    first = places[0]
    return (first, first + len(places)) if list(places) == list(range(first, first + len(places))) else None


def _whole(row: Row) -> tuple[Edit, ...]:
    """Let a rewritten text be deleted and inserted as a whole: its scraps in common would hide both."""
    return (
        Edit(Op.DELETE, row.old_text, EditClass.WORDING),
        Edit(Op.INSERT, row.new_text, EditClass.WORDING),
    )


def _apart(found: Iterable[Unit]) -> Iterator[Unit]:
    """Leave out units that share an item with one before them."""
    old_taken: set[int] = set()
    new_taken: set[int] = set()
    for unit in found:
        old, new = range(*unit.old), range(*unit.new)
        if old_taken.isdisjoint(old) and new_taken.isdisjoint(new):
            old_taken.update(old)
            new_taken.update(new)
            yield unit


def in_order(found: Sequence[Unit]) -> set[int]:
    """Choose the units that keep their order, so that as much common text as can be stands in its place.

    The heaviest increasing subsequence, by a staircase of (old position, weight reached): O(n log n).

    Args:
        found: units in the order of the new edition.

    Returns:
        The indexes of the chosen ones; the others have moved.
    """
    steps: list[int] = []  # old positions, rising
    reached: list[int] = []  # the weight reached up to there, rising too
    owner: list[int] = []  # which unit reached it
    before: list[int | None] = []
    for index, unit in enumerate(found):
        at = bisect_left(steps, unit.old[0])
        weight = unit.weight + (reached[at - 1] if at else 0)
        before.append(owner[at - 1] if at else None)
        last = at
        while last < len(steps) and reached[last] <= weight:
            last += 1
        steps[at:last], reached[at:last], owner[at:last] = [unit.old[0]], [weight], [index]
    chosen: set[int] = set()
    here = owner[-1] if owner else None
    while here is not None:
        chosen.add(here)
        here = before[here]
    return chosen
