"""Texts of other kinds than plain Chinese: tables, right-to-left scripts, words too long for a line."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.compare import compare
from reader.document.line import Mark
from reader.document.model import Edition, Identity, Paragraph, ParagraphKind
from reader.ui.comparison.index import Index
from reader.ui.comparison.rows.layout import lay_text
from reader.ui.comparison.rows.metrics import Metrics, Reading
from reader.ui.comparison.rows.sides import lay_side
from reader.ui.comparison.rows.table import LaidTable, lay_table, share
from reader.ui.comparison.rows.text import Piece, Side, with_signs
from reader.ui.comparison.rows.view import RowsView
from reader.ui.theme import theme

CELLS = (("水文站", "样品", "备注"), ("苇港", "1,450", "春季洪水以后重建，旧水尺留作备用。"))


def table_piece(*marks: Mark) -> Piece:
    text = "\n".join("\t".join(row) for row in CELLS)
    paragraph = Paragraph("p1.u1", ParagraphKind.TABLE, "", "s1", text, marks, cells=CELLS)
    shown, signs = with_signs(text, marks)
    return Piece(paragraph, Side.NEW, shown, (), signs)


def test_a_table_stands_in_level_cells(qapp: QApplication) -> None:
    piece = table_piece()
    table = lay_table(piece, 300, Metrics(theme(), Reading()))
    assert table is not None
    tops = {cell.row: {c.box.top() for c in table.cells if c.row == cell.row} for cell in table.cells}
    assert all(len(found) == 1 for found in tops.values())
    assert min(tops[0]) < min(tops[1])
    assert max(cell.box.right() for cell in table.cells) <= 300
    at = piece.text.index("1,450")
    (box,) = table.boxes(at, at + 5)
    assert table.offset(box.center()) in range(at, at + 6)
    assert table.offset(QPointF(box.left() - 1, box.center().y())) == at


def test_a_table_of_too_many_columns_is_shown_line_by_line(qapp: QApplication) -> None:
    cells = tuple(tuple(str(row * column) for column in range(30)) for row in range(1, 4))
    text = "\n".join("\t".join(row) for row in cells)
    paragraph = Paragraph("p1", ParagraphKind.TABLE, "", "s1", text, cells=cells)
    piece = Piece(paragraph, Side.NEW, with_signs(text, ())[0], (), ())
    metrics = Metrics(theme(), Reading())
    side = None
    for width in (500, 3000, 500):
        side = lay_side((piece,), width, metrics, 0.0, side)
        (laid,) = side.pieces
        assert isinstance(laid.text, LaidTable) == (width == 3000)
        boxes = [box for at in range(0, len(text), 7) for box in laid.text.boxes(at, at + 1)]
        assert all(box.right() <= width for box in boxes)


def test_a_sign_at_the_end_of_a_cell_stays_in_it(qapp: QApplication) -> None:
    piece = table_piece(Mark(3, "1"), Mark(6, "2"))
    table = lay_table(piece, 300, Metrics(theme(), Reading()))
    assert table is not None
    assert [cell.text.layout.text() for cell in table.cells][:2] == ["水文站1", "样品2"]


def test_a_table_whose_text_is_another_is_shown_as_text(qapp: QApplication) -> None:
    paragraph = Paragraph("p1", ParagraphKind.TABLE, "", "s1", "other", cells=CELLS)
    assert lay_table(Piece(paragraph, Side.NEW, "other", (), ()), 300, Metrics(theme(), Reading())) is None


@pytest.mark.parametrize("width", [60.0, 200.0, 900.0])
def test_columns_share_exactly_what_there_is(width: float) -> None:
    assert sum(share((30, 40, 50), (60, 40, 500), width)) == pytest.approx(width)


def test_right_to_left_text_begins_at_the_right(qapp: QApplication) -> None:
    text = "اجتمعت اللجنة في 2022 لمناقشة نوعية المياه"
    laid = lay_text(text, theme().font(16), 600, 28)
    assert laid.boxes(0, 1)[0].right() == pytest.approx(600, abs=2)
    number = text.index("2022")
    (box,) = laid.boxes(number, number + 4)
    assert 0 < box.left() < box.right() < 600
    assert laid.offset(box.center()) in range(number, number + 5)


def test_a_word_longer_than_the_line_is_broken_and_not_cut_off(qapp: QApplication) -> None:
    laid = lay_text("x" * 200, theme().font(16), 120, 28)
    assert laid.layout.lineCount() > 5
    assert all(
        laid.layout.lineAt(number).naturalTextWidth() <= 120 for number in range(laid.layout.lineCount())
    )


@pytest.mark.parametrize("number", ["7", "(aa)", "2021/20", "第一百二十三条", "Article 117"])
def test_there_is_room_for_the_longest_number_of_a_paragraph(qtbot: QtBot, number: str) -> None:
    items = (Paragraph("p1", ParagraphKind.NUMBERED, number, "front", "各缔约方应当提交年度报告。"),)
    old, new = (Edition(name, Identity(language="zh"), items) for name in ("old.txt", "new.txt"))
    view = RowsView(Index(compare(old, new)))
    qtbot.addWidget(view)
    for zoom in (1.0, 2.0):
        view.set_reading(Reading(zoom=zoom))
        metrics = view.page.metrics
        room = metrics.number + metrics.side - metrics.em(0.9)
        assert QFontMetricsF(metrics.small).horizontalAdvance(number) <= room
        assert metrics.number <= metrics.em(6.5)


def test_offsets_after_characters_that_qt_counts_twice_are_those_of_the_text(qapp: QApplication) -> None:
    text = "站长𠮷田记下🌊与🌧，观测员𡵅山核对水位并签名。" * 4
    laid = lay_text(text, theme().font(), 200.0, 24.0)
    assert laid.layout.lineCount() > 2
    last = laid.layout.lineAt(laid.layout.lineCount() - 1)
    assert laid.boxes(len(text) - 1, len(text))[0].right() == pytest.approx(last.naturalTextWidth())
    for at in range(len(text) - 1):
        (box,) = laid.boxes(at, at + 1)
        assert laid.offset(QPointF(box.left() + 0.1, box.center().y())) == at
        (following,) = laid.boxes(at + 1, at + 2)
        assert following.left() == pytest.approx(box.right()) or following.top() > box.top()


def test_a_look_stays_on_its_words_after_a_character_that_qt_counts_twice(qapp: QApplication) -> None:
    piece = table_piece(Mark(3, "1"))
    (look,) = Metrics(theme(), Reading()).raised(piece.signs)
    laid = lay_text("𠮷" + piece.text[1:], theme().font(), 400.0, 24.0, [look])
    (set_look,) = laid.layout.formats()
    assert (set_look.start, set_look.length) == (look.start + 1, look.length)
