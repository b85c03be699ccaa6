"""The body of a Word file: paragraphs, tables and boxes into lines, in the order in which they are read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from reader.document.line import Line
from reader.document.progress import ignore
from reader.sources.collect import Lines, Passage, Row, joined, shifted
from reader.sources.docx.names import ALTERNATE, P_PR, TBL, VAL, P, w
from reader.sources.docx.notes import Notes
from reader.sources.docx.numbering import Numbering
from reader.sources.docx.properties import CHARACTER, read_properties
from reader.sources.docx.revisions import INSERTED, REMOVED, Revisions
from reader.sources.docx.runs import Runs, chosen
from reader.sources.docx.styles import BODY_LEVEL, PLAIN, Format, Styles, number_of
from reader.sources.inline import Inline

_CONTAINERS = frozenset({w("sdtContent"), w("customXml"), w("smartTag"), *INSERTED})
_CONTENTS = frozenset({"table of contents", "目录"})
_SDT = w("sdt")
_REMOVED_END = w("del")
_UNNUMBERED = (None, "0")
_BOX_STEP = 10_000
_MAX_SPAN = 1000  # a table wider than this is no table; the number comes from the file


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that has been read."""

    inline: Inline = field(default_factory=Inline)
    hidden: list[str] = field(default_factory=list)
    format: Format = PLAIN
    label: str = ""
    runs_on: bool = False  # its end is deleted, so that it goes on with the next

    def passages(self) -> list[Passage]:
        """Give its lines, the first with its automatic number."""
        lines = self.inline.lines()
        if self.label:
            text, marks = lines[0] if lines else ("", ())
            lines[:1] = [((self.label + text).rstrip(), shifted(marks, len(self.label)))]
        return lines


class Body:
    """Turns blocks into lines. Blocks must be given in document order, since numbers are counted."""

    def __init__(
        self, styles: Styles, numbering: Numbering, notes: tuple[Notes, Notes], revisions: Revisions
    ) -> None:
        self.lines = Lines()
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._revisions = revisions
        self._runs = Runs(styles, *notes, revisions)

    def blocks(self, elements: list[etree._Element], told: Callable[[float], None], every: int) -> None:
        """Read blocks, their boxes and their notes.

        Args:
            elements: paragraphs, tables, and what wraps them.
            told: called with the number of blocks that have been read.
            every: how many blocks are read between two calls.
        """
        open_end: _Paragraph | None = None
        for at, (element, in_contents) in enumerate(self._leaves(elements)):
            if at % every == 0:
                told(min(at, len(elements)))
            if element.tag == TBL:
                self._table(element)
            elif element.tag == P:
                paragraph = self._paragraph(element, open_end)
                open_end = paragraph if paragraph.runs_on else None
                if not paragraph.runs_on:
                    self._write(paragraph, contents=in_contents)
            self._boxes_and_notes()
        if open_end is not None:
            self._write(open_end, contents=False)

    def margin(self, part: etree._Element) -> None:
        """Read a header or footer: all of it belongs to the page."""
        self.lines.furniture("\n".join(text for text, _marks in self._passages(part)))
        for box in self._runs.boxes:
            self.lines.furniture("\n".join(text for text, _marks in self._passages(box)))
        self._runs.boxes.clear()

    def _leaves(
        self, elements: list[etree._Element], *, contents: bool = False
    ) -> Iterator[tuple[etree._Element, bool]]:
        """Give paragraphs and tables, out of whatever they are wrapped in, and whether in a contents list."""
        for element in elements:
            tag = element.tag
            if tag in (P, TBL):
                yield element, contents
            elif tag in REMOVED:
                self._revisions.count(tag)
            elif tag == _SDT:
                content = element.find(w("sdtContent"))
                if content is not None:
                    yield from self._leaves(list(content), contents=contents or _is_contents(element))
            elif tag in _CONTAINERS:
                yield from self._leaves(list(element), contents=contents)
            elif tag == ALTERNATE:
                for content in chosen(element):
                    yield from self._leaves(list(content), contents=contents)

    def _paragraph(self, element: etree._Element, before: _Paragraph | None) -> _Paragraph:
        """Read a paragraph; `before` is what runs into it because the end between them is deleted."""
        said = read_properties(element[0] if len(element) and element[0].tag == P_PR else None)
        result = before or _Paragraph()
        result.runs_on = said.removed
        result.format = self._styles.resolve(said)
        self._runs.read(element, result.format, result.inline, result.hidden)
        if said.removed:
            self._revisions.count(_REMOVED_END)
        elif result.format.numbering not in _UNNUMBERED:
            self._number(result, said.style or self._styles.default)
        if said.section:
            for notes in self._notes:
                notes.section_ends()
        return result

    def _number(self, paragraph: _Paragraph, style: str) -> None:
        shape = paragraph.format
        numbering, level = shape.numbering or "", shape.level or 0
        if not shape.own_level:
            level = self._numbering.level_of_style(numbering, style, level)
        paragraph.label = self._numbering.next(numbering, level)
        found = self._numbering.level(numbering, level)
        if found is not None and shape.indent is None:
            paragraph.format = shape._replace(indent=found.indent, first=found.first)

    def _write(self, paragraph: _Paragraph, *, contents: bool) -> None:
        if paragraph.hidden:
            self.lines.furniture(" ".join(paragraph.hidden))
        shape = paragraph.format
        passages = paragraph.passages()
        if contents or shape.contents:
            self.lines.furniture("\n".join(text for text, _marks in passages))
            return
        level = 0 if shape.outline is None or shape.outline >= BODY_LEVEL else shape.outline + 1
        self.lines.numbered |= bool(paragraph.label)
        indent = round(max((shape.indent or 0.0) + shape.first, 0.0) / CHARACTER, 1)
        inline = paragraph.inline
        shown = Line(0, "", level=level, emphasis=inline.emphasis, indent=indent, markup=inline.markup)
        self.lines.paragraph(passages, shown)

    def _boxes_and_notes(self) -> None:
        if not self._runs.boxes and not self._runs.pending:
            return
        while self._runs.boxes:
            boxes, self._runs.boxes = self._runs.boxes, []
            for box in boxes:
                self.blocks(list(box), ignore, _BOX_STEP)
        pending, self._runs.pending = self._runs.pending, []
        for label, body in pending:
            self.lines.note(label, joined(list(self._passages(body)), "\n"))

    def _passages(self, parent: etree._Element) -> Iterator[Passage]:
        """Give the paragraphs of a note or a cell; a table in it gives its cells in order."""
        for element, _contents in self._leaves(list(parent)):
            if element.tag == TBL:
                for row in self._rows(element):
                    yield joined(row, "\t")
            else:
                paragraph = self._paragraph(element, None)
                self.lines.furniture(" ".join(paragraph.hidden))
                yield from paragraph.passages()

    def _table(self, table: etree._Element) -> None:
        self.lines.table(list(self._rows(table)))

    def _rows(self, table: etree._Element) -> Iterator[Row]:
        for row in _unwrapped(table, w("tr")):
            if self._revisions.row_removed(row):
                continue
            properties = row.find(w("trPr"))
            before = None if properties is None else properties.find(w("gridBefore"))
            cells: Row = [("", ())] * min(number_of(before), _MAX_SPAN)
            for cell in _unwrapped(row, w("tc")):
                cells += self._cell(cell)
            yield cells

    def _cell(self, cell: etree._Element) -> Row:
        """Give a cell and the empty places of the columns it covers; a cell merged upwards is empty."""
        properties = cell.find(w("tcPr"))
        span = 1
        if properties is not None:
            span = min(max(number_of(properties.find(w("gridSpan")), 1), 1), _MAX_SPAN)
        return [joined(list(self._passages(cell)), "\n"), *[("", ())] * (span - 1)]


def _unwrapped(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Give the children named `tag`, also those in content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml"), w("ins")):
            yield from _unwrapped(child, tag)


def _is_contents(control: etree._Element) -> bool:
    gallery = control.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return gallery is not None and gallery.get(VAL, "").lower() in _CONTENTS
