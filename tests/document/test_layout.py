"""Pages and lines: furniture, hard wrapping, drawings, contents, and paragraphs cut by pages."""

from reader.document.model import Section
from reader.sources import read_bytes


def edition_of(text, name="a.txt"):
    return read_bytes(text.encode("utf-8"), name)


BEFORE = "".join(f"{number}. 管理处检查了第{number}座灯塔，情况良好。\n\n" for number in range(1, 7))


def texts(edition):
    return [item.text for item in edition.items]


def furniture(edition):
    return [piece.text for piece in edition.furniture]


def test_page_numbers_of_many_forms_are_furniture():
    text = "".join(
        f"{number}. 第{number}段。\n\n{mark}\n\n"
        for number, mark in enumerate(
            ["- 1 -", "— 2 —", "第 3 页", "第4页 共9页", "Page 5 of 9", "[Page 6]"], 1
        )
    )
    edition = edition_of(text)
    assert len(furniture(edition)) == 6
    assert len(edition.paragraphs) == 6


def test_bare_numbers_are_furniture_only_in_a_run():
    counted = edition_of("1. 一段。\n\n7\n\n2. 二段。\n\n8\n\n3. 三段。\n\n9\n\n4. 四段。")
    assert furniture(counted) == ["7", "8", "9"]
    alone = edition_of("湖区灯塔总数如下。\n\n27\n\n较上年增加两座。")
    assert furniture(alone) == []


def test_a_resolution_number_alone_on_a_line_is_text():
    assert furniture(edition_of("决议编号如下。\n\n76/187\n\n已经通过。")) == []


def test_a_repeated_heading_is_no_running_head():
    text = "".join(
        f"{area}\n\n背景\n\n{area}的航道情况良好。\n\n建议\n\n应当加强{area}的维护。\n\n"
        for area in ("东岸", "西岸", "北岸")
    )
    edition = edition_of("湖区情况\n\n" + text)
    assert furniture(edition) == []


def test_a_running_head_beside_page_edges_is_furniture():
    pages = [f"{number}. 第{number}段到此为止。\n\n" for number in range(1, 5)]
    edition = edition_of("\f湖区年报\n\n".join(["湖区年报\n\n", *pages]))
    assert furniture(edition) == ["湖区年报"] * 4
    assert edition.identity.title == "湖区年报"


def test_a_paragraph_cut_by_a_page_is_one():
    edition = edition_of(
        BEFORE + "7. 管理处检查了湖区东岸全部灯\n\n- 1 -\n\n塔和航标，情况良好。\n\n8. 检查结果已经公布。"
    )
    assert texts(edition)[6:] == ["管理处检查了湖区东岸全部灯塔和航标，情况良好。", "检查结果已经公布。"]


def test_a_cut_between_a_figure_and_its_unit_keeps_them_apart():
    edition = edition_of(
        BEFORE + "7. 检查于 2022 年 2\n\n月举行，历时三天，结果良好。\n\n8. 检查结果已经公布。"
    )
    assert texts(edition)[6].startswith("检查于 2022 年 2 月举行")


def test_a_cut_in_the_first_paragraph():
    edition = edition_of(
        "1. 管理处检查了湖区东岸全部灯\n\n塔和航标，情况良好。\n\n" + BEFORE[BEFORE.index("2.") :]
    )
    assert texts(edition)[0] == "管理处检查了湖区东岸全部灯塔和航标，情况良好。"


def test_notes_between_the_halves_belong_to_their_own_marks():
    text = BEFORE + "7. 湖区有灯塔。¹\n\n8. 管理处检查了湖区东岸的\n\n¹ 见公报。\n\n航标。²\n\n² 见年鉴。"
    edition = edition_of(text)
    assert texts(edition)[6:] == ["湖区有灯塔。", "管理处检查了湖区东岸的航标。"]
    assert [(note.mark, note.paragraph) for note in edition.footnotes] == [("1", "p7"), ("2", "p8")]


def test_headings_and_lists_are_not_joined_to_what_follows():
    text = BEFORE + "二. 建议\n\n各单位应当加强检查，确保航道安全。\n\n7. 建议如下：\n\n(a) 灯塔\n\n(b) 航标"
    assert "各单位应当加强检查，确保航道安全。" in texts(edition_of(text))


def test_english_lines_broken_at_a_width_are_put_together():
    text = (
        "The keeper of the northern lamp had lived at the end of the quay for so\n"
        "long that nobody in the village could remember who had lit the lamp be-\n"
        "fore him, or whether there had been a lamp at all.\n\n"
        "In winter he seldom came down to the village, and when he came, he never\n"
        "stayed for long.\n"
    )
    first, second = edition_of(text).paragraphs
    assert first.text.endswith("lit the lamp before him, or whether there had been a lamp at all.")
    assert second.lines == (5, 6)


def test_paragraphs_on_lines_of_their_own_are_not():
    text = "湖区现有灯塔二十七座，多数建于上世纪。\n去年春天进行了检查，情况良好。\n检查结果已经公布。"
    assert len(edition_of(text).paragraphs) == 3


def test_a_drawing_stays_together():
    text = (
        "The note has a header of four octets that every harbour understands and\n"
        "that never changes, whatever the version of the note may be in the end.\n\n"
        "   +------+------+\n   | Type | Size |\n   +------+------+\n\n"
        "The header is followed by the text of the note, which may be of any size\n"
        "that fits into the memory of the harbour.\n"
    )
    edition = edition_of(text)
    (drawing,) = [one for one in edition.paragraphs if one.cells]
    assert drawing.cells == (("Type", "Size"),)


def test_contents_are_set_aside_and_the_headings_stay():
    edition = edition_of(
        "湖区年报\n\n目　录\n\n一、概况\n二、工作\n\n一、概况\n\n湖区概况良好。\n\n二、工作\n\n各项工作完成。"
    )
    assert furniture(edition) == ["目　录", "一、概况", "二、工作"]
    assert [item.id for item in edition.items if isinstance(item, Section)] == ["s1", "s2"]


def test_a_heading_named_contents_without_contents_is_a_heading():
    edition = edition_of(
        "# Box\n\n## Contents\n\nThe box holds a lamp and a rope.\n\n## Care\n\nKeep it dry.", "a.md"
    )
    assert furniture(edition) == []
    assert "Contents" in texts(edition)
