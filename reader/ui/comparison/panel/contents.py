"""What the panel holds: its pages, by name."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from reader.compare.citations.citation import Citation
from reader.ui.comparison.filters import Filter
from reader.ui.comparison.index import Index
from reader.ui.comparison.panel.changes import ChangesPage
from reader.ui.comparison.panel.citations import CitationsPage
from reader.ui.comparison.panel.figures import FiguresPage
from reader.ui.comparison.panel.footnotes import FootnotesPage
from reader.ui.comparison.panel.notes import NotesPage
from reader.ui.comparison.panel.panel import Panel
from reader.ui.comparison.panel.wording import TermsPage, VerbsPage
from reader.ui.comparison.review import Review
from reader.ui.comparison.rows.hits import Hit
from reader.ui.comparison.session import ReviewSession


class Contents(Panel):
    """The panel of one comparison.

    Attributes:
        changes: the list of changes.
        notes: the reviewer's notes.
    """

    def __init__(
        self,
        index: Index,
        rows: Filter,
        review: ReviewSession,
        review_of: Callable[[int], Review],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.changes = ChangesPage(rows, review_of, self.stack)
        self.notes = NotesPage(review, self.stack)
        self.add(self.tr("Changes"), self.changes)
        self.add(self.tr("Figures"), FiguresPage(index, self.stack))
        self.add(self.tr("Terms"), TermsPage(index, self.stack))
        self.add(self.tr("Verbs"), VerbsPage(index, self.stack))
        self.citations = CitationsPage(index, self.stack)
        self.add(self.tr("Citations"), self.citations)
        self.footnotes = FootnotesPage(index, self.stack)
        self.add(self.tr("Footnotes"), self.footnotes)
        self.notes_number = 6
        self.add(self.tr("Notes"), self.notes)

    def set_index(self, index: Index) -> None:
        """Take up a comparison made anew."""
        for number in range(self.pages):
            self.page(number).set_index(index)
        self.notes.refresh()

    def show_note(self, hit: Hit) -> None:
        """Show the footnote whose sign was hit."""
        if hit.side is not None and hit.shown is not None:
            self.open(5)
            self.footnotes.show_note(hit.side, hit.sign, hit.shown.paragraph.id)

    def show_citation(self, citation: Citation) -> None:
        """Show what became of a cited document."""
        if self.citations.show_citation(citation):
            self.open(4)

    def edit_note(self) -> None:
        """Put the cursor into the note of the row being read."""
        self.open(self.notes_number)
        self.notes.edit()
