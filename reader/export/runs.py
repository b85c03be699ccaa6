"""Runs: pieces of text that are shown in one way."""

from dataclasses import dataclass
from enum import StrEnum

from reader.compare.model import EditClass


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
