"""Pairing by hand: by drag, by dialog, undone and redone."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.compare import compare
from reader.compare.model import Comparison, Pairing, Relation, Row
from reader.document.model import Edition, Identity
from reader.ui.comparison.pairbox import PairBox
from reader.ui.comparison.rows.blocks import LaidRow
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.sections import LEFT
from reader.ui.comparison.session import ReviewSession
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.dialogs.palette import CommandPalette
from tests.ui.comparison.conftest import paragraph, section


def number_of(window: ComparisonWindow, row: int, side: Side) -> QPoint:
    """Give where the number of a row's first paragraph stands in the viewport."""
    page = window.view.page
    number = page.index.blocks.of_row(row)
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


def test_the_dialog_seeks_in_the_other_edition_first(qtbot: QtBot, window: ComparisonWindow) -> None:
    for row, side in ((2, Side.OLD), (1, Side.OLD), (6, Side.NEW)):
        box = PairBox(window.view.page.index, row, window)
        qtbot.addWidget(box)
        box.show()
        qtbot.keyClick(box.field, Qt.Key.Key_Return)
        assert box.choice is not None
        assert box.choice[0] is side


def test_a_number_that_is_typed_means_its_paragraph(qtbot: QtBot, long_window: ComparisonWindow) -> None:
    """And not one nearby whose text holds these digits, such as that of number 150."""
    row = next(at for at, row in enumerate(long_window.comparison.rows) if row.new == ("p148",))
    long_window.view.go_to(row)
    box = PairBox(long_window.view.page.index, row, long_window)
    qtbot.addWidget(box)
    box.show()
    nearest = box.list.entries.keys[box.list.currentIndex().row()]
    assert long_window.comparison.old.paragraphs[nearest].id in {"p147", "p149"}
    qtbot.keyClicks(box.field, "50")
    assert len(box.list.entries.keys) > 1
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert box.choice == (Side.OLD, "p50")


def test_a_number_dragged_between_the_columns_leaves_its_row(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.view.go_to(4)
    source = number_of(window, 4, Side.NEW)
    columns = window.view.page.columns
    target = QPoint(columns.gutter_x + columns.gutter // 2, source.y())
    viewport = window.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=source)
    QTest.mouseMove(viewport, target)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=target)
    assert window.review.pairings == (Pairing(("p4",), ("p6",)), Pairing((), ("p5",)))


def test_a_split_row_is_parted_by_keyboard_and_the_undoing_joins_it(
    qtbot: QtBot, window: ComparisonWindow
) -> None:
    window.view.go_to(4)
    qtbot.keyClick(window.view, Qt.Key.Key_O)
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    assert [action.text().split("  ")[0] for action in menu.actions()] == ["New 5", "New 6"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert window.review.pairings == (Pairing(("p4",), ("p5",)), Pairing((), ("p6",)))
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.review.pairings == ()


def test_g_goes_from_part_to_part_and_o_takes_out_the_one_it_stands_on(
    qtbot: QtBot, window: ComparisonWindow
) -> None:
    window.view.go_to(4)
    selected = []
    for _ in range(4):
        qtbot.keyClick(window.view, Qt.Key.Key_G)
        ((piece, start, end),) = window.view.marker.chosen()
        assert (start, end) == (0, len(piece.text))
        selected.append((piece.side, piece.paragraph.id))
    assert selected == [(Side.OLD, "p4"), (Side.NEW, "p5"), (Side.NEW, "p6"), (Side.OLD, "p4")]
    qtbot.keyClick(window.view, Qt.Key.Key_G)
    qtbot.keyClick(window.view, Qt.Key.Key_O)
    assert window.review.pairings == (Pairing(("p4",), ("p6",)), Pairing((), ("p5",)))


def test_a_click_on_the_link_of_a_split_row_goes_to_its_parts(window: ComparisonWindow) -> None:
    window.view.go_to(4)
    columns = window.view.page.columns
    spot = QPoint(columns.gutter_x + columns.gutter // 2, number_of(window, 4, Side.NEW).y())
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert [piece.paragraph.id for piece, _, _ in window.view.marker.chosen()] == ["p4"]


def test_pairing_parting_and_taking_out_are_commands_of_the_palette(
    qtbot: QtBot, window: ComparisonWindow
) -> None:
    window.view.go_to(4)
    palette = CommandPalette(window)
    qtbot.addWidget(palette)
    for typed, name in (("pair with", "pair"), ("unpair", "unpair"), ("take a paragraph", "take_out")):
        palette.line.setText(typed)
        assert palette.list.currentItem().text() == window.commands[name].text()


def test_paragraphs_of_one_name_are_told_apart_by_their_side() -> None:
    texts = ("第一段讲水位。", "第二段讲流量。")
    old = new = Edition(
        "e.txt",
        Identity(language="zh"),
        (
            section("s1", 1, "一.", "导言"),
            *(paragraph(str(at), "s1", text) for at, text in enumerate(texts, 1)),
        ),
    )
    joined = Row(("p1", "p2"), ("p1", "p2"), Relation.REVISED)
    review = ReviewSession(Comparison(old, new, (joined,)))
    review.take_out(0, Side.NEW, "p1")
    assert review.pairings == (Pairing(("p1", "p2"), ("p2",)), Pairing((), ("p1",)))


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
