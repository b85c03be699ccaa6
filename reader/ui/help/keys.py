"""The keyboard map: every key of a window, read from its commands, so that it cannot be wrong."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.commands import commands, keys, lasting
from reader.ui.dialogs.parts import button, fit, text
from reader.ui.theme import theme


class KeyMap(QDialog):
    """All commands of a window that have keys, in two columns."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("keys")
        self.setWindowTitle(self.tr("Keyboard map"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().measures.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(12))
        layout.addWidget(text(self.tr("Keyboard map"), "title"))
        layout.addWidget(text(self.tr("Commands without a key are found in the palette (Ctrl+K)."), "soft"))
        shown = [action for action in commands(window) if keys(action)]
        content = _grid(shown, 2)
        around = px(2 * 24 + 16)
        if content.sizeHint().width() + around > self.screen().availableSize().width():
            content = _grid(shown, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(content)
        area.setAccessibleName(self.windowTitle())
        layout.addWidget(area, 1)
        row_of_buttons = QHBoxLayout()
        row_of_buttons.addStretch()
        close = button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row_of_buttons.addWidget(close)
        layout.addLayout(row_of_buttons)
        zoom = theme().measures.zoom
        size = content.sizeHint()
        fit(self, max(720, round((size.width() + around) / zoom)), 160 + round(size.height() / zoom))


def _grid(actions: list[QAction], columns: int) -> QWidget:
    """Give the keys and names of commands in some columns."""
    px = theme().measures.px
    content = QWidget()
    grid = QGridLayout(content)
    grid.setContentsMargins(0, 0, px(12), 0)
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(8))
    rows = -(-len(actions) // columns)
    for at, action in enumerate(actions):
        row, column = at % rows, 3 * (at // rows)
        key = text(keys(action), wrap=False)
        key.setStyleSheet(
            f"background: {theme().colours.band}; border-radius: {px(4)}px; padding: {px(2)}px {px(8)}px;"
        )
        key.ensurePolished()  # its padding counts for the size of the dialog
        grid.addWidget(key, row, column, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(text(lasting(action), wrap=False), row, column + 1)
    for column in range(columns):
        grid.setColumnStretch(3 * column + 1, 1)
        grid.setColumnMinimumWidth(3 * column + 2, px(24) if column + 1 < columns else 0)
    grid.setRowStretch(rows, 1)
    return content
