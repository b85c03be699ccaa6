"""Editions on shelves: grouped, in order, found."""

from dataclasses import replace

from reader.library.entries import EditionEntry
from reader.ui.library.page import earlier_first
from reader.ui.library.shelves import Book, Column, arrange, when

ENTRY = EditionEntry(
    id=0,
    name="report",
    title="Report of the Commission",
    series="Commission",
    year=2020,
    session="",
    symbol=None,
    date="",
    kind="report",
    language="en",
    format="text",
    paragraphs=10,
    warnings=0,
    imported="2024-01-01T00:00:00.000Z",
    path="",
    revision=1,
)


def make(number, **fields):
    return replace(ENTRY, id=number, name=f"report-{number}", **fields)


LIBRARY = (
    make(1, year=2020, paragraphs=30),
    make(2, year=2021, paragraphs=10, session="第五届会议"),
    make(3, year=2021, language="fr", paragraphs=20),
    make(4, year=2022, paragraphs=20, warnings=2),
    make(5, series="Agency", title="机构年度报告", year=2019),
    make(6, series="", title="", year=None),
)


def ids(shelf):
    return [book.entry.id for book in shelf.books]


def test_series_stand_by_name_and_their_editions_latest_first():
    shelves = arrange(LIBRARY)
    assert [shelf.name for shelf in shelves] == ["Agency", "Commission", ""]
    assert ids(shelves[1]) == [4, 3, 2, 1]


def test_the_previous_edition_is_the_one_before_in_the_same_language():
    previous = {book.entry.id: book.previous for shelf in arrange(LIBRARY) for book in shelf.books}
    assert previous[1] is None
    assert previous[2].id == 1
    assert previous[3] is None
    assert previous[4].id == 2
    assert previous[6] is None


def test_the_previous_edition_does_not_depend_on_order_or_filter():
    (shelf,) = arrange(LIBRARY, "2022", Column.PARAGRAPHS, descending=False)
    assert ids(shelf) == [4]
    assert shelf.books[0].previous.id == 2
    assert shelf.total == 4


def test_all_words_must_be_there_in_any_field_width_or_case():
    assert [ids(shelf) for shelf in arrange(LIBRARY, "COMMISSION ２０２２")] == [[4]]
    assert [ids(shelf) for shelf in arrange(LIBRARY, "第五届")] == [[2]]
    assert arrange(LIBRARY, "no such thing") == ()


def test_order_by_number_of_paragraphs():
    shelf = arrange(LIBRARY, column=Column.PARAGRAPHS, descending=False)[1]
    assert [book.entry.paragraphs for book in shelf.books] == [10, 20, 20, 30]


def test_an_edition_is_told_from_its_neighbours_by_what_is_known():
    assert when(make(1, session="第五届会议", year=2021)) == "第五届会议 · 2021"
    assert when(make(1, year=2021)) == "2021"
    assert when(make(1, year=2021, date="2021-05-01")) == "2021-05-01"
    assert when(make(7, year=None)) == "report-7"


def test_of_two_editions_the_earlier_is_the_older_side():
    first, second = Book(make(1, year=2020), None, 1), Book(make(2, year=2021), None, 2)
    assert earlier_first(second, first) == (first, second)
    apart = Book(make(3, series="A", year=2022), None, 1), Book(make(4, series="B", year=2018), None, 1)
    assert earlier_first(*apart) == (apart[1], apart[0])
    unknown = (
        Book(make(5, series="", year=None, imported="2024-02-01"), None, 0),
        Book(make(6, series="", year=None, imported="2024-01-01"), None, 0),
    )
    assert earlier_first(*unknown) == (unknown[1], unknown[0])
