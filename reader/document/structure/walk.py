"""The walk through the blocks of one scope that makes them sections and paragraphs."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from reader.document.line import Mark
from reader.document.model import Paragraph, ParagraphKind, Section
from reader.document.progress import Progress, ignore
from reader.document.structure.annexes import Scope
from reader.document.structure.block import (
    ACTOR,
    END,
    ITEM,
    LEAD,
    NUMBERED,
    OUTER,
    PREAMBLE,
    SUMMARY,
    TABLE,
    TEXT,
    Block,
)
from reader.document.structure.emit import Emitted, text_after
from reader.document.structure.enumerator import ARTICLE, DECISION, Enumerator
from reader.document.structure.enumerators import scan
from reader.document.structure.names import article_part, counting_through, name_headings, part_of
from reader.document.structure.place import Place, first_number, is_deeper, item_part
from reader.document.structure.tree import Heading

_TICK: Final = 4096
_OPENS_INNER: Final = frozenset("(（①")


class Walk:
    """Goes through the blocks of one scope and names what stands in it.

    Attributes:
        section: the id of the section in force.
        article: the id of the article that is a section in force, or empty.
        place: the paragraph that is open, and the lists under it.
        decimal: the anchor, or the one before it, has a decimal number, and ends at the next heading.
        local_style: the style of paragraphs that are numbered within their section only.
        local_indent: how far in the last of them stands.
        last_local: the last number of each such style; some go on from section to section.
        announced: the text before ended in a colon, or without a stop, so that a list goes on with it.
        before: the text before.
        through: the styles whose numbers go through the whole scope.
        heads: how many headings each style numbers.
        last_heading: the last number of a heading of each style.
    """

    def __init__(self, scope: Scope, out: Emitted, *, preambular: bool) -> None:
        self.scope = scope
        self.out = out
        self.prefix = f"{scope.prefix}." if scope.prefix else ""
        self.numbered = _is_numbered(scope.blocks)
        self.section = scope.prefix or ("preamble" if preambular else "body")
        self.article = ""
        self.place = Place(out)
        self.decimal = False
        self.local_style = ""
        self.local_indent = 0.0
        self.last_local: dict[str, int] = {}
        self.announced = False
        self.before = ""
        self.in_summary = False
        self.through: frozenset[str] = frozenset()
        self.counts: dict[str, int] = {}
        self.heads: Counter[str] = Counter()
        self.last_heading: dict[str, int] = {}

    def emit(self, tree: dict[int, Heading], root: Heading | None, *, progress: Progress = ignore) -> None:
        """Emit the scope: its annex heading, then its sections and paragraphs.

        Args:
            tree: the headings by the index of their blocks.
            root: the heading of the annex that the scope is, if it is one.
            progress: told the share done, from 0.7 to 0.9.
        """
        if root is not None:
            self._annex(root)
        for found in tree.values():
            if found.block.role is SUMMARY:
                found.id = self.out.names.take("summary")
        name_headings(tree.values(), root, self.out.names)
        self.through = counting_through(tree.values()) | {ARTICLE}
        self.heads.update(heading.style for heading in tree.values())
        for index, block in enumerate(self.scope.blocks):
            if not index % _TICK:
                progress(0.7 + 0.2 * index / len(self.scope.blocks))
            if (heading := tree.get(index)) is not None:
                self._heading(heading)
            else:
                self._paragraph(block)
                self.announced = block.text[-1:] in "：:" or not block.complete
                self.before = block.text

    def _annex(self, root: Heading) -> None:
        block, title, enumerator = root.block, self.scope.title, self.scope.enumerator
        # The title may stand below the number, and not in the text of the heading.
        start = len(block.text) - len(title) if block.text.endswith(title) else 0
        marks = tuple(Mark(max(mark.offset - start, 0), mark.label) for mark in block.marks)
        self.out.keep_rest(block.text[: start or len(block.text)], enumerator)
        self.out.items.append(Section(root.id, 1, enumerator, title, None, marks, block.lines[0]))

    def _heading(self, heading: Heading) -> None:
        block = heading.block
        enumerator = block.enumerator
        above = heading.parent.id if heading.parent else None
        text, marks = text_after(block, enumerator.end if enumerator else 0)
        printed = enumerator.printed if enumerator else None
        self.out.items.append(Section(heading.id, heading.level, printed, text, above, marks, block.lines[0]))
        is_article = enumerator is not None and enumerator.style == ARTICLE
        if enumerator is not None:
            self.out.keep_rest(block.text[: enumerator.end], enumerator.printed)
            apart = above is None or enumerator.style in self.through
            goes_on = enumerator.value == self.last_heading.get(enumerator.style, 0) + 1
            lone = self.heads[enumerator.style] == 1
            self.out.count(
                f"{self.prefix}#" if apart else above or "",
                enumerator,
                block.lines[0],
                first=None if goes_on or lone else 1,
            )
            self.last_heading[enumerator.style] = enumerator.value
        self.section = heading.id
        self.in_summary = block.role is SUMMARY
        self.local_style, self.announced = "", False
        anew = enumerator is not None and enumerator.style == DECISION
        if anew or is_article or self.article or self.decimal or not self.place.fixed:
            self.place.open(heading.id if is_article else "", self.section, fixed=is_article)
        self.article = heading.id if is_article else ""

    def _paragraph(self, block: Block) -> None:
        role, enumerator = block.role, block.enumerator
        if role is TABLE:
            self._add(block, self.prefix + self._count("t"), ParagraphKind.TABLE)
        elif role is END:
            self._add(block, self._count("end"), ParagraphKind.UNNUMBERED, section="end")
        elif role is NUMBERED and enumerator is not None:
            self._numbered(block, enumerator)
        elif self.in_summary:
            self._add(block, self._count("sum"), ParagraphKind.SUMMARY)
        elif role is OUTER:
            kind = ParagraphKind.UNNUMBERED if block.complete else ParagraphKind.PREAMBLE
            self._add(block, self.prefix + self._count("outer"), kind, section=self.scope.prefix or "outer")
        elif role is ACTOR:
            self._add(block, f"{self.prefix}pre0", ParagraphKind.PREAMBLE)
        elif role is PREAMBLE:
            self._add(block, self.prefix + self._count("pre"), ParagraphKind.PREAMBLE, enumerator)
        elif role is LEAD:
            self._lead(block)
        elif role is ITEM and enumerator is not None:
            self._item(block, enumerator)
        else:
            self._text(block)

    def _numbered(self, block: Block, enumerator: Enumerator) -> None:
        if self.section == "preamble":
            self.section = "operative"
        if self.in_summary:
            self.in_summary, self.section = False, self.scope.prefix or "body"
        name = f"a{article_part(enumerator)}" if enumerator.style == ARTICLE else f"p{part_of(enumerator)}"
        self.decimal = bool(enumerator.parts)
        if self.decimal:
            article = self.article.removeprefix(self.prefix)
            if article and article != f"a{enumerator.parts[0]}":
                name = f"{article}.{part_of(enumerator)}"  # `1.1.` after the first paragraph of an article
        else:
            if self.place.section != self.section:
                self.out.restart(self.prefix, enumerator)
            self.out.count(self.prefix, enumerator, block.lines[0], first=None)
        self._open_numbered(block, self.prefix + name, enumerator, fixed=self.numbered)

    def _open_numbered(self, block: Block, name: str, enumerator: Enumerator, *, fixed: bool) -> None:
        """Add a numbered paragraph whose text may open with its first item: `§ 1. (1) …`."""
        anchor = self._add(block, name, ParagraphKind.NUMBERED, enumerator)
        opens = block.text[enumerator.end : enumerator.end + 1] in _OPENS_INNER
        inner = scan(block.text[enumerator.end :]) if opens else None
        first = inner if inner is not None and inner.value == 1 else None
        self.place.open(anchor, self.section, fixed=fixed, inner=first)

    def _lead(self, block: Block) -> None:
        """Name a text that introduces what follows in a resolution; it ends the sections before it."""
        if self.section not in ("preamble", "operative"):
            self.section = self.scope.prefix or "operative"
        self._add(block, self.prefix + self._count("lead"), ParagraphKind.UNNUMBERED)

    def _item(self, block: Block, enumerator: Enumerator) -> None:
        self.place.resume(enumerator)
        local = enumerator.style == self.local_style and not self._is_inner(block, enumerator)
        if local or self._opens_local_run(enumerator):
            self._local(block, enumerator)
            return
        above = self.place.hang(enumerator, self.before, block.indent)
        self.out.restart(above, enumerator)
        # The first paragraph of an article may bear no number.
        first = None if self.article else first_number(enumerator, self.before)
        self.out.count(above, enumerator, block.lines[0], first=first)
        parent = self.place.text if self.article and self.place.text else self.place.anchor
        name = f"{above}.{item_part(enumerator)}"
        name = self._add(block, name, ParagraphKind.SUBITEM, enumerator, parent=parent)
        self.place.add(enumerator, name, above, block.indent)

    def _is_inner(self, block: Block, enumerator: Enumerator) -> bool:
        """Say whether a number counts a list within a paragraph of the local run, whose style it shares."""
        opens = enumerator.value == 1 or self.place.counts(enumerator.style)
        return opens and is_deeper(block.indent, self.local_indent)

    def _opens_local_run(self, enumerator: Enumerator) -> bool:
        """Say whether a section begins to number its own paragraphs: no paragraph announced a list."""
        place = self.place
        if not place.anchor:
            return True
        if place.items or self.announced or self.local_style:
            return False
        if 0 < self.last_local.get(enumerator.style, 0) < enumerator.value:
            return True
        if place.fixed:
            anew = enumerator.value == 1 and enumerator.kind == "digit" and place.section != self.section
            return anew or place.anchor == self.section
        return enumerator.value == 1

    def _local(self, block: Block, enumerator: Enumerator) -> None:
        goes_on = enumerator.value == self.last_local.get(enumerator.style, 0) + 1
        self.last_local[enumerator.style] = enumerator.value
        self.out.restart(self.section, enumerator)
        self.out.count(self.section, enumerator, block.lines[0], first=None if goes_on else 1)
        name = f"{self.section}{'.' if self.article else '.p'}{part_of(enumerator)}"
        self.local_style, self.local_indent = enumerator.style, block.indent
        self._open_numbered(block, name, enumerator, fixed=False)

    def _text(self, block: Block) -> None:
        if self.article or self.place.fixed:
            anchor = self.article or self.place.anchor
            name = f"{anchor}.u{self._count_under(anchor)}"
            self.place.append(self._add(block, name, ParagraphKind.UNNUMBERED))
        else:
            name = self.prefix + self._count("lead" if self.numbered and not self.decimal else "p")
            self.place.interrupt(self._add(block, name, ParagraphKind.UNNUMBERED), self.section)

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
        number, text, marks = "", block.text, block.marks
        if enumerator is not None:
            number = enumerator.label
            text, marks = text_after(block, enumerator.end)
            self.out.keep_rest(block.text[: enumerator.end], number)
        name = self.out.names.take(name)
        self.out.items.append(
            Paragraph(
                name, kind, number, section or self.section, text, marks, parent, block.lines, block.cells
            )
        )
        return name


def _is_numbered(blocks: Sequence[Block]) -> bool:
    """Say whether numbers go through the paragraphs of a scope; what bears none is then named after them."""
    numbers = [block.enumerator for block in blocks if block.role is NUMBERED]
    decimals = len([number for number in numbers if number and number.parts])
    return len(numbers) > decimals or decimals > sum(block.role is TEXT for block in blocks)
