"""Footnotes of PDF pages: told from the text by their place at the foot, their size and their signs."""

import re
from dataclasses import dataclass

from reader.document.line import Mark
from reader.sources.pdf.rows import Row

_SMALLER = 0.94  # a note's size, in sizes of the text, is at most this
_LEADING = re.compile(r"(\d{1,3}|[*†‡§]{1,5})(?![\d.,、．)）:：/%])[\s\u3000]*(?=\S)")
_AFTER_SIGN = re.compile(r"(?![\d.,、．)）:：/%])")
_RULE = re.compile(r"[_\-—–─━]{5,}")


@dataclass(slots=True)
class Note:
    """A note's body: its sign and its rows."""

    label: str
    rows: list[Row]


def part_notes(rows: list[Row], body: float, *, open_note: bool) -> tuple[list[Row], list[Row], list[Note]]:
    """Part a region into text and the notes at its foot.

    Args:
        rows: the region's rows, from top to bottom.
        body: the size of the document's text.
        open_note: the page before ended in a note, which may go on here.

    Returns:
        The rows of the text, rows that continue the last note, and the notes that begin here.
    """
    start = len(rows)
    while start and (rows[start - 1].size <= _SMALLER * body or _RULE.fullmatch(rows[start - 1].text)):
        start -= 1
    if start == len(rows):
        start = _by_signs(rows)
    foot = rows[start:]
    known = {mark.label for row in rows[:start] for mark in row.marks}
    first = next((at for at, row in enumerate(foot) if _label(row, known)), None)
    if first is None:
        # Small text without a sign is a note only if it carries on a note of the page before.
        carried = open_note and start > 0 and len(foot) > 0
        return (rows[:start], foot, []) if carried else (rows, [], [])
    ahead = foot[:first]
    carried = open_note and bool(ahead) and start > 0
    text = rows[:start] if carried else rows[: start + first]
    text = [row for row in text if not _RULE.fullmatch(row.text)]
    ahead = [row for row in ahead if not _RULE.fullmatch(row.text)] if carried else []
    notes: list[Note] = []
    for row in foot[first:]:
        if _RULE.fullmatch(row.text):
            continue
        label = _label(row, known)
        if label and _follows(label, notes):
            notes.append(Note(label, [_without_sign(row, label)]))
        else:
            notes[-1].rows.append(row)
    return text, ahead, notes


def _by_signs(rows: list[Row]) -> int:
    """Give where notes begin that are as large as the text: rows at the foot that open with its signs.

    All signs of the text above must be met, in their order, or the rows are no notes.
    """
    bearing = [at for at, row in enumerate(rows) if row.marks]
    for start in range(len(rows) - 1, bearing[0] if bearing else len(rows), -1):
        signs = [mark.label for row in rows[:start] for mark in row.marks]
        if not signs or not _opens(rows[start], signs[0]):
            continue
        left = list(reversed(signs))
        for row in rows[start:]:
            if left and _opens(row, left[-1]):
                left.pop()
        if not left and not any(not _leads(row, mark) for row in rows[start:] for mark in row.marks):
            return start
    return len(rows)


def _opens(row: Row, sign: str) -> bool:
    """Whether a row opens with a sign, raised or not."""
    if row.marks and row.marks[0].label == sign and _leads(row, row.marks[0]):
        return True
    return row.text.startswith(sign) and _AFTER_SIGN.match(row.text, len(sign)) is not None


def _leads(row: Row, mark: Mark) -> bool:
    """Whether a sign opens its row; some programs print it twice there."""
    return mark.offset == 0 or row.text[: mark.offset].strip() == mark.label


def _label(row: Row, known: set[str]) -> str:
    """Give the sign that opens a row: a raised one, or one that the page's text refers to."""
    if row.marks and _leads(row, row.marks[0]):
        return row.marks[0].label
    found = _LEADING.match(row.text)
    return found[1] if found and (found[1] in known or not found[1].isdecimal()) else ""


def _follows(label: str, notes: list[Note]) -> bool:
    """Whether a sign can come after the notes before it: numbers only count up."""
    numbers = [int(note.label) for note in notes if note.label.isdecimal()]
    return not label.isdecimal() or not numbers or int(label) > numbers[-1]


def _without_sign(row: Row, label: str) -> Row:
    if row.marks and row.marks[0].label == label and _leads(row, row.marks[0]):
        row.marks = row.marks[1:]
    if not row.text.startswith(label):
        return row
    taken = len(row.text) - len(row.text[len(label) :].lstrip())
    row.text = row.text[taken:]
    row.marks = tuple(Mark(max(mark.offset - taken, 0), mark.label) for mark in row.marks)
    return row
