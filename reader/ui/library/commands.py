"""The library window's commands, and the menus they stand in."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.ui.icons import icon
from reader.ui.library.shelves import Column


def _tr(words: str) -> str:
    return QCoreApplication.translate("LibraryCommands", words)


Keys = QKeySequence.StandardKey | str | None


class Commands:
    """Each command once: menus, buttons, the palette and the keyboard map all show the same ones."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.open = self._make(_tr("&Open files…"), QKeySequence.StandardKey.Open, "open")
        self.samples_zh = self._make(_tr("Open the &Chinese samples"), None)
        self.samples_en = self._make(_tr("Open the &English samples"), None)
        self.compare_previous = self._make(_tr("Compare with &previous"), "Ctrl+Return", "compare")
        self.compare_selected = self._make(_tr("&Compare the two selected"), "Ctrl+D", "compare")
        self.compare_file = self._make(_tr("Compare with a &file…"), "Ctrl+Shift+O")
        self.series = self._make(_tr("The whole &series…"), "Ctrl+Shift+Return")
        self.commitments = self._make(_tr("What was &asked and answered…"), "Ctrl+Shift+D")
        self.citations = self._make(_tr("Ci&tations…"), "Ctrl+Shift+T")
        self.correct = self._make(_tr("Correct the &identity…"), "F2", "edit")
        self.rename_series = self._make(_tr("Rename the &series…"), "Shift+F2")
        self.remove = self._make(_tr("&Remove"), QKeySequence.StandardKey.Delete, "remove")
        self.find = self._make(_tr("&Find in the list"), QKeySequence.StandardKey.Find, "search")
        self.search = self._make(_tr("Search in all &texts…"), "Ctrl+Shift+F", "search")
        self.removed = self._make(_tr("Remo&ved editions…"), None)
        self.earlier = self._make(_tr("Move &earlier in the series"), "Alt+Down")
        self.later = self._make(_tr("Move &later in the series"), "Alt+Up")
        self.separate = self._make(_tr("&Make the corrected file an edition of its own"), None)
        self.save_copy = self._make(_tr("Save a &copy of the library…"), None)
        self.pass_on = self._make(_tr("Save the selected editions as a &library…"), None, "export")
        self.bring_in = self._make(_tr("&Bring in another library…"), None, "import")
        self.close = self._make(_tr("&Close the window"), "Ctrl+W")
        self.recent = self._panel(_tr("&Recent comparisons"), "F9")
        self.page = self._panel(_tr("&Page of the edition"), "F10")
        self.sorts = self._sorts()

    def _make(self, words: str, keys: Keys, name: str = "") -> QAction:
        action = QAction(words, self._window)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        if name:
            action.setIcon(icon(name))
            action.setIconVisibleInMenu(False)
        self._window.addAction(action)
        return action

    def _panel(self, words: str, keys: str) -> QAction:
        action = self._make(words, keys)
        action.setCheckable(True)
        action.setChecked(True)
        return action

    def _sorts(self) -> dict[Column, QAction]:
        group = QActionGroup(self._window)
        result = {}
        for column, words in (
            (Column.WHEN, _tr("By &edition")),
            (Column.TITLE, _tr("By &title")),
            (Column.LANGUAGE, _tr("By &language")),
            (Column.PARAGRAPHS, _tr("By number of &paragraphs")),
            (Column.WARNINGS, _tr("By &warnings")),
            (Column.IMPORTED, _tr("By date of &import")),
        ):
            action = self._make(words, None)
            action.setCheckable(True)
            group.addAction(action)
            result[column] = action
        result[Column.WHEN].setChecked(True)
        return result

    def fill(self, window: QMainWindow, undo: QAction, redo: QAction) -> None:
        """Put the commands into the window's menu bar, beside those that every window has."""
        bar = window.menuBar()
        file = self.file_menu = bar.addMenu(_tr("&File"))
        file.addAction(self.open)
        samples = file.addMenu(_tr("&Samples"))
        samples.addActions((self.samples_zh, self.samples_en))
        file.addSeparator()
        file.addActions((self.bring_in, self.pass_on, self.save_copy))
        file.addSeparator()
        file.addAction(self.close)
        edit = bar.addMenu(_tr("&Edit"))
        edit.addActions((undo, redo))
        edit.addSeparator()
        edit.addActions((self.correct, self.rename_series, self.earlier, self.later, self.separate))
        edit.addSeparator()
        edit.addActions((self.remove, self.removed))
        edit.addSeparator()
        edit.addActions((self.find, self.search))
        compare = bar.addMenu(_tr("&Compare"))
        compare.addActions((self.compare_previous, self.compare_selected, self.compare_file))
        compare.addSeparator()
        compare.addActions((self.series, self.commitments, self.citations))
        view = bar.addMenu(_tr("&View"))
        view.addActions((self.recent, self.page))
        view.addSection(_tr("Order"))
        view.addActions(list(self.sorts.values()))

    def context(self, menu: QMenu) -> None:
        """Put what concerns an edition into a menu."""
        menu.addActions((self.compare_previous, self.compare_selected, self.compare_file))
        menu.addSeparator()
        menu.addActions((self.series, self.commitments, self.citations))
        menu.addSeparator()
        menu.addActions((self.correct, self.rename_series, self.remove))
