"""Lines into blocks: furniture set aside, hard-wrapped lines put back together, note bodies kept apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.document.line import Line, LineKind, Mark
from reader.document.model import Furniture
from reader.document.progress import Progress, ignore
from reader.document.structure.block import BULLET, BULLETS, Block, join_texts
from reader.document.structure.drawings import cells_of, is_drawing
from reader.document.structure.enumerators import scan
from reader.document.structure.furniture import find_furniture
from reader.document.structure.hyphens import undo_hyphens
from reader.document.structure.wrapping import Wrapping, find_wrapping

_BLANK: Final = LineKind.BLANK
_FURNITURE: Final = LineKind.FURNITURE
_NOTE: Final = LineKind.NOTE
_PAGE: Final = LineKind.PAGE
_TEXT: Final = LineKind.TEXT

_LONGEST_LABEL: Final = 6
_TICK: Final = 4096


@dataclass(slots=True)
class Body:
    """The body of a footnote before it is known which paragraph bears its mark."""

    label: str
    text: str
    lines: tuple[int, ...]


@dataclass(slots=True)
class Gathered:
    """What a source holds, sorted: running text, note bodies, furniture, and characters of markup."""

    blocks: list[Block] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    markup: list[Furniture] = field(default_factory=list)
    after_note: bool = False
    prose: bool = False

    def add_together(self, lines: list[Line], gap: int, edge: bool, wrapping: Wrapping) -> None:
        """Add lines with nothing between them: a paragraph, several, or a drawing."""
        if len(lines) == 1:
            self.add(lines, gap, edge)
            return
        # A masthead in two columns opens the document; what is drawn stands below running text.
        if self.prose and is_drawing(lines):
            self._add_drawing(lines, gap, edge)
            return
        for group in wrapping.paragraphs(lines):
            self.add(group, gap, edge)
            gap, edge = 0, False

    def _add_drawing(self, lines: list[Line], gap: int, edge: bool) -> None:
        cells = cells_of(lines)
        text = "\n".join("\t".join(row) for row in cells)
        self.blocks.append(
            Block(text, tuple(line.number for line in lines), gap=gap, edge=edge or gap > 1, cells=cells)
        )
        drawn = Counter("".join(line.text for line in lines)) - Counter(text)
        rest = "".join(sign * count for sign, count in drawn.items()).replace(" ", "")
        if rest:
            self.markup.append(Furniture(lines[0].number, rest))
        for line in lines:
            self.set_aside(line.number, line.marks)

    def add(self, group: list[Line], gap: int, edge: bool) -> None:
        """Add the lines of one paragraph, item, table or note."""
        number, text, _, marks, label, cells, level, whole, emphasis, indent, _, _ = group[0]
        if (marks or label) and (opened := _note_label(group[0], self.bodies)) is not None:
            self._add_note(opened, group)
            self.after_note = True
            return
        numbers: tuple[int, ...] = (number,)
        if len(group) > 1:
            text, marks = join_texts((line.text, line.marks) for line in group)
            numbers = tuple(line.number for line in group)
        bullet = ""
        if text[:1] in BULLETS and (match := BULLET.match(text)) is not None:
            bullet, start = match[0].strip(), match.end()
            self.markup.append(Furniture(number, bullet))
            text, marks = text[start:], tuple(Mark(max(mark.offset - start, 0), mark.label) for mark in marks)
        if not text.strip():  # a sign of a note, or an empty note, alone
            self.set_aside(number, marks)
            return
        edge = edge or self.after_note or gap > 1
        block = Block(text, numbers, marks, level, emphasis, whole, indent, gap, edge, cells)
        block.bullet = bullet
        if not cells:
            block.enumerator = scan(text)
        self.after_note = False
        self.prose = self.prose or not block.titled
        self.blocks.append(block)

    def _add_note(self, label: str, group: list[Line]) -> None:
        text, marks = join_texts((line.text, line.marks) for line in group)
        self.bodies.append(Body(label, text, tuple(line.number for line in group)))
        # The sign that opens a text line is the label; any other has no place in a note.
        self.set_aside(group[0].number, marks[group[0].kind is _TEXT :])

    def add_furniture(self, number: int, text: str, marks: Iterable[Mark]) -> None:
        """Keep a line that is no part of the text."""
        self.furniture.append(Furniture(number, text))
        self.set_aside(number, marks)

    def set_aside(self, number: int, marks: Iterable[Mark]) -> None:
        """Keep signs that no text bears."""
        rest = "".join(mark.label for mark in marks)
        if rest:
            self.markup.append(Furniture(number, rest))


def gather(lines: Sequence[Line], *, progress: Progress = ignore) -> Gathered:
    """Sort the lines of a source.

    Args:
        lines: in reading order.
        progress: told the share done, from 0.3 to 0.5.
    """
    found = Gathered()
    aside = find_furniture(lines)
    wrapping = find_wrapping(lines, aside)
    lines = undo_hyphens(lines, aside)
    together: list[Line] = []  # lines of running text with nothing between them
    gap, edge = 0, False
    for index, line in enumerate(lines):
        if not index % _TICK:
            progress(0.3 + 0.2 * index / len(lines))
        if line.markup:
            found.markup.append(Furniture(line.number, line.markup))
        kind = line.kind
        if together and wrapping and (line.gap or kind is not _TEXT or index in aside):
            found.add_together(together, gap, edge, wrapping)
            gap, edge, together = 0, False, []
        gap += line.gap
        if kind is _BLANK:
            gap += 1
        elif kind is _PAGE:
            edge = True
        elif kind is _FURNITURE or index in aside:
            found.add_furniture(line.number, line.text, line.marks)
            edge = True
        elif (not line.text or (line.cells and line.text.isspace())) and kind is not _NOTE:
            found.set_aside(line.number, line.marks)
            gap += kind is not _TEXT  # a line whose only word went to the next leaves no gap
        elif kind is _TEXT and wrapping is not None:
            together.append(line)
        else:
            found.add([line], gap, edge)
            gap, edge = 0, False
    if together and wrapping is not None:
        found.add_together(together, gap, edge, wrapping)
    return found


def _note_label(line: Line, bodies: list[Body]) -> str | None:
    """Give the label of the note whose body a line is, or None.

    A sign at the beginning of a text line opens a body only if it goes on where the bodies before left off;
    else it is the sign of a paragraph that a page cut just before it.
    """
    if line.kind is _NOTE:
        return line.label
    if not line.marks or line.marks[0].offset or not line.text:
        return None
    label = line.marks[0].label
    if not label.isdecimal() or len(label) > _LONGEST_LABEL:
        return label
    last = next((int(body.label) for body in reversed(bodies) if body.label.isdecimal()), 0)
    return label if int(label) > last or label == "1" else None
