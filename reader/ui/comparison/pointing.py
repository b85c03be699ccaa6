"""What the mouse does in the text of a window: where a click leads, and what a drag pairs."""

from typing import TYPE_CHECKING

from reader.compare.citations.citation import Citation, CitationKind
from reader.ui.comparison.labels import is_joined
from reader.ui.comparison.menu import row_menu
from reader.ui.comparison.rows.hits import Hit
from reader.ui.comparison.rows.links import Link
from reader.ui.comparison.rows.text import Side

if TYPE_CHECKING:
    from reader.ui.comparison.window import ComparisonWindow


class Pointing:
    """Clicks and drags in the rows of one window."""

    def __init__(self, window: "ComparisonWindow") -> None:
        self._window = window
        view = window.view
        view.gutter_clicked.connect(self._click_gutter)
        view.gone_clicked.connect(lambda row: view.go_to(row, centred=True))
        view.menu_requested.connect(lambda hit, at: row_menu(window, hit).popup(at))
        view.sign_clicked.connect(self._show_note)
        view.link_clicked.connect(self._follow_link)
        view.dropped.connect(self._drop)
        view.dragged_out.connect(self._drag_out)
        window.contents.footnotes.followed.connect(self._follow)

    def _click_gutter(self, number: int) -> None:
        """Edit a row's note, or go to where it stood or to its next part."""
        window = self._window
        row = window.comparison.rows[number]
        if window.review.review(row).note:
            window.edit_note()
        elif row.moved or is_joined(row):
            window.navigator.to_partner(number)

    def _show_note(self, hit: Hit) -> None:
        """Show the footnote of a sign."""
        window = self._window
        window.frame.ask(window.contents, shown=True)
        window.contents.show_note(hit)

    def _follow_link(self, link: Link) -> None:
        """Go to a cited paragraph of the same edition; show what became of any other document."""
        if link.hit.shown is not None and link.hit.side is not None:
            self._follow(link.citation, link.hit.side, link.hit.shown.paragraph.id)

    def _follow(self, citation: Citation, side: Side, bearer: str, note: str = "") -> None:
        """Follow a citation in a paragraph, or in a note that it bears."""
        window = self._window
        if citation.here and citation.kind is CitationKind.PARAGRAPH:
            window.navigator.to_paragraph(citation.number, old_first=side is Side.OLD)
            return
        if not note:
            window.frame.ask(window.contents, shown=True)
            window.contents.show_citation(citation)
        window.citation_followed.emit(bearer, side is Side.OLD, citation, note)

    def _drop(self, source: Hit, target: Hit) -> None:
        """Pair what was dragged with what it was dropped on."""
        if source.shown and target.shown and source.side and target.side:
            name, other = source.shown.paragraph.id, target.shown.paragraph.id
            review = self._window.review
            review.bring_together(name, source.side, target.block.row, other, target.side)

    def _drag_out(self, source: Hit) -> None:
        """Take a paragraph out of its row, or part the row's sides where it is the only one of its side."""
        review, side = self._window.review, source.side
        row = self._window.comparison.rows[source.block.row]
        if source.shown and side and review.can_take_out(row, side):
            review.take_out(source.block.row, side, source.shown.paragraph.id)
        elif row.old and row.new:
            review.unpair(source.block.row)
