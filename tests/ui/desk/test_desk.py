"""Several comparisons: as tabs, in windows of their own, and open again at the next start."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.document.language import Language
from reader.library import Library
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.desk.desk import Desk
from reader.ui.desk.kept import kept_desks
from reader.ui.pairs import compare_pair
from reader.ui.session import Session
from reader.ui.settings import Settings
from reader.ui.work import Work

LEFT, CONTROL, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def three(rivers, session: Session, qtbot: QtBot) -> tuple[ComparisonWindow, ...]:
    """All pairs of the three Chinese samples, the last one in front."""
    pairs = ((rivers[0].id, rivers[1].id), (rivers[1].id, rivers[2].id), (rivers[0].id, rivers[2].id))
    for pair in pairs:
        session.show_comparison(*compare_pair(session.library, *pair))
    pages = session.comparison_windows
    with qtbot.waitActive(pages[-1]):
        pages[-1].activateWindow()
    return pages


def desk_of(page: ComparisonWindow) -> Desk:
    desk = page.window()
    assert isinstance(desk, Desk)
    return desk


def tab_bar(desk: Desk) -> QTabBar:
    bar = desk.findChild(QTabBar)
    assert bar is not None
    return bar


def press(qtbot: QtBot, page: ComparisonWindow, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    for modifier in held:
        modifiers |= modifier
    qtbot.keyClick(page.view, key, modifiers)


def restarted(library: Library, settings: Settings) -> Session:
    """Give the session of the next start."""
    settings._store.sync()
    return Session(library, Settings(settings.path), Language.EN)


def test_comparisons_lie_as_tabs_in_one_window(three):
    assert len({page.window() for page in three}) == 1
    desk = desk_of(three[0])
    assert desk.pages == three
    assert desk.front is three[2]
    assert desk.windowTitle() == three[2].windowTitle()


def test_a_comparison_alone_has_no_tabs(rivers, session):
    page = session.show_comparison(*compare_pair(session.library, rivers[0].id, rivers[1].id))
    assert not tab_bar(desk_of(page)).isVisible()
    session.show_comparison(*compare_pair(session.library, rivers[1].id, rivers[2].id))
    assert tab_bar(desk_of(page)).isVisible()


def test_keys_go_round_the_tabs(three, qtbot):
    desk = desk_of(three[0])
    press(qtbot, three[2], Qt.Key.Key_Tab, CONTROL)
    assert desk.front is three[0]
    assert QApplication.focusWidget() is three[0].view
    press(qtbot, three[0], Qt.Key.Key_Backtab, CONTROL, SHIFT)
    assert desk.front is three[2]


def test_keys_work_only_where_one_reads(three, qtbot):
    press(qtbot, three[2], Qt.Key.Key_Space)
    assert [page.review.seen for page in three] == [0, 0, 1]


def test_ctrl_w_closes_the_tab_and_the_last_one_the_window(three, qtbot, session):
    desk = desk_of(three[0])
    press(qtbot, three[2], Qt.Key.Key_W, CONTROL)
    assert session.comparison_windows == three[:2]
    assert desk.pages == three[:2]
    assert desk.isVisible()
    for page in (desk.front, desk.front and three[0]):
        assert page is not None
        page.close()
    assert session.comparison_windows == ()
    assert not desk.isVisible()


def test_many_tabs_keep_the_names_of_their_editions(three, qtbot):
    desk = desk_of(three[0])
    bar = tab_bar(desk)
    desk.resize(400, 400)
    for at in range(bar.count()):
        names = bar.tabText(at).partition("  ")[0]
        assert bar.tabRect(at).width() >= bar.fontMetrics().horizontalAdvance(names) + 40
    qtbot.waitUntil(lambda: bar.rect().contains(bar.tabRect(bar.currentIndex())))


def test_the_cross_and_the_middle_button_close_a_tab(three, qtbot, session):
    bar = tab_bar(desk_of(three[0]))
    cross = bar.tabButton(0, QTabBar.ButtonPosition.RightSide)
    assert isinstance(cross, QToolButton)
    assert cross.accessibleName().startswith("Close 2019 → 2020")
    qtbot.mouseClick(cross, LEFT)
    assert session.comparison_windows == three[1:]
    qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center())
    assert session.comparison_windows == three[2:]


def test_a_click_on_a_tab_brings_its_comparison_forward(three, qtbot):
    desk = desk_of(three[0])
    bar = tab_bar(desk)
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(1).center())
    assert desk.front is three[1]
    assert three[1].view.hasFocus()


def test_a_comparison_moves_to_a_window_of_its_own(three, qtbot, session):
    press(qtbot, three[2], Qt.Key.Key_N, CONTROL, SHIFT)
    assert three[2].window() is not three[0].window()
    assert desk_of(three[0]).pages == three[:2]
    assert three[2].isVisible()
    seen = three[2].review.seen
    with qtbot.waitActive(three[2]):
        three[2].activateWindow()
    press(qtbot, three[2], Qt.Key.Key_Space)
    assert three[2].review.seen == seen + 1


def drag(qtbot: QtBot, desk: Desk, number: int, to: QPoint) -> None:
    """Drag a tab to a place of the screen."""
    bar = tab_bar(desk)
    begin = bar.tabRect(number).center()
    qtbot.mousePress(bar, LEFT, pos=begin)
    for share in (0.3, 0.7, 1.0):
        end = bar.mapFromGlobal(to)
        qtbot.mouseMove(bar, begin + (end - begin) * share)
    qtbot.mouseRelease(bar, LEFT, pos=bar.mapFromGlobal(to))
    QApplication.processEvents()


def test_a_tab_dragged_off_the_bar_gets_a_window_of_its_own(three, qtbot):
    desk = desk_of(three[0])
    desk.resize(700, 500)
    drag(qtbot, desk, 1, desk.mapToGlobal(QPoint(200, 300)))
    assert desk.pages == (three[0], three[2])
    assert desk_of(three[1]).pages == (three[1],)
    assert three[1].isVisible()
    assert desk_of(three[1]).frameGeometry().intersects(desk.screen().availableGeometry())


def test_a_tab_dragged_along_the_bar_stays_in_its_window(three, qtbot):
    desk = desk_of(three[0])
    bar = tab_bar(desk)
    drag(qtbot, desk, 0, bar.mapToGlobal(bar.tabRect(2).center()))
    assert set(desk.pages) == set(three)
    assert desk.pages != three


def test_a_tab_dropped_on_another_window_goes_there_and_the_empty_one_closes(three, qtbot, session):
    press(qtbot, three[2], Qt.Key.Key_N, CONTROL, SHIFT)
    home, other = desk_of(three[0]), desk_of(three[2])
    home.setGeometry(0, 0, 380, 400)
    other.setGeometry(400, 0, 380, 400)
    assert tab_bar(other).isVisible()  # of a single comparison, since there are two windows
    drag(qtbot, other, 0, home.mapToGlobal(QPoint(150, 200)))
    assert home.pages == three
    qtbot.waitUntil(lambda: not tab_visible(other))
    assert tab_bar(home).isVisible()


def tab_visible(desk: Desk) -> bool:
    return isValid(desk) and desk.isVisible()


def test_a_comparison_goes_back_by_keyboard(three, qtbot, session):
    home = desk_of(three[0])
    join = session.desks._commands[three[2]].join
    assert not join.isEnabled()
    press(qtbot, three[2], Qt.Key.Key_N, CONTROL, SHIFT)
    assert join.isEnabled()
    with qtbot.waitActive(three[2]):
        three[2].activateWindow()
    press(qtbot, three[2], Qt.Key.Key_M, CONTROL, SHIFT)
    assert home.pages == three
    assert home.front is three[2]
    assert not join.isEnabled()


def test_a_window_of_ones_own_outlives_the_one_it_came_from(three, qtbot, session):
    before = desk_of(three[0])
    press(qtbot, three[2], Qt.Key.Key_N, CONTROL, SHIFT)
    with qtbot.captureExceptions() as raised:
        before.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert session.comparison_windows == three[2:]
        three[2].close()
    assert session.comparison_windows == ()
    assert raised == []


def test_the_next_comparison_comes_to_the_window_used_last(three, qtbot, session, rivers):
    press(qtbot, three[2], Qt.Key.Key_N, CONTROL, SHIFT)
    page = session.show_comparison(*compare_pair(session.library, rivers[2].id, rivers[1].id))
    assert page.window() is three[2].window()


def test_another_language_keeps_windows_and_tabs(three, session, qtbot):
    press(qtbot, three[2], Qt.Key.Key_N, CONTROL, SHIFT)
    session.rebuild(Language.ZH)
    pages = session.comparison_windows
    assert [page.comparison for page in pages] == [page.comparison for page in three]
    assert [len(desk_of(page).pages) for page in pages] == [2, 2, 1]
    assert pages[0].commands["next"].text() == "下一处改动"


def test_what_was_open_is_open_again(three, session, settings, library, qtbot):
    press(qtbot, three[2], Qt.Key.Key_N, CONTROL, SHIFT)
    three[1].view.go_to(9)
    session.quit()
    assert session.comparison_windows == ()
    anew = restarted(library, settings)
    anew.reopen()
    qtbot.waitUntil(lambda: len(anew.comparison_windows) == 3, timeout=20_000)
    pages = anew.comparison_windows
    assert [page.comparison for page in pages] == [page.comparison for page in three]
    assert pages[0].window() is pages[1].window()
    assert pages[2].window() is not pages[0].window()
    assert pages[1].view.current == 9
    anew.desks.end()


def test_the_last_window_closed_is_open_again(three, session, settings, library):
    three[0].window().close()
    (kept,) = kept_desks(Settings(settings.path), library.path)
    assert len(kept.pairs) == 3


def test_a_window_closed_beside_another_is_forgotten(three, session, settings, library):
    session.show_library()
    three[0].window().close()
    settings._store.sync()
    assert kept_desks(Settings(settings.path), library.path) == ()


def test_only_what_is_still_there_is_opened_again(three, session, settings, library, qtbot):
    session.quit()
    library.remove(library.find(three[0].comparison.old.name).id)
    anew = restarted(library, settings)
    anew.reopen()
    qtbot.waitUntil(lambda: bool(anew.comparison_windows), timeout=20_000)
    assert [page.comparison.new.name for page in anew.comparison_windows] == [three[1].comparison.new.name]
    anew.desks.end()


def test_who_wants_to_begin_afresh_does(three, session, settings, library):
    session.quit()
    settings.reopens = False
    anew = restarted(library, settings)
    anew.reopen()
    assert anew.findChildren(Desk) == []
    assert anew.comparison_windows == ()


def test_what_was_cancelled_is_not_tried_at_every_start(three, session, settings, library, qtbot):
    session.quit()
    anew = restarted(library, settings)
    anew.reopen()
    anew.stop_work()
    qtbot.waitUntil(lambda: not anew._application().findChildren(Work), timeout=20_000)
    assert kept_desks(Settings(settings.path), library.path) == ()


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"library": 1, "desks": 3}', '{"desks": [{}]}'])
def test_a_damaged_note_of_what_was_open_counts_as_none(settings, library, damaged):
    settings.set("comparison/open", damaged)
    assert kept_desks(settings, library.path) == ()


def test_widths_and_hidden_parts_are_kept(three, session, settings, library, qtbot):
    page = three[2]
    page.window().resize(1400, 800)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    page.frame.moveSplitter(310, 1)
    qtbot.keyClick(page.view, Qt.Key.Key_F10)
    assert not page.contents.isVisible()
    session.quit()
    anew = restarted(library, settings)
    anew.reopen()
    qtbot.waitUntil(lambda: bool(anew.comparison_windows), timeout=20_000)
    page = anew.desks.front
    assert page is not None
    page.window().resize(1400, 800)
    QApplication.processEvents()
    assert page.frame.sizes()[0] == 310
    assert page.contents.isHidden()
    assert not page.outline.isHidden()
    anew.desks.end()
