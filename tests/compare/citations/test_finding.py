"""Citations are found in every form, lists member by member, in Chinese and in English."""

import pytest

from reader.compare.citations import CitationKind
from reader.compare.citations.finding import find


def found(text):
    return [(citation.kind.value, citation.organ, citation.number) for citation in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按大会第 76/187 号决议编写", [("resolution", "A", "76/187")]),
        ("大会在其第71/206号决议中", [("resolution", "A", "71/206")]),
        (
            "根据大会第 68/192、第 70/176 和 71/209 号决议",
            [("resolution", "A", "68/192"), ("resolution", "A", "70/176"), ("resolution", "A", "71/209")],
        ),
        (
            "经社理事会第1999/22号和第1999/23号决议",
            [("resolution", "E", "1999/22"), ("resolution", "E", "1999/23")],
        ),
        ("缔约方会议第8/1号决定", [("decision", "缔约方会议", "8/1")]),
        ("缔约方会议第8/1号决议", [("resolution", "缔约方会议", "8/1")]),
        ("渔业和航道委员会第27/4号决议", [("resolution", "渔业和航道委员会", "27/4")]),
        ("大会 S-23/2 号决议", [("resolution", "A", "S-23/2")]),
        ("第 155 C (VII) 号决议", [("resolution", "", "155C(VII)")]),
        ("第 57/270 B 号决议", [("resolution", "", "57/270B")]),
        ("安全理事会第 1373(2001)号决议", [("resolution", "S", "1373(2001)")]),
        ("安全理事会第1373（2001）号决议", [("resolution", "S", "1373(2001)")]),
        ("按照GB/T 1.1—2020起草", [("numbered", "", "GB/T1.1-2020")]),
        ("T/CAS 123—2020 和 DB31/T 1059-2017", [
            ("numbered", "", "T/CAS123-2020"), ("numbered", "", "DB31/T1059-2017")]),
        ("BS EN ISO 9001:2015 and ISO/IEC 27001", [
            ("numbered", "", "BSENISO9001:2015"), ("numbered", "", "ISO/IEC27001")]),
        ("Regulation (EU) No 1177/2010", [("numbered", "", "Regulation(EU)No1177/2010")]),
        ("Directive 2014/65/EU", [("numbered", "", "Directive2014/65/EU")]),
        ("au règlement (UE) n° 1380/2013", [("numbered", "", "règlement(UE)n°1380/2013")]),
        ("con la Ley 39/2015", [("numbered", "", "Ley39/2015")]),
        ("根据国发〔2019〕5号文件", [("numbered", "", "国发[2019]5号")]),
        ("国务院令第764号公布", [("numbered", "", "国务院令第764号")]),
        ("灯塔总局公告2031年第15号", [("numbered", "", "灯塔总局公告2031年第15号")]),
        ("依据（2031）海民终123号判决", [("numbered", "", "(2031)海民终123号")]),
        ("in Case C-229/14 the court held", [("numbered", "", "C-229/14")]),
        ("灯台法（昭和39年法律第167号）に基づき", [("numbered", "", "昭和39年法律第167号")]),
        ("关于灯塔的第208号建议书", [("numbered", "", "第208号建议书")]),
        ("loi no 2031-118 relative aux phares", [("numbered", "", "loino2031-118")]),
        ("the Implementing Regulation (EU) 2031/12", [("numbered", "", "Regulation(EU)2031/12")]),
        ("its general comment No. 6 (2005)", [("numbered", "", "generalcommentNo.6(2005)")]),
        ("委员会第25号一般性建议", [("numbered", "", "第25号一般性建议")]),
        ("(see A/75/5 (Vol. II))", [("document", "A", "A/75/5(Vol.II)")]),
        ("le Protocole facultatif relatif aux droits des pêcheurs isolés et handicapés est entré", [
            ("title", "", "Protocole facultatif relatif aux droits des pêcheurs isolés et handicapés")]),
        ("la Convention et le Comité", []),
        ("the Lamps and Boats Act 2012", [("title", "", "Lamps and Boats Act 2012")]),
        ("la Convención de los Puertos sobre el Derecho del Faro", [
            ("title", "", "Convención de los Puertos sobre el Derecho del Faro")]),
        ("عملا بقرار مجلس الموانئ 75/212 المؤرخ", [("resolution", "", "75/212")]),
        ("Urges States Parties to the Convention on Stolen or Lost Lamps to act", [
            ("title", "", "Convention on Stolen or Lost Lamps")]),
        ("根据第WHA74.4号决议", [("resolution", "", "WHA74.4")]),
        ("in accordance with resolution WHA76.12", [("resolution", "", "WHA76.12")]),
        ("the Harbour Work Convention, 1981 (No. 155)", [
            ("title", "", "Harbour Work Convention, 1981 (No. 155)")]),
        ("Recalling the Convention on Rivers", [("title", "", "Convention on Rivers")]),
        ("第 69/193 和 69/196 号决议", [("resolution", "", "69/193"), ("resolution", "", "69/196")]),
        ("见 A/77/137。", [("document", "A", "A/77/137")]),
        ("E/2022/30-E/CN.15/2022/14，第一章，第 C 节", [
            ("document", "E", "E/2022/30-E/CN.15/2022/14"), ("chapter", "", "1.C")]),
        ("E/CN.15/2022/CRP.1", [("document", "E", "E/CN.15/2022/CRP.1")]),
        ("CAC/COSP/WG.2/2018/3", [("document", "CAC", "CAC/COSP/WG.2/2018/3")]),
        ("A/CONF.234/16", [("document", "A", "A/CONF.234/16")]),
        ("A/RES/76/187", [("resolution", "A", "76/187")]),
        ("S/RES/1540 (2004)", [("resolution", "S", "1540(2004)")]),
        ("《海洋公约》第三十条", [("title", "", "海洋公约"), ("article", "", "30")]),
        ("《海洋公约》第十四条第二款", [("title", "", "海洋公约"), ("article", "", "14.2")]),
        ("第 2 条 (b) 款", [("article", "", "2.b")]),
        ("第 2(b)条", [("article", "", "2.b")]),
        ("第 24 和第 25 条", [("article", "", "24"), ("article", "", "25")]),
        ("见上文第 6 段", [("paragraph", "", "6")]),
        ("第 155 款", [("paragraph", "", "155")]),
        ("第 78 页", [("page", "", "78")]),
        ("同上，第 24 段和附件", [("same", "", ""), ("paragraph", "", "24"), ("annex", "", "")]),
        ("联合国，《条约汇编》，第 2225、2237 和 2326 卷，第 39574 号", [("treaty", "", "39574")]),
        ("General Assembly resolutions 68/192, 70/176 and 71/209", [
            ("resolution", "A", "68/192"), ("resolution", "A", "70/176"), ("resolution", "A", "71/209")]),
        ("Economic and Social Council decision 2021/5", [("decision", "E", "2021/5")]),
        ("Security Council resolution 1540 (2004)", [("resolution", "S", "1540(2004)")]),
        ("article 30 of the Ocean Convention", [("article", "", "30"), ("title", "", "Ocean Convention")]),
        ("articles 24 and 25", [("article", "", "24"), ("article", "", "25")]),
        ("chap. I, sect. D", [("chapter", "", "I.D")]),
        ("annex II", [("annex", "", "II")]),
        ("ibid., p. 7", [("same", "", ""), ("page", "", "7")]),
    ],
)  # fmt: skip
def test_every_form_is_found(text, expected):
    assert [
        one for one in found(text) if one[0] != "title" or "title" in {kind for kind, *_ in expected}
    ] == expected


@pytest.mark.parametrize(
    "text",
    [
        "and/or",
        "2021/22 年度",
        "HIV/AIDS",
        "1/3 的人口",
        "第 5 名",
        "A 组和 B 组",
        "the Coast Declaration Programme",
    ],
)
def test_what_cites_nothing_is_not_found(text):
    assert found(text) == []


def test_a_place_knows_its_document_or_that_it_is_here():
    of_treaty, here = find("《海洋公约》第三十条")[1], find("见上文第 6 段")[0]
    assert (of_treaty.of, of_treaty.here) == ("海洋公约", False)
    assert (here.of, here.here) == ("", True)
    assert find("see paragraph 6 above")[0].here
    assert find("article 30 of the Ocean Convention")[0].of == "Ocean Convention"


def test_decision_and_resolution_of_one_number_differ():
    resolution, decision = find("缔约方会议第8/1号决议")[0], find("缔约方会议第8/1号决定")[0]
    assert resolution.key != decision.key
    assert {resolution.kind, decision.kind} == {CitationKind.RESOLUTION, CitationKind.DECISION}


def test_offsets_are_those_of_the_text(shared):
    for path in sorted((shared / "editions").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            for citation in find(line):
                assert line[citation.start : citation.end] == citation.text
