"""Text in columns on a terminal, where a Chinese letter is as wide as two Latin ones."""

from collections.abc import Sequence
from unicodedata import combining, east_asian_width

_CLOSING = "，。；：！？、）》〉”’」』】〕％%)]}>,.;:!?…"
_OPENING = "（《〈“‘「『【〔([{<"
_LONGEST = 60  # letters that are kept together, so that a line without blanks can be broken at all


def width(text: str) -> int:
    """Give how many cells of a terminal the text takes."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def fit(text: str, cells: int, *, right: bool = False) -> str:
    """Give the text in exactly so many cells: filled up with blanks, or cut with an ellipsis."""
    if width(text) > cells:
        kept, taken = [], 0
        for letter in text:
            taken += width(letter)
            if taken > cells - 1:
                break
            kept.append(letter)
        text = "".join(kept) + "…"
    blank = " " * (cells - width(text))
    return blank + text if right else text + blank


def table(
    rows: Sequence[Sequence[str]], most: Sequence[int], numeric: frozenset[int] = frozenset()
) -> list[str]:
    """Set rows in columns two blanks apart; the first row is the head.

    Args:
        rows: cells as text on one line; all rows are of one length.
        most: the greatest width of each column.
        numeric: columns that stand to the right.
    """
    widths = [min(limit, max(width(row[column]) for row in rows)) for column, limit in enumerate(most)]
    lines = [
        "  ".join(fit(cell, widths[at], right=at in numeric) for at, cell in enumerate(row)).rstrip()
        for row in rows
    ]
    lines.insert(1, "  ".join("─" * cells for cells in widths))
    return lines


def wrap(text: str, cells: int) -> list[str]:
    """Break a text into lines of at most so many cells: at blanks, and between Chinese letters.

    No closing punctuation opens a line.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, taken = "", 0
        for piece in _pieces(paragraph):
            size = width(piece)
            if taken + size > cells and line.strip():
                lines.append(line.rstrip())
                piece = piece.lstrip()  # noqa: PLW2901 - a blank at the break is the break itself
                line, taken = "", 0
                size = width(piece)
            line += piece
            taken += size
        lines.append(line.rstrip())
    return lines


def _pieces(text: str) -> list[str]:
    """Cut into what must stay on one line."""
    pieces: list[str] = []
    glued = False
    for letter in text:
        joined = pieces and (
            glued or letter in _CLOSING or (_is_narrow(letter) and _is_narrow(pieces[-1][-1]))
        )
        if joined and len(pieces[-1]) < _LONGEST:
            pieces[-1] += letter
        else:
            pieces.append(letter)
        glued = letter in _OPENING
    return pieces


def _is_narrow(letter: str) -> bool:
    """Whether it is a letter of those that make up words: neither wide nor a blank."""
    return not letter.isspace() and east_asian_width(letter) not in "WF"
