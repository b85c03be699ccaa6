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
from reader.document.warning import ReadingWarning, WarningKind


@dataclass(slots=True)
class Emitted:
    """What comes out: items in order, and the enumerators' characters that no field holds."""

    items: list[Section | Paragraph] = field(default_factory=list)
    markup: list[Furniture] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    warnings: list[ReadingWarning] = field(default_factory=list)
    counted: dict[tuple[str, str], int] = field(default_factory=dict)

    def keep_rest(self, lead: str, enumerator: str, block: Block) -> None:
        """Keep the punctuation between an enumerator and its text that no field holds."""
        if len(lead) > len(enumerator) and (rest := lead.replace(enumerator, "", 1).strip(" \u3000\u00a0\t")):
            self.markup.append(Furniture(block.lines[0], rest))

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
        if last is None or value == last + 1 or enumerator.suffix:
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
                out.keep_rest(text[: len(text) - len(rest)], number, block)
                text, marks = _after(block, len(text) - len(rest))
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
        items: style and id of the open items, outermost first.
        local_style: the style of paragraphs that are numbered within their section only.
        colon: the text before announced a list.
    """

    def __init__(self, scope: Scope, out: Emitted, *, preambular: bool) -> None:
        self.scope = scope
        self.out = out
        self.preambular = preambular
        self.prefix = f"{scope.prefix}." if scope.prefix else ""
        self.numbered = _is_numbered(scope.blocks)
        self.section = scope.prefix or ("preamble" if preambular else "body")
        self.anchor = ""
        self.anchored_by_number = False
        self.items: list[tuple[str, str]] = []
        self.local_style = ""
        self.colon = False
        self.counts: dict[str, int] = {}
        self.in_summary = False
        self.article = ""
        self.last_text = ""

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
                self.colon = block.text[-1:] in "：:"

    def _annex(self, root: Heading, block: Block) -> None:
        title, enumerator = self.scope.title, self.scope.enumerator
        shift = len(block.text) - len(title) if block.text.endswith(title) and len(block.lines) == 1 else 0
        marks = tuple(Mark(max(mark.offset - shift, 0), mark.label) for mark in block.marks)
        self.out.keep_rest(
            block.text[: len(block.text) - len(title)] if shift else block.text, enumerator, block
        )
        self.out.items.append(Section(root.id, 1, enumerator, title, None, marks, block.lines[0]))

    def _heading(self, heading: Heading) -> None:
        block = heading.block
        enumerator = block.enumerator
        text, marks = _after(block, enumerator.end if enumerator else 0)
        if enumerator is not None:
            self.out.keep_rest(block.text[: enumerator.end], enumerator.printed, block)
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
        if enumerator is not None:
            above = heading.parent.id if heading.parent and enumerator.style != ARTICLE else self.prefix
            self.out.count(above, enumerator, block.lines[0])
        self.local_style, self.colon = "", False
        if not self.anchored_by_number or self.article:
            self.anchor, self.anchored_by_number, self.items = "", False, []
        self.article = ""
        if enumerator is not None and enumerator.style == ARTICLE:
            self.article = self.anchor = heading.id
            self.anchored_by_number, self.items = True, []

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
            self._add(block, self.prefix + self._count("pre"), ParagraphKind.PREAMBLE, block.enumerator)
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
        if not enumerator.parts:
            self.out.count(self.prefix, enumerator, block.lines[0], first=None)
        self.anchor = self._add(block, self.prefix + name, ParagraphKind.NUMBERED, enumerator)
        self.anchored_by_number, self.items = True, []

    def _item(self, block: Block) -> None:
        enumerator = block.enumerator
        if enumerator is None:
            self._text(block)
            return
        if enumerator.style == self.local_style or self._opens_local_run(enumerator):
            self._local(block, enumerator)
            return
        styles = [style for style, _ in self.items]
        if enumerator.style in styles:
            del self.items[styles.index(enumerator.style) :]
        above = self.items[-1][1] if self.items else self.anchor
        self.out.count(above, enumerator, block.lines[0])
        name = self._add(
            block, f"{above}.{part_of(enumerator)}", ParagraphKind.SUBITEM, enumerator, parent=self._parent()
        )
        self.items.append((enumerator.style, name))

    def _parent(self) -> str:
        return self.last_text if self.anchor == self.article and self.last_text else self.anchor

    def _opens_local_run(self, enumerator: Enumerator) -> bool:
        """Say whether a section begins to number its own paragraphs: no paragraph announced a list."""
        if not self.anchor:
            return True
        if self.anchored_by_number or self.local_style or self.items:
            return self.anchor == self.section and not self.items and not self.colon
        return enumerator.value == 1 and not self.colon

    def _local(self, block: Block, enumerator: Enumerator) -> None:
        part = part_of(enumerator)
        self.out.count(self.section, enumerator, block.lines[0])
        joint = "." if self.section == self.article else ".p"
        self.local_style = enumerator.style
        self.anchor = self._add(block, f"{self.section}{joint}{part}", ParagraphKind.NUMBERED, enumerator)
        self.anchored_by_number, self.items = False, []

    def _text(self, block: Block) -> None:
        if self.article and self.section == self.article:
            name = self._add(
                block, f"{self.article}.u{self._count_under(self.article)}", ParagraphKind.UNNUMBERED
            )
            self.last_text = name
        elif not self.numbered:
            self.anchor, self.items = (
                self._add(block, self.prefix + self._count("p"), ParagraphKind.UNNUMBERED),
                [],
            )
            self.anchored_by_number = False
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
            self.out.keep_rest(block.text[: enumerator.end], enumerator.label, block)
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


def _is_numbered(blocks: Sequence[Block]) -> bool:
    """Say whether numbers go through the paragraphs of a scope, so that what bears none is named after them."""
    numbered = sum(block.role is Role.NUMBERED for block in blocks)
    decimals = sum(
        block.role is Role.NUMBERED and bool(block.enumerator and block.enumerator.parts) for block in blocks
    )
    return numbered > decimals or decimals > sum(block.role is Role.TEXT for block in blocks)


def bearers(items: Sequence[Section | Paragraph]) -> dict[str, list[str]]:
    """Give, for each footnote label, the ids of those that bear its mark, in order."""
    found: dict[str, list[str]] = {}
    for item in items:
        for mark in item.marks:
            found.setdefault(mark.label, []).append(item.id)
    return found
