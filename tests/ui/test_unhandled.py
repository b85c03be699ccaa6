"""An error that nobody caught: told once, logged without any text of a document, and the work goes on."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from reader.document.fault import Fault
from reader.document.language import Language, Phrase
from reader.ui import app, crash, translation
from reader.ui.unhandled import telling

SECRET = "本届会议决定"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "logs" / "failures.log"
    monkeypatch.setattr(crash, "log_path", lambda: path)
    return path


@pytest.fixture
def hooked(session, log):
    """A session whose errors are told as in the program, and not to the tests."""
    with telling(session):
        yield session


@pytest.fixture(autouse=True)
def no_other_boxes():
    for box in boxes():
        box.close()


def boxes() -> list[QMessageBox]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]


class Broken(QWidget):
    """Fails at every painting, and quotes a document in its words."""

    def __init__(self) -> None:
        super().__init__()
        self.paintings = 0

    def paintEvent(self, _event) -> None:
        self.paintings += 1
        raise ValueError(SECRET)


@pytest.mark.qt_no_exception_capture
def test_a_window_that_fails_at_every_painting_is_told_of_once(hooked, log, qtbot, capsys):
    window = Broken()
    qtbot.addWidget(window, before_close_func=QWidget.hide)
    window.show()
    for at in range(5):
        window.update()
        qtbot.waitUntil(lambda at=at: window.paintings > at, timeout=5_000)
    (box,) = boxes()
    assert "Something went wrong" in box.text()
    assert str(log) in box.informativeText()
    words = log.read_text("utf-8")
    assert words.count("ValueError") == window.paintings
    assert "paintEvent" in words
    assert SECRET not in words + capsys.readouterr().err
    window.hide()
    box.close()


@pytest.mark.qt_no_exception_capture
def test_the_work_is_kept_and_goes_on(hooked, rivers, log, qtbot):
    old, new = rivers[0].id, rivers[1].id
    hooked.open_pair(old, new)
    qtbot.waitUntil(lambda: bool(hooked.comparison_windows), timeout=20_000)
    (window,) = hooked.comparison_windows
    window.review.set_note(1, "之前")
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.waitUntil(log.exists, timeout=5_000)
    for box in boxes():
        box.close()
    window.review.set_note(2, "之后")
    assert {review.note for review in hooked.library.reviews(old, new)} == {"之前", "之后"}
    assert hooked.library.search("之前").hits


@pytest.mark.qt_no_exception_capture
def test_a_fault_is_told_in_its_own_words_and_not_logged(hooked, log, qtbot):
    fault = Fault(Phrase("盘满", "the disk is full"), "x", Phrase("腾出空间", "make room"))
    sys.excepthook(Fault, fault, None)
    (box,) = boxes()
    assert "disk is full" in box.text()
    assert not log.exists()
    box.close()


def test_a_library_that_cannot_be_opened_is_told_where_there_is_no_terminal(qapp, qtbot):
    """Nothing but the box keeps the program running then; with the box it ends."""
    fault = Fault(Phrase("损坏", "damaged"), "library.duizhao", Phrase("请修复", "repair it"))
    seen = []

    def look() -> None:
        seen.extend(box.text() for box in boxes())
        for box in boxes():
            box.close()

    QTimer.singleShot(300, look)
    assert app._tell(qapp, fault, Language.EN) == 2
    assert seen == ["<b>Damaged.</b>"]


def test_without_its_translations_the_program_speaks_english(session, qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(translation, "resource", tmp_path.joinpath)
    translation.translate_interface(qapp, Language.ZH)
    window = session.show_library()
    assert window.isVisible()
    titles = {action.text().replace("&", "") for action in window.menuBar().actions()}
    assert {"File", "Help"} <= titles
