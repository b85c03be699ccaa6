"""Tables of PDF pages: rows that are cut by wide gaps at the same places, one below the other."""

import re
from collections import Counter

from reader.sources.pdf.rows import Row

_FARTHEST = 4.0  # sizes: rows of one table stand no farther apart
_FEWEST_ROWS = 3  # of a table with two columns; one with more columns needs one row less
_BESIDE = 1.5  # sizes: the first line of a cell may be indented, the others not
_SAME_SIZE = 0.07
_NEAR = 9  # so many rows further on, at most, the next row of a table begins
_NUMBER = re.compile(r"[(（]?(?:[\dA-Za-z]{1,4}|[一二三四五六七八九十]{1,3})[.)）、．]?|[•●■▪◦–-]")

_Column = tuple[float, float]


def set_tables(rows: list[Row]) -> list[Row]:
    """Put the rows of each table of a region together into one row that holds its cells."""
    result: list[Row] = []
    at = 0
    while at < len(rows):
        end = _table_end(rows, at)
        if end > at:
            result.append(_table(rows[at:end]))
            at = end
        else:
            result.append(rows[at])
            at += 1
    return result


def _table_end(rows: list[Row], start: int) -> int:
    """Give where the table ends that begins at a row; the row itself if none does."""
    parts = rows[start].parts
    if len(parts) < 2 or not any(row.parts for row in rows[start + 1 : start + _NEAR]):
        return start
    # A list is set like a table of two columns: numbers, and what is numbered.
    if len(parts) == 2 and _NUMBER.fullmatch("".join(piece.text for piece in parts[0])):
        return start
    columns = [(cell.left, cell.right) for cell in rows[start].cells]
    end = start + 1
    while end < len(rows) and _belongs(rows[end], rows[end - 1], columns):
        if len(rows[end].cells) == len(columns):
            for at, cell in enumerate(rows[end].cells):
                columns[at] = min(columns[at][0], cell.left), max(columns[at][1], cell.right)
        end += 1
    while end > start and len(rows[end - 1].cells) < 2 and _column(rows[end - 1], columns) in (None, 0):
        end -= 1
    whole = [row for row in rows[start:end] if len(row.cells) == len(columns)]
    if len(whole) < (_FEWEST_ROWS if len(columns) == 2 else _FEWEST_ROWS - 1):
        return start
    listed = sum(_NUMBER.fullmatch(row.cells[0].text) is not None for row in whole)
    return start if len(columns) == 2 and listed * 2 > len(whole) else end


def _belongs(row: Row, above: Row, columns: list[_Column]) -> bool:
    """Whether a row goes on with a table: its pieces stand in the table's columns, one in each."""
    if row.y - above.y > _FARTHEST * row.size:
        return False
    places = [_column(cell, columns) for cell in row.cells or (row,)]
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


def _table(rows: list[Row]) -> Row:
    columns = [(cell.left, cell.right) for cell in max(rows, key=lambda row: len(row.cells)).cells]
    for row in rows:
        if len(row.cells) == len(columns):
            columns = [
                (min(left, cell.left), max(right, cell.right))
                for (left, right), cell in zip(columns, row.cells, strict=True)
            ]
    cells: list[list[list[Row]]] = []
    for row in rows:
        places = [(_column(cell, columns) or 0, cell) for cell in row.cells or (row,)]
        if not cells or 0 in dict(places):
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
