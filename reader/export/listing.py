"""Tables that are no digest of a pair: matrices and series, as web page, workbook or CSV."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from reader.document.language import Language
from reader.export import words
from reader.export.safe import one_line, shown
from reader.export.sheets import Sheet

# ruff: noqa: PLC0415 - a format's libraries are loaded when it is asked for


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
    """Write a workbook with a sheet for each table."""
    from reader.export.workbook import MOST, Pages, new_book, row_height

    buffer = BytesIO()
    book = new_book(buffer, title=listing.title)
    pages = Pages(book, listing.language)
    body = book.add_format({"valign": "top", "text_wrap": True})
    for sheet in listing.sheets:
        page = pages.table(sheet.title.to(listing.language), sheet.columns)
        for line, row in enumerate(sheet.rows, 1):
            page.set_row(line, row_height(row, sheet.columns))
            for at, cell in enumerate(row):
                if sheet.columns[at].numeric and cell.value is not None:
                    page.write_number(line, at, cell.value, body)
                else:
                    page.write_string(line, at, ("    " * cell.indent + shown(cell.text))[:MOST], body)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    book.close()
    out.write(buffer.getvalue())


def write_listing_csv(listing: Listing, out: BinaryIO) -> None:
    """Write the first table."""
    from reader.export.csv_file import csv_text, write_lines

    sheet = listing.sheets[0]
    heads = [column.head.to(listing.language) for column in sheet.columns]
    rows = (
        [csv_text(cell.text) if cell.value is None else one_line(cell.text) for cell in row]
        for row in sheet.rows
    )
    write_lines(out, [heads, *rows])


WRITERS: dict[str, Callable[[Listing, BinaryIO], None]] = {
    "html": write_listing_html,
    "xlsx": write_listing_xlsx,
    "csv": write_listing_csv,
}
"""The writer of each format, by its name."""
