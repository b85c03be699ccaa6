"""Pairing by hand: by drag, by dialog, undone and redone."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.compare import compare
from reader.compare.model import Pairing
from reader.ui.comparison.pairbox import PairBox
from reader.ui.comparison.rows.blocks import LaidRow
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.sections import LEFT
from reader.ui.comparison.window import ComparisonWindow


def number_of(window: ComparisonWindow, row: int, side: Side) -> QPoint:
    """Give where the number of a row's first paragraph stands in the viewport."""
    page = window.view.page
    number = page.index.block_of_row[row]
    for position, y in page.scroller.visible(window.view.viewport().height()):
        laid = page.laid(position)
        if page.number(position) == number and isinstance(laid, LaidRow):
            piece = laid.sides[side].pieces[0]
            return QPoint(round(page.columns.x(side) + piece.x - 12), round(y + piece.y + 10))
    raise AssertionError("the row is not visible")


def test_a_number_dragged_to_a_paragraph_pairs_them(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.go_to(2)
    source = number_of(window, 2, Side.NEW)
    target = number_of(window, 1, Side.OLD) + QPoint(60, 0)
    viewport = window.view.viewport()
    with qtbot.waitSignal(window.repair_requested) as asked:
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=source)
        QTest.mouseMove(viewport, (source + target) / 2)
        QTest.mouseMove(viewport, target)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=target)
    assert asked.args == [(Pairing(("p2",), ("p2", "p3")),)]


def test_unpair_parts_the_sides_and_undo_joins_them(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.go_to(1)
    qtbot.keyClick(window.view, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert window.review.pairings == (Pairing(("p2",), ()), Pairing((), ("p2",)))
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.review.pairings == ()
    qtbot.keyClick(window.view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(window.review.pairings) == 2


def test_the_dialog_pairs_with_what_is_typed(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.go_to(6)
    qtbot.keyClick(window.view, Qt.Key.Key_P)
    box = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, PairBox))
    box.field.insert("捕捞量按季度")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert window.review.pairings == (Pairing(("p6",), ("p6",)),)


def test_the_comparison_made_anew_keeps_reviews_and_place(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.review.set_seen(0, True)
    window.view.go_to(1)
    window.repair_requested.connect(
        lambda pairings: window.set_comparison(
            compare(window.comparison.old, window.comparison.new, pairings=pairings)
        )
    )
    qtbot.keyClick(window.view, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    rows = window.comparison.rows
    assert any(row.old == ("p2",) and not row.new for row in rows)
    assert any(row.new == ("p2",) and not row.old for row in rows)
    assert any(window.review.review(row).seen for row in rows)
    assert window.contents.changes.count() == len(window.contents.changes.list.entries.keys)


def test_the_text_being_read_stays_in_place(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.go_to(4)
    before = window.view.top_of(4)
    window.review.unpair(1)
    old, new = window.comparison.old, window.comparison.new
    window.set_comparison(compare(old, new, pairings=window.review.pairings))
    at = window.view.current
    assert window.comparison.rows[at].new[0] == "p5"
    assert window.view.top_of(at) == before


def test_a_section_is_ticked_off_when_all_its_changes_are_seen(
    qtbot: QtBot, window: ComparisonWindow
) -> None:
    item = window.outline.trees[Side.NEW].sections.find("s1")
    for row in (0, 1):
        window.review.set_seen(row, True)
    qtbot.waitUntil(lambda: item.data(LEFT) == 0)
    window.review.undo.undo()
    qtbot.waitUntil(lambda: item.data(LEFT) == 1)
