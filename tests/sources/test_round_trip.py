"""The same document saved in every format gives the same structure.

An edition is written as a Word file with automatic numbers and real footnotes; LibreOffice saves that in the
other formats; all of them must be read into the edition's own tree.
"""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from reader.document.line import Mark
from reader.document.model import Edition, Footnote
from reader.sources import read
from tests.document.test_outlines import DOCUMENTS
from tests.sources.as_word import as_word
from tests.sources.word_file import WordFile, paragraph, table

SAMPLES = (
    "zh/river-12.txt",
    "zh/river-13.txt",
    "zh/river-14.md",
    "en/lighthouse-2023.txt",
    "en/lighthouse-2024.txt",
)
INVENTED = (
    "act.txt",
    "agenda.txt",
    "endnotes.txt",
    "hearing.txt",
    "judgment.txt",
    "law-amended.txt",
    "regulation-with-signature.txt",
    "report-traditional.txt",
    "speech.txt",
)
SET_APART = ("regulation-with-signature.txt",)
"""In a PDF the lines of its title end early and stand no closer than other paragraphs of one line do."""

EDITIONS = ("000", "001", "002", "003", "004")
MARKDOWN = "001"  # its headings and signs are written in Markdown, which no other format means
_WRITERS = {
    "docx": "MS Word 2007 XML",
    "odt": "writer8",
    "rtf": "Rich Text Format",
    "html": "HTML (StarWriter)",
    "pdf": "writer_pdf_Export",
    "txt": "Text (encoded):UTF8",
}
_SPACE = re.compile(r"\s+")
_TIMEOUT = 180


class Office:
    """LibreOffice, which saves many files in another format at one start."""

    def __init__(self, program: str, folder: Path) -> None:
        self._program = program
        self._folder = folder

    def save(self, files: list[Path], kind: str, *, typed_text: bool = False) -> None:
        """Save files in another format beside them.

        Args:
            files: Word files, or with `typed_text` plain texts.
            kind: the ending of the new files.
            typed_text: the files are opened as UTF-8 texts.
        """
        target = f"{kind}:{_WRITERS[kind]}"
        opened = ["--infilter=Text (encoded):UTF8"] if typed_text else []
        profile = f"-env:UserInstallation={(self._folder / 'profile').as_uri()}"
        folder = str(files[0].parent)
        command = [self._program, profile, "--headless", *opened, "--convert-to", target, "--outdir", folder]
        subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=_TIMEOUT)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice; in CI it must be there."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        reason = "LibreOffice (soffice) is not on this machine"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return Office(program, tmp_path_factory.mktemp("office"))


def bare(text: str) -> str:
    """Leave out white space: formats differ in blanks at the ends of rows."""
    return _SPACE.sub("", text)


def signs(text: str, marks: tuple[Mark, ...]) -> list[tuple[int, str]]:
    """Give where signs stand among the visible characters."""
    return [(len(bare(text[: mark.offset])), mark.label) for mark in marks]


def tree(edition: Edition) -> dict[str, list[object]]:
    """Give what must be the same: headings, paragraphs, signs and notes."""
    return {
        "headings": [(s.id, s.level, s.enumerator, bare(s.text), s.parent) for s in edition.sections],
        "paragraphs": [(p.id, p.number, p.section, p.kind.value, bare(p.text)) for p in edition.paragraphs],
        "signs": [(p.id, signs(p.text, p.marks)) for p in edition.paragraphs if p.marks],
        "notes": [(n.mark, bare(n.text), n.paragraph) for n in edition.footnotes],
    }


def without_notes(edition: Edition) -> Edition:
    """Leave out the notes: LibreOffice drops their bodies from plain text."""
    items = tuple(item._replace(marks=()) for item in edition.items)
    return replace(edition, items=items, footnotes=())


def with_short_signs(edition: Edition) -> Edition:
    """Write ** as †: LibreOffice prints a sign of two characters twice."""

    def shorter(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        return tuple(mark._replace(label=mark.label.replace("**", "†")) for mark in marks)

    items = tuple(item._replace(marks=shorter(item.marks)) for item in edition.items)
    notes = tuple(Footnote(n.mark.replace("**", "†"), n.text, n.paragraph, n.line) for n in edition.footnotes)
    return replace(edition, items=items, footnotes=notes)


@dataclass(frozen=True)
class Saved:
    """Editions, and the folder in which each stands in every format.

    NAME.docx is automatically numbered; NAME-typed.docx has typed numbers, since a web page cannot count
    一, 二, 三; NAME-plain.docx has no notes, since LibreOffice drops their bodies from plain text.
    """

    folder: Path
    editions: dict[str, Edition]

    def check(self, name: str) -> None:
        """Compare the trees of one edition in all formats."""
        edition = self.editions[name]
        expected, plain = tree(edition), tree(without_notes(edition))
        for ending in (".docx", "-typed.docx", ".odt", ".rtf", ".pdf", "-typed.pdf", "-typed.html"):
            assert tree(read(self.folder / f"{name}{ending}")) == expected, ending
        assert tree(read(self.folder / f"{name}-plain.txt")) == plain


def save_all(office: Office, sources: list[Path], folder: Path) -> Saved:
    """Write editions as Word files and have them saved in every other format."""
    editions = {source.stem: with_short_signs(read(source)) for source in sources}
    automatic = [folder / f"{name}.docx" for name in editions]
    typed = [folder / f"{name}-typed.docx" for name in editions]
    plain = [folder / f"{name}-plain.docx" for name in editions]
    for at, edition in enumerate(editions.values()):
        automatic[at].write_bytes(as_word(edition))
        typed[at].write_bytes(as_word(edition, typed=True))
        plain[at].write_bytes(as_word(without_notes(edition)))
    for kind in ("odt", "rtf", "pdf"):
        office.save(automatic, kind)
    for kind in ("html", "pdf"):
        office.save(typed, kind)
    office.save(plain, "txt")
    return Saved(folder, editions)


@pytest.fixture(scope="module")
def saved_samples(office: Office, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Saved:
    return save_all(office, [samples / name for name in SAMPLES], tmp_path_factory.mktemp("samples"))


@pytest.fixture(scope="module")
def saved_editions(office: Office, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Saved:
    sources = [shared / "editions" / f"{name}.txt" for name in EDITIONS]
    return save_all(office, sources, tmp_path_factory.mktemp("editions"))


@pytest.fixture(scope="module")
def saved_texts(office: Office, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The editions opened as texts and saved: typed numbers, typed signs, and paragraphs cut by pages."""
    folder = tmp_path_factory.mktemp("texts")
    copies = [folder / f"{name}.txt" for name in EDITIONS]
    for copy in copies:
        copy.write_bytes((shared / "editions" / copy.name).read_bytes())
    for kind in ("docx", "odt", "rtf", "html", "pdf"):
        office.save(copies, kind, typed_text=True)
    return folder


@pytest.mark.parametrize("name", [Path(name).stem for name in SAMPLES])
def test_a_sample_reads_the_same_in_every_format(saved_samples: Saved, name: str) -> None:
    saved_samples.check(name)


def test_a_table_has_the_same_cells_in_every_format(office: Office, tmp_path: Path) -> None:
    rows = [["站名", "水位（米）", "流量"], ["上游站", "12.5", "3,400"], ["下游站", "8.1", "5,600"]]
    file = WordFile(body=[paragraph("各站数据如下。"), table(rows), paragraph("数据由各站报送。")])
    (tmp_path / "table.docx").write_bytes(file.write())
    for kind in ("docx", "odt", "rtf", "html", "pdf"):
        if kind != "docx":
            office.save([tmp_path / "table.docx"], kind)
        edition = read(tmp_path / f"table.{kind}")
        assert [p.cells for p in edition.paragraphs if p.cells] == [tuple(map(tuple, rows))], kind
        assert [p.text for p in edition.paragraphs if not p.cells] == [
            "各站数据如下。",
            "数据由各站报送。",
        ], kind


@pytest.fixture(scope="module")
def saved_inventions(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented documents of many makes, opened as texts and saved."""
    folder = tmp_path_factory.mktemp("invented")
    copies = [folder / name for name in INVENTED]
    for copy in copies:
        copy.write_bytes((DOCUMENTS / copy.name).read_bytes())
    for kind in ("docx", "odt", "rtf", "html", "pdf"):
        office.save(copies, kind, typed_text=True)
    return folder


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (name, kind)
        for name in INVENTED
        for kind in ("docx", "odt", "rtf", "html", "pdf")
        if kind != "pdf" or name not in SET_APART
    ],
)
def test_an_invented_text_saved_as_it_is_reads_the_same(saved_inventions: Path, name: str, kind: str) -> None:
    saved = saved_inventions / name
    assert tree(read(saved.with_suffix(f".{kind}"))) == tree(read(saved))


@pytest.mark.editions
@pytest.mark.parametrize("name", EDITIONS)
def test_an_edition_reads_the_same_in_every_format(saved_editions: Saved, name: str) -> None:
    saved_editions.check(name)


@pytest.mark.editions
@pytest.mark.parametrize("kind", ["docx", "odt", "rtf", "html", "pdf"])
@pytest.mark.parametrize("name", [name for name in EDITIONS if name != MARKDOWN])
def test_a_text_saved_as_it_is_reads_the_same(saved_texts: Path, name: str, kind: str) -> None:
    found, expected = tree(read(saved_texts / f"{name}.{kind}")), tree(read(saved_texts / f"{name}.txt"))
    if kind == "pdf":
        # LibreOffice draws a superscript digit that a font lacks a little beside its place.
        del found["signs"], expected["signs"]
    assert found == expected
