"""The search window: where it looks, and how its pages are turned."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from reader.actions import import_files
from reader.library.entries import SearchFilter
from reader.ui.dialogs.search import SearchDialog

EDITIONS = 45
FIRST = 1980


@pytest.fixture
def archive(library, tmp_path):
    """Many small reports, one each year, the even years in a series of their own."""
    for year in range(FIRST, FIRST + EDITIONS):
        file = tmp_path / f"wells-{year}.txt"
        file.write_text(
            f"Report on wells for {year}\n\nI. Introduction\n\n1. The inspectors met in March {year}.\n\n"
            f"II. Water\n\n2. Inspectors tasted the water of {year} wells.\n",
            "utf-8",
        )
        import_files(library, [file], series="Odd" if year % 2 else "Even")
    return library


@pytest.fixture
def dialog(archive, session, qtbot):
    """The window over that archive, having found something on every page."""
    made = SearchDialog(session)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.line.setText("inspectors")
    qtbot.waitUntil(lambda: made.range.text() == f"Editions 1–20 of {EDITIONS}", timeout=10_000)
    qtbot.waitUntil(lambda: made.scope.series.count() == 3, timeout=10_000)
    return made


def says(dialog, qtbot, words):
    qtbot.waitUntil(lambda: dialog.count.text() == words, timeout=10_000)


def test_pages_are_turned_with_buttons_and_keys(dialog, qtbot):
    assert not dialog.previous.isEnabled()
    first = dialog.found.toPlainText()
    dialog.found.verticalScrollBar().setValue(dialog.found.verticalScrollBar().maximum())
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.range.text() == "Editions 21–40 of 45", timeout=10_000)
    assert dialog.found.verticalScrollBar().value() == 0
    assert dialog.found.toPlainText() != first
    dialog.activateWindow()
    qtbot.keyClick(dialog.line, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.range.text() == "Editions 41–45 of 45", timeout=10_000)
    assert not dialog.next.isEnabled()
    for words in ("Editions 21–40 of 45", "Editions 1–20 of 45"):
        qtbot.keyClick(dialog.line, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda words=words: dialog.range.text() == words, timeout=10_000)
    assert dialog.found.toPlainText() == first


def test_every_edition_stands_on_one_page(dialog, qtbot):
    shown = dialog.found.toPlainText()
    for words in ("Editions 21–40 of 45", "Editions 41–45 of 45"):
        dialog.next.click()
        qtbot.waitUntil(lambda words=words: dialog.range.text() == words, timeout=10_000)
        shown += dialog.found.toPlainText()
    for year in range(FIRST, FIRST + EDITIONS):
        assert shown.count(f"met in March {year}.") == 1


def test_another_question_begins_at_the_first_page(dialog, qtbot):
    dialog.next.click()
    qtbot.waitUntil(dialog.previous.isEnabled, timeout=10_000)
    dialog.line.setText("water")
    dialog.next.click()  # of what is still shown: it must not turn the pages of the new answer
    qtbot.waitUntil(lambda: dialog.range.text() == "Editions 1–20 of 45", timeout=10_000)


def test_a_series_is_searched_alone(dialog, qtbot):
    dialog.scope.series.setCurrentText("Odd")
    says(dialog, qtbot, "44 places in 22 editions")
    assert f"March {FIRST}." not in dialog.found.toPlainText()


def test_one_kind_of_text_is_searched_alone(dialog, qtbot):
    dialog.line.setText("water")
    says(dialog, qtbot, "90 places in 45 editions")
    dialog.scope.kind.setCurrentText("Headings")
    says(dialog, qtbot, "45 places in 45 editions")
    dialog.scope.kind.setCurrentText("Footnotes")
    says(dialog, qtbot, "Nothing found.")
    assert not dialog.next.isVisible()


def test_a_section_is_searched_alone(dialog, qtbot):
    dialog.scope.section.setText("introd")
    says(dialog, qtbot, "45 places in 45 editions")
    assert "tasted" not in dialog.found.toPlainText()


def test_a_year_is_searched_alone(rivers, session, qtbot):
    dialog = SearchDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    years = {str(entry.year) for entry in rivers}
    qtbot.waitUntil(lambda: dialog.scope.year.count() == 1 + len(years), timeout=10_000)
    dialog.line.setText("水文")
    dialog.scope.year.setCurrentText(str(rivers[1].year))
    qtbot.waitUntil(lambda: dialog.count.text().endswith("in 1 edition"), timeout=10_000)
    assert rivers[1].title in dialog.found.toPlainText()


def test_one_act_searches_everywhere_again(dialog, qtbot):
    assert not dialog.scope.everywhere.isEnabled()
    dialog.scope.series.setCurrentText("Even")
    dialog.scope.kind.setCurrentText("Report")
    dialog.scope.section.setText("water")
    assert dialog.scope.where == SearchFilter(series=("Even",), section="water", kinds=("report",))
    dialog.scope.everywhere.setFocus()
    qtbot.keyClick(dialog.scope.everywhere, Qt.Key.Key_Space)
    assert dialog.scope.where == SearchFilter()
    assert not dialog.scope.everywhere.isEnabled()
    says(dialog, qtbot, "90 places in 45 editions")


def test_a_choice_stays_while_the_library_changes(dialog, archive, session, qtbot):
    dialog.scope.series.setCurrentText("Odd")
    says(dialog, qtbot, "44 places in 22 editions")
    archive.rename_series("Even", "Level")
    session.library_changed.emit()
    qtbot.waitUntil(lambda: dialog.scope.series.findText("Level") > 0, timeout=10_000)
    assert dialog.scope.series.currentText() == "Odd"
    archive.rename_series("Odd", "Strange")
    session.library_changed.emit()
    says(dialog, qtbot, "90 places in 45 editions")
    assert dialog.scope.series.currentText() == "All series"


def test_the_filters_are_reached_with_tab_and_have_names(dialog, qtbot):
    dialog.scope.section.setText("water")
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    scope = dialog.scope
    fields = [scope.series, scope.year, scope.kind, scope.section, scope.everywhere]
    dialog.line.setFocus()
    for field in fields:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is field
        assert field.accessibleName()
    for turn, keys in ((dialog.previous, "Ctrl+PgUp"), (dialog.next, "Ctrl+PgDown")):
        assert turn.shortcut() == QKeySequence(keys)
        assert keys in turn.toolTip()


def test_every_place_is_called_by_a_name(library, session, tmp_path, qtbot):
    file = tmp_path / "pumps.txt"
    file.write_text(
        "Report on pumps\n\nThe pumps were old.\n\nThe pumps were mended.¹\n\n¹ The pumps of the north.\n",
        "utf-8",
    )
    import_files(library, [file])
    dialog = SearchDialog(session)
    qtbot.addWidget(dialog)
    dialog.line.setText("pumps")
    qtbot.waitUntil(lambda: bool(dialog.found.toPlainText()), timeout=10_000)
    names = [line.partition("  ")[0] for line in dialog.found.toPlainText().splitlines()[1:]]
    assert names == ["Paragraph", "Paragraph", "Paragraph", "Footnote 1"]
