"""What a comparison is: plain, immutable data."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from reader.document.model import Edition


class Relation(StrEnum):
    """How the two sides of a row belong together."""

    EQUIVALENT = "equivalent"
    REVISED = "revised"
    COUNTERPART = "counterpart"
    ADDED = "added"
    REMOVED = "removed"


class Op(StrEnum):
    """What happened to a run of text."""

    EQUAL = "="
    DELETE = "-"
    INSERT = "+"


class EditClass(StrEnum):
    """What sort of change a run is part of; `SAME` for equal text."""

    SAME = "same"
    WORDING = "wording"
    FIGURE = "figure"
    NAME = "name"
    TYPOGRAPHIC = "typographic"


# An enum takes its time to give a member, and there are as many edits as words that changed.
_UNCHANGING = (EditClass.SAME, EditClass.TYPOGRAPHIC)


class Edit(NamedTuple):
    """A run of equal, deleted or inserted text inside a row."""

    op: Op
    text: str
    kind: EditClass = EditClass.SAME


class Row(NamedTuple):
    """What stands side by side: some old paragraphs, some new ones, or one side empty.

    The `=` and `-` runs joined are the old paragraphs' texts joined by newlines, the `=` and `+` runs the
    new ones'.

    Attributes:
        old: ids of the old paragraphs, in the old order.
        new: ids of the new paragraphs, in the new order.
        relation: how the sides belong together.
        moved: the paragraphs stand out of order, or under another section.
        score: confidence that the pairing is right, 0 to 1; 1 for a row paired by hand.
        edits: the runs.
        manual: paired by the reviewer's hand.
        reason: what decided the pairing, in words the reader can check (shared names, figures, section).
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    relation: Relation
    moved: bool = False
    score: float = 1.0
    edits: tuple[Edit, ...] = ()
    manual: bool = False
    reason: tuple[str, ...] = ()

    @property
    def old_text(self) -> str:
        """The old side as one text."""
        inserted = Op.INSERT
        return "".join([edit.text for edit in self.edits if edit.op is not inserted])

    @property
    def new_text(self) -> str:
        """The new side as one text."""
        deleted = Op.DELETE
        return "".join([edit.text for edit in self.edits if edit.op is not deleted])

    @property
    def changed(self) -> bool:
        """Whether anything but typography differs."""
        return any(edit.kind not in _UNCHANGING for edit in self.edits)


@dataclass(frozen=True, slots=True)
class SectionPair:
    """Sections that belong together; one side None where a section was added or removed."""

    old: str | None
    new: str | None
    relation: Relation


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure in both editions, or in one of them.

    Attributes:
        old: as printed in the old edition, hedges included, or None.
        new: as printed in the new edition, or None.
        old_value: normalised (`3.54 亿` is 354000000; a range gives its middle), or None.
        new_value: likewise.
        unit: what is counted or measured in (`个缔约国`, `美元`, `%`).
        about: what the figure tells of, in a few words of the text.
        old_paragraph: where it stands, or None.
        new_paragraph: likewise.
    """

    old: str | None
    new: str | None
    old_value: float | None
    new_value: float | None
    unit: str
    about: str
    old_paragraph: str | None
    new_paragraph: str | None

    @property
    def difference(self) -> float | None:
        """New minus old, where both are there."""
        if self.old_value is None or self.new_value is None:
            return None
        return self.new_value - self.old_value

    @property
    def percent(self) -> float | None:
        """The difference in percent of the old value; None where that has no meaning."""
        return (
            None if self.difference is None or not self.old_value else 100 * self.difference / self.old_value
        )


@dataclass(frozen=True, slots=True)
class TermChange:
    """One thing under two names; `rows` are the indexes of the rows where it was seen."""

    old: str
    new: str
    rows: tuple[int, ...]


class Direction(StrEnum):
    """Whether a demand grew."""

    STRONGER = "stronger"
    WEAKER = "weaker"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class VerbChange:
    """An operative verb that changed within a row."""

    old: str
    new: str
    direction: Direction
    old_paragraph: str
    new_paragraph: str


class CitationFate(StrEnum):
    """What became of a citation."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class CitationChange:
    """A cited document and what became of it.

    Attributes:
        old: as printed in the old edition, or None.
        new: as printed in the new one, or None.
        fate: kept, newly cited, no longer cited, replaced by a successor.
        old_paragraphs: ids of paragraphs and notes' bearers that cite it in the old edition.
        new_paragraphs: likewise in the new one.
    """

    old: str | None
    new: str | None
    fate: CitationFate
    old_paragraphs: tuple[str, ...]
    new_paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A word or topic that gained or lost between the editions.

    `old` and `new` are occurrences per 10,000 words; `weight` is the signed strength of the change.
    """

    word: str
    old: float
    new: float
    weight: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """Paragraphs that a reviewer put together by hand; an empty side means: leave these unpaired."""

    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """The result for an ordered pair of editions. Every paragraph of both stands in at least one row."""

    old: Edition
    new: Edition
    rows: tuple[Row, ...]
    sections: tuple[SectionPair, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    terms: tuple[TermChange, ...] = ()
    verbs: tuple[VerbChange, ...] = ()
    citations: tuple[CitationChange, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()

    @cached_property
    def summary(self) -> dict[str, int]:
        """How many rows there are of each relation, how many moved, and how many edits are typographic."""
        relations = Counter(row.relation for row in self.rows)
        counts = {relation.value: relations[relation] for relation in Relation}
        counts["moved"] = sum(row.moved for row in self.rows)
        counts["typographic"] = sum(
            edit.kind is EditClass.TYPOGRAPHIC for row in self.rows for edit in row.edits
        )
        return counts

    @cached_property
    def frequent_words(self) -> frozenset[str]:
        """Words that so many paragraphs of both editions have that to share them says nothing.

        The first asking cuts both editions into words.
        """
        from reader.compare.shared import frequent  # noqa: PLC0415 - loads the cutter, which uses this module

        return frequent(self.old, self.new)
