"""The digest: what goes into every format, in one order, as plain immutable data.

A comparison is gathered into a digest once (`reader.export.gathering`); each writer only sets it in its own
format. What a person reads in HTML, DOCX or PDF is therefore the same, in the same order.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.compare.model import Emphasis, Relation
from reader.document.language import Language
from reader.export.lines import (
    CitationLine,
    EditionCard,
    FigureLine,
    FlowMap,
    FootnoteLine,
    SectionLine,
    TermLine,
    VerbLine,
)
from reader.export.runs import Run, Tone


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of one side of an entry.

    Attributes:
        id: the paragraph's name.
        number: its number as printed, or a word for where it stands.
        label: how it is spoken of (`第 45 段`, `para. 45`).
        runs: its text.
        cells: for a table, its rows of cells; the runs then hold the same text.
    """

    id: str
    number: str
    label: str
    runs: tuple[Run, ...]
    cells: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        """The text without footnote signs."""
        return "".join(run.text for run in self.runs if run.tone is not Tone.MARK)


RowKey = tuple[tuple[str, ...], tuple[str, ...]]
"""What names a row for good: the ids of its old and of its new paragraphs."""


@dataclass(frozen=True, slots=True)
class Review:
    """What the reviewer said of a row."""

    seen: bool = False
    important: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the comparison.

    Attributes:
        row: its index in the comparison.
        relation: how the sides belong together.
        moved: whether it stands elsewhere than it did.
        old: the passages of the old edition.
        new: those of the new one.
        rewritten: so little is common that the runs show what is shared and not every edit.
        changed: anything but typography differs.
        origin: for a moved row, the old section's label.
        review: what the reviewer said of it.
    """

    row: int
    relation: Relation
    moved: bool
    old: tuple[Passage, ...]
    new: tuple[Passage, ...]
    rewritten: bool
    changed: bool
    origin: str
    review: Review

    @property
    def anchor(self) -> str:
        """The name that links within a digest point to."""
        return f"row-{self.row + 1}"

    @property
    def split(self) -> bool:
        """Whether one paragraph became several."""
        return len(self.old) == 1 and len(self.new) > 1

    @property
    def merged(self) -> bool:
        """Whether several paragraphs became one."""
        return len(self.old) > 1 and len(self.new) == 1


@dataclass(frozen=True, slots=True)
class Heading:
    """A pair of headings; one side empty where a section was added or removed.

    Attributes:
        level: 1 is outermost.
        old: the old heading with its enumerator, or empty.
        new: the new one, or empty.
        relation: how they belong together; None for front matter and other places without a heading.
        anchor: the name that links within a digest point to.
    """

    level: int
    old: str
    new: str
    relation: Relation | None
    anchor: str

    @property
    def text(self) -> str:
        """The heading as the newest edition has it."""
        return self.new or self.old

    @property
    def both(self) -> str:
        """Both headings, the old one first, where they differ; else the one there is."""
        return f"{self.old} → {self.new}" if self.old and self.new and self.old != self.new else self.text


@dataclass(frozen=True, slots=True)
class Part:
    """Entries under one heading, with the headings that are met for the first time on the way to it."""

    headings: tuple[Heading, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Digest:
    """Everything that is exported.

    Attributes:
        title: the digest's title.
        author: who made it, or empty.
        language: the language of its own words.
        old: the old edition's card.
        new: the new one's.
        summary: counts over the whole comparison, as `Comparison.summary` gives them.
        shown: how many rows of the comparison are entries here.
        total: how many rows the comparison has.
        brief: no more is in it than a page holds.
        changes: whether the rows were asked for, even if none was found.
        parts: the entries under their headings, in reading order.
        sections: the section map.
        figures: changed figures.
        terms: changed names.
        verbs: changed operative verbs.
        citations: cited documents.
        footnotes: the footnotes of both editions.
        emphasis: words that gained or lost.
        flow: where the paragraphs of each outermost section went.
    """

    title: str
    author: str
    language: Language
    old: EditionCard
    new: EditionCard
    summary: dict[str, int]
    shown: int
    total: int
    brief: bool
    changes: bool
    parts: tuple[Part, ...] = ()
    sections: tuple[SectionLine, ...] = ()
    figures: tuple[FigureLine, ...] = ()
    terms: tuple[TermLine, ...] = ()
    verbs: tuple[VerbLine, ...] = ()
    citations: tuple[CitationLine, ...] = ()
    footnotes: tuple[FootnoteLine, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    flow: FlowMap | None = None

    @property
    def entries(self) -> Iterator[Entry]:
        """All entries in order."""
        return (entry for part in self.parts for entry in part.entries)


def outermost(digest: Digest) -> list[Heading]:
    """Give the outermost headings of the rows, each once, where it stands first."""
    first: dict[tuple[str, str], Heading] = {}
    for part in digest.parts:
        for heading in part.headings:
            if heading.level == 1:
                first.setdefault((heading.old, heading.new), heading)
    return list(first.values())
