"""PDF files are read as their pages are read: column by column, without what belongs to the page."""

from collections import Counter

import pytest

from reader.document.fault import Fault
from reader.document.line import LineKind, Mark, Source
from reader.document.progress import Cancelled
from reader.document.structure import build
from reader.document.warning import WarningKind
from reader.sources.pdf import read_source
from tests.sources.pdf_file import BOLD, DRAWN, MAPPED, PdfFile, PdfPage

LEFT, TOP = 72, 80
ROW = "河流流域的监测站每十五分钟传送一次水位和流量的数据以供各国使用参考"  # as wide as the column


def read(file: PdfFile) -> Source:
    return read_source(file.write(), "a.pdf")


def shown(source: Source, kind: LineKind = LineKind.TEXT) -> list[str]:
    return [line.text for line in source.lines if line.kind is kind]


def english(words: str, columns: int) -> list[str]:
    """Break words into rows of at most so many characters."""
    rows = [""]
    for word in words.split():
        if len(rows[-1]) + 1 + len(word) > columns:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}".strip()
    return rows


PROSE = (
    "The commission met twice during the year and considered the state of the river, the work of the"
    " secretariat and the programme for the next period. It noted that water levels had been lower than the"
    " long-term mean in every month but one, and that the warnings had reached the villages in time. "
)


def test_rows_are_joined_into_paragraphs_by_where_they_end() -> None:
    file = PdfFile()
    file.page().rows(LEFT, TOP, [ROW, ROW, "第一段到此结束。", ROW, "第二段到此结束。"])
    assert shown(read(file)) == [ROW + ROW + "第一段到此结束。", ROW + "第二段到此结束。"]


def test_indented_first_rows_open_paragraphs() -> None:
    file = PdfFile()
    page = file.page()
    for at, x in enumerate((92, 72, 72, 92, 72)):
        page.text(x, TOP + 15 * at, ROW if x == 72 else ROW[2:])
    assert shown(read(file)) == [ROW[2:] + ROW + ROW, ROW[2:] + ROW]


def test_an_indent_opens_a_paragraph_below_another_indented_row() -> None:
    file = PdfFile()
    page = file.page()
    rows = [ROW[2:], "第一段到此结束。", ROW[2:-1] + "。", ROW[2:], "第三段到此结束。"]
    for at, (x, row) in enumerate(zip((92, 72, 92, 92, 72), rows, strict=True)):
        page.text(x, TOP + 15 * at, row)
    assert shown(read(file)) == [rows[0] + rows[1], rows[2], rows[3] + rows[4]]


def test_a_number_after_a_colon_opens_a_paragraph() -> None:
    file = PdfFile()
    first = ROW[:-8] + "主要做了以下工作："
    file.page().rows(LEFT, TOP, [ROW, first, "（一）收集资料。", ROW, "第二段到此结束。"])
    assert shown(read(file)) == [ROW + first, "（一）收集资料。", ROW + "第二段到此结束。"]


def test_columns_are_read_one_after_the_other() -> None:
    file = PdfFile()
    page = file.page()
    page.text(150, 60, "A title across both of the columns", 16)
    left, right = english(PROSE * 3, 46), english("Second column. " + PROSE * 2, 46)
    for at in range(max(len(left), len(right))):
        for x, rows in ((60, left), (310, right)):
            if at < len(rows):
                page.text(x, 100 + 13 * at, rows[at], 9)
    text = shown(read(file))
    assert text[0] == "A title across both of the columns"
    assert " ".join(text[1:]).split() == (PROSE * 3 + "Second column. " + PROSE * 2).split()


def test_columns_may_have_more_short_rows_than_full_ones() -> None:
    file = PdfFile()
    page = file.page()
    rows = english(PROSE, 44)
    for x, letter in ((60, "A"), (310, "B")):
        for at in range(6):
            page.text(x, 100 + 30 * at, f"{letter}{at}", 9, BOLD)
            page.text(x, 112 + 30 * at, f"Short {at}.", 9)
        for at, row in enumerate(rows):
            page.text(x, 290 + 12 * at, row, 9)
    text = shown(read(file))
    assert text[:4] == ["A0", "Short 0.", "A1", "Short 1."]
    assert text.index("B0") == len(text) / 2
    assert " ".join(text[12 : text.index("B0")]).split() == PROSE.split()


def test_columns_that_do_not_stand_level_are_no_table() -> None:
    file = PdfFile()
    page = file.page()
    for x, y, numbers in ((60, 100, range(1, 9)), (310, 105, range(9, 17))):
        for at, number in enumerate(numbers):
            page.text(x, y + 30 * at, f"{number}. Short." if at else f"{number}. As long as the column.", 9)
    assert [text.partition(".")[0] for text in shown(read(file))] == [str(at) for at in range(1, 17)]


def test_what_stands_beside_text_across_columns_is_kept() -> None:
    file = PdfFile()
    page = file.page()
    for x, numbers in ((60, range(1, 9)), (310, range(9, 17))):
        for at, number in enumerate(numbers):
            page.text(x, 100 + 33 * at + x / 60, f"{number}. Row of a column.", 9)
    page.text(60, 240, "Beside", 9)
    page.text(250, 240, "a row that runs across.", 9)
    assert Counter(" ".join(shown(read(file))).split())["Beside"] == 1


def test_running_heads_and_page_numbers_are_furniture() -> None:
    file = PdfFile()
    for number in range(1, 6):
        page = file.page()
        page.text(LEFT, 40, f"A/12/{100}", 9)
        page.text(400, 40, "River Commission", 9)
        page.rows(LEFT, TOP, [f"{number}. 第{number}段的文字到此为止。"])
        page.text(290, 800, f"{number}/5", 9)
    source = read(file)
    assert shown(source) == [f"{number}. 第{number}段的文字到此为止。" for number in range(1, 6)]
    numbers = [f"{number}/5" for number in range(1, 6)]
    expected = [*numbers, "A/12/100 River Commission"]
    assert sorted(set(shown(source, LineKind.FURNITURE))) == expected


def test_a_printers_number_at_the_foot_is_furniture() -> None:
    file = PdfFile()
    page = file.page()
    page.rows(LEFT, TOP, english(PROSE, 95))
    page.text(LEFT, 600, "12 March 2024")
    page.text(LEFT, 800, "24-01234 (E) 120324", 7)
    source = read(file)
    assert shown(source) == [PROSE.strip(), "12 March 2024"]
    assert shown(source, LineKind.FURNITURE) == ["24-01234 (E) 120324"]


def test_running_heads_may_name_the_section() -> None:
    heads = ("Aims", "Methods", "Results", "Outlook")
    with_part, without = PdfFile(), PdfFile()
    for number, head in enumerate(heads):
        for file in (with_part, without):
            page = file.page()
            page.text(LEFT, 40, head, 8)
            page.text(LEFT, TOP, head, 14)
            page.rows(LEFT, TOP + 30, [f"What is said of {head.lower()} ends here."])
        with_part.pages[number].text(400, 40, "River Commission", 8)
    expected = [text for head in heads for text in (head, f"What is said of {head.lower()} ends here.")]
    for file in (with_part, without):
        assert shown(read(file)) == expected
    assert shown(read(without), LineKind.FURNITURE) == list(heads)


def test_a_paragraph_goes_on_over_a_page_with_notes_between() -> None:
    file = PdfFile()
    first = file.page()
    first.rows(LEFT, 640, [ROW, ROW])
    first.text(72 + 330, 640, "1", 6)  # a raised sign at the end of the row, moved up below
    first.content[-1] = first.content[-1].replace(" 202 Td", " 205.5 Td")
    first.text(LEFT, 760, "1", 5)
    first.content[-1] = first.content[-1].replace(" 82 Td", " 84 Td")
    first.text(78, 760, "见委员会的报告。", 8)
    second = file.page()
    second.rows(LEFT, TOP, [ROW, "段落在下一页结束。"])
    lines = read(file).lines
    text = next(line for line in lines if line.kind is LineKind.TEXT)
    assert text.text == ROW * 3 + "段落在下一页结束。"
    assert text.marks == (Mark(len(ROW), "1"),)
    notes = [(line.label, line.text) for line in lines if line.kind is LineKind.NOTE]
    assert notes == [("1", "见委员会的报告。")]


def test_a_digit_that_its_font_draws_high_is_a_sign() -> None:
    file = PdfFile()
    page = file.page()
    page.text(LEFT, TOP, "湖区有灯塔十二座")
    page.text(LEFT + 80, TOP, "1", font=DRAWN)
    page.text(LEFT + 84, TOP, "，其中1座新建。")
    line = next(line for line in read(file).lines if line.kind is LineKind.TEXT)
    assert (line.text, line.marks) == ("湖区有灯塔十二座，其中1座新建。", (Mark(8, "1"),))


def test_hyphens_of_the_page_go_and_hyphens_of_words_stay() -> None:
    file = PdfFile()
    page = file.page()
    rows = [
        "The long-term mean was lower than usual, and the secre-",
        "tariat reported on the long-",
        "term trend.",
    ]
    page.rows(LEFT, TOP, rows)
    assert shown(read(file)) == [
        "The long-term mean was lower than usual, and the secretariat reported on the long-term trend."
    ]


def test_radicals_and_look_alikes_become_the_ideographs_seen() -> None:
    file = PdfFile(mapping={"一": "\u2f00", "长": "\u2ed3", "年": "\uf98e", "，": "\ufe10", "民": "\u2ea0"})
    file.page().text(LEFT, TOP, "一长年，民", font=MAPPED)
    assert shown(read(file)) == ["一长年，民"]


def test_tables_keep_their_cells_and_lists_are_none() -> None:
    file = PdfFile()
    page = file.page()
    page.rows(LEFT, TOP, [ROW, "各站数据如下。"])
    cells = (("站名", "水位（米）", "流量"), ("上游站", "12.5", "3,400"), ("下游站", "8.1", ""))
    for at, row in enumerate(cells):
        for x, text in zip((80, 220, 360), row, strict=True):
            if text:
                page.text(x, 140 + 18 * at, text)
    page.text(220, 188, "（估计）")  # the cell above goes on
    for at, text in enumerate(("收集资料；", "整理资料；", "报送资料。")):
        page.text(LEFT, 230 + 30 * at, f"{at + 1}.")
        page.text(LEFT + 40, 230 + 30 * at, text)
    source = read(file)
    table = next(line for line in source.lines if line.kind is LineKind.TABLE)
    assert table.cells == (
        ("站名", "水位（米）", "流量"),
        ("上游站", "12.5", "3,400"),
        ("下游站", "8.1（估计）", ""),
    )
    assert shown(source)[-3:] == ["1. 收集资料；", "2. 整理资料；", "3. 报送资料。"]


def test_a_table_as_high_as_its_page_is_no_text_in_columns() -> None:
    file = PdfFile()
    page = file.page()
    rows = [
        (f"Station {at} on the river", f"{at}.5", f"Open since {1900 + at}, and painted")
        for at in range(10, 50)
    ]
    for at, row in enumerate(rows):
        for x, text in zip((72, 260, 330), row, strict=True):
            page.text(x, 60 + 18 * at, text)
    source = read(file)
    assert [line.cells for line in source.lines if line.cells] == [tuple(rows)]
    assert not shown(source)


@pytest.mark.parametrize("repeats", [True, False])
def test_a_table_goes_on_over_a_page(*, repeats: bool) -> None:
    file = PdfFile()
    head = ("Station", "Level", "Remarks")
    rows = [(f"Station {at} on the river", f"{at}.5", f"Open since {1900 + at}.") for at in range(10, 25)]
    above, below = [head, *rows[:8]], [*([head] if repeats else []), *rows[8:]]
    for start, table in ((500, above), (60, below)):
        page = file.page()
        page.rows(LEFT, 60, english(PROSE, 80) if start > 60 else [])
        for at, row in enumerate(table):
            for x, text in zip((72, 260, 330), row, strict=True):
                page.text(x, start + 18 * at, text)
    file.pages[1].rows(LEFT, 500, english(PROSE, 80))
    source = read(file)
    assert [line.cells for line in source.lines if line.cells] == [(head, *rows)]
    assert shown(source, LineKind.FURNITURE) == ([" ".join(head)] if repeats else [])
    assert shown(source) == [PROSE.strip(), PROSE.strip()]


def test_a_table_may_be_set_as_close_as_words() -> None:
    file = PdfFile()
    page = file.page()
    cells = (
        ("指标", "全市", "城市"),
        ("其中：食品", "-0.4", "-0.3"),
        ("衣着", "0.3", "0.2"),
        ("居住", "0.8", ""),
    )
    page.rows(LEFT, TOP, ["各项指标如下。"])
    for at, row in enumerate(cells):
        for x, text in zip((72, 130, 160), row, strict=True):
            if text:
                page.text(x, TOP + 30 + 15 * at, text)
    page.rows(LEFT, TOP + 120, english(PROSE, 80))
    source = read(file)
    assert [line.cells for line in source.lines if line.cells] == [cells]
    assert shown(source) == ["各项指标如下。", PROSE.strip()]


def test_contents_lists_are_furniture() -> None:
    file = PdfFile()
    rows = ["Introduction ........................ 1", "Findings ............................ 4", "The text."]
    for at, row in enumerate(rows):
        file.pages or file.page()
        file.pages[0].text(LEFT, TOP + 30 * at, row)
    source = read(file)
    assert shown(source) == ["The text."]
    assert shown(source, LineKind.FURNITURE) == rows[:2]


def test_contents_may_give_paragraphs_and_pages() -> None:
    file = PdfFile()
    page = file.page()
    page.text(LEFT, 50, "Report on the river", 18)
    page.text(LEFT, 100, "Contents", 14)
    page.text(400, 120, "Paragraphs")
    page.text(480, 120, "Page")
    names = ("I. Introduction", "A. Aims", "II. Work of the secretariat", "III. Outlook")
    entries = (("1–3", "2"), ("2–3", "2"), ("4–9", "2"), ("10–12", "3"))
    for at, (name, (paragraphs, number)) in enumerate(zip(names, entries, strict=True)):
        label, _, rest = name.partition(" ")
        y = 150 + 20 * at
        if label != "A.":
            page.text(LEFT, y, label)
            page.text(LEFT + 40, y, rest)
        else:
            page.text(LEFT + 40, y, name)
        page.text(400, y, paragraphs)
        page.text(490, y, number)
    file.page().rows(LEFT, TOP, ["I. Introduction", "", *english(f"1. {PROSE}", 95)])
    source = read(file)
    rows = next(line.cells for line in source.lines if line.cells)
    assert [row[-2:] for row in rows] == list(entries)
    edition = build(source)
    assert [each.text.split("\t")[0] for each in edition.furniture][:2] == ["Contents", "Paragraphs Page"]
    assert [paragraph.number for paragraph in edition.paragraphs if paragraph.number] == ["1"]
    assert not any("Outlook" in item.text for item in edition.paragraphs)


def test_bold_rows_are_emphasised_and_large_ones_have_levels() -> None:
    file = PdfFile()
    page = file.page()
    page.text(LEFT, 60, "Title of the report", 18)
    page.text(LEFT, 100, "Introduction", 10, BOLD)
    page.rows(LEFT, 130, english(PROSE, 90))
    lines = [line for line in read(file).lines if line.kind is LineKind.TEXT]
    assert [(line.level, line.emphasis) for line in lines] == [(1, False), (0, True), (0, False)]


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    file = PdfFile(title="横向")
    page = file.page(turned=90)
    rows = ("The first row of a page turned sideways.", "The second row.")
    for at, row in enumerate(rows):
        page.content.append(f"BT /F1 10 Tf 0 1 -1 0 {100 + 20 * at} 100 Tm ({row}) Tj ET")
    source = read(file)
    assert shown(source) == list(rows)
    assert source.properties == {"title": "横向"}


def test_pages_without_text_among_others_are_told() -> None:
    file = PdfFile()
    file.page().text(LEFT, TOP, "有文字的一页。")
    file.page().content.append("72 72 100 100 re f")
    assert [(w.kind, w.detail) for w in read(file).warnings] == [(WarningKind.TRUNCATED, "p. 2")]


def test_a_scan_says_that_it_has_no_text() -> None:
    file = PdfFile(pages=[PdfPage(content=["72 72 400 600 re f"])])
    with pytest.raises(Fault, match="no text layer"):
        read(file)


def test_a_locked_file_says_that_it_needs_a_password() -> None:
    file = PdfFile(locked=True)
    file.page().text(LEFT, TOP, "secret")
    with pytest.raises(Fault, match="password"):
        read(file)


@pytest.mark.parametrize("keep", [0.0, 0.02, 0.5])
def test_a_damaged_file_is_one_clear_fault_or_is_repaired(keep: float) -> None:
    file = PdfFile()
    for number in range(20):
        file.page().text(LEFT, TOP, f"Page {number} of the damaged report.")
    data = file.write()
    try:
        source = read_source(data[: int(len(data) * keep)], "a.pdf")
    except Fault as fault:
        assert "PDF" in fault.what.en or "empty" in fault.what.en
    else:
        assert shown(source)


def test_reading_can_be_cancelled() -> None:
    file = PdfFile()
    file.page().text(LEFT, TOP, "Text.")

    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_source(file.write(), "a.pdf", progress=stop)
    assert shown(read(file)) == ["Text."]
