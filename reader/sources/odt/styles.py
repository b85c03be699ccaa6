"""Styles of an OpenDocument text, of those properties that matter for reading."""

from dataclasses import dataclass, replace

from lxml import etree

from reader.sources.odt.names import NAME, n

_CONTENTS_CLASS = "index"


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says.

    Attributes:
        bold: its text is bold.
        raised: its text is superscript.
        hidden: its text is not shown.
        list_style: the list style of its paragraphs, empty for none.
        indent: left indent in points.
        first: how much further in the first line begins, in points.
        contents: a style of generated indexes.
    """

    bold: bool = False
    raised: bool = False
    hidden: bool = False
    list_style: str = ""
    indent: float = 0.0
    first: float = 0.0
    contents: bool = False


class Styles:
    """The styles of a text by family and name, their inheritance resolved."""

    def __init__(self, parts: list[etree._Element]) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        for part in parts:
            for style in part.iter(n("style:style")):
                self._elements[style.get(n("style:family"), ""), style.get(NAME, "")] = style

    def of(self, family: str, name: str | None) -> Look:
        """Give what a style says, with all that it is based on."""
        key = (family, name or "")
        if key in self._looks:
            return self._looks[key]
        chain: list[etree._Element] = []
        at = key
        while at in self._elements and self._elements[at] not in chain:
            chain.append(self._elements[at])
            at = family, chain[-1].get(n("style:parent-style-name"), "")
        look = Look()
        for style in reversed(chain):
            look = _changed(look, style)
        self._looks[key] = look
        return look


def _changed(look: Look, style: etree._Element) -> Look:
    changes: dict[str, object] = {}
    if (listed := style.get(n("style:list-style-name"))) is not None:
        changes["list_style"] = listed
    if style.get(n("style:class")) == _CONTENTS_CLASS:
        changes["contents"] = True
    for properties in style:
        weight = properties.get(n("fo:font-weight"))
        if weight is not None:
            changes["bold"] = weight == "bold" or (weight.isdecimal() and int(weight) >= 600)
        position = properties.get(n("style:text-position"))
        if position is not None:
            changes["raised"] = _is_raised(position)
        display = properties.get(n("text:display"))
        if display is not None:
            changes["hidden"] = display == "none"
        for name, measure in (("indent", "fo:margin-left"), ("first", "fo:text-indent")):
            if (said := properties.get(n(measure))) is not None:
                changes[name] = length(said)
    return replace(look, **changes) if changes else look  # type: ignore[arg-type]  # each its own type


def _is_raised(position: str) -> bool:
    """Whether a position is raised: `super 58%` or `33% 58%`, not `0% 100%`."""
    first = position.split(" ", maxsplit=1)[0]
    if first == "super":
        return True
    try:
        return float(first.rstrip("%")) > 0
    except ValueError:
        return False


def length(text: str) -> float:
    """Give a length in points; what cannot be read is 0."""
    units = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
    try:
        return float(text[:-2]) * units.get(text[-2:], 0.0)
    except ValueError:
        return 0.0
