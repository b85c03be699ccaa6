"""RTF files are read with their code pages, notes, tables and numbers as shown."""

import pytest

from reader.document.line import LineKind, Mark, Source
from reader.document.warning import WarningKind
from reader.sources.rtf import read_source


def read(body: str, fonts: str = "") -> Source:
    table = rf"{{\fonttbl{{\f0\fnil Times;}}{fonts}}}"
    return read_source(rf"{{\rtf1\ansi\ansicpg936{table}{body}}}".encode("latin-1"), "a.rtf")


def shown(source: Source, kind: LineKind = LineKind.TEXT) -> list[str]:
    return [line.text for line in source.lines if line.kind is kind]


def escaped(text: str, codec: str) -> str:
    return "".join(rf"\'{byte:02x}" for byte in text.encode(codec))


def test_chinese_code_pages_and_unicode() -> None:
    body = escaped("国家", "gbk") + r"\par " + r"\uc1\u22269?\u23478?\par "
    assert shown(read(body)) == ["国家", "国家"]


@pytest.mark.parametrize(
    ("charset", "codec", "text"), [(134, "gbk", "标准"), (136, "big5", "標準"), (204, "cp1251", "Мир")]
)
def test_fonts_have_code_pages_of_their_own(charset: int, codec: str, text: str) -> None:
    source = read(rf"\f3 {escaped(text, codec)}\par", rf"{{\f3\fnil\fcharset{charset} X;}}")
    assert shown(source) == [text]


def test_what_stands_for_a_character_in_old_readers_is_skipped() -> None:
    assert shown(read(r"\uc2\u22269\'b9\'fa\uc1\u23478?\par")) == ["国家"]


def test_characters_beyond_the_first_plane() -> None:
    high, low = 0xD840 - 0x10000, 0xDC0B - 0x10000
    assert shown(read(rf"\uc1\u{high}?\u{low}?\par")) == ["\U0002000b"]


def test_numbers_of_lists_are_those_shown() -> None:
    source = read(r"{\listtext\pard\plain 1.\tab}First\par{\listtext\pard\plain 2.\tab}Second\par")
    assert shown(source) == ["1. First", "2. Second"]


def test_headings_by_outline_level_and_by_style() -> None:
    styles = r"{\stylesheet{\s1 heading 1;}{\s5 toc 1;}}"
    source = read(styles + r"\pard\s1 A\par\pard\outlinelevel1 B\par\pard C\par\pard\s5 A 3\par")
    assert [line.level for line in source.lines if line.kind is LineKind.TEXT] == [1, 2, 0]
    assert shown(source, LineKind.FURNITURE) == ["A 3"]


def test_footnotes_and_endnotes() -> None:
    note = r"{\super\chftn}{\footnote\pard\plain{\super\chftn} A note.}"
    end = r"{\super\chftn}{\footnote\ftnalt\pard\plain{\super\chftn} At the end.}"
    starred = r"{\super *}{\footnote\pard\plain{\super *} Starred.}"
    source = read(rf"One{note} and two{end}.\par Item{starred}\par")
    assert source.lines[0].text == "One and two."
    assert source.lines[0].marks == (Mark(3, "1"), Mark(11, "i"))
    notes = [(line.label, line.text) for line in source.lines if line.kind is LineKind.NOTE]
    assert notes == [("1", "A note."), ("i", "At the end."), ("*", "Starred.")]


def test_tables_keep_their_cells() -> None:
    row = r"\trowd\cellx1000\cellx2000\pard\intbl {}\cell {}\cell\row "
    source = read(row.format("a", "b") + row.format("c", "d") + r"\pard After.\par")
    table = next(line for line in source.lines if line.kind is LineKind.TABLE)
    assert table.cells == (("a", "b"), ("c", "d"))
    assert shown(source) == ["After."]


def test_what_is_not_the_text_is_furniture_or_nothing() -> None:
    source = read(
        r"{\info{\title The title}{\author Someone}}{\header Head\par}{\footer Foot\par}"
        r"Seen{\v hidden}.{\*\unknown nothing}{\pict 00ff}\par"
    )
    assert shown(source) == ["Seen."]
    assert shown(source, LineKind.FURNITURE) == ["Head", "Foot", "hidden"]
    assert source.properties == {"title": "The title", "author": "Someone"}


def test_page_descriptions_hold_no_text() -> None:
    description = r"{\*\pgdsctbl{\pgdsc0{\footer {\field{\*\fldinst PAGE}{\fldrslt 3}}\par}}}"
    assert [line.text for line in read(description + r"Text.\par").lines] == ["Text."]


def test_of_fields_only_the_result_is_text() -> None:
    assert shown(read(r"See {\field{\*\fldinst REF x}{\fldrslt table 3}}.\par")) == ["See table 3."]


def test_tracked_changes_are_read_as_accepted_with_a_warning() -> None:
    source = read(r"Kept {\deleted gone}{\revised new}.\par")
    assert shown(source) == ["Kept new."]
    assert [(w.kind, w.detail) for w in source.warnings] == [(WarningKind.REVISIONS, "+1 −1")]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = r"{\shp{\*\shpinst{\shptxt In the box.\par}}{\shprslt In the box.\par}}"
    assert shown(read(rf"Around{box} it.\par After.\par")) == ["Around it.", "In the box.", "After."]


def test_symbols_breaks_and_binary_data() -> None:
    source = read(r"\lquote a\rquote\endash b\~c\line d{\pict\bin6 }}}}}}\par")
    assert shown(source) == ["‘a’–b\xa0c", "d"]


def test_typed_blanks_part_columns_as_tabs_do() -> None:
    body = r"Lake Council          X/58/214\par 1.    There are lamps.\par "
    assert shown(read(body)) == ["Lake Council\tX/58/214", "1.\tThere are lamps."]
