"""Damage is named, and what is whole is saved."""

import random
import sqlite3
from itertools import pairwise
from pathlib import Path

import pytest

from reader.document.model import Edition
from reader.library import (
    BeyondRepairFault,
    DamagedFault,
    Library,
    LibraryFault,
    LostFault,
    NotLibraryFault,
    Review,
    TakenFault,
    directory,
)
from tests.library import made


def fill(path: Path, count: int = 12) -> dict[str, Edition]:
    """A library in one file, without a log beside it."""
    texts = {}
    with Library.open(path) as library:
        for seed in range(count):
            edition = made.edition(f"r{seed}.txt", seed=seed, paragraphs=30)
            entry = library.add(edition, made.data(edition) + b"%d" % seed)
            texts[entry.name] = edition
        ids = [entry.id for entry in library.editions()]
        for old, new in pairwise(ids):
            library.record(old, new, Review(("p1",), ("p1",), note=f"{old}-{new}"))
    return texts


def raw(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def test_a_sound_library_has_nothing_to_tell(path: Path) -> None:
    fill(path)
    with Library.open(path) as library:
        assert library.check() == ()


@pytest.mark.parametrize(
    ("wound", "word"),
    [
        ("DELETE FROM paragraphs WHERE id % 7 = 3", "text is missing"),
        ("UPDATE paragraphs SET text = replace(text, '1', '7')", "missing or wrong"),
        ("UPDATE reviews SET note = '' WHERE id = 3", "index"),
        ("UPDATE sources SET bytes = substr(bytes, 1, 40)", "file it was read from"),
        ("UPDATE sources SET bytes = x'00', coding = 'raw'", "file it was read from"),
        ("DELETE FROM sources", "file it was read from"),
        ("INSERT INTO search (search) VALUES ('delete-all')", "index"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM editions WHERE id = 3", "not there"),
    ],
)
def test_damage_is_named(path: Path, wound: str, word: str) -> None:
    fill(path)
    connection = raw(path)
    connection.executescript(wound)
    connection.close()
    with Library.open(path) as library:
        assert any(word in damage.what.en for damage in library.check())


def test_a_lost_file_is_a_fault(path: Path) -> None:
    fill(path, 1)
    connection = raw(path)
    connection.execute("DELETE FROM sources")
    connection.close()
    with Library.open(path) as library, pytest.raises(LostFault):
        library.source(library.editions()[0].id)


def test_repair_of_a_sound_library_is_a_copy(path: Path, tmp_path: Path) -> None:
    texts = fill(path)
    target = tmp_path / "repaired.duizhao"
    assert Library.repair(path, target) == ()
    with Library.open(target) as library:
        assert {entry.name: library.edition(entry.id) for entry in library.editions()} == texts
        assert library.check() == ()
        assert library.search("站点").hits > 0
    with pytest.raises(TakenFault):
        Library.repair(path, target)


def test_repair_reads_anew_what_lost_its_text(path: Path, tmp_path: Path) -> None:
    texts = fill(path)
    connection = raw(path)
    connection.execute("DELETE FROM paragraphs WHERE id % 7 = 3")
    connection.close()
    by_data = {made.data(edition) + b"%d" % seed: edition for seed, edition in enumerate(texts.values())}
    assert Library.repair(path, tmp_path / "new.duizhao", lambda data, _: by_data[data]) == ()
    with Library.open(tmp_path / "new.duizhao") as library:
        assert {entry.name: library.edition(entry.id) for entry in library.editions()} == texts
        assert library.check() == ()
    damages = Library.repair(path, tmp_path / "partly.duizhao")
    assert {damage.where for damage in damages} == {f"{name}.txt" for name in texts}


@pytest.mark.parametrize("table", ["editions", "series"])
def test_repair_makes_anew_what_others_still_tell(path: Path, tmp_path: Path, table: str) -> None:
    texts = fill(path)
    connection = raw(path)
    connection.executescript(f"PRAGMA foreign_keys = OFF; DELETE FROM {table}")
    connection.close()
    Library.repair(path, tmp_path / "new.duizhao")
    with Library.open(tmp_path / "new.duizhao") as library:
        assert {entry.name: library.edition(entry.id) for entry in library.editions()} == texts
        assert library.check() == ()


def test_files_without_records_are_read_anew(path: Path, tmp_path: Path) -> None:
    texts = fill(path, 3)
    connection = raw(path)
    connection.executescript("PRAGMA foreign_keys = OFF; DELETE FROM revisions; DELETE FROM editions")
    connection.close()
    by_data = {made.data(edition) + b"%d" % seed: edition for seed, edition in enumerate(texts.values())}
    Library.repair(path, tmp_path / "new.duizhao", lambda data, _: by_data[data])
    with Library.open(tmp_path / "new.duizhao") as library:
        assert {entry.name: library.edition(entry.id) for entry in library.editions()} == texts
        assert library.check() == ()


@pytest.mark.parametrize("seed", range(12))
def test_a_torn_page_costs_only_what_stood_on_it(path: Path, tmp_path: Path, seed: int) -> None:
    """Overwrite a page of a real file: everything that check calls whole is in the repaired file."""
    texts = fill(path)
    pick = random.Random(seed)
    data = bytearray(path.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    pages = pick.sample(range(2, len(data) // size), 2)
    for page in pages:
        data[page * size : (page + 1) * size] = pick.randbytes(size)
    path.write_bytes(data)
    target = tmp_path / "repaired.duizhao"
    lost = {damage.where for damage in Library.repair(path, target)}
    with Library.open(target) as library:
        saved = {entry.name: library.edition(entry.id) for entry in library.editions()}
        assert not any(
            "structure" in damage.what.en or "index" in damage.what.en for damage in library.check()
        )
    for name, edition in texts.items():
        # Where the page held the list of editions or of their files, more than text may be gone, but not
        # unsaid.
        assert f"{name}.txt" in lost or saved.get(name) == edition or {"editions", "revisions"} & lost
    assert lost or saved == texts


def test_a_review_of_an_edition_that_there_is_not_is_named(path: Path, tmp_path: Path) -> None:
    fill(path, 3)
    connection = raw(path)
    connection.execute("UPDATE reviews SET old_edition = 77 WHERE id = 1")
    connection.close()
    assert [damage.where for damage in Library.repair(path, tmp_path / "new.duizhao")] == ["reviews"]


def test_a_table_that_seems_empty_is_named(path: Path, tmp_path: Path) -> None:
    """A page of another table stands where reviews begin; SQLite reads it without a word."""
    fill(path, 3)
    connection = raw(path)
    place = "SELECT rootpage FROM sqlite_master WHERE name = 'reviews'"
    (root,) = connection.execute(place).fetchone()
    connection.close()
    data = bytearray(path.read_bytes())
    assert data[(root - 1) * 4096] == 13  # a leaf of a table
    data[(root - 1) * 4096 : root * 4096] = b"\x0d\0\0\0\0\x10\0\0" + bytes(4088)
    path.write_bytes(data)
    lost = Library.repair(path, tmp_path / "new.duizhao")
    assert [damage.where for damage in lost] == ["reviews"]


def test_a_lost_list_of_tables_is_given_back(path: Path, tmp_path: Path) -> None:
    texts = fill(path)
    data = bytearray(path.read_bytes())
    for page in directory.pages(bytes(data)):
        data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(data)
    with pytest.raises(NotLibraryFault):
        Library.open(path)
    assert [damage.where for damage in Library.repair(path, tmp_path / "new.duizhao")] == [path.name]
    with Library.open(tmp_path / "new.duizhao") as library:
        assert {entry.name: library.edition(entry.id) for entry in library.editions()} == texts
        assert library.check() == ()


def test_a_file_of_nothing_is_beyond_repair(path: Path, tmp_path: Path) -> None:
    fill(path, 1)
    path.write_bytes(path.read_bytes()[:4096] + random.Random(1).randbytes(300000))
    with pytest.raises(BeyondRepairFault):
        Library.repair(path, tmp_path / "new.duizhao")
    assert not (tmp_path / "new.duizhao").exists()


def test_what_cannot_be_repaired_is_said(tmp_path: Path) -> None:
    bad = tmp_path / "bad.duizhao"
    bad.write_bytes(b"no database at all" * 1000)
    with pytest.raises(NotLibraryFault):
        Library.repair(bad, tmp_path / "new.duizhao")
    assert [path.name for path in tmp_path.iterdir()] == ["bad.duizhao"]


@pytest.mark.parametrize(
    ("wound", "act"),
    [
        ("UPDATE comparisons SET summary = '{'", "comparisons"),
        ("UPDATE comparisons SET findings = '[1]'", "comparison"),
        ("UPDATE rows SET edits = '[[1, 2]]'", "comparison"),
        ("UPDATE reviews SET old = '[[\"p1\"'", "reviews"),
        ("UPDATE reviews SET new = '[[1, 2, 3]]'", "reviews"),
        ("UPDATE paragraphs SET kind = 'n' WHERE name = 'p1'", "edition"),
        ("UPDATE paragraphs SET lines = '1 4k5' WHERE name = 'p1'", "edition"),
        ("UPDATE paragraphs SET marks = '[[1' WHERE name = 'p5'", "edition"),
        ("UPDATE paragraphs SET text = CAST(x'e6b9ff' AS TEXT) WHERE name = 'p1'", "edition"),
        ("UPDATE furniture SET role = 'f'", "edition"),
        ("UPDATE warnings SET kind = 'w'", "edition"),
        ("UPDATE revisions SET identity = '{'", "edition"),
        ("UPDATE settings SET value = '-'", "setting"),
    ],
)
def test_values_that_cannot_be_read_are_told_as_damage_and_mended(
    path: Path, tmp_path: Path, wound: str, act: str
) -> None:
    texts = fill(path, 2)
    with Library.open(path) as library:
        one, two = (entry.id for entry in library.editions())
        library.keep(one, two, made.comparison(library.edition(one), library.edition(two)))
    connection = raw(path)
    connection.executescript(wound)
    connection.close()
    asked = {"edition": (one,), "comparisons": (), "setting": ("library",)}.get(act, (one, two))
    with Library.open(path) as library:
        with pytest.raises(DamagedFault):
            getattr(library, act)(*asked)
        assert library.check() != ()
    by_data = {made.data(edition) + b"%d" % seed: edition for seed, edition in enumerate(texts.values())}
    target = tmp_path / "new.duizhao"
    Library.repair(path, target, lambda data, _: by_data[data])
    with Library.open(target) as library:
        assert library.check() == ()
        assert [each.note for each in library.reviews(one, two)] == [f"{one}-{two}"]
        for entry in library.editions():
            mended, edition = library.edition(entry.id), texts[entry.name]
            assert [item.text for item in mended.items] == [item.text for item in edition.items]
        assert len(library.comparisons()) <= 1


@pytest.mark.parametrize(
    "wound",
    [
        "last = last + 500 WHERE id = 2",
        "last = first - 1 WHERE id = 2",
        "last = first WHERE id = 4",
        "first = first + 10 WHERE id = 3",
        "first = first - 20 WHERE id = 3",
        "first = -7 WHERE id = 1",
        "first = 900000, last = 900001 WHERE id = 2",
        "last = 9007199254740993 WHERE id = 3",
    ],
)
def test_revisions_that_lay_claim_to_each_others_text_are_parted(
    path: Path, tmp_path: Path, wound: str
) -> None:
    texts = fill(path, 4)
    connection = raw(path)
    connection.execute(f"UPDATE revisions SET {wound}")
    connection.close()
    with Library.open(path) as library:
        assert library.check() != ()
    by_data = {made.data(edition) + b"%d" % seed: edition for seed, edition in enumerate(texts.values())}
    Library.repair(path, tmp_path / "new.duizhao", lambda data, _: by_data[data])
    with Library.open(tmp_path / "new.duizhao") as library:
        saved = [library.edition(entry.id) for entry in library.editions()]
        assert sorted(map(repr, (edition.items for edition in saved))) == sorted(
            map(repr, (edition.items for edition in texts.values()))
        )
        assert library.check() == ()
        library.add(made.edition("after.txt", seed=50), b"after")
        assert library.check() == ()


def test_an_error_that_is_no_damage_passes_through(library: Library) -> None:
    entry = library.add(made.edition(), b"1")
    with pytest.raises(ValueError, match="colour"):
        library.correct(entry.id, "colour", "red")


def test_a_comparison_that_lost_rows_is_named_and_left_out(path: Path, tmp_path: Path) -> None:
    fill(path, 2)
    with Library.open(path) as library:
        one, two = (entry.id for entry in library.editions())
        library.keep(one, two, made.comparison(library.edition(one), library.edition(two)))
    connection = raw(path)
    connection.execute("DELETE FROM rows WHERE place = 7")
    connection.close()
    with Library.open(path) as library:
        assert [damage.where for damage in library.check()] == ["rows"]
    Library.repair(path, tmp_path / "new.duizhao")
    with Library.open(tmp_path / "new.duizhao") as library:
        assert library.comparisons() == ()
        assert len(library.reviews(one, two)) == 1


def test_a_list_of_tables_that_is_no_text_is_a_fault(path: Path, tmp_path: Path) -> None:
    texts = fill(path, 2)
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE series", b"\xb5\xa4\xffATE TABLE series"))
    with pytest.raises(LibraryFault):
        Library.open(path)
    Library.repair(path, tmp_path / "new.duizhao")
    with Library.open(tmp_path / "new.duizhao") as library:
        assert {entry.name: library.edition(entry.id) for entry in library.editions()} == texts


def test_a_form_of_file_that_is_none_is_a_fault(path: Path, tmp_path: Path) -> None:
    texts = fill(path, 2)
    data = bytearray(path.read_bytes())
    data[47] = 77  # the schema format number, 1 to 4
    path.write_bytes(data)
    with pytest.raises(DamagedFault):
        Library.open(path)
    Library.repair(path, tmp_path / "new.duizhao")
    with Library.open(tmp_path / "new.duizhao") as library:
        assert {entry.name: library.edition(entry.id) for entry in library.editions()} == texts


def test_a_file_cut_short_gives_back_what_is_left(path: Path, tmp_path: Path) -> None:
    texts = fill(path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 7 // 10])
    with pytest.raises(LibraryFault):
        Library.open(path)
    lost = {damage.where for damage in Library.repair(path, tmp_path / "new.duizhao")}
    with Library.open(tmp_path / "new.duizhao") as library:
        for entry in library.editions():
            assert library.edition(entry.id) == texts[entry.name] or f"{entry.name}.txt" in lost
        assert len(texts.keys() - {name.removesuffix(".txt") for name in lost}) > 3
