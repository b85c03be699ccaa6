"""`duizhao cites` tells where citations lead, and who cites an edition."""

import json

import pytest

from reader.library import Library

RESOLUTION = """5/1. 灯塔

大会决议

大会，

回顾其第 4/2 号决议，

1. 请秘书长报告灯塔的养护情况；

2. 核可《北海峡灯塔宣言》，载于本决议附件。

2021年12月1日

附件

北海峡灯塔宣言

1. 我们承诺养护灯塔。
"""
REPORT = """灯塔的养护

秘书长的报告

1. 本报告按大会第 5/1 号决议第 1 段编写。大会第 4/2 号决议仍然有效。

2. 灯塔总局执行了《北海峡灯塔宣言》第 1 段（见上文第 1 段）。
"""


@pytest.fixture
def documents(duizhao, tmp_path):
    for name, text in (("resolution.txt", RESOLUTION), ("report.txt", REPORT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert duizhao("import", tmp_path / "resolution.txt", tmp_path / "report.txt").status == 0


def cites(duizhao, edition):
    return json.loads(duizhao("cites", edition, "--json").out)


def test_a_citation_leads_into_the_edition_it_names(duizhao, documents):
    act, title = (
        next(one for one in cites(duizhao, "report")["cites"] if one["document"]["kind"] == kind)
        for kind in ("resolution", "title")
    )
    assert act["editions"] == [{"name": "resolution", "at": ""}]
    assert [(one["text"], one["target"]) for one in act["citations"]] == [("5/1", ""), ("第 1 段", "p1")]
    assert title["editions"] == [{"name": "resolution", "at": "annex"}]
    assert [one["target"] for one in title["citations"]] == ["annex", "annex.p1"]


def test_a_citation_leads_to_a_paragraph_of_its_own_document(duizhao, documents):
    assert [one["target"] for one in cites(duizhao, "report")["inside"]] == ["p1"]
    assert [one["target"] for one in cites(duizhao, "resolution")["inside"]] == ["annex"]


def test_what_is_not_in_the_library_is_told_with_who_else_cites_it(duizhao, documents):
    missing = next(one for one in cites(duizhao, "report")["cites"] if one["document"]["number"] == "4/2")
    assert missing["editions"] == []
    assert missing["citing"] == ["resolution"]
    assert "not in the library, cited by resolution too" in duizhao("cites", "report").out


def test_from_a_document_one_sees_who_cites_it(duizhao, documents):
    by = cites(duizhao, "resolution")["cited_by"]
    assert {(one["edition"], one["paragraph"], one["text"]) for one in by} >= {
        ("report", "p1", "5/1"),
        ("report", "p2", "《北海峡灯塔宣言》"),
    }
    assert cites(duizhao, "report")["cited_by"] == []


def test_a_file_beside_the_library_is_looked_up_in_it(duizhao, documents, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(REPORT.replace("仍然有效", "已经失效"), encoding="utf-8")
    assert cites(duizhao, other)["cites"][0]["editions"] == [{"name": "resolution", "at": ""}]


def test_names_that_a_person_corrects_lead_at_once(duizhao, documents, library):
    with Library.open(library) as opened:
        opened.correct(opened.find("resolution").id, "number", "4/2")
    found = {one["document"]["number"]: one["editions"] for one in cites(duizhao, "report")["cites"]}
    assert found["4/2"] == [{"name": "resolution", "at": ""}]
    assert found["5/1"] == []


def test_a_removed_edition_is_not_led_to(duizhao, documents, library):
    assert cites(duizhao, "report")["cites"][0]["editions"]
    with Library.open(library) as opened:
        opened.remove(opened.find("resolution").id)
    assert cites(duizhao, "report")["cites"][0]["editions"] == []


def test_what_belongs_together_is_offered_with_the_reason(duizhao, documents):
    offers = {one["edition"]: one for one in cites(duizhao, "report")["suggestions"]}
    assert offers["resolution"]["tie"] == "mandate"
    assert offers["resolution"]["paragraph"] == "p1"
    assert "General Assembly resolution 5/1" in offers["resolution"]["reason"]
    assert [one["tie"] for one in cites(duizhao, "resolution")["suggestions"]] == ["report"]


def test_the_edition_before_is_offered(duizhao, samples):
    duizhao("import", *sorted((samples / "zh").glob("river-*")))
    offers = cites(duizhao, "river-14")["suggestions"]
    assert [(one["tie"], one["edition"]) for one in offers] == [("predecessor", "river-13")]
    assert "predecessor  river-13" in duizhao("cites", "river-14").out


def test_a_resolution_that_is_not_there_leads_to_its_annex_once_a_document_says_which_that_is(
    duizhao, documents, tmp_path
):
    told = "航标\n\n秘书长的报告\n\n1. 大会第 9/4 号决议仍然有效。\n"
    (tmp_path / "buoys.txt").write_text(told, encoding="utf-8")
    duizhao("import", tmp_path / "buoys.txt")
    assert cites(duizhao, "buoys")["cites"][0]["editions"] == []
    says = "雾号\n\n秘书长的报告\n\n1. 《北海峡灯塔宣言》（大会第 9/4 号决议，附件）仍然有效。\n"
    (tmp_path / "horns.txt").write_text(says, encoding="utf-8")
    duizhao("import", tmp_path / "horns.txt")
    assert cites(duizhao, "buoys")["cites"][0]["editions"] == [{"name": "resolution", "at": "annex"}]
    assert ("buoys", "9/4") in {
        (one["edition"], one["text"]) for one in cites(duizhao, "resolution")["cited_by"]
    }
