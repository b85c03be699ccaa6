"""The window driven as a reader drives it."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.comparison.status import Hints
from reader.ui.comparison.window import ComparisonWindow


def press(qtbot: QtBot, window: ComparisonWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(window.view, key, held)


def test_keys_lead_from_change_to_change(qtbot: QtBot, window: ComparisonWindow) -> None:
    assert window.view.current == 0
    press(qtbot, window, Qt.Key.Key_F7)
    assert window.view.current == 1
    press(qtbot, window, Qt.Key.Key_J)
    assert window.view.current == 2
    press(qtbot, window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.current == 1


def test_the_row_without_change_is_passed_over(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.go_to(4)
    press(qtbot, window, Qt.Key.Key_F7)
    assert window.view.current == 6


def test_space_marks_seen_and_goes_on(qtbot: QtBot, window: ComparisonWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Space)
    assert window.review.review(window.comparison.rows[0]).seen
    assert window.view.current == 1
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not window.review.review(window.comparison.rows[0]).seen


def test_the_review_is_over_when_every_change_was_seen(qtbot: QtBot, window: ComparisonWindow) -> None:
    qtbot.waitUntil(lambda: window.is_complete)
    changes = window.contents.changes.count()
    assert changes < len(window.comparison.rows)
    window.view.go_to(0)
    for _ in range(changes):
        qtbot.keyClick(window.view, Qt.Key.Key_Space)
    for part, words in (
        (window.status, f"Reviewed {changes} of {changes}"),
        (window.outline, f"{changes} / {changes}"),
    ):
        qtbot.waitUntil(
            lambda part=part, words=words: words in {one.text() for one in part.findChildren(QLabel)}
        )


def test_the_menu_of_all_else_fits_a_small_screen(window: ComparisonWindow) -> None:
    window.more.ensurePolished()
    assert window.more.sizeHint().height() < 720 - 2 * window.bar.height()
    offered = {name for name, action in window.commands.items() if action in all_actions(window.more)}
    in_the_bar = {"next", "previous", "unseen", "find", "filter", "export", "swap", "library", "more"}
    assert offered | in_the_bar | {f"class_{at}" for at in range(1, 6)} == set(window.commands)


def all_actions(menu: QMenu) -> list[QAction]:
    """Give what a menu and its menus offer."""
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += all_actions(inner) if isinstance(inner, QMenu) else [action]
    return found


def test_every_button_of_the_bar_tells_its_key(window: ComparisonWindow) -> None:
    for button in window.bar.findChildren(QToolButton):
        action = button.defaultAction()
        if action is None or action.shortcuts():
            assert re.search(r"\(\S+\)", button.toolTip()), button.text()


def test_note_is_written_in_the_panel_and_kept(qtbot: QtBot, window: ComparisonWindow) -> None:
    press(qtbot, window, Qt.Key.Key_N)
    editor = window.contents.notes.editor
    qtbot.keyClicks(editor, "check this")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert window.review.review(window.comparison.rows[0]).note == "check this"
    assert window.contents.notes.count() == 1


def test_find_counts_both_editions_and_goes_there(qtbot: QtBot, window: ComparisonWindow) -> None:
    press(qtbot, window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.finder.isVisible()
    window.finder.field.insert("捕捞")  # the test library cannot press Chinese keys
    qtbot.waitUntil(lambda: window.finder.search is not None and window.finder.search.complete)
    assert window.finder.search is not None
    assert len(window.finder.search.found) == 3
    assert window.view.current == 4
    qtbot.keyClick(window.finder.field, Qt.Key.Key_Escape)
    assert not window.finder.isVisible()


def test_letters_typed_into_a_field_are_no_commands(qtbot: QtBot, window: ComparisonWindow) -> None:
    press(qtbot, window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.finder.field, "jni u")
    assert window.finder.field.text() == "jni u"
    assert not any(window.review.review(row).important for row in window.comparison.rows)


def test_copy_gives_the_new_side_of_the_row(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.go_to(1)
    press(qtbot, window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("2\u2002委员会设有 15 个水文站")


def test_copy_of_a_removed_row_gives_what_went(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.go_to(6)
    press(qtbot, window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "6\u2002印刷费用已经停止列支。"
    window.commands["copy_new"].trigger()
    assert QGuiApplication.clipboard().text() == "6\u2002印刷费用已经停止列支。"


def test_undo_leads_back_to_the_row(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.go_to(1)
    press(qtbot, window, Qt.Key.Key_I)
    window.view.go_to(6)
    press(qtbot, window, Qt.Key.Key_I)
    window.view.go_to(3)
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.view.current == 6
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.view.current == 1
    press(qtbot, window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.view.current == 6


def test_clicking_a_heading_goes_there(qtbot: QtBot, window: ComparisonWindow) -> None:
    tree = window.outline.trees[next(side for side in window.outline.trees if side.name == "NEW")]
    index = tree.sections.find("s3")
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
    assert window.view.current == 5


def test_a_narrow_status_line_cuts_no_hint_in_two(qtbot: QtBot, window: ComparisonWindow) -> None:
    (hints,) = window.status.findChildren(Hints)
    whole = hints.text().split("   ")
    assert len(whole) == 6
    for width in (900, 700, 560, 420):
        window.resize(width, 720)
        qtbot.wait(1)
        shown = hints.text().split("   ")
        assert shown == [""] or whole[-len(shown) :] == shown
        assert hints.fontMetrics().horizontalAdvance(hints.text()) <= hints.width()
    assert len(shown) < 6
