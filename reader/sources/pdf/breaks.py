"""Tables that a page's edge cuts: the parts become one again, and a head that is repeated is set aside."""

from reader.sources.pdf.paragraphs import Region
from reader.sources.pdf.rows import Row

_Cell = tuple[Row, ...]


def join_table(upper: list[Region], lower: list[Region]) -> list[Row]:
    """Join the table at the foot of a page with what goes on with it at the head of the next.

    Args:
        upper: the regions of a page; the table takes in what goes on with it.
        lower: the regions of the next page; what is taken in goes.

    Returns:
        The rows of the table's head that the next page repeats, as furniture of that page.
    """
    if not (upper and lower):
        return []
    table, rest = upper[-1].rows[-1], lower[0].rows[0]
    if not _have_same_columns(table, rest):
        return []
    repeated = _repeated(table, rest)
    rows = list(table.table)
    for cells in rest.table[repeated:]:
        if cells[0]:
            rows.append(cells)
        else:  # the cells of the last row go on
            rows[-1] = tuple(over + below for over, below in zip(rows[-1], cells, strict=True))
    table.table = tuple(rows)
    lower[0].rows = lower[0].rows[1:]
    return [_as_furniture(cells, rest) for cells in rest.table[:repeated]]


def _repeated(table: Row, rest: Row) -> int:
    """Count the rows with which both begin; a sign in one of them must not get lost with it."""
    for at, (cells, again) in enumerate(zip(table.table, rest.table, strict=False)):
        signed = any(row.marks for cell in again for row in cell)
        if signed or list(map(_text, cells)) != list(map(_text, again)):
            return at
    return min(len(table.table), len(rest.table))


def _as_furniture(cells: tuple[_Cell, ...], table: Row) -> Row:
    text = " ".join(_text(cell) for cell in cells if cell)
    return Row(text, table.left, table.right, table.y, table.size, table.bold, page=table.page)


def _have_same_columns(table: Row, rest: Row) -> bool:
    """Whether two tables have the same columns at the same places."""
    if not (table.table and rest.table and len(table.table[0]) == len(rest.table[0])):
        return False
    places = zip(_columns(table), _columns(rest), strict=True)
    return all(a[0] < b[1] and b[0] < a[1] for a, b in places)


def _columns(table: Row) -> list[tuple[float, float]]:
    columns = []
    for column in zip(*table.table, strict=True):
        rows = [row for cell in column for row in cell]
        columns.append(
            (min((row.left for row in rows), default=0.0), max((row.right for row in rows), default=0.0))
        )
    return columns


def _text(cell: _Cell) -> str:
    return " ".join(row.text for row in cell)
