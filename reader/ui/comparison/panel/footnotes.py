"""The footnotes of both editions."""

from PySide6.QtWidgets import QWidget

from reader.document.model import Edition
from reader.ui.comparison.footnotes import find_note, resolved
from reader.ui.comparison.index import Index
from reader.ui.comparison.labels import short_names
from reader.ui.comparison.panel.entries import Entry, EntryList
from reader.ui.comparison.panel.page import PanelPage, side_of
from reader.ui.comparison.rows.text import Side


class FootnotesPage(PanelPage):
    """Notes of the new edition, then those of the old one; a click goes to the bearer."""

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._empty.setText(self.tr("Neither edition has footnotes."))
        self._index = index
        self._names = short_names(index.comparison)
        self._new, self._old = index.comparison.new, index.comparison.old
        self.list = EntryList(self.tr("Footnotes"), self._entry, self)
        self.list.entries.set_keys(range(self.count()))
        self.list.chosen.connect(self._go)
        self.set_body(self.list)
        self.show_body(something=self.count() > 0)

    def set_index(self, index: Index) -> None:
        """Take up a comparison made anew; the notes are the editions', which stay."""
        self._index = index

    def count(self) -> int:
        """Give how many notes there are."""
        return len(self._new.footnotes) + len(self._old.footnotes)

    def show_note(self, side: Side, mark: str, bearer: str) -> None:
        """Choose the note of a sign in the list."""
        edition = self._new if side is Side.NEW else self._old
        note = find_note(edition, mark, bearer)
        if note is not None:
            key = edition.footnotes.index(note)
            self.list.follow(key if edition is self._new else key + len(self._new.footnotes))

    def _at(self, key: int) -> tuple[Edition, int]:
        count = len(self._new.footnotes)
        return (self._new, key) if key < count else (self._old, key - count)

    def _entry(self, key: int) -> Entry:
        edition, at = self._at(key)
        note = edition.footnotes[at]
        meant = resolved(edition, note)
        text = f"{note.text} → {meant.mark} {meant.text}" if meant else note.text
        colour = "ins" if edition is self._new else "removed"
        return Entry(
            note.mark[:2], colour, text, self._names[edition is self._new], text if len(text) > 20 else ""
        )

    def _go(self, key: int) -> None:
        edition, at = self._at(key)
        bearer = edition.footnotes[at].paragraph
        new = edition is self._new
        places = self._index.new_places if new else self._index.old_places
        if bearer is not None and (place := places.get(bearer)):
            self.chosen.emit(place.row, side_of(new=new))
