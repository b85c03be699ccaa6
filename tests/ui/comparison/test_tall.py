"""Rows that are higher than the window: their changes and finds are gone to one by one."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.compare import compare
from reader.document.model import Edition, Identity, Paragraph, ParagraphKind
from reader.ui.comparison.rows.sticky import sticky_height
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.window import ComparisonWindow

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


def edition(name: str, *stations: str) -> Edition:
    """Give an edition whose second paragraph is longer than a screen, with a word far down in it."""
    middle = "".join(
        f"第 {number} 站按季度报送水位、流量和水质，观测员逐日核对记录并签名。" for number in range(400)
    )
    parts = [middle[: len(middle) // 3], middle[len(middle) // 3 : 2 * len(middle) // 3], middle[-2000:]]
    text = parts[0] + f"其中{stations[0]}站重建。" + parts[1] + f"另有{stations[1]}站停测。" + parts[2]
    texts = ("本报告说明各水文站的情况。", text, f"附表列出{stations[2]}站的位置。")
    paragraphs = tuple(
        Paragraph(f"p{number}", ParagraphKind.NUMBERED, str(number), None, words)
        for number, words in enumerate(texts, 1)
    )
    return Edition(name, Identity(title="水文年报", language="zh"), paragraphs)


@pytest.fixture
def window(qtbot: QtBot) -> ComparisonWindow:
    """A comparison of which the second row is revised in two places, and the third in one."""
    old, new = edition("old.txt", "苇港", "石桥", "柳滩"), edition("new.txt", "芦湾", "木桥", "杨洲")
    shown = ComparisonWindow(compare(old, new))
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    shown.show()
    qtbot.waitUntil(lambda: shown.is_complete)
    return shown


def can_be_seen(window: ComparisonWindow, words: str, side: Side) -> bool:
    """Whether some words of the tall row stand below the band of headings, above the lower edge."""
    view = window.view
    top = view.top_of(1)
    if top is None:
        return False
    (piece,) = view.caret.ways.pieces(1, side)
    at = piece.piece.text.index(words)
    return all(
        sticky_height(view.page) <= top + piece.y + box.top()
        and top + piece.y + box.bottom() <= view.viewport().height()
        for box in piece.text.boxes(at, at + len(words))
    )


def test_changes_of_a_tall_row_are_gone_to_one_by_one(qtbot: QtBot, window: ComparisonWindow) -> None:
    view = window.view
    qtbot.keyClick(view, Qt.Key.Key_F7)
    assert view.current == 1
    assert can_be_seen(window, "芦湾", Side.NEW)
    qtbot.keyClick(view, Qt.Key.Key_F7)
    assert view.current == 1
    assert can_be_seen(window, "木桥", Side.NEW)
    qtbot.keyClick(view, Qt.Key.Key_F7)
    assert view.current == 2
    qtbot.keyClick(view, Qt.Key.Key_F7, SHIFT)
    assert view.current == 1
    assert can_be_seen(window, "苇港", Side.OLD)


def test_a_tall_row_is_marked_wherever_in_it_one_reads(qtbot: QtBot, window: ComparisonWindow) -> None:
    view = window.view
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_F7)
    assert 1 not in view.visible_rows()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert window.review.seen_rows() == [1]
    assert view.current == 2


@pytest.mark.parametrize("inline", [False, True])
def test_a_find_far_down_in_a_tall_row_is_seen(
    qtbot: QtBot, window: ComparisonWindow, *, inline: bool
) -> None:
    window.view.set_inline(inline)
    window.commands["find"].trigger()
    window.finder.field.setText("木桥")
    qtbot.waitUntil(lambda: window.finder.place is not None)
    assert can_be_seen(window, "木桥", Side.NEW)
