"""F1 and `?` in every window: the manual at the page that tells of it, and its keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from reader import linking
from reader.document.language import Language
from reader.ui.help.keys import KeyMap
from reader.ui.help.window import HelpWindow
from reader.ui.pairs import compare_pair
from reader.ui.series.citations import CitationsWindow
from reader.ui.series.window import SeriesWindow
from reader.ui.theme import Mode, theme
from reader.ui.translation import translate_interface


def library_of(session, rivers) -> QMainWindow:
    return session.show_library()


def comparison_of(session, rivers) -> QMainWindow:
    return session.show_comparison(*compare_pair(session.library, rivers[0].id, rivers[1].id))


def series_of(session, rivers) -> QMainWindow:
    return session.rooms._show(SeriesWindow(session, *linking.series(session.library, f"#{rivers[0].id}")))


def citations_of(session, rivers) -> QMainWindow:
    cites = linking.cites(session.library, f"#{rivers[2].id}")
    return session.rooms._show(CitationsWindow(session, rivers[2], cites))


WINDOWS = {
    "library": (library_of, "index"),
    "comparison": (comparison_of, "comparing"),
    "series": (series_of, "series"),
    "citations": (citations_of, "series"),
}


@pytest.fixture(params=WINDOWS)
def shown(request, session, rivers, qtbot):
    make, page = WINDOWS[request.param]
    window = make(session, rivers)
    with qtbot.waitActive(window.window()):
        window.window().activateWindow()
    return window, page


def visible(kind):
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def test_f1_opens_the_page_of_the_manual_that_tells_of_the_window(shown, qtbot):
    window, page = shown
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (manual,) = visible(HelpWindow)
    assert manual._pages[manual.list.currentRow()].name == page
    with qtbot.waitActive(manual):
        manual.activateWindow()
    qtbot.keyClick(manual, Qt.Key.Key_Escape)
    assert not manual.isVisible()


def test_a_question_mark_shows_the_keys_and_esc_puts_them_away(shown, qtbot):
    window, _page = shown
    qtbot.keyClick(window, "?")
    (keys,) = visible(KeyMap)
    words = {label.text() for label in keys.findChildren(QLabel)}
    assert {"F1", "?", "Manual", "Keyboard map"} <= words
    qtbot.keyClick(keys, Qt.Key.Key_Escape)
    assert visible(KeyMap) == []


def test_undoing_is_called_by_its_own_name(session, rivers, qtbot):
    window = comparison_of(session, rivers)
    window.review.set_note(1, "check")
    keys = KeyMap(window)
    qtbot.addWidget(keys)
    words = {label.text() for label in keys.findChildren(QLabel)}
    assert "Undo" in words
    assert "Undo note" not in words


def test_undo_tells_what_it_would_undo_without_a_blank_in_chinese(session, rivers, qapp):
    translate_interface(qapp, Language.ZH)
    window = comparison_of(session, rivers)
    undo, redo = window.more.actions()[:2]
    assert (undo.text(), undo.isEnabled()) == ("撤销(&U)", False)
    window.review.set_note(1, "核对")
    assert (undo.text(), undo.isEnabled()) == ("撤销“批注”(&U)", True)
    undo.trigger()
    assert (undo.text(), redo.text()) == ("撤销(&U)", "重做“批注”(&R)")
    redo.trigger()
    assert window.review.review(window.comparison.rows[1]).note == "核对"


def test_the_keys_stand_in_one_column_where_the_screen_is_narrow(session, rivers, qtbot):
    theme().choose(Mode.LIGHT, 2.0)
    keys = KeyMap(session.show_library())
    qtbot.addWidget(keys)
    keys.show()
    assert keys.width() <= keys.screen().availableSize().width()
    for label in keys.findChildren(QLabel):
        right = label.mapTo(keys, label.rect().topRight()).x()
        assert right <= keys.width(), label.text()


def test_arrow_keys_are_drawn_as_arrows_in_every_language(session, qapp, qtbot):
    translate_interface(qapp, Language.ZH)
    try:
        shown = KeyMap(session.show_library())
        qtbot.addWidget(shown)
        words = {label.text() for label in shown.findChildren(QLabel)}
        assert {"Alt+↑", "Alt+↓"} <= words
    finally:
        translate_interface(qapp, Language.EN)
