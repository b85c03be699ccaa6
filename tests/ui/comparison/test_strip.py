"""The overview beside the text: its marks, its frame, and clicks on it."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.compare.model import Comparison, Edit, Op, Relation
from reader.ui.comparison.filters import Wanted
from reader.ui.comparison.index import QUIET
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.theme import theme
from tests.ui.comparison.invented import comparison_of


def place_of(window: ComparisonWindow, row: int) -> int:
    """Give how far below the strip's upper edge the middle of a row is marked."""
    page = window.view.page
    at = page.position(page.index.blocks.of_row(row))
    middle = page.heights.top(at) + page.heights.height(at) / 2
    return round(middle / page.heights.top(len(page)) * window.strip.height())


def hardly_changed(rows: int, changed: set[int]) -> Comparison:
    """Give a comparison of which only some rows, revised in what is invented, are other than before."""
    whole = comparison_of(rows)
    return replace(
        whole,
        rows=tuple(
            row
            if number in changed
            else row._replace(relation=Relation.EQUIVALENT, edits=(Edit(Op.EQUAL, row.new_text),))
            for number, row in enumerate(whole.rows)
        ),
    )


def test_a_click_on_the_overview_goes_there(qtbot: QtBot, long_window: ComparisonWindow) -> None:
    strip = long_window.strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() // 2, strip.height() // 2))
    rows = long_window.view.visible_rows()
    assert rows[0] < 520
    assert rows[-1] > 480
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() // 2, strip.height() - 2))
    assert long_window.view.visible_rows()[-1] == 999


def test_the_overview_marks_what_was_added_on_one_side_only(window: ComparisonWindow) -> None:
    strip, page = window.strip, window.view.page
    at = page.position(page.index.blocks.of_row(2))
    middle = (page.heights.top(at) + page.heights.height(at) / 2) / page.heights.top(len(page))
    window.view.put(6, 100.0)
    picture = strip.grab().toImage()
    y = round(middle * strip.height())
    old, new = (picture.pixelColor(x, y) for x in (4, picture.width() - 5))
    assert new.blueF() > new.redF() + 0.2
    assert abs(old.blueF() - old.redF()) < 0.1


def test_the_overview_of_a_long_comparison_marks_each_of_a_few_changes(qtbot: QtBot) -> None:
    changed = {615, 1500, 2514}  # each among some fifteen rows that fall on one mark's height
    window = ComparisonWindow(hardly_changed(3000, changed))
    qtbot.addWidget(window)
    window.resize(1280, 700)
    window.show()
    qtbot.waitUntil(lambda: window.is_complete)
    assert len(window.view.page) > 4 * window.strip.height()
    picture = window.strip.grab().toImage()
    colour, x = theme().colour("accent"), picture.width() // 3
    marked = [y for y in range(picture.height()) if QColor(picture.pixelColor(x, y)) == colour]
    wanted = [place_of(window, row) for row in sorted(changed)]
    assert all(any(abs(y - place) <= 3 for y in marked) for place in wanted)
    assert all(any(abs(y - place) <= 3 for place in wanted) for y in marked)


def test_the_overview_of_filtered_rows_marks_them(qtbot: QtBot, long_window: ComparisonWindow) -> None:
    window = long_window
    whole = window.strip.grab().toImage()
    window.sieve.want(Wanted(QUIET, text="第 7", only=True))
    qtbot.waitUntil(lambda: window.is_complete)
    assert 0 < len(window.view.page) < 1000
    qtbot.waitUntil(lambda: window.strip.grab().toImage() != whole)


def test_the_frame_on_the_screen_stands_where_one_reads(qtbot: QtBot, long_window: ComparisonWindow) -> None:
    qtbot.wait(200)  # until the marks have settled
    view, strip = long_window.view, long_window.strip
    corner = strip.mapTo(long_window, QPoint(0, 0))

    def on_screen() -> QImage:
        QApplication.processEvents()
        place = (corner.x(), corner.y(), strip.width(), strip.height())
        return long_window.screen().grabWindow(long_window.winId(), *place).toImage()

    first = on_screen()
    for _ in range(150):
        view.scroll_by(90)
        seen = on_screen()
        assert seen == strip.grab().toImage().convertToFormat(seen.format())
    assert seen != first
