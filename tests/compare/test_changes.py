"""What changed, in an editor's terms: figures, terms, verbs, citations and emphasis of two small reports."""

import pytest

from reader.compare import compare
from reader.compare.model import CitationFate, Direction, Pairing
from reader.document.progress import Cancelled
from reader.sources import read_bytes

OLD = """河流委员会的报告

一. 概况

1. 截至 2031 年 6 月，《河流公约》共有 181 个缔约方，其中 40 多个国家提交了报告。\
秘书处根据大会第 71/209 号决议编写本报告，并参考了 B/72/50 号文件所列的项目。

2. 秘书处为受害人设立了救助基金，受害人可以直接提出申请，受害人的家属也可以得到咨询。\
自愿捐款总额达 2.97 亿美元，占预算的 12%。

3. 秘书处的知识门户“河流法律资料站”（蓝鲸资料站）收录了 560 项法律条款。

二. 建议

4. 鼓励会员国加强对受害人的保护，并向受害人提供法律援助。

5. 会员国不妨考虑批准《河流公约》并加入关于河流防洪的各项议定书。

6. 敦促会员国提供可预测的资源，用于水文站的维护和更新。
"""

NEW = """河流委员会的报告

一. 概况

1. 截至 2033 年 6 月，《河流公约》共有 189 个缔约方，其中 60 多个国家提交了报告。\
秘书处根据大会第 76/187 号决议编写本报告，并参考了 B/77/50 号文件所列的项目。

2. 秘书处为受害者设立了救助基金，受害者可以直接提出申请，受害者的家属也可以得到咨询。\
自愿捐款总额达 3.3 亿美元，占预算的 12%。

3. 秘书处的知识门户“河流法律资料站”（海豚数据库）收录了 780 项法律条款。另见《湿地宣言》。

二. 建议

4. 敦促会员国加强对受害者的保护，并向受害者提供法律援助。

5. 会员国应当批准《河流公约》并加入关于河流防洪的各项议定书。

6. 鼓励会员国提供可预测的资源，用于水文站的维护和更新。
"""


@pytest.fixture(scope="module")
def comparison():
    return compare(read_bytes(OLD.encode(), "old.txt"), read_bytes(NEW.encode(), "new.txt"))


def test_figures_are_set_against_each_other(comparison):
    told = {(figure.old, figure.new, figure.unit, figure.about) for figure in comparison.figures}
    assert ("181", "189", "个缔约方", "《河流公约》缔约方") in told
    assert ("2.97 亿", "3.3 亿", "美元", "自愿捐款总额") in told
    assert ("560", "780", "项法律条款", "法律条款") in told
    assert {("40 多", "60 多", "个国家")} <= {figure[:3] for figure in told}
    assert all(figure.old != figure.new for figure in comparison.figures)


def test_figures_of_paragraphs_that_stand_alone_are_told():
    old = "1. 河流委员会在两个流域设立了 12 个水文站。\n\n2. 灯塔由 30 名志愿者看守。\n"
    new = "1. 河流委员会在两个流域设立了 12 个水文站。\n\n2. 渔港的冷库储存了约 700 吨海产。\n"
    found = compare(read_bytes(old.encode(), "old.txt"), read_bytes(new.encode(), "new.txt")).figures
    told = {(figure.old, figure.new, figure.old_paragraph, figure.new_paragraph) for figure in found}
    assert told == {("30", None, "p2", None), (None, "约 700", None, "p2")}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("水闸每月检修一次，由村民看守。", "水闸每月检修三次，由村民看守。", ("一", "三", "次")),
        (
            "Losses fell from 12.4 to 11.7 per 1,000 nets.",
            "Losses fell from 12.4 to 9.8 per 1,000 nets.",
            ("11.7", "9.8", ""),
        ),
        ("The number of members rose to 188.", "The number of members rose to 190.", ("188", "190", "")),
        ("缺水人口的比例降到4.3%，情况好转。", "缺水人口的比例降到0，情况好转。", ("4.3%", "0", "%")),
    ],
)
def test_bare_numbers_that_stand_in_each_others_place_are_told(old, new, told):
    found = compare(*(read_bytes(f"1. {text}\n".encode(), "report.txt") for text in (old, new))).figures
    assert [(figure.old, figure.new, figure.unit) for figure in found] == [told]


def test_the_same_count_in_other_numerals_is_no_change():
    sides = (
        f"1. 港务会议通过了{count}项决议，设立了{boats} 个工作组。\n"
        for count, boats in (("八", 2), (" 8 ", 3))
    )
    (change,) = compare(*(read_bytes(text.encode(), "report.txt") for text in sides)).figures
    assert (change.old, change.new) == ("2", "3")


def test_figures_of_a_rewritten_stretch_need_more_than_their_order():
    old = (
        "港务局继续推动各方批准灯塔公约，夏季在北方召开了两年一度的会议，向与会者介绍了浮标、雾号和灯船的维护办法，"
        "还就如何分担冬季破冰的费用交换了意见。共有 187 个港口加入公约，其余港口表示将在明年完成国内手续，"
        "届时交存批准书。"
    )
    new = (
        "港务局继续推动引水员的职业教育，聘请退休船长编写了教材，内容涉及夜航、救生、无线电通信，"
        "以及在风暴来临时保护船只和码头。来自 90 多个港口的青年参加了第一期课程，结业者可以驾驶小艇，"
        "薪酬由各地商会与雇主协商确定，每年调整。"
    )
    sides = (read_bytes(f"1. {text}\n".encode(), "report.txt") for text in (old, new))
    found = compare(*sides, pairings=(Pairing(("p1",), ("p1",)),)).figures
    assert {(change.old, change.new) for change in found} >= {("187", None), (None, "90 多")}


def test_figures_are_held_against_those_in_the_same_words_where_the_order_changed():
    sides = (
        "1. 全年收入中，港口收费为 300 万元，灯塔捐款为 80 万元，渔船登记费为 45 万元，"
        "另有利息收入，均已列入基金账户。",
        "1. 今年基金账户的收入来自多个方面："
        "灯塔捐款为 95 万元，渔船登记费为 51 万元，港口收费为 310 万元，余款结转下年。",
    )
    found = compare(*(read_bytes(text.encode(), "report.txt") for text in sides)).figures
    assert {(one.old, one.new) for one in found} == {
        ("300 万", "310 万"),
        ("80 万", "95 万"),
        ("45 万", "51 万"),
    }


def test_figures_in_other_units_have_no_difference():
    sides = (f"1. 灯塔数据的传输时效为{time}，误差不变。\n" for time in ("1分钟", "30秒"))
    (change,) = compare(*(read_bytes(text.encode(), "report.txt") for text in sides)).figures
    assert (change.old, change.new, change.unit) == ("1分钟", "30", "秒")
    assert change.difference is change.percent is None


def test_a_rise_that_became_a_fall_has_no_difference():
    sides = (
        "1. 2020 年，灯塔的捐款比上年增加 4.1%，雾号的维修占 12%。\n",
        "1. 2021 年，灯塔的捐款比上年减少 11.6%，雾号的维修占 9%。\n",
    )
    found = compare(*(read_bytes(text.encode(), "report.txt") for text in sides)).figures
    assert {(one.old, one.new, one.difference) for one in found} == {
        ("增加 4.1%", "减少 11.6%", None),
        ("12%", "9%", -3),
    }


def test_differences_and_percentages_are_computed(comparison):
    parties = next(figure for figure in comparison.figures if figure.old == "181")
    assert parties.difference == 8
    assert parties.percent == pytest.approx(4.42, abs=0.01)
    assert parties.old_paragraph == parties.new_paragraph == "p1"


def test_renamed_things_are_terms(comparison):
    told = {(term.old, term.new): term.rows for term in comparison.terms}
    assert len(told[("受害人", "受害者")]) == 2
    assert ("蓝鲸资料站", "海豚数据库") in told
    assert len(told) <= 4  # few and right


def test_verbs_have_a_direction(comparison):
    told = {(verb.old, verb.new, verb.direction) for verb in comparison.verbs}
    assert told == {
        ("鼓励", "敦促", Direction.STRONGER),
        ("不妨", "应当", Direction.STRONGER),
        ("敦促", "鼓励", Direction.WEAKER),
    }


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "各乡镇制定年度方案，建议村民参加水闸的管理。",
            "各乡镇应当制定年度计划和专项规划，要求村民参加水闸的管理。",
            [("建议", "要求", Direction.STRONGER)],
        ),
        (
            "敦促成员国按时缴纳会费，并考虑提供捐款。",
            "敦促成员国按时缴纳会费，并促请成员国提供捐款。",
            [],
        ),
        (
            "Encourages ports to light their lamps, and invites donors to pay for the oil.",
            "Urges ports to light their lamps, and requests donors to pay for the oil.",
            [("Encourages", "Urges", Direction.STRONGER), ("invites", "requests", Direction.STRONGER)],
        ),
        (
            "在维修东岸和北岸各座灯塔期间，委员会不妨：",
            "在维修东岸和北岸各座灯塔期间，委员会应：",
            [("不妨", "应", Direction.STRONGER)],
        ),
    ],
)
def test_verbs_are_held_against_those_in_their_place(old, new, told):
    found = compare(*(read_bytes(f"1. {text}\n".encode(), "report.txt") for text in (old, new))).verbs
    assert [(verb.old, verb.new, verb.direction) for verb in found] == told


def test_citations_have_a_fate(comparison):
    told = {(citation.old, citation.new, citation.fate) for citation in comparison.citations}
    assert told == {
        ("《河流公约》", "《河流公约》", CitationFate.KEPT),
        ("71/209", "76/187", CitationFate.REPLACED),
        ("B/72/50", "B/77/50", CitationFate.REPLACED),
        (None, "《湿地宣言》", CitationFate.ADDED),
    }


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "水表应当符合GB/T 778—2007的规定。",
            "水表应当符合GB/T 778—2018的规定。",
            ("GB/T 778—2007", "GB/T 778—2018"),
        ),
        (
            "Lamps meet ISO 9001:2008 at sea.",
            "Lamps meet ISO 9001:2015 at sea.",
            ("ISO 9001:2008", "ISO 9001:2015"),
        ),
        (
            "依据《河流法》（2018年修正）和《渔业法》管理水闸。",
            "依据《河流法》（2023年修订）和《渔业法》管理水闸。",
            ("《河流法》（2018年修正）", "《河流法》（2023年修订）"),
        ),
        (
            "市政府修订了《云川省河道管理条例》，并予公布。",
            "市政府修订了《云川省河湖管理条例》，并予公布。",
            ("《云川省河道管理条例》", "《云川省河湖管理条例》"),
        ),
        (
            "Les ports suivent la résolution 12/4 du Conseil.",
            "Les ports suivent la résolution 14/7 du Conseil.",
            ("12/4", "14/7"),
        ),
        (
            "Ports apply Regulation (EU) No 1177/2010 to all ferries.",
            "Ports apply Regulation (EU) No 2021/782 to all ferries.",
            ("Regulation (EU) No 1177/2010", "Regulation (EU) No 2021/782"),
        ),
        (
            "依据《平川市公共港口管理办法》制定本规定。",
            "依据《平川市公共港口授权运营办法》制定本规定。",
            ("《平川市公共港口管理办法》", "《平川市公共港口授权运营办法》"),
        ),
        (
            "All lamps of the harbour meet the demands of Directive 2006/66/EC for lights at sea.",
            "All lamps of the harbour meet the demands of Regulation (EU) 2023/1542 for lights at sea.",
            ("Directive 2006/66/EC", "Regulation (EU) 2023/1542"),
        ),
        (
            "Lamps meet EN 61951-2:2011 and are tried at sea.",
            "All the lamps of a port are tried in line with EN IEC 61951-2:2017.",
            ("EN 61951-2:2011", "EN IEC 61951-2:2017"),
        ),
    ],
)
def test_norms_are_succeeded_by_their_new_editions(old, new, told):
    found = compare(*(read_bytes(f"1. {text}\n".encode(), "report.txt") for text in (old, new)))
    replaced = [(one.old, one.new) for one in found.citations if one.fate is not CitationFate.KEPT]
    assert replaced == [told]
    assert not found.figures


def test_a_document_does_not_cite_itself():
    sides = [
        f"B/{year}/185\n\nReport of the Council\n\n1. The council met at B/{year}/12 in spring.\n"
        for year in (77, 78)
    ]
    found = compare(*(read_bytes(text.encode(), "report.txt") for text in sides)).citations
    assert [(one.old, one.new) for one in found] == [("B/77/12", "B/78/12")]


def test_of_several_issues_the_last_one_is_succeeded():
    sides = (
        "1. 见《渔业年鉴（2028年）》、《渔业年鉴（2031年）》和《渔业年鉴（2029年）》。",
        "1. 见《渔业年鉴（2032年）》。",
    )
    found = compare(*(read_bytes(text.encode(), "report.txt") for text in sides)).citations
    (replaced,) = (one for one in found if one.fate is CitationFate.REPLACED)
    assert (replaced.old, replaced.new) == ("《渔业年鉴（2031年）》", "《渔业年鉴（2032年）》")


def test_another_treaty_in_the_place_of_one_is_no_successor():
    sides = (
        f"1. Ports that are party to the Convention against {evil} report in spring.\n"
        for evil in ("Storms", "Fog and Ice at Sea")
    )
    found = compare(*(read_bytes(text.encode(), "report.txt") for text in sides)).citations
    assert {one.fate for one in found} == {CitationFate.ADDED, CitationFate.REMOVED}


def test_a_title_in_other_brackets_is_the_same_title():
    sides = (f"1. 依据《关于修改{title}的决定》修正。\n" for title in ("<港口法>", "〈港口法〉"))
    (found,) = compare(*(read_bytes(text.encode(), "law.txt") for text in sides)).citations
    assert found.fate is CitationFate.KEPT


def test_a_resolution_does_not_cite_its_own_number():
    sides = [
        f"安全理事会\n\n第{number}号决议\n\n安全理事会，\n\n回顾第1325（2000）号决议，\n\n1. 请报告。\n"
        for number in ("2649（2022）", "2718（2023）")
    ]
    found = compare(*(read_bytes(text.encode(), "resolution.txt") for text in sides)).citations
    assert [(one.old, one.fate) for one in found] == [("1325（2000）", CitationFate.KEPT)]


def test_emphasis_names_what_gained_and_what_lost(comparison):
    weights = {entry.word: entry.weight for entry in comparison.emphasis}
    assert weights["受害人"] < 0 < weights["受害者"]


def test_emphasis_gives_words_as_they_are_printed():
    sides = [
        "The lamps were lit by hand in spring and autumn.",
        "NSLA-19 closed NSLA-19 ports, and NSLA-19 stayed.",
    ]
    found = compare(*(read_bytes(f"1. {text}\n".encode(), "report.txt") for text in sides)).emphasis
    assert [entry.word for entry in found] == ["NSLA-19"]


def test_an_edition_against_itself_has_no_changes():
    edition = read_bytes(OLD.encode(), "old.txt")
    same = compare(edition, edition)
    assert not (same.figures or same.terms or same.verbs or same.emphasis)
    assert {citation.fate for citation in same.citations} == {CitationFate.KEPT}
    assert not any(row.changed for row in same.rows)


def test_every_paragraph_stands_in_a_row_and_rows_are_exact(comparison):
    for edition, ids, text in (
        (comparison.old, [row.old for row in comparison.rows], [row.old_text for row in comparison.rows]),
        (comparison.new, [row.new for row in comparison.rows], [row.new_text for row in comparison.rows]),
    ):
        assert {name for row in ids for name in row} == set(edition.paragraph_by_id)
        for names, side in zip(ids, text, strict=True):
            assert side == "\n".join(edition.paragraph_by_id[name].text for name in names)


def test_progress_grows_and_can_stop_the_work():
    old, new = read_bytes(OLD.encode(), "old.txt"), read_bytes(NEW.encode(), "new.txt")
    told: list[float] = []
    compare(old, new, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0

    for stop in (0, len(told) // 2, len(told) - 2):
        left = iter(range(stop))

        def progress(_share, left=left):
            if next(left, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            compare(old, new, progress=progress)


def test_the_same_pair_gives_the_same_comparison(comparison):
    assert compare(comparison.old, comparison.new) == comparison


def test_the_users_terms_stay_whole():
    old = read_bytes("1. 蓝鲸资料站支持各国的工作。\n".encode(), "old.txt")
    new = read_bytes("1. 蓝鲸数据站支持各国的工作。\n".encode(), "new.txt")
    runs = compare(old, new, dictionary=("蓝鲸资料站", "蓝鲸数据站")).rows[0].edits
    assert [run.text for run in runs][:2] == ["蓝鲸资料站", "蓝鲸数据站"]
