"""The dialog in which a reader says what a row belongs with."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.ui.comparison.chrome import Tab
from reader.ui.comparison.index import Index
from reader.ui.comparison.labels import paragraph_name, section_path, short_names
from reader.ui.comparison.panel.entries import Entry, EntryList
from reader.ui.comparison.rows.text import Side, paragraphs_of
from reader.ui.dialogs.parts import button, clearable, fit, text
from reader.ui.theme import theme

_BRIEF = 70  # letters of the paragraph that is asked of


class PairBox(QDialog):
    """Choose a paragraph to stand beside a row, or to be joined to it.

    Attributes:
        choice: the side and the id of the chosen paragraph, once accepted.
    """

    def __init__(self, index: Index, row: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index, self._row = index, row
        self.choice: tuple[Side, str] | None = None
        shown = index.comparison.rows[row]
        # What is read in one edition is sought in the other.
        self._side = Side.OLD if shown.new else Side.NEW
        self.setWindowTitle(self.tr("Pair by hand"))
        px = theme().measures.px
        fit(self, 560, 520)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(text(self.windowTitle(), "title"))
        self._ask(column)
        line = QHBoxLayout()
        self._tabs: dict[Side, Tab] = {}
        for side, name in zip((Side.OLD, Side.NEW), short_names(index.comparison), strict=True):
            tab = Tab(name)
            tab.setChecked(side is self._side)
            tab.setAutoExclusive(True)
            tab.setEnabled(bool(shown.old and shown.new) or side is self._side)
            tab.clicked.connect(lambda _checked=False, side=side: self._turn(side))
            self._tabs[side] = tab
            line.addWidget(tab)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Number or words of a paragraph"))
        self.field.setAccessibleName(self.field.placeholderText())
        clearable(self.field)
        self.field.textChanged.connect(self._list)
        line.addWidget(self.field, 1)
        column.addLayout(line)
        self.list = EntryList(self.tr("Paragraphs"), self._entry)
        self.list.doubleClicked.connect(self.accept)
        column.addWidget(self.list, 1)
        row_of_buttons = QHBoxLayout()
        row_of_buttons.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row_of_buttons.addWidget(cancel)
        pair = button(self.tr("Pair"), "primary")
        pair.setDefault(True)
        pair.clicked.connect(self.accept)
        row_of_buttons.addWidget(pair)
        column.addLayout(row_of_buttons)
        self._turn(self._side)
        self.field.setFocus()

    def _ask(self, column: QVBoxLayout) -> None:
        """Say what is asked, and how the paragraph begins that it is asked of."""
        comparison = self._index.comparison
        row = comparison.rows[self._row]
        first = paragraphs_of(comparison, row, Side.NEW if row.new else Side.OLD)[0]
        question = self.tr("Which paragraph belongs with this one?")
        if first.number:
            question = self.tr("Which paragraph belongs with {0}?").format(first.number)
        beginning = first.text.replace("\n", " ")
        column.addWidget(text(question))
        column.addWidget(text(beginning[:_BRIEF] + "…" * (len(beginning) > _BRIEF), "soft"))

    def _turn(self, side: Side) -> None:
        """List the paragraphs of a side."""
        self._side = side
        self._edition = self._index.comparison.old if side is Side.OLD else self._index.comparison.new
        self._rows = self._index.rows_of(self._edition.paragraph_by_id, new=side is Side.NEW)
        self._list()

    def _list(self) -> None:
        """List the paragraphs that are not in the row yet; choose that of the number, else the nearest."""
        row = self._index.comparison.rows[self._row]
        own = set(row.old if self._side is Side.OLD else row.new)
        words = self.field.text().strip().casefold()
        keys = [
            number
            for number, paragraph in enumerate(self._edition.paragraphs)
            if paragraph.id not in own
            and (not words or words == paragraph.number.casefold() or words in paragraph.text.casefold())
        ]
        self.list.entries.set_keys(keys)

        def distance(at: int) -> tuple[bool, int]:
            number = self._edition.paragraphs[keys[at]].number.casefold()
            return bool(words) and number != words, abs(self._row_of(keys[at]) - self._row)

        if keys:
            self.list.setCurrentIndex(self.list.entries.index(min(range(len(keys)), key=distance), 0))

    def _row_of(self, key: int) -> int:
        return self._rows[self._edition.paragraphs[key].id]

    def _entry(self, key: int) -> Entry:
        edition = self._edition
        paragraph = edition.paragraphs[key]
        row = self._index.comparison.rows[self._row_of(key)]
        alone = not (row.old and row.new)
        return Entry(
            "○" if alone else "≈",
            "accent" if alone else "soft",
            paragraph_name(paragraph),
            section_path(edition, paragraph.section),
            paragraph.text[:120].replace("\n", " "),
            done=not alone,
        )

    def accept(self) -> None:
        """Take the paragraph that is chosen in the list."""
        at = self.list.currentIndex().row()
        keys = self.list.entries.keys
        if not 0 <= at < len(keys):
            return
        self.choice = (self._side, self._edition.paragraphs[keys[at]].id)
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list from the field."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            at = min(max(self.list.currentIndex().row() + step, 0), len(self.list.entries.keys) - 1)
            self.list.setCurrentIndex(self.list.entries.index(at, 0))
            return
        super().keyPressEvent(event)
