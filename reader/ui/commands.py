"""What a window's commands are called and which keys they have, for the palette and the keyboard map."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QLineEdit, QMainWindow

_LASTING = "lastingName"
_ARROWS = {Qt.Key.Key_Up: "↑", Qt.Key.Key_Down: "↓", Qt.Key.Key_Left: "←", Qt.Key.Key_Right: "→"}


def undo_and_redo(stack: QUndoStack, window: QMainWindow, undo: str, redo: str) -> tuple[QAction, QAction]:
    """Give the commands that undo and redo what a window did; their words tell what that would be now."""
    made = stack.createUndoAction(window, undo), stack.createRedoAction(window, redo)
    for action, name, shortcuts in zip(
        made, (undo, redo), (["Ctrl+Z"], ["Ctrl+Y", "Ctrl+Shift+Z"]), strict=True
    ):
        action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        action.setProperty(_LASTING, _bare(name))
    return made


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
