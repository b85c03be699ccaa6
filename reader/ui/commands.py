"""What a window's commands are called and which keys they have, for the palette and the keyboard map."""

import re

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow


def commands(window: QMainWindow) -> tuple[QAction, ...]:
    """Give a window's commands in the order they were made, each name once."""
    found: dict[str, QAction] = {}
    for action in window.findChildren(QAction):
        if not action.isSeparator() and action.menu() is None and (words := plain(action)):
            found.setdefault(words, action)
    return tuple(found.values())


def plain(action: QAction) -> str:
    """Give a command's name without the sign of its mnemonic: `&Open…` and `打开(&O)…` lose it."""
    words = re.sub(r"\(&\w\)", "", action.text())
    return re.sub(r"&(.)", r"\1", words).strip()


def keys(action: QAction) -> str:
    """Give a command's keys as the system writes them; empty where it has none."""
    return "  ".join(
        shortcut.toString(QKeySequence.SequenceFormat.NativeText) for shortcut in action.shortcuts()
    )
