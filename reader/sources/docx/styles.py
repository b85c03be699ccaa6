"""Paragraph styles of a Word file, their inheritance resolved."""

from typing import NamedTuple

from lxml import etree

from reader.sources.docx.names import P_PR, R_PR, VAL, on, w
from reader.sources.docx.properties import NOTHING, Properties, first_indent, left_indent, read_properties

BODY_LEVEL = 9  # the outline level of text that is no heading, counted from 0


class Format(NamedTuple):
    """What a paragraph's properties mean, with the styles they build on.

    Attributes:
        outline: outline level from 0; `BODY_LEVEL` or None for text.
        numbering: the list (`numId`), `0` for explicitly none, None for unsaid.
        level: the level in the list, None for unsaid.
        own_level: the paragraph itself says its level, not its style.
        indent: left indent of the text in twentieths of a point, None for unsaid.
        first: how much further in the first line begins, in twentieths of a point.
        bold: whether its runs are bold.
        hidden: whether its runs are hidden.
        contents: it belongs to a generated table of contents.
    """

    outline: int | None = None
    numbering: str | None = None
    level: int | None = None
    own_level: bool = False
    indent: float | None = None
    first: float = 0.0
    bold: bool = False
    hidden: bool = False
    contents: bool = False


PLAIN = Format()


def whole(text: str | None, otherwise: int = 0) -> int:
    """Give a whole number as written; what is none is `otherwise`."""
    try:
        return otherwise if text is None else int(text)
    except ValueError:
        return otherwise


def number_of(element: etree._Element | None, otherwise: int = 0) -> int:
    """Give an element's value as a whole number."""
    return otherwise if element is None else whole(element.get(VAL), otherwise)


def changed(base: Format, said: Properties) -> Format:
    """Give a format as changed by paragraph properties."""
    indent, first = left_indent(said.indents), first_indent(said.indents)
    return base._replace(
        outline=base.outline if said.outline is None else whole(said.outline),
        numbering=base.numbering if said.numbering is None else said.numbering,
        level=base.level if said.level is None else whole(said.level),
        own_level=said.level is not None,
        indent=base.indent if indent is None else indent,
        first=base.first if first is None else first,
    )


class Styles:
    """The styles of a file, by id.

    Attributes:
        default: the id of the style of paragraphs that name none.
    """

    def __init__(self, part: etree._Element | None) -> None:
        self.default = ""
        self._formats: dict[str, Format] = {}
        self._resolved: dict[Properties, Format] = {NOTHING: PLAIN}
        self._hidden_runs: set[str] = set()
        self._bold_runs: dict[str, bool] = {}
        elements = {} if part is None else {s.get(w("styleId"), ""): s for s in part.iterchildren(w("style"))}
        for name, element in elements.items():
            if element.get(w("type")) == "paragraph" and element.get(w("default")) in {"1", "true", "on"}:
                self.default = name
            if element.get(w("type")) == "character":
                self._read_runs(name, element)
        self._elements = elements
        self._resolved[NOTHING] = self.of("")

    def _read_runs(self, name: str, element: etree._Element) -> None:
        bold, hidden = _switches(element.find(R_PR))
        if bold is not None:
            self._bold_runs[name] = bold
        if hidden:
            self._hidden_runs.add(name)

    def resolve(self, said: Properties) -> Format:
        """Give what a paragraph's properties mean."""
        found = self._resolved.get(said)
        if found is None:
            found = self._resolved[said] = changed(self.of(said.style), said)
        return found

    def of(self, name: str) -> Format:
        """Give what a paragraph style says, with all that it is based on."""
        name = name or self.default
        if name in self._formats:
            return self._formats[name]
        chain, at = [], name
        while at in self._elements and at not in chain:
            chain.append(at)
            based = self._elements[at].find(w("basedOn"))
            at = "" if based is None else based.get(VAL, "")
        found = PLAIN
        for ancestor in reversed(chain):
            element = self._elements[ancestor]
            found = changed(found, read_properties(element.find(P_PR)))
            bold, hidden = _switches(element.find(R_PR))
            found = found._replace(
                bold=found.bold if bold is None else bold, hidden=found.hidden if hidden is None else hidden
            )
            found = self._name_hints(element, found)
        self._formats[name] = found._replace(own_level=False)
        return self._formats[name]

    @staticmethod
    def _name_hints(element: etree._Element, found: Format) -> Format:
        """Built-in names say what a style is for even where its properties do not."""
        label = element.find(w("name"))
        words = "" if label is None else label.get(VAL, "").lower()
        if words.startswith("toc ") or words in {"toc heading", "table of figures"}:
            return found._replace(contents=True)
        if words.startswith("heading ") and words[8:].isdigit() and found.outline is None:
            return found._replace(outline=int(words[8:]) - 1)
        if words == "title" and found.outline is None:
            return found._replace(outline=0)
        return found

    def run_bold(self, name: str) -> bool | None:
        """Whether a character style is bold; None where it does not say."""
        return self._bold_runs.get(name)

    def run_hidden(self, name: str) -> bool:
        """Whether a character style hides its text."""
        return name in self._hidden_runs


def _switches(runs: etree._Element | None) -> tuple[bool | None, bool | None]:
    """Give whether run properties say bold and hidden; None for unsaid."""
    found: list[bool | None] = []
    for tag in ("b", "vanish"):
        switch = None if runs is None else runs.find(w(tag))
        found.append(None if switch is None else on(switch.get(VAL)))
    return found[0], found[1]
