"""A program that hears every state of the reading window, some windows long; it ends with 0, or crashes.

A process of its own, since what it looks for takes the process with it.
"""

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from reader.compare import compare
from reader.ui.comparison.window import ComparisonWindow
from tests.ui.comparison.conftest import long_edition
from tests.ui.comparison.states import comparison_states

_WINDOWS = 2


def hear(part: QAccessibleInterface | None) -> int:
    """Ask a part of a window and all parts in it what a screen reader asks; give how many they are."""
    if part is None or not part.isValid():
        return 0
    part.text(QAccessible.Text.Name)
    part.text(QAccessible.Text.Description)
    part.role(), part.state(), part.rect(), part.parent()
    part.valueInterface(), part.actionInterface()
    if (text := part.textInterface()) is not None:
        text.text(0, text.characterCount()), text.characterRect(0), text.selectionCount()
    return 1 + sum(hear(part.child(at)) for at in range(part.childCount()))


def hear_widgets(window: QWidget) -> None:
    """Ask for every widget of a window by itself, as a test of names does."""
    for widget in window.findChildren(QWidget):
        if (part := QAccessible.queryAccessibleInterface(widget)) is not None:
            part.text(QAccessible.Text.Name)


def main() -> None:
    """Open, hear and close windows one after another; the last stays open at the end."""
    app = QApplication([])
    comparison = compare(long_edition("old", 60, "水量"), long_edition("new", 60, "水质"))
    for number in range(_WINDOWS + 1):
        window = ComparisonWindow(comparison)
        window.resize(1280, 720)
        window.show()
        for _, shown in comparison_states(window):
            hear_widgets(shown)
            assert hear(QAccessible.queryAccessibleInterface(shown)) > 1
            gc.collect()
        if number < _WINDOWS:
            window.close()
            del window, shown
            app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
    print("heard")


if __name__ == "__main__":
    main()
