"""What a window's commands are called and which keys they have, for the palette and the keyboard map."""

import re

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QLineEdit, QMainWindow

_LASTING = "lastingName"
_ARROWS = {Qt.Key.Key_Up: "↑", Qt.Key.Key_Down: "↓", Qt.Key.Key_Left: "←", Qt.Key.Key_Right: "→"}


class _Step(QAction):
    """A step back or forth; its words tell what that would be now."""

    def __init__(self, window: QMainWindow, name: str, naming: str, *keys: str) -> None:
        super().__init__(name, window)
        self._name, self._naming = name, naming
        self.setShortcuts([QKeySequence(key) for key in keys])
        self.setProperty(_LASTING, _bare(name))

    def tell(self, act: str) -> None:
        """Say what is undone or done again."""
        self.setText(self._naming.format(act) if act else self._name)


def undo_and_redo(stack: QUndoStack, window: QMainWindow) -> tuple[QAction, QAction]:
    """Give the commands that undo and redo what a window did."""
    # Not the stack's own: they set a blank between the two words, which Chinese does not.
    undo = _Step(window, _tr("&Undo"), _tr("&Undo {0}"), "Ctrl+Z")
    redo = _Step(window, _tr("&Redo"), _tr("&Redo {0}"), "Ctrl+Y", "Ctrl+Shift+Z")
    undo.setEnabled(stack.canUndo())
    redo.setEnabled(stack.canRedo())
    stack.canUndoChanged.connect(undo.setEnabled)
    stack.canRedoChanged.connect(redo.setEnabled)
    stack.undoTextChanged.connect(undo.tell)
    stack.redoTextChanged.connect(redo.tell)
    undo.triggered.connect(stack.undo)
    redo.triggered.connect(stack.redo)
    return undo, redo


def _tr(words: str) -> str:
    return QCoreApplication.translate("Commands", words)


def commands(window: QMainWindow) -> tuple[QAction, ...]:
    """Give a window's commands in the order they were made, each name once; a field's cross is none."""
    found: dict[str, QAction] = {}
    for action in window.findChildren(QAction):
        if isinstance(action.parent(), QLineEdit):
            continue
        if not action.isSeparator() and action.menu() is None and (words := plain(action)):
            found.setdefault(words, action)
    return tuple(found.values())


def plain(action: QAction) -> str:
    """Give a command's name without the sign of its mnemonic: `&Open…` and `打开(&O)…` lose it."""
    return _bare(action.text())


def lasting(action: QAction) -> str:
    """Give a command's name whatever it would do now: `Undo`, and not `Undo note`."""
    return action.property(_LASTING) or plain(action)


def _bare(words: str) -> str:
    return re.sub(r"&(.)", r"\1", re.sub(r"\(&\w\)", "", words)).strip()


def keys(action: QAction) -> str:
    """Give a command's keys as the system writes them, arrow keys as arrows; empty where it has none."""
    arrows = {_written(QKeySequence(key)): arrow for key, arrow in _ARROWS.items()}
    shown = (_written(shortcut).rpartition("+") for shortcut in action.shortcuts())
    return "  ".join(held + plus + arrows.get(key, key) for held, plus, key in shown)


def _written(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
