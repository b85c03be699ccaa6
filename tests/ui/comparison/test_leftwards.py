"""Editions in a script that is read from right to left stand right in both columns, and in one."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.compare import compare
from reader.document.model import Edition, Identity
from reader.ui.comparison.rows.blocks import LaidBand, LaidRow
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.window import ComparisonWindow
from tests.ui.comparison.conftest import paragraph, section


@pytest.fixture
def window(qtbot: QtBot) -> ComparisonWindow:
    """Two editions in Arabic, in which a figure changed."""
    old, new = (
        Edition(
            name,
            Identity(title="تقرير اللجنة", language="ar"),
            (
                section("s1", 1, "أولا", "مقدمة"),
                paragraph("1", "s1", f"حضر الدورة ممثلو {figure} دولة عضوا."),
            ),
        )
        for name, figure in (("old.txt", "17"), ("new.txt", "23"))
    )
    shown = ComparisonWindow(compare(old, new))
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(lambda: shown.is_complete)
    return shown


def laid_row(window: ComparisonWindow) -> tuple[LaidRow, float]:
    page = window.view.page
    for position, y in page.scroller.visible(window.view.viewport().height()):
        if isinstance(laid := page.laid(position), LaidRow):
            return laid, y
    raise AssertionError("no row is visible")


@pytest.mark.parametrize("side", list(Side))
def test_a_number_stands_at_the_right_of_its_text_and_is_taken_hold_of_there(
    window: ComparisonWindow, side: Side
) -> None:
    laid, y = laid_row(window)
    (piece,) = laid.sides[side].pieces
    columns, metrics = window.view.page.columns, window.view.page.metrics
    right = piece.x + piece.text.end
    assert right == columns.column - metrics.side - metrics.number
    spot = QPointF(columns.x(side) + right + 14, y + piece.y + 10)
    QTest.mousePress(window.view.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert window.view.drag.is_on
    QTest.mouseRelease(window.view.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())
    inside = QPoint(round(columns.x(side) + piece.x + 2), round(y + piece.y + 10))
    QTest.mousePress(window.view.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    assert not window.view.drag.is_on
    QTest.mouseRelease(window.view.viewport(), Qt.MouseButton.LeftButton, pos=inside)


def test_a_heading_ends_where_the_text_below_it_ends(window: ComparisonWindow) -> None:
    page = window.view.page
    band = page.laid(0)
    assert isinstance(band, LaidBand)
    laid, _y = laid_row(window)
    for side, heading in band.headings.items():
        (piece,) = laid.sides[side].pieces
        assert heading.at.x() + heading.text.end == piece.x + piece.text.end


def test_woven_figures_are_marked_where_they_stand(window: ComparisonWindow) -> None:
    window.view.set_inline(True)
    laid, _y = laid_row(window)
    (piece,) = laid.sides[Side.NEW].pieces
    text = piece.piece.text
    at = text.index("1723")
    (old,), (new,) = piece.text.boxes(at, at + 2), piece.text.boxes(at + 2, at + 4)
    # A number is read rightwards even here: the old figure stands at the left of the new one.
    assert old.right() == pytest.approx(new.left(), abs=0.6)
    assert old.width() == pytest.approx(new.width(), rel=0.2)


def test_tags_stand_behind_the_last_word_where_it_is_read_from_right_to_left(qtbot: QtBot) -> None:
    sections = (section("s1", 1, "أولا", "مقدمة"), paragraph("1", "s1", "حضر الدورة ممثلو 17 دولة عضوا."))
    word, lengths = "كلمة ", {"2": 4, "3": 9, "4": 30}
    added = [paragraph(name, "s1", word * count + "أخيرة.") for name, count in lengths.items()]
    old, new = (
        Edition(name, Identity(title="تقرير", language="ar"), (*sections, *more))
        for name, more in (("old.txt", ()), ("new.txt", added))
    )
    shown = ComparisonWindow(compare(old, new))
    qtbot.addWidget(shown)
    shown.resize(1000, 720)
    shown.show()
    qtbot.waitUntil(lambda: shown.is_complete)
    page = shown.view.page
    found = 0
    for position, _y in page.scroller.visible(shown.view.viewport().height()):
        laid = page.laid(position)
        if not isinstance(laid, LaidRow) or not laid.tags:
            continue
        found += 1
        (tag,) = laid.tags
        last = laid.sides[Side.NEW].pieces[-1]
        right = page.columns.right + last.x + last.text.end
        line = last.y + last.text.height - page.metrics.line
        if tag.box.center().y() > last.y + last.text.height:
            assert tag.box.right() == pytest.approx(right, abs=1)
        else:
            assert line < tag.box.center().y()
            assert tag.box.right() < right - last.text.reach
        assert tag.box.left() >= page.columns.right
    assert found == 3
