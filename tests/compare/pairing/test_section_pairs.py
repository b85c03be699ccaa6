"""Sections: which belong together, and whether they are the same, revised, or only counterparts."""

from collections import Counter

from reader.compare import compare
from reader.compare.model import Relation
from reader.compare.pairing.section_pairs import section_pairs
from reader.sources import read_bytes

HEAD = "灯塔年度报告\n\n"
LAMP = "\n\n".join(
    (
        "第一章 灯光",
        "第一条 守塔人每夜点灯，直到天亮。",
        "第二条 灯油由县里供给，每月一次。",
    )
)
BELL = "\n\n".join(
    (
        "第二章 雾钟",
        "第三条 大雾时每两分钟敲钟一次。",
        "第四条 钟绳每年更换，旧绳交回仓库。",
        "第五条 守塔人把每次大雾记入日志。",
    )
)


def relations(old: str, new: str) -> list[Relation]:
    comparison = compare(
        read_bytes((HEAD + old).encode(), "old.txt"), read_bytes((HEAD + new).encode(), "new.txt")
    )
    return [pair.relation for pair in comparison.sections]


def test_a_section_is_equivalent_only_where_nothing_in_it_changed():
    changed = BELL.replace("两分钟", "三分钟")
    assert relations(f"{LAMP}\n\n{BELL}", f"{LAMP}\n\n{changed}") == [Relation.EQUIVALENT, Relation.REVISED]


def test_a_section_whose_paragraphs_came_from_nowhere_is_a_counterpart():
    other = "\n\n".join(
        (
            "第二章 雾钟",
            "第三条 港务局设立培训班，招收学员四十名。",
            "第四条 渡船票价由议会决定，老人免费。",
            "第五条 海图每十年重绘，印刷三百份。",
        )
    )
    assert relations(f"{LAMP}\n\n{BELL}", f"{LAMP}\n\n{other}") == [Relation.EQUIVALENT, Relation.COUNTERPART]


def test_sections_that_came_and_went_are_told():
    found = relations(f"{LAMP}\n\n{BELL}", LAMP)
    assert Counter(found) == Counter([Relation.EQUIVALENT, Relation.REMOVED])


def test_a_heading_that_hundreds_of_sections_bear_pairs_none_of_them():
    text = HEAD + "\n\n".join(f"第{n}章 通则\n\n第{n}条 第{n}号灯塔归第{n}区管理。" for n in range(1, 201))
    old, new = read_bytes(text.encode(), "old.txt"), read_bytes(text.encode(), "new.txt")
    assert len(new.sections) == 200
    assert {pair.relation for pair in section_pairs(old, new, {})} == {Relation.ADDED, Relation.REMOVED}
