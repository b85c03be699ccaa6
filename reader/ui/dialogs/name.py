"""A dialog that asks for one name."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.ui.dialogs.parts import button, text
from reader.ui.theme import theme


class NameDialog(QDialog):
    """One line, and what it is for."""

    def __init__(self, title: str, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("name")
        self.setWindowTitle(title)
        px = theme().measures.px
        self.setMinimumWidth(px(460))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(12))
        layout.addWidget(text(title, "title"))
        self.line = QLineEdit(name, self)
        self.line.setAccessibleName(title)
        self.line.selectAll()
        layout.addWidget(self.line)
        layout.addWidget(text(words, "soft"))
        row = QHBoxLayout()
        row.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        self.save = button(self.tr("Rename"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        row.addWidget(self.save)
        layout.addLayout(row)
        self.line.textChanged.connect(lambda: self.save.setEnabled(bool(self.name)))

    @property
    def name(self) -> str:
        """What was typed, without blanks around it."""
        return " ".join(self.line.text().split())
