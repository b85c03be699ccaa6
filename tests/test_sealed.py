"""Nothing leaves the machine, and nothing but the named file is read: the kernel itself is asked.

The program runs in a network namespace without interfaces, under a trace of every call that opens a file,
starts a program or touches the network.
"""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.places import PROJECT

_NEEDED = ("strace", "unshare")
_OPENED = re.compile(r'open(?:at2?)?\((?:[^,"]*, )?"([^"]*)".*\) = (\d+)')
_STARTED = re.compile(r'execve\("([^"]*)".*\) = 0')
_SOCKET = re.compile(r"\bsocket\((AF_\w+)")


@dataclass(frozen=True, slots=True)
class Trace:
    """What a program did."""

    opened: frozenset[Path]
    started: tuple[Path, ...]
    sockets: frozenset[str]
    status: int
    said: str


@pytest.fixture(scope="module")
def sealed() -> Callable[..., Trace]:
    """Run Python with arguments, sealed off and traced."""
    missing = [name for name in _NEEDED if not shutil.which(name)]
    cut_off = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--net", "--map-root-user"]
    if not missing and subprocess.run([*cut_off, "true"], capture_output=True, check=False).returncode:
        missing = ["the right to make a network namespace"]
    if missing:
        reason = f"missing here: {', '.join(missing)}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)

    def run(folder: Path, *arguments: str) -> Trace:
        log = folder / "trace.log"
        trace = ["strace", "-f", "-qq", "-s", "4096", "-e", "trace=network,open,openat,openat2,execve", "-o"]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [*cut_off, *trace, str(log), sys.executable, *arguments],
            env=environment, cwd=PROJECT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        text = log.read_text(encoding="utf-8", errors="replace")
        return Trace(
            frozenset(Path(PROJECT, path).resolve() for path, _ in _OPENED.findall(text)),
            tuple(Path(path) for path in _STARTED.findall(text)),
            frozenset(_SOCKET.findall(text)),
            done.returncode,
            done.stdout + done.stderr,
        )

    return run


def test_the_trace_sees_what_it_forbids(sealed, tmp_path):
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    script = (
        "import socket, subprocess, sys; socket.socket(); subprocess.run(['true']); open(sys.argv[1]).read()"
    )
    seen = sealed(tmp_path, "-c", script, str(tmp_path / "secret.txt"))
    assert "AF_INET" in seen.sockets
    assert "true" in {path.name for path in seen.started}
    assert tmp_path / "secret.txt" in seen.opened


def test_the_main_job_needs_no_network_and_starts_no_other_program(sealed, tmp_path):
    seen = sealed(tmp_path, "-m", "reader", "--self-test")
    assert seen.status == 0, seen.said
    assert seen.sockets <= {"AF_UNIX"}
    assert {path.name for path in seen.started} == {Path(sys.executable).name}


_HTML = """<html><head><base href="file://{folder}/"><script src="secret.txt"></script>
<link rel="stylesheet" href="secret.txt"><meta http-equiv="refresh" content="0;url=secret.txt"></head><body>
<img src="file://{secret}"><iframe src="http://127.0.0.1:9/x"></iframe><object data="secret.txt"></object>
<p>1. The river fell.</p><script>fetch("file://{secret}")</script><p>2. The lake rose.</p></body></html>"""
_MARKDOWN = "# A report\n\n![picture](file://{secret})\n\n1. The river fell.\n\n2. See [it]({secret}).\n"
_RTF = (
    r"{{\rtf1\ansi {{\field{{\*\fldinst INCLUDETEXT {secret}}}{{\fldrslt shown}}}}\par "
    r"{{\object\objlink\objupdate{{\*\objdata 00}}}} 1. The river fell.\par 2. The lake rose.\par}}"
)
_ENTITY = '<!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}">]>'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MACROS = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def _docx(file: Path, secret: Path, entity: str) -> None:
    """Write a Word document with macros whose text, template, picture and data lie elsewhere."""
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r" Type="{_OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}">'
            f'<Relationship Id="a" Type="{_OFFICE}/image" Target="file://{secret}" TargetMode="External"/>'
            f'<Relationship Id="b" Type="{_OFFICE}/footnotes" Target="../../{secret.name}"/>'
            f'<Relationship Id="c" Type="{_OFFICE}/styles" Target="{secret}"/>'
            f'<Relationship Id="d" Type="{_OFFICE}/aFChunk" Target="file://{secret}" TargetMode="External"/>'
            f'<Relationship Id="e" Type="{_MACROS}" Target="vbaProject.bin"/></Relationships>',
        )
        archive.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0 AutoOpen Shell")
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?>{entity}<w:document xmlns:w="{_WORD}"><w:body><w:p><w:r>'
            f"<w:t>1. The river fell.{'&x;' if entity else ''}</w:t></w:r></w:p>"
            f'<w:p><w:fldSimple w:instr="INCLUDETEXT {secret}"/></w:p>'
            f'<w:p><w:fldSimple w:instr="DDEAUTO sh {secret}"/></w:p>'
            "</w:body></w:document>",
        )
        archive.writestr(f"../{secret.name}", "written by the archive")


def _odt(file: Path, secret: Path) -> None:
    """Write an OpenDocument text with an external entity and a linked section."""
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?>{_ENTITY.format(secret=secret)}<office:document-content '
            f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" '
            'xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>'
            f'<text:section><text:section-source xlink:href="{secret}"/></text:section>'
            "<text:p>1. The river fell.&x;</text:p></office:text></office:body></office:document-content>",
        )


def _pdf(file: Path, secret: Path) -> None:
    """Write a PDF that would open, run and send things if a reader let it."""
    text = b"BT /F 12 Tf 72 700 Td (1. The river fell.) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>"
        b"/XObject<</X 7 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</S/Launch/F(%s)/Next<</S/URI/URI(http://127.0.0.1:9/)>>>>" % str(secret).encode(),
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/F(%s)/Length 0>>stream\n\nendstream"
        % str(secret).encode(),
    ]
    body = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer<</Root 1 0 R/Size %d>>startxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))
    file.write_bytes(body + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + tail)


def _hostile(folder: Path, secret: Path) -> list[Path]:
    """Write a document of each format that points at a file beside it."""
    for name, words in (("page.html", _HTML), ("notes.md", _MARKDOWN), ("letter.rtf", _RTF)):
        (folder / name).write_text(words.format(folder=folder, secret=secret), encoding="utf-8")
    _docx(folder / "linked.docm", secret, "")
    _docx(folder / "entity.docx", secret, _ENTITY.format(secret=secret))
    _odt(folder / "entity.odt", secret)
    _pdf(folder / "launch.pdf", secret)
    return sorted(path for path in folder.iterdir() if path != secret)


def test_a_document_that_points_elsewhere_is_read_alone(sealed, tmp_path):
    folder = tmp_path / "given"
    folder.mkdir()
    secret = folder / "secret.txt"
    secret.write_text("The vault stands open.", encoding="utf-8")
    files = _hostile(folder, secret)
    assert len(files) == 7
    for file in files:
        seen = sealed(tmp_path, "-m", "reader", "structure", str(file))
        assert seen.status in (0, 2), (file.name, seen.said)
        assert {path for path in seen.opened if path.is_relative_to(folder)} <= {file}, file.name
        assert file in seen.opened, file.name
        assert "vault" not in seen.said, file.name
        assert seen.status == 2 or "river" in seen.said, (file.name, seen.said)
        assert not seen.sockets, file.name
        assert {path.name for path in seen.started} == {Path(sys.executable).name}, file.name
    assert secret.read_text(encoding="utf-8") == "The vault stands open."
    assert not (tmp_path / secret.name).exists()
