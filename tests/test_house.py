"""The house stands as the README's map draws it: arrows run one way, and Qt stays in its room."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import __version__
from tests.places import PROJECT

READER = PROJECT / "reader"
# fmt: off
KNOWS = {
    "resource": set(),
    "components": {"resource"},
    "document": set(),
    "sources": {"document"},
    "compare": {"document"},
    "library": {"document", "compare"},
    "export": {"document", "compare"},
    "actions": {"document", "sources", "compare", "library"},
    "presets": {"library", "export"},
    "batch": {"document", "compare", "export"},
    "linking": {"document", "compare", "library", "actions"},
    "cli": {
        "resource", "document", "sources", "compare", "library", "export", "actions", "presets", "linking",
        "batch", "ui", "components",
    },
    "ui": {
        "resource", "document", "compare", "library", "export", "actions", "presets", "linking", "components",
    },
    "__main__": {"cli"},
}
# fmt: on
QT_DOORS = {READER / "export" / "pdf"}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            if node.module == "reader":
                yield from (f"reader.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    return path.relative_to(READER).parts[0].removesuffix(".py")


FILES = sorted(path for path in READER.rglob("*.py") if path != READER / "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(READER)))
def test_arrows_run_one_way(path: Path):
    mine = room(path)
    known = {name.split(".")[1] for name in imports(path) if name.startswith("reader.")} - {mine}
    assert known - {"__version__"} <= KNOWS[mine]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(READER)))
def test_qt_stays_in_its_room(path: Path):
    uses_qt = any(name.split(".")[0] in ("PySide6", "shiboken6") for name in imports(path))
    assert not uses_qt or room(path) == "ui" or any(path.is_relative_to(door) for door in QT_DOORS)


def test_no_file_has_grown_past_one_sitting():
    long = {str(path): n for path in FILES if (n := len(path.read_text(encoding="utf-8").splitlines())) > 400}
    assert not long


def test_the_changelog_knows_this_version():
    assert f"## {__version__}" in (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
