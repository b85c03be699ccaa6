"""Commands that every window has: the palette, preferences, help, leaving."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.ui.session import Session


class CommonCommands(QObject):
    """The commands that windows share, each with its shortcut, at work as soon as this is made.

    Args:
        window: what they work in.
        session: what they ask.
        page: the page of the manual that tells of the window.
    """

    def __init__(self, window: QMainWindow, session: Session, page: str = "index") -> None:
        super().__init__(window)
        self._window = window
        keys = QKeySequence.StandardKey
        self.palette = self._make(self.tr("All &commands…"), "Ctrl+K", self._show_palette)
        self.preferences = self._make(self.tr("&Preferences…"), "Ctrl+,", lambda: session.preferences(window))
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.quit = self._make(self.tr("&Quit"), keys.Quit, session.quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.manual = self._make(self.tr("&Manual"), keys.HelpContents, lambda: session.help(page))
        self.keys = self._make(self.tr("&Keyboard map"), "?", self._show_keys)
        self.about = self._make(self.tr("&About Duizhao"), None, lambda: session.about(window))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def offer_close(self) -> None:
        """Let Esc close the window as well."""
        close = self._make(self.tr("Close the window"), None, self._window.close)
        close.setShortcuts([QKeySequence("Ctrl+W"), QKeySequence("Esc")])

    def end_file_menu(self, menu: QMenu) -> None:
        """Put what stands at the end of a File menu."""
        menu.addSeparator()
        menu.addActions((self.preferences, self.quit))

    def fill_short_menu(self, menu: QMenu) -> None:
        """Put what stands at the end of the only menu of a window."""
        menu.addActions((self.palette, self.preferences, self.keys, self.manual))

    def fill_help_menu(self, menu: QMenu) -> None:
        """Put what stands in a Help menu."""
        menu.addActions((self.manual, self.keys, self.palette))
        menu.addSeparator()
        menu.addAction(self.about)

    def _make(
        self, words: str, keys: QKeySequence.StandardKey | str | None, done: Callable[[], object]
    ) -> QAction:
        action = QAction(words, self._window)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: done())
        self._window.addAction(action)
        return action

    def _show_palette(self) -> None:
        from reader.ui.dialogs.palette import CommandPalette  # noqa: PLC0415 - only when it is wanted

        CommandPalette(self._window).open()

    def _show_keys(self) -> None:
        from reader.ui.help.keys import KeyMap  # noqa: PLC0415 - only when it is wanted

        KeyMap(self._window).open()
