"""Word files are read as Word shows them."""

import pytest

from reader.document.fault import Fault
from reader.document.line import Line, LineKind, Mark, Source
from reader.document.progress import Cancelled
from reader.document.warning import WarningKind
from reader.sources import read_bytes
from reader.sources.docx import read_source
from tests.sources.word_file import (
    WordFile,
    abstract,
    level,
    number,
    numbered,
    package,
    paragraph,
    run,
    style,
    table,
)


def read(file: WordFile) -> Source:
    return read_source(file.write(), "test.docx")


def of_kind(source: Source, kind: LineKind) -> list[Line]:
    return [line for line in source.lines if line.kind is kind]


def texts(file: WordFile) -> list[str]:
    return [line.text for line in of_kind(read(file), LineKind.TEXT)]


def listed(levels: str, *items: tuple[int, str], more: str = "") -> list[str]:
    file = WordFile(numbering=abstract(1, levels) + number(1, 1) + more)
    file.body = [numbered(text, 1, at) for at, text in items]
    return texts(file)


@pytest.mark.parametrize(
    ("kind", "pattern", "shown"),
    [
        ("decimal", "%1.", ["1. 甲", "2. 甲", "3. 甲"]),
        ("decimalZero", "%1)", ["01) 甲", "02) 甲", "03) 甲"]),
        ("upperRoman", "%1.", ["I. 甲", "II. 甲", "III. 甲"]),
        ("lowerLetter", "(%1)", ["(a) 甲", "(b) 甲", "(c) 甲"]),
        ("chineseCounting", "%1、", ["一、 甲", "二、 甲", "三、 甲"]),
        ("chineseCountingThousand", "第%1条", ["第一条 甲", "第二条 甲", "第三条 甲"]),
        ("ideographTraditional", "%1.", ["甲. 甲", "乙. 甲", "丙. 甲"]),
        ("chineseLegalSimplified", "%1", ["壹 甲", "贰 甲", "叁 甲"]),
        ("decimalEnclosedCircle", "%1", ["① 甲", "② 甲", "③ 甲"]),
        ("none", "附件", ["附件 甲", "附件 甲", "附件 甲"]),
    ],
)
def test_numbers_are_written_as_word_shows_them(kind: str, pattern: str, shown: list[str]) -> None:
    assert listed(level(0, kind, pattern), (0, "甲"), (0, "甲"), (0, "甲")) == shown


def test_inner_levels_restart_and_show_the_outer_ones() -> None:
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "lowerRoman", "%1.%2.%3")
    items = ((0, "a"), (1, "b"), (1, "c"), (2, "d"), (0, "e"), (1, "f"))
    assert listed(levels, *items) == ["1 a", "1.1 b", "1.2 c", "1.2.i d", "2 e", "2.1 f"]


def test_an_inner_level_that_never_restarts_goes_on() -> None:
    articles = level(1, "decimal", "第%2条", '<w:lvlRestart w:val="0"/>')
    items = ((0, "总则"), (1, "甲"), (1, "乙"), (0, "分则"), (1, "丙"))
    shown = listed(level(0, "chineseCounting", "第%1章") + articles, *items)
    assert shown == ["第一章 总则", "第1条 甲", "第2条 乙", "第二章 分则", "第3条 丙"]


def test_legal_levels_show_all_numbers_as_decimal() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert listed(levels, (0, "a"), (0, "b"), (1, "c")) == ["I. a", "II. b", "2.1 c"]


def test_the_gap_after_a_number_may_be_nothing() -> None:
    assert listed(level(0, "chineseCounting", "%1、", gap="nothing"), (0, "引言")) == ["一、引言"]


def test_two_lists_of_one_definition_count_on_unless_one_restarts() -> None:
    file = WordFile(numbering=abstract(1, level(0, "decimal", "%1.")) + number(1, 1) + number(2, 1))
    file.body = [numbered("a", 1), numbered("b", 2)]
    assert texts(file) == ["1. a", "2. b"]
    file.numbering = abstract(1, level(0, "decimal", "%1.")) + number(1, 1) + number(2, 1, restart=True)
    file.body = [numbered("a", 1), numbered("b", 2), numbered("c", 2), numbered("d", 1)]
    assert texts(file) == ["1. a", "1. b", "2. c", "3. d"]


def test_headings_are_numbered_through_their_styles() -> None:
    def tied(at: int) -> str:
        return f'<w:outlineLvl w:val="{at}"/><w:numPr><w:numId w:val="1"/></w:numPr>'

    file = WordFile(
        styles=style("A", "heading 1", tied(0)) + style("B", "heading 2", tied(1), based="A"),
        numbering=abstract(
            1,
            level(0, "chineseCounting", "%1.", '<w:pStyle w:val="A"/>')
            + level(1, "upperLetter", "%2.", '<w:pStyle w:val="B"/>'),
        )
        + number(1, 1),
    )
    file.body = [
        paragraph("导言", '<w:pStyle w:val="A"/>'),
        paragraph("背景", '<w:pStyle w:val="B"/>'),
        paragraph("未编号", '<w:pStyle w:val="B"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        paragraph("方法", '<w:pStyle w:val="B"/>'),
    ]
    lines = of_kind(read(file), LineKind.TEXT)
    assert [line.text for line in lines] == ["一. 导言", "A. 背景", "未编号", "B. 方法"]
    assert [line.level for line in lines] == [1, 2, 2, 2]


def test_bullets_are_signs_of_unicode() -> None:
    font = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>'
    private = level(0, "bullet", "\uf0b7").replace("</w:lvl>", font)
    assert listed(private, (0, "甲")) == ["• 甲"]


def test_footnotes_stand_after_their_paragraph_with_the_number_shown() -> None:
    file = WordFile()
    file.body = [
        paragraph(run("第一段") + file.footnote("注一。") + run("完。")),
        paragraph(run("项目") + file.footnote("A/1。", sign="*")),
        paragraph(run("第三段。") + file.footnote("注二。")),
    ]
    lines = read(file).lines
    assert [(line.kind, line.text, line.marks, line.label) for line in lines] == [
        (LineKind.TEXT, "第一段完。", (Mark(3, "1"),), ""),
        (LineKind.NOTE, "注一。", (), "1"),
        (LineKind.TEXT, "项目", (Mark(2, "*"),), ""),
        (LineKind.NOTE, "A/1。", (), "*"),
        (LineKind.TEXT, "第三段。", (Mark(4, "2"),), ""),
        (LineKind.NOTE, "注二。", (), "2"),
    ]


def test_endnotes_are_roman_and_footnotes_take_the_style_of_the_file() -> None:
    file = WordFile(settings='<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr>')
    file.body = [paragraph(run("甲") + file.footnote("脚注") + file.endnote("尾注"))]
    notes = of_kind(read(file), LineKind.NOTE)
    assert [(note.label, note.text) for note in notes] == [("①", "脚注"), ("i", "尾注")]


def test_a_raised_number_is_a_sign_and_a_raised_power_is_not() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    area = run("面积 5 km") + run("2", raised) + run("。")
    file = WordFile(body=[paragraph(area + run("1", raised) + run("2", raised))])
    line = read(file).lines[0]
    assert (line.text, line.marks) == ("面积 5 km²。", (Mark(9, "12"),))


def test_tables_keep_their_cells_and_merged_cells_leave_gaps() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("合计")}</w:tc>'
    last = f"<w:tr>{wide}<w:tc>{paragraph('无')}</w:tc></w:tr></w:tbl>"
    file = WordFile(body=[table([["年份", "金额", "说明"]]).replace("</w:tbl>", last)])
    found = of_kind(read(file), LineKind.TABLE)
    assert found[0].cells == (("年份", "金额", "说明"), ("合计", "", "无"))
    assert found[0].text == "年份\t金额\t说明\n合计\t\t无"


def test_a_frame_of_one_cell_is_text() -> None:
    assert texts(WordFile(body=[table([["方框中的文字。"]])])) == ["方框中的文字。"]


def test_tracked_changes_are_read_as_accepted_with_a_warning() -> None:
    changed = (
        run("保留") + f"<w:del>{run('删').replace('w:t', 'w:delText')}</w:del><w:ins>{run('增')}</w:ins>"
    )
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("前半") + "</w:p>"
    file = WordFile(body=[paragraph(changed), joined, paragraph("后半。")])
    source = read(file)
    assert [line.text for line in source.lines] == ["保留增", "前半后半。"]
    assert [(warning.kind, warning.detail) for warning in source.warnings] == [
        (WarningKind.REVISIONS, "+1 −2")
    ]


def test_a_deleted_paragraph_takes_no_number() -> None:
    gone = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
    file = WordFile(numbering=abstract(1, level(0, "decimal", "%1.")) + number(1, 1))
    deleted = f"<w:p><w:pPr>{gone}</w:pPr><w:del>{run('旧').replace('w:t', 'w:delText')}</w:del></w:p>"
    file.body = [numbered("甲", 1), deleted, numbered("乙", 1)]
    assert texts(file) == ["1. 甲", "2. 乙"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('框中')}</w:txbxContent>"
    drawing = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(WordFile(body=[paragraph(run("正文。") + drawing)])) == ["正文。", "框中"]


def test_of_fields_only_the_result_is_text() -> None:
    def character(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> REF x </w:instrText></w:r>"
    field = character("begin") + code + character("separate") + run("表 3") + character("end")
    ring = character("begin") + r"<w:r><w:instrText> eq \o\ac(○,7) </w:instrText></w:r>" + character("end")
    assert texts(WordFile(body=[paragraph(run("见") + field + run("。") + ring)])) == ["见表 3。⑦"]


def test_links_symbols_and_breaks() -> None:
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    link = f"<w:hyperlink>{run('链接')}</w:hyperlink>"
    file = WordFile(body=[paragraph(run("见") + link + symbol + "<w:r><w:br/></w:r>" + run("下一行"))])
    lines = of_kind(read(file), LineKind.TEXT)
    assert [(line.text, line.whole) for line in lines] == [("见链接✓", False), ("下一行", False)]


def test_formulas_keep_the_bars_of_their_fractions_and_their_powers() -> None:
    half = "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
    power = "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>12</m:t></m:r></m:sup></m:sSup>"
    content = f"{run('Of ')}<m:oMath>{half}</m:oMath>{run(' and ')}<m:oMath>{power}</m:oMath>"
    assert texts(WordFile(body=[paragraph(content)])) == ["Of 1/2 and x¹²"]


def test_tabs_part_columns_and_numbers_from_their_text() -> None:
    tab = "<w:r><w:tab/></w:r>"
    rows = [run(name) + tab + run(figure) for name, figure in (("甲站", "12"), ("乙站", "9"))]
    numbered_by_hand = [run(f"{n}.") + tab + run(f"第{n}座灯塔已修复。") for n in (1, 2)]
    file = WordFile(body=[paragraph(content) for content in ["各站数据", *rows, "说明", *numbered_by_hand]])
    lines = read(file).lines
    assert [line.cells for line in lines if line.cells] == [(("甲站", "12"), ("乙站", "9"))]
    assert [line.text for line in lines if line.kind is LineKind.TEXT][-2:] == [
        "1.\t第1座灯塔已修复。",
        "2.\t第2座灯塔已修复。",
    ]


def test_a_table_at_the_head_is_the_masthead() -> None:
    head = table([["Northern Lights Union", "NLU/4/12"], ["Council", "Distr.: General"]])
    lines = ["Fourth session", "Safety of lamps", "Report of the Director"]
    lines += [f"{number}. The Council met for the {number}th time." for number in range(1, 6)]
    data = WordFile(body=[head, *map(paragraph, lines)]).write()
    edition = read_bytes(data, "a.docx")
    identity = edition.identity
    assert (identity.title, identity.symbol, identity.author) == (
        "Safety of lamps",
        "NLU/4/12",
        "Report of the Director",
    )
    assert [paragraph.id for paragraph in edition.paragraphs if paragraph.number] == [
        "p1",
        "p2",
        "p3",
        "p4",
        "p5",
    ]


def test_typed_blanks_part_columns_as_tabs_do() -> None:
    file = WordFile(body=[paragraph("湖区理事会          X/58/214"), paragraph("1.    湖区有灯塔四十一座。")])
    assert [line.text for line in of_kind(read(file), LineKind.TEXT)] == [
        "湖区理事会\tX/58/214",
        "1.\t湖区有灯塔四十一座。",
    ]


def test_what_is_not_the_text_is_furniture() -> None:
    file = WordFile(header=paragraph("页眉"), footer=paragraph("页脚"), styles=style("T", "toc 1", based="x"))
    file.body = [
        paragraph("导言\t3", '<w:pStyle w:val="T"/>'),
        paragraph(run("看得见") + run("看不见", "<w:vanish/>")),
    ]
    source = read(file)
    assert [line.text for line in of_kind(source, LineKind.FURNITURE)] == ["页眉", "导言 3", "看不见", "页脚"]
    assert [line.text for line in of_kind(source, LineKind.TEXT)] == ["看得见"]


def test_comments_are_left_out_and_properties_are_read() -> None:
    commented = '<w:commentRangeStart w:id="0"/>' + run("正文") + '<w:r><w:commentReference w:id="0"/></w:r>'
    source = read(WordFile(body=[paragraph(commented)], title="题名"))
    assert [line.text for line in source.lines] == ["正文"]
    assert source.properties == {"title": "题名"}


def test_whole_bold_paragraphs_are_emphasised() -> None:
    file = WordFile(body=[paragraph(run("标题", "<w:b/>")), paragraph(run("粗", "<w:b/>") + run("细"))])
    assert [line.emphasis for line in read(file).lines] == [True, False]


def test_strict_files_are_read_like_others() -> None:
    document = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>严格</w:t>'
        "</w:r></w:p></w:body></w:document>"
    )
    assert [line.text for line in read_source(package(document), "strict.docx").lines] == ["严格"]


def test_reading_can_be_cancelled() -> None:
    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_source(WordFile(body=[paragraph("甲")]).write(), "a.docx", progress=stop)


def test_a_package_without_a_body_is_no_word_file() -> None:
    with pytest.raises(Fault, match="no Word file"):
        read_source(package("<nothing/>"), "a.docx")
