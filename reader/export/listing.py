"""Tables that are no digest of a pair: matrices and series, as web page, workbook or CSV."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO, TextIOWrapper
from typing import BinaryIO

from reader.document.language import Language
from reader.export import words
from reader.export.safe import one_line, shown
from reader.export.sheets import Cell, Sheet

# ruff: noqa: PLC0415 - a format's libraries are loaded when it is asked for

_MOST = 32_000  # letters in a cell; the file format ends at 32,767
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", "-"))
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Listing:
    """What is to be written.

    Attributes:
        title: its heading.
        facts: lines under it.
        sheets: its tables; CSV holds the first alone.
        language: of everything that is not the editions' own text.
    """

    title: str
    facts: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    language: Language


def write_listing_html(listing: Listing, out: BinaryIO) -> None:
    """Write one web page that needs nothing else."""
    from reader.export.html.markup import tag, text
    from reader.export.html.page import document_head
    from reader.export.html.tables import table

    facts = "".join(tag("p", text(fact), class_="by") for fact in listing.facts)
    page = (
        f"{document_head(listing.title, listing.language)}"
        f"<header><h1>{text(listing.title)}</h1>{facts}</header>"
        f"<main>{''.join(table(sheet, listing.language) for sheet in listing.sheets)}</main>"
        f"<footer><p>{text(words.MADE_WITH.to(listing.language))}</p></footer></body></html>\n"
    )
    out.write(page.encode("utf-8", "replace"))


def write_listing_xlsx(listing: Listing, out: BinaryIO) -> None:
    """Write a workbook with a sheet for each table; all text is text, and no cell can be run as a formula."""
    from xlsxwriter import Workbook

    from reader.export.xlsx import cell_height, set_paper

    buffer = BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(buffer, options)
    # A fixed time, so that the same tables give the same bytes.
    book.set_properties({"title": one_line(listing.title), "created": datetime(2000, 1, 1)})
    head = book.add_format({"bold": True, "bg_color": "#F2F0EA", "bottom": 1, "text_wrap": True})
    body = book.add_format({"valign": "top", "text_wrap": True})
    for sheet in listing.sheets:
        page = book.add_worksheet(sheet.title.to(listing.language).translate(_FORBIDDEN)[:31])
        for at, column in enumerate(sheet.columns):
            page.set_column(at, at, max(column.width, 8))
            page.write_string(0, at, column.head.to(listing.language), head)
        for line, row in enumerate(sheet.rows, 1):
            page.set_row(line, max(map(cell_height, row, sheet.columns)))
            for at, cell in enumerate(row):
                if sheet.columns[at].numeric and cell.value is not None:
                    page.write_number(line, at, cell.value, body)
                else:
                    page.write_string(line, at, ("    " * cell.indent + shown(cell.text))[:_MOST], body)
        page.freeze_panes(1, 0)
        page.repeat_rows(0)
        set_paper(page)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    book.close()
    out.write(buffer.getvalue())


def write_listing_csv(listing: Listing, out: BinaryIO) -> None:
    """Write the first table as RFC 4180 says, in UTF-8 with the byte order mark that spreadsheets need."""
    stream = TextIOWrapper(out, encoding="utf-8-sig", errors="replace", newline="")
    writer = csv.writer(stream)
    sheet = listing.sheets[0]
    writer.writerow([column.head.to(listing.language) for column in sheet.columns])
    writer.writerows([[_field(cell) for cell in row] for row in sheet.rows])
    stream.flush()
    stream.detach()


WRITERS: dict[str, Callable[[Listing, BinaryIO], None]] = {
    "html": write_listing_html,
    "xlsx": write_listing_xlsx,
    "csv": write_listing_csv,
}
"""The writer of each format, by its name."""


def _field(cell: Cell) -> str:
    clean = one_line(cell.text)
    return f"'{clean}" if clean.startswith(_FORMULA) and cell.value is None else clean
