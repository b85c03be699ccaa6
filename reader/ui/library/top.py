"""The bar at the head of the library window: what it is, finding, opening."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from reader.ui.dialogs.parts import button, search_field, text
from reader.ui.theme import theme


class TopBar(QFrame):
    """Title and count at the left, a field to find in the list and the main button at the right.

    Attributes:
        count: says how many editions are shown.
        search: what is typed narrows the list.
        open: opens files.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().measures.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(12))
        row.addWidget(text(self.tr("Library"), "title", wrap=False))
        self.count = text("", "soft", wrap=False)
        row.addWidget(self.count)
        row.addStretch()
        self.search = search_field(self.tr("Find by title, session or year"), self.tr("Find in the list"))
        self.search.setObjectName("search")
        self.search.setFixedWidth(px(280))
        row.addWidget(self.search)
        self.open = button(self.tr("Open files…"), "primary", "open")
        self.open.setObjectName("open")
        keys = QKeySequence(QKeySequence.StandardKey.Open).toString(QKeySequence.SequenceFormat.NativeText)
        self.open.setToolTip(self.tr("Open files ({keys}), or drop them anywhere").format(keys=keys))
        row.addWidget(self.open)
