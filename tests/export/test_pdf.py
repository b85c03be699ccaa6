"""The PDF: embedded fonts, bookmarks, pages, and text that can be searched."""

import ctypes
import re
import subprocess
import sys

import pypdfium2 as pdfium
import pytest

from reader.compare import compare
from reader.export import Format, Options, Preset, gather, render
from reader.export.pdf.update import Bookmark, Place, Update
from reader.export.sheets import leading_sheets, sheets
from reader.sources import read
from tests.conftest import PROJECT
from tests.export import build


@pytest.fixture(scope="module")
def sample(samples):
    comparison = compare(read(samples / "zh/river-12.txt"), read(samples / "zh/river-13.txt"))
    return comparison, pdfium.PdfDocument(render(comparison, Format.PDF, Options(author="甲")))


def text_of(document) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_all_text_is_there_and_can_be_searched(sample):
    comparison, document = sample
    text = squeezed(text_of(document))
    for entry in gather(comparison, Options()).entries:
        for passage in (*entry.old, *entry.new):
            # A passage may go over a page's edge, where head and foot stand between; its parts are there.
            for sentence in re.split("[。；]", passage.text):
                assert squeezed(sentence)[:12] in text


def test_no_letter_is_a_radical_that_only_looks_like_it(sample):
    assert not re.search("[\u2e80-\u2fdf\uf900-\ufaff]", text_of(sample[1]))


def test_fonts_are_embedded(small):
    data = render(small, Format.PDF)
    fonts = len(re.findall(rb"/Type /FontDescriptor", data))
    assert fonts == len(re.findall(rb"/FontFile[23]? ", data)) > 0


def test_bookmarks_lead_through_the_sections(sample):
    document = sample[1]
    marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    titles = [title for _, title in marks]
    assert marks[0][0] == 0
    assert "逐段改动" in titles and "脚注" in titles
    assert (1, "一. 导言") in marks
    assert (2, "A. 水文监测和预警") in marks
    pages = [mark.get_dest().get_index() for mark in document.get_toc()]
    assert pages == sorted(pages)
    assert max(pages) < len(document)


def test_the_contents_lead_to_the_pages_they_name(sample):
    document = sample[1]
    first = document[0].get_textpage().get_text_bounded()
    titles = ("章节对照", "逐段改动", "数据", "脚注")
    pages = {mark.get_title(): mark.get_dest().get_index() + 1 for mark in document.get_toc()}
    for title in titles:
        assert re.search(rf"{title}\s+{pages[title]}\b", first), title


def links(document, page: int) -> list[tuple[float, int]]:
    """The links of a page: their upper edges, and the pages they lead to."""
    found = []
    raw = pdfium.raw
    at, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(document[page], ctypes.byref(at), ctypes.byref(link)):
        area = raw.FS_RECTF()
        raw.FPDFLink_GetAnnotRect(link, ctypes.byref(area))
        found.append(
            (area.top, raw.FPDFDest_GetDestPageIndex(document, raw.FPDFLink_GetDest(document, link)))
        )
    return found


def test_links_lead_into_the_file(sample):
    comparison, document = sample
    contents = [page for _, page in sorted(links(document, 0), reverse=True)]
    toc = [mark.get_dest().get_index() for mark in document.get_toc() if mark.level == 0]
    assert set(toc[2:]) <= set(contents) and contents == sorted(contents)
    every = [page for at in range(1, len(document)) for _, page in links(document, at)]
    digest = gather(comparison, Options())
    places = [
        place
        for sheet in (*leading_sheets(digest), *sheets(digest))
        for row in sheet.rows
        for cell in row
        for place in cell.places
        if place.anchor
    ]
    assert len(every) >= len(places) > 50
    assert all(0 <= page < len(document) for page in every)


def test_no_heading_stands_alone_at_the_foot(sample):
    document = sample[1]
    headings = {squeezed(mark.get_title()) for mark in document.get_toc()}
    pages = {mark.get_title(): mark.get_dest().get_index() for mark in document.get_toc()}
    for at in range(pages["逐段改动"], len(document)):  # a picture before them ends in the names of sections
        lines = document[at].get_textpage().get_text_bounded().split("\n")
        body = [squeezed(line) for line in lines if line.strip() and "页" not in line]
        assert body[-1] not in headings


def test_every_page_is_numbered(sample):
    for number, page in enumerate(sample[1], 1):
        assert f"第{number}页" in squeezed(page.get_textpage().get_text_bounded())


def test_title_and_author_are_in_the_properties(sample):
    document = sample[1]
    assert document.get_metadata_value("Title").startswith("澜汀河流域国际委员会")
    assert document.get_metadata_value("Author") == "甲"


def test_an_overview_is_one_page(sample):
    overview = render(sample[0], Format.PDF, Preset.OVERVIEW.options())
    assert len(pdfium.PdfDocument(overview)) == 1


def test_hostile_text_comes_out_as_text(hostile):
    data = render(hostile, Format.PDF, Options(unchanged=True))
    document = pdfium.PdfDocument(data)
    text = text_of(document)
    assert "alert(1)" in text
    assert squeezed(text).count("长") >= 80_000  # both sides of a row longer than many pages
    assert b"/JavaScript" not in data and b"/URI" not in data


def test_bookmarks_nest():
    levels = {"甲": 1, "乙(\\)": 2, "丙": 3, "丁": 2, "戊": 1}
    update = Update(render(build.small(), Format.PDF, Preset.OVERVIEW.options()))
    update.add_bookmarks([Bookmark(title, level, Place(0, 700)) for title, level in levels.items()])
    found = [(mark.level, mark.get_title()) for mark in pdfium.PdfDocument(update.data()).get_toc()]
    assert found[-5:] == [(0, "甲"), (1, "乙(\\)"), (2, "丙"), (1, "丁"), (0, "戊")]


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\nno table", b"trailer << /Root 1 0 R /Size 9 >> startxref 0"]
)
def test_what_is_no_such_pdf_is_told(data):
    with pytest.raises(ValueError):
        Update(data)


CANCEL = """
from reader.document.progress import Cancelled
from reader.export import Format, render, write_to
from tests.conftest import PROJECT
from tests.export import build
import io

def stop(share):
    if share > 0.2:
        raise Cancelled

for turn in range(3):
    try:
        write_to(build.small(), Format.PDF, io.BytesIO(), progress=stop)
    except Cancelled:
        print("stopped")
    print(len(render(build.small(), Format.PDF)) > 1000)
"""


def test_a_cancelled_pdf_leaves_qt_whole():
    """In a process without windows, where the application comes and goes with each file."""
    command = [sys.executable, "-c", CANCEL]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=PROJECT)
    assert (done.returncode, done.stdout.split()) == (0, ["stopped", "True"] * 3), done.stderr
    assert done.stderr == ""
