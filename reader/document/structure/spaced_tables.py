"""Tables set with blanks: lines whose cells stand below each other, with white rivers between the columns."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.document.line import Line, LineKind
from reader.document.structure.block import columns
from reader.document.structure.enumerators import scan

_TEXT: Final = LineKind.TEXT
_GAP: Final = re.compile(r"(?<![.?!:])(?:[ \u3000\u00a0]{2,}|\u3000)|[ \u3000\u00a0]{3,}")
"""What parts cells; the two blanks after a sentence do not."""

_NUMERIC: Final = re.compile(
    r"[-–—+±(~≈<>$€£¥]*[0-9０-９][0-9０-９.,:/ %％()*–-]*|[-–—…/.]+|n/?a\.?", re.IGNORECASE
)
_LEADER: Final = re.compile(r"\.{4,}|(?:\. ){3,}|…{2,}|·{3,}")
_LONGEST: Final = 400


class _Cell(NamedTuple):
    """A cell with the columns of the page that it fills."""

    start: int
    end: int
    text: str


def set_tables(lines: Sequence[Line]) -> Sequence[Line]:
    """Put the lines of each table set with blanks together as one line of kind `TABLE`.

    Args:
        lines: of the whole document.

    Returns:
        The lines with the tables; the very lines that were given if there is none.
    """
    wide = ["  " in line.text or "\u3000" in line.text for line in lines]
    if True not in wide:
        return lines
    result: list[Line] = []
    run: list[tuple[Line, list[_Cell]]] = []
    changed = False
    for line, parted in zip(lines, wide, strict=True):
        cells = _cells(line) if parted else []
        if run and (len(cells) < 2 or line.gap > (len(cells) > 2 and len(run[-1][1]) > 2)):
            changed |= _close(run, result)
            run = []
        if len(cells) > 1:
            run.append((line, cells))
        else:
            result.append(line)
    changed |= _close(run, result)
    return result if changed else lines


def _cells(line: Line) -> list[_Cell]:
    """Part a line at its wide gaps; one after a number that opens the line parts nothing by itself."""
    text = line.text
    if line.kind is not _TEXT or line.whole or line.level or line.marks or len(text) > _LONGEST:
        return []
    if _LEADER.search(text):
        return []
    found: list[_Cell] = []
    at = 0
    for gap in _GAP.finditer(text):
        found.append(_cell(line, at, gap.start()))
        at = gap.end()
    found.append(_cell(line, at, len(text)))
    if (
        len(found) == 2
        and (enumerator := scan(text)) is not None
        and enumerator.end >= len(text) - len(found[1].text)
    ):
        return []
    return found


def _cell(line: Line, start: int, end: int) -> _Cell:
    left = int(line.indent) + columns(line.text[:start])
    text = line.text[start:end]
    return _Cell(left, left + columns(text), text)


def _close(run: Sequence[tuple[Line, list[_Cell]]], result: list[Line]) -> bool:
    """Add the lines of a run, as a table if they make one."""
    rows = [cells for _, cells in run]
    edges = _columns(rows) if len(run) > 1 else []
    if not edges or not _is_table(rows, edges):
        result += (line for line, _ in run)
        return False
    first = run[0][0]
    placed = tuple(_placed(cells, edges) for cells in rows)
    text = "\n".join("\t".join(row) for row in placed)
    result.append(first._replace(text=text, kind=LineKind.TABLE, cells=placed, indent=0.0))
    return True


def _columns(rows: Sequence[Sequence[_Cell]]) -> list[int]:
    """Give where the columns begin: right of the rivers that go through all rows of the usual kind."""
    usual = Counter(len(cells) for cells in rows).most_common(1)[0][0]
    filled = sorted((cell.start, cell.end) for cells in rows if len(cells) == usual for cell in cells)
    edges: list[int] = []
    right = -2
    for start, end in filled:
        if start > right:
            edges.append(start)
        right = max(right, end)
    return edges if len(edges) == usual else []


def _placed(cells: Sequence[_Cell], edges: Sequence[int]) -> tuple[str, ...]:
    """Put the cells of one row into its columns; one that spans several stands in the first."""
    row = [""] * len(edges)
    for cell in cells:
        middle = (cell.start + cell.end) / 2
        at = max(sum(edge <= middle for edge in edges) - 1, 0)
        row[at] = f"{row[at]} {cell.text}".strip()
    return tuple(row)


def _is_table(rows: Sequence[Sequence[_Cell]], edges: Sequence[int]) -> bool:
    """Say whether rows with rivers between them are a table, and no masthead or loosely set prose.

    A table has figures in its last column, or at least three columns that are set flush.
    """
    body = [cells for cells in rows[1:] if len(cells) == len(edges)]
    if not body:
        return False
    figures = sum(_NUMERIC.fullmatch(cells[-1].text) is not None for cells in body)
    if figures * 3 >= len(body) * 2:
        return len(body) > 1 or len(edges) > 2
    flush = sum(
        len({cells[at].start for cells in body}) == 1 or len({cells[at].end for cells in body}) == 1
        for at in range(len(edges))
    )
    return len(edges) > 2 and len(body) > 1 and flush == len(edges)
