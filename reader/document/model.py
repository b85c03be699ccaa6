"""What an edition is: plain, immutable data.

Names (`id`) of sections, paragraphs and notes are contracts: the same file gives the same names.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from reader.document.line import Mark
from reader.document.warning import ReadingWarning

READING = 13
"""Raised whenever the same file would give another edition, so that stored ones are read anew."""


class ParagraphKind(StrEnum):
    """What a paragraph is in its document."""

    FRONT = "front"
    SUMMARY = "summary"
    PREAMBLE = "preamble"
    NUMBERED = "numbered"
    SUBITEM = "subitem"
    UNNUMBERED = "unnumbered"
    TABLE = "table"


class Section(NamedTuple):
    """A heading; what stands under it names it in `Paragraph.section` or `Section.parent`.

    Attributes:
        id: its name: `s4.A.1`, `s5.u2`, `annex.s1.2`, `summary`, `c3.1`.
        level: 1 is outermost.
        enumerator: as printed (`一.`, `A.`, `第三章`), or None.
        text: the heading without its enumerator.
        parent: the id of the section it stands in, or None.
        marks: footnote signs in `text`.
        line: the line it starts on.
    """

    id: str
    level: int
    enumerator: str | None
    text: str
    parent: str | None
    marks: tuple[Mark, ...] = ()
    line: int = 0


class Paragraph(NamedTuple):
    """The unit that is paired.

    Attributes:
        id: its name: `p45`, `p77.aa`, `pre3`, `sum1`, `annex.p21`, `a12`.
        kind: what it is.
        number: as printed, without full stop: `45`, `(a)`, `第十二条`; empty where there is none.
        section: the id of the section in force, or a pseudo-section
            (`front`, `outer`, `preamble`, `operative`, `end`).
        text: without number and marks; nothing else is changed. A table's cells joined by tabs and newlines.
        marks: footnote signs in `text`.
        parent: for a sub-item, the id of its numbered paragraph.
        lines: the lines it was read from.
        cells: for a table, its rows of cells.
    """

    id: str
    kind: ParagraphKind
    number: str
    section: str
    text: str
    marks: tuple[Mark, ...] = ()
    parent: str | None = None
    lines: tuple[int, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()

    @property
    def footnotes(self) -> tuple[str, ...]:
        """The labels of the notes it points to, in order."""
        return tuple(mark.label for mark in self.marks)


Item = Section | Paragraph
"""What an edition consists of, in its order."""


class Footnote(NamedTuple):
    """A note's body.

    Attributes:
        mark: its label: `1`, `*`.
        text: the body without its mark.
        paragraph: the id of the paragraph or section that bears the mark, or None.
        line: the line it starts on.
    """

    mark: str
    text: str
    paragraph: str | None
    line: int = 0


class Furniture(NamedTuple):
    """Text of the page and not of the document: page numbers, running heads, rules."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Which document an edition is, as far as it could be read; empty where unknown.

    Attributes:
        title: the document's title.
        kind: `report`, `resolution`, `law`, `declaration`, `document`.
        symbol: the document's own symbol (`A/77/127`); None when the file does not print it.
        number: a resolution's number as printed (`76/187`).
        organ: whose act it is (`大会`).
        session: as printed (`第七十七届会议`).
        agenda: agenda lines as printed.
        agenda_title: titles of the agenda items.
        author: series or author line (`秘书长的报告`).
        date: adoption or publication date, ISO 8601, or empty.
        year: four digits, or None.
        meeting: as printed (`第53次全体会议`).
        language: ISO 639-1 code (`zh`, `en`).
        series: a key that successive editions of one report share.
    """

    title: str = ""
    kind: str = "document"
    symbol: str | None = None
    number: str = ""
    organ: str = ""
    session: str = ""
    agenda: tuple[str, ...] = ()
    agenda_title: tuple[str, ...] = ()
    author: str = ""
    date: str = ""
    year: int | None = None
    meeting: str = ""
    language: str = ""
    series: str = ""


@dataclass(frozen=True)
class Edition:
    """One document as published once: a file read into structure.

    Attributes:
        name: the file's name without folders.
        identity: which document it is.
        items: sections and paragraphs in document order.
        footnotes: note bodies in order.
        furniture: text set aside as belonging to pages.
        warnings: what looks damaged.
        format: the source's format (`text`, `docx`, …).
        markup: what the file spelled for its form and not for its readers (`**`, `</td>`), where it stood.
    """

    name: str
    identity: Identity
    items: tuple[Item, ...]
    footnotes: tuple[Footnote, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
    format: str = "text"
    markup: tuple[Furniture, ...] = field(default=(), repr=False)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The headings in order."""
        return tuple(item for item in self.items if isinstance(item, Section))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs in order, front matter included."""
        return tuple(item for item in self.items if isinstance(item, Paragraph))

    @cached_property
    def section_by_id(self) -> dict[str, Section]:
        """Each section by its name."""
        return {section.id: section for section in self.sections}

    @cached_property
    def paragraph_by_id(self) -> dict[str, Paragraph]:
        """Each paragraph by its name."""
        return {paragraph.id: paragraph for paragraph in self.paragraphs}

    @cached_property
    def footnotes_by_mark(self) -> dict[str, tuple[Footnote, ...]]:
        """The notes that go by a mark, which may be used on every page anew."""
        found: dict[str, tuple[Footnote, ...]] = {}
        for note in self.footnotes:
            found[note.mark] = (*found.get(note.mark, ()), note)
        return found

    def footnote(self, mark: str, bearer: str = "") -> Footnote | None:
        """Give the note that a sign points to: of several with its mark its bearer's, else the first."""
        found = self.footnotes_by_mark.get(mark, ())
        return next((note for note in found if note.paragraph == bearer), found[0] if found else None)

    def path(self, section: str) -> tuple[Section, ...]:
        """Give the sections from the outermost down to the one named; empty for a pseudo-section."""
        chain: list[Section] = []
        at: str | None = section
        while at is not None and (found := self.section_by_id.get(at)) is not None:
            chain.append(found)
            at = found.parent
        return tuple(reversed(chain))
