"""The removed editions: bring back, or delete for good."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from reader.ui.dialogs.parts import button, fit, text
from reader.ui.library.shelves import label, when
from reader.ui.theme import theme

if TYPE_CHECKING:
    from reader.ui.session import Session

_ID = Qt.ItemDataRole.UserRole


class RemovedDialog(QDialog):
    """What was removed from the library and is still there."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("removed")
        self.setWindowTitle(self.tr("Removed editions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().measures.px
        fit(self, 560, 420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(12))
        layout.addWidget(text(self.tr("Removed editions"), "title"))
        self._hint = text("", "soft")
        layout.addWidget(self._hint)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Removed editions"))
        self.list.setProperty("framed", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._tell)
        layout.addWidget(self.list, 1)
        row = QHBoxLayout()
        self.empty = button(self.tr("Delete all for good…"), "", "remove")
        self.empty.clicked.connect(self._ask_empty)
        row.addWidget(self.empty)
        row.addStretch()
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        row.addWidget(close)
        self.restore = button(self.tr("Bring back"), "primary", "undo")
        self.restore.clicked.connect(self._restore)
        row.addWidget(self.restore)
        layout.addLayout(row)
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        for entry in self._session.library.editions(removed=True):
            item = QListWidgetItem(f"{when(entry)} · {label(entry)}")
            item.setData(_ID, entry.id)
            item.setSizeHint(QSize(0, theme().measures.px(36)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._tell()

    def _tell(self) -> None:
        there = bool(self.list.count())
        self._hint.setText(
            self.tr("They are kept, with their comparisons and reviews, until you delete them.")
            if there
            else self.tr("Nothing was removed.")
        )
        self.empty.setEnabled(there)
        self.restore.setEnabled(bool(self.list.selectedItems()))

    def _restore(self) -> None:
        for item in self.list.selectedItems():
            self._session.library.restore(item.data(_ID))
        self._session.library_changed.emit()
        self._fill()

    def _ask_empty(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("sure")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(f"<b>{self.tr('Delete %n edition(s) for good?', '', self.list.count())}</b>")
        box.setInformativeText(self.tr("Their comparisons, reviews and notes go too. This cannot be undone."))
        delete = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        delete.clicked.connect(self._empty)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _empty(self) -> None:
        self._session.library.empty_bin()
        self._session.library_changed.emit()
        self._fill()
