"""The parts of the pairing, each by itself."""

import numpy as np
import pytest

from reader.compare.model import Relation
from reader.compare.pairing.anchors import Anchors
from reader.compare.pairing.candidates import Candidates
from reader.compare.pairing.grouping import Group, groups
from reader.compare.pairing.numbers import numbering
from reader.compare.pairing.order import in_order
from reader.compare.pairing.rarity import rarities
from reader.compare.pairing.relation import Beside, relations
from reader.compare.pairing.rivals import Rivals
from reader.compare.pairing.sections import agreement_of_others
from reader.compare.pairing.sentences import Sentences, sentences
from reader.compare.pairing.sparse import Sparse, sparse
from reader.compare.pairing.terms import terms
from reader.compare.pairing.topics import cosines, of_sections, topics
from reader.compare.pairing.unchanged import plain, unchanged
from reader.document.model import Paragraph, ParagraphKind


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(f"p{n}", ParagraphKind.NUMBERED, str(n), "s1", t) for n, t in enumerate(texts, 1)]


def bag(text: str) -> tuple[dict[str, float], set[str]]:
    """Give how often each term stands in a text, and its whole words."""
    numbers = numbering()
    counts, words = terms([text], numbers)
    name = numbers.names(np.arange(len(numbers)))
    found = {name(column): count for column, count in zip(*counts.row(0), strict=True)}
    return found, {name(column) for column in words.columns}


def test_items_of_a_long_enumeration_share_their_weight():
    counts, words = bag("该方案惠及沿海渔民、牧民、果农、茶农和护林员")
    assert counts["牧民"] < 1
    assert "牧民" not in words
    assert bag("该方案惠及沿海渔民和牧民")[0]["牧民"] > 1


def test_a_term_counts_as_often_as_it_stands_there():
    assert bag("灯塔旁的灯塔")[0]["灯塔"] == pytest.approx(2 * 1.7)
    assert bag("Beacons")[0] == pytest.approx({"beacons": 1.0, "beaco": 0.7})


def test_inflected_words_share_their_opening():
    assert "trans" in bag("transported")[0].keys() & bag("transports")[0].keys()


def test_typography_is_no_difference():
    assert plain("共 １２ 座“灯塔”，") == plain('共12座"灯塔",')


def test_repeated_texts_go_with_their_neighbours():
    old = paragraphs("甲甲", "见上文。", "乙乙", "见上文。")
    new = paragraphs("乙乙", "见上文。", "甲甲", "见上文。")
    assert unchanged(old, new) == {0: 2, 1: 3, 2: 0, 3: 1}


def test_what_moved_is_what_does_not_fit_the_longest_order():
    assert in_order([0, 4, 1, 2, 3]) == {0, 2, 3, 4}
    assert in_order([]) == set()


def test_a_split_is_one_row_and_a_chain_is_not():
    split = dict.fromkeys([(0, 0), (0, 1)], "same")
    assert groups(split) == [Group((0,), (0, 1))]
    chain = dict.fromkeys([(0, 0), (1, 0), (1, 1), (2, 1)], "same")
    claimed = {(i, j) for group in groups(chain) for i in group.old for j in group.new}
    assert claimed == set(chain)


def test_two_with_the_same_two_are_one_row():
    square = dict.fromkeys([(0, 0), (0, 1), (1, 0), (1, 1)], "same")
    assert groups(square) == [Group((0, 1), (0, 1))]


def test_anchors_tell_whether_two_stand_in_the_same_gap():
    anchors = Anchors({0: 0, 2: 3, 3: 4}, 4, 5)
    assert anchors.between(np.array([1, 1, 1]), np.array([1, 2, 5])).tolist() == [True, True, False]
    assert anchors.kinship == pytest.approx(6 / 9)


def test_a_lead_is_measured_against_the_best_rival():
    ahead, behind, alone = Rivals(np.array([3, 3, 5])).leads(np.array([0.4, 0.1, 0.2]))
    assert ahead > 0 > behind
    assert alone > 0


def test_of_equals_those_that_stand_first_are_the_best():
    best = Rivals(np.array([0, 1, 0, 0, 0])).first(np.array([0.5, 0.1, 0.5, 0.9, 0.5]), 2)
    assert best.tolist() == [True, True, False, True, False]


def test_a_term_keeps_its_column():
    numbers = numbering()
    first = numbers.columns(np.array([7, 5, 7]))
    assert first.tolist() == [1, 0, 1]
    assert numbers.columns(np.array([6, 5, 9, 7])).tolist() == [2, 0, 3, 1]


def test_sections_are_judged_by_their_other_paragraphs():
    chances = np.array([0.1, 0.9, 0.9, 0.1])
    found = Candidates(np.array([0, 1, 2, 2]), np.array([0, 1, 2, 3]), chances, chances)
    old, new = np.array([0, 0, 1, 1]), np.array([0, 0, 1, 0])
    together, _, alone, apart = agreement_of_others(found, chances, old, new)
    assert together > 0.7  # unlikely itself, but the other paragraphs of its sections are a likely pair
    assert alone < 0.5  # no other paragraph stands in its sections
    assert apart < 0.2  # what else stands in its sections pairs elsewhere


def test_sentences_lose_nothing():
    text = "第一句。“第二句！”第三句 1.5 万；end. Next"
    assert "".join(sentences(text)) == text
    assert len(sentences(text)) == 5


@pytest.mark.parametrize(
    ("old", "new", "alike", "expected"),
    [
        ("港口有三座灯塔。", "港口有三座灯塔 。", 1.0, Relation.EQUIVALENT),
        ("港口有 3 座灯塔。", "港口有 4 座灯塔。", 0.95, Relation.REVISED),
        ("港口修建灯塔。另有他事。", "港口修建灯塔。渔业丰收。", 0.2, Relation.REVISED),
        ("港口修建灯塔。", "渔业学校招生。", 0.2, Relation.COUNTERPART),
    ],
)
def test_the_relation_follows_from_what_is_alike(old: str, new: str, alike: float, expected: Relation):
    numbers = numbering()
    texts, _ = terms([old, new, "气象站迁往山顶。", "渔民协会成立。"], numbers)
    assert relations([Beside(old, new, alike, False)], Sentences(numbers, rarities(texts))) == [expected]


def matrix(rows: list[list[float]]) -> Sparse:
    whole = np.array(rows, float)
    at = np.nonzero(whole)
    return sparse(*at, whole[at], whole.shape)


def on_matters(count: int, seed: int) -> list[list[float]]:
    """Give paragraphs on one of fifteen matters each, with four of its eight words."""
    matters, words = np.random.default_rng(0), np.random.default_rng(seed)
    rows = []
    for _ in range(count):
        chosen = matters.integers(15) * 8 + words.choice(8, 4, replace=False)
        rows.append([float(k in chosen) for k in range(120)])
    return rows


def test_words_that_keep_company_lead_to_paragraphs_on_the_same_matter():
    one, other, apart = [[float(first <= k < first + 4) for k in range(120)] for first in (0, 4, 8)]
    old, new = topics(matrix([*on_matters(150, 1), one]), matrix([*on_matters(150, 2), other, apart]))
    alike = cosines(old[[150, 150]], new[[150, 151]])
    assert alike[0] > 0.9  # they share no word
    assert alike[1] < 0.1


def test_topics_of_paragraphs_that_share_nothing_are_none():
    old, new = topics(matrix([[1, 0, 0]]), matrix([[0, 0, 0], [1, 0, 0]]))
    assert cosines(old[[0, 0]], new).tolist() == pytest.approx([0, 1])


def test_topics_of_a_long_document_are_learned_from_some_of_its_paragraphs():
    old, new = topics(matrix(on_matters(750, 1)), matrix(on_matters(750, 2)))
    assert cosines(old, new).min() > 0.9
    assert np.mean(cosines(old[1:], new[:-1])) < 0.1  # one in fifteen is on the same matter by chance


def test_a_section_is_about_what_its_paragraphs_are():
    about = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]])
    found = of_sections(about, np.array([0, 1, 0]))
    assert found.tolist() == [[1, 0], [0, 1]]
