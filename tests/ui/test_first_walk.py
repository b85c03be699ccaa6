"""The walk of somebody who has never seen the program and reads no manual.

1. The empty library says what this is and offers samples: click “Try the Chinese samples”.
2. The newest edition is selected, and the one blue button says “Compare with previous”: click it.
3. The foot of the comparison names the keys: F7 goes to the next change, Space marks it as seen and goes on.
   Ten times. N writes a note.
4. The bar at the top says “Export”: click it; the dialog has one blue button; a name is proposed: save.
5. The dialog says where the file is and offers to open it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QTextEdit, QToolButton

from reader.ui.dialogs.export import ExportDialog

LEFT = Qt.MouseButton.LeftButton


def test_ten_changes_are_reviewed_and_exported(session, qtbot, tmp_path):
    library = session.show_library()
    library.resize(1280, 720)
    qtbot.waitExposed(library)

    qtbot.mouseClick(library.findChild(QPushButton, "samples-zh"), LEFT)
    qtbot.waitUntil(
        lambda: library.page.findChild(QPushButton, "compare-previous") is not None, timeout=30_000
    )
    qtbot.mouseClick(library.page.findChild(QPushButton, "compare-previous"), LEFT)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=30_000)
    (window,) = session.comparison_windows
    with qtbot.waitActive(window):
        window.activateWindow()

    qtbot.keyClick(window.view, Qt.Key.Key_F7)
    for _ in range(10):
        qtbot.keyClick(window.view, Qt.Key.Key_Space)
    assert window.review.seen == 10

    qtbot.keyClick(window.view, Qt.Key.Key_N)
    editor = next(
        one
        for kind in (QPlainTextEdit, QTextEdit)
        for one in window.findChildren(kind)
        if one.isVisible() and not one.isReadOnly()
    )
    qtbot.keyClicks(editor, "check this figure")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert any(review.note == "check this figure" for _number, review in window.review.noted())

    export = next(one for one in window.findChildren(QToolButton) if "Export" in one.text() + one.toolTip())
    qtbot.mouseClick(export, LEFT)
    dialog = window.findChild(ExportDialog)
    qtbot.mouseClick(dialog.findChild(QPushButton, "go"), LEFT)
    chooser = dialog.findChild(QFileDialog)
    assert chooser.selectedFiles()[0].endswith(".html")
    chooser.fileSelected.emit(str(tmp_path / "digest.html"))
    chooser.close()
    qtbot.waitUntil(dialog.findChild(QPushButton, "show").isVisible, timeout=30_000)

    assert "check this figure" in (tmp_path / "digest.html").read_text("utf-8")
    (pair,) = {(entry.old, entry.new) for entry in session.library.comparisons()}
    assert sum(review.seen for review in session.library.reviews(*pair)) == 10
