"""What every page of the panel is: a named list with a count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from reader.ui.comparison.index import Index
from reader.ui.comparison.rows.text import Side
from reader.ui.theme import theme


class PanelPage(QWidget):
    """A page of the panel.

    Signals:
        chosen: the number of the row to go to, and the side that is meant, or None.
        counted: the page holds another number of things.
    """

    chosen = Signal(int, object)
    counted = Signal()

    def __init__(self, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._empty = QLabel(empty, self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("rank", "soft")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._empty.setMargin(theme().measures.px(16))
        self._stack.addWidget(self._empty)

    def set_body(self, body: QWidget) -> None:
        """Set what the page shows when there is something."""
        self._stack.addWidget(body)

    def show_body(self, *, something: bool) -> None:
        """Show the body, or the word for emptiness."""
        self._stack.setCurrentIndex(1 if something and self._stack.count() > 1 else 0)

    def count(self) -> int | None:
        """Give how many things the page holds, or None where that says nothing."""
        return None

    def set_index(self, index: Index) -> None:
        """Take up a comparison made anew."""

    def refresh(self) -> None:
        """Take up what has changed."""

    def follow(self, row: int) -> None:
        """Show what belongs to the row that is being read."""


def side_of(*, new: bool) -> Side:
    """Give the side of a paragraph."""
    return Side.NEW if new else Side.OLD
