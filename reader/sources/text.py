"""Plain text files into lines."""

import re
from collections.abc import Sequence
from typing import Final

from reader.document.line import Line, LineKind, Mark, Source
from reader.document.progress import Progress, ignore
from reader.document.structure.block import BULLET
from reader.document.structure.enumerators import scan
from reader.document.warning import ReadingWarning, WarningKind
from reader.sources.encoding import decode
from reader.sources.limits import LARGEST_TEXT, too_large
from reader.sources.markup import NoteSigns, note_signs, parse

# What must not reach a text that is shown or stored: C0 and C1 controls, bidi controls, zero-width signs.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
_HARMLESS: Final = frozenset("\xad\u200b\u2060\ufeff")
_BARRED: Final = re.compile(r"\|(?:[^|]*\|){2,}")
_BLANK: Final = " \t\u3000\u00a0"


def read_source(data: bytes, name: str, *, progress: Progress = ignore) -> Source:
    """Read a plain text file.

    Args:
        data: the file.
        name: its name without folders.
        progress: told the share done.
    """
    if len(data) > LARGEST_TEXT:
        raise too_large(name, len(data), LARGEST_TEXT)
    decoded = decode(data)
    text, unseen, controls = sift(decoded.text)
    rows = text.split("\n")
    signs = note_signs(text, rows, markdown=False, unseen=unseen)
    lines: list[Line] = []
    paged = "\f" in text
    step = max(len(rows) // 20, 2000)
    gap = 0
    for start in range(0, len(rows), step):
        progress(start / len(rows) * 0.3)
        for number, row in enumerate(rows[start : start + step], start + 1):
            if paged and "\f" in row:
                lines.append(Line(number, "", LineKind.PAGE, gap=gap))
                gap = 0
            if not row or row.isspace():
                gap += 1
            else:
                lines.append(read_line(number, row, signs, gap=gap))
                gap = 0
    if "\t" in text:
        lines = tabled(lines)
    if "|" in text and "|\n" in text:  # one sign is found many times faster than two
        lines = barred(lines)
    return Source(name, "text", tuple(lines), decoded.encoding, warnings=decoded.warnings + controls)


def sift(text: str) -> tuple[str, bool, tuple[ReadingWarning, ...]]:
    """Unify line ends and look for control characters, which stay for `read_line` to set aside.

    Returns:
        The text, whether it has characters that must not be shown, and a warning for each line with such.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\u2028" in text or "\u2029" in text or "\x85" in text:
        text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    if text.replace("\n", "").isprintable() or _UNSEEN.search(text) is None:
        return text, False, ()
    warnings = []
    for number, line in enumerate(text.split("\n"), 1):
        seen = sorted(set(_UNSEEN.findall(line)) - _HARMLESS)
        if seen:
            warnings.append(
                ReadingWarning(number, WarningKind.CONTROL, " ".join(f"U+{ord(sign):04X}" for sign in seen))
            )
    return text, True, tuple(warnings)


def read_line(number: int, row: str, signs: NoteSigns, *, gap: int = 0, markdown: bool = False) -> Line:
    """Read one physical line.

    Args:
        number: where it stands.
        row: the line as it is in the file.
        signs: what the file uses.
        gap: blank lines before it.
        markdown: the file is Markdown.
    """
    text = row.strip()
    unseen = ""
    if signs.unseen and (found := _UNSEEN.findall(text)):
        unseen = "".join(found)
        text = _UNSEEN.sub("", text).strip()
    if not text:
        return Line(number, "", LineKind.BLANK, markup=unseen, gap=gap)
    inset = indent(row) if row[0] in _BLANK else 0.0
    for sign in signs.present:
        if sign in text:
            break
    else:
        return Line(number, text, indent=inset, markup=unseen, gap=gap)
    inline = parse(text, signs, markdown=markdown)
    return Line(
        number,
        inline.text,
        marks=inline.marks,
        emphasis=inline.emphasis,
        indent=inset,
        markup=inline.markup + unseen,
        gap=gap,
    )


def indent(row: str) -> float:
    """Give the width of the white space a row begins with, in columns."""
    lead = row[: len(row) - len(row.lstrip())].expandtabs(8)
    return float(len(lead) + lead.count("\u3000"))


def tabled(lines: list[Line]) -> list[Line]:
    """Put runs of lines with the same number of inner tabs together as tables.

    The tab after a number or bullet that opens a line parts no columns.
    """
    result: list[Line] = []
    run: list[Line] = []
    columns = 0
    for line in [*lines, Line(0, "", LineKind.BLANK)]:
        tabs = _columns(line)
        if run and (tabs == 0 or line.gap or tabs != columns):
            result.extend([_table(run)] if len(run) > 1 else run)
            run = []
        columns = tabs
        if tabs:
            run.append(line)
        else:
            result.append(line)
    return result[:-1]


def _columns(line: Line) -> int:
    """Count the tabs that part columns: none where the only one stands after a number or bullet."""
    if line.kind is not LineKind.TEXT or (tabs := line.text.count("\t")) != 1:
        return tabs if line.kind is LineKind.TEXT else 0
    if BULLET.match(line.text):
        return 0
    enumerator = scan(line.text)
    return 0 if enumerator is not None and line.text.find("\t") < enumerator.end else 1


def barred(lines: list[Line]) -> list[Line]:
    """Put runs of lines that bars divide into cells together as tables, unless a drawing is around them."""
    result: list[Line] = []
    run: list[Line] = []
    for line in [*lines, Line(0, "", LineKind.BLANK)]:
        if run and (line.gap or not _has_bars(line)):
            drawn = line.text[:1] == "+" or (len(result) > 0 and result[-1].text[:1] == "+")
            result.extend([_table(run, "|")] if len(run) > 1 and not drawn else run)
            run = []
        (run if _has_bars(line) else result).append(line)
    return result[:-1]


def _has_bars(line: Line) -> bool:
    text = line.text
    return text[:1] == "|" == text[-1:] and line.kind is LineKind.TEXT and _BARRED.fullmatch(text) is not None


def _table(run: list[Line], edge: str = "\t") -> Line:
    """Make a table of lines that tabs or bars divide; bars at both ends of a line divide nothing."""
    rows: list[list[Line]] = []
    markup: list[str] = []
    for line in run:
        text, marks = line.text, line.marks
        if edge == "|":
            text, marks = text[1:-1], tuple(mark._replace(offset=mark.offset - 1) for mark in marks)
            markup.append("|" * line.text.count("|"))
        markup.append(line.markup)
        cells: list[Line] = []
        start = 0
        for cell in text.split(edge):
            end = start + len(cell)
            lead = start + len(cell) - len(cell.lstrip())
            own = tuple(Mark(mark.offset - lead, mark.label) for mark in marks if start <= mark.offset <= end)
            cells.append(Line(line.number, cell.strip(), marks=own))
            start = end + 1
        rows.append(cells)
    return table_line(run[0].number, rows, "".join(markup), run[0].gap)


def table_line(number: int, rows: Sequence[Sequence[Line]], markup: str, gap: int) -> Line:
    """Make one line of a table.

    Args:
        number: the line it begins on.
        rows: its cells, each a line with its own marks.
        markup: what was taken out of it.
        gap: blank lines before it.
    """
    marks: list[Mark] = []
    length = 0
    for row in rows:
        for cell in row:
            marks += (Mark(max(mark.offset, 0) + length, mark.label) for mark in cell.marks)
            length += len(cell.text) + 1  # a tab or a newline
    cells = tuple(tuple(cell.text for cell in row) for row in rows)
    text = "\n".join("\t".join(row) for row in cells)
    return Line(number, text, LineKind.TABLE, tuple(marks), cells=cells, markup=markup, gap=gap)
