"""Words: joined they are the text, and no boundary lies inside a word of jieba, a number or a symbol."""

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare.words import cut

PIECES = st.sampled_from(
    [
        "的",
        "了",
        "在",
        "和",
        "年",
        "月",
        "日",
        "第",
        "条",
        "（",
        "）",
        "《",
        "》",
        "“",
        "”",
        "，",
        "。",
        "2031",
        "1,180",
        "3.54",
        "5.2%",
        "B/77/137",
        "X/2031/30-X/CQ.1/14",
        "号决议",
        "缔约国",
        "state-of-the-art",
        "don’t",
        "naïve",
        "Привет",
        "ａｂ１",
        "三百二十一",
        "百分之五",
        "海洋观测站",
        "1540(2004)",
        "e\u0301",
        "👩\u200d👩",
        "\U00020000",
        "ไทย",
        "العربية",
        "https://a.example/b?c=1",
        " ",
        "\n",
        "\t",
    ]
)


def edges(words):
    return set(accumulate(map(len, words)))


@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join))
@settings(max_examples=300, deadline=None)
def test_words_are_the_text_and_only_join_what_jieba_cuts(jieba_cut, text):
    words = cut(text)
    assert "".join(words) == text
    assert all(words)
    assert edges(words) <= edges(jieba_cut(text))


def test_real_editions_are_cut_where_jieba_cuts(jieba_cut, shared):
    for path in sorted((shared / "editions").rglob("*.[tm][xd]*")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            assert edges(cut(line)) <= edges(jieba_cut(line))


WHOLE = [
    "1,180",
    "3.54",
    "5.2%",
    "2031-2035",
    "B/77/137",
    "X/2031/30-X/CQ.15/2031/14",
    "68/192",
    "1540(2004)",
    "CQ.15/L.2",
    "state-of-the-art",
    "don’t",
    "it's",
    "café’s",
    "Привет",
    "COVID-19",
    "三百二十一",
    "百分之五点二",
    "１２３",
    "10:30",
    "https://a.example/b?c=1",
    "US$3.4",
]


@pytest.mark.parametrize("whole", WHOLE)
def test_numbers_symbols_and_latin_words_are_never_cut(whole):
    for before, after in [("在", "号"), (" ", " "), ("（", "）"), ("“", "”"), ("、", "，"), ("第", "条")]:
        inside = range(len(before) + 1, len(before + whole))
        assert not edges(cut(before + whole + after)) & set(inside)


def test_kana_stand_apart_from_numbers():
    assert cut("水温は23.2kgで、トンから") == ["水温", "は", "23.2kg", "で", "、", "トン", "から"]


def test_spaces_part_words():
    assert cut("two  words\n三") == ["two", " ", " ", "words", "\n", "三"]


def test_the_users_terms_are_never_cut():
    text = "夏洛特数据平台和夏洛特数据平台二期"
    assert "夏洛特数据平台" not in cut(text)
    words = cut(text, ("夏洛特数据平台", "夏洛特数据平台二期", " "))
    assert words == ["夏洛特数据平台", "和", "夏洛特数据平台二期"]


def test_the_users_terms_may_overlap():
    text = "甲乙丙丁戊"
    assert cut(text, ("甲乙丙", "丙丁戊")) == [text]


def test_a_lone_surrogate_is_kept():
    text = "甲\ud800乙"
    assert "".join(cut(text)) == text
