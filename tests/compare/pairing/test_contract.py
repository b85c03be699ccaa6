"""What every pairing keeps, whatever it finds."""

import pytest

from reader.compare.model import Pairing, Relation
from reader.compare.pairing import pair
from reader.document.model import Edition, Identity, Paragraph, ParagraphKind
from reader.document.progress import Cancelled


def edition(*texts: str) -> Edition:
    items = tuple(
        Paragraph(f"p{n}", ParagraphKind.NUMBERED, str(n), "s1", text) for n, text in enumerate(texts, 1)
    )
    return Edition("sample", Identity(), items)


OLD = edition("港口局修建了三座灯塔。", "渔业学校招收了四十名学员。", "委员会听取了关于潮汐的报告。")
NEW = edition("渔业学校招收了五十名学员。", "港口局修建了三座灯塔。", "气象站迁往山顶。")


def test_every_paragraph_stands_in_a_row():
    rows, _ = pair(OLD, NEW)
    assert {name for row in rows for name in row.old} == {"p1", "p2", "p3"}
    assert {name for row in rows for name in row.new} == {"p1", "p2", "p3"}


def test_unchanged_paragraphs_are_equivalent_and_sure():
    rows, _ = pair(OLD, NEW)
    assert any(
        row.old == ("p1",) and row.new == ("p2",) and row.relation is Relation.EQUIVALENT and row.score == 1
        for row in rows
    )


def test_what_a_reviewer_paired_is_never_undone():
    by_hand = (Pairing(("p1",), ("p3",)), Pairing(("p2",), ()), Pairing((), ("p1",)))
    rows, _ = pair(OLD, NEW, pairings=by_hand)
    assert any(row.old == ("p1",) and row.new == ("p3",) and row.manual and row.score == 1 for row in rows)
    assert any(row.old == ("p2",) and not row.new for row in rows)
    assert any(row.new == ("p1",) and not row.old for row in rows)


def test_cancelling_stops_the_work():
    def stop(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        pair(OLD, NEW, progress=stop)


def test_a_moved_paragraph_is_told():
    rows, _ = pair(OLD, NEW)
    assert any(row.moved for row in rows if row.old and row.new)


def test_rows_stand_in_the_order_of_the_new_edition():
    rows, _ = pair(OLD, NEW)
    assert [name for row in rows for name in row.new] == ["p1", "p2", "p3"]


@pytest.mark.parametrize(("old", "new"), [(edition(), NEW), (OLD, edition()), (edition(), edition())])
def test_an_empty_edition_pairs_with_nothing(old: Edition, new: Edition):
    rows, sections = pair(old, new)
    assert len(rows) == len(old.paragraphs) + len(new.paragraphs)
    assert sections == ()
