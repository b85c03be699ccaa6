"""A comparison into a file: every format behind one call, and never half a file."""

import os
import tempfile
from collections.abc import Callable, Mapping
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reader.compare.model import Comparison
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.progress import Progress, ignore
from reader.export.digest import Review, RowKey
from reader.export.options import Options

# ruff: noqa: PLC0415 - a format's libraries are loaded when it is asked for


class Format(StrEnum):
    """What a comparison can be written as."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "md"
    JSON = "json"
    DOCX = "docx"
    REDLINE = "redline"
    XLSX = "xlsx"
    CSV = "csv"
    PDF = "pdf"

    @property
    def suffix(self) -> str:
        """The usual end of a file's name, with its dot."""
        return _SUFFIXES[self]

    @property
    def label(self) -> Phrase:
        """What it is, in a few words."""
        return _LABELS[self]


_SUFFIXES = {
    Format.TEXT: ".txt",
    Format.HTML: ".html",
    Format.MARKDOWN: ".md",
    Format.JSON: ".json",
    Format.DOCX: ".docx",
    Format.REDLINE: ".docx",
    Format.XLSX: ".xlsx",
    Format.CSV: ".csv",
    Format.PDF: ".pdf",
}
_LABELS = {
    Format.TEXT: Phrase("纯文本", "Plain text"),
    Format.HTML: Phrase("网页（单个文件）", "Web page, one file"),
    Format.MARKDOWN: Phrase("Markdown", "Markdown"),
    Format.JSON: Phrase("JSON 数据", "JSON data"),
    Format.DOCX: Phrase("Word 摘要", "Word digest"),
    Format.REDLINE: Phrase("Word 修订稿", "Word redline with tracked changes"),
    Format.XLSX: Phrase("Excel 工作簿", "Excel workbook"),
    Format.CSV: Phrase("数据表（CSV）", "Figures as CSV"),
    Format.PDF: Phrase("PDF 文件", "PDF"),
}

_EXISTS = Phrase("文件已存在", "The file exists")
_FORCE = Phrase("请换一个文件名，或选择覆盖（--force）", "Choose another name, or overwrite it (--force)")
_UNWRITABLE = Phrase("无法写入文件（{why}）", "The file cannot be written ({why})")
_ELSEWHERE = Phrase(
    "请检查文件夹是否存在、可写且有空间", "See that the folder exists, is writable and has room"
)

_GATHERED = 0.1  # share of the work that gathering takes


def write(  # noqa: PLR0913 - each says one thing, and those after the star have defaults
    comparison: Comparison,
    form: Format,
    target: Path,
    options: Options | None = None,
    *,
    reviews: Mapping[RowKey, Review] | None = None,
    force: bool = False,
    progress: Progress = ignore,
) -> None:
    """Write a comparison into a file.

    The file is written beside its place and renamed when it is whole, so that a failure or a cancel leaves
    what was there before.

    Args:
        comparison: what was found.
        form: the format.
        target: the file.
        options: what goes in; the default choice where None.
        reviews: what the reviewer said of rows, by the rows' ids.
        force: overwrite a file that exists.
        progress: told the share done.

    Raises:
        Fault: the file exists and is not to be overwritten, or cannot be written.
        Cancelled: nothing was written.
    """
    if target.exists() and not force:
        raise Fault(_EXISTS, target, _FORCE)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part")
    except OSError as error:
        raise _unwritable(target, error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            write_to(comparison, form, out, options, reviews=reviews, progress=progress)
            out.flush()
            os.fsync(out.fileno())
        beside.chmod(_mode(target))
        beside.replace(target)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        beside.unlink(missing_ok=True)


def write_to(  # noqa: PLR0913 - as write
    comparison: Comparison,
    form: Format,
    out: BinaryIO,
    options: Options | None = None,
    *,
    reviews: Mapping[RowKey, Review] | None = None,
    progress: Progress = ignore,
) -> None:
    """Write a comparison into an open binary stream, such as standard output; the rest as in `write`."""
    chosen = options or Options()
    progress(0.0)
    if form in (Format.JSON, Format.REDLINE):
        _whole_writer(form)(comparison, chosen, out, progress=progress)
        progress(1.0)
        return
    from reader.export.gathering import gather

    digest = gather(comparison, chosen, reviews)
    progress(_GATHERED)
    _writer(form)(digest, out, progress=lambda share: progress(_GATHERED + (1 - _GATHERED) * share))
    progress(1.0)


def render(
    comparison: Comparison,
    form: Format,
    options: Options | None = None,
    *,
    reviews: Mapping[RowKey, Review] | None = None,
) -> bytes:
    """Give what `write` would write, as bytes."""
    out = BytesIO()
    write_to(comparison, form, out, options, reviews=reviews)
    return out.getvalue()


def _whole_writer(form: Format) -> Callable[..., None]:
    """Give the writer of a format that holds all of both editions, whatever else was chosen."""
    if form is Format.REDLINE:
        from reader.export.docx import write_redline

        return write_redline
    from reader.export.json_file import write_json

    return write_json


def _writer(form: Format) -> Callable[..., None]:
    """Give the writer of a format that sets a digest."""
    match form:
        case Format.HTML:
            from reader.export.html import write_html as writer
        case Format.MARKDOWN:
            from reader.export.markdown import write_markdown as writer
        case Format.DOCX:
            from reader.export.docx import write_docx as writer
        case Format.XLSX:
            from reader.export.xlsx import write_xlsx as writer
        case Format.CSV:
            from reader.export.csv_file import write_csv as writer
        case Format.PDF:
            from reader.export.pdf import write_pdf as writer
        case _:
            from reader.export.text import write_text as writer
    return writer


def _mode(target: Path) -> int:
    """Give the rights the file is to have: those of the file that stood there, else what is usual."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(target: Path, error: OSError) -> Fault:
    why = error.strerror or type(error).__name__
    return Fault(_UNWRITABLE.filled(why=why), target, _ELSEWHERE)
