"""One side of a weave: an edition walked along letter by letter, with what stands between the letters."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Item, Paragraph, ParagraphKind, Section
from reader.export.redline.pieces import End, Fate
from reader.export.redline.units import item_text

_ROLES = {
    ParagraphKind.FRONT: "front",
    ParagraphKind.SUMMARY: "summary",
    ParagraphKind.PREAMBLE: "preamble",
    ParagraphKind.SUBITEM: "subitem",
}


def counts_its_notes(edition: Edition) -> bool:
    """Tell whether numbered signs run 1, 2, 3 …, so that a word processor can count them itself."""
    signs = [
        mark.label
        for item in edition.items
        for mark in sorted(item.marks, key=lambda mark: mark.offset)
        if mark.label.isdigit() and mark.label in edition.footnotes_by_mark
    ]
    return signs == [str(number) for number in range(1, len(signs) + 1)]


@dataclass(frozen=True, slots=True)
class Found:
    """A sign as it stands in one edition."""

    label: str
    note: Footnote | None
    counted: bool


class Track:
    """Walks along one side's items, letter by letter, and says what stands between the letters.

    Args:
        edition: whose items they are.
        items: the items.
        counted: numbered signs are counted by the word processor.
    """

    def __init__(self, edition: Edition, items: Sequence[Item], *, counted: bool) -> None:
        self._edition = edition
        self._counted = counted
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
        return [self._found(mark.label, self._edition.footnote(mark.label, bearer)) for mark in here]

    def _found(self, label: str, note: Footnote | None) -> Found:
        return Found(label, note, self._counted and note is not None and label.isdigit())

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
