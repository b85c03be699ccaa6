"""The other dialogs: each does what it says, and remembers what was chosen."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLabel, QPushButton

from reader.document.fault import Fault
from reader.document.language import Language, Phrase
from reader.export import Format
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.identity import IdentityDialog
from reader.ui.dialogs.message import show_error
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.progress import ProgressDialog
from reader.ui.dialogs.search import SearchDialog
from reader.ui.reading import kept_reading
from reader.ui.settings import Settings
from reader.ui.theme import CONTRAST_LIGHT, DARK, Mode, theme
from reader.ui.translation import translate_interface


@pytest.fixture
def comparison_window(rivers, session, qtbot):
    session.open_pair(rivers[0].id, rivers[1].id)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    return session.comparison_windows[0]


def test_export_writes_what_was_chosen_and_says_where(comparison_window, session, tmp_path, qtbot):
    comparison_window.review.set_note(4, "与附件核对一遍")
    session.export(comparison_window)
    dialog = comparison_window.findChild(ExportDialog)
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData(Format.HTML.value))
    dialog.choices.title.setText("两届报告的变化")
    target = tmp_path / "变化.html"
    dialog.write(target)
    qtbot.waitUntil(dialog.findChild(QPushButton, "show").isVisible, timeout=20_000)
    assert dialog.findChild(QLabel, "where").text() == str(target)
    html = target.read_text("utf-8")
    assert "两届报告的变化" in html
    assert "与附件核对一遍" in html
    dialog.accept()


def test_export_begins_with_what_was_chosen_last(comparison_window, session, tmp_path, qtbot):
    first = ExportDialog(comparison_window.comparison, {}, session, comparison_window)
    first.choices.format.setCurrentIndex(first.choices.format.findData(Format.MARKDOWN.value))
    first.choices.author.setText("李编辑")
    first.write(tmp_path / "digest.md")
    qtbot.waitUntil((tmp_path / "digest.md").exists, timeout=20_000)
    second = ExportDialog(comparison_window.comparison, {}, session, comparison_window)
    assert second.form is Format.MARKDOWN
    assert second.choices.author.text() == "李编辑"


def test_a_preset_ticks_its_contents_and_a_tick_counts(comparison_window, session, qtbot):
    dialog = ExportDialog(comparison_window.comparison, {}, session, comparison_window)
    dialog.choices.preset.setCurrentIndex(dialog.choices.preset.findData("figures"))
    assert dialog.choices.contents["figures"].isChecked()
    assert not dialog.choices.contents["changes"].isChecked()
    dialog.choices.contents["terms"].setChecked(True)
    assert dialog.options.terms
    assert not dialog.options.changes


def test_a_target_that_cannot_be_written_is_told(comparison_window, session, tmp_path, qtbot):
    dialog = ExportDialog(comparison_window.comparison, {}, session, comparison_window)
    dialog.show()
    dialog.write(tmp_path / "no such folder" / "x.html")
    qtbot.waitUntil(
        lambda: dialog.findChild(QLabel, "qt_msgbox_informativelabel") is not None, timeout=20_000
    )
    assert "x.html" in dialog.findChild(QLabel, "qt_msgbox_informativelabel").text()


def test_preferences_show_at_once_and_are_kept(session, qtbot):
    library = session.show_library()
    dialog = PreferencesDialog(session, library)
    dialog.mode.setCurrentIndex(dialog.mode.findData(Mode.DARK.value))
    assert theme().colours is DARK
    dialog.mode.setCurrentIndex(dialog.mode.findData(Mode.CONTRAST.value))
    assert theme().colours is CONTRAST_LIGHT
    assert Settings(session.settings.path).mode is Mode.CONTRAST


def test_a_language_is_taken_at_once(session, qtbot):
    library = session.show_library()
    dialog = PreferencesDialog(session, library)
    dialog.language.setCurrentIndex(dialog.language.findData("zh"))
    assert session.language is Language.ZH
    assert session.show_library().windowTitle() == "资料库"
    assert Settings(session.settings.path).language is Language.ZH


def test_the_type_of_the_text_reaches_open_windows_and_the_next_start(comparison_window, session, qtbot):
    dialog = PreferencesDialog(session, comparison_window)
    dialog.leading.setCurrentIndex(2)
    dialog.measure.setCurrentIndex(1)
    view = comparison_window.view
    assert (view.reading.leading, view.reading.measure) == (2.0, 40)
    comparison_window.commands["larger"].trigger()
    kept = kept_reading(Settings(session.settings.path))
    assert kept == view.reading
    assert kept.zoom > 1.0


def test_another_language_and_size_wait_for_an_import(session, samples, qtbot, qapp):
    library = session.show_library()
    dialog = PreferencesDialog(session, library)
    dialog.show()
    library.bring(sorted((samples / "zh").glob("river-*")))
    dialog.zoom.setCurrentIndex(dialog.zoom.findData(1.25))
    dialog.language.setCurrentIndex(dialog.language.findData(Language.ZH.value))
    assert session.show_library() is library
    assert dialog.waiting.isVisible()
    qtbot.waitUntil(lambda: session.show_library() is not library, timeout=20_000)
    assert len(session.library.editions()) == 3
    assert theme().measures.zoom == 1.25


def test_damaged_preferences_count_as_not_said(tmp_path):
    file = tmp_path / "preferences.ini"
    file.write_text("[interface]\nlanguage=tlh\nmode=7\nzoom=huge\n")
    damaged = Settings(file)
    assert (damaged.language, damaged.mode, damaged.zoom) == (None, Mode.SYSTEM, 1.0)


def test_about_names_every_component_and_shows_the_licence_of_the_chosen_one(qtbot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    shown = {dialog.table.item(row, 0).text(): row for row in range(dialog.table.rowCount())}
    assert {"Python", "SQLite", "lxml", "PySide6_Essentials"} <= set(shown)
    assert all(dialog.table.item(row, column).text() for row in shown.values() for column in range(3))
    dialog.table.setCurrentCell(shown["lxml"], 0)
    assert "Redistribution" in dialog.licence.toPlainText()


@pytest.mark.parametrize(
    ("language", "what", "advice"),
    [(Language.ZH, "文件是空的。", "换一个。"), (Language.EN, "The file is empty.", "Take another.")],
)
def test_a_fault_says_what_where_and_what_to_do(qtbot, language, what, advice):
    fault = Fault(
        Phrase("文件是空的", "the file is empty"), "/tmp/<b>x</b>.txt", Phrase("换一个", "take another")
    )
    box = show_error(fault, None, language)
    qtbot.addWidget(box)
    assert what in box.text()
    assert "&lt;b&gt;x&lt;/b&gt;.txt" in box.informativeText()
    assert advice in box.informativeText()


def test_searching_all_texts_shows_editions_and_marks(rivers, session, qtbot):
    dialog = SearchDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    word = session.library.edition(rivers[0].id).paragraphs[-1].text[:4]
    dialog.line.setText(word)
    qtbot.waitUntil(lambda: bool(dialog.count.text()), timeout=10_000)
    assert word in dialog.found.toPlainText()
    assert theme().colours.search.lower() in dialog.found.toHtml().lower()
    link = re.search(r'href="([^"]+)"', dialog.found.toHtml())[1]
    dialog.found.anchorClicked.emit(QUrl(link))
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    comparison = session.comparison_windows[0].comparison
    assert rivers[int(link.partition("/")[0]) - 1].title in (
        comparison.old.identity.title,
        comparison.new.identity.title,
    )
    dialog.line.setText("no such words anywhere")
    qtbot.waitUntil(lambda: dialog.count.text() == "Nothing found.", timeout=10_000)


def test_a_note_that_is_found_leads_to_its_row(rivers, session, qtbot):
    old, new = rivers[0].id, rivers[1].id
    session.open_pair(old, new)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    (window,) = session.comparison_windows
    removed = next(at for at, row in enumerate(window.comparison.rows) if not row.new and row.old)
    window.review.set_note(removed, "为何删去")
    window.view.set_current(0)
    dialog = SearchDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.line.setText("為何 删去")
    qtbot.waitUntil(lambda: "为何删去" in dialog.found.toPlainText(), timeout=10_000)
    assert "Note" in dialog.found.toPlainText()
    dialog.found.anchorClicked.emit(QUrl(re.search(r'href="([^"]+)"', dialog.found.toHtml())[1]))
    qtbot.waitUntil(lambda: window.view.current == removed, timeout=20_000)


def test_escape_stops_the_work_of_a_progress_dialog(session, qtbot):
    library = session.show_library()

    def forever(progress):
        while True:
            progress(0.5)

    work = session.run("Working…", forever, lambda _result: None, library)
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in library.findChildren(ProgressDialog)), timeout=5000
    )
    dialog = library.findChild(ProgressDialog)
    with qtbot.waitSignal(work.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_export_dialog_proposes_a_name_that_any_system_takes(comparison_window, session):
    dialog = ExportDialog(comparison_window.comparison, {}, session, comparison_window)
    name = Path(dialog._proposed_name())
    assert name.suffix == dialog.form.suffix
    assert not set('<>:"/\\|?*') & set(name.name)


@pytest.mark.parametrize(
    ("language", "names"), [(Language.EN, ("Chinese", "French")), (Language.ZH, ("中文", "法文"))]
)
def test_the_language_of_an_edition_is_chosen_by_name(rivers, qapp, qtbot, language, names):
    translate_interface(qapp, language)
    dialog = IdentityDialog(rivers[0], ())
    qtbot.addWidget(dialog)
    chinese, french = names
    assert dialog.spoken.currentText() == chinese
    assert dialog.correction.fields == ()
    dialog.spoken.setCurrentText(french)
    assert dialog.correction.fields == (("language", "fr"),)


def test_a_language_that_is_none_of_ours_stays_until_another_is_chosen(rivers, qtbot):
    dialog = IdentityDialog(replace(rivers[0], language="eo"), ())
    qtbot.addWidget(dialog)
    assert dialog.spoken.currentText() == "Esperanto"
    assert dialog.series.lineEdit().cursorPosition() == 0
    assert dialog.correction.fields == ()
