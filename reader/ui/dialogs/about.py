"""The about box: what this is, which versions it runs on, under which licences its parts are."""

import platform
import sqlite3
from importlib import metadata

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.ui.dialogs.parts import button, text
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
        self.setMinimumSize(px(560), px(440))
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
        layout.addWidget(self._table(), 1)
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

    def _table(self) -> QTableWidget:
        rows = parts()
        table = QTableWidget(len(rows), 3)
        table.setAccessibleName(self.tr("Parts, versions and licences"))
        table.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                table.setItem(at, column, QTableWidgetItem(words))
        table.resizeColumnsToContents()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        return table


def parts() -> tuple[tuple[str, str, str], ...]:
    """Give name, version and licence of every part the program runs on, its own name left out."""
    found = [
        ("Python", platform.python_version(), "PSF-2.0"),
        ("Qt", qVersion(), "LGPL-3.0"),
        ("SQLite", sqlite3.sqlite_version, "Public domain"),
    ]
    try:
        needed = metadata.requires("duizhao") or []
    except metadata.PackageNotFoundError:
        needed = []
    names = {_bare(line) for line in needed if "extra ==" not in line}
    for name in sorted(names, key=str.casefold):
        try:
            data = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        found.append((data["Name"], data["Version"], _licence(data)))
    return tuple(found)


def versions() -> str:
    """Give the versions as lines of text, for a report of a problem."""
    lines = [f"Duizhao {__version__}", platform.platform()]
    return "\n".join([*lines, *(f"{name} {version}" for name, version, _licence in parts())])


def _bare(requirement: str) -> str:
    """Give the name that a requirement begins with."""
    end = next((at for at, char in enumerate(requirement) if not (char.isalnum() or char in "-_.")), None)
    return requirement[:end]


def _licence(data: metadata.PackageMetadata) -> str:
    """Give a package's licence in a few words, from wherever it says it."""
    said = data.get_all("License-Expression") or []
    classifiers = [
        line.rpartition(" :: ")[2]
        for line in data.get_all("Classifier") or []
        if line.startswith("License :: ") and line.rpartition(" :: ")[2] != "OSI Approved"
    ]
    plain = (data.get_all("License") or [""])[0].strip().splitlines()
    return str((said or classifiers or plain or ["–"])[0])
