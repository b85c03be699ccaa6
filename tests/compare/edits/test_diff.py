"""The diff finds as much in common as there is, for short and for very long sequences."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare.edits import edits
from reader.compare.edits.anchors import anchors
from reader.compare.edits.diff import blocks, common
from reader.compare.model import Op
from reader.document.progress import Cancelled

SEQUENCES = st.text("abcde", max_size=30)


def longest(one, two):
    """The length of the longest common subsequence, by the textbook."""
    row = [0] * (len(two) + 1)
    for first in one:
        before = row[:]
        for at, second in enumerate(two):
            row[at + 1] = before[at] + 1 if first == second else max(row[at], before[at + 1])
    return row[-1]


@given(SEQUENCES, SEQUENCES)
@settings(max_examples=300, deadline=None)
def test_what_is_common_is_a_longest_common_subsequence(one, two):
    pairs = common(one, two, lambda: None)
    assert all(one[first] == two[second] for first, second in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    assert len(pairs) == longest(one, two)


@given(st.lists(SEQUENCES, max_size=9), st.lists(SEQUENCES, max_size=9))
@settings(max_examples=200, deadline=None)
def test_blocks_cover_both_sides(one, two):
    found = blocks(one, two, lambda: None)
    assert [key for block in found for key in one[block.old_start : block.old_end]] == one
    assert [key for block in found for key in two[block.new_start : block.new_end]] == two
    for block in found:
        if block.same:
            assert one[block.old_start : block.old_end] == two[block.new_start : block.new_end]


@given(SEQUENCES, SEQUENCES)
@settings(max_examples=200, deadline=None)
def test_anchors_rise_and_are_the_same(one, two):
    found = anchors(one, two)
    assert all(one[first] == two[second] for first, second in found)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(found))


@pytest.fixture(scope="module")
def long_texts():
    """A paragraph of 5,000 clauses and its revision: one clause in a hundred replaced."""
    chance = random.Random(7)
    nouns = ["河流", "水库", "堤坝", "流域", "渔民", "航道", "湿地", "社区", "学校", "港口"]
    old = [f"{chance.choice(nouns)}在第{chance.randrange(10**6)}号站得到修复" for _ in range(5_000)]
    new = [clause if chance.random() > 0.01 else "另行安排" for clause in old]
    return "，".join(old), "，".join(new)


def test_a_paragraph_as_long_as_a_book_is_diffed_in_pieces(long_texts):
    old, new = long_texts
    runs = edits(old, new)
    assert "".join(run.text for run in runs if run.op is not Op.INSERT) == old
    assert "".join(run.text for run in runs if run.op is not Op.DELETE) == new
    kept = sum(len(run.text) for run in runs if run.op is Op.EQUAL)
    assert kept > 0.97 * len(new)


def test_the_work_on_a_long_paragraph_can_be_stopped(long_texts):
    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        edits(*long_texts, check=stop)
