"""The page of an edition: which document it is, what looked damaged, and what can be done with it."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.document.model import Edition
from reader.ui.dialogs.parts import BARE, button, rule, text
from reader.ui.library.kinds import kind_name
from reader.ui.library.languages import language_name
from reader.ui.library.model import local_date
from reader.ui.library.shelves import Book, label, when
from reader.ui.series.suggestions import SuggestionList
from reader.ui.session import Session
from reader.ui.theme import theme
from reader.ui.work import Work

_WARNINGS_SHOWN = 500


class EditionPage(QScrollArea):
    """One edition, or the two that are about to be compared.

    Signals:
        compare: compare the older edition with the newer one (ids).
        correct: this book's identity is to be corrected.
    """

    compare = Signal(int, int)
    correct = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._loading: Work[Edition] | None = None
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Edition"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_books(())

    def show_books(self, books: tuple[Book, ...]) -> None:
        """Show what is selected: an edition, two of them, or nothing."""
        if self._loading is not None and self._loading.running:
            self._loading.cancel()
        self._loading = None
        content = QWidget(self)
        px = theme().measures.px
        layout = QVBoxLayout(content)
        layout.setContentsMargins(px(20), px(20), px(20), px(20))
        layout.setSpacing(px(12))
        if len(books) == 1:
            self._fill_one(layout, books[0])
        elif len(books) == 2:
            self._fill_two(layout, books[0], books[1])
        else:
            words = (
                self.tr("%n edition(s) are selected.", "", len(books))
                if books
                else self.tr("Select an edition to see what it is, or two to compare them.")
            )
            layout.addWidget(text(words, "soft", content))
        layout.addStretch()
        self.setWidget(content)

    def _fill_one(self, layout: QVBoxLayout, book: Book) -> None:
        entry = book.entry
        px = theme().measures.px
        title = text(label(entry), "title")
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(title)
        if book.previous is not None:
            previous = book.previous
            go = button(self.tr("Compare with previous"), "primary", "compare")
            go.setObjectName("compare-previous")
            go.clicked.connect(lambda: self.compare.emit(previous.id, entry.id))
            layout.addWidget(go)
            layout.addWidget(text(self.tr("Previous: {edition}").format(edition=when(previous)), "caption"))
        layout.addSpacing(px(4))
        layout.addLayout(self._facts(book))
        row = QHBoxLayout()
        correct = button(self.tr("Correct…"), "", "edit")
        correct.setObjectName("correct")
        correct.setToolTip(self.tr("Correct title, series, year and the like (F2)"))
        correct.clicked.connect(lambda: self.correct.emit(book))
        row.addWidget(correct)
        row.addStretch()
        layout.addLayout(row)
        layout.addWidget(SuggestionList(self._session, entry))
        if entry.warnings:
            layout.addSpacing(px(4))
            layout.addWidget(rule())
            heading = text(self.tr("%n place(s) that look damaged", "", entry.warnings))
            heading.setFont(theme().font(bold=True))
            layout.addWidget(heading)
            hint = self.tr("The text is shown as the file has it; nothing was repaired.")
            layout.addWidget(text(hint, "caption"))
            self._load_warnings(layout, book)

    def _facts(self, book: Book) -> QFormLayout:
        entry = book.entry
        px = theme().measures.px
        form = QFormLayout()
        form.setHorizontalSpacing(px(16))
        form.setVerticalSpacing(px(6))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        facts = (
            (self.tr("Session"), entry.session),
            (self.tr("Year"), str(entry.year or "")),
            (self.tr("Date"), entry.date),
            (self.tr("Symbol"), entry.symbol or ""),
            (self.tr("Kind"), kind_name(entry.kind)),
            (self.tr("Language"), language_name(entry.language)),
            (self.tr("Series"), entry.series),
            (self.tr("Paragraphs"), str(entry.paragraphs)),
            (self.tr("Name here"), entry.name),
            (self.tr("Imported"), local_date(entry.imported)),
            (self.tr("Revision"), str(entry.revision) if entry.revision > 1 else ""),
        )
        for name, value in facts:
            if value:
                shown = text(value)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                head = text(name, "soft", wrap=False)
                head.setAlignment(Qt.AlignmentFlag.AlignTop)
                form.addRow(head, shown)
        return form

    def _load_warnings(self, layout: QVBoxLayout, book: Book) -> None:
        """List what looked damaged; the edition is loaded in the background for it."""
        places = QTextBrowser()
        places.setObjectName("warnings")
        places.setAccessibleName(self.tr("Places that look damaged"))
        places.setStyleSheet(BARE)
        places.setMinimumHeight(theme().measures.px(160))
        places.document().setDocumentMargin(0)
        layout.addWidget(places, 1)

        def fill(edition: Edition) -> None:
            lines = []
            for warning in edition.warnings[:_WARNINGS_SHOWN]:
                words = warning.message(self._session.language)
                line = self.tr("Line {line}: ").format(line=warning.line) if warning.line else ""
                lines.append(line + words)
            if len(edition.warnings) > _WARNINGS_SHOWN:
                lines.append(self.tr("and %n more", "", len(edition.warnings) - _WARNINGS_SHOWN))
            below = theme().measures.px(8)
            places.setHtml("".join(f"<p style='margin:0 0 {below}px 0'>{escape(line)}</p>" for line in lines))

        self._loading = Work(lambda _progress: self._session.library.edition(book.entry.id), places)
        self._loading.done.connect(fill)
        self._loading.failed.connect(lambda error: self._session.tell(error, self.window()))
        self._loading.start()

    def _fill_two(self, layout: QVBoxLayout, one: Book, other: Book) -> None:
        px = theme().measures.px
        old, new = earlier_first(one, other)
        layout.addWidget(text(self.tr("Compare two editions"), "title"))
        for name, book in ((self.tr("Older"), old), (self.tr("Newer"), new)):
            card = QFrame()
            card.setProperty("card", True)
            inner = QVBoxLayout(card)
            inner.setContentsMargins(px(12), px(10), px(12), px(10))
            inner.setSpacing(px(2))
            inner.addWidget(text(name, "caption"))
            inner.addWidget(text(when(book.entry)))
            caption: QLabel = text(label(book.entry), "caption")
            inner.addWidget(caption)
            layout.addWidget(card)
        go = button(self.tr("Compare"), "primary", "compare")
        go.setObjectName("compare-two")
        go.clicked.connect(lambda: self.compare.emit(old.entry.id, new.entry.id))
        layout.addWidget(go)


def earlier_first(one: Book, other: Book) -> tuple[Book, Book]:
    """Give two books in the order they succeed each other, as far as it is known."""

    def key(book: Book) -> tuple[str, str]:
        return (book.entry.date[:4] or str(book.entry.year or ""), book.entry.date)

    if one.entry.series and one.entry.series == other.entry.series:
        return (one, other) if one.place <= other.place else (other, one)
    first, second = key(one), key(other)
    if first[0] and second[0] and first != second:
        return (one, other) if first < second else (other, one)
    return (one, other) if one.entry.imported <= other.entry.imported else (other, one)
