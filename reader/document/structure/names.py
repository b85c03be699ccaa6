"""Names: the ids of sections and paragraphs, which are the same whenever the same file is read."""

from collections.abc import Collection, Iterable
from typing import Final

from reader.document.structure.enumerator import ARTICLE, CHAPTER, Enumerator
from reader.document.structure.tree import Heading

_KEYWORD_NAMES: Final = {
    "章": "c",
    "条": "a",
    "编": "part",
    "部分": "part",
    "篇": "part",
    "title": "title",
    "分编": "sub",
}


class Names:
    """Gives out names, each once."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def is_taken(self, name: str) -> bool:
        """Say whether a name has been given out."""
        return name in self._counts

    def take(self, name: str) -> str:
        """Give `name` itself the first time, then `name~2`, `name~3` (numbers that a document repeats)."""
        count = self._counts[name] = self._counts.get(name, 0) + 1
        return name if count == 1 else self.take(f"{name}~{count}")


def name_headings(headings: Collection[Heading], root: Heading | None, names: Names) -> None:
    """Name the headings of one scope, parents before children.

    Args:
        headings: of the scope; the one of a summary has its name already.
        root: the heading of the annex that the scope is, if it is one.
        names: gives out each name once.
    """
    through = counting_through(headings) | {ARTICLE}
    tops = [heading for heading in headings if heading.parent is root and not heading.id]
    _name_siblings(tops, root, names, through)
    for heading in headings:
        if heading.id and not heading.parent:
            _name_siblings([child for child in heading.children if not child.id], heading, names, through)


def counting_through(headings: Iterable[Heading]) -> frozenset[str]:
    """Give the ways of counting whose numbers go on from part to part, and do not begin anew in each.

    Words (章, Chapter) may leave numbers out; what has no word, such as （一）, must leave out none.
    """
    found: dict[str, list[int]] = {}
    for heading in headings:
        enumerator = heading.block.enumerator
        if enumerator is not None and not enumerator.parts:
            found.setdefault(enumerator.style, []).append(enumerator.value)
    return frozenset(
        style
        for style, values in found.items()
        if (values == sorted(set(values)) if style.startswith("keyword") else _has_all(values))
    )


def _has_all(values: list[int]) -> bool:
    return values == list(range(1, len(values) + 1))


def _name_siblings(
    siblings: list[Heading], parent: Heading | None, names: Names, through: frozenset[str]
) -> None:
    top = parent is None or parent.is_annex
    numbered = any(heading.numbered for heading in siblings) or (parent is not None and parent.numbered)
    unnumbered = 0
    for heading in siblings:
        enumerator = heading.block.enumerator
        above = parent
        if enumerator is None:
            unnumbered += 1
            part = f"u{unnumbered}" if numbered else f"s{unnumbered}" if top else str(unnumbered)
        else:
            # Chapters that count through all parts, as articles do, need not say in which they stand.
            apart = enumerator.style in through and enumerator.style in (ARTICLE, CHAPTER)
            above = _annex_of(parent) if apart else parent
            part = _part(enumerator, heading.parent, top=top)
        heading.id = names.take(f"{above.id}.{part}" if above else part)
        _name_siblings(heading.children, heading, names, through)


def _annex_of(heading: Heading | None) -> Heading | None:
    while heading is not None and not heading.is_annex:
        heading = heading.parent
    return heading


def _part(enumerator: Enumerator, parent: Heading | None, *, top: bool) -> str:
    if not enumerator.is_keyword:
        return f"{'s' if top else ''}{part_of(enumerator, _known(enumerator, parent))}"
    word = enumerator.style.partition(":")[2]
    if word == "节" and not top:
        return article_part(enumerator)
    return f"{_KEYWORD_NAMES.get(word, 's')}{article_part(enumerator)}"


def article_part(enumerator: Enumerator) -> str:
    """Give the number of an article, with the number inserted after it (`12-1` for 第十二条之一)."""
    return f"{enumerator.value}-{enumerator.suffix}" if enumerator.suffix else str(enumerator.value)


def _known(enumerator: Enumerator, parent: Heading | None) -> int:
    """Give how many numbers of a decimal the name above says already."""
    if parent is None or not enumerator.parts:
        return 0
    if parent.is_annex:
        return int(enumerator.is_lettered)
    above = parent.block.enumerator
    return len(above.parts) or 1 if above is not None else 0


def part_of(enumerator: Enumerator, known: int = 0) -> str:
    """Give what an enumerator adds to a name: letters as they are, all else as an Arabic number.

    Args:
        enumerator: of the heading or item.
        known: how many numbers of a decimal the name above says already.
    """
    if enumerator.parts:
        written = [str(part) for part in enumerator.parts]
        if enumerator.is_lettered:
            written[0] = chr(64 + enumerator.parts[0])
        return ".".join(written[known:])
    style = enumerator.style
    if style.startswith(("upper", "lower", "roman")):
        letters = enumerator.label.strip("()（） ")
        return letters.lower() if style.startswith("roman") else letters
    return article_part(enumerator)
