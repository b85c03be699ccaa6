"""The footnotes of both editions: a list, and the chosen note in full, with its citations as links."""

from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from reader.compare.citations.citation import Citation
from reader.document.model import Edition, Footnote
from reader.ui.comparison.footnotes import resolved
from reader.ui.comparison.index import Index
from reader.ui.comparison.labels import paragraph_name, section_path, short_names
from reader.ui.comparison.panel.entries import Entry, EntryList
from reader.ui.comparison.panel.page import PanelPage, side_of
from reader.ui.comparison.rows.text import Side
from reader.ui.theme import theme


class FootnotesPage(PanelPage):
    """Notes of the new edition, then those of the old one; a click goes to the bearer.

    Signals:
        followed: the citation whose link was followed, the side of its edition, the id of the paragraph that
            bears the note, and the note's mark.
    """

    followed = Signal(object, object, str, str)

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._empty.setText(self.tr("Neither edition has footnotes."))
        self._index = index
        self._names = short_names(index.comparison)
        self._new, self._old = index.comparison.new, index.comparison.old
        self.list = EntryList(self.tr("Footnotes"), self._entry, self)
        self.list.entries.set_keys(range(self.count()))
        self.list.chosen.connect(self._go)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show())
        self.note = QTextBrowser(self)
        self.note.setAccessibleName(self.tr("The note in full"))
        self.note.setOpenLinks(False)
        self.note.setStyleSheet(
            f"border: none; border-top: 1px solid {theme().colours.line}; border-radius: 0; padding: 0;"
        )
        self.note.document().setDocumentMargin(theme().measures.px(14))
        self.note.anchorClicked.connect(self._follow)
        self.note.hide()
        self._cited: list[tuple[Footnote, Citation]] = []
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 3)
        column.addWidget(self.note, 1)
        self.set_body(body)
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
        note = edition.footnote(mark, bearer)
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
        return Entry(note.mark[:2], colour, text, self._names[edition is self._new], _place(edition, note))

    def _show(self) -> None:
        """Show the chosen note, and the one that it means where it says `ibid.`."""
        at = self.list.currentIndex().row()
        self.note.setVisible(at >= 0)
        if at < 0:
            return
        edition, number = self._at(at)
        note = edition.footnotes[number]
        meant = resolved(edition, note)
        self._cited = []
        self.note.document().setDefaultFont(theme().font(theme().measures.px(13)))
        self.note.setHtml("".join(f"<p>{self._linked(one)}</p>" for one in (note, meant) if one is not None))

    def _linked(self, note: Footnote) -> str:
        """Give a note as rich text, with a numbered link at each citation."""
        from reader.compare.citations.finding import find  # noqa: PLC0415 - the first note loads its grammar

        style = f"color:{theme().colours.accent}"
        parts, at = [f"<b>{escape(note.mark)}</b>&nbsp; "], 0
        for citation in find(note.text):
            if citation.start < at:
                continue  # it is part of the one before
            parts.append(escape(note.text[at : citation.start]))
            words = escape(note.text[citation.start : citation.end])
            parts.append(f"<a href='{len(self._cited)}' style='{style}'>{words}</a>")
            self._cited.append((note, citation))
            at = citation.end
        return "".join([*parts, escape(note.text[at:])])

    def _follow(self, link: QUrl) -> None:
        edition, _ = self._at(self.list.currentIndex().row())
        note, citation = self._cited[int(link.path())]
        self.followed.emit(citation, side_of(new=edition is self._new), note.paragraph or "", note.mark)

    def _go(self, key: int) -> None:
        edition, at = self._at(key)
        bearer = edition.footnotes[at].paragraph
        new = edition is self._new
        if bearer is not None:
            for row in self._index.rows_of({bearer}, new=new).values():
                self.chosen.emit(row, side_of(new=new))


def _place(edition: Edition, note: Footnote) -> str:
    """Give where a note's sign stands: the section and the paragraph."""
    bearer = edition.paragraph_by_id.get(note.paragraph or "")
    if bearer is None:
        return section_path(edition, note.paragraph) if note.paragraph in edition.section_by_id else ""
    return " · ".join(
        part for part in (section_path(edition, bearer.section), paragraph_name(bearer)) if part
    )
