"""What goes into a digest is chosen once, seen before it is written, and kept by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from reader import presets
from reader.compare.model import EditClass, Relation
from reader.export import Format, Options, Preset
from reader.export.labels import heading_text
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.name import NameDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(rivers, session, qtbot):
    session.open_pair(rivers[0].id, rivers[1].id)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    return session.comparison_windows[0]


@pytest.fixture
def dialog(window, session, qtbot):
    made = ExportDialog(window.comparison, {}, session, window)
    made.show()
    qtbot.waitUntil(lambda: bool(made.preview.page.toPlainText()), timeout=20_000)
    return made


def written(dialog, target, qtbot):
    dialog.write(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    return target.read_text("utf-8")


def save_as(dialog, name, qtbot):
    qtbot.mouseClick(dialog.choices.save, LEFT)
    asking = dialog.findChild(NameDialog)
    asking.line.setText(name)
    qtbot.mouseClick(asking.save, LEFT)


def test_the_preview_follows_the_choice(dialog, qtbot):
    before = dialog.preview.count.text()
    for relation in (Relation.EQUIVALENT, Relation.REVISED, Relation.COUNTERPART, Relation.REMOVED):
        dialog.choices.relations[relation].click()
    dialog.choices.title.setText("只看新增")
    qtbot.waitUntil(lambda: "只看新增" in dialog.preview.page.toPlainText(), timeout=20_000)
    assert dialog.options.relations == {Relation.ADDED}
    assert dialog.preview.count.text() != before


def test_a_narrow_preview_cuts_no_word_in_two(dialog, qtbot):
    page = dialog.preview.page
    dialog.choices.language.setCurrentIndex(dialog.choices.language.findData("en"))
    qtbot.waitUntil(lambda: "New edition" in page.toPlainText(), timeout=20_000)
    page.setFixedWidth(160)
    page.document().documentLayout().documentSize()
    block = page.document().begin()
    while block.isValid():
        layout, text = block.layout(), block.text()
        for number in range(1, layout.lineCount()):
            start = layout.lineAt(number).textStart()
            assert not (text[start - 1 : start + 1].isascii() and text[start - 1 : start + 1].isalpha()), text
        block = block.next()


def test_the_chooser_of_a_target_has_room_for_its_columns(dialog, qtbot):
    qtbot.mouseClick(dialog.findChild(QPushButton, "go"), LEFT)
    assert dialog.findChild(QFileDialog).width() >= 640


def test_the_preview_speaks_the_language_of_the_digest(dialog, qtbot):
    language = dialog.choices.language
    for value, word in (("en", "Changes side by side"), ("zh", "逐段改动")):
        language.setCurrentIndex(language.findData(value))
        qtbot.waitUntil(lambda word=word: word in dialog.preview.page.toPlainText(), timeout=20_000)


def test_only_the_ticked_section_is_written(dialog, window, tmp_path, qtbot):
    tree = dialog.choices.sections
    for at in range(tree.topLevelItemCount()):
        tree.topLevelItem(at).setCheckState(0, Qt.CheckState.Unchecked)
    last = max(
        (tree.topLevelItem(at) for at in range(tree.topLevelItemCount())),
        key=lambda item: item.childCount(),
    )
    last.setCheckState(0, Qt.CheckState.Checked)
    (chosen,) = dialog.options.sections
    assert heading_text(window.comparison.new.section_by_id[chosen]) == last.text(0)
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData(Format.TEXT.value))
    dialog.choices.contents["map"].setChecked(False)
    some = written(dialog, tmp_path / "some.txt", qtbot)
    tree.choose(Options())
    every = written(dialog, tmp_path / "every.txt", qtbot)
    assert len(some) < len(every)


def test_an_unticked_subsection_takes_only_itself_out(dialog):
    tree = dialog.choices.sections
    above = next(item for at in range(tree.topLevelItemCount())
                 if (item := tree.topLevelItem(at)).childCount() > 1)  # fmt: skip
    above.child(0).setCheckState(0, Qt.CheckState.Unchecked)
    left = dialog.options
    assert left.sections == left.old_sections == left.without_old_sections == ()
    assert len(left.without_sections) == 1
    tree.choose(Options())
    assert dialog.options.without_sections == ()
    tree.choose(left)
    assert dialog.options.without_sections == left.without_sections
    assert above.checkState(0) == Qt.CheckState.PartiallyChecked


def test_with_all_ticked_no_section_is_named(dialog):
    assert (dialog.options.sections, dialog.options.old_sections) == ((), ())
    assert dialog.options.relations == frozenset(Relation)
    assert EditClass.TYPOGRAPHIC not in dialog.options.classes


def test_a_preset_of_ones_own_is_saved_chosen_and_deleted(dialog, window, session, qtbot):
    choices = dialog.choices
    assert not choices.delete.isVisible()
    choices.contents["plot"].setChecked(False)
    choices.classes[EditClass.WORDING].setChecked(False)
    chosen = dialog.options
    save_as(dialog, "给编辑部", qtbot)
    assert presets.saved(session.library) == {"给编辑部": chosen}

    choices.preset.setCurrentIndex(choices.preset.findData(Preset.FULL.value))
    assert dialog.options != chosen
    choices.preset.setCurrentIndex(choices.preset.findText("给编辑部"))
    assert dialog.options == chosen

    again = ExportDialog(window.comparison, {}, session, window)
    assert again.choices.preset.findText("给编辑部") >= 0

    qtbot.mouseClick(choices.delete, LEFT)
    assert presets.saved(session.library) == {}
    assert choices.preset.findText("给编辑部") < 0
    assert not choices.delete.isVisible()


def test_a_preset_of_a_later_version_is_passed_over_and_kept(session):
    session.library.set_setting("presets", {"later": {"scope": "unheard of"}})
    presets.save(session.library, "mine", Options())
    assert list(presets.saved(session.library)) == ["mine"]
    assert set(session.library.setting("presets")) == {"later", "mine"}


def test_a_format_that_holds_everything_says_so(dialog, qtbot):
    before = dialog.preview.count.text()
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData(Format.JSON.value))
    qtbot.waitUntil(lambda: dialog.preview.count.text() != before, timeout=20_000)
    assert "whole" in dialog.preview.count.text() or "全部" in dialog.preview.count.text()


def test_what_such_a_format_takes_no_notice_of_cannot_be_chosen(dialog):
    choices = dialog.choices
    for form, offered in ((Format.JSON, False), (Format.REDLINE, False), (Format.DOCX, True)):
        choices.format.setCurrentIndex(choices.format.findData(form.value))
        assert choices.contents["figures"].isEnabled() is offered
        assert choices.sections.isEnabled() is offered
        assert choices.scope.isEnabled() is offered
        assert choices.preset.isEnabled() is offered
        assert choices.title.isEnabled()


def test_no_table_of_the_preview_is_wider_than_its_page(dialog, qtbot):
    dialog.resize(980, 760)
    qtbot.waitUntil(lambda: dialog.preview.page.document().blockCount() > 40, timeout=20_000)
    assert dialog.preview.page.horizontalScrollBar().maximum() == 0


def test_the_word_that_it_is_written_is_a_small_one(dialog, tmp_path, qtbot):
    dialog.resize(980, 760)
    written(dialog, tmp_path / "digest.html", qtbot)
    show = dialog.findChild(QPushButton, "show")
    qtbot.waitUntil(show.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: dialog.height() < 300)
    assert dialog.rect().contains(show.mapTo(dialog, show.rect().bottomRight()))
    assert dialog.where.text().endswith("digest.html")
