"""The lock files pin all that pyproject.toml asks for, with hashes, and keep users off the broken release."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from tests.places import PROJECT

SETTINGS = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PROGRAM = [*SETTINGS["dependencies"], *SETTINGS["optional-dependencies"]["setup"]]
PACKAGE = [*PROGRAM, *SETTINGS["optional-dependencies"]["package"]]
LOCKS = ("requirements.lock", "tests/requirements.lock", "build/requirements.lock")
TESTS = [*PROGRAM, *SETTINGS["optional-dependencies"]["test"]]


def locked(name: str) -> dict[str, set[Version]]:
    """Every pinned version of each package; each pin must carry hashes."""
    pins: dict[str, set[Version]] = {}
    for block in re.split(r"\n(?=\S)", (PROJECT / name).read_text(encoding="utf-8")):
        if match := re.match(r"([A-Za-z0-9._-]+)==([^\s;\\]+)", block):
            assert "--hash=sha256:" in block, block
            pins.setdefault(match[1].lower().replace("_", "-"), set()).add(Version(match[2]))
    return pins


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("requirements.lock", PROGRAM),
        ("tests/requirements.lock", TESTS),
        ("build/requirements.lock", PACKAGE),
    ],
)
def test_the_lock_is_fresh(file, wanted):
    pins = locked(file)
    for text in wanted:
        requirement = Requirement(text)
        versions = pins.get(requirement.name.lower().replace("_", "-"), set())
        assert versions, f"{requirement.name} is not in {file}; run sh build/lock.sh"
        assert all(requirement.specifier.contains(version) for version in versions), text


def test_the_broken_qt_release_is_kept_out():
    for file in LOCKS:
        assert Version("6.12.0") not in locked(file)["pyside6-essentials"]


def test_no_address_stands_in_a_lock():
    for file in LOCKS:
        assert "://" not in (PROJECT / file).read_text(encoding="utf-8")
