"""Many files are read at once; one that fails does not keep the others from being read."""

from pathlib import Path

import pytest

from reader.document.progress import Cancelled
from reader.sources import read
from reader.sources.many import read_many
from tests.sources.word_file import WordFile, paragraph


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = []
    for number in range(6):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(WordFile(body=[paragraph(f"第{number}份文件的正文。")] * 50).write())
        paths.append(path)
    paths[3].write_bytes(b"PK\x03\x04 broken")
    return paths


@pytest.mark.parametrize("workers", [1, 2])
def test_outcomes_come_in_order_and_a_fault_stays_alone(files: list[Path], workers: int) -> None:
    shares: list[float] = []
    outcomes = read_many(files, progress=shares.append, workers=workers)
    assert [outcome.path for outcome in outcomes] == files
    assert [outcome.fault is None for outcome in outcomes] == [True, True, True, False, True, True]
    assert outcomes[4].edition == read(files[4])
    fault = outcomes[3].fault
    assert fault is not None
    assert fault.where == "3.docx"
    assert fault.what.zh
    assert shares[0] == 0.0
    assert shares[-1] == 1.0
    assert shares == sorted(shares)


def test_a_missing_file_is_a_fault_like_others(files: list[Path], tmp_path: Path) -> None:
    outcomes = read_many([files[0], tmp_path / "missing.docx"], workers=2)
    assert outcomes[0].edition is not None
    assert outcomes[1].fault is not None


@pytest.mark.parametrize("workers", [1, 2])
def test_reading_stops_when_it_is_cancelled(files: list[Path], workers: int) -> None:
    calls = []

    def stop(share: float) -> None:
        calls.append(share)
        if len(calls) > 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_many(files, progress=stop, workers=workers)
    assert len(calls) == 2


def test_no_files_are_no_outcomes() -> None:
    assert read_many([]) == ()
