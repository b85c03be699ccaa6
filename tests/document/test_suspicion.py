import pytest

from reader.document.suspicion import suspect
from reader.document.warning import WarningKind
from reader.sources import read_bytes


def told(text, *kinds):
    edition = read_bytes(text.encode("utf-8"), "a.txt")
    return [(one.line, one.kind) for one in edition.warnings if not kinds or one.kind in kinds]


PLAIN = "湖区管理处负责灯塔的维修，并定期检查航标。\n\n"


@pytest.mark.parametrize("text", ["灯塔的的维修已经完成。", "管理处设计和和实施了方案。", "航标在在检查中。"])
def test_a_doubled_word_is_told(text):
    assert told(PLAIN + text) == [(3, WarningKind.DOUBLED)]


@pytest.mark.parametrize(
    "text",
    [
        "本报告载有有关灯塔的信息。",
        "各国国家元首出席了会议。",
        "人人有责，天天向上，种种困难都已克服。",
        "管理局局长介绍了情况。",
        "中华人民共和国国家标准已经发布。",
        "目的是大大促进进口贸易。",
        "二二得四，共一百一十一人。",
        "三百六十行行行有能手。",
    ],
)
def test_ordinary_chinese_is_not(text):
    assert told(PLAIN + text) == []


def test_doubled_characters_after_signs_beyond_the_basic_plane():
    assert told("🛶🛶灯塔的的维修。") == [(1, WarningKind.DOUBLED)]


def test_a_stray_latin_word_is_told_and_names_and_units_are_not():
    assert told("收集统计数据 and 指标。") == [(1, WarningKind.STRAY_LATIN)]
    assert told("委员会讨论了 COVID-19 和 iPhone 的影响，航道长 12 km 左右，可用 app 查询。") == []


def test_terms_are_at_home_in_technical_prose_and_small_words_are_not():
    prose = "灯塔用 GPS 定位，用 AIS 识别船只，用 VHF 通话，用 ECDIS 显示海图。\n\n" * 2
    assert told(prose + "不应在灯塔上调用 shell 命令。") == []
    assert told(prose + "收集统计数据 and 指标。") == [(5, WarningKind.STRAY_LATIN)]


def test_half_width_marks_are_told_where_full_width_ones_are_usual():
    text = "灯塔,航标和渡口。\n\n" + "甲，乙，丙，丁，戊，己，庚。\n\n" * 3
    assert told(text) == [(1, WarningKind.HALF_WIDTH)]


def test_a_document_set_in_half_width_marks_is_not_damaged():
    assert told("灯塔,航标,渡口,码头.\n\n甲,乙,丙,丁.") == []


@pytest.mark.parametrize(
    "text", ["共 1 ,180 人。", "占 5 .2%。", "达到 1,18 万人。", "在 20 21 年举行。", "共有12, 345名学员。"]
)
def test_a_broken_number_is_told(text):
    assert told(PLAIN + text) == [(3, WarningKind.BROKEN_NUMBER)]


@pytest.mark.parametrize(
    "text", ["共 1,180 人，占 5.2%。", "项目 4,6 和 8。", "见 1.2.3 节，2019 年和 2020 年。"]
)
def test_whole_numbers_are_not(text):
    assert told(PLAIN + text) == []


def test_a_repeated_english_word_is_told():
    assert told("The keeper lit the the lamp.") == [(1, WarningKind.DOUBLED)]
    assert told("He knew that that was so.") == []


def test_gaps_and_repeats_of_numbers():
    text = "1. 一段。\n\n2. 二段。\n\n4. 四段。\n\n4. 又一段。\n\n5. 五段。"
    assert told(text) == [(5, WarningKind.NUMBER_GAP), (7, WarningKind.NUMBER_REPEAT)]


def test_a_run_may_begin_at_any_number():
    assert told("15. 一段。\n\n16. 二段。\n\n17. 三段。") == []


def test_a_second_list_leaves_nothing_out():
    lists = "(a) one lamp;\n\n(b) two lamps.\n\n"
    text = f"Lamps\n\nThe office buys:\n\n{lists}{lists}It burns them.\n\nIt rests.\n\nIt buys more."
    assert told(text) == []


def test_numbers_that_go_on_from_section_to_section_leave_nothing_out():
    first = "一、灯塔\n\n（一）点灯。灯要亮。\n\n（二）加油。油要足。\n\n"
    text = first + "二、航标\n\n（三）检查。要常查。\n\n（四）记录。要写明。"
    assert told(text) == []


def test_notes_without_mark_and_marks_without_body():
    text = "湖区有灯塔。¹ 航标很多。³\n\n¹ 见公报。\n\n² 见年鉴。"
    assert told(text) == [(1, WarningKind.NOTE_WITHOUT_BODY), (5, WarningKind.NOTE_WITHOUT_MARK)]


def test_a_text_that_breaks_off():
    paragraphs = "".join(f"{number}. 管理处检查了第{number}座灯塔。\n\n" for number in range(1, 9))
    assert told(paragraphs + "9. 管理处还检查了湖区东岸的码头和渡", WarningKind.TRUNCATED) == [
        (17, WarningKind.TRUNCATED)
    ]
    assert told(paragraphs, WarningKind.TRUNCATED) == []


def test_nothing_is_told_of_nothing():
    assert suspect((), (), chinese=True) == []
