"""What a screen reader hears: names, roles and the order of focus, through Qt's accessibility tree."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QScrollBar, QWidget

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
    window.search.setFocus()
    order = []
    for _ in range(12):
        order.append(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is window.search:
            break
    assert order[:2] == ["search", "open"]
    assert order.index("shelves") < order.index("compare-previous") < order.index("correct")
