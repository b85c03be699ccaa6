"""Editions go in and come out the same, once, under names that people can type."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Furniture, Identity, Paragraph, ParagraphKind, Section
from reader.document.warning import ReadingWarning, WarningKind
from reader.library import Library, UnknownEdition
from tests.library import made

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NUMBER = st.integers(0, 10**6)
MARKS = st.lists(st.builds(Mark, NUMBER, TEXT), max_size=2).map(tuple)
MAYBE = st.none() | TEXT
CELLS = st.lists(st.lists(TEXT, max_size=3).map(tuple), max_size=3).map(tuple)
SECTION = st.builds(Section, TEXT, NUMBER, MAYBE, TEXT, MAYBE, MARKS, NUMBER)
PARAGRAPH = st.builds(
    Paragraph,
    TEXT,
    st.sampled_from(ParagraphKind),
    TEXT,
    TEXT,
    TEXT,
    MARKS,
    MAYBE,
    st.lists(NUMBER, max_size=3).map(tuple),
    CELLS,
)
FURNITURE = st.lists(st.builds(Furniture, NUMBER, TEXT), max_size=3).map(tuple)
IDENTITY = st.builds(
    Identity,
    title=TEXT,
    kind=TEXT,
    symbol=MAYBE,
    agenda=st.lists(TEXT, max_size=2).map(tuple),
    year=st.none() | st.integers(1000, 9999),
    session=TEXT,
    series=TEXT,
    date=TEXT,
)
EDITION = st.builds(
    Edition,
    TEXT,
    IDENTITY,
    st.lists(SECTION | PARAGRAPH, max_size=8).map(tuple),
    st.lists(st.builds(Footnote, TEXT, TEXT, MAYBE, NUMBER), max_size=3).map(tuple),
    FURNITURE,
    st.lists(st.builds(ReadingWarning, NUMBER, st.sampled_from(WarningKind), TEXT), max_size=3).map(tuple),
    TEXT,
    FURNITURE,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(EDITION, st.binary())
def test_comes_out_as_it_went_in(library: Library, edition: Edition, data: bytes) -> None:
    entry = library.add(edition, edition.name.encode() + b"|" + data + repr(edition).encode())
    assert library.edition(entry.id) == edition
    assert library.source(entry.id).startswith(edition.name.encode() + b"|" + data)
    assert entry.paragraphs == len(edition.paragraphs)


def test_same_bytes_are_one_edition(library: Library) -> None:
    edition = made.edition()
    first = library.add(edition, b"bytes", path="a/report.txt")
    again = library.add(replace(edition, name="copy.txt"), b"bytes", path="b/copy.txt")
    assert again == first
    assert library.editions() == (first,)


def test_a_better_reading_of_the_same_bytes_takes_the_place_of_the_old(library: Library) -> None:
    edition = made.edition()
    first = library.add(edition, b"bytes")
    better = made.corrected(edition, "p3", "水位计重新校准。")
    again = library.add(better, b"bytes")
    assert (again.id, again.revision) == (first.id, first.revision)
    assert library.edition(first.id) == better
    assert library.search("水位计重新校准").hits == 1
    assert library.search(f'"{edition.paragraph_by_id["p3"].text}"').hits == 0


def test_a_file_is_known_as_long_as_reading_it_would_change_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = made.edition()
    data = made.data(edition)
    assert library.known(data, edition.name) is None
    entry = library.add(edition, data)
    assert library.known(data, edition.name) == entry
    assert library.known(data, "another name.md") is None
    assert library.known(data + b" ", edition.name) is None
    library.remove(entry.id)
    assert library.known(data, edition.name) is None
    library.restore(entry.id)
    correction = library.add(made.corrected(edition, edition.paragraphs[0].id, "另一句话。"), data + b" ")
    assert correction.id == entry.id
    assert library.known(data, edition.name) is None
    assert library.known(data + b" ", edition.name) == correction
    monkeypatch.setattr("reader.library.revisions.READER", "a later program")
    assert library.known(data + b" ", edition.name) is None


def test_what_another_program_read_is_read_anew(library: Library, path: Path) -> None:
    edition = made.edition()
    data = made.data(edition)
    library.add(edition, data)
    with Library.open(path.with_name("other.duizhao")) as other:
        other.join(path)
        assert other.known(data, edition.name) is None
        entry = other.add(edition, data)
        assert other.known(data, edition.name) == entry


def test_names_are_unique_and_found(library: Library) -> None:
    one = library.add(made.edition("report.txt", seed=1), b"1")
    two = library.add(made.edition("report.docx", seed=2), b"2")
    three = library.add(made.edition("Report.md", seed=3, identity=Identity(symbol="L/3/7", year=3)), b"3")
    assert [one.name, two.name, three.name] == ["report", "report (2)", "Report (3)"]
    assert library.find("report") == one
    assert library.find("REPORT (2)") == two
    assert library.find("L/3/7") == three
    assert library.find("report.docx") == two
    assert library.find(f"#{three.id}") == three
    assert library.find(one.id) == one
    assert library.find("nothing") is None
    assert library.rename(two.id, "湖区 2") == "湖区 2"
    assert library.rename(two.id, "report") == "report (2)"
    assert library.rename(two.id, "report (2)") == "report (2)"


def test_unknown_editions_are_a_fault(library: Library) -> None:
    for call in (library.entry, library.edition, library.source, library.remove, library.restore):
        with pytest.raises(UnknownEdition):
            call(7)
    with pytest.raises(UnknownEdition):
        library.rename(7, "x")
    with pytest.raises(UnknownEdition):
        library.correct(7, "title", "x")


def test_removed_editions_are_out_of_sight_until_restored(library: Library) -> None:
    entry = library.add(made.edition(), b"1")
    library.remove(entry.id)
    assert library.editions() == ()
    assert library.find(entry.name) is None
    assert library.search("站点").hits == 0
    assert [each.id for each in library.editions(removed=True)] == [entry.id]
    library.restore(entry.id)
    assert library.editions() == (entry,)
    library.remove(entry.id)
    assert library.add(made.edition(), b"1") == entry


def test_emptying_the_bin_leaves_no_trace(library: Library) -> None:
    keep, drop = library.add(made.edition(seed=1), b"1"), library.add(made.edition(seed=2), b"2")
    library.keep(keep.id, drop.id, made.comparison(library.edition(keep.id), library.edition(drop.id)))
    before = library.search("站点").hits
    library.remove(drop.id)
    assert library.empty_bin() == 1
    assert library.editions(removed=True) == ()
    assert library.comparisons() == ()
    assert library.check() == ()
    assert 0 < library.search("站点").hits < before
    again = library.add(made.edition(seed=2), b"2")
    assert library.edition(again.id) == made.edition(seed=2)
    assert library.search("站点").hits == before


def test_corrections_stay(library: Library) -> None:
    edition = made.edition()
    entry = library.add(edition, b"1")
    assert library.correct(entry.id, "year", 1999) is None
    assert library.correct(entry.id, "agenda", ("甲", "乙")) is None
    assert library.entry(entry.id).year == 1999
    assert library.edition(entry.id).identity.agenda == ("甲", "乙")
    revised = library.add(made.corrected(edition, "p3", "改过的文字。"), b"2")
    assert (revised.id, revised.revision, revised.year) == (entry.id, 2, 1999)
    assert library.correct(entry.id, "year", None) == 1999
    assert library.entry(entry.id).year == 2001
    assert library.edition(entry.id).identity == replace(edition.identity, agenda=("甲", "乙"))


@pytest.mark.parametrize(
    ("field", "value"), [("colour", "x"), ("year", "soon"), ("title", 3), ("agenda", "x")]
)
def test_corrections_must_fit(library: Library, field: str, value: object) -> None:
    entry = library.add(made.edition(), b"1")
    with pytest.raises((TypeError, ValueError)):
        library.correct(entry.id, field, value)


def test_a_corrected_file_is_a_revision(library: Library) -> None:
    edition = made.edition()
    first = library.add(edition, b"1")
    second = library.add(made.corrected(edition, "p3", "改过的文字。"), b"2")
    assert (second.id, second.revision) == (first.id, 2)
    assert [each.current for each in library.revisions(first.id)] == [False, True]
    assert library.source(first.id) == b"2"
    assert library.add(edition, b"1").revision == 1
    assert library.edition(first.id) == edition


def test_a_successor_is_no_revision(library: Library) -> None:
    edition = made.edition()
    first = library.add(edition, b"1")
    later = replace(edition, name="later.txt", identity=replace(edition.identity, year=2050))
    assert library.add(later, b"2").id != first.id
    unnamed = replace(edition, name="unnamed.txt", identity=Identity(title=edition.identity.title))
    assert library.add(unnamed, b"3").id not in (first.id,)


def test_another_report_in_a_file_of_the_same_name_is_no_revision(library: Library) -> None:
    blank = Identity(language="zh")
    first = library.add(made.edition("report.txt", seed=1, identity=blank), b"1")
    assert library.add(made.edition("report.txt", seed=9, identity=blank), b"2").id != first.id


def test_a_person_can_say_that_it_is_no_revision(library: Library) -> None:
    edition = made.edition()
    first = library.add(edition, b"1")
    second = library.add(made.corrected(edition, "p3", "改过的文字。"), b"2")
    apart = library.separate(second.id)
    assert apart.id != first.id
    assert library.entry(first.id).revision == 1
    assert library.edition(first.id) == edition
    assert library.edition(apart.id).paragraph_by_id["p3"].text == "改过的文字。"
