"""Titles and the resolutions that bear them are one where a document says so, and only there."""

import pytest

from reader.compare.citations.equations import equated, equations
from reader.compare.citations.links import links
from reader.compare.citations.names import leads, names
from reader.sources import read_bytes

CHINESE = """灯塔总局的活动

秘书长的报告

1. 《海湾宣言》¹ 和《灯光守则》（大会第 40/3 号决议，附件）仍然有效，《航标战略》² 也是。

2. 《雾号公约》³ 由大会在第 40/9 号决议中提到。

¹ 大会第 76/18 号决议，附件。

² 第 60/2 号决议。

³ 大会在第 40/8 号决议中请秘书长提交一份关于各国批准、接受、核准和加入该公约的情况的报告，载有附件。
"""
ENGLISH = """Activities of the Lighthouse Authority

Report of the Secretary-General

1. States applied the Rules for Lights (General Assembly resolution 40/3, annex).

2. They adopted the Declaration on Fog Horns.\u00b9

\u00b9 General Assembly resolution 76/18, annex.
"""
DECLARATION = """5/1. 灯塔

大会，

1. 核可《海湾宣言》，载于本决议附件。

2022年12月1日

附件

海湾宣言

1. 我们承诺养护灯塔。
"""


def said(text):
    edition = read_bytes(text.encode(), "report.txt")
    return equations(edition, links(edition))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            CHINESE,
            {("海湾宣言", "76/18", True), ("灯光守则", "40/3", True), ("航标战略", "60/2", False)},
        ),
        (ENGLISH, {("RulesforLights", "40/3", True), ("DeclarationonFogHorns", "76/18", True)}),
    ],
    ids=["Chinese", "English"],
)
def test_brackets_and_notes_right_after_a_title_tell_which_resolution_bears_it(text, told):
    assert {(one.title.number, one.act.number, one.annex) for one in said(text)} == told


def test_a_resolution_leads_to_the_edition_that_holds_its_annex():
    edition = read_bytes(DECLARATION.encode(), "declaration.txt")
    shelf = [(name, 1) for name in names(edition)]
    act = next(one.act for one in said(CHINESE) if one.title.number == "海湾宣言")
    assert leads(act, shelf) == {}
    assert leads(act, [*shelf, *equated(shelf, said(CHINESE))]) == {1: "annex"}


def test_a_title_leads_to_the_resolution_that_bears_it():
    edition = read_bytes(
        DECLARATION.replace("海湾宣言", "海湾共同宣言").replace("5/1.", "76/18.").encode(), "act.txt"
    )
    shelf = [(name, 1) for name in names(edition)]
    title = next(one.title for one in said(CHINESE) if one.title.number == "海湾宣言")
    assert leads(title, [*shelf, *equated(shelf, said(CHINESE))]) == {1: "annex"}


def test_the_resolution_itself_goes_before_what_holds_its_annex():
    shelf = [
        (name, at)
        for at, text in ((1, DECLARATION), (2, DECLARATION.replace("5/1.", "76/18.")))
        for name in names(read_bytes(text.encode(), "one.txt"))
    ]
    act = next(one.act for one in said(CHINESE) if one.title.number == "海湾宣言")
    assert leads(act, [*shelf, *equated(shelf, said(CHINESE))]) == {2: ""}
