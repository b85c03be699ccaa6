"""The manual: the same in both languages, with links that lead somewhere and keys that exist."""

import re

import pytest
from PySide6.QtGui import QAction, QKeySequence

from reader.document.language import Language
from reader.ui.help.pages import pages
from reader.ui.help.window import HelpWindow
from reader.ui.theme import theme

BOTH = (Language.ZH, Language.EN)
# Keys of a text field or of every program, which are nobody's command.
OWN = {"Enter", "Esc", "Ctrl+Enter"}


@pytest.mark.parametrize("language", BOTH)
def test_every_page_has_a_title_and_every_link_a_page(language):
    found = pages(language)
    names = {page.name for page in found}
    for page in found:
        assert page.title != page.name
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.markdown):
            assert target.removesuffix(".md") in names, (page.name, target)


def test_both_languages_have_the_same_pages_with_the_same_parts():
    chinese, english = (
        {
            page.name: [line.count("#") for line in page.markdown.splitlines() if line.startswith("#")]
            for page in found
        }
        for found in map(pages, BOTH)
    )
    assert chinese == english


@pytest.fixture
def known_keys(rivers, session, qtbot):
    """The keys of all commands of both windows."""
    library = session.show_library()
    session.open_pair(rivers[0].id, rivers[1].id)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    actions = [*library.findChildren(QAction), *session.comparison_windows[0].findChildren(QAction)]
    return {
        shortcut.toString(QKeySequence.SequenceFormat.PortableText)
        for action in actions
        for shortcut in action.shortcuts()
    }


@pytest.mark.parametrize("language", BOTH)
def test_the_keys_that_the_manual_names_exist(language, known_keys):
    pattern = r"(?:Ctrl\+|Shift\+)+(?:[A-Z]\b|F\d+|Enter|Tab|\d)|\bF\d{1,2}\b"
    for page in pages(language):
        for key in set(re.findall(pattern, page.markdown)) - OWN:
            assert key in known_keys, (page.name, key)


def test_a_link_opens_its_page(qtbot):
    window = HelpWindow(Language.EN)
    qtbot.addWidget(window)
    window.open_page("index")
    assert window.list.currentRow() == 0
    window.text.anchorClicked.emit("library.md")
    assert window.list.currentItem().text() == "The library"
    assert "Editions and series" in window.text.toPlainText()


@pytest.mark.parametrize("language", BOTH)
def test_no_title_of_a_page_is_cut_off(language, qtbot):
    window = HelpWindow(language)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    widest = max(window.list.fontMetrics().horizontalAdvance(page.title) for page in pages(language))
    assert window.list.viewport().width() >= widest + theme().measures.px(2 * 12 + 3)
