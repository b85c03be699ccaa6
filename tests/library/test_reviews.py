"""What reviewers said stays with the paragraphs whose text is the same."""

import pytest

from reader.compare.model import Pairing, Relation, Row
from reader.library import Library, Review, place
from tests.library import made


@pytest.fixture
def pair(library: Library) -> tuple[int, int]:
    old, new = made.edition("old.txt", seed=1), made.edition("new.txt", seed=2)
    return library.add(old, b"old").id, library.add(new, b"new").id


def said(review: Review | None) -> tuple[object, ...] | None:
    return None if review is None else (review.seen, review.important, review.note, review.stale)


def test_recording_gives_what_stood_before(library: Library, pair: tuple[int, int]) -> None:
    first = Review(("p1",), ("p2", "p3"), seen=True)
    assert library.record(*pair, first) is None
    second = Review(("p1",), ("p2", "p3"), important=True, note="核对数字")
    before = library.record(*pair, second)
    assert said(before) == (True, False, "", False)
    assert before is not None
    assert [said(each) for each in library.reviews(*pair)] == [(False, True, "核对数字", False)]
    library.record(*pair, before)
    assert [said(each) for each in library.reviews(*pair)] == [(True, False, "", False)]
    library.record(*pair, Review(("p1",), ("p2", "p3")))
    assert library.reviews(*pair) == ()


def test_authors_stand_side_by_side(library: Library, pair: tuple[int, int]) -> None:
    library.record(*pair, Review(("p1",), ("p1",), note="甲"))
    library.record(*pair, Review(("p1",), ("p1",), author="李", note="乙"))
    assert {(each.author, each.note) for each in library.reviews(*pair)} == {("", "甲"), ("李", "乙")}


def test_reviews_follow_the_text_into_a_corrected_file(library: Library, pair: tuple[int, int]) -> None:
    old = library.edition(pair[0])
    for ident in ("p3", "p4", "p5"):
        library.record(*pair, Review((ident,), (ident,), seen=True, note=ident))
    library.set_pairings(*pair, [Pairing(("p4",), ("p6",)), Pairing((), ("p7",))])
    # p3 gets another text; p4 and p5 change places, as they do when a lost paragraph is put in.
    swapped = {
        "p3": "改过的文字。",
        "p4": old.paragraph_by_id["p5"].text,
        "p5": old.paragraph_by_id["p4"].text,
    }
    corrected = old
    for ident, text in swapped.items():
        corrected = made.corrected(corrected, ident, text)
    assert library.add(corrected, b"corrected").id == pair[0]
    reviews = {each.note: each for each in library.reviews(*pair)}
    assert (reviews["p3"].old, reviews["p3"].seen, reviews["p3"].stale) == (("p3",), False, True)
    assert (reviews["p4"].old, reviews["p4"].seen, reviews["p4"].stale) == (("p5",), True, False)
    assert (reviews["p5"].old, reviews["p5"].seen, reviews["p5"].stale) == (("p4",), True, False)
    assert library.pairings(*pair) == (Pairing(("p5",), ("p6",)), Pairing((), ("p7",)))
    library.record(*pair, Review(("p5",), ("p4",), note="改写"))
    assert {each.note for each in library.reviews(*pair)} == {"p3", "改写", "p5"}


def test_reviews_find_their_rows() -> None:
    rows = (
        Row(("a",), ("x",), Relation.REVISED),
        Row(("b",), ("y", "z"), Relation.REVISED),
        Row(("c",), (), Relation.REMOVED),
    )
    whole = Review(("b",), ("y", "z"), seen=True)
    cut_otherwise = Review(("b",), ("z",), seen=True, note="拆分前")
    old_only = Review(("c",), ("gone",), important=True)
    nowhere = Review(("gone",), (), note="无处可去")
    on_rows = place([whole, cut_otherwise, old_only, nowhere], rows)
    assert [said(each) for each in on_rows[1]] == [(True, False, "", False), (False, False, "拆分前", True)]
    assert [said(each) for each in on_rows[2]] == [(False, True, "", True)]
    assert 0 not in on_rows


def test_half_a_character_that_is_pasted_is_kept_as_a_question_mark(
    library: Library, pair: tuple[int, int]
) -> None:
    half = "核对\ud83d数字"
    library.record(*pair, Review(("p1",), ("p1",), note=half))
    library.correct(pair[0], "session", half)
    library.set_dictionary([half])
    library.add(made.edition("third.txt", seed=3), b"third", series=half)
    whole = "核对?数字"
    assert [each.note for each in library.reviews(*pair)] == [whole]
    assert whole in {series.name for series in library.series()}
    assert library.dictionary() == (whole,)
    assert {entry.session for entry in library.editions() if entry.id == pair[0]} == {whole}
    assert library.find(half) is None
    assert library.check() == ()
