"""Lines into blocks: furniture set aside, hard-wrapped lines put back together, note bodies kept apart."""

from dataclasses import dataclass, field

from reader.document.line import Line, LineKind
from reader.document.model import Furniture
from reader.document.structure.block import Block
from reader.document.structure.enumerators import scan
from reader.document.structure.furniture import find_furniture
from reader.document.structure.wrapping import Wrapping, find_wrapping


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


def gather(lines: tuple[Line, ...]) -> Gathered:
    """Sort the lines of a source."""
    found = Gathered()
    aside = find_furniture(lines)
    wrapping = find_wrapping(lines, aside)
    gap, edge = 0, False
    last: Line | None = None
    note: Body | None = None
    for index, line in enumerate(lines):
        if line.markup:
            found.markup.append(Furniture(line.number, line.markup))
        kind = line.kind
        if kind is LineKind.BLANK:
            gap, last = gap + 1, None
            continue
        if kind is LineKind.PAGE:
            edge, last = True, None
            continue
        if kind is LineKind.FURNITURE or index in aside:
            found.furniture.append(Furniture(line.number, line.text))
            edge, last = True, None
            continue
        if (label := _note_label(line, found.bodies)) is not None:
            note = Body(label, line.text, (line.number,))
            found.bodies.append(note)
            edge, last = True, line
            continue
        if last is not None and note is not None and wrapping and wrapping.continues(last, line):
            note.text, note.lines = (
                note.text + wrapping.glue(note.text, line.text) + line.text,
                (*note.lines, line.number),
            )
            last = line
            continue
        note = None
        if last is not None and wrapping and wrapping.continues(last, line):
            found.blocks[-1].join(_block(line))
        else:
            found.blocks.append(_block(line, gap, edge))
        gap, edge, last = 0, False, line
    return found


def _block(line: Line, gap: int = 0, edge: bool = False) -> Block:
    block = Block(
        line.text,
        (line.number,),
        line.marks,
        line.level,
        line.emphasis,
        line.whole,
        line.indent,
        gap,
        edge or gap > 1,
        line.cells,
    )
    if not line.cells:
        block.enumerator = scan(line.text)
    return block


def _note_label(line: Line, bodies: list[Body]) -> str | None:
    """Give the label of the note whose body a line is, or None.

    A sign at the beginning of a text line opens a body only if it goes on where the bodies before left off; else
    it is the sign of a paragraph that a page cut just before it.
    """
    if line.kind is LineKind.NOTE:
        return line.label
    if not line.marks or line.marks[0].offset or not line.text:
        return None
    label = line.marks[0].label
    if not label.isdecimal():
        return label
    numbers = [int(body.label) for body in bodies if body.label.isdecimal()]
    return label if not numbers or int(label) in (numbers[-1] + 1, 1) or int(label) > numbers[-1] else None
