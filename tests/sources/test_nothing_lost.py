"""Every character of a file stands in a line: in its text, its signs, its cells, or what is set aside."""

import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree

from reader.document.line import Source
from reader.sources import docx, html, pdf, read
from reader.sources.pdf.ideographs import as_seen
from tests.sources.as_word import as_word
from tests.sources.pdf_file import PdfFile
from tests.sources.word_file import WordFile, paragraph, run, table

SAMPLES = ("zh/river-12.txt", "zh/river-14.md", "en/lighthouse-2024.txt")
_TEXT = "{*}t"
_UNSEEN = re.compile(r"[\s\ufffe\x02]")


def characters(text: str) -> Counter[str]:
    return Counter(_UNSEEN.sub("", text))


def kept(source: Source) -> Counter[str]:
    """Count the characters that a source holds, wherever it holds them."""
    found: Counter[str] = Counter()
    for line in source.lines:
        found += characters(line.text + line.label + line.markup + "".join(mark.label for mark in line.marks))
    return found


def written(data: bytes) -> Counter[str]:
    """Count the characters of the text of a Word file, in all of its parts."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for name in packed.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                for text in etree.fromstring(packed.read(name)).iter(_TEXT):
                    found += characters(text.text or "")
    return found


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("typed", [True, False])
def test_of_a_word_file(samples: Path, name: str, typed: bool) -> None:
    data = as_word(read(samples / name), typed=typed)
    assert not written(data) - kept(docx.read_source(data, "a.docx"))


def test_of_a_word_file_with_everything_in_it() -> None:
    file = WordFile(header=paragraph("页眉甲"), footer=paragraph("页脚乙"))
    box = f"<v:textbox><w:txbxContent>{paragraph('框丙')}</w:txbxContent></v:textbox>"
    box = f"<w:r><w:pict>{box}</w:pict></w:r>"
    ruby = f"<w:r><w:ruby><w:rt>{run('注音')}</w:rt><w:rubyBase>{run('字')}</w:rubyBase></w:ruby></w:r>"
    nested = table([["内丁"]])
    file.body = [
        paragraph(
            run("正文")
            + box
            + ruby
            + file.footnote("脚注戊")
            + file.endnote("尾注己")
            + run("藏庚", "<w:vanish/>")
        ),
        table([["辛", "壬"]]).replace("</w:tc>", f"{nested}{paragraph('')}</w:tc>", 1),
        f"<w:sdt><w:sdtContent>{paragraph('控件癸')}</w:sdtContent></w:sdt>",
        paragraph(f"<w:smartTag>{run('标签')}</w:smartTag><w:fldSimple>{run('域值')}</w:fldSimple>"),
    ]
    data = file.write()
    assert not written(data) - kept(docx.read_source(data, "a.docx"))


def test_of_a_web_page() -> None:
    page = (
        "<html><head><title>题</title></head><body><nav><a href=1>导甲</a></nav><div>散<b>乙</b>文<p>段丙"
        "<table><tr><td>格丁<td>格戊<tr><td>己<table><tr><td>内庚</table></table><dl><dt>辛<dd>壬</dl>"
        "<details><summary>癸</summary>详</details><select><option>选</select><p hidden>藏</p>"
        "<ruby>字<rt>音</rt></ruby><figure>图<figcaption>说</figcaption></figure></body></html>"
    )
    found = kept(html.read_source(page.encode(), "a.html"))
    shown = "导甲散乙文段丙格丁格戊己内庚辛壬癸详藏字音图说"
    assert not characters(shown) - found


def test_of_a_pdf() -> None:
    file = PdfFile(mapping={"一": "\u2f00"})
    for number in range(1, 4):
        page = file.page()
        page.text(72, 40, "Running head", 8)
        page.text(290, 800, str(number), 8)
        page.text(72, 100, "大标题", 20)
        page.rows(72, 140, ["第一行的文字在这里，", "the second row has-", "a hyphen and m"])
        page.text(145, 166, "2", 6)
        page.text(300, 300, "单独的一处文字", 5)
        page.text(72, 500, "1  item", 10)
        page.text(400, 500, "far right", 10)
    data = file.write()
    document = pypdfium2.PdfDocument(data)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    lost = characters(as_seen(text)) - kept(pdf.read_source(data, "a.pdf"))
    assert set(lost) <= {"-", "2"}  # a hyphen of the row's end is undone, and a power is written as ²
