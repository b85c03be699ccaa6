"""The way of somebody who has never seen the program: ten changes reviewed and exported, without the manual.

The manual's page `first-review` writes the way down; here it is walked as it stands there, in both languages,
and whatever the page calls by name has to be seen under that name on the way.
"""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QWidget,
)

from reader.document.language import Language
from reader.ui.dialogs.export import ExportDialog
from reader.ui.help.pages import pages
from reader.ui.translation import translate_interface

LEFT = Qt.MouseButton.LeftButton
SAMPLES = {Language.EN: "samples-en", Language.ZH: "samples-zh"}


def named(language: Language) -> set[str]:
    """Give what the page calls by name."""
    (page,) = (page for page in pages(language) if page.name == "first-review")
    return {words.rstrip("…") for words in re.findall(r"“([^”]+)”", page.markdown)}


def seen(window: QWidget) -> set[str]:
    """Give the words of what can be pressed and chosen in a window."""
    found = {button.text() for button in window.findChildren(QAbstractButton)}
    for combo in window.findChildren(QComboBox):
        found |= {combo.itemText(at) for at in range(combo.count())}
    for tabs in window.findChildren(QTabWidget):
        found |= {tabs.tabText(at) for at in range(tabs.count())}
    return {re.sub(r"\(&\w\)|&", "", words).rstrip("…") for words in found}


@pytest.mark.parametrize("language", [Language.EN, Language.ZH])
def test_ten_changes_are_reviewed_and_exported(session, qtbot, qapp, tmp_path, language):
    translate_interface(qapp, language)
    session.language = language
    library = session.show_library()
    library.resize(1280, 720)
    qtbot.waitExposed(library)
    met = seen(library)

    # 1. Begin.
    qtbot.mouseClick(library.findChild(QPushButton, SAMPLES[language]), LEFT)
    qtbot.waitUntil(
        lambda: library.page.findChild(QPushButton, "compare-previous") is not None, timeout=30_000
    )

    # 2. Compare.
    met |= seen(library)
    qtbot.mouseClick(library.page.findChild(QPushButton, "compare-previous"), LEFT)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=30_000)
    (window,) = session.comparison_windows
    with qtbot.waitActive(window):
        window.activateWindow()
    met |= seen(window)

    # 3 and 4. Go to the first change, and say ten times that it was read.
    qtbot.keyClick(window.view, Qt.Key.Key_F7)
    for _ in range(10):
        qtbot.keyClick(window.view, Qt.Key.Key_Space)
    assert window.review.seen == 10

    # 5. Say more, and take a mistake back.
    qtbot.keyClick(window.view, Qt.Key.Key_I)
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not any(review.important for _number, review in window.review.noted())
    qtbot.keyClick(window.view, Qt.Key.Key_K)
    qtbot.keyClick(window.view, Qt.Key.Key_N)
    (editor,) = (one for one in window.findChildren(QPlainTextEdit) if one.isVisible())
    qtbot.keyClicks(editor, "check this figure")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert any(review.note == "check this figure" for _number, review in window.review.noted())

    # 6. Look at what is to be sent.
    met |= seen(window)
    export = next(
        one
        for one in window.findChildren(QToolButton)
        if one.defaultAction() and (one.defaultAction() is window.commands["export"])
    )
    qtbot.mouseClick(export, LEFT)
    dialog = window.findChild(ExportDialog)
    met |= seen(dialog)
    scope = dialog.choices.scope
    scope.setCurrentIndex(scope.findData("reviewed"))

    # 7. Write it.
    qtbot.mouseClick(dialog.findChild(QPushButton, "go"), LEFT)
    chooser = dialog.findChild(QFileDialog)
    assert chooser.selectedFiles()[0].endswith(".html")
    chooser.fileSelected.emit(str(tmp_path / "digest.html"))
    chooser.close()
    qtbot.waitUntil(dialog.findChild(QPushButton, "show").isVisible, timeout=30_000)
    met |= seen(dialog)

    assert "check this figure" in (tmp_path / "digest.html").read_text("utf-8")
    (pair,) = {(entry.old, entry.new) for entry in session.library.comparisons()}
    assert sum(review.seen for review in session.library.reviews(*pair)) == 10
    assert named(language) - met == set()
