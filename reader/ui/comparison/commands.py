"""What a reader can do, by keyboard, menu and button: one action each."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Do = Callable[[], object]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)


def _table() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Give each command's words and keys; a key without modifiers works where text is read."""
    return {
        "next": (_tr("Next change"), ("F7", "J")),
        "previous": (_tr("Previous change"), ("Shift+F7", "K")),
        "unseen": (_tr("Next change not reviewed"), ("U",)),
        "seen": (_tr("Mark as seen and go on"), ("Space",)),
        "important": (_tr("Important"), ("I",)),
        "note": (_tr("Note"), ("N",)),
        "partner": (_tr("Go to its other place, or to its next part"), ("G",)),
        "class_1": (_tr("Show or hide figures"), ("1",)),
        "class_2": (_tr("Show or hide wording"), ("2",)),
        "class_3": (_tr("Show or hide what was added and removed"), ("3",)),
        "class_4": (_tr("Show or hide moves"), ("4",)),
        "class_5": (_tr("Show or hide typography"), ("5",)),
        "find": (_tr("Find"), ("Ctrl+F",)),
        "find_next": (_tr("Find next"), ("F3",)),
        "find_previous": (_tr("Find previous"), ("Shift+F3",)),
        "goto": (_tr("Go to paragraph…"), ("Ctrl+G",)),
        "filter": (_tr("Filter…"), ("Ctrl+L",)),
        "export": (_tr("Export…"), ("Ctrl+E",)),
        "swap": (_tr("Swap sides"), ("Ctrl+T",)),
        "library": (_tr("Library"), ("Ctrl+Shift+L",)),
        "caret": (_tr("Text cursor"), ("F8",)),
        "select": (_tr("Select this side of the row, then of all rows"), ("Ctrl+A",)),
        "copy": (_tr("Copy"), ("Ctrl+C",)),
        "copy_marked": (_tr("Copy with marks"), ("Ctrl+Shift+C",)),
        "copy_old": (_tr("Copy the old side"), ()),
        "copy_new": (_tr("Copy the new side"), ()),
        "pair": (_tr("Pair with…"), ("P",)),
        "unpair": (_tr("Unpair"), ("Shift+P",)),
        "take_out": (_tr("Take a paragraph out of the row"), ("O",)),
        "larger": (_tr("Larger text"), ("Ctrl++", "Ctrl+=")),
        "smaller": (_tr("Smaller text"), ("Ctrl+-",)),
        "designed": (_tr("Default text size"), ("Ctrl+0",)),
        "inline": (_tr("One column"), ("Ctrl+1",)),
        "pictures": (_tr("The whole at a glance"), ("Ctrl+Shift+G",)),
        "sections": (_tr("Sections"), ("F9",)),
        "panel": (_tr("Panel"), ("F10",)),
        "more": (_tr("More"), ()),
    }


def _brief() -> dict[str, str]:
    """Give the words of commands on a button of the bar, where the whole would be too long."""
    return {"next": _tr("Next"), "previous": _tr("Previous"), "unseen": _tr("Unreviewed")}


def make_actions(window: QWidget, readers: tuple[QWidget, ...], do: Mapping[str, Do]) -> dict[str, QAction]:
    """Make the actions of a window.

    Args:
        window: where keys with modifiers and function keys work.
        readers: where single letters and the space bar work too; elsewhere they type or press.
        do: what each command does; a command that is missing has a menu and does nothing itself.
    """
    made, brief = {}, _brief()
    for name, (text, keys) in _table().items():
        action = QAction(text, window)
        if name in brief:
            action.setIconText(brief[name])
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        if name in do:
            action.triggered.connect(_calling(do[name]))
        hint = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        action.setToolTip(f"{text} ({hint})" if hint else text)
        window.addAction(action)
        letters = [key for key in keys if len(key.removeprefix("Shift+")) == 1 or key == "Space"]
        if letters and len(letters) == len(keys):
            # A letter must not be taken from a field in which one types, nor the space from a button.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            window.removeAction(action)
            for reader in readers:
                reader.addAction(action)
        made[name] = action
    return made


def _calling(do: Do) -> Callable[[bool], None]:
    """Give a slot that takes no notice of whether an action is checked."""

    def call(_checked: bool = False) -> None:
        do()

    return call
