"""Web pages are read as a browser shows them."""

import pytest

from reader.document.line import LineKind, Mark, Source
from reader.document.warning import WarningKind
from reader.sources.html import read_source


def page(body: str, head: str = "") -> Source:
    return read_source(
        f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "p.html"
    )


def shown(source: Source, kind: LineKind = LineKind.TEXT) -> list[str]:
    return [line.text for line in source.lines if line.kind is kind]


def test_white_space_is_that_of_a_browser() -> None:
    source = page("<p>一段\n文字 and\n  words</p><pre>first\nsecond</pre>")
    assert shown(source) == ["一段文字 and words", "first", "second"]


def test_headings_have_levels_and_bold_paragraphs_emphasis() -> None:
    lines = page("<h1>甲</h1><h3>乙</h3><p><b>丙</b></p><p>丁<b>戊</b></p>").lines
    assert [(line.level, line.emphasis) for line in lines] == [(1, True), (3, True), (0, True), (0, False)]


def test_formulas_keep_bars_and_powers_and_leave_out_their_notes() -> None:
    power = "<msup><mi>x</mi><mn>2</mn></msup>"
    fraction = "<mfrac><mn>1</mn><mn>2</mn></mfrac>"
    source = page(
        f"<p>Take <math><mrow>{power}<mo>+</mo>{fraction}</mrow><annotation>x^2</annotation></math>.</p>"
    )
    assert shown(source) == ["Take x²+1/2."]
    assert source.lines[0].markup == "x^2"


def test_how_ideographs_are_read_is_no_text_nor_are_the_brackets_around_it() -> None:
    source = page("<p><ruby>灯<rp>(</rp><rt>dēng</rt><rp>)</rp></ruby>塔</p>")
    assert shown(source) == ["灯塔"]
    assert source.lines[0].markup == "(dēng)"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ("<ol start=4 type=a><li>a<li value=9>b<li>c</ol>", ["d. a", "i. b", "j. c"]),
        ("<ol type=I reversed><li>a<li>b</ol>", ["II. a", "I. b"]),
        ("<ol style='list-style-type:cjk-ideographic'><li>a<li>b</ol>", ["一、a", "二、b"]),
        ("<ol><li>a<ol type=a><li>b</ol><li>c</ol>", ["1. a", "a. b", "2. c"]),
        ("<ul><li>a<li>b</ul>", ["• a", "• b"]),
        ("<ol style='list-style:none'><li>（一）a</ol>", ["（一）a"]),
        ("<ol><li><p>a</p><p>b</p></li></ol>", ["1. a", "b"]),
    ],
)
def test_lists_are_numbered_as_shown(markup: str, expected: list[str]) -> None:
    assert shown(page(markup)) == expected


_PANDOC = (
    '甲<a href="#f1" id="r1"><sup>1</sup></a>。</p>'
    '<section><ol><li id="f1"><p>注。<a href="#r1">↩</a></p></li></ol></section>'
)
_WORD = (
    '甲<a href="#_ftn1" name="_ftnref1">[1]</a>。</p>'
    '<div><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> 注。</p></div></div>'
)
_WIKI = (
    '甲<sup class="reference" id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>。</p>'
    '<ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> 注。</li></ol>'
)
_LIBREOFFICE = (
    '甲<a class="sdfootnoteanc" name="a1" href="#s1"><sup>1</sup></a>。</p>'
    '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="s1" href="#a1">1</a>注。</p></div>'
)


@pytest.mark.parametrize(
    "notes", [_PANDOC, _WORD, _WIKI, _LIBREOFFICE], ids=["pandoc", "word", "wiki", "libreoffice"]
)
def test_footnotes_of_every_writer(notes: str) -> None:
    lines = page(f"<p>{notes}<p>后文。</p>").lines
    assert (lines[0].text, lines[0].marks) == ("甲。", (Mark(1, "1"),))
    assert [(line.label, line.text) for line in lines if line.kind is LineKind.NOTE] == [("1", "注。")]
    assert lines[-1].text == "后文。"


def test_a_link_to_a_chapter_is_no_footnote() -> None:
    source = page('<p>见第<a href="#c3">3</a>章。</p><h2 id="c3">第三章</h2>')
    assert shown(source) == ["见第3章。", "第三章"]
    assert not shown(source, LineKind.NOTE)


def test_tables_keep_their_cells() -> None:
    cells = "<tr><th>年<th>额<tr><td rowspan=2>2021<td>1<tr><td>2"
    found = next(line for line in page(f"<table>{cells}</table>").lines if line.kind is LineKind.TABLE)
    assert found.cells == (("年", "额"), ("2021", "1"), ("", "2"))


def test_a_table_that_lays_out_the_page_is_text() -> None:
    frame = "<table><tr><td><h1>题</h1><p>文。</p></td><td>旁</td></tr></table>"
    assert shown(page(frame)) == ["题", "文。", "旁"]


def test_what_is_not_the_document_is_furniture() -> None:
    menu = "".join(f"<li><a href='/{n}'>栏目{n}</a></li>" for n in range(5))
    article = "<article><header><h1>题</h1></header><p>文。</p></article>"
    body = f"<header>站名</header><ul>{menu}</ul>{article}<footer>版权</footer>"
    source = page(body)
    assert shown(source) == ["题", "文。"]
    assert len(shown(source, LineKind.FURNITURE)) == 3


def test_hidden_parts_are_furniture_and_programs_are_nothing() -> None:
    source = page(
        "<p>文。</p><p class=x>藏甲</p><p hidden>藏乙</p>"
        "<p style='display: none'>藏丙</p><script>alert(1)</script>",
        "<style>.x, #y { display:none } @media print { p { display: none } }</style><title>题名</title>",
    )
    assert shown(source) == ["文。"]
    assert shown(source, LineKind.FURNITURE) == ["藏甲", "藏乙", "藏丙"]
    assert source.properties["title"] == "题名"


def test_powers_signs_deletions_and_quotations() -> None:
    source = page("<p>5 m<sup>2</sup>，见<sup>3</sup><del>旧</del><ins>新</ins><q>引</q></p>")
    assert (source.lines[0].text, source.lines[0].marks) == ("5 m²，见新“引”", (Mark(6, "3"),))
    assert [warning.kind for warning in source.warnings] == [WarningKind.REVISIONS]


def test_line_breaks_part_lines_and_two_part_paragraphs() -> None:
    lines = page("<p>甲<br>乙<br><br>丙</p>").lines
    texts = [(line.text, line.whole) for line in lines if line.kind is LineKind.TEXT]
    assert texts == [("甲", False), ("乙", False), ("丙", False)]
    assert [line.kind for line in lines].count(LineKind.BLANK) == 2


@pytest.mark.parametrize("name", ["gb2312", "gbk", "big5", "utf-8", "windows-1252"])
def test_the_declared_encoding_is_used(name: str) -> None:
    text = "café" if name == "windows-1252" else "中文網頁" if name == "big5" else "中文网页"
    data = f"<html><head><meta charset={name}></head><body><p>{text}</p></body></html>".encode(name)
    assert shown(read_source(data, "p.html")) == [text]


def test_an_undeclared_or_wrong_encoding_is_detected() -> None:
    text = "第一条 为了规范网页的编码，制定本办法。"
    chinese = f"<p>{text}</p>"
    assert shown(read_source(chinese.encode("gb18030"), "p.html")) == [
        "第一条 为了规范网页的编码，制定本办法。"
    ]
    wrong = f"<meta charset=gbk>{chinese}".encode()
    assert shown(read_source(wrong, "p.html")) == [text]


def test_a_web_archive_is_read() -> None:
    archive = (
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/related; boundary=x\r\n\r\n"
        "--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<p>=E6=96=87=E3=80=82</p>\r\n--x--\r\n"
    )
    assert shown(read_source(archive.encode(), "p.mht")) == ["文。"]


def test_a_page_nested_without_end_is_read_as_far_as_it_goes() -> None:
    source = page("<div>" * 50_000 + "深处" + "</div>" * 50_000 + "<p>后文。</p>")
    assert shown(source) == ["深处", "后文。"]
    lists = page("<ul><li>" * 5_000 + "深处")
    assert [warning.kind for warning in lists.warnings] == [WarningKind.TRUNCATED]


def test_unclosed_elements_of_old_pages_do_no_harm() -> None:
    body = "".join(f"<font size=3><p>第{n}段。" for n in range(900))
    assert len(shown(page(body))) == 900
