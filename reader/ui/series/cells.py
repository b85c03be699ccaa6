"""The cells of a timeline, and the ways of the keyboard from one to another."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from reader.compare.series import SectionLine, Timeline

HEAD = -1
"""The row of the axis, above all sections."""

STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Home: (0, -1),
    Qt.Key.Key_End: (0, 1),
}
_FAR = (Qt.Key.Key_Home, Qt.Key.Key_End)


@dataclass(frozen=True, slots=True)
class Cell:
    """A place of the timeline.

    Attributes:
        row: the number of a section, or `HEAD`.
        edition: the place of an edition, or None.
        step: the place of what happened between two editions, or None.
    """

    row: int
    edition: int | None = None
    step: int | None = None

    @property
    def column(self) -> int:
        """The number of its column; editions and steps take turns."""
        return 2 * self.edition if self.edition is not None else 2 * (self.step or 0) + 1


def cell_at(row: int, column: int) -> Cell:
    """Give the cell of a row and a column."""
    return Cell(row, step=column // 2) if column % 2 else Cell(row, edition=column // 2)


def line_of(timeline: Timeline, cell: Cell) -> SectionLine | None:
    """Give the section of a cell; None on the axis."""
    return timeline.sections[cell.row] if cell.row != HEAD else None


def says_something(timeline: Timeline, cell: Cell) -> bool:
    """Whether something stands in a cell: a section need not be in every edition."""
    line = line_of(timeline, cell)
    if line is None:
        return True
    return line.ids[cell.edition] is not None if cell.edition is not None else bool(_total(line, cell))


def _total(line: SectionLine, cell: Cell) -> int:
    return line.steps[cell.step].total if cell.step is not None else 0


def walk(timeline: Timeline, at: Cell | None, key: Qt.Key) -> Cell:
    """Give the cell that an arrow key, Home or End leads to; the one it starts from where none follows.

    Args:
        timeline: what is walked.
        at: where one is; None before the first step, which leads to the first edition.
        key: what was pressed.
    """
    if at is None:
        return Cell(HEAD, edition=0)
    down, right = STEPS[key]
    row, column, found = at.row + down, at.column + right, at
    while HEAD <= row < len(timeline.sections) and 0 <= column < 2 * len(timeline.editions) - 1:
        cell = cell_at(row, column)
        if says_something(timeline, cell):
            found = cell
            if key not in _FAR:
                break
        row, column = row + down, column + right
    return found
