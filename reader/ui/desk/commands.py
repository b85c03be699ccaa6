"""Commands of a comparison as one of several: to the next, to a window of its own, away."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from reader.ui.comparison.window import ComparisonWindow

if TYPE_CHECKING:
    from reader.ui.desk.desks import Desks


class TabCommands(QObject):
    """The commands of one comparison's tab, each with its shortcut, at work as soon as this is made."""

    def __init__(self, page: ComparisonWindow, desks: "Desks") -> None:
        super().__init__(page)
        self._page = page
        self.following = self._make(self.tr("Next comparison"), "Ctrl+Tab", lambda: desks.step(page, 1))
        self.preceding = self._make(
            self.tr("Previous comparison"), "Ctrl+Shift+Tab", lambda: desks.step(page, -1)
        )
        self.detach = self._make(
            self.tr("Move to a window of its own"), "Ctrl+Shift+N", lambda: desks.detach(page)
        )
        self.join = self._make(self.tr("Move to the other window"), "Ctrl+Shift+M", lambda: desks.join(page))
        self.close_others = self._make(
            self.tr("Close the other comparisons"), None, lambda: desks.close_others(page)
        )
        self.close = self._make(self.tr("Close the comparison"), "Ctrl+W", page.close)

    def allow(self, *, neighbours: bool, windows: bool) -> None:
        """Offer what needs neighbours in the window, or other windows, only where there are any."""
        for action in (self.following, self.preceding, self.detach, self.close_others):
            action.setEnabled(neighbours)
        self.join.setEnabled(windows)

    def menu(self) -> QMenu:
        """Give the menu of the tab."""
        menu = QMenu(self._page)
        menu.addActions((self.detach, self.join, self.close_others, self.close))
        return menu

    def _make(self, words: str, keys: str | None, done: Callable[[], object]) -> QAction:
        action = QAction(words, self._page)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: done())
        self._page.addAction(action)
        return action
