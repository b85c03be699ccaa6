"""The list of citations: kept, newly cited, no longer cited, replaced."""

from PySide6.QtWidgets import QWidget

from reader.compare.citations.citation import Citation
from reader.compare.model import CitationFate
from reader.ui.comparison.index import Index
from reader.ui.comparison.panel.entries import Entry, EntryList
from reader.ui.comparison.panel.page import PanelPage, side_of


def _bare(printed: str | None) -> str:
    """Give what is printed without signs around it and spaces in it, which differ from place to place."""
    return "".join((printed or "").split()).strip("《》「」“”")


class CitationsPage(PanelPage):
    """Cited documents; what changed comes first, clicking again goes on to the next place."""

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._empty.setText(self.tr("No document is cited."))
        self._index = index
        self._turn: tuple[int, int] = (-1, -1)
        self.list = EntryList(self.tr("Citations"), self._entry, self)
        self.list.chosen.connect(self._go)
        self.set_body(self.list)
        self.set_index(index)

    def set_index(self, index: Index) -> None:
        """Take up a comparison made anew."""
        self._index = index
        citations = index.comparison.citations
        keys = sorted(range(len(citations)), key=lambda key: citations[key].fate is CitationFate.KEPT)
        self.list.entries.set_keys(keys)
        self.show_body(something=bool(keys))
        self.counted.emit()

    def count(self) -> int:
        """Give how many documents are cited."""
        return len(self._index.comparison.citations)

    def _entry(self, key: int) -> Entry:
        found = self._index.comparison.citations[key]
        sign, colour, word = {
            CitationFate.KEPT: ("=", "soft", self.tr("still cited")),
            CitationFate.ADDED: ("+", "ins", self.tr("newly cited")),
            CitationFate.REMOVED: ("\N{MINUS SIGN}", "removed", self.tr("no longer cited")),
            CitationFate.REPLACED: ("→", "figure", self.tr("replaced")),
        }[found.fate]
        head = found.new or found.old or ""
        text = f"{found.old} → {found.new}" if found.fate is CitationFate.REPLACED else word
        places = len(found.old_paragraphs) + len(found.new_paragraphs)
        aside = word if found.fate is CitationFate.REPLACED else ""
        return Entry(sign, colour, head, aside or self.tr("%n place(s)", "", places), text)

    def show_citation(self, citation: Citation) -> bool:
        """Choose the entry of a cited document; tell whether there is one."""
        for at, key in enumerate(self.list.entries.keys):
            found = self._index.comparison.citations[key]
            if {_bare(citation.text), _bare(citation.number)} & {_bare(found.new), _bare(found.old)} - {""}:
                self.list.follow(at)
                return True
        return False

    def _go(self, key: int) -> None:
        found = self._index.comparison.citations[key]
        places = [
            (row, side_of(new=new))
            for names, new in ((found.new_paragraphs, True), (found.old_paragraphs, False))
            for row in self._index.rows_of(names, new=new).values()
        ]
        if places:
            turn = (self._turn[1] + 1) % len(places) if self._turn[0] == key else 0
            self._turn = (key, turn)
            self.chosen.emit(*places[turn])
