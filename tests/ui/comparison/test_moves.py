"""Moved rows: the mark where they stood, and the ways between the two places."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.compare.model import Comparison, Relation
from reader.ui.comparison.index import Index
from reader.ui.comparison.menu import row_menu
from reader.ui.comparison.moves import Gone, Moves, moves
from reader.ui.comparison.rows.gone import gone_box
from reader.ui.comparison.rows.hits import tip
from reader.ui.comparison.window import ComparisonWindow
from tests.ui.comparison.conftest import NEW, OLD, row


def mark(window: ComparisonWindow, number: int) -> QPoint:
    """Give where the mark of a row stands in the viewport."""
    page = window.view.page
    top = window.view.top_of(number)
    assert top is not None
    height = page.measure(page.position(page.index.blocks.of_row(number)))
    return gone_box(height, page.columns, page.metrics).translated(0, top).center().toPoint()


def test_a_moved_row_stood_beside_its_old_neighbour(comparison: Comparison) -> None:
    index = Index(comparison)
    index.finish()
    found = moves(index)
    assert found.origins == {3: 1}
    assert found.gone == {1: (Gone(3, ("p3",)),)}


def test_what_stood_before_all_that_stayed_is_found_too() -> None:
    rows = (
        row(("p2",), ("p1",), Relation.REVISED),
        row(("p1",), ("p2",), Relation.REVISED, moved=True),
        row(("p3",), ("p4",), Relation.REVISED),
    )
    index = Index(Comparison(OLD, NEW, rows))
    index.finish()
    assert moves(index).origins == {1: 0}


def test_a_click_on_the_mark_leads_to_where_the_row_stands_now(window: ComparisonWindow) -> None:
    window.view.go_to(1)
    spot = mark(window, 1)
    hit = window.view.hit(QPointF(spot))
    assert hit is not None
    assert tip(window.comparison, hit) == "Stood here and moved: 3 → 4"
    QTest.mouseMove(window.view.viewport(), spot)
    assert window.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.view.current == 3


def test_the_mark_is_drawn_and_only_there(window: ComparisonWindow) -> None:
    picture = window.view.viewport().grab().toImage()

    def colours(number: int) -> set[str]:
        centre = mark(window, number)
        around = range(-12, 13)
        return {
            picture.pixelColor(centre.x() + x, centre.y() + y).name() for x in around for y in range(-6, 7)
        }

    assert len(colours(1)) > 1
    assert len(colours(0)) == 1


def test_g_goes_there_and_back(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.go_to(3)
    qtbot.keyClick(window.view, Qt.Key.Key_G)
    assert window.view.current == 1
    qtbot.keyClick(window.view, Qt.Key.Key_G)
    assert window.view.current == 3


def test_the_menu_offers_the_way(window: ComparisonWindow) -> None:
    hit = window.view.hit(QPointF(mark(window, 1)))
    assert hit is not None
    assert window.commands["partner"] in row_menu(window, hit).actions()


def test_a_screen_reader_hears_what_stood_there(window: ComparisonWindow) -> None:
    rows = QAccessible.queryAccessibleInterface(window.view)
    item = rows.child(window.view.page.index.blocks.of_row(1))
    assert item.text(QAccessible.Text.Description) == "Stood here and moved: 3 → 4"


def merged_from_afar(*olds: str) -> Comparison:
    """Give a comparison in which paragraphs were merged into the row of the third one."""
    others = [name for name in ("p1", "p2", "p3", "p4", "p5", "p6") if name not in olds]
    rows = [row((name,), (), Relation.REMOVED) for name in others]
    rows.insert(len([name for name in others if name < "p3"]), row(olds, ("p1",), Relation.REVISED))
    return Comparison(OLD, NEW, tuple(rows))


@pytest.mark.parametrize(
    ("olds", "gone"),
    [
        (("p3", "p6"), {4: (Gone(2, ("p6",)),)}),  # from below, marked behind p5
        (("p1", "p3"), {0: (Gone(1, ("p1",)),)}),  # from above all, marked at p2
        (("p2", "p3"), {}),  # neighbours
        (("p3", "p5", "p6"), {3: (Gone(2, ("p5", "p6")),)}),
    ],
)
def test_what_was_merged_into_a_row_far_away_leaves_a_mark(
    olds: tuple[str, ...], gone: dict[int, tuple[Gone, ...]]
) -> None:
    index = Index(merged_from_afar(*olds))
    index.finish()
    assert moves(index) == Moves({}, gone)


def test_a_click_on_the_mark_leads_to_the_row_it_was_merged_into(qtbot: QtBot) -> None:
    window = ComparisonWindow(merged_from_afar("p3", "p6"))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitUntil(lambda: window.is_complete)
    window.view.go_to(4)
    spot = mark(window, 4)
    hit = window.view.hit(QPointF(spot))
    assert hit is not None
    assert tip(window.comparison, hit) == "Stood here and moved: 3, 6 → 1"
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.view.current == 2
