"""The command palette and the keyboard map: they show what the window can do, and do it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.ui.commands import commands, keys, plain
from reader.ui.dialogs.palette import CommandPalette
from reader.ui.help.keys import KeyMap


@pytest.fixture
def shelves(rivers, session, qtbot):
    window = session.show_library()
    qtbot.waitExposed(window)
    return window


def open_palette(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return window.findChild(CommandPalette)


def test_typing_finds_a_command_and_enter_does_it(shelves, session, rivers, qtbot):
    shelves.view.select(rivers[0].id)
    palette = open_palette(shelves, qtbot)
    qtbot.keyClicks(palette.line, "remove")
    assert palette.list.currentItem().text() == "Remove"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(session.library.editions()) == 2)


def test_arrows_choose_among_what_was_found(shelves, qtbot):
    palette = open_palette(shelves, qtbot)
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 2
    qtbot.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentRow() == 1
    palette.reject()


def test_what_cannot_be_done_now_is_not_offered(shelves, rivers, qtbot):
    shelves.view.select(rivers[0].id)  # the first of its series: there is nothing before it
    palette = open_palette(shelves, qtbot)
    offered = {palette.list.item(at).text() for at in range(palette.list.count())}
    assert "Compare with previous" not in offered
    assert "Correct the identity…" in offered
    palette.reject()


def test_the_comparison_has_a_palette_too(rivers, session, qtbot):
    session.open_pair(rivers[0].id, rivers[1].id)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    (window,) = session.comparison_windows
    qtbot.waitExposed(window)
    palette = open_palette(window, qtbot)
    offered = {palette.list.item(at).text() for at in range(palette.list.count())}
    assert {"Swap sides", "Manual", "Preferences…"} <= offered
    palette.reject()


def test_no_key_means_two_things_in_one_window(rivers, session, shelves, qtbot):
    session.open_pair(rivers[0].id, rivers[1].id)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    for window in (shelves, session.comparison_windows[0]):
        taken = [
            (shortcut.toString(), plain(action))
            for action in commands(window)
            for shortcut in action.shortcuts()
        ]
        named = [key for key, _words in taken]
        assert sorted(set(named)) == sorted(named), taken


def test_the_keyboard_map_shows_every_key(shelves, qtbot):
    shown = KeyMap(shelves)
    qtbot.addWidget(shown)
    words = {label.text() for label in shown.findChildren(QLabel)}
    for action in commands(shelves):
        if keys(action):
            assert {plain(action), keys(action)} <= words
