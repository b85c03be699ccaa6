from reader.document.line import LineKind, Mark
from reader.document.warning import WarningKind
from reader.sources.text import read_source


def lines_of(text):
    return read_source(text.encode("utf-8"), "a.txt").lines


def test_blank_lines_are_counted_and_lines_keep_their_numbers():
    first, second = lines_of("\n\n一. 引言\n\n1. 湖区。")
    assert (first.number, first.gap, second.number, second.gap) == (3, 2, 5, 1)


def test_the_last_line_needs_no_newline():
    assert lines_of("one\ntwo")[-1].text == "two"


def test_raised_figures_are_signs_with_their_place():
    (line, note) = lines_of("据《湖区公报》¹² 的数据。\n¹² 第3页。")
    assert (line.text, line.marks) == ("据《湖区公报》的数据。", (Mark(7, "12"),))
    assert (note.text, note.marks) == ("第3页。", (Mark(0, "12"),))


def test_powers_are_no_signs():
    assert [line.text for line in lines_of("面积为 12 km²，体积 3 m³，约 10⁶ 个。")] == [
        "面积为 12 km²，体积 3 m³，约 10⁶ 个。"
    ]


def test_stars_are_signs_only_where_a_note_opens_with_one():
    agenda, note = lines_of("暂定项目表*项目 7\n* X/1/50。")
    assert (agenda.text, agenda.marks) == ("暂定项目表项目 7", (Mark(5, "*"),))
    assert (note.text, note.marks) == ("X/1/50。", (Mark(0, "*"),))
    assert lines_of("3*4=12")[0].text == "3*4=12"
    assert [line.text for line in lines_of("a*\n* one\n* two")] == ["a*", "* one", "* two"]


def test_emphasis_and_links_left_by_a_converter_are_markup():
    (line,) = lines_of("1. **鼓励**各方见 [X/1/2](#) 和 <https://lake.example/a>。")
    assert line.text == "1. 鼓励各方见 X/1/2 和 https://lake.example/a。"
    assert sorted(line.markup) == sorted("****[](#)<>")


def test_a_wholly_bold_line_is_told():
    assert [line.emphasis for line in lines_of("**建议**\n**鼓励**各方")] == [True, False]


def test_rows_with_the_same_tabs_are_a_table():
    text, table, after = lines_of("见下表。\n湖泊\t水质\n东湖\tⅢ\n完。")
    assert (table.kind, table.cells) == (LineKind.TABLE, (("湖泊", "水质"), ("东湖", "Ⅲ")))
    assert (text.text, after.text) == ("见下表。", "完。")


def test_rows_between_bars_are_a_table_and_a_drawing_is_none():
    table = lines_of("| Lake | Depth¹ |\n| Aver | 40 |\n\n¹ In metres.\n")[0]
    assert table.cells == (("Lake", "Depth"), ("Aver", "40"))
    assert [(mark.label, table.text[: mark.offset]) for mark in table.marks] == [("1", "Lake\tDepth")]
    drawing = lines_of("+---+---+\n| a | b |\n| c | d |\n+---+---+\n")
    assert all(line.kind is LineKind.TEXT for line in drawing)


def test_a_single_tab_makes_no_table():
    assert lines_of("1.\t湖区。")[0].kind is LineKind.TEXT


def test_a_form_feed_is_a_page_edge():
    assert [line.kind for line in lines_of("one\n\ftwo")] == [LineKind.TEXT, LineKind.PAGE, LineKind.TEXT]


def test_insets_are_measured_in_columns():
    assert [line.indent for line in lines_of("a\n    b\n　　c\n\td")] == [0, 4, 4, 8]


def test_line_ends_of_every_system():
    assert [line.number for line in lines_of("one\r\ntwo\rthree\u2028four")] == [1, 2, 3, 4]


def test_what_must_not_be_shown_is_set_aside_and_told():
    source = read_source("on\u202ee\x00 and \u200btwo".encode(), "a.txt")
    assert source.lines[0].text == "one and two"
    assert sorted(source.lines[0].markup) == ["\x00", "\u200b", "\u202e"]
    assert [(warning.line, warning.kind) for warning in source.warnings] == [(1, WarningKind.CONTROL)]
    assert source.warnings[0].detail == "U+0000 U+202E"


def test_progress_is_told_and_may_stop_the_work():
    shares: list[float] = []
    read_source(b"line\n" * 9000, "a.txt", progress=shares.append)
    assert shares == sorted(shares)
    assert len(shares) >= 4


def test_numbers_in_brackets_are_signs_where_notes_open_with_them():
    text, note = lines_of("总产值428.3亿元[1]，增长5.2%。\n[1]初步统计数。")
    assert (text.text, text.marks, text.markup) == ("总产值428.3亿元，增长5.2%。", (Mark(10, "1"),), "[]")
    assert (note.text, note.marks) == ("初步统计数。", (Mark(0, "1"),))


def test_references_to_literature_stay_text():
    first, *_ = lines_of("Lakes are old [1], and rivers too [1].\n[1] A. Writer, Lakes.")
    assert first.text == "Lakes are old [1], and rivers too [1]."


def test_a_row_of_stars_is_a_rule_and_no_note():
    lines = lines_of("The lamp went out.\n\n* * *\n\nIn the morning it burned.\n")
    assert [(line.text, line.marks) for line in lines][1] == ("* * *", ())
