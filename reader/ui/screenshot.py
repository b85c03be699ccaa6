"""A window drawn into a picture, on a machine with or without a screen."""

import time
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.ui.pairs import compare_pair
from reader.ui.session import Session

SIZE = QSize(1440, 900)
_SETTLE_SECONDS = 0.2


def draw(session: Session, pair: tuple[str, str] | None, target: Path) -> None:
    """Draw the comparison of a pair, or the library, into a PNG.

    Raises:
        Fault: the picture could not be written, or an edition could not be opened.
    """
    window: QWidget
    if pair is None:
        window = session.show_library()
    else:
        window = session.show_comparison(*compare_pair(session.library, *pair)).window()
    window.resize(SIZE)
    settle()
    if not window.grab().save(str(target), "PNG"):
        raise Fault(
            Phrase("图片无法写入", "the picture could not be written"),
            target,
            Phrase("请检查文件夹是否存在且可写", "Check that its folder exists and can be written to"),
        )
    window.close()


def settle(seconds: float = _SETTLE_SECONDS) -> None:
    """Let timers and layouts come to rest."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
