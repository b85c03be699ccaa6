"""Files that are dragged over a window: it says what will come of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from reader.ui.drops import Veil

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SPOT = QPoint(300, 200)


def carried(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


@pytest.fixture
def library_window(session, qtbot):
    window = session.show_library()
    qtbot.waitExposed(window)
    return window


@pytest.mark.parametrize(
    ("files", "words"),
    [(1, "Drop to open 1 file"), (2, "Drop to compare the two files"), (3, "Drop to open 3 files")],
)
def test_a_window_says_what_comes_of_files(library_window, tmp_path, files, words):
    data = carried(*(tmp_path / f"{at}.txt" for at in range(files)))
    QApplication.sendEvent(library_window, QDragEnterEvent(SPOT, COPY, data, LEFT, NONE))
    veil = library_window.findChild(Veil)
    assert veil.isVisible()
    assert veil.geometry() == library_window.rect()
    assert veil.findChild(QLabel).text() == words
    QApplication.sendEvent(library_window, QDragLeaveEvent())
    assert not veil.isVisible()


def test_what_is_no_file_is_not_asked_for(library_window):
    data = QMimeData()
    data.setText("words")
    QApplication.sendEvent(library_window, QDragEnterEvent(SPOT, COPY, data, LEFT, NONE))
    assert not library_window.findChild(Veil).isVisible()


def test_dropped_files_are_opened_and_the_frame_goes(library_window, samples, session, qtbot):
    data = carried(*sorted((samples / "zh").glob("river-*"))[:2])
    QApplication.sendEvent(library_window, QDragEnterEvent(SPOT, COPY, data, LEFT, NONE))
    QApplication.sendEvent(library_window, QDropEvent(QPointF(SPOT), COPY, data, LEFT, NONE))
    assert not library_window.findChild(Veil).isVisible()
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=30_000)
