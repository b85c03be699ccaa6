"""A citation leads to its document, whatever the text leaves out: organ, whole title, note before, place."""

import pytest

from reader.compare.citations.links import links
from reader.compare.citations.names import leads, names
from reader.sources import read_bytes

RESOLUTION = """5/1. 灯塔

大会，

回顾其 2019 年 12 月 18 日第 4/2 号、2020 年 12 月 17 日第 4/7 号和 2021 年第 4/9 号决议，

又回顾航标委员会关于夜间灯光的 2018 年 5 月 1 日第 1/3 号决议，

欢迎《海峡公约》缔约方会议第 8/1 号决定和第 8/2 号决议，¹

还回顾经济及社会理事会 1948 年 8 月 13 日第 155 C (VII) 号决议和大会第 57/270 B 号决议，其附件至今有效，

1. 核可《关于在北海峡和南海峡之间养护灯塔的海湾宣言》，载于本决议附件；

2. 促请会员国根据《海湾宣言》²和《公约》第十四条第二款采取行动；

3. 请安全理事会关于灯塔的第 1540(2004)号决议所设委员会协助第 4/7 号决议所设小组。

¹ 联合国，《条约汇编》，第 2225 和 2237 卷，第 39574 号。

² 同上，第 976 卷，第 14152 号。

2022年12月1日

附件

关于在北海峡和南海峡之间养护灯塔的海湾宣言

1. 我们承诺养护灯塔。

2. 我们将按照第 1 段行事。
"""

REPORT = """灯塔总局的活动

秘书长的报告

一. 导言

1. 本报告按大会第 5/1 号决议第 2 段编写。灯塔委员会于 2022 年通过了题为“灯光、雾号和浮标”的第 3/4 号决议。¹

2. 委员会还在关于浮标的第 3/5 号和第 3/6 号决议中要求增加经费（见下文第 3 段）。²

3. 会议审议了 LIGHT/2022/30-SEA/C.4/2022/14 号文件第一章，D 节和第 24 段。³

二. 建议

4. 请缔约国遵守《北海峡航行安全公约》（《航行公约》），特别是第 6 条。按照《航行公约》第 24 和第 25 条报告。

¹ 见《正式记录，2022 年，补编第 4 号》(LIGHT/2022/24)，第二章，第 A 节。

² 同上，第三章。

³ 同上。
"""

ENGLISH = """Report of the Director

I. Introduction

1. The report follows General Assembly resolutions 68/192, 70/176 and 71/209 and its resolution 72/1.

2. See paragraph 1 above and article 14, paragraph 2, of the Strait Convention. The Commission on Lights
adopted resolution 3/4. It recalled resolution 8/1 of the Economic and Social Council and
decision 74/550 A, annex II.

3. In Security Council resolution 1540 (2004), and in Economic and Social Council resolution 155 C (VII), a
list was given, see E/2022/30-E/CN.15/2022/14, chap. I, sect. D.¹

¹ United Nations, Treaty Series, vols. 2225 and 2237, No. 39574.
"""


def followed(text, name="report.txt"):
    edition = read_bytes(text.encode(), name)
    return edition, [
        (
            link.bearer + (f"#{link.note}" if link.note else ""),
            link.citation.kind.value,
            link.citation.number,
            str(link.document) if link.document else f"here {link.target}",
            link.through,
        )
        for link in links(edition)
    ]


def documents(text, kinds):
    return [target for _, kind, _, target, _ in followed(text)[1] if kind in kinds]


def test_a_resolution_is_that_of_the_body_that_speaks_or_is_named():
    assert documents(RESOLUTION, {"resolution", "decision"}) == [
        "resolution A 4/2",
        "resolution A 4/7",
        "resolution A 4/9",
        "resolution 航标委员会 1/3",
        "decision 海峡公约缔约方会议 8/1",
        "resolution 海峡公约缔约方会议 8/2",
        "resolution E 155C(VII)",
        "resolution A 57/270B",
        "resolution S 1540(2004)",
        "resolution A 4/7",
    ]
    assert documents(REPORT, {"resolution"}) == [
        "resolution A 5/1",
        "resolution 灯塔委员会 3/4",
        "resolution 灯塔委员会 3/5",
        "resolution 灯塔委员会 3/6",
    ]


def test_short_titles_are_the_whole_ones_and_places_are_in_the_document_named_before():
    _, found = followed(RESOLUTION)
    whole = "title 关于在北海峡和南海峡之间养护灯塔的海湾宣言"
    assert ("p2", "title", "海湾宣言", whole, ()) in found
    assert ("p2", "article", "14.2", "title 海峡公约", ()) in found
    assert ("pre4", "annex", "", "resolution A 57/270B", ()) in found
    assert ("p1", "annex", "", "here annex", ()) in found
    assert ("annex.p2", "paragraph", "1", "here annex.p1", ()) in found
    assert ("pre3#1", "treaty", "39574", "treaty 39574", ()) in found
    assert ("p2#2", "treaty", "14152", "treaty 14152", ("1",)) in found
    _, found = followed(REPORT)
    navigation = "title 北海峡航行安全公约"
    assert [target for bearer, kind, _, target, _ in found if bearer == "p4"] == [navigation] * 6
    assert ("p1", "paragraph", "2", "resolution A 5/1", ()) in found
    assert ("p2", "paragraph", "3", "here p3", ()) in found
    assert ("p3", "paragraph", "24", "document LIGHT/2022/30", ()) in found


def test_the_same_again_leads_through_all_notes_between():
    _, found = followed(REPORT)
    official = "document LIGHT/2022/24"
    assert [one[1:] for one in found if "#" in one[0]] == [
        ("title", "正式记录，2022年，补编第4号", official, ()),
        ("document", "LIGHT/2022/24", official, ()),
        ("chapter", "2.A", official, ()),
        ("same", "", official, ("1",)),
        ("chapter", "3", official, ()),
        ("same", "", official, ("2", "1")),
    ]


def test_english_forms_are_followed():
    _, found = followed(ENGLISH)
    assert [target for _, kind, _, target, _ in found if kind in ("resolution", "decision")] == [
        "resolution A 68/192",
        "resolution A 70/176",
        "resolution A 71/209",
        "resolution A 72/1",
        "resolution Commission on Lights 3/4",
        "resolution E 8/1",
        "decision E 74/550A",
        "resolution S 1540(2004)",
        "resolution E 155C(VII)",
    ]
    assert ("p2", "paragraph", "1", "here p1", ()) in found
    assert ("p2", "article", "14", "title StraitConvention", ()) in found
    assert ("p2", "annex", "II", "decision E 74/550A", ()) in found
    assert ("p3", "chapter", "I.D", "document E/2022/30", ()) in found
    assert ("p3#1", "treaty", "39574", "treaty 39574", ()) in found


def test_an_edition_is_found_by_number_and_organ_and_its_annex_by_title():
    edition, _ = followed(RESOLUTION)
    report, _ = followed(REPORT)
    shelf = [(name, "resolution") for name in names(edition)]
    key = next(link.document for link in links(report) if link.citation.number == "5/1")
    assert leads(key, shelf) == {"resolution": ""}
    declaration = next(link.document for link in links(edition) if link.citation.number == "海湾宣言")
    assert leads(declaration, shelf) == {"resolution": "annex"}
    assert leads(key._replace(kind="decision"), shelf) == {}
    assert leads(key._replace(organ="E"), shelf) == {}


@pytest.mark.parametrize(
    ("first_page", "kind"),
    [("3/4. 灯塔\n\n理事会决定", "decision"), ("3/4. 灯塔\n\n理事会决议", "resolution")],
)
def test_a_decision_and_a_resolution_are_told_apart_by_their_first_page(first_page, kind):
    edition = read_bytes(f"{first_page}\n\n理事会，\n\n回顾灯塔，\n\n1. 决定继续。\n".encode(), "act.txt")
    assert {name.key.kind for name in names(edition)} >= {kind}


def test_a_law_refers_to_its_own_articles():
    text = "灯塔法\n\n第一条 为了养护灯塔，制定本法。\n\n第二条 依照第一条，设立灯塔局。\n\n"
    text += "第二条之一 灯塔局按本法第二条行事。\n\n第三条 适用《海峡公约》第五条和第二条之一的规定。\n"
    text += "\n第四条 灯塔局应当点灯。\n\n违反前两条和第一款的，应当改正。\n"
    _, found = followed(text, "law.txt")
    assert [(one[0], one[3]) for one in found if one[1] == "paragraph"] == [("a4.u1", "here a4")]
    assert [(one[2], one[3]) for one in found if one[1] == "article"][:2] == [
        ("1", "here a1"),
        ("2", "here a2"),
    ]


def test_one_instrument_goes_by_all_the_names_that_the_text_gives_it():
    report = (
        "灯塔\n\n秘书长的报告\n\n1. 《海上灯光与雾号的使用原则》，即《门石原则》，见《门石原则》。\n\n"
        "2. 《海员与灯塔看守待遇规则》（《南岬规则》）和《关于海员和看守待遇的规则》（《南岬规则》）。\n"
    )
    edition = read_bytes(report.encode(), "report.txt")
    assert [link.document.number for link in links(edition)] == [
        *["海上灯光与雾号的使用原则"] * 3,
        *["海员与灯塔看守待遇规则"] * 4,
    ]


def test_short_names_made_of_the_long_ones_do_not_make_two_instruments_one():
    report = (
        "灯塔\n\n秘书长的报告\n\n"
        "1. 《关于灯光的行动计划》（《行动计划》）和《关于雾号的行动计划》（《行动计划》）。\n"
    )
    edition = read_bytes(report.encode(), "report.txt")
    assert {link.document.number for link in links(edition)} == {"关于灯光的行动计划", "关于雾号的行动计划"}
