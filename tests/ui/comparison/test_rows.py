"""The rows: level, lazy, steady under the eye, selectable."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.compare.edits import edits
from reader.compare.model import Comparison, Relation, Row
from reader.document.model import Edition, Identity
from reader.ui.comparison.blocks import Block, Blocks
from reader.ui.comparison.index import Change, Index
from reader.ui.comparison.rows import page as page_module
from reader.ui.comparison.rows.blocks import Laid, LaidRow, lay_block
from reader.ui.comparison.rows.breaking import may_break
from reader.ui.comparison.rows.heights import Estimate, Heights
from reader.ui.comparison.rows.layout import lay_text
from reader.ui.comparison.rows.selection import Selection, Spot
from reader.ui.comparison.rows.text import Ink, Side, pieces
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.theme import theme
from tests.ui.comparison.conftest import NEW, OLD, paragraph, row, section


def top_of(window: ComparisonWindow, row: int) -> float:
    """Give how far below the view's upper edge a row begins."""
    page = window.view.page
    number = page.index.blocks.of_row(row)
    for position, y in page.scroller.visible(window.view.viewport().height()):
        if page.number(position) == number:
            return y
    raise AssertionError(f"row {row} is not visible")


def test_both_sides_of_a_row_begin_level(window: ComparisonWindow) -> None:
    page = window.view.page
    for position in range(len(page)):
        laid = page.laid(position)
        if isinstance(laid, LaidRow) and len(laid.sides) == 2:
            assert laid.sides[Side.OLD].pieces[0].y == laid.sides[Side.NEW].pieces[0].y
            assert laid.height >= max(side.height for side in laid.sides.values())


def test_only_what_is_seen_is_laid_out(long_window: ComparisonWindow) -> None:
    assert len(long_window.view.page._cache) < 60


def test_heights_made_exact_do_not_move_the_text(long_window: ComparisonWindow) -> None:
    view = long_window.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    row = view.visible_rows()[1]
    before = top_of(long_window, row)
    for position in range(view.page.scroller.anchor):
        view.page.measure(position)
    view.refresh()
    assert top_of(long_window, row) == pytest.approx(before, abs=1)


def test_scrolling_down_and_up_again_comes_back(long_window: ComparisonWindow) -> None:
    view = long_window.view
    row = view.visible_rows()[0]
    before = top_of(long_window, row)
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.visible_rows()[0] > 40
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert top_of(long_window, row) == pytest.approx(before, abs=1)


def test_another_width_keeps_the_row_at_the_upper_edge(long_window: ComparisonWindow) -> None:
    long_window.view.go_to(500)
    first = long_window.view.page.scroller.anchor
    for width in (1100, 900, 1400, 1280):
        long_window.resize(width, 720)
        QApplication.processEvents()
    assert abs(long_window.view.page.scroller.anchor - first) <= 1


def test_the_end_key_shows_the_last_row_at_the_lower_edge(long_window: ComparisonWindow) -> None:
    view = long_window.view
    QTest.keyClick(view, Qt.Key.Key_End)
    last = len(long_window.comparison.rows) - 1
    height = view.page.measure(len(view.page) - 1)
    assert top_of(long_window, last) + height == pytest.approx(view.viewport().height(), abs=1)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_a_step_lays_out_no_more_than_what_comes_into_view(
    long_window: ComparisonWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = long_window.view
    done: list[int] = []

    def counted(*arguments: Any) -> Laid:
        done.append(1)
        return lay_block(*arguments)

    monkeypatch.setattr(page_module, "lay_block", counted)
    bar = view.verticalScrollBar()
    most = 0
    for step in range(30):
        done.clear()
        bar.setValue(bar.value() + (90 if step % 3 else bar.maximum() // 12))
        view.viewport().repaint()
        QApplication.processEvents()
        most = max(most, len(done))
    assert 0 < most <= 2 * len(view.visible_rows()) + 8


def drag(window: ComparisonWindow, start: QPoint, end: QPoint) -> None:
    viewport = window.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def test_text_is_selected_over_rows_and_copied_without_the_other_side(window: ComparisonWindow) -> None:
    view = window.view
    page = view.page
    x = page.columns.right + page.metrics.side + page.metrics.number
    first, second = top_of(window, 0), top_of(window, 1)
    drag(window, QPoint(round(x + 1), round(first + 20)), QPoint(round(x + 100), round(second + 24)))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "1\u2002本报告根据委员会第 7 号决议编写。"
    assert lines[1].startswith("委员会设有")
    assert "12" not in lines[1]


def test_whole_paragraphs_are_copied_with_marks_and_numbers(window: ComparisonWindow) -> None:
    window.view.marker.select(Selection(Side.NEW, Spot(0, 0, 0), Spot(1, 0, 3)))
    window.commands["copy_marked"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().split("\n")[0].startswith("1\u2002本报告")
    assert data.html().startswith("<p>1\u2002")
    assert data.text().split("\n")[1] == "委员会"


def test_a_double_click_selects_a_word(window: ComparisonWindow) -> None:
    view = window.view
    page = view.page
    x = page.columns.right + page.metrics.side + page.metrics.number
    spot = QPoint(round(x + 5), round(top_of(window, 1) + 24))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "委员会"


def test_copy_with_marks_says_what_came(window: ComparisonWindow) -> None:
    window.view.go_to(4)
    QTest.keyClick(
        window.view,
        Qt.Key.Key_C,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert "[-鼓励-]{+敦促+}" in QGuiApplication.clipboard().text()
    assert "<del>鼓励</del><ins>敦促</ins>" in QGuiApplication.clipboard().mimeData().html()


def test_one_column_weaves_a_revised_row(window: ComparisonWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    page = window.view.page
    assert page.columns.inline
    laid = page.laid(page.position(page.index.blocks.of_row(0)))
    assert isinstance(laid, LaidRow)
    (piece,) = laid.sides[Side.NEW].pieces
    inks = {piece.piece.text[span.start : span.end]: span.ink for span in piece.piece.spans}
    assert inks["5"] is Ink.DELETE
    assert inks["7"] is Ink.FIGURE
    assert [sign.label for sign in piece.piece.signs] == ["1"]


def test_a_narrow_window_takes_one_column_and_gives_the_text_the_room(window: ComparisonWindow) -> None:
    window.resize(480, 720)
    QApplication.processEvents()
    assert window.view.is_inline
    assert not window.contents.isVisible()
    window.resize(1280, 720)
    QApplication.processEvents()
    assert not window.view.is_inline
    assert window.contents.isVisible()


def test_zoom_makes_the_text_larger_and_keeps_the_row(window: ComparisonWindow) -> None:
    size = window.view.page.metrics.size
    QTest.keyClick(window.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.view.page.metrics.size > size
    QTest.keyClick(window.view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.view.page.metrics.size == size


def test_typography_is_shown_only_when_asked_for(comparison: Comparison) -> None:
    row = comparison.rows[1]
    quiet = pieces(comparison, row, Side.NEW, ~Change.TYPOGRAPHIC)[0].spans
    none = pieces(comparison, row, Side.NEW, Change.NONE)[0].spans
    assert {span.ink for span in quiet} == {Ink.FIGURE}
    assert none == ()


def test_a_name_that_stands_everywhere_is_not_set_apart() -> None:
    name, title = "世界渔业组织", "《河流公约》"

    def edition(file: str, told: str) -> Edition:
        texts = [f"{name}说明了{what}。" for what in ("水量", "水质", "经费", "人员", "船只")]
        items = (paragraph(str(at + 1), "s1", text) for at, text in enumerate([*texts, told]))
        return Edition(file, Identity(title=file, language="zh"), (section("s1", 1, "一.", "导言"), *items))

    old = edition("old.txt", f"{name}依据{title}启动了一个方案。")
    new = edition("new.txt", f"见{title}；{name}表示同意。")
    row = Row(
        ("p6",), ("p6",), Relation.COUNTERPART, False, 0.5, edits(old.items[-1].text, new.items[-1].text)
    )
    for side in Side:
        (piece,) = pieces(Comparison(old, new, (row,)), row, side, ~Change.NONE)
        told = [piece.text[span.start : span.end] for span in piece.spans if span.ink is Ink.SHARED]
        assert told == [title]


def test_a_sign_in_the_text_moves_the_inks_behind_it(comparison: Comparison) -> None:
    (piece,) = pieces(comparison, comparison.rows[1], Side.NEW, ~Change.NONE)
    assert piece.text.startswith("委员会设有 15 个2水文站")
    assert [piece.text[span.start : span.end] for span in piece.spans] == ["15", "4"]
    assert piece.plain(0, len(piece.text)) == piece.paragraph.text


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet="汉字排版规则文本，。、；：？！）》”’（《“‘—…0123456789abc%", min_size=1, max_size=120),
    st.integers(80, 400),
)
def test_lines_end_where_they_may(qapp: QApplication, text: str, width: int) -> None:
    laid = lay_text(text, theme().font(16), width, 28)
    assert sum(laid.layout.lineAt(n).textLength() for n in range(laid.layout.lineCount())) == len(text)
    for number in range(laid.layout.lineCount() - 1):
        line = laid.layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        assert may_break(text, end) or not any(
            may_break(text, at) for at in range(max(start + 1, end - 7), end)
        )


def test_a_dash_and_an_ellipsis_are_not_parted_and_signs_stay_with_their_words() -> None:
    for text, at in (
        ("文——字", 2),
        ("文……字", 2),
        ("（文", 1),
        ("文。", 1),
        ("文，字", 1),
        ("ab", 1),
        ("“文", 1),
    ):
        assert not may_break(text, at)
    for text, at in (("文字", 1), ("文——字", 1), ("。文", 1), ("文（", 1), ("文a", 1)):
        assert may_break(text, at)


@given(st.lists(st.none() | st.integers(0, 3), max_size=60), st.sets(st.integers(0, 59)))
def test_some_rows_bring_the_headings_that_they_stand_under(made: list[int | None], wanted: set[int]) -> None:
    blocks = Blocks()
    open_bands: list[tuple[int, int]] = []  # level and number
    over: list[set[int]] = []  # for each row, its own number and those of the bands over it
    for level in made:
        if level is None:
            over.append({len(blocks), *(number for _, number in open_bands)})
            blocks.add_row()
        else:
            open_bands = [band for band in open_bands if band[0] < level]
            open_bands.append((level, blocks.add_band(Block(-1, "s1", None), level)))
    rows = sorted(row for row in wanted if row < blocks.rows)
    assert blocks.headed(rows) == sorted(set().union(*(over[row] for row in rows)))


@given(
    st.lists(st.tuples(st.booleans(), st.floats(0, 500)), min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.floats(1, 900)), max_size=30),
    st.lists(st.tuples(st.booleans(), st.floats(0, 500)), max_size=20),
)
def test_heights_add_up(
    blocks: list[tuple[bool, float]],
    exact: list[tuple[int, float]],
    more: list[tuple[bool, float]],
) -> None:
    heights = Heights(Estimate(30, 20, 0.5))
    heights.extend(-1.0 if band else units for band, units in blocks)
    for block, height in exact:
        if block < len(heights):
            heights.set(block, height)
    heights.extend(-1.0 if band else units for band, units in more)
    top = 0.0
    for block in range(len(heights)):
        assert heights.top(block) == pytest.approx(top, abs=1e-6)
        top += heights.height(block)
    assert heights.top(len(heights)) == pytest.approx(top, abs=1e-6)
    middle = heights.find(top / 2)
    assert heights.top(middle) <= top / 2 + 1e-6


def test_a_paragraph_in_two_rows_brings_no_heading_before_its_turn() -> None:
    rows = (
        row(("p1",), ("p1",), Relation.REVISED),
        row(("p2",), ("p1",), Relation.COUNTERPART),
        row(("p6",), (), Relation.REMOVED),
        row(("p3",), ("p1",), Relation.COUNTERPART, moved=True),
        row(("p4",), ("p3",), Relation.REVISED),
    )
    index = Index(Comparison(OLD, NEW, rows))
    index.finish()
    shown = [block.new if block.is_band else block.row for block in index.blocks]
    assert [one for one in shown if one is not None] == ["s1", 0, 1, 2, "s1", 3, "s2", 4, "s3"]


def test_the_index_knows_every_heading_and_paragraph(comparison: Comparison) -> None:
    index = Index(comparison)
    index.finish()
    assert set(index.band_of_new) == {section.id for section in comparison.new.sections}
    assert set(index.band_of_old) == {section.id for section in comparison.old.sections}
    for new, edition in ((False, comparison.old), (True, comparison.new)):
        rows = index.rows_of(edition.paragraph_by_id, new=new)
        assert rows.keys() == edition.paragraph_by_id.keys()
        for name, number in rows.items():
            row = comparison.rows[number]
            assert name in (row.new if new else row.old)
    blocks = list(index.blocks)
    assert [number for number, block in enumerate(blocks) if block.is_band] == list(index.blocks.bands)
    assert [block.row for block in blocks if not block.is_band] == list(range(len(comparison.rows)))
    assert all(blocks[index.blocks.of_row(row)].row == row for row in range(index.blocks.rows))
    assert index.count(Change.PRESENCE) == 2
    assert index.count(Change.MOVED) == 1


def differing(one: QImage, other: QImage) -> int:
    """Count the pixels in which two pictures of one size differ."""
    first, second = (bytes(picture.constBits()) for picture in (one, other))
    return sum(first[at : at + 4] != second[at : at + 4] for at in range(0, len(first), 4))


def test_rows_shifted_while_scrolling_look_as_if_painted_anew(long_window: ComparisonWindow) -> None:
    view = long_window.view

    def on_screen() -> QImage:
        QApplication.processEvents()
        viewport = view.viewport()
        corner = viewport.mapTo(long_window, QPoint(0, 0))
        place = (corner.x(), corner.y(), viewport.width(), viewport.height())
        return long_window.screen().grabWindow(long_window.winId(), *place).toImage()

    bar = view.verticalScrollBar()
    for step in (90, 33, 200, -57, 12, 400, -300, 7, 90, 90):
        bar.setValue(bar.value() + step)
        if step > 50:
            QApplication.processEvents()
    shifted = on_screen()
    view.viewport().update()
    anew = on_screen()
    assert not shifted.isNull()
    assert shifted.size() == view.viewport().size()
    # Where a clip runs through a letter, its smoothed edge may come out a shade lighter.
    assert differing(shifted, anew) < 50
