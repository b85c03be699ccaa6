"""What the tests of the command line share."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.cli import main


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def duizhao(library: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Result]:
    """Run the command line on a library of its own, in English."""

    def run(*arguments: object, lang: str = "en") -> Result:
        capfdbinary.readouterr()
        status = main(["--library", str(library), "--lang", lang, *map(str, arguments)])
        out, err = capfdbinary.readouterr()
        return Result(status, out.decode(), err.decode())

    return run
