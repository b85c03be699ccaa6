"""What a redline is made of."""

from dataclasses import dataclass
from enum import StrEnum

from reader.document.model import Footnote


class Fate(StrEnum):
    """What became of a piece between the editions."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"
    MOVED_AWAY = "moved-away"
    MOVED_HERE = "moved-here"

    @property
    def in_old(self) -> bool:
        """Whether the old edition has it here: it stays when all changes are rejected."""
        return self in (Fate.KEPT, Fate.DELETED, Fate.MOVED_AWAY)

    @property
    def in_new(self) -> bool:
        """Whether the new edition has it here: it stays when all changes are accepted."""
        return self in (Fate.KEPT, Fate.INSERTED, Fate.MOVED_HERE)


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text; newlines are line breaks inside a paragraph."""

    text: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class Sign:
    """A footnote's sign with the note it points to.

    Attributes:
        label: as the newest edition that has it prints it.
        fate: what became of the sign.
        old: the note it points to in the old edition; None where the sign is not in it, or its note is lost.
        new: likewise in the new edition.
        counted: the label is what counting the notes gives, so that it need not be written.
    """

    label: str
    fate: Fate
    old: Footnote | None
    new: Footnote | None
    counted: bool


@dataclass(frozen=True, slots=True)
class End:
    """The end of a paragraph of either edition.

    Attributes:
        fate: what became of the end itself: an inserted one splits a paragraph, a deleted one merges two.
        role: `title`, `front`, `heading`, `body`, `subitem`, `summary`, `preamble`.
        level: of a heading, 1 is outermost; else 0.
        name: the id of the paragraph that ends here, in the newest edition that has the end; or empty.
    """

    fate: Fate
    role: str
    level: int = 0
    name: str = ""


Piece = Text | Sign | End


@dataclass(frozen=True, slots=True)
class Line:
    """The pieces up to and including one paragraph end; the paragraphs of a word processor.

    Attributes:
        pieces: texts and signs.
        end: the paragraph's end.
        move: the number of the move that the line takes part in; 0 for none.
    """

    pieces: tuple[Text | Sign, ...]
    end: End
    move: int = 0
