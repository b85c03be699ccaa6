"""Search in the texts of all editions."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from reader.library.entries import Hit, HitGroup, HitKind, SearchPage
from reader.ui.dialogs.parts import fit, search_field, text
from reader.ui.library.shelves import label, when
from reader.ui.theme import theme
from reader.ui.work import Work

if TYPE_CHECKING:
    from reader.ui.session import Session

_TYPING_MS = 180
_AROUND = 60  # characters shown before the first hit of a paragraph
_LENGTH = 240


class SearchDialog(QDialog):
    """Type, and see in which editions and paragraphs it stands."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._work: Work[SearchPage] | None = None
        self.setObjectName("search-texts")
        self.setWindowTitle(self.tr("Search in all texts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().measures.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(16))
        layout.setSpacing(px(10))
        self.line = search_field(
            self.tr("Words that stand in one paragraph or note; “a phrase” in quotes"),
            self.tr("Search in all texts"),
        )
        layout.addWidget(self.line)
        self.count = text("", "caption")
        layout.addWidget(self.count)
        self.found = QTextBrowser()
        self.found.setAccessibleName(self.tr("What was found"))
        self.found.setOpenLinks(False)
        self.found.anchorClicked.connect(self._go)
        layout.addWidget(self.found, 1)
        fit(self, 720, 600)
        self._clock = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._clock.timeout.connect(self._search)
        self.line.textChanged.connect(self._type)

    def _type(self) -> None:
        self._clock.start()

    def _search(self) -> None:
        words = self.line.text().strip()
        if self._work is not None and self._work.running:
            self._work.cancel()
        if not words:
            self.count.clear()
            self.found.clear()
            return
        work = Work(lambda _progress: self._session.library.search(words), self)
        self._work = work
        # An answer to what was typed before is late, and of no use.
        work.done.connect(lambda page: self._show(page) if work is self._work else None)
        work.failed.connect(lambda error: self._session.tell(error, self))
        work.start()

    def _go(self, link: QUrl) -> None:
        edition, paragraph, *pair = link.path().split("/")
        if pair:
            self._session.open_row((int(pair[0]), int(pair[1])), int(edition), paragraph, self)
        else:
            self._session.open_at(int(edition), paragraph, self)

    def _show(self, page: SearchPage) -> None:
        if not page.hits:
            self.count.setText(self.tr("Nothing found."))
        else:
            places = self.tr("%n place(s)", "", page.hits)
            editions = self.tr("in %n edition(s)", "", page.editions)
            self.count.setText(self.tr("{places} {editions}").format(places=places, editions=editions))
        document = QTextDocument(self.found)
        document.setDefaultFont(theme().font())
        document.setDocumentMargin(theme().measures.px(12))
        document.setHtml("".join(map(self._group, page.groups)))
        self.found.setDocument(document)

    def _group(self, group: HitGroup) -> str:
        look = theme().colours
        head = f"<p style='margin-top:14px'><b>{escape(when(group.edition))}</b>"
        head += f" <span style='color:{look.soft}'>{escape(label(group.edition))}</span></p>"
        rest = group.total - len(group.hits)
        more = f"<p style='color:{look.soft}'>{escape(self.tr('and %n more', '', rest))}</p>" if rest else ""
        return head + "".join(self._hit(group.edition.id, hit) for hit in group.hits) + more

    def _hit(self, edition: int, hit: Hit) -> str:
        look = theme().colours
        start = max(0, (hit.marks[0][0] if hit.marks else 0) - _AROUND)
        end = min(len(hit.text), start + _LENGTH)
        pieces, at = ["…" if start else ""], start
        for first, last in hit.marks:
            if first < at or last > end:
                continue
            pieces.append(escape(hit.text[at:first]))
            found = escape(hit.text[first:last])
            pieces.append(f"<span style='background:{look.search};color:{look.ink}'>{found}</span>")
            at = last
        pieces.append(escape(hit.text[at:end]) + ("…" if end < len(hit.text) else ""))
        kind = {HitKind.NOTE: self.tr("Note"), HitKind.IDENTITY: self.tr("Corrected by hand")}.get(
            hit.kind, ""
        )
        number = "" if hit.kind is HitKind.IDENTITY else hit.number
        name = escape(" ".join(part for part in (kind, number, hit.heading) if part) or "→")
        link = escape("/".join(map(str, (edition, hit.id, *(hit.pair or ())))))
        head = f"<a href='{link}' style='color:{look.accent};text-decoration:none'>{name}</a>&nbsp; "
        return f"<p style='line-height:150%'>{head}{''.join(pieces)}</p>"
