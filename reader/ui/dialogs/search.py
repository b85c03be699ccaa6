"""Search in the texts of all editions."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from reader.library.entries import EDITIONS_A_PAGE, EditionEntry, Hit, HitGroup, HitKind, SearchPage
from reader.ui.dialogs.parts import fit, search_field, text, tool
from reader.ui.dialogs.scope import Scope
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
        self._looking: Work[tuple[EditionEntry, ...]] | None = None
        self._start = 0
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
        self.scope = Scope()
        layout.addWidget(self.scope)
        self.count = text("", "caption")
        layout.addWidget(self.count)
        self.found = QTextBrowser()
        self.found.setAccessibleName(self.tr("What was found"))
        self.found.setOpenLinks(False)
        self.found.anchorClicked.connect(self._go)
        layout.addWidget(self.found, 1)
        layout.addLayout(self._pages())
        fit(self, 720, 600)
        self._clock = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._clock.timeout.connect(self._search)
        self.line.textChanged.connect(self._type)
        self.scope.changed.connect(self._type)
        session.library_changed.connect(self._look)
        self._look()

    def _pages(self) -> QHBoxLayout:
        """Make the foot, which leads from page to page where there are several."""
        foot = QHBoxLayout()
        foot.addStretch()
        self.range = text("", "caption", wrap=False)
        self.range.hide()
        foot.addWidget(self.range)
        self.previous = self._turn(self.tr("Previous page"), "previous", "Ctrl+PgUp", -EDITIONS_A_PAGE)
        self.next = self._turn(self.tr("Next page"), "next", "Ctrl+PgDown", EDITIONS_A_PAGE)
        foot.addWidget(self.previous)
        foot.addWidget(self.next)
        return foot

    def _turn(self, words: str, name: str, keys: str, by: int) -> QToolButton:
        """Give a button that turns the page, with its keys in its tip."""
        sequence = QKeySequence(keys)
        made = tool(words, name)
        made.setToolTip(f"{words} ({sequence.toString(QKeySequence.SequenceFormat.NativeText)})")
        made.setShortcut(sequence)
        made.hide()
        made.clicked.connect(lambda: self._turn_by(by))
        return made

    def _turn_by(self, editions: int) -> None:
        # What is shown may be the answer to another question while one is being typed or looked up.
        if not self._clock.isActive() and (self._work is None or not self._work.running):
            self._search(self._start + editions)

    def _look(self) -> None:
        """Learn which series and years there are, off the GUI thread."""
        work = Work(lambda _progress: self._session.library.editions(), self)
        self._looking = work
        work.done.connect(lambda entries: self.scope.offer(entries) if work is self._looking else None)
        work.failed.connect(lambda error: self._session.tell(error, self))
        work.start()

    def _type(self) -> None:
        self._clock.start()

    def _search(self, start: int = 0) -> None:
        words, where = self.line.text().strip(), self.scope.where
        self._clock.stop()
        if self._work is not None and self._work.running:
            self._work.cancel()
        if not words:
            self._work = None
            self.count.clear()
            self.found.clear()
            self._show_range(0, SearchPage((), 0, 0, None))
            return
        work = Work(lambda _progress: self._session.library.search(words, where, start=start), self)
        self._work = work
        # An answer to what was typed before is late, and of no use.
        work.done.connect(lambda page: self._show(page, start) if work is self._work else None)
        work.failed.connect(lambda error: self._session.tell(error, self))
        work.start()

    def _go(self, link: QUrl) -> None:
        edition, paragraph, *pair = link.path().split("/")
        if pair:
            self._session.open_row((int(pair[0]), int(pair[1])), int(edition), paragraph, self)
        else:
            self._session.open_at(int(edition), paragraph, self)

    def _show(self, page: SearchPage, start: int) -> None:
        self._show_range(start, page)
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
        self.found.verticalScrollBar().setValue(0)

    def _show_range(self, start: int, page: SearchPage) -> None:
        """Say which editions this page shows of how many, and where one can turn to."""
        self._start = start
        self.previous.setEnabled(start > 0)
        self.next.setEnabled(page.next is not None)
        several = start > 0 or page.next is not None
        for part in (self.range, self.previous, self.next):
            part.setVisible(several)
        words = self.tr("Editions {first}–{last} of {all}")
        last = start + len(page.groups)
        self.range.setText(words.format(first=start + 1, last=last, all=page.editions))

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
        kind = {
            HitKind.FOOTNOTE: self.tr("Footnote"),
            HitKind.NOTE: self.tr("Note"),
            HitKind.IDENTITY: self.tr("Corrected by hand"),
        }.get(hit.kind, "")
        number = "" if hit.kind is HitKind.IDENTITY else hit.number
        name = escape(" ".join(part for part in (kind, number, hit.heading) if part) or self.tr("Paragraph"))
        link = escape("/".join(map(str, (edition, hit.id, *(hit.pair or ())))))
        head = f"<a href='{link}' style='color:{look.accent};text-decoration:none'>{name}</a>&nbsp; "
        return f"<p style='line-height:150%'>{head}{''.join(pieces)}</p>"
