"""Figures are found with their hedges, values and units; numbers that count nothing are not."""

import pytest

from reader.compare.figures import about, find
from reader.compare.figures.finding import quantities


def found(text):
    return [(figure.text, figure.value, figure.unit) for figure in find(text)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "les 7 et 8 mars 2031, puis le 3 avril, 5 phares", ["5"]),
        ("es", "hasta el 30 de septiembre llegaron 3 barcos", ["3"]),
        ("ru", "на 30 апреля, резолюции 489 (2031), треть маяков", ["треть"]),
        ("ja", "国庫補助は3分の1、灯台は86か所", ["3分の1", "86"]),
    ],
)
def test_days_without_a_year_and_numbers_of_resolutions_are_no_figures(language, text, expected):
    assert [figure.text for figure in find(text, language)] == expected


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
        ("增长 6%左右", [("6%左右", 6, "%")]),
        ("压减不低于5%", [("不低于5%", 5, "%")]),
        ("近四分之一的湖泊", [("近四分之一", 25, "%")]),
        ("渔民占三成。", [("三成", 30, "%")]),
        ("约 6 400 万名渔民", [("约 6 400 万", 64_000_000, "名渔民")]),
        ("投入3亿5,000万元", [("3亿5,000万", 350_000_000, "元")]),
        ("提供自行車1萬2,000輛", [("1萬2,000", 12_000, "輛")]),
        ("两侧各五米，水深12.5米", [("五", 5, "米"), ("12.5", 12.5, "米")]),
        ("额定功率不大于 2400 W", [("不大于 2400", 2400, "W")]),
        ("温度-5 ℃~45 ℃", [("-5", -5, "℃"), ("45", 45, "℃")]),
        ("浓度降至33微克/立方米", [("33", 33, "微克/立方米")]),
        ("平均期限 12.6 年", [("12.6", 12.6, "年")]),
        ("处三年以下有期徒刑，30 日内缴清", [("三", 3, "年"), ("30", 30, "日")]),
        ("fell from 1.3 per cent to 1.2 per cent", [("1.3 per cent", 1.3, "%"), ("1.2 per cent", 1.2, "%")]),
        ("between 116 and 170 incidents", [("between 116 and 170", 143, "incidents")]),
        ("not less than 120 participants", [("not less than 120", 120, "participants")]),
        ("nearly a quarter of the lakes", [("nearly a quarter", 25, "%")]),
        ("twenty-five cases", [("twenty-five", 25, "cases")]),
        ("£3.2m, or 6.4p per share", [("£3.2m", 3_200_000, "£"), ("6.4", 6.4, "p")]),
        ("growth of -0.3 per cent", [("-0.3 per cent", -0.3, "%")]),
        ("水压140/90 mmHg，灯高5 × 8 cm", [("140/90", 140, "mmHg"), ("5 × 8", 5, "cm")]),
        ("装机10亿千瓦，重3千克", [("10亿", 1e9, "千瓦"), ("3", 3, "千克")]),
        ("水温偏差不大于±5 ℃，船员≥18岁", [("不大于±5", 5, "℃"), ("≥18", 18, "岁")]),
        ("发布了三个关于夜间航行的在线模块", [("三", 3, "个在线模块")]),
        ("船队从少于50人到500人", [("50", 50, "人"), ("500", 500, "人")]),
        ("八项行动的落实", [("八", 8, "项行动")]),
        ("（见4.1，2031年版的3.2）", []),
        ("tested twice a year; 4 in 100 leak", [("twice", 2, "times"), ("4 in 100", 4, "%")]),
        ("服务近三百五十万人", [("近三百五十万", 3_500_000, "人")]),
        ("培训不少于二十四学时", [("不少于二十四", 24, "学时")]),
        ("more than half of the nets", [("more than half", 50, "%")]),
        ("a 250V supply", [("250", 250, "V")]),
        ("one in four lamps", [("one in four", 25, "%")]),
        ("nearly nine out of ten boats", [("nearly nine out of ten", 90, "%")]),
        ("five sixths of whom fish", [("five sixths", 83.333333, "%")]),
        ("to grow by one third before winter", [("one third", 33.333333, "%")]),
        ("costs US$ 55 to US$ 640 a lamp", [("US$ 55 to US$ 640", 347.5, "US$")]),
        ("fell from $60 to $45", [("$60", 60, "$"), ("$45", 45, "$")]),
        ("the total rose to 1.2 million, again", [("1.2 million", 1_200_000, "")]),
        ("below 150 mmHg and above 5.5 mmol/L", [("below 150", 150, "mmHg"), ("above 5.5", 5.5, "mmol/L")]),
        ("fewer than a quarter are lit", [("fewer than a quarter", 25, "%")]),
        ("lit for four to six months", [("four to six", 5, "months")]),
        ("三至五名船员", [("三至五", 4, "名船员")]),
        ("是渔船的近三倍。", [("近三", 3, "倍")]),
        ("救助未满18岁者", [("未满18", 18, "岁")]),
        ("满意度93.1分，飞行1,185架次", [("93.1", 93.1, "分"), ("1,185", 1185, "架次")]),
        ("近一半渔民和半数以上船只", [("近一半", 50, "%"), ("半数以上", 50, "%")]),
        ("近两成船只，超过四成患者", [("近两成", 20, "%"), ("超过四成", 40, "%")]),
        ("rose by 12.4% to HK$8,431 million", [("12.4%", 12.4, "%"), ("HK$8,431 million", 8.431e9, "HK$")]),
        (
            "barely one in three of upwards of 26,000 boats",
            [("barely one in three", 33.333333, "%"), ("upwards of 26,000", 26_000, "boats")],
        ),
        ("水压为0.14兆帕", [("0.14", 0.14, "兆帕")]),
        ("病程超过1年，年满 20 周岁", [("超过1", 1, "年"), ("年满 20", 20, "周岁")]),
        ("硕士二百零四人", [("二百零四", 204, "人")]),
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
        "deaths per 1,000 births",
        "between 2020 and 2022",
        "one third party",
        "A fire at the Pier 7 warehouse was put out.",
        "二次供水设施",
        "10时30分开船",
        "内容十分重要，",
        "见 B/77/137，第 78 页",
        "进一步统一了各方意见",
        "resolution 76/187 and article 5",
        "on 12 May 2021, in chapter 3 and para. 6",
        "Goal 16 and target 16.3",
        "at 2.15 p.m. in the 1990s",
        "依照本法第五十三条至五十五条的规定",
        "第二个五年规划实施两年来",
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
        ("渔业新增就业7.2万人，", "人（渔业新增就业）"),
        ("贫困发生率由12.8%下降到4.3%。", "贫困发生率"),
        ("额定电压不超过250V、额定功率不大于2400 W的水泵", "额定功率"),
        ("地区生产总值增长6%以上，湖区人口稳定", "地区生产总值增长"),
        ("令和4年度の灯台の利用率は、前年度より3ポイント減少して56%となった。", "灯台の利用率"),
        ("舟は20隻、その積荷量は66万トンであった。", "積荷量"),
        ("其中博士28人、硕士12人。", "人（硕士）"),
    ],
)
def test_a_figure_says_what_it_is_about(text, expected):
    figure = find(text)[-1]
    assert about(text, figure) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "52,50 euros, soit 1,45 million d’euros", [("52,50", 52.5), ("1,45 million", 1_450_000)]),
        ("fr", "le 14 mai 2031, 3 750 hectares", [("3 750", 3750)]),
        ("es", "18.250 metros y 2.500 millones de euros", [("18.250", 18_250), ("2.500 millones", 2.5e9)]),
        (
            "fr",
            "Quarante-deux phares, les deux tiers du parc",
            [("Quarante-deux", 42), ("deux tiers", 66.666667)],
        ),
        ("fr", "conformément au paragraphe 12 de la résolution", []),
        (
            "es",
            "casi el 44 % y tres cuartas partes de los faros",
            [("casi el 44 %", 44), ("tres cuartas partes", 75)],
        ),
        ("es", "Tema 22 del programa", []),
        ("pt", "um terço dos barcos, vinte e cinco faróis", [("um terço", 33.333333), ("vinte e cinco", 25)]),
        ("it", "la metà delle barche e venticinque fari", [("metà", 50), ("venticinque", 25)]),
        (
            "de",
            "knapp zwei Drittel und fünfundzwanzig Boote",
            [("knapp zwei Drittel", 66.666667), ("fünfundzwanzig", 25)],
        ),
        ("de", "Nach § 91 Abs. 2 SchG gilt", []),
        ("ru", "с 18,2 до 16,7 метра, скорость 50 км/ч", [("16,7", 16.7), ("50", 50)]),
        (
            "ru",
            "почти две трети; сто двадцать три маяка",
            [("почти две трети", 66.666667), ("сто двадцать три", 123)],
        ),
        ("ar", "المؤرخ 21 كانون الأول/ديسمبر 2031", []),
        ("de", "etwa 1.250,5 Tonnen, 12 % mehr", [("etwa 1.250,5", 1250.5), ("12 %", 12)]),
        ("ru", "свыше 41 тысячи человек, 12,5 % рек", [("свыше 41 тысячи", 41_000), ("12,5 %", 12.5)]),
        ("ru", "с 15 марта 2031 г. 800 рублей", [("800", 800)]),
        ("ar", "خصص مبلغ 3.1 مليون دولار بزيادة قدرها 12%", [("3.1 مليون", 3_100_000), ("12%", 12)]),
        ("ja", "約36万冊とし、10冊以内、3,000円を", [("約36万", 360_000), ("10", 10), ("3,000", 3000)]),
        ("ja", "1兆3,866億円、63万4千トン", [("1兆3,866億", 1_386_600_000_000), ("63万4千", 634_000)]),
        ("ja", "約7割が3ポイント減", [("約7割", 7), ("3ポイント", 3)]),
        ("zh", "不得低於新臺幣三百萬元", [("三百萬", 3_000_000)]),
    ],
)
def test_figures_of_further_languages_are_found(language, text, expected):
    assert [(figure.text, figure.value) for figure in find(text, language)] == expected


def test_days_are_no_bare_numbers():
    assert quantities("The council met from 8 to 11 May 2031.") == ()


def test_bare_numbers_are_figures_only_where_another_stands_in_their_place():
    assert [figure.text for figure in quantities("The total rose to 188.")] == ["188"]
    assert [figure.text for figure in quantities("每月清洗一次")] == ["一"]
    assert found("The total rose to 188.") == found("每月清洗一次") == []


def test_small_numbers_in_words_are_figures_only_where_another_stands_in_their_place():
    (six,) = quantities("Er fährt zu sechs Häfen.", "de")
    assert (six.value, six.unit, six.sure) == (6, "Häfen", False)


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
