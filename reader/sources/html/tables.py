"""Tables of web pages: those that hold data, and those that only lay a page out."""

from lxml import etree

from reader.sources.collect import Passage, Row

_MAX_SPAN = 1000  # a cell that claims to cover more is a mistake or a trap
_MAX_CELLS = 2_000_000  # of one table, covered places included
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "table", "article", "main")
_EMPTY: Passage = ("", ())


def is_frame(table: etree._Element) -> bool:
    """Whether a table only lays out the page: it is said to, holds headings or tables, or has one column."""
    if table.get("role") in ("presentation", "none"):
        return True
    if any(element is not table for element in table.iter(*_HEADINGS)):
        return True
    widest = max((sum(1 for cell in row if cell.tag in ("td", "th")) for row in table.iter("tr")), default=0)
    return widest < 2


class Table:
    """A table as it is read; merged cells leave the places that they cover empty."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._row: Row = []
        self._covered: dict[int, int] = {}  # columns covered from above, and for how many rows more
        self._cells = 0

    def cell(self, passage: Passage, element: etree._Element) -> None:
        """Add a cell to the row."""
        self._skip_covered()
        columns, rows = _span(element, "colspan"), _span(element, "rowspan")
        self._cells += columns
        if self._cells > _MAX_CELLS:
            columns = 1
        if rows > 1:
            start = len(self._row)
            self._covered |= dict.fromkeys(range(start, start + columns), rows)
        self._row += [passage, *[_EMPTY] * (columns - 1)]

    def row_ends(self) -> None:
        """Close the row."""
        self._skip_covered()
        if self._row:
            self.rows.append(self._row)
        self._row = []
        self._covered = {column: left - 1 for column, left in self._covered.items() if left > 1}

    def _skip_covered(self) -> None:
        while len(self._row) in self._covered:
            self._row.append(_EMPTY)


def _span(element: etree._Element, name: str) -> int:
    text = element.get(name, "1").strip()
    return min(max(int(text), 1), _MAX_SPAN) if text.isascii() and text.isdigit() and len(text) < 9 else 1
