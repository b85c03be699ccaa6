"""Files dropped on a window."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reader.ui.theme import theme

_PAIR = 2


class Veil(QFrame):
    """A frame over a window that files are dragged over, and what comes of it when they are dropped."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("veil", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = QLabel(self)
        self._words.setProperty("veil", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme().measures.px(48))
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self.hide()

    def show_over(self, window: QWidget, files: int) -> None:
        """Say what comes of some files."""
        words = self.tr("Drop to open %n file(s)", "", files)
        if files == _PAIR:
            words = self.tr("Drop to compare the two files")
        self._words.setText(words)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()


class FileDrops(QObject):
    """Lets a window take files that are dropped anywhere on it.

    Args:
        window: the window.
        take: told the files, after the drop is over, so that the program they come from is not held up.
    """

    def __init__(self, window: QWidget, take: Callable[[list[Path]], object]) -> None:
        super().__init__(window)
        self._take = take
        self._window, self._veil = window, Veil(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what carries files, and say so."""
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self._veil.hide()
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop) and isinstance(event, QDropEvent):
            paths = _files(event.mimeData())
            if paths:
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    QTimer.singleShot(0, self, lambda: self._take(paths))
                else:
                    self._veil.show_over(self._window, len(paths))
                return True
        return super().eventFilter(watched, event)


def _files(data: QMimeData) -> list[Path]:
    return [_path(url) for url in data.urls() if url.isLocalFile()]


def _path(url: QUrl) -> Path:
    """Give the file of an address byte by byte: a name need not be text, where systems allow that."""
    if sys.platform == "win32":
        return Path(url.toLocalFile())
    return Path(os.fsdecode(unquote_to_bytes(url.path(QUrl.ComponentFormattingOption.FullyEncoded))))
