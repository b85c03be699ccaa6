"""What can be done to editions in the library window; each of it can be undone."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from reader.library.entries import EditionEntry
from reader.ui.dialogs.identity import Correction, IdentityDialog
from reader.ui.dialogs.name import NameDialog
from reader.ui.library.shelves import Book, label
from reader.ui.library.strip import Strip
from reader.ui.library.undo import Step
from reader.ui.session import Session


class Acts(QObject):
    """Corrects, renames, removes; keeps the way back.

    Attributes:
        stack: what was done, for undo and redo.
    """

    def __init__(self, session: Session, strip: Strip, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._library = session.library
        self._strip = strip
        self._window = window
        self.stack = QUndoStack(self)
        strip.undo.connect(self.stack.undo)

    def remove(self, entries: Sequence[EditionEntry]) -> None:
        """Take editions out of the library."""
        if not entries:
            return
        ids = tuple(entry.id for entry in entries)

        def do() -> None:
            for edition in ids:
                self._library.remove(edition)
            self._session.library_changed.emit()

        def undo() -> None:
            for edition in ids:
                self._library.restore(edition)
            self._session.library_changed.emit()
            self._strip.hide()

        if len(entries) == 1:
            words = self.tr("Removed “{title}”.").format(title=_shortened(label(entries[0])))
        else:
            words = self.tr("Removed %n edition(s).", "", len(entries))
        self.stack.push(Step(self.tr("Remove"), do, undo))
        self._strip.say(words, undo=True)

    def correct(self, entry: EditionEntry) -> IdentityDialog:
        """Ask which document an edition is."""
        names = tuple(series.name for series in self._library.series())
        dialog = IdentityDialog(entry, names, self._window)
        dialog.accepted.connect(lambda: self.apply(entry, dialog.correction))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def apply(self, entry: EditionEntry, correction: Correction) -> None:
        """Correct an edition's identity as was said."""
        if not correction.fields and correction.series is None:
            return
        before: list[tuple[str, object]] = []

        def do() -> None:
            before[:] = [
                (field, self._library.correct(entry.id, field, value)) for field, value in correction.fields
            ]
            if correction.series is not None:
                self._library.assign(entry.id, correction.series)
            self._session.library_changed.emit()

        def undo() -> None:
            for field, value in before:
                self._library.correct(entry.id, field, value)
            if correction.series is not None:
                self._library.assign(entry.id, entry.series)
            self._session.library_changed.emit()

        self.stack.push(Step(self.tr("Correct the identity"), do, undo))

    def move(self, book: Book, members: Sequence[EditionEntry], *, later: bool) -> None:
        """Move an edition by one place in its series.

        Args:
            book: the edition.
            members: all editions of its series, the earliest first.
            later: towards the newest.
        """
        before = [entry.id for entry in members]
        at = before.index(book.entry.id)
        to = at + (1 if later else -1)
        if not 0 <= to < len(before):
            return
        after = list(before)
        after[at], after[to] = after[to], after[at]

        def arrange(order: list[int]) -> None:
            self._library.arrange(order)
            self._session.library_changed.emit()

        self.stack.push(Step(self.tr("Move in the series"), lambda: arrange(after), lambda: arrange(before)))

    def separate(self, entry: EditionEntry) -> None:
        """Let the file that was taken for a correction be an edition of its own."""
        made = self._library.separate(entry.id)
        self.stack.clear()  # what was done before may speak of an edition that shows another file now
        self._session.library_changed.emit()
        self._strip.say(self.tr("“{name}” is an edition of its own now.").format(name=made.name))

    def rename_series(self, name: str) -> NameDialog:
        """Ask for a series' new name."""
        dialog = NameDialog(
            self.tr("Rename the series"),
            self.tr("Where a series of the new name exists, the two become one."),
            name,
            self._window,
        )
        dialog.accepted.connect(lambda: self._rename(name, dialog.name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _rename(self, old: str, new: str) -> None:
        if not new or new == old:
            return
        members = tuple(entry.id for entry in self._library.editions() if entry.series == old)

        def do() -> None:
            self._library.rename_series(old, new)
            self._session.library_changed.emit()

        def undo() -> None:
            # Not by renaming back: two series may have become one.
            for edition in members:
                self._library.assign(edition, old)
            self._session.library_changed.emit()

        self.stack.push(Step(self.tr("Rename the series"), do, undo))


def _shortened(words: str, most: int = 40) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"
