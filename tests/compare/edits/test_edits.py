"""Edits: the runs are both texts, and none ends inside a word, number, date, symbol or title."""

import re
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare.edits import edits
from reader.compare.model import Edit, EditClass, Op

PIECES = [
    *(
        "委员会",
        "举行了",
        "第二十六届会议",
        "，",
        "。",
        "、",
        "；",
        "和",
        "的",
        "在",
        "（",
        "）",
        "《",
        "》",
        "“",
        "”",
        "\n",
        " ",
    ),
    *(
        "《海洋观测公约》",
        "《〈2031 年议程〉的宣言》",
        "2031 年 6 月",
        "2031年6月",
        "16 日至 20 日",
        "181 个缔约方",
        "189个缔约国",
    ),
    *(
        "3.54 亿美元",
        "1,180 万人",
        "5.2%",
        "百分之五",
        "B/77/137",
        "X/2031/30-X/CQ.15/2031/14",
        "第 68/192 号决议",
        "(a) ",
    ),
    *(
        "(b)",
        "the ",
        "state-of-the-art ",
        "don’t ",
        "12 May 2031",
        "US$ 3.4 billion",
        "鼓励",
        "促请",
        "会员国",
        ",",
        "(",
        ")",
    ),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25).map("".join)
WHOLE = re.compile(
    r"[A-Za-z0-9]+(?:[-./’'][A-Za-z0-9]+)+|\d+(?:[.,]\d+)*%?|[A-Za-z]+|\d{4} ?年 ?\d{1,2} ?月|《[^《》\n]*》"
)


def old_of(runs):
    return "".join(run.text for run in runs if run.op is not Op.INSERT)


def new_of(runs):
    return "".join(run.text for run in runs if run.op is not Op.DELETE)


def boundaries(runs, without):
    return set(accumulate(len(run.text) for run in runs if run.op is not without))


def assert_sound(jieba_cut, old, new, runs):
    assert (old_of(runs), new_of(runs)) == (old, new)
    assert all(run.text for run in runs)
    for text, without in ((old, Op.INSERT), (new, Op.DELETE)):
        edges = boundaries(runs, without)
        assert edges <= {0, *accumulate(map(len, jieba_cut(text)))}
        for match in WHOLE.finditer(text):
            assert not edges & set(range(match.start() + 1, match.end())), match.group()


@given(TEXTS, TEXTS)
@settings(max_examples=400, deadline=None)
def test_runs_are_both_texts_and_end_between_words(jieba_cut, old, new):
    assert_sound(jieba_cut, old, new, edits(old, new))


@given(
    TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 20), st.sampled_from(PIECES)), max_size=4)
)
@settings(max_examples=300, deadline=None)
def test_runs_of_an_edited_text_are_sound(jieba_cut, text, changes):
    edited = text
    for at, length, piece in changes:
        edited = edited[:at] + piece + edited[at + length :]
    assert_sound(jieba_cut, text, edited, edits(text, edited))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_equal_texts_are_one_run(text):
    assert edits(text, text) == ((Edit(Op.EQUAL, text, EditClass.SAME),) if text else ())


def test_real_paragraphs_side_by_side_are_sound(jieba_cut, shared):
    texts = [
        [line for line in (shared / "editions" / name).read_text(encoding="utf-8").split("\n") if line]
        for name in ("002.txt", "000.txt")
    ]
    for old, new in zip(*texts, strict=False):
        assert_sound(jieba_cut, old, new, edits(old, new))


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("the house stood", "the big old house stood", "the [+big old ]house stood"),
        ("the old house stood", "the house stood", "the [-old ]house stood"),
        ("甲、乙、丙", "甲、乙、丁、丙", "甲、乙、[+丁、]丙"),
        (
            "to meet, in agreement with all, in 2031 at sea",
            "to meet in 2032 at sea",
            "to meet[-, in agreement with all,] in [-2031][+2032] at sea",
        ),
        ("安排沿海振兴资金", "安排美丽沿海资金", "安排[-沿海振兴][+美丽沿海]资金"),
        ("修缮灯塔约180个，完工", "修缮灯塔210多个，完工", "修缮灯塔[-约180个][+210多个]，完工"),
        ("航线增长6%左右，", "航线增长5.5%以上，", "航线增长[-6%左右][+5.5%以上]，"),
        (
            "with not less than 120 boats",
            "with at least 150 boats",
            "with [-not less than 120][+at least 150] boats",
        ),
        ("约6 400万名渔民", "超过7 200万名渔民", "[-约6 400万名][+超过7 200万名]渔民"),
        ("应在六个月内修好", "必须在三个月内修好", "[-应][+必须]在[-六个月][+三个月]内修好"),
        (
            "停水超过十二小时的，可以",
            "停水超过八小时的，应当",
            "停水超过[-十二小时][+八小时]的，[-可以][+应当]",
        ),
        ("共有四人、两船", "共有二百三十一人、两船", "共有[-四人][+二百三十一人]、两船"),
        ("总额1.27亿元；另借一船。", "总额9860万元；", "总额[-1.27亿元][+9860万元]；[-另借一船。]"),
        ("符合GB/T 36530—2018。", "符合GB/T 36530—2023。", "符合[-GB/T 36530—2018][+GB/T 36530—2023]。"),
        (
            "on lamps (B/48/50), and",
            "on lamps (B/54/32) and of boats (new), and",
            "on lamps ([-B/48/50][+B/54/32])[+ and of boats (new)], and",
        ),
        ("灯数は23kgで、", "灯数は22kgで、", "灯数は[-23kg][+22kg]で、"),
        (
            "la Oficina de Navegación Costera presenta un informe cada año",
            "la Red de Poblaciones Costeras presenta un informe cada año",
            "la [-Oficina de Navegación Costera][+Red de Poblaciones Costeras] presenta un informe cada año",
        ),
        ("水温0 ℃时", "水温-5 ℃时", "水温[-0][+-5] ℃时"),
        (
            "任命一名守灯人，并考虑修复灯塔。",
            "任命一名高级管理员，并着手修复灯塔。",
            "任命一名[-守灯人][+高级管理员]，并[-考虑][+着手]修复灯塔。",
        ),
        ("le 1er mai 2031 à Brest", "le 3 juin 2032 à Brest", "le [-1er mai 2031][+3 juin 2032] à Brest"),
        (
            "on 12 March 2031 at 10.30 a.m., in",
            "on 13 June 2031 at 2.15 p.m., in",
            "on [-12 March 2031][+13 June 2031] at [-10.30 a.m][+2.15 p.m]., in",
        ),
    ],
)
def test_edges_stand_where_a_reader_would_put_them(old, new, marked):
    runs = edits(old, new)
    assert "".join(run.text if run.op is Op.EQUAL else f"[{run.op}{run.text}]" for run in runs) == marked
