"""What is fuzzed: each target takes bytes and ends with a result, a clear word, or a found defect."""

import contextlib
import io
import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from hypothesis import given, settings

from reader import actions
from reader.cli import main
from reader.cli.parser import command_parsers
from reader.compare import compare
from reader.compare.edits import edits
from reader.compare.model import Op
from reader.document.fault import Fault
from reader.document.model import Edition
from reader.library import Library
from reader.sources import read_bytes
from tests.campaigns.fuzz import promises, seeds
from tests.campaigns.grown.properties import PROPERTIES
from tests.document.conservation import difference

_BREAK = b"\0"
_COMMANDS = command_parsers().keys()


def of_format(name: str) -> Callable[[bytes], None]:
    """Give a target that reads bytes as a file of this name."""

    def target(data: bytes) -> None:
        with contextlib.suppress(Fault):
            promises.of_edition(read_bytes(data, name))

    return target


def text(data: bytes) -> None:
    """Read plain text; every character of it stands somewhere in the edition."""
    written = data.decode("utf-8", "ignore").replace("\0", "").replace("\r", "\n")
    with contextlib.suppress(Fault):
        edition = read_bytes(written.encode(), "given.txt")
        promises.of_edition(edition)
        lost = {character: n for character, n in difference(edition, written).items() if character.isalnum()}
        promises.promise(not lost, f"characters lost (-) or invented: {lost}")


def word_part(data: bytes) -> None:
    """Read a Word file whose main part is these bytes."""
    with zipfile.ZipFile(io.BytesIO(_word())) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    kinds = {b"<w:numbering": "numbering", b"<w:styles": "styles", b"<w:footnotes": "footnotes"}
    part = next((name for sign, name in kinds.items() if sign in data[:2000]), "document")
    parts[f"word/{part}.xml"] = data
    of_format("given.docx")(_packed(parts))


def opendocument(data: bytes) -> None:
    """Read an OpenDocument text whose content is these bytes."""
    kind = b"application/vnd.oasis.opendocument.text"
    of_format("given.odt")(_packed({"mimetype": kind, "content.xml": data}))


def _packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


@cache
def _word() -> bytes:
    return seeds.word().write()


def pair(data: bytes) -> None:
    """Compare the texts before and after the first zero byte."""
    old, _, new = data.partition(_BREAK)
    with contextlib.suppress(Fault):
        promises.of_comparison(compare(_edition(old), _edition(new)))


def _edition(data: bytes) -> Edition:
    return read_bytes(data.decode("utf-8", "ignore").encode() + b"\n.", "given.txt")


def runs(data: bytes) -> None:
    """Find the edits between two texts."""
    old, _, new = (part.decode("utf-8", "replace") for part in data.partition(_BREAK))
    found = edits(old, new)
    for whole, away in ((old, Op.INSERT), (new, Op.DELETE)):
        promises.promise("".join(run.text for run in found if run.op is not away) == whole, "inexact runs")


@cache
def _library() -> Library:
    library = Library.open(Path(tempfile.mkdtemp(prefix="duizhao-fuzz-")) / "library.db")
    actions.import_files(library, sorted(seeds.SAMPLES.rglob("*.*")))
    return library


def query(data: bytes) -> None:
    """Search; no query errs."""
    promises.of_search(_library().search(data.decode("utf-8", "surrogateescape")))


def command_line(data: bytes) -> None:
    """Give arguments, separated by zero bytes; no command leaves a trace or an unknown status."""
    if data.partition(_BREAK)[0].decode("utf-8", "replace") not in _COMMANDS:
        return  # windows would be opened
    with tempfile.TemporaryDirectory(prefix="duizhao-fuzz-") as folder:
        file, other = sorted((seeds.SAMPLES / "en").iterdir())[:2]
        words = data.decode("utf-8", "replace").replace("/", "").replace("..", "").split("\0")[:12]
        known = {"{file}": str(file), "{other}": str(other), "{folder}": folder}
        arguments = ["--library", f"{folder}/library.db", *(known.get(word, word) for word in words)]
        quiet = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with contextlib.chdir(folder), contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
            try:
                status = main(arguments)
            except SystemExit as end:
                status = end.code if isinstance(end.code, int) else 2
        promises.promise(status in (0, 1, 2), f"status {status}")
        quiet.flush()
        promises.promise(b"Traceback" not in quiet.buffer.getvalue(), "a trace was shown")


def library_file(data: bytes) -> None:
    """Open damaged library files; they open, or are refused with a clear word."""
    with tempfile.TemporaryDirectory(prefix="duizhao-fuzz-") as folder:
        path = Path(folder) / "library.db"
        path.write_bytes(data)
        with contextlib.suppress(Fault), Library.open(path) as library:
            library.check()
            for entry in library.editions():
                library.edition(entry.id)
            library.search("river")


def grown(name: str) -> Callable[[bytes], None]:
    """Give a target that grows a document out of bytes, and looks whether it has its property."""
    grow = settings(database=None, deadline=None)(given(PROPERTIES[name].grown)(PROPERTIES[name].holds))

    def target(data: bytes) -> None:
        grow.hypothesis.fuzz_one_input(data)  # type: ignore[attr-defined]

    return target


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": text,
    "markdown": of_format("given.md"),
    "html": of_format("given.html"),
    "rtf": of_format("given.rtf"),
    "word": of_format("given.docx"),
    "word-part": word_part,
    "opendocument": opendocument,
    "pdf": of_format("given.pdf"),
    "compare": pair,
    "edits": runs,
    "query": query,
    "command-line": command_line,
    "library": library_file,
    **{name: grown(name) for name in PROPERTIES},
}
