"""Lines: what every source format is turned into before its structure is sought.

A source reader (`reader.sources`) knows a format and nothing of reports; the structure builder
(`reader.document.structure`) knows reports and nothing of formats. Between them stand lines: one for
every physical line of a text file that is not blank, one for every paragraph of a word-processor file,
one for every laid-out line of a page. A line carries the text without markup, and what the markup said
as hints.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from reader.document.warning import ReadingWarning


class LineKind(StrEnum):
    """What the format itself says a line is; most formats say nothing (`TEXT`)."""

    TEXT = "text"
    BLANK = "blank"
    NOTE = "note"  # a footnote's body that the format marks as such; `label` holds its mark
    TABLE = "table"  # one table; `cells` holds it, `text` its cells joined by tabs and newlines
    PAGE = "page"  # a page edge that the format marks (form feed, page of a PDF)
    FURNITURE = "furniture"  # running heads, page numbers: set aside by the format's reader


class Mark(NamedTuple):
    """A footnote's sign in a text: it stands before the character at `offset` of the clean text."""

    offset: int
    label: str


class Line(NamedTuple):
    """One line of a source; a named tuple, because every file makes thousands and they live a moment.

    Attributes:
        number: 1-based position in the source (physical line, or block where there are no lines).
        text: the text without markup; enumerators are still part of it.
        kind: what the format says the line is.
        marks: footnote signs taken out of the text, by offset.
        label: for a `NOTE`, the mark of its body.
        cells: for a `TABLE`, its rows of cells.
        level: a heading level that the markup claims (1 is outermost); only a hint.
        whole: the format guarantees that this line is a whole paragraph (DOCX, HTML), so that it is never
            joined to its neighbours; False where a paragraph may run over several lines (text, PDF).
        emphasis: the whole line is bold or otherwise set apart; only a hint.
        indent: left indent in characters or in units of the format; only comparable within one source.
        markup: the characters of the source line that are neither text nor marks (#, **, link targets),
            so that a test can prove that nothing was lost.
        gap: blank lines right before this one; a reader may count them here instead of making `BLANK` lines.
    """

    number: int
    text: str
    kind: LineKind = LineKind.TEXT
    marks: tuple[Mark, ...] = ()
    label: str = ""
    cells: tuple[tuple[str, ...], ...] = ()
    level: int = 0
    whole: bool = False
    emphasis: bool = False
    indent: float = 0.0
    markup: str = ""
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A file read into lines.

    Attributes:
        name: the file's name without folders.
        format: `text`, `markdown`, `docx`, `pdf`, `html`, `odt`, `rtf`.
        lines: all lines in reading order.
        encoding: the encoding of a text format, else empty.
        properties: what the file says of itself (`title`, `author`, `language`); only hints.
        warnings: what the reader found suspicious (see `reader.document.warning`).
    """

    name: str
    format: str
    lines: tuple[Line, ...]
    encoding: str = ""
    properties: dict[str, str] = field(default_factory=dict)
    warnings: tuple[ReadingWarning, ...] = ()
