"""How long the formats take, beside what their libraries take to open the same file and extract its text.

    python -m tests.benchmarks.formats [FILE …]

Without files, an edition (or a sample where the real ones are missing) is written as a Word file with
automatic numbers and footnotes, at one and at ten times its length, and LibreOffice, where there is one,
saves it as PDF, ODT, RTF and HTML. Library and reader take turns in one run; the shortest of several times
counts.

What the library does: DOCX and ODT: unzip the parts that hold text, parse them with lxml, and join the text
of each paragraph. HTML: parse with lxml and join the text. PDF: open with PDFium and get the text of each
page. RTF has no library here; its ratio is over decoding the bytes.
"""

import argparse
import io
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pypdfium2
from lxml import etree

from reader.document.model import Edition
from reader.sources import read
from tests.benchmarks.reading import shortest
from tests.places import PROJECT, SHARED
from tests.sources.as_word import as_word

LIMITS = {"docx": 2.0, "pdf": 2.0}
REPEATS = {1: 15, 10: 5}
TEXT_PARTS = re.compile(
    r"(?:word/(?:document|footnotes|endnotes|styles|numbering|settings)|content|styles)\.xml"
)
PARAGRAPHS = ("{*}p", "{*}h")


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


def open_html(data: bytes) -> int:
    """Parse and join the text."""
    return len("".join(etree.fromstring(data, etree.HTMLParser()).itertext()))


LIBRARIES: dict[str, Callable[[bytes], int]] = {
    "docx": open_zip,
    "odt": open_zip,
    "pdf": open_pdf,
    "html": open_html,
    "rtf": lambda data: len(data.decode("latin-1")),
}


def longer(edition: Edition, factor: int) -> Edition:
    """Give an edition with its items several times over, the notes with the first."""
    bare = tuple(replace(item, marks=()) for item in edition.items)
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


def measure(path: Path, repeats: int) -> tuple[str, float]:
    """Print the figures of one file; give its format and its ratio."""
    data = path.read_bytes()
    kind = path.suffix.lstrip(".").lower()
    reader = import_module(f"reader.sources.{kind}").read_source
    library, ours = shortest(lambda: LIBRARIES[kind](data), lambda: reader(data, path.name), repeats)
    print(
        f"{path.name:>24} {len(data) / 1000:>8.0f} kB   library {library * 1000:>9.2f} ms"
        f"   reader {ours * 1000:>9.2f} ms   ratio {ours / library:>6.2f}"
    )
    return kind, ours / library


def main() -> int:
    """Measure the files named, or those made; give 1 if a limit is passed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    named = dict.fromkeys(parser.parse_args().files, 5)
    with tempfile.TemporaryDirectory() as folder:
        measured = [measure(path, repeats) for path, repeats in (named or files(Path(folder))).items()]
    return int(any(ratio > LIMITS.get(kind, float("inf")) for kind, ratio in measured))


if __name__ == "__main__":
    sys.exit(main())
