"""What a screen reader finds in the window."""

import gc

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.ui.comparison.window import ComparisonWindow


def interface(window: ComparisonWindow) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(window.view)


def test_the_view_is_a_list_of_headings_and_rows(window: ComparisonWindow) -> None:
    rows = interface(window)
    assert rows.role() == QAccessible.Role.List
    assert rows.text(QAccessible.Text.Name)
    roles = [rows.child(at).role() for at in range(rows.childCount())]
    assert roles.count(QAccessible.Role.Heading) == 3
    assert roles.count(QAccessible.Role.ListItem) == 7


def test_a_row_reads_out_relation_and_both_texts(window: ComparisonWindow) -> None:
    rows = interface(window)
    words = [rows.child(at).text(QAccessible.Text.Name) for at in range(rows.childCount())]
    found = next(text for text in words if "12 个水文站" in text)
    assert "15 个水文站" in found
    assert found.startswith("Revised")


def test_the_review_is_the_rows_description(window: ComparisonWindow) -> None:
    window.review.set_seen(0, True)
    window.review.set_note(0, "check")
    rows = interface(window)
    assert rows.child(1).text(QAccessible.Text.Description) == "seen, note: check"


def test_the_current_row_has_the_focus(window: ComparisonWindow) -> None:
    window.view.go_to(1)
    rows = interface(window)
    assert rows.focusChild().text(QAccessible.Text.Name) == rows.child(2).text(QAccessible.Text.Name)
    assert rows.child(2).rect().height() > 10


def test_items_outlive_the_collector(qtbot: QtBot, window: ComparisonWindow) -> None:
    for _ in range(3):
        rows = interface(window)
        for at in range(rows.childCount()):
            assert rows.child(at).parent().role() == QAccessible.Role.List
        gc.collect()
        qtbot.wait(1)


def test_every_control_has_a_name(window: ComparisonWindow) -> None:
    for kind in (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit):
        for widget in window.findChildren(kind):
            if not widget.isVisibleTo(window) or widget.objectName().startswith("qt_"):
                continue
            named = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert named, widget
