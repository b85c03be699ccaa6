"""Fonts, pictures and macros inside a document may be anything: its text is read all the same."""

import io
import random
import zipfile

import pytest

from reader.sources import read_bytes
from tests.sources.pdf_file import PdfFile
from tests.sources.word_file import WordFile, paragraph

_NOISE = random.Random(1).randbytes(3000)
_FONTS = {
    "noise": _NOISE,
    "nothing": b"",
    "cut short": b"\0\1\0\0\0\x0c\0\x80\0\3\0\x40glyf",
    "endless tables": b"\0\1\0\0\xff\xff\xff\xff\xff\xff\xff\xff"
    + b"glyf\0\0\0\0\xff\xff\xff\xf0\xff\xff\xff\xff" * 99,
    "type 1 that loops": b"%!PS-AdobeFont-1.0\n{ 0 1 0 { } for } loop\neexec\n",
}
_PICTURES = {
    "DCTDecode": b"\xff\xd8\xff\xe0\xff\xff" + _NOISE,
    "JPXDecode": b"\0\0\0\x0cjP  \r\n\x87\n" + _NOISE,
    "JBIG2Decode": _NOISE,
    "CCITTFaxDecode": _NOISE,
    "FlateDecode": b"x\x9c" + _NOISE,
    "LZWDecode": _NOISE,
}


def with_stream(kind: str, data: bytes) -> bytes:
    """Give a PDF with a line of text and, in its resources, a stream of some kind."""
    text = b"BT /F 12 Tf 72 700 Td (1. The river fell.) Tj ET q 9 0 0 9 0 0 cm /X Do Q BT /G 9 Tf (x) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 6 0 R>>"
        b"/XObject<</X 8 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Font/Subtype/TrueType/BaseFont/M/FirstChar 0/LastChar 1/Widths[1 2]/FontDescriptor 7 0 R>>",
        b"<</Type/FontDescriptor/FontName/M/Flags 4/FontBBox[0 0 999999 -1]/FontFile2 8 0 R/FontFile 8 0 R>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), kind.encode(), data),
    ]
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer<</Root 1 0 R/Size 9>>startxref\n%d\n%%%%EOF" % len(body)
    return body + b"xref\n0 9\n0000000000 65535 f \n" + table + tail


def said(data: bytes, name: str) -> str:
    return " ".join(item.text for item in read_bytes(data, name).items)


@pytest.mark.parametrize("font", _FONTS)
def test_a_pdf_with_a_malformed_font(font):
    assert "The river fell." in said(with_stream("", _FONTS[font]), "a.pdf")


@pytest.mark.parametrize("coding", _PICTURES)
def test_a_pdf_with_a_malformed_picture(coding):
    size = "/Width 99999/Height 99999/BitsPerComponent 8/ColorSpace/DeviceRGB"
    kind = f"/Type/XObject/Subtype/Image{size}/Filter/{coding}"
    assert "The river fell." in said(with_stream(kind, _PICTURES[coding]), "a.pdf")


def test_a_word_file_with_macros_malformed_fonts_and_pictures():
    with zipfile.ZipFile(io.BytesIO(WordFile(body=[paragraph("The river fell.")]).write())) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    parts |= dict.fromkeys(("word/vbaProject.bin", "word/fonts/font1.odttf", "word/media/image1.png"), _NOISE)
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert parts["[Content_Types].xml"] != types
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert said(packed.getvalue(), "a.docm") == "The river fell."


def test_fonts_that_map_their_letters_to_nothing():
    file = PdfFile(mapping={"一": "\ufffe", "二": ""})
    page = file.page()
    page.text(72, 72, "The river fell.")
    page.text(72, 100, "一二", font="/F4")
    assert "The river fell." in said(file.write(), "a.pdf")
