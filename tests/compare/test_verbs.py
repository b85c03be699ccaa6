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
        ("建议各港加强管理，每年必须在六月前检修。", ["建议", "必须"]),
        ("各国宜将灯塔纳入规划；各港可按规定收费。", ["宜", "可"]),
        ("Takes note with appreciation of the report;", ["Takes note with appreciation of"]),
        ("各港要分解任务，北方各港可以提前完成。", ["要", "可以"]),
        ("会员国应对腐败问题采取措施。", []),
        ("秘书处继续支持各国的工作。", []),
        ("他们的要求得到了满足。", []),
        ("秘书处应会员国请求继续提供援助，应请求向港口派船。", []),
        ("以可持续方式管理渔场。", []),
        ("题为“鼓励各国点灯”的报告介绍了《敦促归航》一书。", []),
        ("全体教师应按规定上课，水温宜为八度，船速不应超限。", ["应", "宜", "不应"]),
        (
            "Ports with fewer than 10 lamps and a yearly income of no more than EUR 2.5 million "
            "may be exempted.",
            ["may"],
        ),
        (
            "Strongly urges States to act; also requests the Secretary to report.",
            ["Strongly urges", "requests"],
        ),
        ("Member States are encouraged to ratify the Convention.", ["encouraged to"]),
        ("States should cooperate.", ["should"]),
        ("The Commission may wish to consider the matter.", ["may wish to"]),
        ("States shall not transfer arms.", ["shall not"]),
        ("The office supported States.", []),
        ("各级部门要严格管理，鼓励各地节水。", ["要", "鼓励"]),
        ("水表宜每年检定一次。", ["宜"]),
        ("Encourages States to act, and invites donors to help.", ["Encourages", "invites"]),
        ("The policy was reviewed. Staff may report at once.", ["may"]),
        ("The session was held in May 2031.", []),
        ("The board decided to pay.", []),
        ("The Committee on Lamps of the Coast requests all ports to act.", ["requests"]),
    ],
)
def test_verbs_are_found_where_they_act(text, expected):
    assert verbs(text) == expected


def test_what_was_decided_is_a_demand_where_it_is_asked_for():
    text = "The Board recommended that the lamp be lit. It was resolved to pay."
    assert verbs(text) == ["recommended that"]
    assert [demand.verb for demand in find(text, past=True)] == ["recommended that", "resolved"]


@pytest.mark.parametrize(
    ("language", "weaker", "stronger"),
    [
        ("fr", "Le pêcheur peut déclarer ses prises.", "Le pêcheur doit déclarer ses prises."),
        ("fr", "Le Maître est invité à agir.", "Le Maître est prié d’agir."),
        ("ar", "وينبغي أن تضاء المنارات.", "ويجب أن تضاء المنارات."),
        ("ar", "يشجع المجلس الموانئ على العمل.", "يحث المجلس الموانئ على العمل."),
        ("fr", "Prie les États d’agir.", "Prie instamment les États d’agir."),
        ("es", "Los usuarios podrán asistir.", "Los usuarios deberán asistir."),
        ("ru", "Читатель может предъявить билет.", "Читатель обязан предъявить билет."),
        ("ru", "призывает государства к действию", "настоятельно призывает государства к действию"),
        ("ar", "يجوز للقارئ إبراز البطاقة", "يجب على القارئ إبراز البطاقة"),
        ("de", "Der Wirt kann zahlen.", "Der Wirt muss zahlen."),
        ("pt", "O barco pode parar.", "O barco deve parar."),
        ("ja", "利用者はカードを提示することができる。", "利用者はカードを提示しなければならない。"),
        ("en", "Ports should not close.", "Ports must not close."),
    ],
)
def test_the_scale_is_known_in_further_languages(language, weaker, stronger):
    (less,), (more,) = find(weaker, language), find(stronger, language)
    assert less.strength < more.strength


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
