"""The box that asks for a paragraph's number and goes there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.ui.comparison.navigation import Navigator
from reader.ui.dialogs.parts import button, fit, text
from reader.ui.theme import theme


class GotoBox(QDialog):
    """One field; it stays open while there is no such paragraph."""

    def __init__(self, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self.setObjectName("goto")
        self.setWindowTitle(self.tr("Go to paragraph"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().measures.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(text(self.windowTitle(), "title"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Number of the paragraph"))
        column.addWidget(self.field)
        self._hint = self.tr("The number as printed in either edition; the new one is looked through first.")
        self.word = text(self._hint, "soft")
        column.addWidget(self.word)
        row = QHBoxLayout()
        row.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        go = button(self.tr("Go there"), "primary")
        go.setDefault(True)
        go.clicked.connect(self.accept)
        row.addWidget(go)
        column.addLayout(row)
        self.field.textEdited.connect(lambda _words: self.word.setText(self._hint))
        fit(self, 420)

    def accept(self) -> None:
        """Go there, or say that there is no such paragraph."""
        words = self.field.text().strip()
        if self._navigator.to_paragraph(words):
            super().accept()
        elif words:
            self.word.setText(self.tr("There is no paragraph {0}.").format(words))
            self.field.selectAll()
