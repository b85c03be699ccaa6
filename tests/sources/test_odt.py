"""OpenDocument texts are read as a word processor shows them."""

import io
import zipfile

from reader.document.line import LineKind, Mark, Source
from reader.document.warning import WarningKind
from reader.sources.odt import read_source

NAMES = " ".join(
    f'xmlns:{space}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for space, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "meta": "meta",
    }.items()
)
DUBLIN = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def read(body: str, automatic: str = "", styles: str = "", masters: str = "") -> Source:
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {NAMES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {NAMES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>",
        "meta.xml": f"<office:document-meta {NAMES} {DUBLIN}><office:meta><dc:title>题名</dc:title>"
        "</office:meta></office:document-meta>",
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return read_source(target.getvalue(), "a.odt")


def shown(source: Source, kind: LineKind = LineKind.TEXT) -> list[str]:
    return [line.text for line in source.lines if line.kind is kind]


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def items(*texts: str, more: str = "") -> str:
    inner = "".join(f"<text:list-item>{text}</text:list-item>" for text in texts)
    return f'<text:list text:style-name="L"{more}>{inner}</text:list>'


def numbers(*levels: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<text:list-level-style-number text:level="{at}" style:num-format="{form}"'
        f' style:num-prefix="{before}" style:num-suffix="{after}"/>'
        for at, (form, before, after) in enumerate(levels, 1)
    )
    return f'<text:list-style style:name="L">{inner}</text:list-style>'


def test_lists_are_numbered_and_go_on_where_they_say_so() -> None:
    first = items(p("甲"), p("乙"), more=' xml:id="a"')
    second = items(p("丙"), more=' text:continue-list="a"')
    third = items(p("丁"))
    source = read(first + p("间") + second + third, numbers(("1", "", ".")))
    assert shown(source) == ["1. 甲", "2. 乙", "间", "3. 丙", "1. 丁"]


def test_inner_lists_and_chinese_numbers() -> None:
    inner = f"<text:list><text:list-item>{p('子')}</text:list-item></text:list>"
    form = "一, 二, 三, ..."
    source = read(items(p("甲") + inner, p("乙")), numbers((form, "", "、"), ("a", "(", ")")))
    assert shown(source) == ["一、 甲", "(a) 子", "二、 乙"]


def test_an_item_that_only_holds_an_inner_list_takes_no_number() -> None:
    inner = f"<text:list><text:list-item>{p('子')}</text:list-item></text:list>"
    first = items(p("甲"), more=' xml:id="a"')
    second = items(inner, p("乙"), more=' text:continue-list="a"')
    assert shown(read(first + second, numbers(("1", "", "."), ("a", "(", ")")))) == [
        "1. 甲",
        "(a) 子",
        "2. 乙",
    ]


def test_headings_have_levels_and_numbers_of_the_outline() -> None:
    outline = (
        '<text:outline-style style:name="O"><text:outline-level-style text:level="1" style:num-format="I"'
        ' style:num-suffix="."/></text:outline-style>'
    )
    source = read(
        '<text:h text:outline-level="1">甲</text:h><text:h text:outline-level="2">乙</text:h>', styles=outline
    )
    assert [(line.text, line.level) for line in source.lines] == [("I. 甲", 1), ("乙", 2)]


def test_notes_tables_and_boxes() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('注。')}</text:note-body></text:note>"
    )
    box = f"<draw:frame><draw:text-box>{p('框中')}</draw:text-box></draw:frame>"
    cells = "".join(f"<table:table-cell>{p(text)}</table:table-cell>" for text in "甲乙")
    wide = f'<table:table-cell table:number-columns-spanned="2">{p("丙")}</table:table-cell>'
    rows = "".join(
        f"<table:table-row>{row}</table:table-row>" for row in (cells, f"{wide}<table:covered-table-cell/>")
    )
    table = f"<table:table>{rows}</table:table>"
    source = read(p(f"文{note}完。{box}") + table)
    assert source.lines[0].marks == (Mark(1, "1"),)
    assert [line.kind for line in source.lines] == [
        LineKind.TEXT,
        LineKind.TEXT,
        LineKind.NOTE,
        LineKind.TABLE,
    ]
    assert source.lines[3].cells == (("甲", "乙"), ("丙", ""))


def test_what_is_not_the_text_is_furniture() -> None:
    look = '<style:text-properties text:display="none"/>'
    hidden = f'<style:style style:name="H" style:family="text">{look}</style:style>'
    index = f"<text:index-body>{p('导言 3')}</text:index-body>"
    margins = f"<style:header>{p('页眉')}</style:header><style:footer>{p('页脚')}</style:footer>"
    masters = f"<style:master-page>{margins}</style:master-page>"
    comment = f"<office:annotation>{p('批')}</office:annotation>"
    body = f"<text:table-of-content>{index}</text:table-of-content>"
    body += p(f'见<text:span text:style-name="H">藏</text:span>{comment}')
    source = read(body, hidden, masters=masters)
    assert shown(source) == ["见"]
    assert shown(source, LineKind.FURNITURE) == ["页眉", "导言 3", "藏", "页脚"]
    assert source.properties == {"title": "题名"}


def test_tracked_changes_are_read_as_accepted_with_a_warning() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion>" + p("删") + "</text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    source = read(changes + p("留<text:change/>下<text:line-break/>二<text:s text:c='3'/>三"))
    assert shown(source) == ["留下", "二 三"]
    assert [(w.kind, w.detail) for w in source.warnings] == [(WarningKind.REVISIONS, "+0 −1")]
