"""What is done to editions and libraries from the window: order, bin, copies, libraries of colleagues."""

import sqlite3

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from reader.actions import open_pair
from reader.library import Library, LockedFault, Review, store
from reader.ui.dialogs.removed import RemovedDialog
from reader.ui.dialogs.rescue import rescue


@pytest.fixture
def window(rivers, session, qtbot):
    shown = session.show_library()
    shown.resize(1280, 720)
    qtbot.waitExposed(shown)
    return shown


def order(session):
    return [entry.id for entry in session.library.editions()]


def test_an_edition_is_moved_in_its_series_and_back(window, rivers, session, qtbot):
    first, second, third = (entry.id for entry in rivers)
    window.view.select(third)
    qtbot.keyClick(window.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order(session) == [first, third, second]
    window.acts.stack.undo()
    assert order(session) == [first, second, third]
    window.view.select(first)
    assert not window.commands.earlier.isEnabled()


def test_a_removed_edition_is_brought_back_later(window, rivers, session, qtbot):
    window.view.select(rivers[1].id)
    window.commands.remove.trigger()
    window.commands.removed.trigger()
    dialog = window.findChild(RemovedDialog)
    assert dialog.list.count() == 1
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert len(order(session)) == 3
    assert not dialog.restore.isEnabled()
    dialog.accept()


def test_deleting_for_good_asks_first(window, rivers, session, qtbot):
    session.library.remove(rivers[1].id)
    dialog = RemovedDialog(session, window)
    dialog.show()
    for answer, left in (("Keep", 1), ("Delete for good", 0)):
        qtbot.mouseClick(dialog.empty, Qt.MouseButton.LeftButton)
        box = dialog.findChild(QMessageBox, "sure")
        button = next(one for one in box.findChildren(QPushButton) if one.text() == answer)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        box.close()
        box.setObjectName("answered")
        assert len(session.library.editions(removed=True)) == left
    dialog.accept()


def test_a_copy_of_the_library_holds_everything(window, rivers, session, tmp_path, qtbot):
    window.commands.save_copy.trigger()
    chooser = window.findChild(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "copy.duizhao"))
    chooser.close()
    qtbot.waitUntil(lambda: "copy.duizhao" in window.strip.words.text(), timeout=10_000)
    with Library.open(tmp_path / "copy.duizhao") as copy:
        assert [entry.name for entry in copy.editions()] == [entry.name for entry in rivers]


def test_editions_go_to_a_colleague_and_the_reviews_come_back(window, rivers, session, tmp_path, qtbot):
    passed = tmp_path / "passed.duizhao"
    window.exchange.export_to(passed, rivers[1:])
    qtbot.waitUntil(passed.exists, timeout=10_000)
    qtbot.waitUntil(lambda: "passed" in window.strip.words.text(), timeout=10_000)
    with Library.open(passed) as theirs:
        old, new = (entry.id for entry in theirs.editions())
        row = open_pair(theirs, f"#{old}", f"#{new}").rows[0]
        theirs.record(old, new, Review(row.old, row.new, author="colleague", note="please look again"))
    window.exchange.join(passed)
    qtbot.waitUntil(lambda: "1 review" in window.strip.words.text(), timeout=20_000)
    (review,) = session.library.reviews(rivers[1].id, rivers[2].id)
    assert review.note == "please look again"
    assert len(order(session)) == 3


def test_reviews_that_the_library_cannot_take_are_saved_elsewhere(
    rivers, session, tmp_path, monkeypatch, qtbot
):
    monkeypatch.setattr(store, "PATIENCE", 0.1)  # seconds that a library waits for another program
    with Library.open(session.library.path) as library:
        session.library = library
        row = open_pair(library, f"#{rivers[0].id}", f"#{rivers[1].id}").rows[0]
        other = sqlite3.connect(library.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedFault):
            library.record(rivers[0].id, rivers[1].id, Review(row.old, row.new, note="not lost"))
        assert library.held == 1
        target = tmp_path / "rescued.duizhao"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(target), ""))

        def answer():
            box = next((one for one in QApplication.topLevelWidgets() if one.objectName() == "rescue"), None)
            if box is None:
                QTimer.singleShot(50, answer)
            else:
                box.defaultButton().click()

        QTimer.singleShot(0, answer)
        rescue(session)
        other.close()
        assert library.held == 0
    with Library.open(target) as rescued:
        assert [review.note for review in rescued.reviews(rivers[0].id, rivers[1].id)] == ["not lost"]
