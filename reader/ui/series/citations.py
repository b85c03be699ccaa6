"""The window of an edition's citations: what it cites, where that leads, who cites it."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFrame, QMainWindow, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from reader.compare.citations.links import Link
from reader.export.words import COMMA
from reader.library import EditionEntry
from reader.linking import Cites, Citing, Document
from reader.ui.common import CommonCommands
from reader.ui.dialogs.parts import BARE, fit, text
from reader.ui.library.shelves import edition_name, label
from reader.ui.series.words import place_name
from reader.ui.theme import theme

if TYPE_CHECKING:
    from reader.ui.session import Session


class CitationsWindow(QMainWindow):
    """Two pages: what an edition cites, and who cites it; every entry is a link."""

    def __init__(self, session: "Session", entry: EditionEntry, found: Cites) -> None:
        super().__init__()
        self._session = session
        self._entry = entry
        self._found = found
        self.setObjectName("citations")
        self.setWindowTitle(self.tr("Citations of {edition}").format(edition=edition_name(entry)))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.windowTitle())
        cited = self._page(self.tr("What it cites"), len(found.documents))
        citing = self._page(self.tr("Who cites it"), len(found.by))
        ours = sorted(found.documents, key=lambda document: not document.landings)
        cited.setHtml("".join(map(self._document, ours)) + self._inside())
        citing.setHtml("".join(map(self._citing, found.by)) or self._nobody())
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, theme().measures.px(10), 0, 0)
        title = text(self.windowTitle(), "title")
        title.setContentsMargins(theme().measures.px(16), 0, theme().measures.px(16), 0)
        column.addWidget(title)
        column.addWidget(self.tabs, 1)
        self.setCentralWidget(content)
        CommonCommands(self, session, "series").offer_close()
        fit(self, 760, 680)

    def _page(self, title: str, count: int) -> QTextBrowser:
        page = QTextBrowser()
        page.setAccessibleName(title)
        page.setOpenLinks(False)
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setStyleSheet(BARE)
        page.document().setDefaultFont(theme().font())
        page.document().setDocumentMargin(theme().measures.px(20))
        page.anchorClicked.connect(self._follow)
        self.tabs.addTab(page, f"{title}  {count}")
        return page

    def _document(self, document: Document) -> str:
        look = theme().colours
        name = escape(document.called(self._session.language))
        places = dict.fromkeys((link.bearer, link.note) for link in document.links)
        cited = COMMA.to(self._session.language).join(self._place(bearer, note) for bearer, note in places)
        return (
            f"<p style='margin-top:10px;margin-bottom:0'><b>{name}</b></p>"
            f"<p style='margin:2px 0 0 16px'>→ {self._leads(document)}</p>"
            f"<p style='margin:2px 0 0 16px;color:{look.soft}'>{cited}</p>"
        )

    def _leads(self, document: Document) -> str:
        look = theme().colours
        if document.landings:
            return " / ".join(
                _link(f"{one.edition.id}/{one.at}", f"{edition_name(one.edition)} {label(one.edition)}")
                for one in document.landings
            )
        words = self.tr("not in the library")
        if document.citing:
            names = COMMA.to(self._session.language).join(map(edition_name, document.citing))
            words = self.tr("not in the library; also cited by {editions}").format(editions=names)
        return f"<span style='color:{look.soft}'>{escape(words)}</span>"

    def _place(self, bearer: str, note: str) -> str:
        words = place_name(self._found.edition, bearer, self._session.language)
        if note:
            words += " " + self.tr("note {mark}").format(mark=note)
        return _link(f"{self._entry.id}/{bearer}", words)

    def _inside(self) -> str:
        links = [link for link in self._found.inside if link.target]
        if not links:
            return ""
        title = escape(self.tr("Within the document"))
        lines = "".join(map(self._own, links))
        return f"<p style='margin-top:14px;margin-bottom:0'><b>{title}</b></p>{lines}"

    def _own(self, link: Link) -> str:
        target = place_name(self._found.edition, link.target, self._session.language)
        words = f"{escape(link.citation.text)} → {_link(f'{self._entry.id}/{link.target}', target)}"
        return f"<p style='margin:2px 0 0 16px'>{words} ({self._place(link.bearer, link.note)})</p>"

    def _citing(self, citing: Citing) -> str:
        look = theme().colours
        edition = self._session.library.edition(citing.edition.id)
        place = place_name(edition, citing.entry.bearer, self._session.language)
        where = _link(f"{citing.edition.id}/{citing.entry.bearer}", f"{edition_name(citing.edition)} {place}")
        return (
            f"<p style='margin-top:8px;margin-bottom:0'>{where}&nbsp; "
            f"<span style='color:{look.soft}'>{escape(citing.entry.text)}</span></p>"
        )

    def _nobody(self) -> str:
        words = escape(self.tr("Nothing in the library cites it."))
        return f"<p style='color:{theme().colours.soft}'>{words}</p>"

    def _follow(self, link: QUrl) -> None:
        edition, _slash, place = link.path().partition("/")
        self._session.rooms.go(int(edition), place, self)


def _link(target: str, words: str) -> str:
    style = f"color:{theme().colours.accent};text-decoration:none"
    return f"<a href='{escape(target)}' style='{style}'>{escape(words)}</a>"
