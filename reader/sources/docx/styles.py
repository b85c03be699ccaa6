"""Paragraph styles of a Word file, their inheritance resolved."""

from dataclasses import dataclass, replace

from lxml import etree

from reader.sources.docx.names import NUM_PR, P_PR, R_PR, VAL, on, w

CHARACTER = 210.0  # the width of an ideograph in the usual size of Chinese text, in twentieths of a point
BODY_LEVEL = 9  # the outline level of text that is no heading, counted from 0


@dataclass(frozen=True, slots=True)
class Format:
    """What a paragraph's properties say, of those that matter for reading.

    Attributes:
        outline: outline level from 0; `BODY_LEVEL` or None for text.
        numbering: the list (`numId`), `0` for explicitly none, None for unsaid.
        level: the level in the list, None for unsaid.
        indent: left indent of the text in twentieths of a point.
        first: how much further in the first line begins, in twentieths of a point.
        bold: whether its runs are bold.
        hidden: whether its runs are hidden.
        contents: it belongs to a generated table of contents.
    """

    outline: int | None = None
    numbering: str | None = None
    level: int | None = None
    indent: float | None = None
    first: float = 0.0
    bold: bool = False
    hidden: bool = False
    contents: bool = False


PLAIN = Format()


def read_format(
    properties: etree._Element | None, runs: etree._Element | None, base: Format = PLAIN
) -> Format:
    """Give `base` as changed by paragraph properties and run properties."""
    changes: dict[str, object] = {}
    if properties is not None:
        _read_paragraph(properties, changes)
    if runs is not None:
        for name, tag in (("bold", "b"), ("hidden", "vanish")):
            switch = runs.find(w(tag))
            if switch is not None:
                changes[name] = on(switch.get(VAL))
    return replace(base, **changes) if changes else base  # type: ignore[arg-type]


def _read_paragraph(properties: etree._Element, changes: dict[str, object]) -> None:
    for child in properties:
        if child.tag == w("outlineLvl"):
            changes["outline"] = number_of(child)
        elif child.tag == NUM_PR:
            numbering, level = child.find(w("numId")), child.find(w("ilvl"))
            if numbering is not None:
                changes["numbering"] = numbering.get(VAL)
            if level is not None:
                changes["level"] = number_of(level)
        elif child.tag == w("ind"):
            changes |= _indents(child)


def _indents(element: etree._Element) -> dict[str, object]:
    """Read the indents of an element; some are counted in hundredths of a character."""
    changes: dict[str, object] = {}
    left = element.get(w("left"), element.get(w("start")))
    if left is not None:
        changes["indent"] = _measure(left)
    for name, sign in (("firstLine", 1.0), ("hanging", -1.0)):
        if (chars := element.get(w(f"{name}Chars"))) not in (None, "0"):
            changes["first"] = sign * _measure(chars or "0") / 100 * CHARACTER
        elif (length := element.get(w(name))) is not None:
            changes["first"] = sign * _measure(length)
    return changes


def number_of(element: etree._Element | None, otherwise: int = 0) -> int:
    """Give an element's value as a whole number."""
    try:
        return otherwise if element is None else int(element.get(VAL, ""))
    except ValueError:
        return otherwise


def _measure(text: str) -> float:
    """Give a length in twentieths of a point; newer files may write it with a unit."""
    units = {"pt": 20.0, "cm": 567.0, "mm": 56.7, "in": 1440.0, "pc": 240.0, "pi": 240.0}
    try:
        return float(text[:-2]) * units[text[-2:]] if text[-2:] in units else float(text)
    except ValueError:
        return 0.0


class Styles:
    """The styles of a file, by id.

    Attributes:
        default: the id of the style of paragraphs that name none.
    """

    def __init__(self, part: etree._Element | None) -> None:
        self.default = ""
        self._formats: dict[str, Format] = {}
        self._hidden_runs: set[str] = set()
        self._bold_runs: dict[str, bool] = {}
        elements = {} if part is None else {s.get(w("styleId"), ""): s for s in part.iterchildren(w("style"))}
        for name, element in elements.items():
            if element.get(w("type")) == "paragraph" and element.get(w("default")) in {"1", "true", "on"}:
                self.default = name
            if element.get(w("type")) == "character":
                self._read_runs(name, element)
        self._elements = elements

    def _read_runs(self, name: str, element: etree._Element) -> None:
        runs = element.find(R_PR)
        if runs is None:
            return
        bold, hidden = runs.find(w("b")), runs.find(w("vanish"))
        if bold is not None:
            self._bold_runs[name] = on(bold.get(VAL))
        if hidden is not None and on(hidden.get(VAL)):
            self._hidden_runs.add(name)

    def of(self, name: str | None) -> Format:
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
            found = read_format(element.find(P_PR), element.find(R_PR), found)
            found = self._name_hints(element, found)
        self._formats[name] = found
        return found

    @staticmethod
    def _name_hints(element: etree._Element, found: Format) -> Format:
        """Built-in names say what a style is for even where its properties do not."""
        label = element.find(w("name"))
        words = "" if label is None else label.get(VAL, "").lower()
        if words.startswith("toc ") or words in {"toc heading", "table of figures"}:
            return replace(found, contents=True)
        if words.startswith("heading ") and words[8:].isdigit() and found.outline is None:
            return replace(found, outline=int(words[8:]) - 1)
        if words == "title" and found.outline is None:
            return replace(found, outline=0)
        return found

    def run_bold(self, name: str) -> bool | None:
        """Whether a character style is bold; None where it does not say."""
        return self._bold_runs.get(name)

    def run_hidden(self, name: str) -> bool:
        """Whether a character style hides its text."""
        return name in self._hidden_runs
