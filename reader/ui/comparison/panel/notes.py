"""The reviewer's notes: an editor for the row being read, and the list of all notes and flags."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.ui.comparison.labels import row_name
from reader.ui.comparison.panel.entries import Entry, EntryList
from reader.ui.comparison.panel.page import PanelPage
from reader.ui.comparison.session import ReviewSession
from reader.ui.theme import theme


class NotesPage(PanelPage):
    """Notes; what is typed is kept when the editor is left.

    Signals:
        left: the reader is done with the editor and wants to read on.
    """

    left = Signal()

    def __init__(self, review: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._review = review
        self._row = -1
        body = QWidget(self)
        column = QVBoxLayout(body)
        px = theme().measures.px
        column.setContentsMargins(px(12), px(12), px(12), 0)
        column.setSpacing(px(6))
        self._head = QLabel(body)
        self._head.setProperty("rank", "soft")
        self._head.setWordWrap(True)
        column.addWidget(self._head)
        self.editor = QPlainTextEdit(body)
        self.editor.setPlaceholderText(self.tr("A note on this row. Ctrl+Enter or Esc returns to the text."))
        self.editor.setAccessibleName(self.tr("Note"))
        self.editor.setTabChangesFocus(True)
        self.editor.setMinimumHeight(px(48))
        self.editor.setMaximumHeight(px(120))
        self.editor.installEventFilter(self)
        self._head.setBuddy(self.editor)
        column.addWidget(self.editor)
        self.list = EntryList(self.tr("Notes"), self._entry, body)
        self.list.chosen.connect(lambda row: self.chosen.emit(row, None))
        column.addWidget(self.list, 1)
        self.set_body(body)
        self.show_body(something=True)
        review.changed.connect(self._changed)
        self.refresh()

    def count(self) -> int:
        """Give how many rows bear a note or a flag."""
        return len(self.list.entries.keys)

    def refresh(self) -> None:
        """List the notes there are."""
        self.list.entries.set_keys([row for row, _ in self._review.noted()])
        self.counted.emit()

    def follow(self, row: int) -> None:
        """Edit the note of another row."""
        self.keep()
        self._row = row
        rows = self._review.comparison.rows
        known = 0 <= row < len(rows)
        self.editor.setEnabled(known)
        self._head.setText(
            self.tr("Note on {0}").format(row_name(self._review.comparison, rows[row])) if known else ""
        )
        self.editor.setPlainText(self._review.review(rows[row]).note if known else "")
        keys = self.list.entries.keys
        self.list.follow(list(keys).index(row) if row in keys else None)

    def edit(self) -> None:
        """Put the cursor into the editor."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)

    def keep(self) -> None:
        """Keep what was typed."""
        if 0 <= self._row < len(self._review.comparison.rows):
            self._review.set_note(self._row, self.editor.toPlainText())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note when the editor is left."""
        if watched is self.editor:
            if event.type() is QEvent.Type.FocusOut:
                self.keep()
            elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                done = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control
                if done or event.key() == Qt.Key.Key_Escape:
                    self.keep()
                    self.left.emit()
                    return True
        return super().eventFilter(watched, event)

    def _changed(self, row: int) -> None:
        self.refresh()
        if row == self._row and not self.editor.hasFocus():
            self.editor.setPlainText(self._review.review(self._review.comparison.rows[row]).note)

    def _entry(self, row: int) -> Entry:
        comparison = self._review.comparison
        review = self._review.review(comparison.rows[row])
        sign, colour = ("★", "caution") if review.important else ("✎", "accent")
        head = row_name(comparison, comparison.rows[row])
        return Entry(sign, colour, head, self.tr("important") if review.important else "", review.note)
