"""Fonts: one with Chinese glyphs, or words about it."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from reader.document.fault import Fault
from reader.ui import fonts
from reader.ui.comparison.panel import entries
from reader.ui.comparison.panel.entries import Entry
from reader.ui.comparison.rows.metrics import Metrics, Reading
from reader.ui.fonts import with_quotes_of
from reader.ui.library.strip import Strip
from reader.ui.theme import theme


@pytest.fixture
def forgetful():
    fonts.chinese_family.cache_clear()
    yield
    fonts.chinese_family.cache_clear()


def test_the_family_has_the_glyphs(qapp):
    family = fonts.chinese_family()
    raw = QRawFont.fromFont(QFont(family), QFontDatabase.WritingSystem.SimplifiedChinese)
    assert all(raw.supportsCharacter(ord(char)) for char in "对照资料库决议草案的，《》〇")


def test_the_interface_sets_chinese_in_it(qapp):
    assert fonts.chinese_family() in fonts.interface_families()


def test_a_system_without_chinese_is_told_what_to_install(qapp, forgetful, monkeypatch):
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda _family: False)
    monkeypatch.setattr(QFontDatabase, "families", lambda *_system: [])
    with pytest.raises(Fault) as caught:
        fonts.require_chinese()
    assert "fonts-noto-cjk" in caught.value.advice.en


@pytest.mark.parametrize(
    ("languages", "wide"), [(("zh", "zh"), True), (("en", "zh"), True), (("en", "en"), False)]
)
def test_quotes_are_as_wide_as_the_language_writes_them(qapp, languages, wide):
    """What a font makes of the feature is its own affair, and differs from machine to machine."""
    font = Metrics(theme(), Reading(), (), languages).font
    assert font.isFeatureSet(QFont.Tag("pwid")) is not wide


def test_words_without_ideographs_have_close_quotes_where_they_stand(qapp):
    strip = Strip()
    for words, close in (("Removed “Report on lights”.", True), ("Removed “灯塔年报”.", False)):
        strip.say(words)
        assert strip.words.font().isFeatureSet(QFont.Tag("pwid")) is close
        assert with_quotes_of(theme().font(), words).isFeatureSet(QFont.Tag("pwid")) is close


def test_entries_of_the_panel_are_drawn_with_the_quotes_of_their_words(qapp, monkeypatch):
    asked = []

    def noted(font, words):
        asked.append(words)
        return with_quotes_of(font, words)

    monkeypatch.setattr(entries, "with_quotes_of", noted)
    shown = Entry("≈", "accent", "3 → 4", "II", "−“lights” +“lamps”", "+2")
    drawn = entries.EntryList("Changes", lambda _row: shown)
    drawn.entries.set_keys([0])
    drawn.grab()
    assert {shown.head, shown.aside, shown.text, shown.outcome} <= set(asked)
