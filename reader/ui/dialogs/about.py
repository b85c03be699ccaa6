"""The about box: what this is, which versions it runs on, under which licences its parts are."""

import platform

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.components import components, licence_text
from reader.ui.dialogs.parts import button, fit, text
from reader.ui.icons import application_icon
from reader.ui.theme import theme


class AboutDialog(QDialog):
    """Name, version, licence, and the same of every part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About Duizhao"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().measures.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(16))
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(QSize(px(56), px(56)), self.devicePixelRatioF()))
        head.addWidget(picture)
        names = QVBoxLayout()
        names.setSpacing(px(2))
        names.addWidget(text(self.tr("Duizhao 对照"), "title"))
        version = text(self.tr("Version {version}, MIT License").format(version=__version__), "soft")
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        names.addWidget(version)
        head.addLayout(names, 1)
        layout.addLayout(head)
        words = self.tr(
            "A reader that compares editions of a report. It works offline and sends nothing anywhere."
        )
        layout.addWidget(text(words))
        layout.addWidget(text(self.tr("It stands on the work of others:"), "soft"))
        self.table = self._table()
        layout.addWidget(self.table, 1)
        self.licence = QPlainTextEdit()
        self.licence.setReadOnly(True)
        self.licence.setAccessibleName(self.tr("The licence in full"))
        self.table.currentItemChanged.connect(self._show_licence)
        layout.addWidget(self.licence, 1)
        for part in (self.table, self.licence):
            part.setMinimumHeight(px(40))  # both scroll, on a low screen in a few lines
        self.table.setCurrentCell(0, 0)
        row = QHBoxLayout()
        copy = button(self.tr("Copy versions"), "", "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
        row.addWidget(copy)
        row.addStretch()
        close = button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        layout.addLayout(row)
        fit(self, 600, 560)

    def _table(self) -> QTableWidget:
        rows = components()
        table = QTableWidget(len(rows), 3)
        table.setAccessibleName(self.tr("Parts, versions and licences"))
        table.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        for at, row in enumerate(rows):
            for column, words in enumerate((row.name, row.version, row.licence)):
                table.setItem(at, column, QTableWidgetItem(words))
        table.resizeColumnsToContents()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        return table

    def _show_licence(self, item: QTableWidgetItem | None) -> None:
        """Show the licence of the chosen component in full."""
        if item is not None and (first := self.table.item(item.row(), 0)) is not None:
            name = first.text()
            self.licence.setPlainText(licence_text(name) or self.tr("Its authors supply no licence text."))


def versions() -> str:
    """Give the versions as lines of text, for a report of a problem."""
    lines = [f"Duizhao {__version__}", platform.platform()]
    return "\n".join([*lines, *(f"{one.name} {one.version}" for one in components())])
