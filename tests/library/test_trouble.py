"""What happens to an open library when its surroundings fail: nothing is lost, and it is said."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.document.language import Language
from reader.library import (
    ClosedFault,
    FullFault,
    GoneFault,
    Library,
    LibraryFault,
    LockedFault,
    Review,
    UnreachableFault,
    store,
)
from tests.library import made


@pytest.fixture
def pair(library: Library) -> tuple[int, int]:
    one, two = (made.edition(f"{seed}.txt", seed=seed) for seed in (1, 2))
    return library.add(one, b"1").id, library.add(two, b"2").id


def review(note: str) -> Review:
    return Review(("p1",), (note,), note=note)


def notes(library: Library, pair: tuple[int, int]) -> set[str]:
    return {each.note for each in library.reviews(*pair)}


def test_several_acts_together_are_all_or_nothing(library: Library, pair: tuple[int, int]) -> None:
    with pytest.raises(FileNotFoundError), library.together():
        library.record(*pair, review("一"))
        library.remove(pair[0])
        Path("no such file").read_bytes()
    assert library.reviews(*pair) == ()
    assert len(library.editions()) == 2
    with library.together():
        library.record(*pair, review("一"))
        library.add(made.edition("3.txt", seed=3), b"3")
        assert len(library.editions()) == 3
    assert notes(library, pair) == {"一"}
    assert len(library.editions()) == 3


def test_two_programs_on_one_file(library: Library, path: Path, pair: tuple[int, int]) -> None:
    with Library.open(path) as other:
        other.record(*pair, review("那边"))
        library.record(*pair, review("这边"))
        assert notes(library, pair) == notes(other, pair) == {"这边", "那边"}
        other.remove(pair[0])
        assert len(library.editions()) == 1


def test_many_threads_on_one_library(library: Library) -> None:
    def work(seed: int) -> int:
        entry = library.add(made.edition(f"{seed}.txt", seed=seed), b"%d" % seed)
        assert library.edition(entry.id) == made.edition(f"{seed}.txt", seed=seed)
        assert library.search("站点").hits
        return entry.id

    with ThreadPoolExecutor(8) as pool:
        ids = list(pool.map(work, range(40)))
    assert len(set(ids)) == len(library.editions()) == 40
    assert library.check() == ()


def test_threads_leave_no_connection_behind(library: Library) -> None:
    thread = threading.Thread(target=library.editions)
    thread.start()
    thread.join()
    assert library.editions() == ()


def test_a_closed_library_says_so(path: Path) -> None:
    library = Library.open(path)
    library.close()
    library.close()
    for call in (library.editions, lambda: library.search("x"), lambda: library.save_as(path.with_name("b"))):
        with pytest.raises(ClosedFault):
            call()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_locked_file_is_waited_for_and_then_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.05)
    with Library.open(path) as library:
        one = library.add(made.edition(), b"1").id
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedFault):
            library.record(one, one, review("等一等"))
        assert library.held == 1
        assert library.reviews(one, one) == ()
        other.execute("ROLLBACK")
        other.close()
        library.record(one, one, review("后来的"))
        assert library.held == 0
        assert notes(library, (one, one)) == {"等一等", "后来的"}


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_a_file_deleted_while_open_is_said_and_can_be_saved(
    library: Library, path: Path, pair: tuple[int, int], tmp_path: Path
) -> None:
    library.record(*pair, review("早先"))
    path.unlink()
    with pytest.raises(GoneFault) as caught:
        library.record(*pair, review("之后"))
    assert "已被删除" in caught.value.line(Language.ZH)
    with pytest.raises(GoneFault):
        library.add(made.edition("3.txt", seed=3), b"3")
    with ThreadPoolExecutor(1) as pool, pytest.raises(LibraryFault):
        pool.submit(library.editions).result()
    assert not path.exists()
    library.save_as(tmp_path / "saved.duizhao")
    with Library.open(tmp_path / "saved.duizhao") as saved:
        assert notes(saved, pair) == {"早先", "之后"}
        assert saved.edition(pair[0]) == made.edition("1.txt", seed=1)
        assert saved.check() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_a_file_replaced_while_open_is_not_written(
    library: Library, path: Path, pair: tuple[int, int]
) -> None:
    path.rename(path.with_name("elsewhere.duizhao"))
    with Library.open(path) as impostor:
        with pytest.raises(GoneFault):
            library.record(*pair, review("之后"))
        assert impostor.editions() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="the folder of an open file cannot be moved there")
def test_a_folder_that_goes_away_and_comes_back(
    library: Library, path: Path, pair: tuple[int, int], tmp_path: Path
) -> None:
    """As that of a server does: the work goes on in memory, and is saved when the folder is there again."""
    away = tmp_path / "away"
    path.parent.rename(away)
    for note in ("一", "二"):
        with pytest.raises(GoneFault) as caught:
            library.record(*pair, review(note))
    assert "保存资料库副本" in caught.value.line(Language.ZH)
    assert library.held == 2
    assert library.edition(pair[0]) == made.edition("1.txt", seed=1)
    library.save_as(tmp_path / "saved.duizhao")
    with Library.open(tmp_path / "saved.duizhao") as saved:
        assert notes(saved, pair) == {"一", "二"}
    with pytest.raises(GoneFault):
        library.correct(pair[0], "year", 1999)
    away.rename(path.parent)
    library.save_held()
    assert library.held == 0
    assert library.entry(pair[0]).year == 1999
    assert library.check() == ()


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond `size` bytes."""
    resource = pytest.importorskip("resource", reason="files cannot be kept small here")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_no_room_for_the_file_to_grow(library: Library, path: Path, pair: tuple[int, int]) -> None:
    big = made.edition("big.txt", seed=7, paragraphs=4000)
    before = library.editions()
    log = path.with_name(path.name + "-wal")
    with room_for(max(path.stat().st_size, log.stat().st_size) + 8192):
        with pytest.raises((UnreachableFault, FullFault)):
            library.add(big, b"big")
        assert library.editions() == before
        with pytest.raises((UnreachableFault, FullFault)):
            for at in range(2000):
                library.record(*pair, Review(("p1",), (f"p{at}",), note="字" * 500))
    assert library.held == 1
    library.save_held()
    assert library.held == 0
    assert library.check() == ()
    assert library.edition(library.add(big, b"big").id) == big


def mounted(folder: Path, size: str) -> bool:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    if not sys.platform.startswith("linux") or not mounted(disk, "1m"):
        pytest.skip("needs the right to mount a small disk")
    try:
        with Library.open(disk / "library.duizhao") as library:
            one = library.add(made.edition(), b"1").id
            with pytest.raises(FullFault):
                for seed in range(2, 500):
                    library.add(made.edition(f"{seed}.txt", seed=seed, paragraphs=200), b"%d" % seed)
            with pytest.raises(FullFault):
                for at in range(2000):
                    library.record(one, one, Review(("p1",), (f"p{at}",), note="字" * 2000))
            kept = len(library.reviews(one, one))
            library.save_as(tmp_path / "saved.duizhao")
            assert library.check() == ()
        with Library.open(tmp_path / "saved.duizhao") as saved:
            assert len(saved.reviews(one, one)) == kept + 1
            assert saved.edition(one) == made.edition()
            assert saved.check() == ()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="files are locked otherwise there")
def test_a_log_that_a_sleeping_program_holds_is_a_file_in_use(path: Path) -> None:
    """As after a laptop was closed while a program put the log in order: SQLite tries for ten seconds."""
    Library.open(path).close()
    hold = (
        "import fcntl, sys\n"
        "with open(sys.argv[1], 'w+b') as shared:\n"
        "    fcntl.lockf(shared, fcntl.LOCK_EX, 8, 120)\n"  # the locks of the log's index
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    index = path.with_name(path.name + "-shm")
    with subprocess.Popen(
        [sys.executable, "-c", hold, index], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as sleeping:
        assert sleeping.stdout is not None
        assert sleeping.stdout.readline() == "held\n"
        with pytest.raises(LockedFault):
            Library.open(path)
        sleeping.communicate("")
    with Library.open(path) as library:
        assert library.check() == ()
