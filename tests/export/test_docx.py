"""The Word digest: pictures that Word draws itself, words that are not broken, rows that keep together."""

import zipfile
from io import BytesIO
from itertools import pairwise

import pypdfium2 as pdfium
import pytest
from lxml import etree

from reader.compare import compare
from reader.document.language import Language
from reader.export import Format, Options, Preset, gather, render
from reader.export.pictures import Band, Box, Words, picture
from reader.export.sheets import leading_sheets, sheets
from reader.export.widths import fitted
from reader.sources import read
from tests.export.wordfile import W, part

WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"


@pytest.fixture(scope="module")
def sample(samples):
    return compare(read(samples / "en/lighthouse-2023.txt"), read(samples / "en/lighthouse-2024.txt"))


def test_pictures_hold_every_shape(sample):
    digest = gather(sample, Options(language=Language.EN))
    root = part(render(sample, Format.DOCX, Options(language=Language.EN)), "word/document.xml")
    drawn = [picture(sheet.name, digest) for sheet in (*leading_sheets(digest), *sheets(digest))]
    shapes = [shape for one in drawn if one for shape in one.shapes]
    assert {type(shape) for shape in shapes} == {Band, Box, Words}
    assert len(list(root.iter(f"{WPS}wsp"))) == len(shapes)
    written = ["".join(box.itertext()) for box in root.iter(f"{WPS}txbx")]
    assert written == [shape.text for shape in shapes if isinstance(shape, Words)]


def test_pictures_come_out_in_libreoffice(sample, office, tmp_path):
    source = tmp_path / "digest.docx"
    source.write_bytes(render(sample, Format.DOCX, Options(changes=False)))
    with zipfile.ZipFile(BytesIO(office.convert(source, "odt").read_bytes())) as archive:
        content = etree.fromstring(archive.read("content.xml"))
    drawn = [element for element in content.iter() if etree.QName(element).localname == "custom-shape"]
    assert len(drawn) > 30


@pytest.mark.parametrize("language", Language)
def test_an_overview_is_one_page(sample, language, office, tmp_path):
    source = tmp_path / "overview.docx"
    source.write_bytes(render(sample, Format.DOCX, Preset.OVERVIEW.options(Options(language=language))))
    assert len(pdfium.PdfDocument(office.convert(source, "pdf").read_bytes())) == 1


@pytest.mark.parametrize("language", Language)
def test_no_column_is_narrower_than_its_longest_word(sample, language):
    digest = gather(sample, Options(language=language))
    for sheet in (*leading_sheets(digest), *sheets(digest)):
        widths = fitted(sheet, language, 480, 5, 10)
        assert sum(widths) == pytest.approx(480)
        for at, (column, width) in enumerate(zip(sheet.columns, widths, strict=True)):
            texts = [column.sign or column.head.to(language), *(row[at].text for row in sheet.rows)]
            longest = max((len(word) for text in texts for word in text.split() if word.isascii()), default=0)
            assert width >= min(longest * 5 + 10, 480 * 0.3) - 0.01


def test_short_rows_keep_together(sample):
    root = part(render(sample, Format.DOCX), "word/document.xml")
    rows = list(root.iter(f"{W}tr"))
    short = [row for row in rows if len("".join(row.itertext())) < 300]
    assert short and all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in short)


def test_bookmarks_and_pictures_have_numbers_of_their_own(sample):
    root = part(render(sample, Format.DOCX), "word/document.xml")
    numbers = sorted(int(mark.get(f"{W}id")) for mark in root.iter(f"{W}bookmarkStart"))
    assert all(first < second for first, second in pairwise(numbers))
