"""The library window, driven as a person drives it: real files, real library, clicks and keys."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton, QTextBrowser

from reader.actions import open_pair
from reader.ui.library.model import Role
from reader.ui.library.shelves import Column, label


@pytest.fixture
def window(session, qtbot):
    shown = session.show_library()
    shown.resize(1280, 720)
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def asked(session, monkeypatch):
    """Which pairs the window asked to be compared; nothing is compared."""
    pairs = []
    monkeypatch.setattr(session, "open_pair", lambda old, new, *_rest: pairs.append((old, new)))
    return pairs


def settled(window, qtbot):
    qtbot.waitUntil(lambda: not window.importer.busy, timeout=20_000)


def drop(window, *paths):
    """Drag files over some widget inside the window, and let them go."""
    at = QPoint(300, 300)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    target = window.childAt(at)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    fall = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(target, fall)
    assert fall.isAccepted()
    QApplication.processEvents()  # the files come in after the drop itself is over


def shown(window):
    return [book.entry.name for shelf in window.view.shelf_model.shelves for book in shelf.books]


def place(window, edition, column):
    index = window.view.shelf_model.find(edition)
    return window.view.visualRect(index.siblingAtColumn(column)).center()


def test_an_empty_library_invites_and_offers_the_samples(window, qtbot, session):
    assert window.empty.isVisible()
    assert not window.view.isVisible()
    qtbot.mouseClick(window.findChild(QPushButton, "samples-zh"), Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    assert window.view.isVisible()
    assert len(shown(window)) == 4  # three reports, and the resolution that asked for one
    (book,) = window.view.books
    assert book.entry.year == max(entry.year for entry in session.library.editions())
    assert book.previous is not None


def test_files_dropped_anywhere_come_in(window, qtbot, samples, session):
    drop(window, *sorted((samples / "zh").glob("river-*")))
    settled(window, qtbot)
    entries = session.library.editions()
    assert len(entries) == 3
    assert len({entry.series for entry in entries}) == 1
    assert "3" in window.strip.words.text()


def test_two_files_dropped_together_are_compared_older_first(window, qtbot, samples, asked, session):
    old, new = sorted((samples / "en").iterdir())
    drop(window, new, old)
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    (pair,) = asked
    assert [session.library.entry(edition).name for edition in pair] == [old.stem, new.stem]


def test_enter_compares_with_the_previous_edition(rivers, window, qtbot, asked):
    window.view.select(rivers[2].id)
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert asked == [(rivers[1].id, rivers[2].id)]


def test_a_double_click_compares_too(rivers, window, qtbot, asked):
    at = place(window, rivers[1].id, Column.WHEN)
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == [(rivers[0].id, rivers[1].id)]


def test_the_button_of_a_row_compares_in_one_click(rivers, window, qtbot, asked):
    at = place(window, rivers[2].id, Column.COMPARE)
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == [(rivers[1].id, rivers[2].id)]


def test_the_first_edition_says_why_it_cannot_be_compared(rivers, window, qtbot, asked):
    window.view.select(rivers[0].id)
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert asked == []
    assert "nothing before it" in window.strip.words.text()


def test_any_two_are_compared_older_first(rivers, window, qtbot, asked):
    window.view.select(rivers[2].id, rivers[0].id)
    qtbot.mouseClick(window.page.findChild(QPushButton, "compare-two"), Qt.MouseButton.LeftButton)
    window.commands.compare_selected.trigger()
    assert asked == [(rivers[0].id, rivers[2].id)] * 2


def test_typing_in_the_search_field_narrows_the_list(rivers, window, qtbot):
    qtbot.keyClicks(window.search, str(rivers[1].year))
    assert shown(window) == [rivers[1].name]
    window.search.clear()
    assert len(shown(window)) == 3


def test_the_header_orders_the_list(rivers, window, qtbot):
    header = window.view.header()
    at = QPoint(header.sectionViewportPosition(Column.PARAGRAPHS) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    counts = [book.entry.paragraphs for book in window.view.shelf_model.shelves[0].books]
    assert counts in (sorted(counts), sorted(counts, reverse=True))
    assert window.commands.sorts[Column.PARAGRAPHS].isChecked()


def test_removing_is_undone_by_the_strip_and_by_the_key(rivers, window, qtbot, session):
    window.view.select(rivers[0].id)
    window.commands.remove.trigger()
    assert [entry.id for entry in session.library.editions()] == [rivers[1].id, rivers[2].id]
    assert window.strip.isVisible()
    qtbot.mouseClick(window.strip.back, Qt.MouseButton.LeftButton)
    assert len(session.library.editions()) == 3
    window.acts.stack.redo()
    assert len(session.library.editions()) == 2
    window.acts.stack.undo()
    assert [entry.id for entry in session.library.editions()] == [entry.id for entry in rivers]


def test_a_corrected_identity_is_kept_and_undone(rivers, window, qtbot, session):
    before = rivers[1]
    window.view.select(before.id)
    window.commands.correct.trigger()
    dialog = window.findChild(QPushButton, "save").window()
    dialog.title.setText("Corrected title")
    dialog.year.setText("1999")
    dialog.series.setCurrentText("Another series")
    qtbot.mouseClick(dialog.findChild(QPushButton, "save"), Qt.MouseButton.LeftButton)
    after = session.library.entry(before.id)
    assert (after.title, after.year, after.series) == ("Corrected title", 1999, "Another series")
    window.acts.stack.undo()
    back = session.library.entry(before.id)
    assert (back.title, back.year, back.series) == (before.title, before.year, before.series)


def test_a_year_that_is_none_is_refused_in_words(rivers, window, qtbot, session):
    window.view.select(rivers[1].id)
    window.commands.correct.trigger()
    dialog = window.findChild(QPushButton, "save").window()
    dialog.year.setText("20x4")
    qtbot.mouseClick(dialog.findChild(QPushButton, "save"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "four digits" in dialog.findChild(QLabel, "problem").text()
    dialog.reject()
    assert session.library.entry(rivers[1].id).year == rivers[1].year


def test_a_series_is_renamed_and_named_back(rivers, window, qtbot, session):
    name = rivers[0].series
    window.view.select(rivers[0].id)
    window.commands.rename_series.trigger()
    dialog = next(one for one in window.findChildren(QPushButton) if one.text() == "Rename").window()
    dialog.line.clear()
    assert not dialog.save.isEnabled()
    qtbot.keyClicks(dialog.line, "Rivers")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert {entry.series for entry in session.library.editions()} == {"Rivers"}
    window.acts.stack.undo()
    assert {entry.series for entry in session.library.editions()} == {name}


def test_what_looked_damaged_is_listed_on_the_page(window, qtbot, bring, tmp_path, session):
    file = tmp_path / "damaged.txt"
    body = "\n\n".join(
        f"{number}. 委员会第 {number} 次审议了有关事项，并作出了决定。" for number in (1, 2, 3, 7, 8)
    )
    file.write_text(f"委员会的报告\n\n一. 导言\n\n{body}\n", "utf-8")
    (entry,) = bring(file)
    assert entry.warnings
    window.refresh()
    window.view.select(entry.id)
    found = window.page.findChild(QTextBrowser, "warnings")
    qtbot.waitUntil(lambda: bool(found.toPlainText()))
    lines = found.toPlainText().splitlines()
    told = [warning.message(session.language) for warning in session.library.edition(entry.id).warnings]
    assert all(line.endswith(words) for line, words in zip(lines, told, strict=True))


def test_a_file_that_cannot_be_read_is_told_and_the_others_come_in(window, qtbot, samples, tmp_path, session):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    good = sorted((samples / "en").iterdir())[0]
    drop(window, empty, good, tmp_path / "missing.txt")
    settled(window, qtbot)
    assert len(session.library.editions()) == 1
    box = window.findChild(QMessageBox, "message")
    assert "2 files" in box.text()
    assert "empty.txt" in box.informativeText()
    box.close()


def test_the_open_dialog_brings_files_in(window, qtbot, samples, session):
    window.commands.open.trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(sorted((samples / "en").iterdir())[0])])
    dialog.close()
    settled(window, qtbot)
    assert len(session.library.editions()) == 1


def test_an_import_can_be_cancelled_and_the_window_lives_on(window, qtbot, tmp_path, session):
    files = []
    for number in range(40):
        file = tmp_path / f"report-{number}.txt"
        file.write_text(
            "\n\n".join(f"{at}. 第 {number} 份报告的第 {at} 段文字。" for at in range(1, 300)), "utf-8"
        )
        files.append(file)
    window.bring(files)
    qtbot.waitUntil(lambda: window.strip.isVisible() and window.strip.stop.isVisible(), timeout=20_000)
    qtbot.mouseClick(window.strip.stop, Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    assert len(session.library.editions()) < len(files)
    assert "Stopped" in window.strip.words.text()


def test_a_recent_comparison_opens_with_one_click(rivers, window, qtbot, session, asked):
    open_pair(session.library, f"#{rivers[0].id}", f"#{rivers[1].id}")
    session.library.set_progress(rivers[0].id, rivers[1].id, 1, 1200)
    window.refresh()
    recent = window.recent.list
    assert "Reviewed 1 of 1,200" in recent.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    at = recent.visualItemRect(recent.item(0)).center()
    qtbot.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == [(rivers[0].id, rivers[1].id)]


def test_a_series_opens_and_closes_by_click_and_key(rivers, window, qtbot):
    view = window.view
    series = view.shelf_model.index(0, 0)
    assert view.isExpanded(series)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(series).center())
    assert not view.isExpanded(series)
    view.setCurrentIndex(series)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.isExpanded(series)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert not view.isExpanded(series)
    window.refresh()
    assert not view.isExpanded(view.shelf_model.index(0, 0))


def test_every_cell_says_what_it_is_to_a_screen_reader(rivers, window):
    model = window.view.shelf_model
    series = model.index(0, 0)
    assert "3" in series.data(Qt.ItemDataRole.AccessibleTextRole)
    row = model.index(0, 0, series)
    book = row.data(Role.BOOK)
    assert label(book.entry) in row.data(Qt.ItemDataRole.AccessibleTextRole)
