"""A killed program leaves a whole library; `python -m tests.library.crash` is the long form."""

import sys
from pathlib import Path

import pytest

from tests.library import crash


@pytest.mark.skipif(sys.platform == "win32", reason="forks and kills")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    told = crash.run(25, 7, tmp_path)
    assert told["open"] == 20
    assert told["add"] >= 3
    assert told["migrate: ready"] == 5
