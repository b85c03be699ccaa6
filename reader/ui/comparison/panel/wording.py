"""The lists of changed terms and of changed operative verbs."""

from PySide6.QtWidgets import QWidget

from reader.compare.model import Direction
from reader.ui.comparison.index import Index
from reader.ui.comparison.labels import paragraph_name
from reader.ui.comparison.panel.entries import Entry, EntryList
from reader.ui.comparison.panel.page import PanelPage
from reader.ui.comparison.rows.text import Side


class TermsPage(PanelPage):
    """Things that go by another name; clicking again goes on to the next row with it."""

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._empty.setText(self.tr("No term changed."))
        self._index = index
        self._turn: tuple[int, int] = (-1, -1)
        self.list = EntryList(self.tr("Terms"), self._entry, self)
        self.list.chosen.connect(self._go)
        self.set_body(self.list)
        self.set_index(index)

    def set_index(self, index: Index) -> None:
        """Take up a comparison made anew."""
        self._index = index
        self.list.entries.set_keys(range(self.count()))
        self.show_body(something=self.count() > 0)
        self.counted.emit()

    def count(self) -> int:
        """Give how many terms changed."""
        return len(self._index.comparison.terms)

    def _entry(self, key: int) -> Entry:
        term = self._index.comparison.terms[key]
        places = self.tr("%n row(s)", "", len(term.rows))
        return Entry("\N{RIGHTWARDS ARROW}", "figure", term.new, places, term.old)

    def _go(self, key: int) -> None:
        rows = self._index.comparison.terms[key].rows
        if rows:
            turn = (self._turn[1] + 1) % len(rows) if self._turn[0] == key else 0
            self._turn = (key, turn)
            self.chosen.emit(rows[turn], Side.NEW)


class VerbsPage(PanelPage):
    """What recommendations ask with other words, and whether they ask for more."""

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._empty.setText(self.tr("No operative verb changed."))
        self._index = index
        self.list = EntryList(self.tr("Verbs"), self._entry, self)
        self.list.chosen.connect(self._go)
        self.set_body(self.list)
        self.set_index(index)

    def set_index(self, index: Index) -> None:
        """Take up a comparison made anew."""
        self._index = index
        self.list.entries.set_keys(range(self.count()))
        self.show_body(something=self.count() > 0)
        self.counted.emit()

    def count(self) -> int:
        """Give how many verbs changed."""
        return len(self._index.comparison.verbs)

    def _entry(self, key: int) -> Entry:
        comparison = self._index.comparison
        verb = comparison.verbs[key]
        sign, colour, word = {
            Direction.STRONGER: ("↑", "ins", self.tr("stronger")),
            Direction.WEAKER: ("↓", "removed", self.tr("weaker")),
            Direction.SAME: ("=", "soft", self.tr("as strong")),
        }[verb.direction]
        old = paragraph_name(comparison.old.paragraph_by_id[verb.old_paragraph])
        new = paragraph_name(comparison.new.paragraph_by_id[verb.new_paragraph])
        return Entry(sign, colour, f"{verb.old} → {verb.new}", f"{old} → {new}", word)

    def _go(self, key: int) -> None:
        name = self._index.comparison.verbs[key].new_paragraph
        for row in self._index.rows_of({name}, new=True).values():
            self.chosen.emit(row, Side.NEW)
