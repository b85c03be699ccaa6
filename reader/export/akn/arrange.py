"""An edition's items as the tree that Akoma Ntoso wants: scopes, their parts, elements within elements."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, takewhile

from reader.document.annex import annex_of
from reader.document.model import Edition, Item, Paragraph, ParagraphKind, Section
from reader.document.progress import Progress, ignore
from reader.export.safe import storable

_BEFORE = ("outer", "preamble")  # pseudo-sections that stand before the body
_STEP = 500  # elements between two words about how far it is
_DEEPEST = 60  # elements within each other; what stands deeper is written at this depth

# How the naming convention shortens elements' names in identifiers; all others stand in full.
_SHORT = {
    "article": "art", "attachment": "att", "chapter": "chp", "paragraph": "para", "recital": "rec",
    "section": "sec", "subparagraph": "subpara",
}  # fmt: skip
# The letters of a name that its element says already.
_SAID = {
    "article": "a", "attachment": "annex", "chapter": "[cs]", "part": "part", "paragraph": "p",
    "formula": "pre", "recital": "pre", "section": "s", "subpart": "sub", "title": "title",
}  # fmt: skip
_HEADINGS = {"a": "article", "c": "chapter", "part": "part", "sub": "subpart", "title": "title"}


@dataclass(slots=True)
class Node:
    """An element: what it holds, its tag and identifier, and the elements inside it."""

    item: Item
    tag: str
    eid: str
    children: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Scope:
    """A document or an annex.

    Attributes:
        annex: the annex's heading; None for the document itself.
        preface: front matter.
        preamble: what the text is founded on.
        body: the text.
        conclusions: what stands under it.
    """

    annex: Node | None = None
    preface: list[Node] = field(default_factory=list)
    preamble: list[Node] = field(default_factory=list)
    body: list[Node] = field(default_factory=list)
    conclusions: list[Node] = field(default_factory=list)

    @property
    def nodes(self) -> Iterator[Node]:
        """All elements in order, those within others after them."""
        waiting = [*self.preface, *self.preamble, *self.body, *self.conclusions][::-1]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


def arrange(edition: Edition, progress: Progress = ignore) -> list[Scope]:
    """Give the document and its annexes, every item in its place and in the edition's order.

    An identifier says in which element a number counts (`chp_4__sec_A`, `para_77__point_aa`), as the names in
    the edition do; no two are the same.

    Raises:
        Cancelled: `progress` asked for it.
    """
    scopes = [Scope()]
    namer = _Namer(len(edition.items), progress)
    for items in _scopes(edition.items):
        if isinstance(items[0], Section) and _is_annex(items[0]):
            scopes.append(Scope(namer.node(items[0], "attachment")))
            items = items[1:]  # noqa: PLW2901 - the heading is in its place
        _fill(scopes[-1], items, namer)
    return scopes


def _scopes(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Cut before every heading of an annex."""
    cuts = [at for at, item in enumerate(items) if isinstance(item, Section) and _is_annex(item) and at]
    for first, last in zip([0, *cuts], [*cuts, len(items)], strict=True):
        if first < last:
            yield items[first:last]


def _is_annex(section: Section) -> bool:
    return "." not in section.id and annex_of(section.id) is not None


def _fill(scope: Scope, items: Sequence[Item], namer: "_Namer") -> None:
    endings = sum(1 for _ in takewhile(_is_ending, reversed(items)))
    body, last = _Body(scope.body), len(items) - endings
    for at, item in enumerate(items):
        if at >= last:
            scope.conclusions.append(namer.node(item, "p"))
        elif isinstance(item, Paragraph) and not scope.body and _is_front(item) and not scope.preamble:
            scope.preface.append(namer.node(item, "p"))
        elif isinstance(item, Paragraph) and not scope.body and _is_before(item):
            recital = item.kind is ParagraphKind.PREAMBLE
            actor = item.id.rpartition(".")[2] == "pre0"
            scope.preamble.append(namer.node(item, "formula" if actor else "recital" if recital else "p"))
        else:
            body.add(item, namer)


def _is_ending(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.section.rpartition(".")[2] == "end"


def _is_front(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.FRONT


def _is_before(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.PREAMBLE or paragraph.section.rpartition(".")[2] in _BEFORE


class _Body:
    """Puts headings and paragraphs into each other as long as that keeps their order."""

    def __init__(self, roots: list[Node]) -> None:
        self._roots = roots
        self._open: list[Node] = []

    def add(self, item: Item, namer: "_Namer") -> None:
        """Put an item into the innermost open element that it belongs to."""
        above = item.parent if isinstance(item, Section) else item.section
        self._close(self._inside(item.id, above))
        parent = self._open[-1] if self._open else None
        node = namer.node(item, _tag(item, parent))
        (parent.children if parent else self._roots).append(node)
        if len(self._open) < _DEEPEST:
            self._open.append(node)

    def _inside(self, name: str, section: str | None) -> int:
        """Give how many of the open elements stay open: up to the item's host, else up to its section."""
        for at in range(len(self._open), 0, -1):
            item = self._open[at - 1].item
            if item.id == section:
                return at
            if isinstance(item, Paragraph) and name.startswith(f"{item.id}."):
                return at
        return 0

    def _close(self, depth: int) -> None:
        del self._open[depth:]


def _tag(item: Item, parent: Node | None) -> str:
    local = item.id.rpartition(".")[2]
    if isinstance(item, Section):
        word = re.match(r"[a-z]+(?=\d)", local)
        if local == "summary":
            return "hcontainer"
        if word and word[0] in _HEADINGS:
            return _HEADINGS[word[0]]
        return "section" if parent or item.level > 1 else "chapter"
    if re.match(r"a\d", local):
        return "article"
    if item.kind is ParagraphKind.SUBITEM:
        return "point"
    return "subparagraph" if parent and parent.tag in ("paragraph", "subparagraph", "point") else "paragraph"


class _Namer:
    """Gives out identifiers, each once, and tells how many of all it has given."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._total = total
        self._progress = progress
        self._eids: dict[str, str] = {}
        self._taken: set[str] = set()

    def node(self, item: Item, tag: str) -> Node:
        """Make an element, with the identifier that follows from the item's name."""
        if len(self._taken) % _STEP == 0:
            self._progress(len(self._taken) / self._total)
        host = next((name for name in _hosts(item.id) if name in self._eids), "")
        local = item.id.removeprefix(f"{host}.") if host else item.id
        number = re.sub(rf"^{_SAID.get(tag, '')}(?=\d|$)", "", local)
        plain = re.sub(r"[^\w-]+", "-", storable(number)) or "1"
        eid = f"{_SHORT.get(tag, tag)}_{plain}"
        if host:
            eid = f"{self._eids[host]}__{eid}"
        unique = next(name for name in _variants(eid) if name not in self._taken)
        self._taken.add(unique)
        self._eids[item.id] = unique
        return Node(item, tag, unique)


def _hosts(name: str) -> Iterator[str]:
    """Give the names before each dot of a name, the longest first."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def _variants(eid: str) -> Iterable[str]:
    yield eid
    yield from (f"{eid}-{number}" for number in count(2))
