"""Lines of a source, numbered as they are collected; what the formats with markup have in common."""

import re

from reader.document.line import Line, LineKind, Mark
from reader.sources.text import read_source as read_text
from reader.sources.text import tabled

Passage = tuple[str, tuple[Mark, ...]]
"""A text and its footnote signs."""

Row = list[Passage]
"""A table's row: the passages of its cells."""


# Of a text file that parts its paragraphs by empty lines, a third to a half of the lines are empty.
_BLANKS_OF_TEXT = 0.3
# Notes' signs that were typed, and characters that are not seen: both are read as in a text file.
_UNSEEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_UNUSUAL = re.compile(f"[⁰¹²³⁴⁵⁶⁷⁸⁹{_UNSEEN}]")
# In a text in disguise stars are signs or emphasis too, and links may be written out.
_TYPED = re.compile(rf"[⁰¹²³⁴⁵⁶⁷⁸⁹*{_UNSEEN}]|\]\(|<(?:sup|http|ftp|mail)")
_RUNNING = frozenset({LineKind.TEXT, LineKind.NOTE})


def shifted(marks: tuple[Mark, ...], by: int) -> tuple[Mark, ...]:
    """Give marks as they stand when `by` characters are put before their text."""
    return tuple(Mark(mark.offset + by, mark.label) for mark in marks) if by else marks


def joined(passages: list[Passage], joint: str) -> Passage:
    """Join passages; their marks move with their text."""
    texts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for text, own in passages:
        marks += shifted(own, length)
        texts.append(text)
        length += len(text) + len(joint)
    return joint.join(texts), tuple(marks)


class Lines:
    """Collects lines and numbers them from 1.

    Attributes:
        numbered: whether the format numbered any paragraph by itself.
    """

    def __init__(self) -> None:
        self.numbered = False
        self._lines: list[Line] = []

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def all(self) -> tuple[Line, ...]:
        """The lines so far.

        A file that uses none of its format's means (headings, automatic numbers, notes) and parts paragraphs
        by empty ones is a plain text in disguise: somebody pasted or converted it. Its paragraphs are then no
        more than the lines of that text, which may be cut by pages, so they are not called whole.

        Signs typed as superscript digits, and characters that nobody sees, are read as in a text file.
        """
        if any("\t" in line.text for line in self._lines):
            self._lines = tabled(self._lines)
        means = self.numbered or any(line.level or line.kind is LineKind.NOTE for line in self._lines)
        blanks = sum(line.kind is LineKind.BLANK for line in self._lines)
        disguised = not means and blanks >= _BLANKS_OF_TEXT * len(self._lines)
        lines = list(self._lines)
        if disguised:
            lines = [line._replace(whole=False) if line.kind is LineKind.TEXT else line for line in lines]
        typed = _TYPED if disguised else _UNUSUAL
        unusual = [at for at, line in enumerate(lines) if typed.search(line.text)]
        if not unusual:
            return tuple(lines)
        rows = ["" if line.kind not in _RUNNING or line.marks else line.text for line in lines]
        rows = ["" if "\n" in row or "\t" in row else row for row in rows]
        source = read_text("\n".join(rows).encode("utf-8", "replace"), "")
        read = {line.number: line for line in source.lines}
        for at in unusual:
            line, found = lines[at], read.get(at + 1)
            if found is not None and rows[at]:
                markup = line.markup + found.markup
                lines[at] = line._replace(text=found.text, marks=found.marks, markup=markup)
        return tuple(lines)

    def add(self, line: Line) -> None:
        """Append a line; its number is given here."""
        self._lines.append(Line(len(self._lines) + 1, *line[1:]))

    def furniture(self, text: str) -> None:
        """Append text of the page, if there is any."""
        if text.strip():
            self.add(Line(0, text.strip(), LineKind.FURNITURE, whole=True))

    def blank(self) -> None:
        """Append an empty line."""
        self._lines.append(Line(len(self._lines) + 1, "", LineKind.BLANK))

    def paragraph(self, passages: list[Passage], shape: Line) -> None:
        """Append a paragraph that looks like `shape`.

        One with line breaks in it becomes several lines between blanks, none of which is whole: whether they
        belong together is for the structure to decide, as in a text file.
        """
        if not passages:
            self.blank()
            return
        if len(passages) == 1:
            text, marks = passages[0]
            self._lines.append(
                shape._replace(number=len(self._lines) + 1, text=text, marks=marks, whole=True)
            )
            return
        if self._lines and self._lines[-1].kind is not LineKind.BLANK:
            self.blank()
        for text, marks in passages:
            if text or marks:
                self.add(shape._replace(text=text, marks=marks))
            else:
                self.blank()
        self.blank()

    def note(self, label: str, passage: Passage) -> None:
        """Append a footnote's body; a label that the body repeats at its start is taken off."""
        body, marks = passage
        if label and body.startswith(label) and not body[len(label) : len(label) + 1].isalnum():
            bare = body[len(label) :].lstrip()
            marks = shifted(marks, len(bare) - len(body))
            body = bare
        if marks and marks[0].offset <= 0 and marks[0].label == label:
            marks = marks[1:]
        self.add(Line(0, body, LineKind.NOTE, tuple(m for m in marks if m.offset >= 0), label, whole=True))

    def table(self, rows: list[Row]) -> None:
        """Append a table; rows without any text are left out, short rows are filled up.

        A table of one column is a frame around text: each of its cells becomes a line.
        """
        rows = [[(text.replace("\t", " "), marks) for text, marks in row] for row in rows]
        rows = [row for row in rows if any(text or marks for text, marks in row)]
        width = max((len(row) for row in rows), default=0)
        if width < 2:
            for row in rows:
                for text, marks in row:
                    self.add(Line(0, text, marks=marks, whole=True))
            return
        full = [row + [("", ())] * (width - len(row)) for row in rows]
        text, marks = joined([joined(row, "\t") for row in full], "\n")
        cells = tuple(tuple(cell for cell, _marks in row) for row in full)
        self.add(Line(0, text, LineKind.TABLE, marks, cells=cells, whole=True))
