"""The digest: what goes into every format, in one order, as plain immutable data.

A comparison is gathered into a digest once (`reader.export.gathering`); each writer only sets it in its own
format. What a person reads in HTML, DOCX or PDF is therefore the same, in the same order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.compare.model import CitationFate, Direction, EditClass, Emphasis, Relation
from reader.document.language import Language


class Tone(StrEnum):
    """How a run of text is shown."""

    PLAIN = "plain"
    DELETED = "deleted"
    INSERTED = "inserted"
    SHARED = "shared"  # in a row that was rewritten: what both sides have in common
    MARK = "mark"  # a footnote's sign; `text` is its label


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a passage that is shown in one way."""

    text: str
    tone: Tone = Tone.PLAIN
    kind: EditClass = EditClass.SAME


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


@dataclass(frozen=True, slots=True)
class Part:
    """Entries under one heading, with the headings that are met for the first time on the way to it."""

    headings: tuple[Heading, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One line of the section map: a pair of sections and how many rows of each relation stand in it.

    Attributes:
        old_level: 1 is outermost.
        new_level: likewise on the new side.
        old: the old heading, or empty.
        new: the new one, or empty.
        relation: how they belong together.
        anchor: where the section stands in the digest; empty when it does not.
        counts: rows by relation, those in subsections left out.
        within: rows by relation, subsections and all.
    """

    old_level: int
    new_level: int
    old: str
    new: str
    relation: Relation
    anchor: str
    counts: dict[Relation, int]
    within: dict[Relation, int]

    @property
    def level(self) -> int:
        """The level on the newest side that has it; 1 is outermost."""
        return self.new_level if self.new else self.old_level

    @property
    def total(self) -> int:
        """How many rows stand under it, subsections not counted."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a label, and the anchor of an entry (empty when it is not in the digest)."""

    label: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure and what became of it."""

    about: str
    unit: str
    old: str
    new: str
    old_value: float | None
    new_value: float | None
    difference: float | None
    percent: float | None
    old_place: Place | None
    new_place: Place | None


@dataclass(frozen=True, slots=True)
class TermLine:
    """A name that changed, and where."""

    old: str
    new: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class VerbLine:
    """An operative verb that changed."""

    old: str
    new: str
    direction: Direction
    old_place: Place
    new_place: Place


@dataclass(frozen=True, slots=True)
class CitationLine:
    """A cited document and what became of it."""

    old: str
    new: str
    fate: CitationFate
    old_places: tuple[Place, ...]
    new_places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A footnote of one or both editions; an empty mark where a side has none."""

    old_mark: str
    new_mark: str
    old: tuple[Run, ...]
    new: tuple[Run, ...]
    relation: Relation
    old_place: Place | None
    new_place: Place | None


@dataclass(frozen=True, slots=True)
class EditionCard:
    """What the title block says of an edition."""

    name: str
    title: str
    facts: tuple[str, ...]
    language: str
    paragraphs: int
    sections: int
    characters: int


@dataclass(frozen=True, slots=True)
class Flow:
    """How many paragraphs went from one outermost section to another; `None` stands for nowhere."""

    old: int | None
    new: int | None
    count: int


@dataclass(frozen=True, slots=True)
class FlowMap:
    """The flow picture's content: outermost sections of both sides and what runs between them."""

    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    flows: tuple[Flow, ...] = ()


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
        notes: footnotes.
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
    notes: tuple[NoteLine, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    flow: FlowMap | None = None

    @property
    def entries(self) -> Iterator[Entry]:
        """All entries in order."""
        return (entry for part in self.parts for entry in part.entries)
