"""A walk through a page: blocks into lines, without recursion, however deep the page is nested."""

from collections.abc import Callable

from lxml import etree

from reader.document.line import Line
from reader.sources.collect import Lines, Passage, joined, shifted
from reader.sources.html.formulas import NOTES, is_denominator, is_power, raised
from reader.sources.html.lists import List
from reader.sources.html.notes import PageNotes
from reader.sources.html.setting import Part, Setting
from reader.sources.html.tables import Table, is_frame
from reader.sources.html.words import collapsed, is_bold, is_raised
from reader.sources.inline import SOFT_BREAK, Inline
from reader.sources.xml import text_of

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_CELLS = frozenset({"td", "th"})
_REMOVED = frozenset({"del"})
_GUIDES = frozenset({"rt", "rp"})  # how an ideograph is read, and the brackets around that
_STEP = 4096  # elements between two looks at progress


class Walk:
    """Reads a page from its first element to its last.

    Attributes:
        lines: what has been read.
        removed: how many pieces the page shows as deleted; they are left out.
    """

    def __init__(self, setting: Setting, notes: PageNotes) -> None:
        self.lines = Lines()
        self._setting = setting
        self._notes = notes
        self._inline = Inline()
        self._label = ""
        self._level = 0
        self._bold = 0
        self._raised = 0
        self._kept_blanks = 0
        self._formulas = 0
        self._powers = 0
        self._lists: list[List] = []
        self._tables: list[Table | None] = []
        # Where finished blocks go: into lines, or into a cell, a note or the page's furniture.
        self._holders: list[list[Passage]] = []
        self._asides: list[tuple[etree._Element, Part]] = []
        self.removed = 0

    def run(self, root: etree._Element, told: Callable[[float], None]) -> None:
        """Read the page.

        Args:
            root: its root element.
            told: called now and then with the share done.
        """
        total = sum(1 for _element in root.iter())
        walker = etree.iterwalk(root, events=("start", "end"))
        skipped: etree._Element | None = None
        for at, (event, element) in enumerate(walker):
            if at % _STEP == 0:
                told(min(at / (2 * total), 1.0))
            if event == "start":
                if self._open(element):
                    self._text(element.text)
                else:
                    skipped = element
                    walker.skip_subtree()
                continue
            if element is not skipped:
                self._close(element)
            if element is not root:
                self._text(element.tail)
        self._end_block()

    def _text(self, text: str | None) -> None:
        if not text:
            return
        shown = text if self._kept_blanks else collapsed(text)
        if self._powers:
            shown = raised(shown)
        if self._raised:
            self._inline.raised(shown)
        else:
            self._inline.add(shown, bold=self._bold > 0)

    def _open(self, element: etree._Element) -> bool:
        """Begin an element; False if nothing in it is text."""
        part = self._setting.part(element)
        if part is Part.UNSHOWN or element in self._notes.backs:
            return False
        if element in self._notes.labels:
            self._inline.mark(self._notes.labels[element])
            return False
        tag = element.tag
        if tag in _REMOVED:
            self.removed += 1
            return False
        if tag in _GUIDES or (self._formulas and tag in NOTES):
            self._inline.markup += text_of(element)
            return False
        if tag in _BLOCKS:
            self._end_block()
            self._open_block(element)
        elif tag == "br":
            self._inline.add(SOFT_BREAK)
        elif tag == "q":
            self._inline.add("“")
        if part is Part.FURNITURE or element in self._notes.bodies:
            self._end_block()
            self._holders.append([])
            self._asides.append((element, part))
        self._formulas += tag == "math"
        if self._formulas:
            self._inline.add("/" if is_denominator(element) else "")
            self._powers += is_power(element)
        self._bold += is_bold(element)
        self._raised += is_raised(element)
        return True

    def _open_block(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _HEADINGS:
            self._level = _HEADINGS[tag]
        elif tag in _LISTS:
            self._lists.append(List(element))
        elif tag == "li" and self._lists and element not in self._notes.bodies:
            self._label += self._lists[-1].marker(element)
        elif tag == "pre":
            self._kept_blanks += 1
        elif tag == "table":
            self._tables.append(None if is_frame(element) else Table())
        elif tag in _CELLS and self._table is not None:
            self._holders.append([])

    @property
    def _table(self) -> Table | None:
        return self._tables[-1] if self._tables else None

    def _close(self, element: etree._Element) -> None:
        tag = element.tag
        self._bold -= is_bold(element)
        self._raised -= is_raised(element)
        if self._formulas:
            self._powers -= is_power(element)
            self._formulas -= tag == "math"
        if tag == "q":
            self._inline.add("”")
        if tag in _BLOCKS:
            if tag == "p" and self._inline.empty and not self._holders:
                self.lines.blank()
            self._end_block()
        if self._asides and self._asides[-1][0] is element:
            self._end_block()
            self._close_aside(self._asides.pop()[1], element)
        if tag in _BLOCKS:
            self._close_block(element)

    def _close_aside(self, part: Part, element: etree._Element) -> None:
        """File what a note or a piece of furniture held."""
        passages = self._holders.pop()
        if element in self._notes.bodies:
            self.lines.note(self._notes.bodies[element], joined(passages, "\n"))
        elif part is Part.FURNITURE:
            self.lines.furniture("\n".join(text for text, _marks in passages))

    def _close_block(self, element: etree._Element) -> None:
        tag = element.tag
        table = self._table
        if tag in _HEADINGS:
            self._level = 0
        elif tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag == "pre":
            self._kept_blanks -= 1
        elif tag in _CELLS and table is not None:
            table.cell(joined(self._holders.pop(), "\n"), element)
        elif tag == "tr" and table is not None:
            table.row_ends()
        elif tag == "table" and self._tables:
            self._tables.pop()
            if table is not None:
                self._file_table(table)

    def _file_table(self, table: Table) -> None:
        if self._holders:
            self._holders[-1] += [joined(row, "\t") for row in table.rows]
        else:
            self.lines.table(table.rows)

    def _end_block(self) -> None:
        """File the text since the last block began or ended."""
        if self._inline.empty:
            self._inline = Inline()
            return
        inline, self._inline = self._inline, Inline()
        passages = inline.lines()
        if self._label:
            text, marks = passages[0]
            passages[0] = (self._label + text, shifted(marks, len(self._label)))
            self._label = ""
            self.lines.numbered = True
        if self._holders:
            self._holders[-1] += [passage for passage in passages if passage[0] or passage[1]]
            return
        shape = Line(
            0,
            "",
            level=self._level,
            emphasis=inline.emphasis,
            indent=float(len(self._lists)),
            markup=inline.markup,
        )
        self.lines.paragraph(passages, shape)
