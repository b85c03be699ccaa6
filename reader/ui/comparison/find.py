"""The line in which one types what is to be found, with the number of finds in each edition."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.compare.model import Comparison
from reader.ui.comparison.chrome import Edge, Plank
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.search import Found, Search
from reader.ui.comparison.slices import Slices
from reader.ui.dialogs.parts import clearable
from reader.ui.icons import icon
from reader.ui.theme import theme


class FindBar(Plank):
    """Find in both editions as one types.

    Signals:
        found: a place to go to.
        changed: other places are found than before; they are to be painted.
        closed: the reader is done.
    """

    found = Signal(object)
    changed = Signal()
    closed = Signal()

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(Edge.BOTTOM, parent=parent)
        self._comparison = comparison
        self.search: Search | None = None
        self._at: int | None = None
        self._from = 0
        row = QHBoxLayout(self)
        px = theme().measures.px
        row.setContentsMargins(px(12), px(6), px(8), px(6))
        row.setSpacing(px(6))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in both editions"))
        self.field.setAccessibleName(self.tr("Find in both editions"))
        clearable(self.field)
        self.field.setMaximumWidth(px(340))
        self.field.textChanged.connect(self._begin)
        self.field.installEventFilter(self)
        row.addWidget(self.field, 2)
        self._count = QLabel(self)
        self._count.setProperty("rank", "caption")
        row.addWidget(self._count, 3)
        for name, text, press in (
            ("previous", self.tr("Previous find (Shift+F3)"), lambda: self.step(-1)),
            ("next", self.tr("Next find (F3)"), lambda: self.step(1)),
            ("close", self.tr("Close (Esc)"), self.close_bar),
        ):
            button = QToolButton(self)
            button.setIcon(icon(name))
            button.setIconSize(QSize(px(16), px(16)))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(press)
            row.addWidget(button)
        self._slices = Slices(self)
        self._slices.advanced.connect(self._advanced)
        self.hide()

    def open_at(self, row: int, words: str = "") -> None:
        """Show the line; the search begins at a row."""
        self._from = max(0, row)
        self.show()
        if words:
            self.field.setText(words)
        if self.search is None:
            self._begin(self.field.text())
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_comparison(self, comparison: Comparison) -> None:
        """Search another comparison."""
        self._comparison = comparison
        if self.search is not None:
            self._begin(self.field.text())

    def close_bar(self) -> None:
        """Hide the line and what it found."""
        self._slices.stop()
        self.search, self._at = None, None
        self.hide()
        self.changed.emit()
        self.closed.emit()

    def in_row(self, number: int) -> dict[tuple[Side, int], list[tuple[int, int]]]:
        """Give what was found in a row."""
        return self.search.in_row(number) if self.search and self.isVisible() else {}

    def in_text(self, text: str) -> list[tuple[int, int]]:
        """Give what is found in a text."""
        return list(self.search.in_text(text)) if self.search and self.isVisible() else []

    def step(self, direction: int) -> None:
        """Go to the next find, or the previous one."""
        if self.search is None or not self.search.found:
            return
        self._at = ((self._at or 0) + direction) % len(self.search.found)
        self._tell()

    @property
    def place(self) -> Found | None:
        """The find that one is at."""
        return self.search.found[self._at] if self.search and self._at is not None else None

    def _begin(self, words: str) -> None:
        if self.place is not None:
            self._from = self.place.row
        self._at = None
        self.search = Search(self._comparison, words, self._from) if words.strip() else None
        if self.search is None:
            self._slices.stop()
            self._count.setText("")
            self.changed.emit()
            return
        self._slices.start(self.search.seeking())

    def _advanced(self) -> None:
        search = self.search
        if search is None:
            return
        if self._at is None and search.found:
            self._at = 0
            self._tell()
            self.changed.emit()
        else:
            self._say()
        if search.complete:
            self.changed.emit()

    def _tell(self) -> None:
        self._say()
        if self.place is not None:
            self.found.emit(self.place)

    def _say(self) -> None:
        search = self.search
        if search is None:
            return
        if not search.found:
            self._count.setText(self.tr("Not found") if search.complete else self.tr("Searching…"))
            return
        self._count.setText(
            self.tr("{0} of {1} · old {2} · new {3}").format(
                f"{search.rank(self._at or 0) + 1:,}",
                f"{len(search.found):,}",
                f"{search.counts[Side.OLD]:,}",
                f"{search.counts[Side.NEW]:,}",
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)
