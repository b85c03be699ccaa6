"""The last question before the program ends, when reviews could not be saved."""

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.document.fault import Fault
from reader.ui.dialogs.message import show_error

if TYPE_CHECKING:
    from reader.ui.session import Session


def rescue(session: "Session") -> None:
    """Save what waits in memory; where the library cannot take it, offer to save a copy elsewhere."""
    library = session.library
    while library.held:
        try:
            library.save_held()
        except Fault as fault:
            if not _ask(session, fault):
                return
            target, _filter = QFileDialog.getSaveFileName(None, _tr("Save a copy of the library"))
            if target:
                _save(session, Path(target))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Rescue", words)


def _ask(session: "Session", fault: Fault) -> bool:
    """Whether a copy is to be saved; a person who closes the box is asked again."""
    box = QMessageBox()
    box.setObjectName("rescue")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(f"<b>{escape(_tr('Some of your reviews could not be saved.'))}</b>")
    box.setInformativeText(escape(fault.line(session.language)))
    save = box.addButton(_tr("Save a copy…"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(_tr("Discard them"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(save)
    box.setEscapeButton(save)
    box.exec()
    return box.clickedButton() is not discard


def _save(session: "Session", target: Path) -> None:
    try:
        session.library.save_as(target)
    except Fault as fault:
        show_error(fault, None, session.language).exec()
