"""Tables of PDF pages: rows that are cut by wide gaps at the same places, one below the other."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from operator import attrgetter

from reader.sources.pdf.glyphs import Piece
from reader.sources.pdf.rows import Row

_FARTHEST = 4.0  # sizes: rows of one table stand no farther apart
_FEWEST_ROWS = 3  # of a table with two columns; one with more columns needs one row less
_BESIDE = 1.5  # sizes: the first line of a cell may be indented, the others not
_SAME_SIZE = 0.07
_NEAR = 9  # so many rows further on, at most, the next row of a table begins
_NUMBER = re.compile(r"[(（]?(?:[\dA-Za-z]{1,4}|[一二三四五六七八九十]{1,3})[.)）、．]?|[•●■▪◦–-]")
_FIGURE = re.compile(r"[\d.,]*\d(?:\s?[–—-]\s?\d+)?\s?[%％]?")

_Column = tuple[float, float]
_Cut = Callable[[Row], tuple[Row, ...]]

_CLOSE: _Cut = attrgetter("close_cells")
_WIDE: _Cut = attrgetter("cells")
_PARTS: dict[_Cut, Callable[[Row], tuple[list[Piece], ...]]] = {
    _CLOSE: attrgetter("close_parts"),
    _WIDE: attrgetter("parts"),
}


def set_tables(rows: list[Row]) -> list[Row]:
    """Put the rows of each table of a region together into one row that holds its cells.

    A table may be set so close that its gaps are hardly wider than those between words. That they stand one
    below the other tells them from those.
    """
    result: list[Row] = []
    at = 0
    while at < len(rows):
        parts = rows[at].close_parts
        for cut in _PARTS if parts and not _is_listed(parts) else ():
            end = _table_end(rows, at, cut)
            if end > at:
                result.append(_table(rows[at:end], cut))
                at = end
                break
        else:
            result.append(rows[at])
            at += 1
    return result


def _table_end(rows: list[Row], start: int, cut: _Cut) -> int:
    """Give where the table ends that begins at a row; the row itself if none does."""
    if not _gaps_meet(rows, start, cut):
        return start
    columns = [(cell.left, cell.right) for cell in cut(rows[start])]
    end = start + 1
    while end < len(rows) and _belongs(rows[end], rows[end - 1], columns, cut):
        cells = cut(rows[end])
        if len(cells) == len(columns):
            for at, cell in enumerate(cells):
                columns[at] = min(columns[at][0], cell.left), max(columns[at][1], cell.right)
        end += 1
    while end > start and len(cut(rows[end - 1])) < 2 and _column(rows[end - 1], columns) in (None, 0):
        end -= 1
    whole = [cut(row) for row in rows[start:end] if len(cut(row)) == len(columns)]
    fewest = _FEWEST_ROWS if len(columns) == 2 or cut is _CLOSE else _FEWEST_ROWS - 1
    if len(whole) < fewest:
        return start
    listed = sum(_NUMBER.fullmatch(cells[0].text) is not None for cells in whole)
    return start if len(columns) == 2 and listed * 2 > len(whole) else end


def _gaps_meet(rows: list[Row], start: int, cut: _Cut) -> bool:
    """Whether a gap of a row stands above one of the next row that has any; most rows have none."""
    parts = _PARTS[cut]
    upper = parts(rows[start])
    if not upper or _is_listed(upper):
        return False
    lower = next(filter(None, map(parts, rows[start + 1 : start + _NEAR])), ())
    gaps = [(left[-1].right, right[0].left) for left, right in pairwise(lower)]
    return any(a[-1].right < end and b[0].left > begin for a, b in pairwise(upper) for begin, end in gaps)


def _is_listed(parts: tuple[list[Piece], ...]) -> bool:
    """Whether a row is one of a list, which is set like a table of two columns: a number, its text."""
    return len(parts) == 2 and _NUMBER.fullmatch("".join([piece.text for piece in parts[0]])) is not None


def _belongs(row: Row, above: Row, columns: list[_Column], cut: _Cut) -> bool:
    """Whether a row goes on with a table: its pieces stand in the table's columns, one in each."""
    if row.y - above.y > _FARTHEST * row.size:
        return False
    places = [_column(cell, columns) for cell in cut(row) or (row,)]
    if None in places or len(set(places)) < len(places):
        return False
    if len(places) > 1:
        return True
    # A lone piece goes on with a cell if it looks alike; below the first column it may be text again.
    alike = row.bold == above.bold and abs(row.size - above.size) < _SAME_SIZE * above.size
    return alike and places[0] != 0


def _column(cell: Row, columns: list[_Column]) -> int | None:
    """Give the column that a piece stands in, or just beside; None if it stands in none or across two."""
    found = [at for at, (left, right) in enumerate(columns) if cell.left < right and cell.right > left]
    if not found:
        apart = [max(left - cell.right, cell.left - right) for left, right in columns]
        nearest = min(range(len(columns)), key=lambda at: apart[at])
        return nearest if apart[nearest] < _BESIDE * cell.size else None
    return found[0] if len(found) == 1 else None


def _counts_anew(places: list[tuple[int, Row]], above: list[list[Row]]) -> bool:
    """Whether numbers stand below numbers: those do not go on with a cell, as words do."""
    return any(
        above[at] and _FIGURE.fullmatch(cell.text) and _FIGURE.fullmatch(above[at][-1].text)
        for at, cell in places
    )


def _table(rows: list[Row], cut: _Cut) -> Row:
    columns = [(cell.left, cell.right) for cell in max(map(cut, rows), key=len)]
    for row in rows:
        if len(cut(row)) == len(columns):
            columns = [
                (min(left, cell.left), max(right, cell.right))
                for (left, right), cell in zip(columns, cut(row), strict=True)
            ]
    cells: list[list[list[Row]]] = []
    for row in rows:
        places = [(_column(cell, columns) or 0, cell) for cell in cut(row) or (row,)]
        if not cells or 0 in dict(places) or _counts_anew(places, cells[-1]):
            cells.append([[] for _ in columns])
        for at, cell in places:
            cells[-1][at].append(cell)
    first = rows[0]
    sizes = Counter(row.size for row in rows)
    return Row(
        " ".join(row.text for row in rows),
        first.left,
        max(row.right for row in rows),
        first.y,
        sizes.most_common(1)[0][0],
        bold=False,
        page=first.page,
        table=tuple(tuple(tuple(cell) for cell in row) for row in cells),
    )
