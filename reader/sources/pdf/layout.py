"""The pages of a PDF into lines: furniture, reading order, notes, paragraphs."""

import re
from dataclasses import dataclass, field

from reader.document.line import Line, LineKind
from reader.sources.collect import Lines
from reader.sources.pdf.breaks import join_table
from reader.sources.pdf.columns import reading_order
from reader.sources.pdf.glyphs import Piece
from reader.sources.pdf.joining import Joiner
from reader.sources.pdf.margins import find_furniture
from reader.sources.pdf.notes import Note, part_notes
from reader.sources.pdf.paragraphs import PdfParagraph, Region, Shaper, usual_size
from reader.sources.pdf.rows import Row, make_rows
from reader.sources.pdf.tables import set_tables

_HEADING = 1.12  # text this much larger than the usual one is a heading
# A line of a contents list: words, dots, and a page number, before which those of paragraphs may stand.
_CONTENTS = re.compile(
    r".*?[^.．…·]\s*(?:[.．·_]{5,}|…{2,}|(?:[.·] ){5,})"
    r"\s*(?:\d{1,4}(?:\s*[-–—]\s*\d{1,4})?\s+)?[\dIVXivx]{1,5}"
)
_LONGEST_ENTRY = 400  # characters, dots included
_LONGEST_HEADING = 120  # characters


@dataclass(slots=True)
class _Page:
    """A page's text, notes and furniture."""

    furniture: list[Row]
    regions: list[Region]
    notes: list[Note] = field(default_factory=list)


def lay_out(pages: list[list[Piece]], widths: list[float]) -> tuple[Line, ...]:
    """Turn the pieces of all pages, which are so many points wide, into lines in reading order."""
    margins = find_furniture(pages)
    laid = [_page(number, pieces, margins[number], widths[number]) for number, pieces in enumerate(pages)]
    rows = [row for page in laid for region in page.regions for row in region.rows]
    body = usual_size(rows)
    open_note: Note | None = None
    for page in laid:
        for region in page.regions:
            region.rows, carried, notes = part_notes(region.rows, body, open_note=open_note is not None)
            if carried and open_note is not None:
                open_note.rows += carried
            page.notes += notes
            region.rows = set_tables(region.rows)
        page.regions = [region for region in page.regions if region.rows]
        open_note = page.notes[-1] if page.notes else None
    _join_tables(laid)
    regions = [region for page in laid for region in page.regions]
    paragraphs = Shaper(regions).paragraphs(regions)
    return _Writer(laid, paragraphs, body, Joiner(rows)).write()


def _join_tables(pages: list[_Page]) -> None:
    last: list[Region] = []
    for page in pages:
        page.furniture += join_table(last, page.regions)
        page.regions = [region for region in page.regions if region.rows]
        last = page.regions or last


def _page(number: int, pieces: list[Piece], furniture: set[int], width: float) -> _Page:
    text = [piece for piece in pieces if id(piece) not in furniture]
    margin = [piece for piece in pieces if id(piece) in furniture]
    regions = [Region(make_rows(region, number), page_width=width) for region in reading_order(text)]
    return _Page(make_rows(margin, number), regions)


class _Writer:
    """Writes paragraphs, with the furniture and the notes of their pages, as lines."""

    def __init__(
        self, pages: list[_Page], paragraphs: list[PdfParagraph], body: float, joiner: Joiner
    ) -> None:
        self._lines = Lines()
        self._pages = pages
        self._paragraphs = paragraphs
        self._joiner = joiner
        sizes = {
            round(paragraph.rows[0].size * 2) / 2
            for paragraph in paragraphs
            if paragraph.rows[0].size > _HEADING * body and _length(paragraph) <= _LONGEST_HEADING
        }
        self._levels = {size: level for level, size in enumerate(sorted(sizes, reverse=True), 1)}

    def write(self) -> tuple[Line, ...]:
        """Give the lines."""
        page = -1
        for paragraph in self._paragraphs:
            while page < paragraph.rows[0].page:
                page = self._turn(page)
            self._paragraph(paragraph)
            while page < paragraph.rows[-1].page:
                page = self._turn(page, inside=True)
        while page < len(self._pages) - 1:
            page = self._turn(page)
        self._notes(page)
        return self._lines.all

    def _turn(self, page: int, *, inside: bool = False) -> int:
        """Leave a page, with its notes, for the next; `inside` a paragraph no page edge is told."""
        if page >= 0:
            self._notes(page)
            if not inside:
                self._lines.add(Line(0, "", LineKind.PAGE))
        for row in self._pages[page + 1].furniture:
            self._lines.furniture(row.text)
        return page + 1

    def _notes(self, page: int) -> None:
        for note in self._pages[page].notes:
            self._lines.note(note.label, self._joiner.passage(note.rows))

    def _paragraph(self, paragraph: PdfParagraph) -> None:
        first = paragraph.rows[0]
        if first.table:
            self._lines.table([[self._joiner.passage(list(cell)) for cell in row] for row in first.table])
            return
        text, marks = self._joiner.passage(paragraph.rows)
        if _is_entry(text):
            self._lines.furniture(text)
            return
        short = len(text) <= _LONGEST_HEADING and self._levels
        level = self._levels.get(round(first.size * 2) / 2, 0) if short else 0
        bold = all(row.bold for row in paragraph.rows)
        self._lines.add(Line(0, text, marks=marks, level=level, emphasis=bold, indent=paragraph.indent))
        self._lines.blank()


def _is_entry(text: str) -> bool:
    """Whether a text is a line of a contents list."""
    ends = text[-1:].isdecimal() or text[-1:] in "IVXivx"
    return ends and len(text) < _LONGEST_ENTRY and _CONTENTS.fullmatch(text) is not None


def _length(paragraph: PdfParagraph) -> int:
    return sum(len(row.text) for row in paragraph.rows)
