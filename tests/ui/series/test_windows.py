"""The windows over many editions: series, histories, commitments, citations, suggestions."""

import zipfile

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolTip

from reader.compare.citations.finding import find
from reader.compare.commitments import Line
from reader.export.matrix_tables import listing
from reader.library import EditionEntry
from reader.ui.screenshot import settle
from reader.ui.series.cells import Cell
from reader.ui.series.grid import EDITION, LEFT, ROW, STEP, TOP, Grid
from reader.ui.series.saving import save


@pytest.fixture
def mandate(bring, samples) -> EditionEntry:
    """The resolution that asked for the newest of the sample reports."""
    return bring(samples / "linked" / "river-resolution-13-2.txt")[0]


@pytest.fixture
def opened(session, qtbot):
    """Wait for a window of a name."""

    def wait(name):
        def found():
            return [one for one in session.rooms._windows if one.objectName() == name]

        qtbot.waitUntil(lambda: bool(found()), timeout=30_000)
        return found()[-1]

    return wait


@pytest.fixture
def series(session, rivers, opened):
    session.rooms.series(rivers[1].id, session.show_library())
    return opened("series")


def test_the_series_shows_all_editions_and_compares_any_two(series, session, rivers, qtbot):
    assert [entry.id for entry in series.entries] == [entry.id for entry in rivers]
    assert series.columns.columns.columnCount() == 3
    series.old.setCurrentIndex(0)
    series.new.setCurrentIndex(0)
    assert not series.compare.isEnabled()
    series.new.setCurrentIndex(2)
    qtbot.mouseClick(series.compare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=30_000)
    assert session.desks.pair(session.comparison_windows[0]) == (rivers[0].id, rivers[2].id)


def test_an_edition_on_the_axis_bears_its_date_below_its_name(series):
    for (name, more), entry in zip(series.timeline._names, series.entries, strict=True):
        assert more == (entry.date or entry.name)
        assert more not in name


def test_a_section_whose_paragraphs_moved_away_has_a_strip(series):
    sections = series.timeline._timeline.sections
    number, line = next(
        (at, line) for at, line in enumerate(sections) if line.ids[-1] is None and line.steps[-1].left
    )
    words = series.timeline.words(Cell(number, step=len(line.steps) - 1))
    assert f"{line.steps[-1].left} moved away" in words
    assert line.steps[-1].total == line.steps[-1].left


def test_a_click_on_a_step_asks_for_its_pair_and_on_a_size_for_its_section(series, session, qtbot):
    timeline = series.timeline
    with qtbot.waitSignal(timeline.pair_asked) as asked:
        qtbot.mouseClick(
            timeline, Qt.MouseButton.LeftButton, pos=QPoint(LEFT + EDITION + STEP // 2, TOP + ROW // 2)
        )
    assert asked.args == [0, 1]
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    with qtbot.waitSignal(timeline.section_asked) as asked:
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(LEFT + 20, TOP + ROW + 4))
    assert asked.args == [0, "s1"]
    assert series.tabs.currentIndex() == 1
    top = series.columns.columns.index(series.columns.rowAt(0), 0)
    assert "p1" in series.columns.columns.bands[top.row()].ids[0]


def first_step(session, rivers) -> tuple[int, int]:
    """Give how many paragraphs came from the first sample to the second, and how many went."""
    rows = session.library.comparison(rivers[0].id, rivers[1].id).rows
    return sum(len(row.new) for row in rows if not row.old), sum(len(row.old) for row in rows if not row.new)


def test_the_timeline_speaks(series, session, rivers):
    said = series.timeline.accessibleDescription()
    added, removed = first_step(session, rivers)
    assert "44 paragraphs" in said
    assert f"+{added} \N{MINUS SIGN}{removed} " in said


def test_the_strips_are_walked_and_opened_by_keyboard(series, session, rivers, qtbot):
    timeline = series.timeline
    added, removed = first_step(session, rivers)
    with qtbot.waitActive(series):
        series.activateWindow()
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    assert timeline.accessibleDescription().endswith("44 paragraphs")
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert f"{added} added, {removed} removed, " in timeline.accessibleDescription()
    qtbot.keyClick(timeline, Qt.Key.Key_End)
    assert timeline.accessibleDescription().endswith("51 paragraphs")
    qtbot.keyClick(timeline, Qt.Key.Key_Left)
    qtbot.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.accessibleDescription().startswith("摘要; ")
    with qtbot.waitSignal(timeline.pair_asked) as asked:
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert asked.args == [1, 2]
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)


def test_walking_passes_over_what_is_in_no_edition_and_brings_the_rest_into_view(series, qtbot):
    timeline = series.timeline
    series.resize(1280, 420)
    with qtbot.waitActive(series):
        series.activateWindow()
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    last = len(timeline._timeline.sections) - 1
    for _ in range(last + 5):
        qtbot.keyClick(timeline, Qt.Key.Key_Down)
        row = timeline._at.row
        assert row < 0 or timeline._timeline.sections[row].ids[0] is not None
    assert row == max(at for at, line in enumerate(timeline._timeline.sections) if line.ids[0] is not None)
    assert not timeline.visibleRegion().intersected(timeline._grid.frame(timeline._at).toRect()).isEmpty()


def test_rows_that_are_seen_are_as_high_as_their_longest_cell(series):
    series.tabs.setCurrentIndex(1)
    settle(0.3)
    view = series.columns
    for row in range(max(0, view.rowAt(0)), view.rowAt(view.viewport().height() - 1) + 1):
        assert view.rowHeight(row) >= view.sizeHintForRow(row)


def test_only_what_changed_leaves_out_the_rest(series):
    every = series.columns.columns.rowCount()
    series.only_changed.setChecked(True)
    assert 0 < series.columns.columns.rowCount() < every
    assert all(band.changed for band in series.columns.columns.bands)


def test_a_paragraph_shows_where_it_comes_from(series, rivers, qtbot):
    series.show_paragraph(rivers[2].id, "p3")
    cell = series.columns.currentIndex()
    assert series.columns.columns.place(cell) == "p3"
    qtbot.waitUntil(lambda: series.columns.visualRect(cell).top() == 0)
    page = series.history.page.toPlainText()
    assert page.index("2022") < page.index("2020") < page.index("2019")
    assert "only in" in page
    assert series.history.plot.isVisible()
    assert "86, 91, 89" in series.history.plot.accessibleDescription()


def test_a_wide_window_spreads_its_columns(series):
    found = series.timeline._grid.timeline
    narrow, wide = Grid(found, 0), Grid(found, 4000)
    assert narrow.pitch == EDITION + STEP
    assert wide.pitch == EDITION + 2 * STEP
    assert wide.cell(wide.frame(Cell(0, step=1)).center()) == Cell(0, step=1)


def test_a_place_in_the_history_opens_its_comparison(series, session, rivers, qtbot):
    series.show_paragraph(rivers[2].id, "p3")
    series.history.asked.emit(1, "p3")
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=30_000)
    assert session.desks.pair(session.comparison_windows[0]) == (rivers[0].id, rivers[1].id)


def test_the_history_of_a_paragraph_is_asked_for_in_a_comparison(session, rivers, opened, qtbot):
    session.open_pair(rivers[0].id, rivers[1].id)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=30_000)
    session.comparison_windows[0].history_requested.emit("p3", True)
    window = opened("series")
    assert "86" in window.history.page.toPlainText()


@pytest.fixture
def matrix(session, rivers, mandate, opened):
    session.rooms.commitments(mandate.id, rivers[2].id, session.show_library())
    return opened("commitments")


def lines(window):
    tree = window.tree
    heads = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [head.child(at) for head in heads for at in range(head.childCount())]


def test_commitments_say_what_became_of_them(matrix):
    states = {
        item.data(0, Qt.ItemDataRole.UserRole).commitment.paragraph: item.text(1)
        for item in lines(matrix)
        if isinstance(item.data(0, Qt.ItemDataRole.UserRole), Line)
    }
    assert states["p6"] == "✓ answered"
    assert states["p9"] == "✗ unanswered"
    assert len(states) == 10


def test_only_those_of_one_state_can_be_shown(matrix):
    matrix.shown.setCurrentIndex(matrix.shown.findData("open"))
    assert [item.text(1) for item in lines(matrix)] == ["✗ unanswered"]


def test_a_commitment_shows_its_answers_and_leads_to_the_row(matrix, session, mandate, rivers, qtbot):
    item = next(item for item in lines(matrix) if item.text(0).startswith("para. 6"))
    matrix.tree.setCurrentItem(item)
    page = matrix.page.toPlainText()
    assert "para. 17" in page
    assert "Because:" in page
    matrix._follow(matrix.page.document().baseUrl().resolved("p17"))
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=30_000)
    shown = session.comparison_windows[0]
    assert session.desks.pair(shown) == (mandate.id, rivers[2].id)
    assert "p17" in shown.comparison.rows[shown.view.current].new


def test_the_matrix_is_written_as_its_ending_says(matrix, session, tmp_path, qtbot):
    for name in ("a.html", "a.xlsx", "a.csv", "no ending"):
        save(session, matrix, tmp_path / name, lambda: listing(matrix._matrix, session.language))
    qtbot.waitUntil((tmp_path / "no ending.html").exists, timeout=10_000)
    qtbot.waitUntil((tmp_path / "a.xlsx").exists, timeout=10_000)
    assert zipfile.ZipFile(tmp_path / "a.xlsx").testzip() is None


def test_citations_lead_into_the_library_and_back(session, rivers, mandate, opened, qtbot):
    session.rooms.citations(rivers[2].id, session.show_library())
    window = opened("citations")
    assert "13/2" in window.tabs.widget(0).toPlainText()
    assert f"{mandate.id}/" in window.tabs.widget(0).toHtml()
    session.rooms.citations(mandate.id, session.show_library())
    qtbot.waitUntil(lambda: len(session.rooms._windows) == 2, timeout=30_000)
    by = session.rooms._windows[-1].tabs.widget(1)
    assert "第十四届会议" in by.toPlainText()
    assert f"{rivers[2].id}/" in by.toHtml()


def test_a_clicked_citation_offers_where_it_leads(session, rivers, mandate, qtbot):
    session.open_pair(rivers[1].id, rivers[2].id)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=30_000)
    page = session.comparison_windows[0]
    text = page.comparison.new.paragraph_by_id["p4"].text
    citation = next(one for one in find(text) if one.number == "13/2")
    menu = session.rooms.follow(page, rivers[2].id, "p4", citation)
    offered = [action.text() for action in menu.actions() if action.text()]
    assert any(words.startswith("Open") and "2021" in words for words in offered)
    menu.close()


def test_a_citation_in_a_note_offers_where_it_leads(session, rivers, mandate, qtbot):
    session.open_pair(rivers[1].id, rivers[2].id)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=30_000)
    page = session.comparison_windows[0]
    notes = page.contents.footnotes
    page.contents.open(5)
    notes.list.setCurrentIndex(notes.list.entries.index(1, 0))
    assert "LTC/13/11" in notes.note.toPlainText()
    with qtbot.waitSignal(page.citation_followed):
        notes.note.anchorClicked.emit(QUrl("0"))
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    assert "Not in the library" in [action.text() for action in menu.actions()]
    menu.close()


def test_the_page_of_an_edition_offers_what_belongs_to_it(session, rivers, mandate, opened, qtbot):
    library = session.show_library()
    session.library_changed.emit()
    library.view.select(rivers[2].id)
    qtbot.waitUntil(
        lambda: library.page.findChild(QPushButton, "suggestion-mandate") is not None, timeout=30_000
    )
    said = [label.text() for label in library.page.findChildren(QLabel)]
    assert "What asked for it" in said
    assert any("13/2" in words for words in said)
    qtbot.mouseClick(library.page.findChild(QPushButton, "suggestion-mandate"), Qt.MouseButton.LeftButton)
    assert opened("commitments")._pair == (mandate.id, rivers[2].id)


def test_commands_of_the_library_are_there_when_they_can_be_done(session, rivers):
    library = session.show_library()
    session.library_changed.emit()
    library.view.select(rivers[0].id)
    does = library.commands
    assert does.series.isEnabled() and does.citations.isEnabled() and not does.commitments.isEnabled()
    library.view.select(rivers[0].id, rivers[1].id)
    assert does.commitments.isEnabled() and not does.citations.isEnabled()
    QToolTip.hideText()
