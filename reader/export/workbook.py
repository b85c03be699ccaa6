"""What all workbooks have in common: sheets that print well, and rows as high as their text.

All text is written as text: no cell can be run as a formula or followed as a link.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from reader.document.language import Language
from reader.export.colours import BAND
from reader.export.columns import width
from reader.export.safe import one_line
from reader.export.sheets import Cell, Column

MOST = 32_000
"""Letters that a cell is given; the file format ends at 32,767."""
_LINE = 15.0  # points that a line takes
_AIR = 3.0  # and a row on top of its lines
_HIGHEST = 409.0  # more the file format does not allow
# Sheets' names may hold 31 letters and none of these.
_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", "-"))
_TEXT_ONLY = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NARROWEST = 8  # letters of a column


def new_book(buffer: BytesIO, *, title: str, author: str = "") -> Workbook:
    """Begin a workbook; each row of a sheet must be written before the next one is begun."""
    book = Workbook(buffer, {**_TEXT_ONLY, "constant_memory": True})
    # A fixed time, so that the same content gives the same bytes.
    book.set_properties(
        {"title": one_line(title), "author": one_line(author), "created": datetime(2000, 1, 1)}
    )
    return book


class Pages:
    """Adds sheets to a workbook."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self._book = book
        self._language = language
        head = {"bold": True, "bg_color": f"#{BAND}", "bottom": 1, "text_wrap": True, "valign": "vcenter"}
        self._head = book.add_format(head)
        self._head_right = book.add_format({**head, "align": "right", "indent": 1})

    def plain(self, title: str) -> Worksheet:
        """Add a sheet as wide as a page of paper."""
        page = self._book.add_worksheet(title.translate(_FORBIDDEN)[:_NAME])
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        page.set_footer("&C&9&P / &N")
        return page

    def table(self, title: str, columns: Sequence[Column]) -> Worksheet:
        """Add a sheet for a table, whose head stays in sight and stands on every page of paper."""
        page = self.plain(title)
        for at, column in enumerate(columns):
            page.set_column(at, at, column_width(column))
            look = self._head_right if column.numeric else self._head
            page.write_string(0, at, column.head.to(self._language), look)
        page.freeze_panes(1, 0)
        page.repeat_rows(0)
        return page


def column_width(column: Column) -> int:
    """Give the letters that a column has room for."""
    return max(column.width, _NARROWEST)


def text_height(text: str, columns: int) -> float:
    """Give a row's height in points: not every program fits rows to wrapped text when it opens a file.

    Args:
        text: what stands in the row's highest cell.
        columns: the letters that its column has room for.
    """
    rows = sum(-(-max(width(line), 1) * 23 // (columns * 20)) for line in text.split("\n"))
    return min(max(rows, 1) * _LINE + _AIR, _HIGHEST)


def row_height(row: Sequence[Cell], columns: Sequence[Column]) -> float:
    """Give the height in points that a row's wrapped texts take."""
    return max(
        text_height(cell.text, column_width(column)) for cell, column in zip(row, columns, strict=True)
    )
