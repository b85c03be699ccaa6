"""The list of changes."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from reader.compare.model import Comparison, Op, Relation, Row
from reader.ui.comparison.filters import Filter
from reader.ui.comparison.index import QUIET
from reader.ui.comparison.labels import SIGNS, relation_name, row_name, section_path
from reader.ui.comparison.panel.entries import Entry, EntryList
from reader.ui.comparison.panel.page import PanelPage
from reader.ui.comparison.review import Review
from reader.ui.comparison.rows.layout import reads_leftwards

_COLOURS = {
    Relation.ADDED: "ins",
    Relation.REMOVED: "removed",
    Relation.COUNTERPART: "shared",
    Relation.REVISED: "accent",
    Relation.EQUIVALENT: "soft",
}


class ChangesPage(PanelPage):
    """All rows that show a wanted change, in order."""

    def __init__(
        self, rows: Filter, review_of: Callable[[int], Review], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._filter, self._review_of = rows, review_of
        self.list = EntryList(self.tr("Changes"), self._entry, self)
        self.list.chosen.connect(lambda row: self.chosen.emit(row, None))
        self.set_body(self.list)

    def count(self) -> int:
        """Give how many changes there are."""
        return len(self.list.entries.keys)

    def show_stops(self, stops: Sequence[int]) -> None:
        """List what the filter was found to let through."""
        self.list.entries.set_keys(stops)
        self._empty.setText(self._why_empty())
        self.show_body(something=bool(stops))
        self.counted.emit()

    def _why_empty(self) -> str:
        index = self._filter.index
        if index.count(QUIET):
            return self.tr("Nothing changed in what is shown.")
        if index.typographic:
            return self.tr("Both editions say the same; only typography differs.")
        return self.tr("Both editions say the same.")

    def repaint_rows(self) -> None:
        """Draw the entries again, because reviews changed."""
        self.list.viewport().update()

    def place(self, row: int) -> int | None:
        """Give the place of a row among the changes, or None where it shows none."""
        keys = self.list.entries.keys
        at = bisect_left(keys, row)
        return at if at < len(keys) and keys[at] == row else None

    def follow(self, row: int) -> None:
        """Show the entry of the row that is being read."""
        self.list.follow(self.place(row))

    def _entry(self, number: int) -> Entry:
        comparison = self._filter.index.comparison
        row = comparison.rows[number]
        return Entry(
            sign=SIGNS[row.relation],
            colour="moved" if row.moved else _COLOURS[row.relation],
            head=row_name(comparison, row) if _numbered(comparison, row) else relation_name(row.relation),
            aside=_place(comparison, row),
            text=_gist(row),
            done=self._review_of(number).seen,
        )


def _numbered(comparison: Comparison, row: Row) -> bool:
    """Whether any of a row's paragraphs has a number to call it by."""
    return any(comparison.new.paragraph_by_id[name].number for name in row.new) or any(
        comparison.old.paragraph_by_id[name].number for name in row.old
    )


def _place(comparison: Comparison, row: Row) -> str:
    if row.new:
        return section_path(comparison.new, comparison.new.paragraph_by_id[row.new[0]].section)
    return section_path(comparison.old, comparison.old.paragraph_by_id[row.old[0]].section)


def _gist(row: Row) -> str:
    """Give what changed in a few words: the first edits, or the beginning of the text."""
    if row.relation in (Relation.ADDED, Relation.REMOVED, Relation.COUNTERPART):
        return (row.new_text or row.old_text)[:80].replace("\n", " ")
    parts: list[str] = []
    length = 0
    for edit in row.edits:
        if edit.op is Op.EQUAL or not edit.text.strip():
            continue
        sign = "+" if edit.op is Op.INSERT else "\N{MINUS SIGN}"
        parts.append(sign + _isolated(edit.text.strip().replace("\n", " ")[:40]))
        length += len(parts[-1])
        if length > 80:
            break
    return "  ".join(parts) or row.new_text[:80].replace("\n", " ")


def _isolated(text: str) -> str:
    """Keep a text that reads leftwards from changing the order of what stands round it (UAX #9, FSI)."""
    return f"\u2068{text}\u2069" if reads_leftwards(text) else text
