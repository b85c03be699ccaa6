"""Texts with the footnotes that stand in them."""

from collections import defaultdict
from collections.abc import Iterator

from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Item, Paragraph
from reader.export.safe import xml


class Inline:
    """Sets texts; each note stands where its sign stands first, and is referred to where it stands again."""

    def __init__(self, edition: Edition) -> None:
        self._notes = edition.footnotes
        self._by_label: dict[str, list[int]] = defaultdict(list)
        for at, note in enumerate(self._notes):
            self._by_label[note.mark].append(at)
        self._bearer: dict[int, str] = {}
        for item in edition.items:
            for mark in item.marks:
                found = self._note(mark.label, item.id)
                if found is not None:
                    self._bearer.setdefault(found, item.id)
        self._set: set[int] = set()

    @property
    def strays(self) -> Iterator[tuple[str, Footnote]]:
        """The notes that no sign points to, by their identifiers."""
        return ((_eid(at), note) for at, note in enumerate(self._notes) if at not in self._bearer)

    def blocks(self, paragraph: Paragraph) -> str:
        """Give a paragraph as blocks: its text, or its table with the notes under it."""
        if not paragraph.cells:
            return f"<p>{self.text(paragraph)}</p>"
        rows = "".join(
            f"<tr>{''.join(f'<td><p>{_letters(cell)}</p></td>' for cell in row)}</tr>"
            for row in paragraph.cells
            if row
        )
        notes = "".join(self._sign(mark, paragraph.id) for mark in paragraph.marks)
        return (f"<table>{rows}</table>" if rows else "") + (f"<p>{notes}</p>" if notes or not rows else "")

    def text(self, item: Item) -> str:
        """Give a heading's or paragraph's text."""
        pieces, at = [], 0
        for mark in sorted(item.marks, key=lambda mark: mark.offset):
            pieces += [_letters(item.text[at : mark.offset]), self._sign(mark, item.id)]
            at = max(at, mark.offset)
        return "".join(pieces) + _letters(item.text[at:])

    def _sign(self, mark: Mark, bearer: str) -> str:
        at = self._note(mark.label, bearer)
        label = xml(mark.label)
        if at is None:
            return f"<sup>{label}</sup>"
        if at in self._set or self._bearer[at] != bearer:
            return f'<noteRef href="#{_eid(at)}" marker="{label}"/>'
        self._set.add(at)
        body = f"<p>{_letters(self._notes[at].text)}</p>"
        attributes = f'eId="{_eid(at)}" marker="{label}" placement="bottom"'
        return f"<authorialNote {attributes}>{body}</authorialNote>"

    def _note(self, label: str, bearer: str) -> int | None:
        """Give the note that a sign points to: the one of its bearer, else the first of its label."""
        many = self._by_label.get(label, [])
        return next((at for at in many if self._notes[at].paragraph == bearer), many[0] if many else None)


def _eid(at: int) -> str:
    return f"authorialNote_{at + 1}"


def _letters(content: str) -> str:
    return xml(content).replace("\n", "<br/>")
