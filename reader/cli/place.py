"""Where the library lies, and how a command gets at it."""

import argparse
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import platformdirs

from reader.document.language import Phrase
from reader.library import Library, OlderFault

SEE_LIST = Phrase("用 duizhao list 查看系列名称", "See the names of series with duizhao list")


def library_path(options: argparse.Namespace) -> Path:
    """Give the library that was asked for, or the one in the user's data folder."""
    given: Path | None = options.library
    return given or platformdirs.user_data_path("duizhao", appauthor=False) / "library.db"


def existing_library(options: argparse.Namespace) -> AbstractContextManager[Library | None]:
    """Open the library for reading; None where there is none yet, so that looking never makes one.

    Raises:
        Fault: it is there and cannot be opened.
    """
    path = library_path(options)
    return opened_to_look(path) if path.exists() else nullcontext()


def opened_to_look(path: Path) -> Library:
    """Open a library for reading; the first look after the program was renewed brings it up to date.

    Raises:
        Fault: it is not there, or cannot be opened.
    """
    try:
        return Library.open(path, readonly=True)
    except OlderFault:
        return Library.open(path)
