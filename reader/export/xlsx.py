"""A digest as a workbook: a sheet for the rows and one for each table, with filters."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from reader.compare.model import EditClass
from reader.document.language import Phrase
from reader.document.progress import Progress, ignore
from reader.export import captions, colours, words
from reader.export.digest import Digest, Entry, Passage
from reader.export.runs import Run, Tone
from reader.export.safe import one_line, shown
from reader.export.sheets import Cell, Column, Sheet, in_order
from reader.export.workbook import MOST, Pages, new_book, row_height, text_height

_CHANGES = (
    Column(words.ROW, 6, numeric=True),
    Column(words.SECTION, 24),
    Column(words.RELATION_HEAD, 11),
    Column(words.MOVED, 14),
    Column(words.OLD_PARAGRAPH, 13),
    Column(words.OLD_TEXT, 60),
    Column(words.NEW_PARAGRAPH, 13),
    Column(words.NEW_TEXT, 60),
    Column(words.NOTE, 30),
)


def write_xlsx(digest: Digest, out: BinaryIO, *, progress: Progress = ignore) -> None:
    """Write the digest as an Excel workbook.

    Raises:
        Cancelled: `progress` asked for it.
    """
    buffer = BytesIO()
    book = new_book(buffer, title=digest.title, author=digest.author)
    _Writer(digest, book, progress).write()
    book.close()
    out.write(buffer.getvalue())


class _Writer:
    def __init__(self, digest: Digest, book: Workbook, progress: Progress) -> None:
        self._digest = digest
        self._language = digest.language
        self._progress = progress
        self._pages = Pages(book, digest.language)
        self._looks = _Looks(book)

    def write(self) -> None:
        """Fill the workbook."""
        self._overview()
        for sheet in in_order(self._digest):
            if sheet is None:
                self._changes()
            else:
                self._sheet(sheet)

    def _say(self, phrase: Phrase) -> str:
        return phrase.to(self._language)

    def _overview(self) -> None:
        digest, looks = self._digest, self._looks
        page = self._pages.plain(self._say(words.AT_A_GLANCE))
        page.set_column(0, 0, 18)
        page.set_column(1, 1, 90)
        page.write_string(0, 0, one_line(digest.title)[:MOST], looks.title)
        at = 1
        lines: list[tuple[str, str | int]] = []
        if digest.author:
            lines.append((words.PREPARED.to(self._language, author=digest.author), ""))
        for role, card in ((words.OLD, digest.old), (words.NEW, digest.new)):
            lines.append((self._say(role), " · ".join(map(one_line, (card.title, *card.facts)))))
        lines += [(one.label, one.number) for one in captions.tally(digest)]
        for label, value in lines:
            page.write_string(at, 0, one_line(label)[:MOST], looks.soft)
            if isinstance(value, int):
                page.write_number(at, 1, value, looks.left)
            else:
                page.write_string(at, 1, value[:MOST], looks.plain)
                page.set_row(at, text_height(value, 90))
            at += 1

    def _changes(self) -> None:
        page = self._pages.table(self._say(words.CHANGES), _CHANGES)
        at, heading = 1, ""
        for part in self._digest.parts:
            heading = part.headings[-1].text if part.headings else heading
            for entry in part.entries:
                self._entry(page, at, entry, heading)
                at += 1
            self._progress((at - 1) / max(self._digest.shown, 1))
        page.autofilter(0, 0, max(at - 1, 1), len(_CHANGES) - 1)

    def _entry(self, page: Worksheet, at: int, entry: Entry, heading: str) -> None:
        looks = self._looks
        texts = [_texts(entry.old), _texts(entry.new)]
        note = f"★ {entry.review.note}" if entry.review.important else entry.review.note
        sizes = [text_height("".join(run.text for run in side), 60) for side in texts]
        page.set_row(at, max(*sizes, text_height(heading, 24), text_height(note, 30)))
        moved = words.MOVED_FROM.to(self._language, place=entry.origin) if entry.origin else ""
        if entry.moved and not moved:
            moved = self._say(words.MOVED)
        page.write_number(at, 0, entry.row + 1, looks.number)
        page.write_string(at, 1, one_line(heading)[:MOST], looks.text)
        page.write_string(at, 2, self._say(words.RELATION[entry.relation]), looks.text)
        page.write_string(at, 3, one_line(moved), looks.text)
        for column, side, runs in ((4, entry.old, texts[0]), (6, entry.new, texts[1])):
            page.write_string(at, column, one_line(captions.side(side, self._language))[:MOST], looks.text)
            self._rich(page, at, column + 1, runs)
        page.write_string(at, 8, shown(note)[:MOST], looks.text)

    def _rich(self, page: Worksheet, at: int, column: int, runs: Sequence[Run]) -> None:
        """Write a text with its edits; one too long for a cell is cut, and says so."""
        pieces: list[tuple[CellFormat | None, str]] = []
        room = MOST
        for run in runs:
            text = shown(run.text)
            if len(text) > room:
                text = text[: max(room - 1, 0)] + "…"
            room -= len(text)
            if text:
                pieces.append((self._looks.of(run), text))
            if room <= 0:
                break
        marked = any(look for look, _ in pieces)
        if len(pieces) < 2 or not marked:
            page.write_string(at, column, "".join(text for _, text in pieces), self._looks.text)
            return
        fragments: list[Any] = []
        for look, text in pieces:
            fragments += [look, text] if look else [text]
        page.write_rich_string(at, column, *fragments, self._looks.text)

    def _sheet(self, sheet: Sheet) -> None:
        page = self._pages.table(self._say(sheet.title), sheet.columns)
        for at, row in enumerate(sheet.rows, 1):
            page.set_row(at, row_height(row, sheet.columns))
            for column, cell in enumerate(row):
                self._cell(page, at, column, cell, numeric=sheet.columns[column].numeric)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)

    def _cell(self, page: Worksheet, at: int, column: int, cell: Cell, *, numeric: bool) -> None:
        looks = self._looks
        if numeric and cell.value is not None and _says_only(cell):
            page.write_number(at, column, cell.value, looks.number_like(cell))
        elif cell.runs:
            self._rich(page, at, column, cell.runs)
        else:
            text = "    " * cell.indent + one_line(cell.text)
            page.write_string(at, column, text[:MOST], looks.right if numeric else looks.text)


def _says_only(cell: Cell) -> bool:
    """Whether the text says no more than the number, so that no hedge, unit or range is lost."""
    return all(letter in "0123456789.,+-−±% " for letter in cell.text)


def _texts(side: Sequence[Passage]) -> list[Run]:
    runs: list[Run] = []
    for at, passage in enumerate(side):
        if at:
            runs.append(Run("\n"))
        runs.extend(Run(f"[{run.text}]", run.tone) if run.tone is Tone.MARK else run for run in passage.runs)
    return runs


class _Looks:
    """The formats of cells and of runs within them."""

    def __init__(self, book: Workbook) -> None:
        """Add the formats to the workbook."""
        plain = {"valign": "top", "text_wrap": True}
        # A fine line under each row leads the eye across.
        top = {**plain, "bottom": 1, "bottom_color": f"#{colours.LINE}"}
        self.plain = book.add_format(plain)
        self.text = book.add_format(top)
        self.left = book.add_format({**plain, "align": "left"})
        self.right = book.add_format({**top, "align": "right"})
        self._book = book
        self._right = {**top, "align": "right", "indent": 1}
        self._numbers: dict[str, CellFormat] = {}
        self.number = self._number("#,##0")
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.soft = book.add_format({"font_color": f"#{colours.SOFT}", "valign": "top"})
        self._deleted = book.add_format({"font_strikeout": True, "font_color": f"#{colours.DELETED}"})
        self._inserted = book.add_format({"underline": 1, "font_color": f"#{colours.INSERTED}"})
        self._gone_figure = book.add_format({"font_strikeout": True, "font_color": f"#{colours.FIGURE}"})
        self._new_figure = book.add_format({"underline": 1, "font_color": f"#{colours.FIGURE}", "bold": True})
        self._shared = book.add_format({"underline": 33, "font_color": f"#{colours.SHARED}"})
        self._mark = book.add_format({"font_script": 1})

    def number_like(self, cell: Cell) -> CellFormat:
        """Give the format that shows a cell's value as its text prints it: sign, decimals, percent."""
        whole = cell.value is not None and cell.value == int(cell.value)
        form = "#,##0" if whole else "#,##0.0#"
        if cell.text.endswith("%"):
            form = f'{form}"%"'
        return self._number(f"+{form};−{form};±{form}" if cell.text[:1] in "+−±" else form)

    def _number(self, form: str) -> CellFormat:
        if form not in self._numbers:
            self._numbers[form] = self._book.add_format({**self._right, "num_format": form})
        return self._numbers[form]

    def of(self, run: Run) -> CellFormat | None:
        """Give the format of a run, or None for plain text."""
        figure = run.kind is EditClass.FIGURE
        match run.tone:
            case Tone.DELETED:
                return self._gone_figure if figure else self._deleted
            case Tone.INSERTED:
                return self._new_figure if figure else self._inserted
            case Tone.SHARED:
                return self._shared
            case Tone.MARK:
                return self._mark
            case _:
                return None
