"""The translations: complete, fresh, and with the same fields as the source."""

import importlib.util
import re
import string
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
_spec = importlib.util.spec_from_file_location("translations", ROOT / "build" / "translations.py")
translations = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(translations)


def fields(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_string_of_the_source_is_translated(language):
    known = dict(translations.stored(language))
    wanted = [one for one in translations.messages() if language == "zh" or one.plural]
    assert [one for one in wanted if not known.get(one) or not all(known[one])] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_translation_of_a_string_that_is_gone_is_kept(language):
    assert set(dict(translations.stored(language))) <= set(translations.messages())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_translations_have_the_fields_of_their_source(language):
    for message, forms in translations.stored(language):
        for form in forms:
            assert fields(form) == fields(message.source), message
            assert ("%n" in form) == ("%n" in message.source), message


def test_chinese_keeps_mnemonics_and_ellipses():
    for message, (form,) in translations.stored("zh"):
        assert bool(re.search(r"&\w", form)) == bool(re.search(r"&\w", message.source)), message
        assert ("…" in form) == ("…" in message.source) or "etc" in message.source or "," in message.source, (
            message
        )


def test_lists_stay_parted_as_the_window_parts_them():
    for message, (form,) in translations.stored("zh"):
        assert form.count("   ") == message.source.count("   "), message


def test_chinese_is_chinese():
    for message, (form,) in translations.stored("zh"):
        letters = [char for char in re.sub(r"\{\w*\}|%n", "", message.source) if char.isalpha()]
        if letters:
            assert re.search("[\u4e00-\u9fff]", form), message
