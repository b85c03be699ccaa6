"""Libraries as files: saving a copy, passing editions on, bringing in what a colleague sent."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.library.entries import EditionEntry
from reader.ui.dialogs.files import dress
from reader.ui.library.strip import Strip
from reader.ui.session import Session

if TYPE_CHECKING:
    from reader.library.exchange import Carried

SUFFIX = ".duizhao"


class Exchange(QObject):
    """Writes and reads whole libraries for the library window."""

    def __init__(self, session: Session, strip: Strip, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._strip = strip
        self._window = window

    def save_copy(self) -> QFileDialog:
        """Ask where a copy of the whole library is to go, and save it."""
        return self._ask_target(self.tr("Save a copy of the library"), self.tr("Library"), self.copy_to)

    def pass_on(self, entries: tuple[EditionEntry, ...]) -> QFileDialog:
        """Ask where these editions, with their reviews, are to go, and save them."""
        return self._ask_target(
            self.tr("Save the selected editions as a library"),
            entries[0].name,
            lambda target: self.export_to(target, entries),
        )

    def bring_in(self) -> QFileDialog:
        """Ask for another library, and bring in all that is in it."""
        dialog = self._dialog(self.tr("Bring in another library"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.join(Path(file)))
        dialog.open()
        return dialog

    def copy_to(self, target: Path) -> None:
        """Save a copy of the library."""
        library = self._session.library
        self._session.run(
            self.tr("Saving…"),
            lambda _progress: library.save_as(target),
            lambda _nothing: self._strip.say(self.tr("Saved as {file}.").format(file=target.name)),
            self._window,
        )

    def export_to(self, target: Path, entries: tuple[EditionEntry, ...]) -> None:
        """Save editions, with their reviews, as a library of their own."""
        library = self._session.library
        self._session.run(
            self.tr("Saving…"),
            lambda _progress: library.export(target, [entry.id for entry in entries]),
            lambda _carried: self._strip.say(self.tr("Saved as {file}.").format(file=target.name)),
            self._window,
        )

    def join(self, source: Path) -> None:
        """Bring in all of another library."""
        library = self._session.library
        self._session.run(
            self.tr("Bringing in {file}…").format(file=source.name),
            lambda _progress: library.join(source),
            self._joined,
            self._window,
        )

    def _joined(self, carried: "Carried") -> None:
        self._session.library_changed.emit()
        editions = self.tr("%n new edition(s)", "", len(carried.added))
        reviews = self.tr("%n review(s)", "", carried.reviews)
        self._strip.say(
            self.tr("Brought in: {editions}, {reviews}.").format(editions=editions, reviews=reviews)
        )

    def _ask_target(self, title: str, name: str, take: Callable[[Path], object]) -> QFileDialog:
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(name + SUFFIX)
        dialog.fileSelected.connect(lambda file: take(Path(file)))
        dialog.open()
        return dialog

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._session.settings.text("library/folder"))
        dialog.setNameFilters(
            [self.tr("Libraries ({formats})").format(formats=f"*{SUFFIX} *.db"), self.tr("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dress(dialog)
        return dialog
