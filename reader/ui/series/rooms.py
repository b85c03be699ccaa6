"""The windows of series, commitments and citations that are open, and what opens them."""

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget
from shiboken6 import isValid

from reader import linking
from reader.compare.citations.citation import Citation
from reader.compare.citations.links import Link, links
from reader.compare.series import Chain
from reader.document.fault import Fault
from reader.library import EditionEntry
from reader.ui.library.shelves import edition_name
from reader.ui.series.citations import CitationsWindow
from reader.ui.series.commitments import CommitmentsWindow
from reader.ui.series.window import SeriesWindow

Window = TypeVar("Window", bound=QMainWindow)

if TYPE_CHECKING:
    from reader.ui.comparison.window import ComparisonWindow
    from reader.ui.session import Session


class Rooms(QObject):
    """Opens windows over many editions; each is made in the background and stands by itself.

    Args:
        session: the library and the other windows.
    """

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._windows: list[QMainWindow] = []

    def end(self) -> None:
        """Close all of them."""
        for window in self._windows:
            if isValid(window):
                window.close()

    def series(self, edition: int, window: QWidget, paragraph: str = "") -> None:
        """Show the series of an edition, and the history of a paragraph of it if one is given."""
        library = self._session.library

        def show(found: "tuple[tuple[EditionEntry, ...], Chain]") -> None:
            made = self._show(SeriesWindow(self._session, *found))
            if paragraph:
                made.show_paragraph(edition, paragraph)

        self._session.run(
            self.tr("Comparing the editions of the series…"),
            lambda progress: linking.series(library, f"#{edition}", progress=progress),
            show,
            window,
        )

    def commitments(self, mandate: int, report: int, window: QWidget) -> None:
        """Show what one edition asks and another answers."""
        library = self._session.library
        self._session.run(
            self.tr("Looking for answers…"),
            lambda progress: linking.commitments(library, f"#{mandate}", f"#{report}", progress=progress),
            lambda found: self._show(CommitmentsWindow(self._session, found, (mandate, report))),
            window,
        )

    def citations(self, edition: int, window: QWidget) -> None:
        """Show what an edition cites, and who cites it."""
        library = self._session.library
        entry = library.entry(edition)
        self._session.run(
            self.tr("Following citations…"),
            lambda progress: linking.cites(library, f"#{edition}", progress=progress),
            lambda found: self._show(CitationsWindow(self._session, entry, found)),
            window,
        )

    def go(self, edition: int, place: str, window: QWidget) -> None:
        """Show a place of an edition: beside a neighbour in its series, else in the library."""
        library = self._session.library
        neighbour = library.predecessor(edition) or library.successor(edition)
        if neighbour is not None and place:
            self._session.open_at(edition, place, window)
            return
        self._session.show_library().view.select(edition)

    def follow(
        self, page: "ComparisonWindow", edition: int, bearer: str, citation: Citation, note: str = ""
    ) -> QMenu | None:
        """Offer where a citation in a comparison leads; the menu stands under the pointer.

        Args:
            page: the comparison.
            edition: the id of the edition that cites.
            bearer: the id of the paragraph that does.
            citation: the citation.
            note: the mark of the note that it stands in; empty in the text proper.
        """
        entry = self._session.library.entry(edition)
        read = page.comparison.old if self._is_old(page, edition) else page.comparison.new
        link = next(
            (one for one in links(read) if (one.bearer, one.note, one.citation) == (bearer, note, citation)),
            None,
        )
        if link is None:
            return None
        menu = QMenu(page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        try:
            self._offer(menu, page, entry, link)
        except Fault as fault:
            self._session.tell(fault, page)
            return None
        menu.addSeparator()
        menu.addAction(self.tr("All citations of this edition…"), lambda: self.citations(edition, page))
        menu.popup(QCursor.pos() + QPoint(0, 8))
        return menu

    def _offer(self, menu: QMenu, page: "ComparisonWindow", entry: EditionEntry, link: Link) -> None:
        """Put what a citation leads to into a menu."""
        if link.document is None:
            if link.target:
                words = self.tr("Go to the place in this document")
                old = self._is_old(page, entry.id)
                menu.addAction(words, lambda: page.navigator.to_paragraph(link.target, old_first=old))
            return
        shelf = linking.Shelf(self._session.library)
        landings = shelf.landings(link.document, entry)
        landed = shelf.land(link, entry)
        for landing in landings:
            at = landed.at if landed is not None and landed.edition.id == landing.edition.id else landing.at
            words = self.tr("Open {edition}").format(edition=edition_name(landing.edition))
            menu.addAction(words, partial(self.go, landing.edition.id, at, page))
        if not landings:
            missing = menu.addAction(self.tr("Not in the library"))
            missing.setEnabled(False)

    def _is_old(self, page: "ComparisonWindow", edition: int) -> bool:
        return self._session.desks.pair(page)[0] == edition

    def _show(self, window: Window) -> Window:
        self._windows = [one for one in self._windows if isValid(one) and one.isVisible()]
        self._windows.append(window)
        window.show()
        window.raise_()
        window.activateWindow()
        return window
