"""Reading, by mouse and keyboard: footnotes, citations, gutter, headings, overview, filters, parts, keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolTip,
)
from pytestqt.qtbot import QtBot

from reader.compare import compare
from reader.document.model import Edition, Identity, Paragraph, ParagraphKind
from reader.ui.comparison.filterbox import FilterBox
from reader.ui.comparison.index import Change
from reader.ui.comparison.rows.blocks import LaidRow
from reader.ui.comparison.rows.sticky import sticky_height
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.window import ComparisonWindow
from tests.ui.comparison.conftest import paragraph, section

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


def character(window: ComparisonWindow, row: int, side: Side, words: str) -> QPoint:
    """Give where the first character of some words of a row stands in the viewport."""
    page = window.view.page
    number = page.index.blocks.of_row(row)
    for position, y in page.scroller.visible(window.view.viewport().height()):
        laid = page.laid(position)
        if page.number(position) == number and isinstance(laid, LaidRow):
            for piece in laid.sides[side].pieces:
                if (at := piece.piece.text.find(words)) >= 0:
                    box = piece.text.boxes(at, at + 1)[0]
                    corner = QPointF(page.columns.x(side) + piece.x, y + piece.y)
                    return (box.center() + corner).toPoint()
    raise AssertionError(f"{words} is not visible")


def gutter(window: ComparisonWindow, row: int) -> QPoint:
    """Give a place in the gutter of a row."""
    top = window.view.top_of(row)
    assert top is not None
    columns = window.view.page.columns
    return QPoint(columns.gutter_x + columns.gutter // 2, round(top + 20))


def tip_at(window: ComparisonWindow, spot: QPoint) -> str:
    """Give the tip that comes when the pointer rests somewhere."""
    viewport = window.view.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, spot, viewport.mapToGlobal(spot))
    QApplication.sendEvent(viewport, event)
    return QToolTip.text()


# --- footnotes, citations, gutter ----------------------------------------------------------------------


def test_a_footnotes_sign_tells_the_note_and_what_the_note_means(window: ComparisonWindow) -> None:
    assert "见第 7 号决议" in tip_at(window, character(window, 0, Side.NEW, "1"))
    page = window.view.page
    laid = page.laid(page.position(page.index.blocks.of_row(1)))
    assert isinstance(laid, LaidRow)
    (sign,) = laid.sides[Side.NEW].pieces[0].piece.signs
    spot = character(
        window, 1, Side.NEW, laid.sides[Side.NEW].pieces[0].piece.text[sign.start : sign.end + 2]
    )
    told = tip_at(window, spot)
    assert "同上" in told
    assert "见第 7 号决议" in told


def test_the_gutter_tells_how_sure_the_pair_is(window: ComparisonWindow) -> None:
    assert tip_at(window, gutter(window, 1)).startswith("Revised · confidence 0.97")


def test_a_click_in_the_gutter_of_a_moved_row_leads_to_where_it_stood(window: ComparisonWindow) -> None:
    QTest.mouseClick(window.view.viewport(), LEFT, pos=gutter(window, 3))
    assert window.view.current == 1


def test_a_click_in_the_gutter_of_a_noted_row_opens_the_note(window: ComparisonWindow) -> None:
    window.review.set_note(1, "check")
    QTest.mouseClick(window.view.viewport(), LEFT, pos=gutter(window, 1))
    assert window.contents.front == window.contents.notes_number
    assert window.contents.notes.editor.toPlainText() == "check"


@pytest.fixture
def citing(qtbot: QtBot) -> Iterator[ComparisonWindow]:
    """A window whose last paragraph cites its second one."""
    texts = ("委员会举行了会议。", "流域水质总体良好。", "经费由各成员分摊。", "水质情况见上文第 2 段。")
    old, new = (
        Edition(
            name,
            Identity(title="某流域委员会年度报告", language="zh"),
            (
                section("s1", 1, "一.", "导言"),
                *(paragraph(str(at), "s1", text) for at, text in enumerate(texts, 1)),
            ),
        )
        for name in ("old.txt", "new.txt")
    )
    window = ComparisonWindow(compare(old, new))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    yield window


def test_a_citation_of_a_paragraph_leads_there(citing: ComparisonWindow) -> None:
    spot = character(citing, 3, Side.NEW, "第 2 段") + QPoint(8, 0)
    QTest.mouseMove(citing.view.viewport(), spot)
    assert citing.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(citing.view.viewport(), LEFT, pos=spot)
    assert citing.view.current == 1


def test_the_right_button_offers_what_can_be_done_with_a_row(window: ComparisonWindow) -> None:
    spot = character(window, 4, Side.NEW, "捕捞量按季度")
    asked: list[QMenu] = []
    window.view.menu_requested.connect(
        lambda _hit, _at: asked.append(QApplication.activePopupWidget())  # type: ignore[arg-type]
    )
    viewport = window.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, viewport.mapToGlobal(spot))
    QApplication.sendEvent(viewport, event)
    menu = asked[-1]
    assert window.view.current == 4
    words = [action.text() for action in menu.actions()]
    assert "Take this paragraph out of the row" in words
    menu.actions()[words.index("Take this paragraph out of the row")].trigger()
    menu.close()
    assert {(pairing.old, pairing.new) for pairing in window.review.pairings} == {
        (("p4",), ("p5",)),
        ((), ("p6",)),
    }


# --- headings and overview -----------------------------------------------------------------------------


def test_the_heading_one_reads_under_stays_at_the_upper_edge(long_window: ComparisonWindow) -> None:
    view = long_window.view
    for row in (75, 425):
        view.go_to(row)
        view.scroll_by(40)
        picture = view.viewport().grab().toImage()
        middle = round(sticky_height(view.page) / 2)
        ground = picture.pixelColor(2, middle).name()
        assert ground == view.page.metrics.theme.colours.band.lower()
        inks = {picture.pixelColor(x, middle).name() for x in range(60, 200)}
        assert len(inks) > 3  # the heading's words
        block = view.section_in_force()
        assert block is not None
        assert block.new == f"s{row // 50 + 1}"


def test_no_heading_is_chosen_where_none_is_in_force(qtbot: QtBot) -> None:
    heading = section("s1", 1, "一.", "导言")
    front = [
        Paragraph(name, ParagraphKind.UNNUMBERED, "", "front", f"{name} 届会议") for name in ("f1", "f2")
    ]
    body = [paragraph(number, "s1", f"第 {number} 段说明流域的水情。") for number in ("1", "2")]
    old, new = (
        Edition(name, Identity(language="zh"), (*front, heading, *body)) for name in ("old.txt", "new.txt")
    )
    window = ComparisonWindow(compare(old, new))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitUntil(lambda: window.is_complete)
    tree = window.outline.trees[Side.NEW]
    qtbot.waitUntil(lambda: tree.model() is not None)
    window.view.go_to(3)
    qtbot.waitUntil(
        lambda: [index.data() for index in tree.selectedIndexes()] == ["一\u00a0\u00a0\u00a0导言"]
    )
    window.view.go_to(0)
    qtbot.waitUntil(lambda: not tree.selectedIndexes())
    window.view.go_to(2)
    qtbot.waitUntil(lambda: len(tree.selectedIndexes()) == 1)


# --- finding and filtering -----------------------------------------------------------------------------


def test_f3_goes_on_and_says_where_one_is(qtbot: QtBot, window: ComparisonWindow) -> None:
    qtbot.keyClick(window.view, Qt.Key.Key_F, CONTROL)
    window.finder.field.insert("渔业")
    qtbot.waitUntil(lambda: window.finder.search is not None and window.finder.search.complete)
    words = [label for label in window.finder.findChildren(QLabel) if label.text()]
    rows = []
    for _ in range(3):
        rows.append(window.view.current)
        qtbot.keyClick(window.finder.field, Qt.Key.Key_F3)
    assert rows[:2] == [2, 4]
    assert any("3" in label.text() and "1" in label.text() for label in words)
    qtbot.keyClick(window.finder.field, Qt.Key.Key_F3, SHIFT)
    assert window.view.current == rows[2]


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_F, CONTROL), (Qt.Key.Key_F3, NONE)])
def test_the_line_opened_again_finds_its_old_words(
    qtbot: QtBot, window: ComparisonWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    finder = window.finder
    qtbot.keyClick(window.view, Qt.Key.Key_F, CONTROL)
    finder.field.insert("渔业")
    qtbot.waitUntil(lambda: finder.search is not None and finder.search.complete)
    qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    assert finder.in_row(2) == {}
    window.view.go_to(3)
    qtbot.keyClick(window.view, key, modifier)
    qtbot.waitUntil(lambda: finder.search is not None and finder.search.complete)
    assert finder.in_row(2) != {}
    assert window.view.current == 4  # the first one from where one reads
    assert any("2 of 3" in label.text() for label in finder.findChildren(QLabel))


@pytest.fixture
def box(qtbot: QtBot, window: ComparisonWindow) -> FilterBox:
    """The box of filters as a reader drops it down."""
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window.view, Qt.Key.Key_L, CONTROL)
    assert window.sieve.box is not None
    qtbot.waitExposed(window.sieve.box)
    return window.sieve.box


def tick(qtbot: QtBot, box: FilterBox, words: str) -> None:
    (found,) = (one for one in box.findChildren(QCheckBox) if one.text() == words)
    qtbot.mouseClick(found, LEFT, pos=QPoint(8, found.height() // 2))


def listed(window: ComparisonWindow) -> list[int]:
    return list(window.contents.changes.list.entries.keys)


def test_rows_are_filtered_by_relation_and_class(
    qtbot: QtBot, window: ComparisonWindow, box: FilterBox
) -> None:
    tick(qtbot, box, "Revised")
    assert listed(window) == [2, 3, 6]
    tick(qtbot, box, "Added")
    assert listed(window) == [3, 6]
    tick(qtbot, box, "Moved")
    tick(qtbot, box, "Figures")
    tick(qtbot, box, "Wording")
    tick(qtbot, box, "Names")
    assert listed(window) == [6]


def test_rows_are_filtered_by_review_section_and_words(
    qtbot: QtBot, window: ComparisonWindow, box: FilterBox
) -> None:
    window.review.set_important(1, True)
    window.review.set_seen(2, True)
    state, place = box.findChildren(QComboBox)
    state.setCurrentText("Important")
    assert listed(window) == [1]
    state.setCurrentText("Reviewed")
    assert listed(window) == [2]
    state.setCurrentText("All rows")
    place.setCurrentIndex(place.findData("s2"))
    assert listed(window) == [2, 3, 4]
    (field,) = box.findChildren(QLineEdit)
    field.insert("样品")
    qtbot.waitUntil(lambda: listed(window) == [3])


def test_other_rows_are_hidden_and_everything_comes_back(
    qtbot: QtBot, window: ComparisonWindow, box: FilterBox
) -> None:
    whole = len(window.view.page)
    tick(qtbot, box, "Added and removed")
    tick(qtbot, box, "Hide all other rows")
    assert len(window.view.page) < whole
    (everything,) = (one for one in box.findChildren(QPushButton) if one.text() == "Show everything")
    qtbot.mouseClick(everything, LEFT)
    assert len(window.view.page) == whole


@pytest.mark.parametrize(
    ("key", "change"),
    [
        (Qt.Key.Key_1, Change.FIGURE),
        (Qt.Key.Key_2, Change.WORDING | Change.NAME),
        (Qt.Key.Key_3, Change.PRESENCE),
        (Qt.Key.Key_4, Change.MOVED),
        (Qt.Key.Key_5, Change.TYPOGRAPHIC),
    ],
)
def test_a_figure_key_turns_a_class_off_and_on(
    qtbot: QtBot, window: ComparisonWindow, key: Qt.Key, change: Change
) -> None:
    before = window.sieve.wanted.changes
    qtbot.keyClick(window.view, key)
    assert window.sieve.wanted.changes == before ^ change
    qtbot.keyClick(window.view, key)
    assert window.sieve.wanted.changes == before


# --- parts, size, keys ---------------------------------------------------------------------------------


def test_f9_and_f10_show_and_hide_the_parts(qtbot: QtBot, window: ComparisonWindow) -> None:
    for key, part in ((Qt.Key.Key_F9, window.outline), (Qt.Key.Key_F10, window.contents)):
        assert part.isVisible()
        qtbot.keyClick(window.view, key)
        assert not part.isVisible()
        qtbot.keyClick(window.view, key)
        assert part.isVisible()


def test_the_text_grows_by_keys_and_by_the_wheel(qtbot: QtBot, window: ComparisonWindow) -> None:
    view = window.view
    qtbot.keyClick(view, Qt.Key.Key_Equal, CONTROL)
    assert view.reading.zoom == 1.1
    place = QPointF(100, 100)
    for turn in (120, -120, -120):
        event = QWheelEvent(
            place,
            QPointF(view.viewport().mapToGlobal(place)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            CONTROL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    assert view.reading.zoom == 1.0
    qtbot.keyClick(view, Qt.Key.Key_Minus, CONTROL)
    assert view.reading.zoom == 0.9
    qtbot.keyClick(view, Qt.Key.Key_0, CONTROL)
    assert view.reading.zoom == 1.0


def test_ctrl_1_shows_one_column_and_two_again(qtbot: QtBot, window: ComparisonWindow) -> None:
    qtbot.keyClick(window.view, Qt.Key.Key_1, CONTROL)
    assert window.view.is_inline
    qtbot.keyClick(window.view, Qt.Key.Key_1, CONTROL)
    assert not window.view.is_inline


def test_important_is_said_and_taken_back(qtbot: QtBot, window: ComparisonWindow) -> None:
    row = window.comparison.rows[0]
    qtbot.keyClick(window.view, Qt.Key.Key_I)
    assert window.review.review(row).important
    qtbot.keyClick(window.view, Qt.Key.Key_I)
    assert not window.review.review(row).important


def test_u_goes_to_what_is_not_reviewed_and_round_again(qtbot: QtBot, window: ComparisonWindow) -> None:
    for number in (0, 1, 3, 4, 6):
        window.review.set_seen(number, True)
    window.view.go_to(3)
    qtbot.keyClick(window.view, Qt.Key.Key_U)
    assert window.view.current == 2
