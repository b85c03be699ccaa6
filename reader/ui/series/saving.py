"""Asking where a matrix or a series is to be written, and writing it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.export.listing import WRITERS, Listing
from reader.export.target import whole_file
from reader.ui.dialogs.files import dress

if TYPE_CHECKING:
    from reader.ui.session import Session

_FILTERS = {"html": "HTML (*.html)", "xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)"}


def ask_where(session: "Session", window: QWidget, name: str, make: Callable[[], Listing]) -> QFileDialog:
    """Ask for a file, and write tables into it in the format that its ending says.

    Args:
        session: tells of errors.
        window: whose wish it is.
        name: what the file is called at first.
        make: gives the tables.
    """
    dialog = QFileDialog(window, QCoreApplication.translate("Series", "Export"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(_FILTERS.values()))
    dialog.setDefaultSuffix("html")
    dress(dialog)
    dialog.selectFile(f"{name}.html")
    endings = {words: ending for ending, words in _FILTERS.items()}
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(endings[words]))
    dialog.fileSelected.connect(lambda path: save(session, window, Path(path), make))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def save(session: "Session", window: QWidget, path: Path, make: Callable[[], Listing]) -> None:
    """Write tables; an ending that no format has gets that of a web page."""
    ending = path.suffix[1:].lower()
    if ending not in WRITERS:
        ending, path = "html", path.with_name(f"{path.name}.html")
    listing = make()

    def write(_progress: object) -> None:
        # The dialog has asked whether a file is to be overwritten.
        with whole_file(path, force=True) as out:
            WRITERS[ending](listing, out)

    words = QCoreApplication.translate("Series", "Exporting…")
    session.run(words, write, lambda _result: None, window)
