"""Which format a file is in, told by its content first and by its name only where that leaves a choice."""

import importlib
import re
import zipfile
from io import BytesIO
from pathlib import PurePath
from typing import Final, Protocol, cast

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.line import Source
from reader.document.progress import Progress, ignore
from reader.sources.encoding import unmarked_utf16
from reader.sources.markdown import looks_like_markdown
from reader.sources.office import COMPOUND, compound

_HTML: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_MHTML: Final = re.compile(rb"(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?Content-Type:\s*multipart/related", re.I)
_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF", b"BM")
_AS_PDF: Final = Phrase("请另存为 PDF 后再试", "Save it as PDF and retry")
_OTHER_PACKAGES: Final = (
    ("xl/", Phrase("这是电子表格", "This is a spreadsheet"), _AS_PDF),
    ("ppt/", Phrase("这是演示文稿", "This is a presentation"), _AS_PDF),
    (
        "META-INF/container.xml",
        Phrase("这是电子书", "This is an e-book"),
        Phrase("请转换为 DOCX 或 HTML 后再试", "Convert it to DOCX or HTML and retry"),
    ),
    ("OFD.xml", Phrase("这是 OFD 版式文件", "This is an OFD file"), _AS_PDF),
    ("Index/", Phrase("这是 Pages 文稿", "This is a Pages document"), _AS_PDF),
)
_HTML_ENDINGS: Final = (".html", ".htm", ".xhtml")
_MARKDOWN_ENDINGS: Final = (".md", ".markdown", ".mdown", ".mkd")
_CONTROLS: Final = bytes([*range(9), 11, *range(14, 27), *range(28, 32)])
_HEAD: Final = 4096


class _Reader(Protocol):
    def read_source(self, data: bytes, name: str, *, progress: Progress = ignore) -> Source: ...


def read_source(data: bytes, name: str, *, progress: Progress = ignore) -> Source:
    """Read a file of any known format into lines.

    Raises:
        Fault: the content is empty or of no known format, or the format's reader could not read it.
    """
    if not data.strip(b"\0\t\n\f\r \xef\xbb\xbf\xff\xfe"):
        raise _empty(name)
    # Formats are loaded when first met: reading a text file must not wait for the PDF library.
    module = importlib.import_module(f"reader.sources.{recognise(data, name)}")
    source = cast(_Reader, module).read_source(data, name, progress=progress)
    if not any(line.text.strip() for line in source.lines):
        raise _empty(name)
    return source


def recognise(data: bytes, name: str) -> str:
    """Name the format of a file: `text`, `markdown`, `docx`, `pdf`, `html`, `odt` or `rtf`.

    Raises:
        Fault: the file is of another kind.
    """
    head = data[:_HEAD]
    ending = PurePath(name).suffix.lower()
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data, name, ending)
    if head.startswith(COMPOUND):
        raise compound(data, name)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    return "rtf" if head.startswith(b"{\\rtf") else _textual(data, name, ending)


def _textual(data: bytes, name: str, ending: str) -> str:
    """Name the format of a file that is text if it is anything."""
    head = data[:_HEAD]
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")) or _MHTML.match(head):
        return "html"
    if _is_binary(data[: 1 << 14]):
        raise _picture(name) if head.startswith(_PICTURES) else _unknown(name)
    if ending in _HTML_ENDINGS and b"<" in head:
        return "html"
    return "markdown" if ending in _MARKDOWN_ENDINGS or looks_like_markdown(data) else "text"


def _packed(data: bytes, name: str, ending: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and b"opendocument.text" in archive.open("mimetype").read(200):
                return "odt"
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        # The format's own reader says best what is wrong with a damaged archive.
        names = set()
    if any(entry.startswith("word/") for entry in names) or ending in (".docx", ".docm", ".dotx"):
        return "docx"
    if "content.xml" in names or ending in (".odt", ".ott"):
        return "odt"
    for part, phrase, advice in _OTHER_PACKAGES:
        if any(entry.startswith(part) for entry in names):
            raise Fault(phrase, name, advice)
    raise _unknown(name)


def _is_binary(sample: bytes) -> bool:
    """Say whether bytes are no text in any encoding: many control bytes that UTF-16 does not explain."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 20 <= len(sample):
        return False
    return not unmarked_utf16(sample)


def _empty(name: str) -> Fault:
    return Fault(
        Phrase("文件里没有文字", "There is no text in the file"),
        name,
        Phrase("请检查文件是否完整", "Check that the file is complete"),
    )


def _picture(name: str) -> Fault:
    return Fault(
        Phrase("这是图片，没有可读取的文字", "This is a picture; it has no text to read"),
        name,
        Phrase("请先用文字识别软件转换", "Convert it with text recognition first"),
    )


def _unknown(name: str) -> Fault:
    return Fault(
        Phrase("无法识别的文件类型", "The kind of the file is not known"),
        name,
        Phrase(
            "可以读取文本、Markdown、DOCX、PDF、HTML、ODT 和 RTF",
            "Text, Markdown, DOCX, PDF, HTML, ODT and RTF can be read",
        ),
    )
