"""What is in force at a place of an RTF file, and where its text goes."""

from dataclasses import dataclass, field
from enum import Enum, auto

from reader.sources.collect import Passage, Row
from reader.sources.inline import Inline


class Goal(Enum):
    """Where the text of a group goes."""

    TEXT = auto()
    NOTHING = auto()
    NUMBER = auto()  # the automatic number of the paragraph
    FURNITURE = auto()
    NOTE = auto()
    FONTS = auto()
    STYLES = auto()
    TITLE = auto()
    AUTHOR = auto()
    INSTRUCTION = auto()


@dataclass(slots=True)
class State:
    """What a group inherits and may change."""

    goal: Goal = Goal.TEXT
    font: int = -1
    codec: str = "cp1252"
    symbol: str = ""  # the name of the font, if it holds symbols
    skip: int = 1  # bytes that stand for one Unicode character in old readers (\uc)
    bold: bool = False
    raised: bool = False
    hidden: bool = False
    deleted: bool = False

    def copy(self) -> "State":
        """Give a state for an inner group."""
        return State(
            self.goal,
            self.font,
            self.codec,
            self.symbol,
            self.skip,
            self.bold,
            self.raised,
            self.hidden,
            self.deleted,
        )


@dataclass(slots=True)
class Paragraph:
    """A paragraph being read, with its properties."""

    inline: Inline = field(default_factory=Inline)
    label: str = ""
    hidden: list[str] = field(default_factory=list)
    in_table: bool = False
    level: int = 0
    style: int = 0
    indent: float = 0.0
    first: float = 0.0

    def next(self) -> "Paragraph":
        """Give a new paragraph with the same properties."""
        return Paragraph(
            in_table=self.in_table, level=self.level, style=self.style, indent=self.indent, first=self.first
        )


@dataclass(slots=True)
class Flow:
    """A stream of paragraphs: the body, a note, a header, a text box.

    Attributes:
        goal: what it is.
        label: for a note, its sign.
        done: finished passages, where they do not become lines at once.
        cell: passages of the cell being read.
        row: finished cells of the row being read.
        rows: finished rows of the table being read.
    """

    goal: Goal
    label: str = ""
    paragraph: Paragraph = field(default_factory=Paragraph)
    done: list[Passage] = field(default_factory=list)
    cell: list[Passage] = field(default_factory=list)
    row: Row = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
