"""Every format: the same content, safe with hostile text, written whole or not at all."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pypdfium2 as pdfium
import pytest
from lxml import etree, html

from reader.compare import compare
from reader.compare.model import FigureChange
from reader.document.fault import Fault
from reader.document.language import Language
from reader.document.progress import Cancelled
from reader.export import Format, Options, Preset, Review, gather, render, words, write, write_to
from reader.export.safe import shown
from reader.export.sheets import in_order, leading_sheets, sheets
from reader.sources import read
from tests.export import build

READABLE = [Format.TEXT, Format.HTML, Format.MARKDOWN, Format.DOCX, Format.XLSX, Format.PDF]
DRAWN = ("emphasis", "flow")  # tables that some formats draw as pictures
TABLES = ("map", "footnotes", "figures", "terms", "verbs", "citations", "plot", "flow")
BINARY = {Format.DOCX, Format.REDLINE, Format.XLSX}


def package(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def words_of(data: bytes, form: Format) -> str:
    """All text that a reader of the file sees."""
    if form is Format.HTML:
        return html.fromstring(data.decode()).text_content()
    if form is Format.PDF:
        return " ".join(page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(data))
    if form not in BINARY:
        return data.decode("utf-8")
    parts = package(data)
    names = [name for name in parts if re.search(r"document|sheet\d|sharedStrings|footnotes", name)]
    return " ".join(
        "".join(etree.fromstring(parts[name]).itertext()) for name in names if name.endswith(".xml")
    )


@pytest.mark.parametrize("form", READABLE)
@pytest.mark.parametrize("language", Language)
def test_every_format_tells_the_same(small, form, language):
    options = Options(language=language, author="甲", unchanged=True)
    reviews = {(("p5",), ("p6.a",)): Review(important=True, note="请与上届核对")}
    digest = gather(small, options, reviews)
    text = words_of(render(small, form, options, reviews=reviews), form)
    text = re.sub(r"\s+|\{\+|\+\}|\[-|-\]|</?(?:ins|del|sup)>|\\", "", text)
    wanted = [digest.title, "请与上届核对", "全新一段。", "此段不再保留。", "海盗", "LTC/1", "一.引言"]
    tables = (*leading_sheets(digest), *sheets(digest))
    cells = [cell for sheet in tables if sheet.name not in DRAWN for row in sheet.rows for cell in row]
    wanted += [cell.text for cell in cells if not cell.places and cell.value is None]
    wanted += [place.label for cell in cells for place in cell.places]
    for piece in wanted:
        assert re.sub(r"\s+", "", piece) in text, piece


@pytest.mark.parametrize("form", READABLE)
def test_rows_stand_in_one_order(samples, form):
    comparison = compare(read(samples / "zh/river-12.txt"), read(samples / "zh/river-13.txt"))
    only = Options(changes=True, **dict.fromkeys(TABLES, False))
    text = re.sub(r"\s+", "", words_of(render(comparison, form, only), form))
    # What only one edition has stands unmarked, whole, and once.
    entries = [entry for entry in gather(comparison, only).entries if not (entry.old and entry.new)]
    opening = [(entry.new or entry.old)[0].text[:12].replace(" ", "") for entry in entries]
    places = [text.index(piece) for piece in opening]
    assert places == sorted(places) and len(places) > 3


def parts_of(data: bytes, form: Format) -> list[str]:
    """The headings of a digest's parts, as each format has them."""
    match form:
        case Format.HTML:
            return [heading.text_content() for heading in html.fromstring(data.decode()).iter("h2")]
        case Format.PDF:
            return [mark.get_title() for mark in pdfium.PdfDocument(data).get_toc() if mark.level == 0]
        case Format.DOCX:
            document = etree.fromstring(package(data)["word/document.xml"])
            headings = document.xpath("//*[local-name()='p'][.//*[local-name()='pStyle'][@*='Heading1']]")
            return ["".join(heading.itertext()) for heading in headings]
        case Format.XLSX:
            book = etree.fromstring(package(data)["xl/workbook.xml"])
            return [sheet.get("name") for sheet in book.iter("{*}sheet")]
        case Format.MARKDOWN:
            return re.findall(r"(?m)^## (.*)$", data.decode())
        case _:
            return re.findall(r"(?m)^(.*)\n═+$", data.decode())


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("form", READABLE)
def test_parts_stand_in_one_order(small, form, preset):
    options = preset.options()
    parts = in_order(gather(small, options))
    wanted = [words.CHANGES.zh if sheet is None else sheet.title.zh for sheet in parts]
    found = parts_of(render(small, form, options), form)
    assert [part for part in found if part in wanted] == wanted


class Checker(HTMLParser):
    """Reads a page strictly: balanced elements, unique ids, links that lead somewhere."""

    VOID = frozenset({"meta", "br", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.headings: list[int] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name in ("href", "src")]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def checked(data: bytes) -> Checker:
    checker = Checker()
    checker.feed(data.decode("utf-8"))
    assert checker.open == []
    assert len(checker.ids) == len(set(checker.ids))
    assert all(link.startswith("#") and link[1:] in checker.ids for link in checker.links)
    return checker


def test_html_is_sound_and_accessible(small):
    page = checked(render(small, Format.HTML, Options(unchanged=True)))
    attributes = dict(page.attributes)
    assert attributes["charset"] == "utf-8"
    assert ("lang", "zh-CN") in page.attributes
    assert {"header", "main", "footer", "nav", "table", "caption", "article"} <= set(page.tags)
    assert "script" not in page.tags
    assert page.headings.count(1) == 1
    # No level is left out on the way down, so that a screen reader's list of headings is a tree.
    assert all(after <= before + 1 for before, after in pairwise(page.headings))
    assert ("scope", "col") in page.attributes
    text = render(small, Format.HTML).decode()
    assert text.count("<article") == text.count('aria-labelledby="h-row-')
    assert "prefers-color-scheme:dark" in text and "@media print" in text
    assert "http:" not in text and "https:" not in text


def test_html_with_hostile_text(hostile):
    data = render(hostile, Format.HTML, Options(unchanged=True))
    page = checked(data)
    assert set(page.tags).isdisjoint({"script", "img", "iframe", "b onload"})
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", data.decode())
    assert "alert(1)" in html.fromstring(data.decode()).text_content()


@pytest.mark.parametrize("form", [Format.TEXT, Format.MARKDOWN, Format.CSV])
def test_plain_formats_with_hostile_text(hostile, form):
    text = render(hostile, form, Options(unchanged=True)).decode("utf-8-sig")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    assert "alert(1)" in text


def test_markdown_lets_nothing_of_the_text_be_markup(hostile):
    text = render(hostile, Format.MARKDOWN, Options(unchanged=True)).decode()
    bare = re.sub(r'</?(?:ins|del|sup)>|<a id="[\w.-]+"></a>|<!-- -->', "", text)
    assert not re.search(r"(?<!\\)<", bare)
    assert not re.search(r"(?<!\\)\]\((?!#)", bare)
    assert not re.search(r"https?:", text)
    assert not re.search(r"(?m)^# not a heading", bare)
    tables = [line for line in bare.splitlines() if line.startswith("|")]
    for line in tables:
        cells = len(re.findall(r"(?<!\\)\|", line)) - 1
        assert cells in range(2, 9)


@pytest.mark.parametrize("form", [Format.DOCX, Format.REDLINE, Format.XLSX])
def test_packages_with_hostile_text(hostile, form):
    for name, content in package(render(hostile, form, Options(unchanged=True))).items():
        root = etree.fromstring(content)  # well-formed, or this raises
        external = [e for e in root.iter() if e.get("TargetMode") == "External"]
        assert not external, name


def test_no_cell_of_the_workbook_is_a_formula(hostile):
    parts = package(render(hostile, Format.XLSX, Options(unchanged=True)))
    cells = 0
    for name, content in parts.items():
        if "worksheets/sheet" in name:
            root = etree.fromstring(content)
            assert not list(root.iter("{*}f"))
            assert not list(root.iter("{*}hyperlink"))
            for cell in root.iter("{*}c"):
                cells += 1
                assert cell.get("t") in ("inlineStr", "s", "n", None)
    assert cells > 100


def test_no_text_cell_of_the_csv_begins_a_formula(hostile):
    text = render(hostile, Format.CSV).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == len(build.HOSTILE) + 1
    assert not [
        cell for row in rows for cell in (*row[:4], *row[8:]) if cell.startswith(("=", "+", "-", "@"))
    ]


def test_numbers_in_csv_are_bare(small):
    rows = list(csv.DictReader(io.StringIO(render(small, Format.CSV).decode("utf-8-sig"), newline="")))
    assert [(row["about"], row["old_value"], row["new_value"], row["difference"]) for row in rows] == [
        ("站", "181", "189", "8")
    ]


def test_numbers_in_the_workbook_are_numbers(small):
    parts = package(render(small, Format.XLSX))
    values = {
        cell.findtext("{*}v")
        for name, content in parts.items()
        if "worksheets/sheet" in name
        for cell in etree.fromstring(content).iter("{*}c")
        if cell.get("t") in (None, "n")
    }
    assert {"181", "189", "8"} <= values


def test_numbers_in_the_workbook_look_as_they_are_printed(small):
    changes = (
        FigureChange("1,200", "1,300.5", 1200, 1300.5, "个", "甲", "p1", "p1"),
        FigureChange("8%", "6.5%", 8, 6.5, "%", "乙", "p1", "p1"),
    )
    parts = package(render(replace(small, figures=changes), Format.XLSX))
    codes = {form.get("formatCode") for form in etree.fromstring(parts["xl/styles.xml"]).iter("{*}numFmt")}
    signed = "+{0};−{0};±{0}".format
    assert {"#,##0.0#", '#,##0"%"', '#,##0.0#"%"', signed("#,##0.0#"), signed('#,##0.0#"%"')} <= codes
    assert not [code for code in codes if ".##" in code]  # a spreadsheet shows 12 as "12." in these


def test_hidden_direction_changes_are_spelled_out():
    assert shown("a\u202eb") == "a[U+202E]b"
    assert shown("\x1b[0m\x00") == "\ufffd[0m\ufffd"
    assert shown("甲\n乙\t丙 é 😀") == "甲\n乙\t丙 é 😀"


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("form", READABLE)
def test_presets_in_every_format(small, preset, form):
    text = words_of(render(small, form, preset.options()), form)
    assert ("全新一段。" in text) == (preset in (Preset.CHANGES, Preset.FULL))
    assert ("189" in text) == (preset is not Preset.RECOMMENDATIONS)


@pytest.mark.parametrize("form", [*READABLE, Format.JSON])
def test_nothing_chosen_is_said_and_does_not_fail(small, form):
    text = words_of(render(small, form, Options(sections=("nowhere",))), form)
    assert form in (Format.JSON, Format.XLSX) or "没有符合所选条件的改动" in text


@pytest.mark.parametrize("form", Format)
def test_a_file_is_written_whole_with_the_usual_rights(small, form, tmp_path):
    target = tmp_path / f"摘要{form.suffix}"
    write(small, form, target)
    if form not in (Format.REDLINE, Format.PDF):  # these say when they were made
        assert target.read_bytes() == render(small, form)
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    (tmp_path / "usual").touch()
    assert target.stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_existing_file_is_not_overwritten(small, tmp_path):
    target = tmp_path / "digest.html"
    target.write_text("mine")
    with pytest.raises(Fault) as fault:
        write(small, Format.HTML, target)
    assert "exists" in str(fault.value) and target.read_text() == "mine"
    write(small, Format.HTML, target, force=True)
    assert target.read_bytes() == render(small, Format.HTML)


@pytest.mark.parametrize("form", Format)
def test_a_cancelled_export_leaves_what_was_there(small, form, tmp_path):
    target = tmp_path / "digest"
    target.write_text("mine")

    def stop(share: float) -> None:
        if share > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(small, form, target, force=True, progress=stop)
    assert [path.name for path in tmp_path.iterdir()] == ["digest"]
    assert target.read_text() == "mine"


def test_a_folder_that_is_not_there_is_a_fault(small, tmp_path):
    with pytest.raises(Fault) as fault:
        write(small, Format.HTML, tmp_path / "none" / "digest.html")
    assert "digest.html" in str(fault.value)


def test_a_folder_in_the_way_is_a_fault(small, tmp_path):
    target = tmp_path / "digest.html"
    target.mkdir()
    with pytest.raises(Fault):
        write(small, Format.HTML, target, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["digest.html"]


@pytest.mark.parametrize("form", Format)
def test_progress_rises_to_the_end(small, form):
    told: list[float] = []
    write_to(small, form, io.BytesIO(), progress=told.append)
    assert told == sorted(told)
    assert told[0] == 0.0 and told[-1] == 1.0


def test_json_is_all_of_it(small):
    form = json.loads(render(small, Format.JSON, Options(sections=("nowhere",))))
    assert len(form["rows"]) == len(small.rows)
