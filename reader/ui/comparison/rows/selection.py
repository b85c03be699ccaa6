"""Selected text: a stretch of one column, over as many rows as one likes."""

from dataclasses import dataclass

from reader.ui.comparison.rows.text import Piece, Side


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place in a column: the row, the paragraph in it, and the offset in its displayed text."""

    row: int
    piece: int
    offset: int


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of one column, from where the mouse was pressed to where it is."""

    side: Side
    anchor: Spot
    cursor: Spot

    @property
    def start(self) -> Spot:
        """The earlier end."""
        return min(self.anchor, self.cursor)

    @property
    def end(self) -> Spot:
        """The later end."""
        return max(self.anchor, self.cursor)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.cursor

    def stretch(self, row: int, piece: int, length: int) -> tuple[int, int] | None:
        """Give what is selected of a paragraph whose displayed text has a length; None for nothing."""
        start, end = self.start, self.end
        if not (start.row, start.piece) <= (row, piece) <= (end.row, end.piece):
            return None
        low = start.offset if (row, piece) == (start.row, start.piece) else 0
        high = end.offset if (row, piece) == (end.row, end.piece) else length
        return (low, high) if low < high else None


def word_at(piece: Piece, offset: int, words: list[str]) -> tuple[int, int]:
    """Give the stretch of the word at an offset of a displayed text that is cut into words."""
    start = 0
    for word in words:
        if start + len(word) > offset:
            return start, start + len(word)
        start += len(word)
    return len(piece.text), len(piece.text)
