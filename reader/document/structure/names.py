"""Names: the ids of sections and paragraphs, which are the same whenever the same file is read."""

from collections.abc import Iterable
from typing import Final

from reader.document.structure.enumerators import Enumerator
from reader.document.structure.headings import Heading

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

    def take(self, name: str) -> str:
        """Give `name` itself the first time, then `name~2`, `name~3` (numbers that a document repeats)."""
        count = self._counts[name] = self._counts.get(name, 0) + 1
        return name if count == 1 else self.take(f"{name}~{count}")


def name_headings(
    headings: Iterable[Heading], root: Heading | None, names: Names, summary: Heading | None
) -> None:
    """Name the headings of one scope, parents before children."""
    tops = [heading for heading in headings if heading.parent is root]
    _name_siblings([heading for heading in tops if heading is not summary], root, names, top=True)


def _name_siblings(siblings: list[Heading], parent: Heading | None, names: Names, *, top: bool) -> None:
    mixed = any(heading.numbered for heading in siblings) or (
        not top and parent is not None and parent.numbered
    )
    unnumbered = 0
    for heading in siblings:
        enumerator = heading.block.enumerator
        if enumerator is None:
            unnumbered += 1
            part = f"u{unnumbered}" if mixed else f"s{unnumbered}" if top else str(unnumbered)
        else:
            part = _part(enumerator, heading, top=top)
        above = _scope_of(parent) if enumerator and enumerator.style == "keyword:条" else parent
        heading.id = names.take(f"{above.id}.{part}" if above else part)
        _name_siblings(heading.children, heading, names, top=False)


def _scope_of(heading: Heading | None) -> Heading | None:
    while heading is not None and heading.parent is not None:
        heading = heading.parent
    return heading if heading is not None and heading.style == "annex" else None


def _part(enumerator: Enumerator, heading: Heading, *, top: bool) -> str:
    style = enumerator.style
    if style.startswith("keyword:"):
        word = style.partition(":")[2]
        if word == "节":
            return f"s{enumerator.value}" if top else str(enumerator.value)
        return f"{_KEYWORD_NAMES.get(word, 's')}{enumerator.value}" + (
            f"-{enumerator.suffix}" if enumerator.suffix else ""
        )
    return f"{'s' if top else ''}{part_of(enumerator, _known(enumerator, heading.parent))}"


def _known(enumerator: Enumerator, parent: Heading | None) -> int:
    if parent is None or not enumerator.parts:
        return 0
    if parent.style == "annex":
        return int(_is_lettered(enumerator))
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
        if _is_lettered(enumerator):
            written[0] = chr(64 + enumerator.parts[0])
        return ".".join(written[known:])
    kind = enumerator.kind
    if kind in ("upper", "lower"):
        return enumerator.label.strip("()（） ")
    if kind == "roman":
        return enumerator.label.strip("()（） ").lower()
    return str(enumerator.value)


def _is_lettered(enumerator: Enumerator) -> bool:
    return enumerator.style.startswith("decimalA")
