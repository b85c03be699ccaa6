"""The lines of a digest's tables, and what its title block and pictures say."""

from dataclasses import dataclass

from reader.compare.model import CitationFate, Direction, Relation
from reader.export.runs import Run


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
class FootnoteLine:
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
