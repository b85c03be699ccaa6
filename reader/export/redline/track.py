"""One side of a weave: an edition walked along letter by letter, with what stands between the letters."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Paragraph, ParagraphKind, Section
from reader.export.redline.pieces import End, Fate
from reader.export.redline.units import Item, item_text

_ROLES = {
    ParagraphKind.FRONT: "front",
    ParagraphKind.SUMMARY: "summary",
    ParagraphKind.PREAMBLE: "preamble",
    ParagraphKind.SUBITEM: "subitem",
}


@dataclass(slots=True)
class Reader:
    """One edition, its items and its notes by their signs.

    Attributes:
        edition: the edition.
        notes: its notes by label.
        counted: its numbered signs run 1, 2, 3 … so that a word processor can count them itself.
    """

    edition: Edition
    notes: dict[str, list[Footnote]] = field(default_factory=dict)
    counted: bool = False

    def __post_init__(self) -> None:
        for note in self.edition.footnotes:
            self.notes.setdefault(note.mark, []).append(note)
        signs = [
            mark.label
            for item in self.edition.items
            for mark in sorted(item.marks, key=lambda mark: mark.offset)
            if mark.label.isdigit() and mark.label in self.notes
        ]
        self.counted = signs == [str(number) for number in range(1, len(signs) + 1)]

    def note(self, label: str, bearer: str) -> Footnote | None:
        """Give the note that a sign in an item points to."""
        many = self.notes.get(label, [])
        return next((note for note in many if note.paragraph == bearer), many[0] if many else None)


@dataclass(frozen=True, slots=True)
class Found:
    """A sign as it stands in one edition."""

    label: str
    note: Footnote | None
    counted: bool


class Track:
    """Walks along one side's items, letter by letter, and says what stands between the letters."""

    def __init__(self, reader: Reader, items: Sequence[Item]) -> None:
        self._reader = reader
        self._items = items
        self._item = 0
        self._at = 0
        self._marks: list[Mark] = []
        self._enter()

    def _enter(self) -> None:
        if self._item < len(self._items):
            item = self._items[self._item]
            shift = _heading_shift(item)
            end = len(item_text(item))
            placed = (Mark(min(mark.offset + shift, end), mark.label) for mark in item.marks)
            self._marks = sorted(placed, key=lambda mark: mark.offset)
            self._at = 0

    @property
    def finished(self) -> bool:
        """Whether the last item is at its end."""
        return self._item >= len(self._items)

    def prefix(self) -> str:
        """Give the number that stands before the item entered."""
        item = None if self.finished else self._items[self._item]
        return _number(item) if isinstance(item, Paragraph) else ""

    def room(self) -> int:
        """Give how many letters may be taken before a sign stands, or the item ends."""
        end = len(item_text(self._items[self._item])) if not self.finished else 0
        following = next((mark.offset for mark in self._marks if mark.offset > self._at), end)
        return min(following, end) - self._at

    def advance(self, letters: int) -> None:
        """Go on by so many letters."""
        self._at += letters

    def signs(self) -> list[Found]:
        """Take the signs that stand here; a sign follows the letter before it."""
        bearer = "" if self.finished else self._items[self._item].id
        here = [mark for mark in self._marks if mark.offset <= self._at]
        self._marks = self._marks[len(here) :]
        return [self._found(mark.label, self._reader.note(mark.label, bearer)) for mark in here]

    def _found(self, label: str, note: Footnote | None) -> Found:
        return Found(label, note, self._reader.counted and note is not None and label.isdigit())

    @property
    def at_end(self) -> bool:
        """Whether the item's last letter has been taken."""
        return not self.finished and self._at >= len(item_text(self._items[self._item]))

    def leave(self, fate: Fate) -> End:
        """Go on to the next item; gives the end of the one left, whose fate is known."""
        item = self._items[self._item]
        self._item += 1
        self._enter()
        name = item.id if isinstance(item, Paragraph) else ""
        return End(fate, *_role(item), name)


def _number(paragraph: Paragraph) -> str:
    """Give a paragraph's number as it is printed before the text."""
    if not paragraph.number:
        return ""
    return f"{paragraph.number}. " if paragraph.number.isdigit() else f"{paragraph.number} "


def _heading_shift(item: Item) -> int:
    """Give how far the marks of a heading stand behind, its enumerator being part of the text."""
    return len(item_text(item)) - len(item.text)


def _role(item: Item) -> tuple[str, int]:
    if isinstance(item, Section):
        return "heading", item.level
    if item.id == "title":
        return "title", 0
    return _ROLES.get(item.kind, "body"), 0
