"""Comparisons that the tests of the formats share."""

import pytest

from reader.compare.model import Comparison
from tests.export import build


@pytest.fixture(scope="session")
def small() -> Comparison:
    """A pair with one row of every sort."""
    return build.small()


@pytest.fixture(scope="session")
def hostile() -> Comparison:
    """A pair whose every text means harm."""
    return build.hostile()
