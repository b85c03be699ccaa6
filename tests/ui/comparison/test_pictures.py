"""The pictures of the whole: drawn, pointed at, walked with the keyboard, saved."""

import itertools

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.compare import compare
from reader.compare.model import Comparison, Emphasis, Relation, Row
from reader.document.model import Edition, Identity
from reader.ui.comparison.flow.canvases import TopicsCanvas
from reader.ui.comparison.flow.links import fitting_level, flow
from reader.ui.comparison.flow.picture import Bar, FlowPicture, Ribbon
from reader.ui.comparison.flow.window import Pictures
from reader.ui.comparison.window import ComparisonWindow
from tests.ui.comparison.conftest import paragraph, section


@pytest.fixture
def pictures(qtbot: QtBot, window: ComparisonWindow) -> Pictures:
    """The pictures as a reader opens them."""
    window.commands["pictures"].trigger()
    assert window.pictures is not None
    with qtbot.waitActive(window.pictures):
        window.pictures.activateWindow()
    return window.pictures


def ribbon_of(pictures: Pictures, old: str | None, new: str | None) -> Ribbon:
    return next(
        ribbon for ribbon in pictures.flow.picture.ribbons if (ribbon.link.old, ribbon.link.new) == (old, new)
    )


def test_the_flow_holds_every_row_once(window: ComparisonWindow) -> None:
    comparison = window.comparison
    found = flow(comparison, fitting_level(comparison))
    assert sorted(row for link in found.links for row in link.rows) == list(range(len(comparison.rows)))


def test_a_click_on_a_ribbon_leads_to_its_rows(window: ComparisonWindow, pictures: Pictures) -> None:
    spot = ribbon_of(pictures, "s2", "s2").sign.toPoint()
    QTest.mouseClick(pictures.flow, Qt.MouseButton.LeftButton, pos=spot)
    assert window.view.current == 3


def test_arrow_keys_walk_from_section_along_the_ribbon_to_section(
    qtbot: QtBot, window: ComparisonWindow, pictures: Pictures
) -> None:
    canvas = pictures.flow
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert isinstance(canvas.at, Bar)
    assert (canvas.at.name, canvas.at.new) == ("s1", False)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert isinstance(canvas.at, Bar)
    assert canvas.at.name == "s2"
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert isinstance(canvas.at, Ribbon)
    assert (canvas.at.link.old, canvas.at.link.new) == ("s2", "s2")
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert isinstance(canvas.at, Bar)
    assert (canvas.at.name, canvas.at.new) == ("s2", True)
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.at.name == "s3"
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.at.name == "s3"


def test_enter_goes_to_the_rows_and_to_the_text(
    qtbot: QtBot, window: ComparisonWindow, pictures: Pictures
) -> None:
    canvas = pictures.flow
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(canvas, key)
    assert window.view.current == 3
    qtbot.waitUntil(window.isActiveWindow)
    assert QApplication.focusWidget() is window.view


def test_what_is_walked_to_is_read_aloud(qtbot: QtBot, pictures: Pictures) -> None:
    canvas = pictures.flow
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(canvas, key)
    heard = QAccessible.queryAccessibleInterface(canvas).text(QAccessible.Text.Description)
    assert heard == "二\u2002水质 → 二\u2002水质和渔业\n2 rows, Revised, Counterpart, Moved"


def test_the_picture_says_what_its_colours_mean(pictures: Pictures) -> None:
    meanings = [meaning.words for meaning in pictures.flow.picture.meanings]
    assert meanings == ["= Equivalent", "≈ Revised", "+ Added", "\N{MINUS SIGN} Removed"]


def test_pictures_are_saved(pictures: Pictures, tmp_path) -> None:
    for name in ("flow.svg", "flow.png"):
        pictures.save(tmp_path / name)
    svg = (tmp_path / "flow.svg").read_text("utf-8")
    assert svg.startswith("<?xml")
    assert "水质和渔业" in svg
    assert "2013" in svg
    assert (tmp_path / "flow.png").read_bytes().startswith(b"\x89PNG")


def test_asked_for_twice_they_are_the_same_and_go_with_the_window(comparison: Comparison) -> None:
    window = ComparisonWindow(comparison)
    window.show()
    window.commands["pictures"].trigger()
    pictures = window.pictures
    window.commands["pictures"].trigger()
    assert pictures is not None
    assert window.pictures is pictures
    window.close()
    assert not pictures.isVisible()


def test_pictures_follow_a_comparison_made_anew(window: ComparisonWindow, pictures: Pictures) -> None:
    old, new = window.comparison.old, window.comparison.new
    anew = compare(old, new)
    window.set_comparison(anew)
    rows = sorted(row for ribbon in pictures.flow.picture.ribbons for row in ribbon.link.rows)
    assert rows == list(range(len(anew.rows)))


def test_topics_are_walked_and_found(qtbot: QtBot, comparison: Comparison) -> None:
    topics = (Emphasis("渔业", 1, 9, 3.0), Emphasis("印刷", 8, 2, -2.0), Emphasis("水质", 4, 6, 0.5))
    canvas = TopicsCanvas(Comparison(comparison.old, comparison.new, (), (), emphasis=topics))
    qtbot.addWidget(canvas)
    canvas.show()
    with qtbot.waitActive(canvas):
        canvas.activateWindow()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert QAccessible.queryAccessibleInterface(canvas).text(QAccessible.Text.Description) == (
        "印刷: 8 → 2 per 10,000 words"
    )
    with qtbot.waitSignal(canvas.word_chosen) as chosen:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert chosen.args == ["印刷"]


def test_signs_of_ribbons_stand_clear_of_each_other(qtbot: QtBot) -> None:
    sections = [f"s{at}" for at in range(1, 7)]
    bodies = {
        name: paragraph(name[1:], name, f"第 {at} 项关于{name}的工作已经完成，详情另行报告。")
        for at, name in enumerate(sections)
    }

    def edition(file: str, order: list[str]) -> Edition:
        items = [item for name in order for item in (section(name, 1, "", f"标题 {name}"), bodies[name])]
        return Edition(file, Identity(language="zh"), tuple(items))

    old, new = edition("old.txt", sections), edition("new.txt", sections[::-1])
    rows = tuple(
        Row((bodies[name].id,), (bodies[name].id,), Relation.EQUIVALENT, True, 1.0) for name in sections[::-1]
    )
    comparison = Comparison(old, new, rows)
    picture = FlowPicture(comparison, flow(comparison, 1), QSizeF(980, 680))
    signs = [ribbon.sign for ribbon in picture.ribbons]
    assert len(signs) == len(sections)
    assert all(abs(one.y() - other.y()) > 12 for one, other in itertools.combinations(signs, 2))
