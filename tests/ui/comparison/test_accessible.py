"""What a screen reader finds in the window."""

import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.compare.model import Comparison
from reader.ui.comparison.filters import Wanted
from reader.ui.comparison.index import QUIET
from reader.ui.comparison.window import ComparisonWindow

ROOT = Path(__file__).parents[3]


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


class Elsewhere(QObject):
    """Something that sends the reader to a row."""

    asked = Signal(int)


def test_a_view_with_another_meta_object_gets_another_list(window: ComparisonWindow) -> None:
    # Qt asks the factory again then; the same answer twice would be deleted twice.
    before = interface(window)
    elsewhere = Elsewhere(window)
    elsewhere.asked.connect(window.view.show_band)
    after = interface(window)
    assert QAccessible.uniqueId(before) != QAccessible.uniqueId(after)
    assert before is not after
    assert after.child(2) is before.child(2)
    assert after.indexOfChild(before.child(2)) == 2


def test_an_item_stays_that_of_its_row(window: ComparisonWindow) -> None:
    rows = interface(window)
    items = [rows.child(at) for at in range(rows.childCount())]
    words = [item.text(QAccessible.Text.Name) for item in items]
    window.want(Wanted(QUIET, text="捕捞", only=True))
    valid = [item for item in items if item.isValid()]
    assert 0 < len(valid) < len(items)
    assert [rows.child(at) for at in range(rows.childCount())] == valid
    assert all(item.text(QAccessible.Text.Name) == words[items.index(item)] for item in valid)
    assert all(item.state().invalid and not item.rect() for item in items if item not in valid)
    window.want(Wanted())
    assert [rows.child(at) for at in range(rows.childCount())] == items


def test_nothing_is_left_of_a_closed_window(qtbot: QtBot, comparison: Comparison) -> None:
    window = ComparisonWindow(comparison)
    window.show()
    qtbot.waitExposed(window)
    rows = interface(window)
    known = [QAccessible.uniqueId(rows.child(at)) for at in range(rows.childCount())]
    known.append(QAccessible.uniqueId(rows))
    assert all(QAccessible.accessibleInterface(number) for number in known)
    view = weakref.ref(window.view)
    window.close()
    del window, rows
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not any(QAccessible.accessibleInterface(number) for number in known)
    assert view() is None


def test_hearing_every_state_of_some_windows_ends_well() -> None:
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.ui.comparison.heard"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout == "heard\n"
    assert "Error calling Python override" not in done.stderr


def test_every_control_has_a_name(window: ComparisonWindow) -> None:
    for kind in (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit):
        for widget in window.findChildren(kind):
            if not widget.isVisibleTo(window) or widget.objectName().startswith("qt_"):
                continue
            named = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert named, widget
