"""Blocks with roles into the sections and paragraphs of an edition."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.document.line import Mark
from reader.document.model import Furniture, Paragraph, ParagraphKind, Section
from reader.document.structure.annexes import Scope
from reader.document.structure.block import Block, Role
from reader.document.structure.enumerators import ARTICLE, Enumerator
from reader.document.structure.front import FrontKind, FrontMatter
from reader.document.structure.headings import Heading
from reader.document.structure.names import Names, name_headings, part_of


@dataclass(slots=True)
class Emitted:
    """What comes out: items in order, and the enumerators' characters that no field holds."""

    items: list[Section | Paragraph] = field(default_factory=list)
    markup: list[Furniture] = field(default_factory=list)
    names: Names = field(default_factory=Names)


def emit_front(front: FrontMatter, out: Emitted) -> None:
    """Name the lines of the front matter."""
    count = 0
    for block, kind in zip(front.blocks, front.kinds, strict=True):
        number, text, marks = "", block.text, block.marks
        if kind is FrontKind.TITLE:
            name = "title"
            if front.number:
                number = front.number
                text, marks = _after(block, len(text) - len(text[len(number) :].lstrip(" .．、\u3000")))
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


def _after(block: Block, start: int) -> tuple[str, tuple[Mark, ...]]:
    """Give the text of a block from an offset on, with its marks moved along."""
    if not start:
        return block.text, block.marks
    return block.text[start:], tuple(Mark(max(mark.offset - start, 0), mark.label) for mark in block.marks)


class ScopeEmitter:
    """Goes through the blocks of one scope and names what stands in it.

    Attributes:
        section: the id of the section in force.
        anchor: the id of the paragraph that items and unnumbered text belong to, or empty.
    """

    def __init__(self, scope: Scope, out: Emitted, *, preambular: bool) -> None:
        self.scope = scope
        self.out = out
        self.preambular = preambular
        self.prefix = f"{scope.prefix}." if scope.prefix else ""
        self.numbered = any(block.role is Role.NUMBERED for block in scope.blocks)
        self.section = scope.prefix or ("preamble" if preambular else "body")
        self.anchor = ""
        self.anchored_by_number = False
        self.items: list[tuple[str, str]] = []
        self.counts: dict[str, int] = {}
        self.in_summary = False

    def emit(self, tree: dict[int, Heading], root: Heading | None) -> None:
        """Emit the scope: its annex heading, then its sections and paragraphs."""
        if root is not None and self.scope.heading is not None:
            self._annex(root, self.scope.heading)
        summary = next((heading for heading in tree.values() if heading.block.role is Role.SUMMARY), None)
        if summary is not None:
            summary.id = self.out.names.take("summary")
        name_headings(tree.values(), root, self.out.names, summary)
        for index, block in enumerate(self.scope.blocks):
            if (heading := tree.get(index)) is not None:
                self._heading(heading)
            else:
                self._paragraph(block)

    def _annex(self, root: Heading, block: Block) -> None:
        title, enumerator = self.scope.title, self.scope.enumerator
        shift = len(block.text) - len(title) if block.text.endswith(title) and len(block.lines) == 1 else 0
        marks = tuple(Mark(max(mark.offset - shift, 0), mark.label) for mark in block.marks)
        self._rest_of(block.text[: len(block.text) - len(title)] if shift else block.text, enumerator, block)
        self.out.items.append(Section(root.id, 1, enumerator, title, None, marks, block.lines[0]))

    def _rest_of(self, lead: str, enumerator: str, block: Block) -> None:
        """Keep the punctuation between an enumerator and its text that no field holds."""
        rest = lead.removeprefix(enumerator).strip(" \u3000\u00a0\t")
        if rest:
            self.out.markup.append(Furniture(block.lines[0], rest))

    def _heading(self, heading: Heading) -> None:
        block = heading.block
        enumerator = block.enumerator
        text, marks = _after(block, enumerator.end if enumerator else 0)
        if enumerator is not None:
            self._rest_of(block.text[: enumerator.end], enumerator.printed, block)
        self.out.items.append(
            Section(
                heading.id,
                heading.level,
                enumerator.printed if enumerator else None,
                text,
                heading.parent.id if heading.parent else None,
                marks,
                block.lines[0],
            )
        )
        self.section = heading.id
        self.in_summary = block.role is Role.SUMMARY
        if not self.anchored_by_number:
            self.anchor, self.items = "", []
        if enumerator is not None and enumerator.style == ARTICLE:
            self.anchor, self.anchored_by_number, self.items = heading.id, True, []

    def _paragraph(self, block: Block) -> None:
        role = block.role
        if role is Role.TABLE:
            self._add(block, self.prefix + self._count("t"), ParagraphKind.TABLE)
        elif role is Role.END:
            self._add(block, self._count("end"), ParagraphKind.UNNUMBERED, section="end")
        elif role is Role.NUMBERED:
            self._numbered(block)
        elif self.in_summary:
            self._add(block, self._count("sum"), ParagraphKind.SUMMARY)
        elif role is Role.OUTER:
            name = self.prefix + self._count("outer")
            kind = ParagraphKind.UNNUMBERED if block.complete else ParagraphKind.PREAMBLE
            self._add(block, name, kind, section=self.scope.prefix or "outer")
        elif role is Role.ACTOR:
            self._add(block, f"{self.prefix}pre0", ParagraphKind.PREAMBLE)
        elif role is Role.PREAMBLE:
            self._add(block, self.prefix + self._count("pre"), ParagraphKind.PREAMBLE)
        elif role is Role.LEAD:
            if self.section not in ("preamble", "operative"):
                self.section = self.scope.prefix or "operative"
            self._add(block, self.prefix + self._count("lead"), ParagraphKind.UNNUMBERED)
        elif role is Role.ITEM:
            self._item(block)
        else:
            self._text(block)

    def _numbered(self, block: Block) -> None:
        enumerator = block.enumerator
        if enumerator is None:
            self._text(block)
            return
        if self.section == "preamble":
            self.section = "operative"
        if self.in_summary:
            self.in_summary, self.section = False, self.scope.prefix or "body"
        if enumerator.style == ARTICLE:
            name = f"a{enumerator.value}" + (f"-{enumerator.suffix}" if enumerator.suffix else "")
        else:
            name = "p" + (".".join(map(str, enumerator.parts)) or str(enumerator.value))
        self.anchor = self._add(block, self.prefix + name, ParagraphKind.NUMBERED, enumerator)
        self.anchored_by_number, self.items = True, []

    def _item(self, block: Block) -> None:
        enumerator = block.enumerator
        if enumerator is None:
            self._text(block)
            return
        if not self.anchor:
            self._add(block, f"{self.section}.p{part_of(enumerator)}", ParagraphKind.NUMBERED, enumerator)
            return
        styles = [style for style, _ in self.items]
        if enumerator.style in styles:
            del self.items[styles.index(enumerator.style) :]
        above = self.items[-1][1] if self.items else self.anchor
        name = self._add(
            block, f"{above}.{part_of(enumerator)}", ParagraphKind.SUBITEM, enumerator, parent=self.anchor
        )
        self.items.append((enumerator.style, name))

    def _text(self, block: Block) -> None:
        if not self.numbered:
            name = self.prefix + self._count("p")
            self.anchor, self.items = self._add(block, name, ParagraphKind.UNNUMBERED), []
        elif self.anchored_by_number:
            self._add(block, f"{self.anchor}.u{self._count_under(self.anchor)}", ParagraphKind.UNNUMBERED)
        else:
            name = self.prefix + self._count("lead")
            self.anchor, self.items = self._add(block, name, ParagraphKind.UNNUMBERED), []

    def _count(self, name: str) -> str:
        return f"{name}{self._count_under(name)}"

    def _count_under(self, name: str) -> int:
        count = self.counts[name] = self.counts.get(name, 0) + 1
        return count

    def _add(  # noqa: PLR0913 - one place makes all paragraphs, and they have these parts
        self,
        block: Block,
        name: str,
        kind: ParagraphKind,
        enumerator: Enumerator | None = None,
        *,
        section: str = "",
        parent: str | None = None,
    ) -> str:
        text, marks = _after(block, enumerator.end if enumerator else 0)
        if enumerator is not None:
            self._rest_of(block.text[: enumerator.end], enumerator.label, block)
        name = self.out.names.take(name)
        self.out.items.append(
            Paragraph(
                name,
                kind,
                enumerator.label if enumerator else "",
                section or self.section,
                text,
                marks,
                parent,
                block.lines,
                block.cells,
            )
        )
        return name


def bearers(items: Sequence[Section | Paragraph]) -> dict[str, list[str]]:
    """Give, for each footnote label, the ids of those that bear its mark, in order."""
    found: dict[str, list[str]] = {}
    for item in items:
        for mark in item.marks:
            found.setdefault(mark.label, []).append(item.id)
    return found
