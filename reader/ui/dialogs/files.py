"""The dialog that asks for documents."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.ui.dialogs.parts import fit

if TYPE_CHECKING:
    from reader.ui.session import Session

_SIZE = 680, 440  # designed
_FORMATS = "*.txt *.md *.markdown *.docx *.odt *.rtf *.pdf *.html *.htm"


def ask_files(
    session: "Session",
    window: QWidget,
    title: str,
    take: Callable[[list[Path]], object],
    *,
    several: bool = True,
) -> QFileDialog:
    """Ask for documents, beginning in the folder where the last ones were.

    Args:
        session: remembers the folder.
        window: what the dialog stands on.
        title: what they are for.
        take: told the files that were chosen.
        several: whether more than one may be chosen.
    """
    dialog = QFileDialog(window, title, session.settings.text("library/folder"))
    modes = QFileDialog.FileMode
    dialog.setFileMode(modes.ExistingFiles if several else modes.ExistingFile)
    documents = QCoreApplication.translate("Files", "Documents ({formats})").format(formats=_FORMATS)
    dialog.setNameFilters([documents, QCoreApplication.translate("Files", "All files (*)")])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dress(dialog)

    def chosen(files: list[str]) -> None:
        session.settings.set("library/folder", str(Path(files[0]).parent))
        take([Path(file) for file in files])

    dialog.filesSelected.connect(chosen)
    dialog.open()
    return dialog


def dress(dialog: QFileDialog) -> None:
    """Give Qt's own file dialog names for the fields that it has no Chinese names for, and room."""
    for field, words in (
        (QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("Files", "Look in:")),
        (QFileDialog.DialogLabel.FileType, QCoreApplication.translate("Files", "Files of type:")),
    ):
        dialog.setLabelText(field, words)
    fit(dialog, *_SIZE)
