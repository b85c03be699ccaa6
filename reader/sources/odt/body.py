"""The body of an OpenDocument text: paragraphs, lists, tables and frames into lines."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from reader.document.line import Line
from reader.sources.collect import Lines, Passage, Row, joined, shifted
from reader.sources.inline import Inline
from reader.sources.odt.names import LIST, STYLE_NAME, TABLE, H, P, n
from reader.sources.odt.numbering import Counting, Level, ListStyles, count
from reader.sources.odt.runs import Runs
from reader.sources.odt.styles import Styles

_BOXES = frozenset(
    {n("text:section"), n("draw:frame"), n("draw:text-box"), n("draw:g"), n("text:index-body")}
)
_INDEXES = frozenset(
    n(f"text:{kind}")
    for kind in ("table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index")
)
_ITEMS = frozenset({n("text:list-item"), n("text:list-header")})
_CHARACTER = 10.5  # the width of an ideograph in the usual size of Chinese text, in points
_STEP = 2.0  # of a list's levels, in characters
_MAX_REPEAT = 1000  # of cells; a number of the file


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in lists and boxes a block stands."""

    style: str = ""
    level: int = -1
    counting: Counting = field(default_factory=Counting)
    contents: bool = False


@dataclass(slots=True)
class _Item:
    """A list item; its first paragraph takes its number."""

    place: _Place
    start: int | None
    counted: bool


class Body:
    """Turns blocks into lines. Blocks must be given in document order, since numbers are counted."""

    def __init__(self, styles: Styles, list_styles: ListStyles) -> None:
        self.lines = Lines()
        self._styles = styles
        self._list_styles = list_styles
        self._runs = Runs(styles)
        self._lists: dict[str, Counting] = {}  # by the list's id
        self._latest: dict[str, Counting] = {}  # by the list's style
        self._outline = Counting()

    def read(self, parent: etree._Element, told: Callable[[float], None]) -> None:
        """Read all blocks.

        Args:
            parent: the element that holds them.
            told: called now and then with the share done.
        """
        total = max(len(parent), 1)
        for at, element in enumerate(parent):
            if at % 256 == 0:
                told(at / total)
            for paragraph, place, item in self._leaves([element], _Place(), None):
                self._block(paragraph, place, item)

    def margin(self, element: etree._Element) -> None:
        """Read a header or footer: all of it belongs to the page."""
        self.lines.furniture("\n".join(text for text, _marks in self._passages(element)))

    def _block(self, element: etree._Element, place: _Place, item: _Item | None) -> None:
        if element.tag == TABLE:
            self.lines.table(list(self._rows(element)))
        else:
            self._paragraph(element, place, item)
        boxes, self._runs.boxes = self._runs.boxes, []
        for box in boxes:
            for inner, inner_place, inner_item in self._leaves([box], _Place(), None):
                self._block(inner, inner_place, inner_item)
        pending, self._runs.pending = self._runs.pending, []
        for label, body in pending:
            self.lines.note(label, joined(list(self._passages(body)), "\n"))

    def _leaves(
        self, elements: list[etree._Element], place: _Place, item: _Item | None
    ) -> Iterator[tuple[etree._Element, _Place, _Item | None]]:
        """Give paragraphs and tables, out of whatever they are wrapped in."""
        for element in elements:
            tag = element.tag
            if tag in (P, H, TABLE):
                yield element, place, item
            elif tag == LIST:
                yield from self._list(element, place)
            elif tag in _BOXES:
                if element.get(n("text:display")) == "none":
                    self.margin(element)
                else:
                    yield from self._leaves(list(element), place, item)
            elif tag in _INDEXES:
                inside = _Place(place.style, place.level, place.counting, contents=True)
                yield from self._leaves(list(element), inside, None)
            elif tag == n("text:index-title"):
                yield from self._leaves(list(element), place, None)

    def _list(
        self, element: etree._Element, place: _Place
    ) -> Iterator[tuple[etree._Element, _Place, _Item | None]]:
        style = element.get(STYLE_NAME) or place.style
        counting = place.counting if place.level >= 0 else self._counting(element, style)
        inside = _Place(style, place.level + 1, counting, place.contents)
        name = element.get(n("xml:id"))
        if name:
            self._lists[name] = counting
        self._latest[style] = counting
        for child in element:
            if child.tag in _ITEMS:
                start = child.get(n("text:start-value"), "")
                counted = child.tag == n("text:list-item")
                item = _Item(inside, int(start) if start.isdecimal() else None, counted)
                yield from self._leaves(list(child), inside, item)

    def _counting(self, element: etree._Element, style: str) -> Counting:
        """Give the counting that a list goes on with, or a new one."""
        earlier = self._lists.get(element.get(n("text:continue-list"), ""))
        if earlier is None and element.get(n("text:continue-numbering")) == "true":
            earlier = self._latest.get(style)
        return Counting() if earlier is None else earlier

    def _label(self, element: etree._Element, item: _Item | None) -> str:
        """Give a paragraph's automatic number."""
        if item is not None and item.counted:
            item.counted = False
            style = self._list_style(element, item.place)
            return count(style, item.place.counting, item.place.level, start=item.start)
        outline = element.get(n("text:outline-level"), "")
        if (
            item is None
            and element.tag == H
            and outline.isdecimal()
            and not element.get(n("text:is-list-header"))
        ):
            level = int(outline) - 1
            return count(self._list_styles.outline, self._outline, level) if level >= 0 else ""
        return ""

    def _list_style(self, element: etree._Element, place: _Place) -> dict[int, Level]:
        name = place.style or self._styles.of("paragraph", element.get(STYLE_NAME)).list_style
        return self._list_styles.levels(name)

    def _read(self, element: etree._Element, item: _Item | None) -> tuple[Inline, list[Passage]]:
        """Read a paragraph's text with its number."""
        inline = Inline()
        hidden: list[str] = []
        look = self._styles.of("paragraph", element.get(STYLE_NAME))
        label = self._label(element, item)
        self._runs.read(element, look, inline, hidden)
        self.lines.furniture(" ".join(hidden))
        passages = inline.lines()
        if label:
            text, marks = passages[0] if passages else ("", ())
            passages[:1] = [((label + text).rstrip(), shifted(marks, len(label)))]
            self.lines.numbered = True
        return inline, passages

    def _paragraph(self, element: etree._Element, place: _Place, item: _Item | None) -> None:
        inline, passages = self._read(element, item)
        look = self._styles.of("paragraph", element.get(STYLE_NAME))
        if place.contents or look.contents:
            self.lines.furniture("\n".join(text for text, _marks in passages))
            return
        outline = element.get(n("text:outline-level"), "0")
        level = int(outline) if element.tag == H and outline.isdecimal() else 0
        indent = max(look.indent + look.first, 0.0) / _CHARACTER + _STEP * (place.level + 1)
        indent = round(indent, 1)
        shape = Line(0, "", level=level, emphasis=inline.emphasis, indent=indent, markup=inline.markup)
        self.lines.paragraph(passages, shape)

    def _passages(self, parent: etree._Element) -> Iterator[Passage]:
        """Give the paragraphs of a note or a cell; a table in it gives its cells in order."""
        for element, _place, item in self._leaves(list(parent), _Place(), None):
            if element.tag == TABLE:
                for row in self._rows(element):
                    yield joined(row, "\t")
            else:
                yield from self._read(element, item)[1]

    def _rows(self, table: etree._Element) -> Iterator[Row]:
        for row in _rows(table):
            cells: Row = []
            for cell in row:
                if cell.tag not in (n("table:table-cell"), n("table:covered-table-cell")):
                    continue
                repeat = cell.get(n("table:number-columns-repeated"), "1")
                times = min(int(repeat), _MAX_REPEAT) if repeat.isdecimal() else 1
                passage = joined(list(self._passages(cell)), "\n")
                cells += [passage] * times if not passage[0] else [passage, *[("", ())] * (times - 1)]
            yield cells


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """Give a table's own rows, also those in groups."""
    groups = {n("table:table-header-rows"), n("table:table-rows"), n("table:table-row-group")}
    for child in table:
        if child.tag == n("table:table-row"):
            yield child
        elif child.tag in groups:
            yield from _rows(child)
