"""The walk through the blocks of one scope that makes them sections and paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

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
from reader.document.structure.tree import Heading

_TICK: Final = 4096
_SECOND: Final = 2
_OPENS_INNER: Final = frozenset("(（①")
_FIRST_NUMBER: Final = re.compile(r"(?<![0-9])1[.．、)）]|①|[(（]一[)）]")


class _Item(NamedTuple):
    """An open item: the style of its number, its name, and the name it hangs on."""

    style: str
    name: str
    above: str


class Walk:
    """Goes through the blocks of one scope and names what stands in it.

    Attributes:
        section: the id of the section in force.
        article: the id of the article that is a section in force, or empty.
        anchor: the id of the paragraph that items and unnumbered text belong to, or empty.
        fixed: the anchor is a numbered paragraph, which stays open across headings.
        decimal: the anchor, or the one before it, has a decimal number, and ends at the next heading.
        text: the id of the last unnumbered text under the anchor, or empty.
        inner: the style of the number that opens the text of the anchor, or empty.
        items: the open items, outermost first.
        local_style: the style of paragraphs that are numbered within their section only.
        last_local: the last number of each such style; some go on from section to section.
        anchored: the section that the anchor stands in.
        broken_off: the anchor and the open items of a list that unnumbered text broke off.
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
        self.anchor = ""
        self.fixed = False
        self.decimal = False
        self.text = ""
        self.inner = ""
        self.items: list[_Item] = []
        self.local_style = ""
        self.last_local: dict[str, int] = {}
        self.anchored = ""
        self.broken_off: tuple[str, list[_Item]] = "", []
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
        one_line = len(block.lines) == 1 and block.text.endswith(title)
        start = len(block.text) - len(title) if one_line else 0
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
        if anew or is_article or self.article or self.decimal or not self.fixed:
            self._open(heading.id if is_article else "", fixed=is_article)
        self.article = heading.id if is_article else ""

    def _open(self, anchor: str, *, fixed: bool) -> None:
        """Let items and unnumbered text belong to another paragraph from here on."""
        self.anchor, self.fixed, self.text, self.items = anchor, fixed, "", []
        self.inner, self.anchored, self.broken_off = "", self.section, ("", [])

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
            if self.anchored != self.section:
                self.out.restart(self.prefix, enumerator)
            self.out.count(self.prefix, enumerator, block.lines[0], first=None)
        self._open_numbered(block, self.prefix + name, enumerator, fixed=self.numbered)

    def _open_numbered(self, block: Block, name: str, enumerator: Enumerator, *, fixed: bool) -> None:
        """Add a numbered paragraph whose text may open with its first item: `§ 1. (1) …`."""
        anchor = self._add(block, name, ParagraphKind.NUMBERED, enumerator)
        self._open(anchor, fixed=fixed)
        if block.text[enumerator.end : enumerator.end + 1] in _OPENS_INNER:
            inner = scan(block.text[enumerator.end :])
            if inner is not None and inner.value == 1:
                self.inner = inner.style
                self.out.counted[anchor, inner.style] = 1

    def _lead(self, block: Block) -> None:
        """Name a text that introduces what follows in a resolution; it ends the sections before it."""
        if self.section not in ("preamble", "operative"):
            self.section = self.scope.prefix or "operative"
        self._add(block, self.prefix + self._count("lead"), ParagraphKind.UNNUMBERED)

    def _item(self, block: Block, enumerator: Enumerator) -> None:
        self._resume(enumerator)
        if enumerator.style == self.local_style or self._opens_local_run(enumerator):
            self._local(block, enumerator)
            return
        part = part_of(enumerator)
        open_styles = [item.style for item in self.items]
        if enumerator.style == "digit ":  # the second and later paragraphs of an article, as in Japanese laws
            part = f"p{part}"
            if enumerator.style not in open_styles:
                self.items = []
                open_styles = []
        elif enumerator.style == self.inner and self.inner not in open_styles:
            self.items, open_styles = [], []  # it goes on with the number that opens the paragraph
        nested = enumerator.value == 1 and self.before[-1:] in "：:" and self.items
        if enumerator.style in open_styles and not (nested and open_styles[-1] != enumerator.style):
            at = self._list_of(enumerator)
            above = self.items[at].above
            del self.items[at:]
        else:
            above = self.items[-1].name if self.items else self.anchor
            if self.text and not self.items and self.out.names.is_taken(f"{above}.{part}"):
                above = (
                    self.text
                )  # a second list under the same paragraph hangs on the text that announces it
        # The first paragraph of an article may bear no number, and a first number may stand within a text.
        within = enumerator.value == _SECOND and _FIRST_NUMBER.search(self.before) is not None
        first = None if within or self.article or enumerator.style == "digit " else 1
        self.out.restart(above, enumerator)
        self.out.count(above, enumerator, block.lines[0], first=first)
        parent = self.text if self.article and self.text else self.anchor
        name = self._add(block, f"{above}.{part}", ParagraphKind.SUBITEM, enumerator, parent=parent)
        self.items.append(_Item(enumerator.style, name, above))

    def _list_of(self, enumerator: Enumerator) -> int:
        """Give the open list that a number belongs to: of two in one style, the inner one that waits."""
        same = [at for at, item in enumerate(self.items) if item.style == enumerator.style]
        for at in reversed(same):
            if self.out.counted.get((self.items[at].above, enumerator.style)) == enumerator.value - 1:
                return at
        return same[0]

    def _resume(self, enumerator: Enumerator) -> None:
        """Go back to the list that unnumbered text broke off, where a number goes on with it."""
        anchor, items = self.broken_off
        if enumerator.value <= 1 or any(item.style == enumerator.style for item in self.items):
            return
        for item in items:
            waits = self.out.counted.get((item.above, item.style)) == enumerator.value - 1
            if item.style == enumerator.style and waits:
                self._open(anchor, fixed=False)
                self.items = items
                return

    def _opens_local_run(self, enumerator: Enumerator) -> bool:
        """Say whether a section begins to number its own paragraphs: no paragraph announced a list."""
        if not self.anchor:
            return True
        if self.items or self.announced or self.local_style:
            return False
        if 0 < self.last_local.get(enumerator.style, 0) < enumerator.value:
            return True
        if self.fixed:
            anew = enumerator.value == 1 and enumerator.kind == "digit" and self.anchored != self.section
            return anew or self.anchor == self.section
        return enumerator.value == 1

    def _local(self, block: Block, enumerator: Enumerator) -> None:
        goes_on = enumerator.value == self.last_local.get(enumerator.style, 0) + 1
        self.last_local[enumerator.style] = enumerator.value
        self.out.restart(self.section, enumerator)
        self.out.count(self.section, enumerator, block.lines[0], first=None if goes_on else 1)
        name = f"{self.section}{'.' if self.article else '.p'}{part_of(enumerator)}"
        self.local_style = enumerator.style
        self._open_numbered(block, name, enumerator, fixed=False)

    def _text(self, block: Block) -> None:
        if self.article or self.fixed:
            anchor = self.article or self.anchor
            self.text = self._add(block, f"{anchor}.u{self._count_under(anchor)}", ParagraphKind.UNNUMBERED)
            self.items = []
        else:
            name = self.prefix + self._count("lead" if self.numbered and not self.decimal else "p")
            broken_off = (self.anchor, self.items) if self.items else self.broken_off
            self._open(self._add(block, name, ParagraphKind.UNNUMBERED), fixed=False)
            self.broken_off = broken_off

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
