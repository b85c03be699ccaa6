"""Opening a library: new, old, newer than the program, not to be written, or no library at all."""

import json
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reader.library import (
    Library,
    NewerFault,
    NotLibraryFault,
    OlderFault,
    ReadOnlyFault,
    Review,
    UnreachableFault,
    schema,
)
from reader.library.migrate import backup_path
from tests.library import made

NOBODY = 65534
bound = pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise there")


@contextmanager
def somebody() -> Iterator[None]:
    """Be a user whom permissions bind; the superuser may write everywhere."""
    if os.geteuid() == 0:
        os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(0)
    else:
        yield


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that anybody may enter and write.

    It does not stand in pytest's own folder: every session of pytest that begins takes the right to pass
    through that away from others.
    """
    with TemporaryDirectory(prefix="open-") as name:
        Path(name).chmod(0o755)
        folder = Path(name) / "folder"
        folder.mkdir()
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


def fill(path: Path) -> None:
    with Library.open(path) as library:
        library.add(made.edition(), b"1")


def test_a_new_library_makes_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a" / "资料 库" / "#1?.duizhao"
    with Library.open(path) as library:
        assert library.editions() == ()
        assert not library.readonly
        assert library.path == path
    assert path.is_file()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    fill(path)
    with Library.open(path) as library:
        assert len(library.editions()) == 1


def test_what_is_no_library_is_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("这是一份笔记。" * 200, encoding="utf-8")
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    for file in (text, other, tmp_path):
        before = file.read_bytes() if file.is_file() else b""
        for readonly in (False, True):
            with pytest.raises(NotLibraryFault):
                Library.open(file, readonly=readonly)
        assert before == (file.read_bytes() if file.is_file() else b"")
    assert {each.name for each in tmp_path.iterdir()} == {"notes.txt", "other.db"}


def test_a_newer_library_is_refused_and_not_touched(path: Path) -> None:
    fill(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    for readonly in (False, True):
        with pytest.raises(NewerFault) as caught:
            Library.open(path, readonly=readonly)
    assert "newer version" in str(caught.value)
    assert path.read_bytes() == before


def test_reading_only_by_wish(path: Path) -> None:
    with pytest.raises(UnreachableFault):
        Library.open(path, readonly=True)
    assert not path.exists()
    fill(path)
    with Library.open(path, readonly=True) as library:
        assert library.readonly
        assert library.edition(1) == made.edition()
        assert library.search("站点").hits > 0
        for act in (lambda: library.add(made.edition("b.txt"), b"2"), lambda: library.remove(1)):
            with pytest.raises(ReadOnlyFault):
                act()


@bound
def test_a_file_that_may_not_be_written_opens_for_reading(open_folder: Path) -> None:
    path = open_folder / "library.duizhao"
    fill(path)
    path.chmod(0o444)
    with somebody(), Library.open(path) as library:
        assert library.readonly
        assert library.edition(1) == made.edition()
        with pytest.raises(ReadOnlyFault):
            library.remove(1)


@bound
def test_a_folder_that_may_not_be_written_opens_for_reading(open_folder: Path) -> None:
    path = open_folder / "library.duizhao"
    fill(path)
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with somebody(), Library.open(path) as library:
        assert library.readonly
        assert library.edition(1) == made.edition()
    open_folder.chmod(0o755)
    assert [each.name for each in open_folder.iterdir()] == ["library.duizhao"]


@bound
def test_a_log_left_behind_in_such_a_folder_is_read_as_well(open_folder: Path) -> None:
    """A stick that was pulled out: the last acts are still in the log beside the file."""
    path = open_folder / "library.duizhao"
    with Library.open(path) as library:
        library.add(made.edition(), b"1")
        log = path.with_name(path.name + "-wal")
        copies = {each: each.read_bytes() for each in (path, log)}
        assert copies[log]
    for each, data in copies.items():
        each.write_bytes(data)
        each.chmod(0o444)
    open_folder.chmod(0o555)
    with somebody(), Library.open(path) as library:
        assert library.readonly
        assert library.edition(1) == made.edition()
    open_folder.chmod(0o755)
    assert {each.name for each in open_folder.iterdir()} == {path.name, log.name}


@bound
def test_a_file_that_may_not_be_read_is_a_fault(open_folder: Path) -> None:
    path = open_folder / "library.duizhao"
    fill(path)
    path.chmod(0o000)
    with somebody(), pytest.raises(UnreachableFault):
        Library.open(path)


@bound
def test_a_folder_that_cannot_be_made_is_a_fault(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with somebody(), pytest.raises(UnreachableFault):
        Library.open(open_folder / "new" / "library.duizhao")
    with somebody(), pytest.raises(UnreachableFault):
        Library.open(open_folder / "library.duizhao")
    blocked = open_folder.parent / "file"
    blocked.touch()
    with pytest.raises(UnreachableFault):
        Library.open(blocked / "library.duizhao")


def first_form(path: Path) -> None:
    """A library of version 1, filled by hand as that version filled it."""
    path.parent.mkdir(exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    from sqlite_utils import Database  # noqa: PLC0415 - only this test makes old files

    schema.STEPS[0].run(Database(connection))
    connection.executescript(
        f"""
        PRAGMA application_id = {schema.APPLICATION};
        PRAGMA user_version = 1;
        PRAGMA journal_mode = WAL;
        INSERT INTO series VALUES (1, '湖区');
        INSERT INTO editions VALUES (1, 'r', 1, 1, 1, '年度报告', NULL, '', 2001, '', 'report', 'zh', '');
        INSERT INTO sources VALUES (1, 1, 'raw', x'31');
        INSERT INTO sections VALUES (1, 's1', 1, '一.', '导言', NULL, NULL, 1);
        INSERT INTO paragraphs VALUES
            (2, 'p1', 'numbered', '1', 's1', '枪支弹药。', '[[2,"1"]]', NULL, '3', NULL);
        INSERT INTO search (rowid, text) VALUES (2, '枪支 支弹 弹药 药');
        """
    )
    connection.execute(
        "INSERT INTO revisions (id, edition, number, hash, file, path, format, imported, identity, first,"
        " last, paragraphs, warnings) VALUES (1, 1, 1, ?, 'r.txt', '', 'text', '', ?, 1, 2, 1, 0)",
        (sha256(b"1").hexdigest(), json.dumps({"title": "年度报告", "year": 2001}, ensure_ascii=False)),
    )
    connection.close()


def test_version_1_comes_up_to_date_with_a_copy_beside_it(path: Path) -> None:
    first_form(path)
    with Library.open(path) as library:
        (entry,) = library.editions()
        assert (entry.name, entry.series, entry.year) == ("r", "湖区", 2001)
        edition = library.edition(entry.id)
        assert [each.text for each in edition.sections] == ["导言"]
        assert edition.paragraphs[0].footnotes == ("1",)
        assert [group.edition for group in library.search("支弹").groups] == [entry]
        library.record(entry.id, entry.id, Review(("p1",), ("p1",), seen=True))
    copy = sqlite3.connect(backup_path(path, 1))
    assert copy.execute("PRAGMA user_version").fetchone() == (1,)
    assert copy.execute("SELECT text FROM paragraphs").fetchall() == [("枪支弹药。",)]
    copy.close()
    backup_path(path, 1).unlink()
    with Library.open(path) as library:
        assert len(library.reviews(1, 1)) == 1
    assert not backup_path(path, 1).exists()


def test_version_2_merges_its_index_less_often_and_keeps_what_it_finds(path: Path) -> None:
    first_form(path)
    connection = sqlite3.connect(path, isolation_level=None)
    from sqlite_utils import Database  # noqa: PLC0415 - only these tests make old files

    schema.STEPS[1].run(Database(connection))
    connection.execute("PRAGMA user_version = 2")
    before = dict(connection.execute("SELECT k, v FROM search_config").fetchall())
    connection.close()
    with Library.open(path) as library:
        assert library.search("枪支").hits == 1
    connection = sqlite3.connect(path)
    after = dict(connection.execute("SELECT k, v FROM search_config").fetchall())
    assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    connection.close()
    assert after == before | {"automerge": 64, "crisismerge": 128}
    copy = sqlite3.connect(backup_path(path, 2))
    assert dict(copy.execute("SELECT k, v FROM search_config").fetchall()) == before
    assert copy.execute("PRAGMA user_version").fetchone() == (2,)
    copy.close()


def test_version_5_has_its_notes_searched(path: Path) -> None:
    first_form(path)
    connection = sqlite3.connect(path, isolation_level=None)
    from sqlite_utils import Database  # noqa: PLC0415 - only these tests make old files

    for step in schema.STEPS[1:5]:
        step.run(Database(connection))
    connection.execute("PRAGMA user_version = 5")
    connection.execute(
        "INSERT INTO reviews VALUES (1, 1, '', '[[\"p1\",\"\"]]', '[[\"p1\",\"\"]]', 1, 0, '待核实', '2020')"
    )
    connection.close()
    with Library.open(path) as library:
        (review,) = library.reviews(1, 1)
        assert (review.note, review.important) == ("待核实", False)
        assert [group.hits[0].text for group in library.search("核实").groups] == ["待核实"]
        damages = {damage.where for damage in library.check()}
        assert "reviews" not in damages
    assert backup_path(path, 5).exists()


def test_an_older_library_is_not_changed_by_reading(path: Path) -> None:
    first_form(path)
    with pytest.raises(OlderFault):
        Library.open(path, readonly=True)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
    with Library.open(path.with_name("mine.duizhao")) as library:
        assert library.join(path).added == ["r"]
        assert library.search("枪支").hits == 1
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first_form(path)

    def stumble(db: object) -> None:
        raise RuntimeError("stumbled")

    steps = (*schema.STEPS, schema.Step("a step with a mistake", stumble))
    monkeypatch.setattr("reader.library.migrate.migrate.__defaults__", (steps,))
    with pytest.raises(RuntimeError, match="stumbled"):
        Library.open(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'reviews'").fetchone() == (0,)
    connection.close()
