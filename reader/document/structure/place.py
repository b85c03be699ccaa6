"""The place that the walk has reached below a heading: an open paragraph, and the lists under it."""

import re
from typing import Final, NamedTuple

from reader.document.structure.emit import Emitted
from reader.document.structure.enumerator import Enumerator
from reader.document.structure.names import part_of

_SECOND: Final = 2
_FIRST_NUMBER: Final = re.compile(r"(?<![0-9])1[.．、)）]|①|[(（]一[)）]")
_INSET: Final = 1
"""What stands further in by more columns than this is on a deeper level."""

_ANEW: Final = "digit "  # the second and later paragraphs of an article, as in Japanese laws


class _Item(NamedTuple):
    """An open item: the style of its number, its name, the name it hangs on, and how far in it stands."""

    style: str
    name: str
    above: str
    indent: float


class Place:
    """Knows what an item or an unnumbered text belongs to.

    Attributes:
        anchor: the id of the paragraph that items and unnumbered text belong to, or empty.
        fixed: the anchor is a numbered paragraph, which stays open across headings.
        section: the section that the anchor stands in.
        text: the id of the last unnumbered text under the anchor, or empty.
        items: the open items, outermost first.
    """

    def __init__(self, out: Emitted) -> None:
        self._out = out
        self.anchor = ""
        self.fixed = False
        self.section = ""
        self.text = ""
        self.items: list[_Item] = []
        self._inner = ""  # the style of the number that opens the text of the anchor
        self._broken_off: tuple[str, list[_Item]] = "", []  # a list in which unnumbered text stands

    def open(self, anchor: str, section: str, *, fixed: bool, inner: Enumerator | None = None) -> None:
        """Let items and unnumbered text belong to another paragraph from here on.

        Args:
            anchor: the id of that paragraph; empty for none.
            section: the section it stands in.
            fixed: it is a numbered paragraph.
            inner: the first number of a list that its own text opens with.
        """
        self.anchor, self.section, self.fixed = anchor, section, fixed
        self.text, self.items = "", []
        self._inner, self._broken_off = inner.style if inner else "", ("", [])
        if inner:
            self._out.counted[anchor, inner.style] = 1

    def interrupt(self, anchor: str, section: str) -> None:
        """Open an unnumbered text; the list that it breaks off may go on after it."""
        broken_off = (self.anchor, self.items) if self.items else self._broken_off
        self.open(anchor, section, fixed=False)
        self._broken_off = broken_off

    def append(self, text: str) -> None:
        """Let unnumbered text stand under the anchor, whose lists end with it."""
        self.text, self.items = text, []

    def resume(self, enumerator: Enumerator) -> None:
        """Go back to the list that unnumbered text broke off, where a number goes on with it."""
        anchor, items = self._broken_off
        if enumerator.value <= 1 or any(item.style == enumerator.style for item in self.items):
            return
        for item in items:
            if item.style == enumerator.style and self._waits(item, enumerator):
                self.open(anchor, self.section, fixed=False)
                self.items = items
                return

    def hang(self, enumerator: Enumerator, before: str, indent: float) -> str:
        """Find what an item hangs on, and close the items that end with it.

        Args:
            enumerator: the number of the item.
            before: the text that stands before it.
            indent: how far in it stands.

        Returns:
            the id of the item or paragraph above it.
        """
        styles = [item.style for item in self.items]
        anew = enumerator.style in (_ANEW, self._inner)
        if anew and enumerator.style not in styles:
            self.items, styles = [], []  # it goes on with the number of the paragraph itself
        announced = enumerator.value == 1 and before[-1:] in "：:" and self.items
        deeper = enumerator.value == 1 and self.items and is_deeper(indent, self.items[-1].indent)
        if enumerator.style in styles and not deeper and not (announced and styles[-1] != enumerator.style):
            at = self._list_of(enumerator, indent)
            above = self.items[at].above
            del self.items[at:]
            return above
        above = self.items[-1].name if self.items else self.anchor
        if self.text and not self.items and self._out.names.is_taken(f"{above}.{item_part(enumerator)}"):
            return self.text  # a second list under the same paragraph hangs on the text that announces it
        return above

    def add(self, enumerator: Enumerator, name: str, above: str, indent: float) -> None:
        """Open an item, so that items of other styles may hang on it, and those that stand further in."""
        self.items.append(_Item(enumerator.style, name, above, indent))

    def counts(self, style: str) -> bool:
        """Say whether a list of a style is open."""
        return any(item.style == style for item in self.items)

    def _list_of(self, enumerator: Enumerator, indent: float) -> int:
        """Give the open list that a number belongs to: of two in one style, the inner one that waits.

        Of two that wait it is the one that stands as far in.
        """
        same = [at for at, item in enumerate(self.items) if item.style == enumerator.style]
        waiting = [at for at in reversed(same) if self._waits(self.items[at], enumerator)]
        level = [at for at in waiting if abs(self.items[at].indent - indent) <= _INSET]
        return (level or waiting or same)[0]

    def _waits(self, item: _Item, enumerator: Enumerator) -> bool:
        """Say whether a number is the next of the list that an item is the last of."""
        return self._out.counted.get((item.above, enumerator.style)) == enumerator.value - 1


def is_deeper(indent: float, above: float) -> bool:
    """Say whether a number stands further in than one above it, and so on a deeper level."""
    return indent > above + _INSET


def item_part(enumerator: Enumerator) -> str:
    """Give what the number of an item adds to the name that it hangs on."""
    return f"p{part_of(enumerator)}" if enumerator.style == _ANEW else part_of(enumerator)


def first_number(enumerator: Enumerator, before: str) -> int | None:
    """Give the number that a list begins with where nothing else is known; None where any may begin it.

    A later paragraph of an article follows one without a number, and a first number may stand within a text.
    """
    within = enumerator.value == _SECOND and _FIRST_NUMBER.search(before) is not None
    return None if within or enumerator.style == _ANEW else 1
