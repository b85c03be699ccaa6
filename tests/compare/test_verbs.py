"""Operative verbs are found where they are what the sentence does, and stand on one scale."""

from itertools import pairwise

import pytest

from reader.compare.verbs import find


def verbs(text):
    return [demand.verb for demand in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("鼓励会员国加强合作。", ["鼓励"]),
        ("又强烈敦促会员国合作，并请秘书长提交报告；", ["强烈敦促", "请"]),
        ("为此目的，促请各国合作", ["促请"]),
        ("会员国不妨考虑批准公约。", ["不妨"]),
        ("会员国应当采取措施，不得拖延。", ["应当", "不得"]),
        ("会员国应对腐败问题采取措施。", []),
        ("秘书处继续支持各国的工作。", []),
        ("他们的要求得到了满足。", []),
        (
            "Strongly urges States to act; also requests the Secretary to report.",
            ["Strongly urges", "requests"],
        ),
        ("Member States are encouraged to ratify the Convention.", ["encouraged to"]),
        ("States should cooperate.", ["should"]),
        ("The Commission may wish to consider the matter.", ["may wish to"]),
        ("States shall not transfer arms.", ["shall not"]),
        ("The office supported States.", []),
    ],
)
def test_verbs_are_found_where_they_act(text, expected):
    assert verbs(text) == expected


CHINESE = "注意到 欢迎 鼓励 邀请 请 促请 敦促 要求"
ENGLISH = "Notes Welcomes Encourages Invites Requests Urges Demands"


@pytest.mark.parametrize(
    "rising",
    [
        [f"{verb}各国合作。" for verb in CHINESE.split()],
        ["各国不妨合作。", "各国应合作。", "各国必须合作。"],
        ["敦促各国合作。", "强烈敦促各国合作。"],
        [f"{verb} States to act." for verb in ENGLISH.split()],
        ["States may act.", "States should act.", "States must act."],
    ],
)
def test_the_scale_rises(rising):
    strengths = [find(text)[0].strength for text in rising]
    assert all(weaker < stronger for weaker, stronger in pairwise(strengths))


def test_offsets_are_those_of_the_text():
    for text in ("1. 各国应当合作；并强烈敦促秘书长报告。", "States should act. We urge them to report."):
        assert [text[demand.start : demand.end] for demand in find(text)] == verbs(text) != []
