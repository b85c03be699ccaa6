"""Fixtures that several rooms share."""

import os
from pathlib import Path

import pytest

from tests.places import PROJECT, SHARED


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real editions and gold; tests that need it skip where it is missing, except in CI."""
    if not (SHARED / "editions").is_dir():
        reason = "the real editions (../shared) are not on this machine"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return SHARED


@pytest.fixture(scope="session")
def samples() -> Path:
    """The sample editions written for this project."""
    return PROJECT / "resources" / "samples"
