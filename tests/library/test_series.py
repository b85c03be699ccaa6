"""Editions of one report stand in the order in which they came out."""

import pytest

from reader.document.model import Identity
from reader.library import Library
from reader.library.series import ordinal
from tests.library import made


def add(library: Library, name: str, **identity: object) -> int:
    fields: dict[str, object] = {"title": name, "language": "zh", "series": "湖区"} | identity
    seed = len(library.editions())
    return library.add(made.edition(f"{name}.txt", seed=seed, identity=Identity(**fields)), name.encode()).id


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第七十七届会议", 77),
        ("第十届", 10),
        ("第一百零三次", 103),
        ("二十", 20),
        ("77th session", 77),
        ("第七届 2020 年", 2020),
        ("会议", None),
        ("", None),
    ],
)
def test_the_number_of_a_session_is_read(text: str, number: int | None) -> None:
    assert ordinal(text) == number


def test_the_order_is_that_of_what_is_printed(library: Library) -> None:
    third = add(library, "c", session="第七十九届会议")
    first = add(library, "a", session="第九届会议")
    second = add(library, "b", session="第七十七届会议")
    assert [entry.id for entry in library.editions()] == [first, second, third]
    assert library.predecessor(third) == library.entry(second)
    assert library.successor(first) == library.entry(second)
    assert library.predecessor(first) is None
    assert library.successor(third) is None


def test_names_with_numbers_decide_where_nothing_is_printed(library: Library) -> None:
    tenth, ninth = add(library, "r10"), add(library, "r9")
    assert [entry.id for entry in library.editions()] == [ninth, tenth]


def test_another_language_is_no_predecessor(library: Library) -> None:
    add(library, "old-zh", year=2001)
    old = add(library, "old-en", year=2002, language="en")
    new = add(library, "new-en", year=2003, language="en")
    found = library.predecessor(new)
    assert found is not None
    assert found.id == old


def test_an_order_made_by_hand_stays(library: Library) -> None:
    one, two = add(library, "a", year=2001), add(library, "b", year=2002)
    library.arrange((two, one))
    assert [entry.id for entry in library.editions()] == [two, one]


def test_series_are_renamed_joined_and_left(library: Library) -> None:
    one = add(library, "a", year=2001)
    two = add(library, "b", year=2000, series="别的")
    assert [(each.name, each.editions) for each in library.series()] == [("别的", 1), ("湖区", 1)]
    library.rename_series("湖区", "湖泊")
    assert library.entry(one).series == "湖泊"
    library.rename_series("湖泊", "别的")
    assert [(each.name, each.editions) for each in library.series()] == [("别的", 2)]
    assert [entry.id for entry in library.editions()] == [two, one]
    library.assign(one, "")
    assert library.entry(one).series == ""
    assert library.predecessor(one) is None
    library.assign(two, "新的")
    assert [(each.name, each.editions) for each in library.series()] == [("新的", 1)]
