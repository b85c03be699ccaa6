"""Files of any name that are dropped on the library window come in; what is no plain file is told."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from tests.odd_files import NAMES, named, odd

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="such names and files are not to be had there"
)


@pytest.fixture
def window(session, qtbot):
    shown = session.show_library()
    qtbot.waitExposed(shown)
    return shown


def drop(window, paths: list[Path]) -> None:
    """Let files fall on the window as a file manager hands them over: as addresses with escaped bytes."""
    mime = QMimeData()
    mime.setData("text/uri-list", b"".join(path.as_uri().encode() + b"\r\n" for path in paths))
    at, copy = QPoint(300, 300), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target = window.childAt(at)
    QApplication.sendEvent(target, QDragEnterEvent(at, copy, mime, left, none))
    fall = QDropEvent(QPointF(at), copy, mime, left, none)
    QApplication.sendEvent(target, fall)
    assert fall.isAccepted()
    QApplication.processEvents()  # the files come in after the drop itself is over


def settled(window, qtbot):
    qtbot.waitUntil(lambda: not window.importer.busy, timeout=60_000)


def test_files_of_any_name_come_in_when_dropped(window, qtbot, tmp_path, session):
    drop(window, [named(tmp_path, name) for name in NAMES])
    settled(window, qtbot)
    texts = {session.library.edition(entry.id).paragraphs[0].text for entry in session.library.editions()}
    assert texts == {f"Report on {name}" for name in NAMES}
    assert window.findChild(QMessageBox, "message") is None


def test_the_open_dialog_takes_any_name_that_is_text(window, qtbot, tmp_path, session):
    paths = [named(tmp_path, name) for name in NAMES if name != "bytes"]  # Qt's dialog shows only text
    window.commands.open.trigger()
    dialog = window.findChild(QFileDialog)
    dialog.filesSelected.emit([str(path) for path in paths])
    dialog.close()
    settled(window, qtbot)
    assert len(session.library.editions()) == len(paths)


def test_what_is_no_plain_file_is_told(window, qtbot, tmp_path, session):
    made = odd(tmp_path)
    drop(window, list(made.values()))
    settled(window, qtbot)
    assert session.library.editions() == ()
    box = window.findChild(QMessageBox, "message")
    folders = 2  # stand for the files in them: none
    assert f"{len(made) - folders} files" in box.text()
    box.close()
