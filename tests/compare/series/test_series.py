"""Three editions at once: bands stand level, the timeline counts, pieces know since when they stand."""

from itertools import pairwise

import pytest

from reader.compare import compare
from reader.compare.history import history
from reader.compare.model import Relation
from reader.compare.series import PieceKind, chain, pieces, timeline, tracks
from reader.sources import read, read_bytes

FIRST = """灯塔年报

局长的报告

2019

一. 灯塔

1. 灯塔总局管理 181 座灯塔。所有灯塔都使用煤油灯。

2. 守塔人住在塔旁的石屋里，每月换班一次。

二. 浮标

3. 浮标链共长 40 公里，由“海鸥号”维修船检查。
"""
SECOND = """灯塔年报

局长的报告

2020

一. 灯塔

1. 灯塔总局管理 188 座灯塔。大多数灯塔都使用煤油灯。

二. 浮标

2. 浮标链共长 52 公里，由“海鸥号”维修船检查。请各港口协助检查。

3. 今年首次在外海布设了带有测风仪的浮标。
"""
THIRD = """灯塔年报

局长的报告

2021

一. 浮标

1. 浮标链共长 52 公里，由“信天翁号”维修船检查。敦促各港口协助检查。

2. 在外海布设的带有测风仪的浮标增至九个。

二. 灯塔

3. 灯塔总局管理 189 座灯塔。没有灯塔再使用煤油灯。
"""


@pytest.fixture(scope="module")
def comparisons():
    editions = [read_bytes(text.encode(), f"{at}.txt") for at, text in enumerate((FIRST, SECOND, THIRD))]
    return [compare(old, new) for old, new in pairwise(editions)]


def band_of(joined, at, name):
    return next(band for band in joined.bands if name in band.ids[at])


def test_a_band_holds_a_paragraph_in_all_its_editions(comparisons):
    joined = chain(comparisons)
    assert band_of(joined, 0, "p1").ids == (("p1",), ("p1",), ("p3",))
    assert band_of(joined, 0, "p3").ids == (("p3",), ("p2",), ("p1",))
    assert band_of(joined, 0, "p2").ids == (("p2",), (), ())
    assert band_of(joined, 1, "p3").ids == ((), ("p3",), ("p2",))
    assert band_of(joined, 0, "p1").relations[0] is None
    assert band_of(joined, 0, "p1").changed


def test_every_paragraph_stands_in_one_band_and_bands_follow_the_newest_edition(comparisons):
    joined = chain(comparisons)
    for at, edition in enumerate(joined.editions):
        standing = [name for band in joined.bands for name in band.ids[at]]
        assert sorted(standing) == sorted(paragraph.id for paragraph in edition.paragraphs)
    newest = [name for band in joined.bands for name in band.ids[-1]]
    assert newest == [paragraph.id for paragraph in joined.editions[-1].paragraphs]


def test_the_way_through_bands_is_that_of_the_rows(comparisons):
    joined = chain(comparisons)
    for at, comparison in enumerate(comparisons):
        for row in comparison.rows:
            if row.relation is Relation.EQUIVALENT:
                assert all(set(row.new) <= set(band_of(joined, at, name).ids[at + 1]) for name in row.old)


def test_comparisons_that_do_not_follow_each_other_make_no_chain(comparisons):
    with pytest.raises(ValueError, match="follow"):
        chain(comparisons[::-1])
    with pytest.raises(ValueError, match="needs"):
        chain([])


def test_the_timeline_counts_what_the_rows_are(comparisons):
    found = timeline(chain(comparisons))
    for step, comparison in zip(found.steps, comparisons, strict=True):
        assert step.added == comparison.summary["added"]
        assert step.removed == comparison.summary["removed"]
        assert step.total == len(comparison.rows)
    assert found.paragraphs == tuple(len(edition.paragraphs) for edition in found.editions)


def test_a_section_is_followed_though_its_number_changed(comparisons):
    found = timeline(chain(comparisons))
    buoys = next(line for line in found.sections if line.ids[0] == "s2")
    assert buoys.ids == ("s2", "s2", "s1")
    assert buoys.sizes == (1, 2, 2)
    assert buoys.steps[0].added == 1


def test_pieces_know_since_when_and_until_when_they_stand(comparisons):
    found = pieces(history(comparisons, 0, "p3"))
    ship = {piece.text: piece.present for piece in found if piece.kind is PieceKind.NAME}
    assert ship == {"“海鸥号”": (0, 1), "“信天翁号”": (2,)}
    asked = {piece.text: piece.present for piece in found if piece.kind is PieceKind.VERB}
    assert asked == {"请": (1,), "敦促": (2,)}
    long, asking = (piece for piece in found if piece.kind is PieceKind.SENTENCE)
    assert (long.present, long.altered) == ((0, 1, 2), (1, 2))
    assert (asking.first, asking.last) == (1, 2)


def test_a_figure_is_followed_from_edition_to_edition(comparisons):
    (track, *_) = tracks(history(comparisons, 2, "p3"))
    assert [point.value for point in track.points] == [181.0, 188.0, 189.0]
    assert [point.paragraph for point in track.points] == ["p1", "p1", "p3"]
    assert track.moves


def test_the_states_parties_of_the_real_reports_are_followed(shared):
    names = ("002", "001", "000")
    editions = [read(shared / "editions" / f"{name}.txt") for name in names]
    steps = history([compare(editions[0], editions[2])], 0, "p30")
    found = [track for track in tracks(steps) if "缔约国" in track.unit or "缔约国" in track.about]
    assert [[point.value for point in track.points] for track in found if track.moves] == [[181.0, 189.0]]


def test_a_section_that_is_gone_stands_after_what_it_stood_after():
    head = "灯塔\n\n秘书长的报告\n\n一. 导言\n\n1. 灯塔常明。\n\n"
    texts = (
        f"{head}二. 雾号\n\n2. 雾号常鸣，声闻十里。\n\n三. 建议\n\n3. 请养护。\n",
        f"{head}二. 建议\n\n2. 请养护。\n",
    )
    editions = [read_bytes(text.encode(), f"{at}.txt") for at, text in enumerate(texts)]
    found = timeline(chain([compare(*editions)]))
    assert [line.ids for line in found.sections] == [("s1", "s1"), ("s2", None), ("s3", "s2")]


def test_what_left_a_section_for_others_is_counted_where_it_stood():
    head = "灯塔\n\n秘书长的报告\n\n一. 导言\n\n1. 灯塔常明，守塔人每月换班一次。\n\n"
    horn = "雾号常鸣，声闻十里，由蒸汽驱动，每分钟两次。"
    texts = (
        f"{head}二. 雾号\n\n2. {horn}\n\n三. 建议\n\n3. 请各港口养护浮标。\n",
        f"{head}二. 建议\n\n2. 请各港口养护浮标。\n\n3. {horn}\n",
    )
    editions = [read_bytes(text.encode(), f"{at}.txt") for at, text in enumerate(texts)]
    found = timeline(chain([compare(*editions)]))
    steps = {line.ids: line.steps[0] for line in found.sections}
    assert (steps["s2", None].left, steps["s2", None].total) == (1, 1)
    assert steps["s3", "s2"].left == 0
    assert found.steps[0].left == 0
