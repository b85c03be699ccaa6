"""Fixtures that several rooms share."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

from tests.places import PROJECT, SHARED

# Tests draw the same examples everywhere and every time; what chance finds is for the campaigns. Hypothesis
# would also draw words and numbers from the source of whatever module is imported by then, so that a change
# anywhere, or another order of tests, would try others.
settings.register_profile(
    "same", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("same")
providers.is_local_module_file = lambda _file: False


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
