"""Libraries go to other machines and come together again without losing anything."""

from pathlib import Path

import pytest

from reader.compare.model import Pairing
from reader.library import DamagedFault, Library, NotLibraryFault, Review, SameFileFault, UnreachableFault
from tests.library import made


def fill(library: Library) -> list[int]:
    ids = [library.add(made.edition(f"r{seed}.txt", seed=seed), f"{seed}".encode()).id for seed in (1, 2, 3)]
    library.correct(ids[0], "session", "第三届")
    library.set_dictionary(["水利枢纽"])
    library.keep(ids[0], ids[1], made.comparison(library.edition(ids[0]), library.edition(ids[1])))
    library.record(ids[0], ids[1], Review(("p1",), ("p1",), note="甲的话", seen=True))
    library.set_pairings(ids[1], ids[2], [Pairing(("p1",), ("p2",))])
    library.set_position(ids[0], ids[1], 7)
    return ids


def contents(library: Library) -> dict[str, object]:
    """All that people would miss, told by names."""
    names = {entry.id: entry.name for entry in library.editions()}
    pairs = [(old, new) for old in names for new in names if old != new]
    return {
        "editions": [(e.name, e.series, e.year, e.session, e.revision) for e in library.editions()],
        "texts": {name: library.edition(ident) for ident, name in names.items()},
        "files": {name: library.source(ident) for ident, name in names.items()},
        "reviews": {
            (names[old], names[new], each.old, each.new, each.author, each.note, each.seen)
            for old, new in pairs
            for each in library.reviews(old, new)
        },
        "pairings": {(names[old], names[new]): library.pairings(old, new) for old, new in pairs},
        "kept": {(names[each.old], names[each.new]) for each in library.comparisons()},
        "words": library.dictionary(),
    }


def test_a_whole_library_as_one_file_and_back(library: Library, tmp_path: Path) -> None:
    ids = fill(library)
    library.arrange(reversed(ids))
    before = contents(library)
    target = tmp_path / "out.duizhao"
    carried = library.export(target)
    assert carried.added == ["r3", "r2", "r1"]
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == ["out.duizhao"]
    with Library.open(tmp_path / "home.duizhao") as home:
        home.set_setting("library", library.setting("library"))
        home.join(target)
        assert contents(home) == before
        assert home.check() == ()
        again = home.join(target)
        assert (again.added, again.reviews, again.conflicts) == ([], 0, 0)
        assert contents(home) == before


def test_some_editions_take_their_reviews_and_comparison_along(library: Library, tmp_path: Path) -> None:
    ids = fill(library)
    library.export(tmp_path / "two.duizhao", ids[:2])
    with Library.open(tmp_path / "two.duizhao") as two:
        assert [entry.name for entry in two.editions()] == ["r1", "r2"]
        old, new = (entry.id for entry in two.editions())
        assert [each.note for each in two.reviews(old, new)] == ["甲的话"]
        assert two.comparison(old, new) is not None


def test_two_reviewers_lose_nothing(library: Library, tmp_path: Path) -> None:
    old, new, _ = fill(library)
    library.set_setting("author", "王")
    library.export(tmp_path / "out.duizhao")
    with Library.open(tmp_path / "other.duizhao") as other:
        other.set_setting("author", "李")
        other.join(tmp_path / "out.duizhao")
        first, second = (other.find(name).id for name in ("r1", "r2"))  # type: ignore[union-attr]
        assert [(each.author, each.note) for each in other.reviews(first, second)] == [("王", "甲的话")]
        other.record(first, second, Review(("p1",), ("p1",), note="李的话", important=True))
        other.record(first, second, Review(("p2",), ("p2",), seen=True))
        other.export(tmp_path / "back.duizhao")
    library.record(old, new, Review(("p4",), ("p4",), note="此间又写"))
    carried = library.join(tmp_path / "back.duizhao")
    assert (carried.added, carried.reviews, carried.conflicts) == ([], 2, 0)
    assert {(each.author, each.old, each.note) for each in library.reviews(old, new)} == {
        ("", ("p1",), "甲的话"),
        ("", ("p4",), "此间又写"),
        ("李", ("p1",), "李的话"),
        ("李", ("p2",), ""),
    }


def test_two_notes_of_one_person_are_both_kept(library: Library, path: Path, tmp_path: Path) -> None:
    old, new, _ = fill(library)
    library.save_as(tmp_path / "laptop.duizhao")
    with Library.open(tmp_path / "laptop.duizhao") as laptop:
        laptop.record(old, new, Review(("p1",), ("p1",), note="路上写的", important=True))
    library.record(old, new, Review(("p1",), ("p1",), note="家里写的"))
    carried = library.join(tmp_path / "laptop.duizhao")
    assert carried.conflicts == 1
    (review,) = library.reviews(old, new)
    assert review.note == "路上写的\n家里写的"
    assert not review.important
    assert [library.search(words).hits for words in ("路上写的", "家里写的")] == [1, 1]
    assert library.check() == ()
    assert library.join(tmp_path / "laptop.duizhao").conflicts == 0


def test_names_that_meet_are_told_apart(library: Library, tmp_path: Path) -> None:
    library.add(made.edition("report.txt", seed=1), b"1")
    with Library.open(tmp_path / "other.duizhao") as other:
        other.add(made.edition("report.txt", seed=2), b"2")
    assert library.join(tmp_path / "other.duizhao").added == ["report (2)"]
    assert [entry.name for entry in library.editions()] == ["report", "report (2)"]


def test_a_corrected_file_comes_over_as_a_revision(library: Library, tmp_path: Path) -> None:
    edition = made.edition()
    mine = library.add(edition, b"1")
    with Library.open(tmp_path / "other.duizhao") as other:
        other.add(edition, b"1")
        other.add(made.corrected(edition, "p3", "改过。"), b"2")
    library.join(tmp_path / "other.duizhao")
    assert len(library.editions()) == 1
    assert [each.hash[:4] for each in library.revisions(mine.id)] != []
    assert len(library.revisions(mine.id)) == 2
    assert library.entry(mine.id).revision == 1


def test_what_is_no_library_is_refused(library: Library, path: Path, tmp_path: Path) -> None:
    with pytest.raises(SameFileFault):
        library.join(path)
    with pytest.raises(SameFileFault):
        library.save_as(path)
    with pytest.raises(UnreachableFault):
        library.join(tmp_path / "missing.duizhao")
    (tmp_path / "text.duizhao").write_text("文字" * 500, encoding="utf-8")
    with pytest.raises(NotLibraryFault):
        library.join(tmp_path / "text.duizhao")
    other = tmp_path / "other.duizhao"
    with Library.open(other) as made_there:
        fill(made_there)
    data = bytearray(other.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 20000] = bytes(20000)
    other.write_bytes(data)
    with pytest.raises(DamagedFault) as caught:
        library.join(other)
    assert caught.value.where == str(other)
    assert library.editions() == ()
