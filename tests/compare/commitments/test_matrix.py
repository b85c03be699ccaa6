"""A matrix of commitments: what asks, what answers it, what is left open, what answers nothing."""

import json
import subprocess
import sys

import pytest

from reader.compare.commitments import Response, matrix
from reader.compare.pairing import pair
from reader.sources import read, read_bytes
from tests.places import PROJECT

MANDATE = """5/1. 灯塔与浮标

大会，

1. 赞赏地注意到灯塔总局的报告；

2. 请灯塔总局在北海峡更换所有煤油灯；

3. 敦促会员国为浮标链的维修提供自愿捐款；

4. 请秘书长翻译《航标手册》；

5. 请灯塔总局就本决议的执行情况提出报告。

2021年12月1日

附件

海峡宣言

养护历史灯塔

1. 我们承诺修缮石砌灯塔，并培训守塔人。

打击盗窃航标设备

2. 我们承诺打击盗窃蓄电池的行为。
"""
REPORT = """灯塔总局的活动

局长的报告

一. 导言

1. 本报告按大会第 5/1 号决议第 5 段编写。

2. 天气总的来说很好，海面平静。

二. 北方

3. 在北海峡，灯塔总局更换了 214 盏煤油灯，改用发光二极管灯，煤油灯已全部停用。

4. 浮标链的维修费用由三个会员国的自愿捐款支付，共修好 61 条浮标链。

三. 养护历史灯塔

5. 两座塔的石墙得到加固。

四. 建议

6. 敦促会员国继续为浮标链的维修提供自愿捐款。
"""


@pytest.fixture(scope="module")
def made():
    mandate, report = read_bytes(MANDATE.encode(), "mandate.txt"), read_bytes(REPORT.encode(), "report.txt")
    return matrix(mandate, report, pair(mandate, report)[0])


def answers(made, paragraph):
    line = next(line for line in made.lines if line.commitment.paragraph == paragraph)
    return {answer.paragraph: answer for answer in line.answers}


def test_every_paragraph_of_the_mandate_is_a_line_and_what_takes_note_asks_nothing(made):
    assert [line.commitment.paragraph for line in made.lines] == [
        *("p1", "p2", "p3", "p4", "p5"),
        *("annex.p1", "annex.p2"),
    ]
    assert [line.commitment.asks for line in made.lines] == [False] + [True] * 6


def test_what_was_done_answers_and_what_is_asked_again_is_told_apart(made):
    assert answers(made, "p2")["p3"].response is Response.ANSWER
    assert answers(made, "p3")["p6"].response is Response.RENEWED


def test_a_paragraph_that_is_named_by_number_is_answered_surely(made):
    answer = answers(made, "p5")["p1"]
    assert answer.cited
    assert answer.sure == 1.0


def test_headings_that_mandate_and_report_share_are_found(made):
    mandate, report = made.mandate.section_by_id, made.report.section_by_id
    named = [(mandate[one.old].text, report[one.new].text) for one in made.headings]
    assert named == [("养护历史灯塔", "养护历史灯塔")]


def test_what_nothing_answers_is_open_and_what_answers_nothing_is_loose(made):
    open_lines = [line.commitment.paragraph for line in made.lines if line.open]
    assert "p4" in open_lines
    assert "annex.p2" in open_lines
    assert "p1" not in open_lines
    assert "p2" in made.loose
    assert "p3" not in made.loose
    met = {answer.paragraph for line in made.lines for answer in line.answers}
    assert met | set(made.loose) == {f"p{n}" for n in range(1, 7)}


def test_the_report_follows_the_declaration_heading_by_heading(shared):
    mandate, report = (read(shared / "editions" / f"{name}.txt") for name in ("004", "000"))
    made = matrix(mandate, report, pair(mandate, report)[0])
    leaves = {section.id for section in mandate.sections if section.level == 3}
    followed = {one.old: one.new for one in reversed(made.headings)}
    assert leaves <= followed.keys()
    assert all(followed[name].startswith("s3.") for name in leaves)


def test_headings_find_more_answers_than_the_pairing_alone(shared, tmp_path):
    mandate, report = (read(shared / "editions" / f"{name}.txt") for name in ("004", "000"))
    rows = pair(mandate, report)[0]
    made = matrix(mandate, report, rows)
    # Those who judged this pair took what asks again for a counterpart as well.
    found = [
        {"old": [line.commitment.paragraph], "new": [answer.paragraph], "relation": "counterpart"}
        for line in made.lines
        for answer in line.answers
    ]
    paired = [{"old": row.old, "new": row.new, "relation": row.relation} for row in rows]
    ours, theirs = score(shared, found, tmp_path), score(shared, paired, tmp_path)
    assert ours["recall"] > theirs["recall"]
    assert ours["F1"] >= theirs["F1"]


def score(shared, rows, folder):
    """What the scorer says against what we judged of this pair."""
    judgements = PROJECT / "tests" / "compare" / "pairing" / "judgements" / "004-000.txt"
    lines = [line.split() for line in judgements.read_text("utf-8").splitlines() if line.strip()]
    gold = [
        {"old": a.split(","), "new": b.split(","), "relation": "topic" if r == "t" else "counterpart"}
        for a, b, r in lines
    ]
    ours, editor = folder / "ours.json", folder / "editor.jsonl"
    ours.write_text(json.dumps({"rows": rows}), "utf-8")
    editor.write_text("\n".join(map(json.dumps, gold)), "utf-8")
    command = [sys.executable, str(shared / "score" / "alignment.py"), str(ours), str(editor)]
    words = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return {name: float(words[words.index(name) + 1]) for name in ("recall", "F1")}


@pytest.mark.editions
def test_a_report_without_the_headings_of_its_mandate_is_answered_as_judged_by_hand(shared):
    mandate, report = (read(shared / "editions" / f"{name}.txt") for name in ("003", "000"))
    right, fair = set(), set()
    for line in (PROJECT / "tests/gold/commitments/003-000.tsv").read_text("utf-8").splitlines():
        asked, answers, others = line.split("\t")
        right |= {(asked, answer) for answer in answers.split()}
        fair |= {(asked, answer) for answer in others.split()}
    found = {
        (line.commitment.paragraph, answer.paragraph)
        for line in matrix(mandate, report, pair(mandate, report)[0]).lines
        for answer in line.answers
    }
    precision, recall = len(found & (right | fair)) / len(found), len(found & right) / len(right)
    assert precision >= 0.85
    assert 2 * precision * recall / (precision + recall) >= 0.58
