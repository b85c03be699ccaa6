"""Finding and filtering."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.compare.model import Comparison, Relation
from reader.ui.comparison.filters import Filter, State, Wanted
from reader.ui.comparison.gotobox import GotoBox
from reader.ui.comparison.index import QUIET, Change, Index
from reader.ui.comparison.review import Review
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.search import Search
from reader.ui.comparison.sieve import Sieve
from reader.ui.comparison.window import ComparisonWindow
from tests.ui.comparison.invented import comparison_of


def filter_of(comparison: Comparison, wanted: Wanted, **reviews: Review) -> Filter:
    index = Index(comparison)
    index.finish()
    found = Filter(index, lambda number: reviews.get(f"r{number}", Review()))
    found.wanted = wanted
    return found


def stops(found: Filter) -> list[int]:
    return [number for some in found.sifting(0, len(found.index.changes)) for number in some]


def test_stops_follow_the_classes_that_are_wanted(comparison: Comparison) -> None:
    assert stops(filter_of(comparison, Wanted())) == [0, 1, 2, 3, 4, 6]
    assert stops(filter_of(comparison, Wanted(Change.PRESENCE))) == [2, 6]
    assert stops(filter_of(comparison, Wanted(Change.MOVED))) == [3]


def test_stops_follow_relation_review_section_and_words(comparison: Comparison) -> None:
    assert stops(filter_of(comparison, Wanted(relations=frozenset([Relation.COUNTERPART])))) == [3]
    assert stops(filter_of(comparison, Wanted(section="s2"))) == [2, 3, 4]
    assert stops(filter_of(comparison, Wanted(text="水文站"))) == [1]
    seen = {"r0": Review(seen=True), "r1": Review(important=True)}
    assert stops(filter_of(comparison, Wanted(state=State.SEEN), **seen)) == [0]
    assert stops(filter_of(comparison, Wanted(state=State.IMPORTANT), **seen)) == [1]
    assert 0 not in stops(filter_of(comparison, Wanted(state=State.UNSEEN), **seen))


def test_hiding_other_rows_keeps_the_headings_of_those_that_stay(comparison: Comparison) -> None:
    found = filter_of(comparison, Wanted(Change.PRESENCE, only=True))
    order = found.order(stops(found))
    assert order is not None
    blocks = [found.index.blocks[number] for number in order]
    assert [block.new for block in blocks if block.is_band] == ["s2", "s3"]
    assert [block.row for block in blocks if not block.is_band] == [2, 6]


def test_the_bar_chooses_what_is_stopped_at(qtbot: QtBot, window: ComparisonWindow) -> None:
    assert window.contents.changes.count() == 6
    button = next(b for b in window.bar.findChildren(QToolButton) if b.text() == "Figures")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button = next(b for b in window.bar.findChildren(QToolButton) if b.text() == "Wording")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.contents.changes.count() == 3


def test_filtered_rows_vanish_and_come_back(window: ComparisonWindow) -> None:
    whole = len(window.view.page)
    window.sieve.want(Wanted(QUIET, text="渔业", only=True))
    assert 0 < len(window.view.page) < whole
    QTest.keyClick(window.view, Qt.Key.Key_F7)
    assert window.view.current in window.contents.changes.list.entries.keys
    window.sieve.want(Wanted())
    assert len(window.view.page) == whole


def test_what_is_filtered_stays_filtered_when_compared_anew(qtbot: QtBot, window: ComparisonWindow) -> None:
    window.sieve.want(Wanted(Change.PRESENCE, text="渔业", only=True))
    shown = [window.view.page.block(at) for at in range(len(window.view.page))]
    window.set_comparison(replace(window.comparison))
    qtbot.waitUntil(lambda: window.is_complete)
    assert [window.view.page.block(at) for at in range(len(window.view.page))] == shown
    assert window.view.page.shown == Change.PRESENCE


def test_a_long_comparison_is_sifted_from_where_one_reads(qtbot: QtBot) -> None:
    index = Index(comparison_of(20_000))
    index.finish()
    parent = QWidget()
    qtbot.addWidget(parent)
    sieve = Sieve(index, lambda _number: Review(), lambda: 15_000, parent)
    told: list[list[int]] = []
    sieve.sifted.connect(lambda rows, _order: told.append(list(rows)))
    sieve.want(Wanted(text="水质", only=True))
    assert told
    assert told[0][0] >= 15_000  # shown before the rest is known
    qtbot.waitUntil(lambda: not sieve.busy)
    assert told[-1] == stops(sieve.filter)
    assert told[-1][0] < 15_000


def test_search_ignores_case_and_the_kind_of_space(comparison: Comparison) -> None:
    search = Search(comparison, "第 7")
    list(search.seeking())
    assert search.complete
    assert [(place.row, place.side) for place in search.found] == [(0, Side.NEW)]
    assert Search(comparison, "   ").complete


def test_search_offsets_are_those_of_the_paragraphs(comparison: Comparison) -> None:
    search = Search(comparison, "水文站")
    list(search.seeking())
    for place in search.found:
        row = comparison.rows[place.row]
        edition, ids = (comparison.old, row.old) if place.side is Side.OLD else (comparison.new, row.new)
        text = edition.paragraph_by_id[ids[place.piece]].text
        assert text[place.start : place.end] == "水文站"
    assert search.counts == {Side.OLD: 1, Side.NEW: 1}


def test_search_begins_where_one_reads_and_counts_from_the_beginning(comparison: Comparison) -> None:
    search = Search(comparison, "年", start=2)
    list(search.seeking())
    rows = [place.row for place in search.found]
    behind = [row for row in rows if row >= 2]
    assert behind
    assert rows == behind + [row for row in rows if row < 2]
    reading = sorted(range(len(rows)), key=search.rank)
    assert [rows[at] for at in reading] == sorted(rows)


def test_go_to_paragraph_takes_numbers_and_names(window: ComparisonWindow) -> None:
    assert window.navigator.to_paragraph("7")
    assert window.view.current == 5
    assert window.navigator.to_paragraph("p4")
    assert window.view.current == 3
    assert not window.navigator.to_paragraph("99")


def test_ctrl_g_asks_for_a_paragraph_until_there_is_one(qtbot: QtBot, window: ComparisonWindow) -> None:
    qtbot.keyClick(window.view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    box = window.findChild(GotoBox)
    assert box is not None
    qtbot.keyClicks(box.field, "99")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert box.isVisible()
    assert box.word.text() == "There is no paragraph 99."
    qtbot.keyClicks(box.field, "7")  # what was typed is selected
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert not box.isVisible()
    assert window.view.current == 5
