"""How long the formats take, beside what their libraries take to open the same file and extract its text.

    python -m tests.benchmarks.formats [FILE …]

Without files, an edition (or a sample where the real ones are missing) is written as a Word file with
automatic numbers and footnotes, at one and at ten times its length, and LibreOffice, where there is one,
saves it as PDF, ODT, RTF and HTML. Library and reader take turns in one run; the shortest of several times
counts, in processor time, as the machine may have other work.

What the library does: DOCX: python-docx, where it is installed, opens the file and gives the text of each
paragraph and cell. PDF: PDFium opens the file and gives the text of each page. That
is bare text, without the places by which columns, notes and running heads are told; so two further lines
show the same with the rectangles of the text, and with the box of each character. The limit is stated for
the bare text and holds for all three. HTML: lxml parses, and joins
the text. DOCX and ODT are measured over bare lxml too: unzip the parts that hold text, parse them, join the
text of each paragraph. RTF has no library; its ratio is over decoding the bytes.
"""

import argparse
import io
import re
import shutil
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pypdfium2
from lxml import etree

from reader.document.collecting import uncollected
from reader.document.model import Edition
from reader.sources import read
from tests.benchmarks.reading import shortest
from tests.places import PROJECT, SHARED
from tests.sources.as_word import as_word

LIMITS = {"python-docx": 2.0, "PDFium": 2.0, "rectangles": 2.0, "boxes": 2.0}
REPEATS = {1: 15, 10: 5}
TEXT_PARTS = re.compile(
    r"(?:word/(?:document|footnotes|endnotes|styles|numbering|settings)|content|styles)\.xml"
)
PARAGRAPHS = ("{*}p", "{*}h")


def open_docx(data: bytes) -> int:
    """Open and get the text of each paragraph and cell."""
    document = import_module("docx").Document(io.BytesIO(data))
    length = sum(len(paragraph.text) for paragraph in document.paragraphs)
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return length + sum(len(cell.text) for cell in cells)


def open_zip(data: bytes) -> int:
    """Unzip, parse, and join the text of each paragraph."""
    length = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if TEXT_PARTS.fullmatch(name):
                root = etree.fromstring(archive.read(name))
                length += sum(len("".join(paragraph.itertext())) for paragraph in root.iter(*PARAGRAPHS))
    return length


def open_pdf(data: bytes) -> int:
    """Open and get the text of each page."""
    document = pypdfium2.PdfDocument(data)
    length = sum(len(page.get_textpage().get_text_range()) for page in document)
    document.close()
    return length


def open_pdf_rectangles(data: bytes) -> int:
    """Open and get the text of each page, and the rectangles it fills."""
    document = pypdfium2.PdfDocument(data)
    length = 0
    for page in document:
        text = page.get_textpage()
        length += len(text.get_text_range())
        length += len([text.get_rect(at) for at in range(text.count_rects())])
    document.close()
    return length


def open_pdf_boxes(data: bytes) -> int:
    """Open and get the text of each page, and the box of each character."""
    document = pypdfium2.PdfDocument(data)
    length = 0
    for page in document:
        text = page.get_textpage()
        length += len(text.get_text_range())
        length += len([text.get_charbox(at) for at in range(text.count_chars())])
    document.close()
    return length


def open_html(data: bytes) -> int:
    """Parse and join the text."""
    return len("".join(etree.fromstring(data, etree.HTMLParser()).itertext()))


LIBRARIES: dict[str, dict[str, Callable[[bytes], int]]] = {
    "docx": {"python-docx": open_docx, "lxml": open_zip} if find_spec("docx") else {"lxml": open_zip},
    "odt": {"lxml": open_zip},
    "pdf": {"PDFium": open_pdf, "rectangles": open_pdf_rectangles, "boxes": open_pdf_boxes},
    "html": {"lxml": open_html},
    "rtf": {"decoding": lambda data: len(data.decode("latin-1"))},
}


def longer(edition: Edition, factor: int) -> Edition:
    """Give an edition with its items several times over, the notes with the first."""
    bare = tuple(item._replace(marks=()) for item in edition.items)
    return replace(edition, items=edition.items + bare * (factor - 1))


def files(folder: Path) -> dict[Path, int]:
    """Write an edition in all formats; give the files, and how often each should be measured."""
    original = SHARED / "editions" / "000.txt"
    source = original if original.is_file() else PROJECT / "resources" / "samples" / "zh" / "river-12.txt"
    edition = read(source)
    found: dict[Path, int] = {}
    for factor, repeats in REPEATS.items():
        document = folder / f"{factor}x.docx"
        document.write_bytes(as_word(longer(edition, factor)))
        found[document] = repeats
        office = shutil.which("soffice")
        for kind in ("pdf", "odt", "rtf", "html") if office else ():
            profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
            subprocess.run(
                [
                    str(office),
                    profile,
                    "--headless",
                    "--convert-to",
                    kind,
                    "--outdir",
                    str(folder),
                    str(document),
                ],
                check=True,
                capture_output=True,
            )
            found[document.with_suffix(f".{kind}")] = repeats
    return found


def measure(path: Path, repeats: int) -> bool:
    """Print the figures of one file; tell whether it stays within its limits."""
    data = path.read_bytes()
    kind = path.suffix.lstrip(".").lower()
    reader = uncollected()(import_module(f"reader.sources.{kind}").read_source)  # as `read_bytes` calls it
    within = True
    for name, library in LIBRARIES[kind].items():
        theirs, ours = shortest(
            lambda: library(data),  # noqa: B023
            lambda: reader(data, path.name),
            repeats,
            time.process_time,
        )
        print(
            f"{path.name:>24} {len(data) / 1000:>8.0f} kB   {name:>11} {theirs * 1000:>9.2f} ms"
            f"   reader {ours * 1000:>9.2f} ms   ratio {ours / theirs:>6.2f}"
        )
        within &= ours / theirs <= LIMITS.get(name, float("inf"))
    return within


def main() -> None:
    """Measure the files named, or those made."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    named = dict.fromkeys(parser.parse_args().files, 5)
    with tempfile.TemporaryDirectory() as folder:
        for path, repeats in (named or files(Path(folder))).items():
            measure(path, repeats)


if __name__ == "__main__":
    main()
