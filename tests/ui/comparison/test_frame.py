"""The parts beside the text share the window with it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.compare.model import Comparison
from reader.ui.comparison.status import Share, Status, Word
from reader.ui.comparison.window import ComparisonWindow


def shown(qtbot: QtBot, comparison: Comparison, width: int) -> ComparisonWindow:
    window = ComparisonWindow(comparison)
    qtbot.addWidget(window)
    window.resize(width, 720)
    window.show()
    qtbot.waitExposed(window)
    return window


def widths(window: ComparisonWindow) -> tuple[int, int]:
    QApplication.processEvents()
    return window.outline.width(), window.contents.width()


def test_a_window_that_was_narrow_at_first_gets_the_widths_of_a_wide_one(
    qtbot: QtBot, comparison: Comparison
) -> None:
    narrow, wide = shown(qtbot, comparison, 560), shown(qtbot, comparison, 1600)
    narrow.resize(QSize(1600, 720))
    assert widths(narrow) == widths(wide)


def test_a_width_that_the_reader_gave_stays_when_the_window_grows(
    qtbot: QtBot, comparison: Comparison
) -> None:
    window = shown(qtbot, comparison, 1280)
    window.frame.moveSplitter(320, 1)
    chosen = widths(window)
    assert chosen[0] == 320
    window.resize(QSize(1700, 720))
    assert widths(window) == chosen


def test_a_narrow_status_line_leaves_out_what_it_has_no_room_for(qtbot: QtBot) -> None:
    status = Status("F7 next   ? keys")
    qtbot.addWidget(status)
    status.set_zoom(1.0)
    status.set_place(1_200, 3_400)
    status.set_seen(1_234, 56_789)
    status.show()
    place, seen, share = (
        status.findChildren(QLabel)[0],
        status.findChildren(QLabel)[1],
        status.findChild(Share),
    )
    left = []
    for width in (1280, 420, 250):
        status.resize(width, status.height())
        QApplication.processEvents()
        for label in (place, seen):
            assert not label.isVisible() or label.width() >= label.sizeHint().width(), width
        left.append((place.isVisible(), seen.isVisible(), share.isVisible()))
    assert left == [(True, True, True), (True, True, False), (True, False, False)]


def test_a_word_on_what_was_done_comes_before_the_hints(qtbot: QtBot) -> None:
    status = Status("F7 next   ? keys")
    qtbot.addWidget(status)
    status.resize(900, status.sizeHint().height())
    status.show()
    words = "12 characters selected: " + "water " * 5
    status.say(words)
    word = status.findChild(Word)
    qtbot.waitUntil(lambda: word.text() == words)
    status.resize(300, status.height())
    qtbot.waitUntil(lambda: word.text().endswith("…"))
    assert word.toolTip() == words
    assert word.fontMetrics().horizontalAdvance(word.text()) <= word.width()


def test_the_bar_says_what_it_has_room_for_once_the_changes_are_counted(
    qtbot: QtBot, comparison: Comparison
) -> None:
    for width in (1280, 1000, 700):
        window = shown(qtbot, comparison, width)
        qtbot.waitUntil(lambda window=window: window.is_complete)
        QApplication.processEvents()
        for button in window.bar.findChildren(QToolButton):
            assert not button.isVisible() or button.width() >= button.sizeHint().width(), button.text()
