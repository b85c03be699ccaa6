"""The history of a paragraph: what it was in each edition, how its figures moved, since when it says what."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from reader.compare.history import Step
from reader.compare.series import Piece, PieceKind, pieces, tracks
from reader.document.language import Language
from reader.library import EditionEntry
from reader.ui.dialogs.parts import BARE, Scrolling, text
from reader.ui.library.shelves import edition_name
from reader.ui.series.plot import FigurePlot
from reader.ui.series.words import marked, place_name, relation_name
from reader.ui.theme import theme


class HistoryPanel(QWidget):
    """A paragraph through the editions of its series, the newest first.

    Signals:
        asked: a place was clicked: the edition's place in the series, and the paragraph's id.
    """

    asked = Signal(int, str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._entries: tuple[EditionEntry, ...] = ()
        self._steps: tuple[Step, ...] = ()
        self.setObjectName("history")
        px = theme().measures.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(12), 0)
        layout.setSpacing(px(8))
        self.title = text(self.tr("History of a paragraph"), "title")
        layout.addWidget(self.title)
        self.hint = text(
            self.tr("Choose a paragraph to see where it comes from and what became of it."), "soft"
        )
        layout.addWidget(self.hint)
        self.plot = FigurePlot()
        self.plot.hide()
        plots = QVBoxLayout()
        plots.addWidget(self.plot)
        layout.addWidget(Scrolling(plots))
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("History of a paragraph"))
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setStyleSheet(BARE)
        self.page.anchorClicked.connect(self._follow)
        self.page.setMinimumHeight(px(48))  # it scrolls, on a low screen in a few lines
        layout.addWidget(self.page, 1)
        theme().changed.connect(self._draw)

    def show_steps(self, entries: Sequence[EditionEntry], steps: Sequence[Step]) -> None:
        """Show a paragraph's history, given oldest first."""
        self._entries, self._steps = tuple(entries), tuple(steps)
        newest = next((step for step in reversed(steps) if step.paragraphs), None)
        if newest is not None:
            name = place_name(newest.edition, newest.paragraphs[0].id, self._language)
            self.title.setText(self.tr("History of {place}").format(place=name))
        self.hint.hide()
        self._draw()

    def _draw(self) -> None:
        if not self._steps:
            return
        names = [edition_name(entry) for entry in self._entries]
        self.plot.show_tracks(tracks(self._steps), [str(one.year or one.name) for one in self._entries])
        document = QTextDocument(self.page)
        document.setDefaultFont(theme().font())
        document.setDocumentMargin(theme().measures.px(4))
        steps = [self._step(at, names[at], step) for at, step in enumerate(self._steps)]
        document.setHtml("".join(reversed(steps)) + self._pieces(names))
        self.page.setDocument(document)

    def _step(self, at: int, name: str, step: Step) -> str:
        look = theme().colours
        said = relation_name(step.relation, self._language)
        if not step.paragraphs:
            said = self.tr("nothing belongs to it here")
        elif not at:
            said = self.tr("first edition")
        if step.moved:
            said += f" · {self.tr('moved')}"
        places = " ".join(
            f"<a href='{at}/{escape(one.id)}' style='color:{look.accent};text-decoration:none'>"
            f"{escape(place_name(step.edition, one.id, self._language))}</a>"
            for one in step.paragraphs
        )
        head = f"<p style='margin-top:12px;margin-bottom:6px'><b>{escape(name)}</b>&nbsp; {places}"
        head += f"&nbsp; <span style='color:{look.soft}'>{escape(said)}</span></p>"
        texts = [marked(edits) for edits in step.edits] or [escape(one.text) for one in step.paragraphs]
        return head + "".join(f"<p style='line-height:150%;margin-top:0'>{words}</p>" for words in texts)

    def _pieces(self, names: Sequence[str]) -> str:
        look = theme().colours
        kinds = (
            (PieceKind.SENTENCE, self.tr("Sentences")),
            (PieceKind.FIGURE, self.tr("Figures")),
            (PieceKind.NAME, self.tr("Names")),
            (PieceKind.VERB, self.tr("Verbs")),
        )
        found = pieces(self._steps)
        html = f"<hr><p style='margin-top:6px'><b>{escape(self.tr('First and last seen'))}</b></p>"
        for kind, title in kinds:
            own = [piece for piece in found if piece.kind is kind]
            if own:
                html += f"<p style='color:{look.soft};margin-top:8px;margin-bottom:2px'>{escape(title)}</p>"
                html += "".join(self._piece(piece, names) for piece in own)
        return html

    def _piece(self, piece: Piece, names: Sequence[str]) -> str:
        look = theme().colours
        gone = piece.last < len(names) - 1
        since = self.tr("since {edition}").format(edition=names[piece.first])
        if gone and piece.first == piece.last:
            since = self.tr("only in {edition}").format(edition=names[piece.first])
        elif gone:
            since += ", " + self.tr("last in {edition}").format(edition=names[piece.last])
        if piece.altered:
            since += ", " + self.tr("reworded %n time(s)", "", len(piece.altered))
        ink = look.soft if gone else look.ink
        line = "text-decoration:line-through;" if gone else ""
        return (
            f"<p style='margin-top:0;margin-bottom:4px;line-height:140%'>"
            f"<span style='color:{ink};{line}'>{escape(piece.text)}</span>"
            f" <span style='color:{look.soft}'>— {escape(since)}</span></p>"
        )

    def _follow(self, link: QUrl) -> None:
        at, _slash, paragraph = link.path().partition("/")
        self.asked.emit(int(at), paragraph)
