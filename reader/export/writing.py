"""A comparison into a file: every format behind one call."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reader.compare.model import Comparison
from reader.document.language import Phrase
from reader.document.progress import Progress, ignore
from reader.export.digest import Review, RowKey
from reader.export.options import Options
from reader.export.target import whole_file

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
    AKN = "akn"

    @property
    def is_whole(self) -> bool:
        """Whether it is written whole, whatever else was chosen."""
        return self in _WHOLE

    @property
    def suffix(self) -> str:
        """The usual end of a file's name, with its dot."""
        return _SUFFIXES[self]

    @property
    def label(self) -> Phrase:
        """What it is, in a few words."""
        return _LABELS[self]


_WHOLE = frozenset({Format.JSON, Format.REDLINE, Format.AKN})
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
    Format.AKN: ".xml",
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
    Format.AKN: Phrase("Akoma Ntoso（AKN4UN）XML", "Akoma Ntoso (AKN4UN) XML"),
}

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
    with whole_file(target, force=force) as out:
        write_to(comparison, form, out, options, reviews=reviews, progress=progress)


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
    if form.is_whole:
        _whole_writer(form, reviews)(comparison, chosen, out, progress=progress)
        progress(1.0)
        return
    from reader.export.gathering import gather

    digest = gather(comparison, chosen, reviews, progress=lambda share: progress(_GATHERED * share))
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


def _whole_writer(form: Format, reviews: Mapping[RowKey, Review] | None) -> Callable[..., None]:
    """Give the writer of a format that is written whole, whatever else was chosen."""
    match form:
        case Format.REDLINE:
            from reader.export.docx import write_redline

            return partial(write_redline, reviews=reviews)
        case Format.AKN:
            from reader.export.akn import write_pairing

            return write_pairing
        case _:
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
