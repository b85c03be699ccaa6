"""Selecting text by keyboard, with keys as a reader presses them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.compare import compare
from reader.document.model import Edition, Identity
from reader.ui.comparison.rows.selection import Selection, Spot
from reader.ui.comparison.rows.sticky import sticky_height
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.window import ComparisonWindow
from tests.ui.comparison.conftest import paragraph, section

Key = Qt.Key
NONE, SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(window: ComparisonWindow, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(window.view, key, held)


def cursor(window: ComparisonWindow) -> Spot:
    chosen = window.view.marker.selection
    assert chosen is not None
    return chosen.cursor


def copied(window: ComparisonWindow, held: Qt.KeyboardModifier = CONTROL) -> str:
    QTest.keyClick(window.view, Key.Key_C, held)
    return QGuiApplication.clipboard().text()


@pytest.fixture
def reading(qtbot: QtBot, window: ComparisonWindow) -> ComparisonWindow:
    """The window made by hand, at its second row, with the text cursor on."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.view.setFocus()
    window.view.go_to(1)
    press(window, Key.Key_F8)
    return window


def test_shift_and_arrows_select_letters_and_words(reading: ComparisonWindow) -> None:
    assert cursor(reading) == Spot(1, 0, 0)
    press(reading, *[Key.Key_Right] * 3, held=SHIFT)
    assert copied(reading) == "委员会"
    press(reading, Key.Key_Right, held=SHIFT | CONTROL)
    assert copied(reading) == "委员会设有 "
    press(reading, Key.Key_Left, held=SHIFT)
    assert copied(reading) == "委员会设有"
    press(reading, Key.Key_Right)
    assert copied(reading).startswith("2\u2002委员会设有 15")  # nothing is selected: the side of the row


def test_what_is_selected_is_copied_with_its_marks(reading: ComparisonWindow) -> None:
    press(reading, Key.Key_End, held=SHIFT)
    assert "{15}" in copied(reading, CONTROL | SHIFT)
    assert "{+" not in copied(reading)


def test_shift_and_an_arrow_are_enough_to_begin(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.setFocus()
    window.view.go_to(1)
    press(window, *[Key.Key_Right] * 3, held=SHIFT)
    assert window.view.caret.is_on
    assert copied(window) == "委员会"


def test_a_selection_runs_over_rows_and_skips_those_without_the_side(reading: ComparisonWindow) -> None:
    press(reading, Key.Key_Left, held=ALT)
    assert reading.view.marker.selection == Selection(Side.OLD, Spot(1, 0, 0), Spot(1, 0, 0))
    press(reading, Key.Key_Down, Key.Key_Down, held=SHIFT | CONTROL)
    assert cursor(reading) == Spot(4, 0, 0)  # row 2 was added, and has no old side
    assert copied(reading).splitlines()[:2] == [
        "2\u2002委员会设有 12 个水文站，其中 3 个位于上游。",
        "3\u2002流域水质总体良好，共采集样品 1,200 份。",
    ]


def test_ctrl_a_selects_the_side_of_the_row_then_of_all_rows(reading: ComparisonWindow) -> None:
    press(reading, Key.Key_A, held=CONTROL)
    assert copied(reading) == "委员会设有 15 个水文站，其中 4 个位于上游。"
    press(reading, Key.Key_A, held=CONTROL)
    lines = copied(reading).splitlines()
    assert [line.split("\u2002")[0] for line in lines] == ["1", "2", "3", "4", "5", "6", "7"]


def test_lines_keep_the_place_and_bring_the_cursor_into_view(
    qtbot: QtBot, long_window: ComparisonWindow
) -> None:
    window = long_window
    window.view.setFocus()
    press(window, Key.Key_F8, *[Key.Key_Right] * 4, *[Key.Key_Down] * 60)
    view, spot = window.view, cursor(window)
    assert spot.row > 5
    box = view.caret._box()
    assert box is not None
    assert box.top() >= sticky_height(view.page) - 1
    assert box.bottom() <= view.viewport().height() + 1
    assert view.current == spot.row
    press(window, *[Key.Key_Up] * 60)
    assert cursor(window) == Spot(0, 0, 4)


def test_the_ends_of_line_and_edition(long_window: ComparisonWindow) -> None:
    window = long_window
    window.view.setFocus()
    press(window, Key.Key_F8, Key.Key_End)
    end = cursor(window).offset
    assert end > 0
    press(window, Key.Key_Home)
    assert cursor(window) == Spot(0, 0, 0)
    press(window, Key.Key_End, held=CONTROL)
    assert cursor(window).row == len(window.comparison.rows) - 1
    press(window, Key.Key_Home, held=CONTROL)
    assert cursor(window) == Spot(0, 0, 0)


def test_escape_selects_nothing_then_hides_the_cursor(reading: ComparisonWindow) -> None:
    press(reading, Key.Key_Right, held=SHIFT)
    press(reading, Key.Key_Escape)
    assert reading.view.marker.selection == Selection(Side.NEW, Spot(1, 0, 1), Spot(1, 0, 1))
    assert reading.view.caret.is_on
    press(reading, Key.Key_Escape)
    assert not reading.view.caret.is_on
    before = reading.view.verticalScrollBar().value()
    press(reading, Key.Key_Down)  # scrolls again
    assert reading.view.marker.selection == Selection(Side.NEW, Spot(1, 0, 1), Spot(1, 0, 1))
    assert reading.view.verticalScrollBar().value() >= before


def test_the_cursor_goes_along_to_the_next_change(reading: ComparisonWindow) -> None:
    press(reading, Key.Key_F7)
    assert cursor(reading) == Spot(reading.view.current, 0, 0)
    assert reading.view.current == 2


def test_enter_shows_the_note_of_a_sign_and_follows_a_citation(reading: ComparisonWindow) -> None:
    reading.view.go_to(0)
    shown = reading.view.caret.ways.piece(Spot(0, 0, 0), Side.NEW).piece
    press(reading, *[Key.Key_Right] * shown.signs[0].start, Key.Key_Return)
    assert reading.contents.front == 5
    reading.view.go_to(2)
    press(reading, *[Key.Key_Right] * 7, Key.Key_Return)
    assert reading.contents.front == 4


def test_a_selection_is_said(reading: ComparisonWindow) -> None:
    press(reading, *[Key.Key_Right] * 3, held=SHIFT)
    assert "3 characters selected: 委员会" in reading.status._word.text()


def test_a_screen_reader_knows_where_the_cursor_stands(reading: ComparisonWindow) -> None:
    view = QAccessible.queryAccessibleInterface(reading.view)
    item = view.focusChild()
    paragraphs = [item.child(at) for at in range(item.childCount())]
    press(reading, *[Key.Key_Right] * 4)
    places = [paragraph.textInterface().cursorPosition() for paragraph in paragraphs]
    assert places == [0, 4]
    press(reading, Key.Key_Left, held=ALT)
    press(reading, Key.Key_Right)
    assert [paragraph.textInterface().cursorPosition() for paragraph in paragraphs] == [1, 0]


@pytest.fixture
def leftwards(qtbot: QtBot) -> ComparisonWindow:
    """A window with two editions in Arabic."""
    texts = ("عقدت اللجنة دورتها الخامسة في عام 2021.", "عقدت اللجنة دورتها السادسة في عام 2022.")
    old, new = (
        Edition(
            name,
            Identity(title="تقرير اللجنة", language="ar"),
            (section("s1", 1, "أولا", "مقدمة"), paragraph("1", "s1", text)),
        )
        for name, text in zip(("old.txt", "new.txt"), texts, strict=True)
    )
    window = ComparisonWindow(compare(old, new))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_in_text_that_reads_leftwards_the_left_arrow_goes_on(leftwards: ComparisonWindow) -> None:
    leftwards.view.setFocus()
    press(leftwards, Key.Key_F8)
    first = leftwards.view.caret._box()
    press(leftwards, *[Key.Key_Left] * 4, held=SHIFT)
    then = leftwards.view.caret._box()
    assert copied(leftwards) == "عقدت"
    assert first is not None
    assert then is not None
    assert then.x() < first.x()


def test_a_click_puts_the_cursor_there(reading: ComparisonWindow) -> None:
    box = reading.view.caret._box()
    assert box is not None
    QTest.mouseClick(
        reading.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=(box.center().toPoint() + QPoint(round(reading.view.page.metrics.size * 2), 0)),
    )
    assert cursor(reading) == Spot(1, 0, 2)
    press(reading, Key.Key_Right, held=SHIFT)
    assert copied(reading) == "会"
