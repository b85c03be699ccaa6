"""Fixtures of the window tests: a real library in a file, and a session over it."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "linux":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from reader.actions import import_files
from reader.document.language import Language
from reader.library import EditionEntry, Library
from reader.ui.session import Session
from reader.ui.settings import Settings
from reader.ui.theme import Mode, theme
from reader.ui.translation import translate_interface


@pytest.fixture(autouse=True)
def designed_look(qapp) -> Iterator[None]:
    """Every test begins in English, light, at designed size."""
    translate_interface(qapp, Language.EN)
    theme().choose(Mode.LIGHT, 1.0)
    yield
    translate_interface(qapp, Language.EN)
    theme().choose(Mode.LIGHT, 1.0)


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard(qapp) -> Iterator[None]:
    """The clipboard ends empty: offscreen, what it holds is freed after Python is gone, which ends badly."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "preferences.ini")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.duizhao") as opened:
        yield opened


@pytest.fixture
def session(qapp, library: Library, settings: Settings) -> Iterator[Session]:
    """A session whose windows are closed, and whose work is done, when the test ends."""
    opened = Session(library, settings, Language.EN)
    yield opened
    opened.end()


@pytest.fixture
def rivers(library: Library, samples: Path) -> tuple[EditionEntry, ...]:
    """The three Chinese samples, imported, oldest first."""
    return _imported(library, sorted((samples / "zh").glob("river-*")))


@pytest.fixture
def bring(library: Library) -> Callable[..., tuple[EditionEntry, ...]]:
    """Import files into the library without a window."""
    return lambda *paths: _imported(library, paths)


def _imported(library: Library, paths) -> tuple[EditionEntry, ...]:
    results = [one.result for one in import_files(library, list(paths))]
    assert all(isinstance(result, EditionEntry) for result in results), results
    return tuple(results)
