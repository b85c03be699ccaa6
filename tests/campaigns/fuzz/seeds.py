"""What fuzzing starts from: small documents of every format, and the inputs that once broke something."""

import io
import random
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from reader import actions
from reader.library import Library
from tests.campaigns.grown.properties import PROPERTIES
from tests.places import PROJECT
from tests.sources.pdf_file import PdfFile
from tests.sources.word_file import WordFile, paragraph, table

CORPUS = Path(__file__).parent / "corpus"
SAMPLES = PROJECT / "resources" / "samples"
DOCUMENTS = PROJECT / "tests" / "document" / "documents"
_START = 600
_WEB = (
    "<!doctype html><title>Report</title><nav><a href=#a>to</a></nav><h1>Report</h1><h2 id=a>I. Water</h2>"
    "<ol><li>The river fell.<sup><a href=#n1>1</a></sup></li><li>The lake rose.</li></ol>"
    "<table><tr><th>Year<td>2031</table><p id=n1>1 See above.</p>"
)
_RICH = (
    r"{\rtf1\ansi\ansicpg936{\fonttbl{\f0 Arial;}}\b I. Water\b0\par 1.\tab The river fell."
    r"{\super 1}{\footnote {\super 1} See above.}\par \u27700?\u20301?\par"
    r"\trowd\cellx100\cellx200 a\cell b\cell\row}"
)


def seeds(target: str) -> Iterator[bytes]:
    """Give the inputs that a target starts from."""
    yield from _MADE.get(target, _texts)()
    for path in sorted((CORPUS / target).glob("*")):
        yield path.read_bytes()


def _texts() -> Iterator[bytes]:
    for path in sorted([*SAMPLES.rglob("*.*"), *DOCUMENTS.glob("*.txt")]):
        text = path.read_text("utf-8")
        yield text[:_START].encode()
        yield text[-_START:].encode()


def _pairs(length: int = _START) -> Iterator[bytes]:
    for language in ("zh", "en"):
        old, new, *_ = (path.read_bytes()[-length:] for path in sorted((SAMPLES / language).iterdir()))
        yield old + b"\0" + new


def word() -> WordFile:
    """Give a Word file with something of everything."""
    file = WordFile(header=paragraph("Running head"))
    file.body = [paragraph("I. Water"), paragraph("1. The river fell." + ""), table([["Year", "2031"]])]
    return file


def _word_parts() -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(word().write())) as archive:
        yield from (archive.read(name) for name in archive.namelist() if name.startswith("word/"))


def _open_text() -> Iterator[bytes]:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    yield (
        f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0" '
        f'xmlns:table="{names}:table:1.0"><office:body><office:text>'
        '<text:h text:outline-level="1">Water</text:h>'
        "<text:list><text:list-item><text:p>The river fell."
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>See above.</text:p></text:note-body></text:note></text:p></text:list-item>"
        "</text:list></office:text></office:body></office:document-content>"
    ).encode()


def _portable() -> Iterator[bytes]:
    file = PdfFile()
    page = file.page()
    page.text(72, 72, "I. Water")
    page.text(72, 100, "1. The river fell.")
    yield file.write()


def _queries() -> Iterator[bytes]:
    yield from (
        query.encode() for query in ('水位 "洪水 预警"', "river*", "毒罪 NOT x", "2019年 OR (a)", "“”'*^-:")
    )


def _command_lines() -> Iterator[bytes]:
    lines = (
        "structure {file} --json", "compare {file} {other} --format md", "list --json", "search river",
        "history 1 p1",
        "compare {file} {other} --exit-code --format csv", "doctor --json", "batch {folder}",
    )  # fmt: skip
    yield from (line.replace(" ", "\0").encode() for line in lines)


def _library() -> Iterator[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with Library.open(path) as library:
            actions.import_files(library, sorted((SAMPLES / "en").iterdir())[:1])
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode=DELETE")
        yield path.read_bytes()


def _chance() -> Iterator[bytes]:
    yield from (random.Random(number).randbytes(1500) for number in range(20))


_MADE = {
    **dict.fromkeys(PROPERTIES, _chance),
    "html": lambda: iter([_WEB.encode()]),
    "rtf": lambda: iter([_RICH.encode()]),
    "word-part": _word_parts,
    "word": lambda: iter([word().write()]),
    "opendocument": _open_text,
    "pdf": _portable,
    "compare": _pairs,
    "edits": lambda: _pairs(90),
    "query": _queries,
    "command-line": _command_lines,
    "library": _library,
}
