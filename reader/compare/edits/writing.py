"""Writing: from blocks of units back to runs of text, character for character."""

from collections.abc import Sequence

from reader.compare.edits.block import Block
from reader.compare.edits.classes import class_of
from reader.compare.edits.units import Units
from reader.compare.model import Edit, EditClass, Op

_SAME, _TYPOGRAPHIC = EditClass.SAME, EditClass.TYPOGRAPHIC


def write(
    blocks: Sequence[Block], old: str, new: str, old_units: Units, new_units: Units
) -> tuple[Edit, ...]:
    """Give the runs of a row.

    Args:
        blocks: what is the same and what is replaced, by units.
        old: the old text.
        new: the new text.
        old_units: its units.
        new_units: likewise of the new text.

    Returns:
        The runs; joined they are both texts exactly.
    """
    writer = _Writer(old, new, old_units, new_units)
    for block in blocks:
        if block.same:
            writer.same(block)
        else:
            writer.replaced(block)
    return writer.finish()


class _Writer:
    """Collects runs; neighbours of one kind become one run, deletions stand before insertions."""

    def __init__(self, old: str, new: str, old_units: Units, new_units: Units) -> None:
        self._old = old
        self._new = new
        self._old_units = old_units
        self._new_units = new_units
        self._at_old = self._at_new = 0
        self._runs: list[tuple[EditClass, str, str]] = []  # class, old text, new text

    def same(self, block: Block) -> None:
        """Write what is the same but for typography, and the space before it."""
        _, old_from, old_to, new_from, new_to = block
        old_starts, old_ends, _ = self._old_units
        new_starts, new_ends, _ = self._new_units
        old_whole = self._old[self._at_old : old_ends[old_to - 1]]
        if old_whole == self._new[self._at_new : new_ends[new_to - 1]]:
            self._plain(old_whole, old_whole)
            self._at_old, self._at_new = old_ends[old_to - 1], new_ends[new_to - 1]
        elif old_to - old_from == new_to - new_from:
            for one, two in zip(range(old_from, old_to), range(new_from, new_to), strict=True):
                self._same(old_starts[one], old_ends[one], new_starts[two], new_ends[two])
        else:
            self._same(old_starts[old_from], old_ends[old_to - 1], new_starts[new_from], new_ends[new_to - 1])

    def _same(self, old_start: int, old_end: int, new_start: int, new_end: int) -> None:
        old_space, new_space = self._old[self._at_old : old_start], self._new[self._at_new : new_start]
        if old_space != new_space and self._changing:
            self._add(self._runs[-1][0], old_space, new_space)
        else:
            self._plain(old_space, new_space)
        self._plain(self._old[old_start:old_end], self._new[new_start:new_end])
        self._at_old, self._at_new = old_end, new_end

    def replaced(self, block: Block) -> None:
        """Write what was replaced; the space before and after it stays outside as far as it is the same."""
        _, old_from, old_to, new_from, new_to = block
        deleted, inserted = old_from < old_to, new_from < new_to
        old_end = self._old_units.ends[old_to - 1] if deleted else self._at_old
        new_end = self._new_units.ends[new_to - 1] if inserted else self._at_new
        if deleted and inserted:
            old_start, new_start = self._old_units.starts[old_from], self._new_units.starts[new_from]
            old_space = self._old[self._at_old : old_start]
            if old_space == self._new[self._at_new : new_start]:
                self._plain(old_space, old_space)
                self._at_old, self._at_new = old_start, new_start
        else:
            old_end, new_end = self._with_space(old_end, new_end, deleted)
        old_text, new_text = self._old[self._at_old : old_end], self._new[self._at_new : new_end]
        kind = class_of(
            old_text, new_text, self._old_units.keys[old_from:old_to], self._new_units.keys[new_from:new_to]
        )
        self._add(kind, old_text, new_text)
        self._at_old, self._at_new = old_end, new_end

    def _with_space(self, old_end: int, new_end: int, deleted: bool) -> tuple[int, int]:
        """Let a pure deletion or insertion take the space after it, where the one before is shared."""
        text, at, end = (self._old, self._at_old, old_end) if deleted else (self._new, self._at_new, new_end)
        other, other_at = (self._new, self._at_new) if deleted else (self._old, self._at_old)
        before = _space(text, at)
        if before and before == _space(other, other_at):
            self._plain(before, before)
            after = _space(text, end)
            # The space that both share now stands before the edit; the one after it goes with the edit.
            moved = end + len(after)
            if deleted:
                self._at_old, self._at_new = at + len(before), other_at + len(before)
                return moved, self._at_new
            self._at_old, self._at_new = other_at + len(before), at + len(before)
            return self._at_old, moved
        return old_end, new_end

    @property
    def _changing(self) -> bool:
        """Whether the last run is a change of more than typography."""
        return bool(self._runs) and self._runs[-1][0] not in (_SAME, _TYPOGRAPHIC)

    def finish(self) -> tuple[Edit, ...]:
        """Write what is left, and give the runs."""
        self._plain(self._old[self._at_old :], self._new[self._at_new :])
        found: list[Edit] = []
        same, deleted, inserted = Op
        for kind, old, new in self._runs:
            if kind is _SAME:
                found.append(Edit(same, old))
                continue
            if old:
                found.append(Edit(deleted, old, kind))
            if new:
                found.append(Edit(inserted, new, kind))
        return tuple(found)

    def _plain(self, old: str, new: str) -> None:
        """Write text that says the same on both sides."""
        if old == new:
            if old:
                self._add(_SAME, old, new)
        else:
            self._add(_TYPOGRAPHIC, old, new)

    def _add(self, kind: EditClass, old: str, new: str) -> None:
        if self._runs and self._runs[-1][0] is kind:
            _, old_before, new_before = self._runs.pop()
            old, new = old_before + old, new_before + new
        self._runs.append((kind, old, new))


def _space(text: str, at: int) -> str:
    """Give the white space that starts at a place."""
    end = at
    while end < len(text) and text[end].isspace():
        end += 1
    return text[at:end]
