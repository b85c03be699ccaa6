"""Comparisons that the tests of the formats share."""

import os
import shutil

import pytest

from reader.compare.model import Comparison
from tests.export import build
from tests.export.office import Office


@pytest.fixture(scope="session")
def small() -> Comparison:
    """A pair with one row of every sort."""
    return build.small()


@pytest.fixture(scope="session")
def hostile() -> Comparison:
    """A pair whose every text means harm."""
    return build.hostile()


@pytest.fixture(scope="session")
def office(tmp_path_factory) -> Office:
    """LibreOffice; tests that need it skip where it is missing, except in CI."""
    if shutil.which("soffice") is None:
        reason = "LibreOffice is not on this machine"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return Office(tmp_path_factory.mktemp("office"))
