"""Figures are found with their hedges, values and units; numbers that count nothing are not."""

import pytest

from reader.compare.figures import about, find


def found(text):
    return [(figure.text, figure.value, figure.unit) for figure in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公约已有 189 个缔约国。", [("189", 189, "个缔约国")]),
        ("共有181个缔约方", [("181", 181, "个缔约方")]),
        ("预算为约 3.54 亿美元。", [("约 3.54 亿", 354_000_000, "美元")]),
        ("收入为 390 万美元", [("390 万", 3_900_000, "美元")]),
        ("下降 5.2%。", [("5.2%", 5.2, "%")]),
        ("上升 3.5 个百分点", [("3.5 个百分点", 3.5, "个百分点")]),
        ("百分之五点五的河段", [("百分之五点五", 5.5, "%")]),
        ("来自 130 多个会员国的代表", [("130 多", 130, "个会员国")]),
        ("惠及 500 多万人", [("500 多万", 5_000_000, "人")]),
        ("近 25 亿支药剂", [("近 25 亿", 2_500_000_000, "支药剂")]),
        ("超过77,000名用户", [("超过77,000", 77_000, "名用户")]),
        ("116 至 170 起案件", [("116 至 170", 143, "起案件")]),
        ("通过了三项决议和两项决定", [("三", 3, "项决议"), ("两", 2, "项决定")]),
        ("审理三百二十一个案件", [("三百二十一", 321, "个案件")]),
        ("约 2,000 名与会者", [("约 2,000", 2000, "名与会者")]),
        ("培训了 2000 名学员", [("2000", 2000, "名学员")]),
        ("189 States parties to the Convention", [("189", 189, "States parties")]),
        ("an estimated 1.2 million people fled", [("an estimated 1.2 million", 1_200_000, "people")]),
        ("spent US$ 3.4 billion", [("US$ 3.4 billion", 3_400_000_000, "US$")]),
        ("about 25 per cent of rivers", [("about 25 per cent", 25, "%")]),
        ("more than 40 countries", [("more than 40", 40, "countries")]),
        ("adopted twelve new resolutions", [("twelve", 12, "new resolutions")]),
        ("and 7 became guides", [("7", 7, "guides")]),
        ("以 13 种语言提供服务", [("13", 13, "种语言")]),
        ("开展了44个旨在促进合作的论坛", [("44", 44, "个论坛")]),
        ("编写了两份题为“概念”的文件", [("两", 2, "份")]),
        ("协助 13 个国家努力保护湿地", [("13", 13, "个国家")]),
    ],
)
def test_figures_are_found(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19 大流行期间",
        "《2030 年海洋议程》的目标",
        "二十国集团成员",
        "第 76/187 号决议和第 6 段",
        "具体目标 16.3 和 16.4.2",
        "目标5、11和16的执行",
        "2021-2025 年战略",
        "2016-2017 两年期",
        "2022 年 5 月 16 日至 20 日",
        "2019 冠状病毒病",
        "第七、八、九和十个会员国",
        "第三十二届会议",
        "每 100 名居民",
        "见 B/77/137，第 78 页",
        "进一步统一了各方意见",
        "resolution 76/187 and article 5",
        "on 12 May 2021, in chapter 3 and para. 6",
        "Goal 16 and target 16.3",
    ],
)
def test_numbers_that_count_nothing_are_no_figures(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至 2031 年 6 月 1 日，《海洋公约》共有 181 个缔约方。", "《海洋公约》缔约方"),
        ("全球溺水率下降 5.2%。", "全球溺水率下降"),
        ("2031 年自愿捐款总额达 2.97 亿美元。", "自愿捐款总额"),
        ("收录了 56,068 项法律条款。", "法律条款"),
        ("通过的决议共有九项。", "通过的决议"),
        ("189 States parties to the Convention", "States parties to the Convention"),
    ],
)
def test_a_figure_says_what_it_is_about(text, expected):
    figure = find(text)[-1]
    assert about(text, figure) == expected


def test_offsets_are_those_of_the_text():
    text = "约 53 人、1,180 万人、US$ 3.4 billion 和 5.2%"
    assert all(text[figure.start : figure.end] == figure.text for figure in find(text))
    assert len(find(text)) == 4


@pytest.mark.parametrize(
    "code",
    ["9" * 400, "一亿" * 3000, "九" * 100, "1" + "0" * 25, "9" * 30 + " 亿"],
    ids=["digits", "myriads", "numerals", "greater than any count", "digits times a myriad"],
)
def test_runs_of_digits_that_no_count_could_have_are_no_figures(code):
    text = f"登记号下共有{code}个站，开放了 12 个站。"
    assert [figure.value for figure in find(text)] == [12]
