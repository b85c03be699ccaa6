"""What comes out of a document: its items with their names, and what no field of them holds."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.document.line import Mark
from reader.document.model import Furniture, Paragraph, ParagraphKind, Section
from reader.document.structure.block import Block
from reader.document.structure.enumerator import Enumerator
from reader.document.structure.front import FrontMatter
from reader.document.structure.front_lines import FrontKind
from reader.document.structure.names import Names
from reader.document.warning import ReadingWarning, WarningKind

_LEAP: Final = 50
"""A number that leaps further than this leaves none out: large statutes begin each part at a hundred."""


@dataclass(slots=True)
class Emitted:
    """What comes out: items in order, and the enumerators' characters that no field holds."""

    items: list[Section | Paragraph] = field(default_factory=list)
    rests: list[str] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    warnings: list[ReadingWarning] = field(default_factory=list)
    counted: dict[tuple[str, str], int] = field(default_factory=dict)

    def keep_rest(self, lead: str, enumerator: str) -> None:
        """Keep the punctuation between an enumerator and its text that no field holds."""
        if len(lead) > len(enumerator):
            self.rests.append(lead.replace(enumerator, "", 1).strip())

    def markup(self) -> list[Furniture]:
        """Give the punctuation that was kept, as one piece."""
        rest = "".join(self.rests)
        return [Furniture(0, rest)] if rest else []

    def restart(self, above: str, enumerator: Enumerator) -> None:
        """Let numbers begin anew, as those of a second list do; a first number said twice is no new list."""
        if enumerator.value == 1 and self.counted.get((above, enumerator.style), 0) > 1:
            del self.counted[above, enumerator.style]

    def count(self, above: str, enumerator: Enumerator, line: int, *, first: int | None = 1) -> None:
        """Warn if a number does not follow the one before it.

        Args:
            above: what the numbers belong to: a scope, a section or a paragraph.
            enumerator: the number.
            line: where it stands.
            first: the number to begin with, or None where any may begin.
        """
        key = (above, enumerator.style)
        value, last = enumerator.value, self.counted.get(key, first - 1 if first is not None else None)
        self.counted[key] = value
        if last is None or value in (0, last + 1) or value > last + _LEAP or enumerator.suffix:
            return
        if value == last:
            self.warnings.append(ReadingWarning(line, WarningKind.NUMBER_REPEAT, enumerator.label))
        else:
            self.warnings.append(ReadingWarning(line, WarningKind.NUMBER_GAP, f"{last} → {enumerator.label}"))


def emit_front(front: FrontMatter, out: Emitted) -> None:
    """Name the lines of the front matter."""
    count = 0
    for block, kind in zip(front.blocks, front.kinds, strict=True):
        number, text, marks = "", block.text, block.marks
        if kind is FrontKind.TITLE:
            name = "title"
            if front.number:
                number = front.number
                rest = text[len(number) :].lstrip(" .．、\u3000")
                out.keep_rest(text[: len(text) - len(rest)], number)
                text, marks = text_after(block, len(text) - len(rest))
        elif kind is FrontKind.AUTHOR:
            name = "author"
        else:
            count += 1
            name = f"front{count}"
        out.items.append(
            Paragraph(
                out.names.take(name), ParagraphKind.FRONT, number, "front", text, marks, lines=block.lines
            )
        )


def text_after(block: Block, start: int) -> tuple[str, tuple[Mark, ...]]:
    """Give the text of a block from an offset on, with its marks moved along."""
    if not block.marks:
        return block.text[start:], ()
    return block.text[start:], tuple(Mark(max(mark.offset - start, 0), mark.label) for mark in block.marks)


def bearers(items: Sequence[Section | Paragraph]) -> dict[str, list[str]]:
    """Give, for each footnote label, the ids of those that bear its mark, in order."""
    found: dict[str, list[str]] = {}
    for item in items:
        for mark in item.marks:
            found.setdefault(mark.label, []).append(item.id)
    return found
