"""Damaged, locked and hostile files of every format: read, or one clear fault; memory stays within bounds."""

import io
import resource
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest

from reader.document.fault import Fault
from reader.document.language import Language
from reader.document.line import Source
from reader.document.warning import WarningKind
from reader.sources import archive, docx, html, odt, pdf, rtf, xml
from reader.sources.archive import Archive
from tests.sources.word_file import WORD, WordFile, package, paragraph, run

READERS: dict[str, Callable[[bytes, str], Source]] = {
    "docx": docx.read_source,
    "odt": odt.read_source,
    "pdf": pdf.read_source,
    "html": html.read_source,
    "rtf": rtf.read_source,
}
OTHERS = (b"plain text", b"\x00" * 5000, bytes(range(256)) * 20, b"PK\x03\x04 no archive")


def zipped(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return target.getvalue()


def document(body: str) -> bytes:
    return package(f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')


def fault_of(reader: Callable[[bytes, str], Source], data: bytes) -> Fault:
    with pytest.raises(Fault) as caught:
        reader(data, "a.file")
    fault = caught.value
    assert fault.where == "a.file"
    assert all("\n" not in fault.line(language) for language in Language)
    return fault


@pytest.mark.parametrize("kind", list(READERS))
def test_an_empty_file_is_a_fault(kind: str) -> None:
    fault_of(READERS[kind], b"")


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf", "rtf"])
@pytest.mark.parametrize("data", OTHERS, ids=["text", "zeros", "bytes", "zip"])
def test_a_file_of_another_kind_is_a_fault(kind: str, data: bytes) -> None:
    fault_of(READERS[kind], data)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_word_file_says_that_it_is_incomplete(share: float) -> None:
    data = WordFile(body=[paragraph(f"第{n}段") for n in range(500)]).write()
    assert "incomplete" in fault_of(docx.read_source, data[: int(len(data) * share)]).what.en


def test_a_word_file_with_a_flipped_byte_is_a_fault() -> None:
    data = bytearray(WordFile(body=[paragraph(f"第{n}段") for n in range(500)]).write())
    data[data.find(b"word/document.xml") + 60] ^= 0xFF
    fault_of(docx.read_source, bytes(data))


def test_damaged_deflate_data_is_a_fault() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr("word/document.xml", zlib.compress(b"<x/>"))
    data = bytearray(target.getvalue())
    for signature, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.find(signature) + place] = 8
    fault_of(docx.read_source, bytes(data))


def compound(*streams: str) -> bytes:
    """Give what looks like an old compound file with streams of these names."""
    names = b"".join(name.encode("utf-16-le").ljust(64, b"\0") for name in streams)
    return bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504 + names


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (compound("EncryptionInfo", "EncryptedPackage"), "encrypted"),
        (compound("WordDocument"), "old Word"),
        (compound("Workbook"), "compound"),
    ],
)
def test_encrypted_and_old_word_files_are_named(data: bytes, words: str) -> None:
    assert words in fault_of(docx.read_source, data).what.en


def test_an_encrypted_part_of_an_archive_is_named() -> None:
    data = bytearray(zipped({"word/document.xml": b"<x/>"}))
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + place] |= 1
    assert "encrypted" in fault_of(docx.read_source, bytes(data)).what.en


def test_an_encrypted_text_document_is_named() -> None:
    manifest = b'<manifest:file-entry><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
    data = zipped({"META-INF/manifest.xml": manifest, "content.xml": b"\x93\x13"})
    assert "encrypted" in fault_of(odt.read_source, data).what.en


def test_a_presentation_is_no_text_document() -> None:
    name = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    content = f'<o:document-content xmlns:o="{name}"><o:body><o:presentation/></o:body></o:document-content>'
    assert "OpenDocument" in fault_of(odt.read_source, zipped({"content.xml": content.encode()})).what.en


LAUGHS = '<!DOCTYPE x [<!ENTITY i "ha">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("iabcdefg", "abcdefgh", strict=True)
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/hostname">'


@pytest.mark.parametrize("declaration", [LAUGHS, OUTSIDE], ids=["laughs", "outside"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(declaration: str, encoding: str) -> None:
    body = "<w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body>"
    text = f'{declaration}]><w:document xmlns:w="{WORD}">{body}</w:document>'
    fault = fault_of(docx.read_source, zipped({"word/document.xml": text.encode(encoding)}))
    assert "document type" in fault.what.en


def test_a_document_type_outside_is_refused() -> None:
    with pytest.raises(Fault):
        xml.parse(b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/hostname"><x/>', "x.xml", "a.docx")


@pytest.mark.parametrize("end", ["", "</w:sdtContent></w:sdt>"], ids=["open", "closed"])
def test_xml_nested_without_end_is_a_fault_and_no_crash(end: str) -> None:
    fault_of(docx.read_source, document("<w:sdt><w:sdtContent>" * 20_000 + paragraph("深") + end * 20_000))


def test_nesting_that_the_parser_bears_is_read() -> None:
    nested = "<w:sdt><w:sdtContent>" * 110 + paragraph("深处") + "</w:sdtContent></w:sdt>" * 110
    assert [line.text for line in docx.read_source(document(nested), "a.docx").lines] == ["深处"]
    runs = "<w:ins>" * 230 + run("深处") + "</w:ins>" * 230
    assert docx.read_source(document(paragraph(runs)), "a.docx").lines[0].text == "深处"


def test_groups_of_rtf_nested_without_end_are_read() -> None:
    nested = b"{" * 200_000 + b"deep" + b"}" * 200_000
    source = rtf.read_source(b"{\\rtf1 " + nested + b"\\par after}", "a.rtf")
    assert [line.text for line in source.lines] == ["deep", "after"]


def test_a_truncated_rtf_is_read_with_a_warning() -> None:
    source = rtf.read_source(b"{\\rtf1\\ansi First.\\par {\\b Sec", "a.rtf")
    assert [line.text for line in source.lines] == ["First.", "Sec"]
    assert [warning.kind for warning in source.warnings] == [WarningKind.TRUNCATED]


def test_a_zip_bomb_is_refused_before_it_grows() -> None:
    bomb = zipped({"word/document.xml": b"\0" * (300 * 1024 * 1024)})
    assert len(bomb) < 1024 * 1024
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "too large" in fault_of(docx.read_source, bomb).what.en
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024  # kilobytes


def test_a_size_that_lies_is_not_believed() -> None:
    data = bytearray(zipped({"word/document.xml": b"\0" * (32 * 1024 * 1024)}))
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    fault_of(docx.read_source, bytes(data))


def test_parts_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_TOTAL", 1000)
    packed = Archive(zipped({"a": b"x" * 900, "b": b"y" * 900}), "a.zip")
    assert len(packed.read("a")) == 900
    with pytest.raises(Fault, match="too large"):
        packed.read("b")


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_PARTS", 3)
    with pytest.raises(Fault, match="too large"):
        Archive(zipped({str(n): b"" for n in range(4)}), "a.zip")


def test_names_cannot_climb_out_of_an_archive() -> None:
    packed = Archive(zipped({"../../secret": b"inside", "word\\document.xml": b"<x/>", "/a": b"a"}), "a.zip")
    assert packed.read("secret") == b"inside"
    assert packed.read("word/document.xml") == b"<x/>"
    assert packed.read("../../a") == b"a"
    with pytest.raises(Fault):
        packed.read("../../../etc/hostname")


def test_relations_that_lead_outside_are_not_followed() -> None:
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{relations}/footnotes" TargetMode="External"'
        ' Target="file:///etc/hostname"/>'
        f'<Relationship Id="b" Type="{relations}/styles" Target="../../../../etc/hostname"/></Relationships>'
    )
    body = f'<w:document xmlns:w="{WORD}"><w:body>{paragraph("正文")}</w:body></w:document>'
    data = zipped({"word/document.xml": body.encode(), "word/_rels/document.xml.rels": links.encode()})
    assert [line.text for line in docx.read_source(data, "a.docx").lines] == ["正文"]


def test_spans_that_a_file_claims_are_bounded() -> None:
    wide = '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr>'
    wide += f'<w:gridSpan w:val="999999999"/></w:tcPr>{paragraph("甲")}</w:tc></w:tr></w:tbl>'
    lines = docx.read_source(document(wide), "a.docx").lines
    assert sum(len(row) for line in lines for row in line.cells) < 3000
    cells = "<table><tr>" + "<td colspan=99999999 rowspan=99999999>甲</td>" * 40 + "</tr><tr><td>乙</table>"
    lines = html.read_source(cells.encode(), "a.html").lines
    assert sum(len(row) for line in lines for row in line.cells) < 3_000_000


def test_a_style_that_is_based_on_itself_is_read() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("A", "B"), ("B", "A"))
    )
    file = WordFile(styles=styles, body=[paragraph("文", '<w:pStyle w:val="A"/>')])
    assert [line.text for line in docx.read_source(file.write(), "a.docx").lines] == ["文"]


def test_pages_made_to_take_for_ever_are_read() -> None:
    html.read_source(b"<" * 1_000_000 + b"p>", "a.html")
    html.read_source(b"<p " + b"a=b " * 200_000 + b">", "a.html")
    html.read_source(b"<style>" + b"a" * 300_000, "a.html")
    links = b"<a href='#x'>1</a>" * 20_000
    assert html.read_source(links + b"<p id=x>1</p>", "a.html").lines


def test_characters_that_nobody_sees_are_set_aside() -> None:
    line = docx.read_source(document(paragraph("左\u202e右\u200b中")), "a.docx").lines[0]
    assert line.text == "左右中"
    assert line.markup == "\u202e\u200b"
