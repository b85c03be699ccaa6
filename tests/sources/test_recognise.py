import io
import zipfile

import pytest

from reader.document.fault import Fault
from reader.document.language import Language
from reader.sources.office import COMPOUND
from reader.sources.recognise import recognise


def packed(**files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        (b"%PDF-1.7 ...", "report.txt", "pdf"),
        (b"{\\rtf1 text}", "report.doc", "rtf"),
        (packed(word__document="x"), "report", "docx"),
        (packed(mimetype="application/vnd.oasis.opendocument.text"), "report.zip", "odt"),
        (b"<!DOCTYPE html><p>x", "report.txt", "html"),
        (b"\xef\xbb\xbf<html><p>x", "report", "html"),
        (b"# Title\n\ntext", "report.txt", "markdown"),
        (b"text", "report.md", "markdown"),
        (b"<p>text", "report.htm", "html"),
        ("湖区".encode("gb18030"), "report.txt", "text"),
        ("湖区".encode("utf-16"), "report.txt", "text"),
        (b"a < b and c > d", "report.txt", "text"),
    ],
)
def test_content_decides_before_the_name(data, name, format):  # noqa: A002 - the word for it
    assert recognise(data, name) == format


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (COMPOUND + "WordDocument".encode("utf-16-le"), "old Word"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "password"),
        (COMPOUND + bytes(600), "old compound file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "picture"),
        (packed(readme="x"), "not known"),
        (packed(**{"xl/workbook.xml": "x"}), "spreadsheet"),
        (packed(**{"ppt/presentation.xml": "x"}), "presentation"),
        (packed(**{"META-INF/container.xml": "x"}), "e-book"),
        (bytes(range(256)) * 40, "not known"),
    ],
)
def test_other_files_are_told_apart(data, word):
    with pytest.raises(Fault) as caught:
        recognise(data, "report.bin")
    assert word in caught.value.line(Language.EN)
