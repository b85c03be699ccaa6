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
    assert found.startswith("Revised. Old 2: ")
    # Nothing is said twice, and a text that ends with a full stop gets no second one.
    assert not any("Counterpart, counterpart" in text or "Added, added" in text for text in words)
    assert not any(".." in text or "。." in text for text in words)


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


def test_a_row_has_its_paragraphs_with_their_texts(window: ComparisonWindow) -> None:
    page = window.view.page
    item = interface(window).child(page.index.blocks.of_row(4))
    heard = [item.child(at) for at in range(item.childCount())]
    assert [child.text(QAccessible.Text.Name) for child in heard] == ["Old 4", "New 5", "New 6"]
    assert all(child.role() == QAccessible.Role.Paragraph for child in heard)
    assert all(item.indexOfChild(child) == at for at, child in enumerate(heard))
    text = heard[2].textInterface()
    assert text.text(0, text.characterCount()) == "捕捞量按季度报送。"
    assert text.text(3, 6) == "按季度"


def test_characters_stand_where_they_are_read(window: ComparisonWindow) -> None:
    page = window.view.page
    item = interface(window).child(page.index.blocks.of_row(1))
    old, new = item.child(0), item.child(1)
    assert old.rect().right() < new.rect().left()
    text = new.textInterface()
    fifth, ninth = text.characterRect(5), text.characterRect(9)
    assert fifth.right() <= ninth.left()
    assert new.rect().contains(fifth.center())
    assert text.offsetAtPoint(fifth.center()) in (5, 6)
    assert item.childAt(fifth.center().x(), fifth.center().y()) is new


def test_no_part_is_taken_for_what_it_is_not(window: ComparisonWindow) -> None:
    rows = interface(window)
    item = rows.child(window.view.page.index.blocks.of_row(1))
    for part in (rows, item, item.child(0)):
        assert part.valueInterface() is None
        assert part.actionInterface() is None
    assert rows.textInterface() is None
    assert item.textInterface() is None


def test_a_paragraph_of_a_hidden_row_is_silent(window: ComparisonWindow) -> None:
    item = interface(window).child(window.view.page.index.blocks.of_row(0))
    paragraph = item.child(0)
    window.sieve.want(Wanted(QUIET, text="捕捞", only=True))
    assert not paragraph.isValid()
    assert paragraph.textInterface().characterCount() == 0
    assert paragraph.text(QAccessible.Text.Name) == ""


def test_woven_text_is_read_as_the_two_it_is_woven_of(window: ComparisonWindow) -> None:
    window.view.set_inline(True)
    item = interface(window).child(window.view.page.index.blocks.of_row(1))
    texts = [item.child(at).textInterface() for at in range(item.childCount())]
    assert [text.text(0, 10) for text in texts] == ["委员会设有 12 个", "委员会设有 15 个"]
    assert texts[0].characterRect(2).isEmpty()


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
    window.sieve.want(Wanted(QUIET, text="捕捞", only=True))
    valid = [item for item in items if item.isValid()]
    assert 0 < len(valid) < len(items)
    assert [rows.child(at) for at in range(rows.childCount())] == valid
    assert all(item.text(QAccessible.Text.Name) == words[items.index(item)] for item in valid)
    assert all(item.state().invalid and not item.rect() for item in items if item not in valid)
    window.sieve.want(Wanted())
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
