"""The panel: every list leads to its rows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.compare import compare
from reader.compare.model import Comparison, FigureChange
from reader.document.model import Edition, Footnote, Identity
from reader.ui.comparison.blocks import Block
from reader.ui.comparison.footnotes import note_text, resolved
from reader.ui.comparison.index import Index
from reader.ui.comparison.panel.entries import ENTRY, EntryList
from reader.ui.comparison.panel.figures import FiguresPage, amount, change
from reader.ui.comparison.rows.hits import Hit, tip
from reader.ui.comparison.rows.text import Piece, Side
from reader.ui.comparison.status import Status
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.theme import theme
from tests.ui.comparison.conftest import paragraph


def click_entry(qtbot: QtBot, entries: EntryList, at: int) -> None:
    index = entries.entries.index(at, 0)
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=entries.visualRect(index).center())


def test_a_change_leads_to_its_row(qtbot: QtBot, window: ComparisonWindow) -> None:
    click_entry(qtbot, window.contents.changes.list, 3)
    assert window.view.current == 3


def test_the_list_follows_the_reader(qtbot: QtBot, window: ComparisonWindow) -> None:
    qtbot.keyClick(window.view, Qt.Key.Key_F7)
    assert window.contents.changes.list.currentIndex().row() == 1


def test_a_figure_leads_to_its_paragraph(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.contents.open(1)
    page = window.contents.page(1)
    assert isinstance(page, FiguresPage)
    assert page.list.entries.index(0).data(ENTRY).outcome == "+3  +25%"
    click_entry(qtbot, page.list, 1)
    assert window.view.current == 3


def test_figures_that_changed_come_before_those_that_came_or_went(qtbot: QtBot) -> None:
    texts = ("设有 3 个渔场。", "设有 12 个水文站。", "培训了 40 名渔民。", "共有 5 个成员国。")
    old = [paragraph(str(at), "front", text) for at, text in enumerate(texts, 1)]
    other = (
        "已撤销所有渔场。",
        "设有 15 个水文站。",
        "渔民的培训推迟。",
        "共有 5 个成员国，另有 7 个观察员。",
    )
    new = [paragraph(str(at), "front", text) for at, text in enumerate(other, 1)]
    comparison = compare(
        *(Edition(f"{at}.txt", Identity(language="zh"), tuple(items)) for at, items in enumerate((old, new)))
    )
    page = FiguresPage(Index(comparison))
    qtbot.addWidget(page)
    shown = [page.list.entries.index(at).data(ENTRY) for at in range(page.count())]
    kinds = ["+\N{MINUS SIGN}".find(entry.sign) for entry in shown]
    assert kinds == sorted(kinds)
    assert set(kinds) == {-1, 0, 1}
    assert (shown[0].sign, shown[0].text, shown[0].outcome) == ("↑", "12 → 15", "+3  +25%")
    with qtbot.waitSignal(page.chosen) as chosen:
        click_entry(qtbot, page.list, kinds.index(0))
    row = comparison.rows[chosen.args[0]]
    (name,) = row.new
    assert shown[kinds.index(0)].text in comparison.new.paragraph_by_id[name].text


@pytest.mark.parametrize(
    ("old", "new", "unit", "told"),
    [
        ("12", "15", "个", "+3  +25%"),
        ("31,400", "18,840", "", "\N{MINUS SIGN}12,560  \N{MINUS SIGN}40%"),
        ("99.1", "99.6", "%", "+0.5"),
        ("0", "7", "", "+7"),
    ],
)
def test_a_figure_tells_by_how_much_it_changed(old: str, new: str, unit: str, told: str) -> None:
    values = (float(text.replace(",", "")) for text in (old, new))
    assert change(FigureChange(old, new, *values, unit, "", "p1", "p1")) == told


def test_a_term_leads_from_row_to_row(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.contents.open(2)
    entries = window.contents.page(2).findChild(EntryList)
    rows = []
    for _ in range(3):
        click_entry(qtbot, entries, 0)
        rows.append(window.view.current)
    assert rows == [3, 4, 3]


def test_verbs_citations_and_footnotes_lead_to_their_rows(qtbot: QtBot, window: ComparisonWindow) -> None:
    for page, row in ((3, 4), (4, 0), (5, 0)):
        window.view.go_to(6)
        window.contents.open(page)
        click_entry(qtbot, window.contents.page(page).findChild(EntryList), 0)
        assert window.view.current == row


def test_same_as_above_is_followed_to_what_it_means() -> None:
    notes = (
        Footnote("1", "见第 5 号决议。", "p1"),
        Footnote("2", "同上。", "p2"),
        Footnote("3", "同上，第 4 段。", "p3"),
        Footnote("4", "Ibid., p. 7.", "p4"),
    )
    edition = Edition("notes", Identity(), (), notes)
    for note in notes[1:]:
        assert resolved(edition, note) is notes[0]
    assert resolved(edition, notes[0]) is None
    assert note_text(edition, "2").endswith("→ 1\u2002见第 5 号决议。")


def test_the_tip_of_a_mark_that_begins_anew_on_each_page_is_the_note_of_its_paragraph() -> None:
    first, second = paragraph("1", "s1", "各国应交换资料。"), paragraph("2", "s1", "各国应联合监测。")
    notes = (Footnote("1", "见第一页。", "p1"), Footnote("1", "见第二页。", "p2"))
    edition = Edition("notes", Identity(), (first, second), notes)
    block = Block(0, None, None)
    hits = [
        Hit(block, Side.NEW, 0, Piece(one, Side.NEW, one.text, (), ()), sign="1") for one in (first, second)
    ]
    tips = [tip(Comparison(edition, edition, ()), hit) for hit in hits]
    assert tips == ["1\u2002见第一页。", "1\u2002见第二页。"]


def test_a_click_on_a_sign_shows_its_note(window: ComparisonWindow) -> None:
    page = window.view.page
    laid = page.laid(1)
    piece = laid.sides[next(side for side in laid.sides if side.name == "NEW")].pieces[0]
    sign = piece.piece.signs[0]
    box = piece.text.boxes(sign.start, sign.end)[0].center()
    y = next(y for position, y in page.scroller.visible(700) if position == 1)
    spot = QPoint(round(page.columns.right + piece.x + box.x()), round(y + piece.y + box.y()))
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.contents.front == 5
    assert window.contents.footnotes.list.currentIndex().row() == 0


def test_the_chosen_note_is_shown_in_full_and_its_citations_are_followed_by_keyboard(
    qtbot: QtBot, window: ComparisonWindow
) -> None:
    window.contents.open(5)
    page = window.contents.footnotes
    with qtbot.waitActive(window):
        window.activateWindow()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)  # the note that says 同上
    assert page.note.isVisible()
    assert [line.split()[0] for line in page.note.toPlainText().splitlines()] == ["2", "1"]
    page.note.setFocus()
    with qtbot.waitSignal(window.citation_followed) as followed:
        qtbot.keyClick(page.note, Qt.Key.Key_Tab)
        qtbot.keyClick(page.note, Qt.Key.Key_Return)
    bearer, old, citation, note = followed.args
    assert (bearer, old, citation.text, note) == ("p2", False, "同上", "2")


def test_amounts_read_well() -> None:
    assert amount(8) == "+8"
    assert amount(-1234567) == "\N{MINUS SIGN}1,234,567"
    assert amount(0.5) == "+0.5"
    assert amount(0) == "0"


def test_a_click_on_a_citation_shows_what_became_of_it(window: ComparisonWindow) -> None:
    page = window.view.page
    position = page.position(page.index.blocks.of_row(2))
    laid = page.laid(position)
    piece = laid.sides[next(side for side in laid.sides if side.name == "NEW")].pieces[0]
    at = piece.piece.text.index("12/7")
    box = piece.text.boxes(at, at + 4)[0].center()
    y = next(y for shown, y in page.scroller.visible(700) if shown == position)
    spot = QPoint(round(page.columns.right + piece.x + box.x()), round(y + piece.y + box.y()))
    QTest.mouseMove(window.view.viewport(), spot)
    assert window.view.links.over is not None
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.contents.front == 4
    assert window.contents.citations.list.currentIndex().row() == 1


def test_words_that_read_leftwards_leave_the_signs_in_place(qtbot: QtBot) -> None:
    old, new = (
        Edition(name, Identity(language="ar"), (paragraph("1", "front", f"{word} اللجنة الدول على التعاون"),))
        for name, word in (("old.txt", "تشجع"), ("new.txt", "تحث"))
    )
    window = ComparisonWindow(compare(old, new))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.is_complete)
    entry = window.contents.changes.list.entries.index(0, 0).data(ENTRY)
    assert entry.text == "\N{MINUS SIGN}\u2068تشجع\u2069  +\u2068تحث\u2069"


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("The council met in March.", "Both editions say the same."),
        ("The council  met in March.", "Both editions say the same; only typography differs."),
    ],
)
def test_where_nothing_changed_the_window_says_so_and_counts_nothing(
    qtbot: QtBot, new: str, told: str
) -> None:
    old, same = (
        Edition(name, Identity(language="en"), (paragraph("1", "front", text),))
        for name, text in (("old.txt", "The council met in March."), ("new.txt", new))
    )
    window = ComparisonWindow(compare(old, same))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.is_complete)
    said = {label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()}
    assert {told, "No changes"} <= said
    assert not any("0 of 0" in words or "0 / 0" in words or words == "Review" for words in said)


def test_one_change_is_one(qtbot: QtBot) -> None:
    status = Status("")
    qtbot.addWidget(status)
    told = []
    for changes in (0, 1, 1200):
        status.set_place(None, changes)
        told.append(next(label.text() for label in status.findChildren(QLabel) if "hange" in label.text()))
    assert told == ["No changes", "1 change", "1,200 changes"]


def test_a_low_panel_has_room_for_the_whole_editor_of_notes(qtbot: QtBot, window: ComparisonWindow) -> None:
    notes = window.contents.notes
    window.review.set_important(1, True)
    window.commands["note"].trigger()
    assert notes.editor.height() == theme().measures.px(120)
    window.resize(window.width(), window.height() - notes.height() + 230)
    QApplication.processEvents()
    assert notes.list.geometry().top() > notes.editor.geometry().bottom()
    assert notes.list.height() > 0
