"""What the program is made of: the packages it stands on, their versions, licences and licence texts."""

import platform
import sqlite3
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from reader.resource import resource

PROGRAM = "duizhao"
PYTHON = "Python"
_TEXT_NAMES = ("licen", "copying", "notice", "authors")
_CODE = {".py", ".pyc", ".pyi"}


@dataclass(frozen=True, slots=True)
class Component:
    """One thing the program stands on.

    Attributes:
        name: as its makers write it.
        version: the one that runs here.
        licence: an SPDX expression, or the few words in which its makers say it.
    """

    name: str
    version: str
    licence: str


def components() -> tuple[Component, ...]:
    """Give Python, SQLite and every package that the program asks for, those that they ask for included."""
    base = (
        Component(PYTHON, platform.python_version(), "PSF-2.0"),
        Component("SQLite", sqlite3.sqlite_version, "Public domain"),
    )
    return base + tuple(component(package) for package in packages())


def component(package: Distribution) -> Component:
    """Describe an installed package."""
    return Component(package.name, package.version, licence(package))


def packages() -> tuple[Distribution, ...]:
    """Give the installed packages that the program asks for, directly or not, by name."""
    found: dict[str, Distribution] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop()
        if not _installed(name):  # asked for on another system, or in another version of Python, only
            continue
        package = distribution(name)
        if found.setdefault(package.name.casefold(), package) is package:
            waiting += _asked(package)
    found.pop(PROGRAM, None)
    return tuple(found[name] for name in sorted(found))


def missing() -> tuple[str, ...]:
    """Give the packages that the program asks for itself and that are not installed."""
    if not _installed(PROGRAM):
        return (PROGRAM,)
    return tuple(name for name in _asked(distribution(PROGRAM)) if not _installed(name))


def licence(package: Distribution) -> str:
    """Give a package's licence in a few words, from wherever its metadata say it."""
    data = package.metadata
    said = data.get_all("License-Expression") or []
    classifiers = [
        line.rpartition(" :: ")[2]
        for line in data.get_all("Classifier") or []
        if line.startswith("License :: ") and line.rpartition(" :: ")[2] != "OSI Approved"
    ]
    plain = (data.get_all("License") or [""])[0].strip().splitlines()
    return str((said or classifiers or plain or ["–"])[0])


def licence_text(name: str) -> str:
    """Give the whole text of a component's licence; nothing where its makers ship none.

    The packaged program carries the texts that were collected when it was built; elsewhere the installed
    package is asked.
    """
    collected = resource("licences") / f"{name}.txt"
    if collected.is_file():
        return collected.read_text(encoding="utf-8")
    if name == PYTHON:
        return _python_licence()
    texts = licence_files(distribution(name)) if _installed(name) else {}
    return "\n".join(f"— {title} —\n\n{text}" for title, text in sorted(texts.items()))


def _python_licence() -> str:
    """Give the licence that lies beside the running Python's library, or where it is installed."""
    for folder in (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)):
        for name in ("LICENSE.txt", "LICENSE"):
            if (found := folder / name).is_file():
                return found.read_text(encoding="utf-8")
    return ""


def licence_files(package: Distribution) -> dict[str, str]:
    """Give the text of each licence file that a package carries, by its name."""
    found = {}
    for file in package.files or ():
        if file.suffix in _CODE or not any(name.lower().startswith(_TEXT_NAMES) for name in file.parts):
            continue
        path = Path(str(file.locate()))
        if path.is_file():
            title = "/".join(file.parts[1:])
            found[title] = path.read_text(encoding="utf-8", errors="replace")
    return found


def _installed(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def _asked(package: Distribution) -> Iterator[str]:
    """Give the names that a package asks for whatever extras are chosen."""
    for line in package.requires or ():
        if "extra ==" not in line:
            end = next((at for at, char in enumerate(line) if not (char.isalnum() or char in "-_.")), None)
            yield line[:end]
