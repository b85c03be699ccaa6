"""What a screen reader hears: names, roles and the order of focus, through Qt's accessibility tree."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QScrollBar, QWidget

from reader import linking
from reader.ui.comparison.chrome import Tab
from reader.ui.pairs import compare_pair
from reader.ui.series.window import SeriesWindow
from tests.ui.states import states

# Parts that Qt makes inside others; the whole bears the name.
INNER = ("qt_", "_q_")


def named(widget: QWidget) -> bool:
    interface = QAccessible.queryAccessibleInterface(widget)
    return bool(interface and interface.text(QAccessible.Text.Name))


def nameless(window: QWidget) -> list[str]:
    """Give what can have the focus and says nothing when it gets it."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window.window() or isinstance(widget, QScrollBar):
            continue
        focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (focusable or isinstance(widget, QAbstractButton)):
            continue
        inner = widget.objectName().startswith(INNER)
        inner = inner or (isinstance(widget.parent(), QAbstractScrollArea) and not widget.objectName())
        if not inner and not named(widget):
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


def test_everything_that_can_have_the_focus_has_a_name(session, samples, tmp_path):
    silent = {
        name: found for name, widget in states(session, samples, tmp_path) if (found := nameless(widget))
    }
    assert silent == {}


def test_every_window_has_a_title(session, samples, tmp_path):
    for name, widget in states(session, samples, tmp_path):
        if widget.isWindow() and widget.windowType() is not Qt.WindowType.Popup:
            assert widget.windowTitle(), name


def roles(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_roles_are_what_a_screen_reader_expects(rivers, session, qtbot):
    window = session.show_library()
    assert roles(window.view) in (QAccessible.Role.Tree, QAccessible.Role.Table)
    assert roles(window.search) is QAccessible.Role.EditableText
    assert roles(window.recent.list) is QAccessible.Role.List
    tree = QAccessible.queryAccessibleInterface(window.view)
    spoken = [
        tree.child(at).text(QAccessible.Text.Name)
        for at in range(tree.childCount())
        if tree.child(at) is not None
    ]
    assert any(rivers[0].title in words for words in spoken)
    assert any("3 editions" in words for words in spoken)


def test_tab_goes_through_the_library_from_the_top_to_the_foot(rivers, session, qtbot):
    window = session.show_library()
    window.view.select(rivers[2].id)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.strip.say("Removed.", undo=True)
    window.strip.back.setObjectName("undo")
    window.search.setFocus()
    order = []
    for _ in range(12):
        order.append(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is window.search:
            break
    assert order[:2] == ["search", "open"]
    parts = ("shelves", "compare-previous", "correct", "undo")
    assert [name for name in order if name in parts] == list(parts)


WITH_A_KEY = {"QLineEdit", "_Bar"}
"""Owners of buttons that have keys of their own: a field's cross and glass, the crosses of tabs (Ctrl+W)."""


def test_every_button_can_be_reached_by_keyboard(session, samples, tmp_path):
    lost = {}
    for name, widget in states(session, samples, tmp_path):
        for button in widget.findChildren(QAbstractButton):
            shown = button.isVisible() and button.isEnabled() and button.window() is widget.window()
            walked = (
                button.focusPolicy() & Qt.FocusPolicy.TabFocus or type(button.parent()).__name__ in WITH_A_KEY
            )
            among = (isinstance(button, Tab) and button.autoExclusive()) or button.group() is not None
            if shown and not walked and not among:  # arrow keys go from one of a group to the next
                lost.setdefault(name, []).append(button.text() or button.accessibleName())
    assert lost == {}


def walked(window: QWidget, start: QWidget, qtbot) -> list[QWidget]:
    """Press Tab until the focus is where it began; give where it was."""
    start.setFocus()
    found: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and at not in found:
        found.append(at)
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is found[0]
    return found


def test_tab_goes_through_the_comparison_from_the_bar_to_the_foot(rivers, session, qtbot):
    window = session.show_comparison(*compare_pair(session.library, rivers[0].id, rivers[1].id))
    window.window().resize(1280, 720)
    with qtbot.waitActive(window.window()):
        window.window().activateWindow()
    qtbot.waitUntil(lambda: window.is_complete)
    order = walked(window, window.bar.button("previous"), qtbot)
    parts = [window.bar, window.outline, window.view, window.contents, window.status]
    met = [
        next(at for at, part in enumerate(parts) if part is one or part.isAncestorOf(one)) for one in order
    ]
    begin = met.index(1)
    rest = met[begin:] + met[:begin]
    assert set(met) == set(range(len(parts)))
    assert [rest.count(at) for at in range(5)] == [met.count(at) for at in range(5)]
    assert rest == sorted(rest, key=lambda at: (at - 1) % 5)
    for part in (window.outline, window.contents):
        walked_there = [one for one in order if part.isAncestorOf(one)]
        assert isinstance(walked_there[0], Tab)  # before what it shows
    window.commands["find"].trigger()
    order = walked(window, window.finder.field, qtbot)
    assert window.finder.isAncestorOf(order[order.index(window.view) - 1])


def test_tab_goes_through_the_series_and_into_its_timeline(rivers, session, qtbot):
    window = session.rooms._show(SeriesWindow(session, *linking.series(session.library, f"#{rivers[0].id}")))
    with qtbot.waitActive(window):
        window.activateWindow()
    order = walked(window, window.old, qtbot)
    wanted = [window.old, window.new, window.compare, window.export, window.only_changed]
    assert order[:5] == wanted
    assert window.timeline in order
