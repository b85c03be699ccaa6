"""Writing: from blocks of units back to runs of text, character for character."""

from collections.abc import Sequence

from reader.compare.edits.block import Block
from reader.compare.edits.classes import class_of
from reader.compare.edits.units import Unit
from reader.compare.model import Edit, EditClass, Op


def write(
    blocks: Sequence[Block], old: str, new: str, old_units: Sequence[Unit], new_units: Sequence[Unit]
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
    writer = _Writer(old, new)
    for block in blocks:
        old_part = old_units[block.old_start : block.old_end]
        new_part = new_units[block.new_start : block.new_end]
        if not block.same:
            writer.replaced(old_part, new_part)
        elif len(old_part) == len(new_part):
            for old_unit, new_unit in zip(old_part, new_part, strict=True):
                writer.same(old_unit.start, old_unit.end, new_unit.start, new_unit.end)
        else:
            writer.same(old_part[0].start, old_part[-1].end, new_part[0].start, new_part[-1].end)
    return writer.finish()


class _Writer:
    """Collects runs; neighbours of one kind become one run, deletions stand before insertions."""

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._new = new
        self._at_old = self._at_new = 0
        self._runs: list[tuple[EditClass, str, str]] = []  # class, old text, new text

    def same(self, old_start: int, old_end: int, new_start: int, new_end: int) -> None:
        """Write what is the same but for typography, and the space before it."""
        old_space, new_space = self._old[self._at_old : old_start], self._new[self._at_new : new_start]
        if old_space != new_space and self._changing:
            self._add(self._runs[-1][0], old_space, new_space)
        else:
            self._plain(old_space, new_space)
        self._plain(self._old[old_start:old_end], self._new[new_start:new_end])
        self._at_old, self._at_new = old_end, new_end

    def replaced(self, old_units: Sequence[Unit], new_units: Sequence[Unit]) -> None:
        """Write what was replaced; the space before and after it stays outside as far as it is the same."""
        if old_units and new_units:
            old_space = self._old[self._at_old : old_units[0].start]
            if old_space == self._new[self._at_new : new_units[0].start]:
                self._plain(old_space, old_space)
                self._at_old, self._at_new = old_units[0].start, new_units[0].start
        old_end = old_units[-1].end if old_units else self._at_old
        new_end = new_units[-1].end if new_units else self._at_new
        if not (old_units and new_units):
            old_end, new_end = self._with_space(old_end, new_end, bool(old_units))
        old_text, new_text = self._old[self._at_old : old_end], self._new[self._at_new : new_end]
        kind = class_of(
            old_text, new_text, [unit.key for unit in old_units], [unit.key for unit in new_units]
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
        return bool(self._runs) and self._runs[-1][0] not in (EditClass.SAME, EditClass.TYPOGRAPHIC)

    def finish(self) -> tuple[Edit, ...]:
        """Write what is left, and give the runs."""
        self._plain(self._old[self._at_old :], self._new[self._at_new :])
        found: list[Edit] = []
        for kind, old, new in self._runs:
            if kind is EditClass.SAME:
                found.append(Edit(Op.EQUAL, old))
                continue
            if old:
                found.append(Edit(Op.DELETE, old, kind))
            if new:
                found.append(Edit(Op.INSERT, new, kind))
        return tuple(found)

    def _plain(self, old: str, new: str) -> None:
        """Write text that says the same on both sides."""
        if old == new:
            if old:
                self._add(EditClass.SAME, old, new)
        else:
            self._add(EditClass.TYPOGRAPHIC, old, new)

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
