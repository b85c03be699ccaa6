"""Word files (OOXML) into lines: the text as Word shows it, with everything that is not text set aside."""

from lxml import etree

from reader.document.line import Source
from reader.document.progress import Progress, ignore
from reader.sources.docx.body import Body
from reader.sources.docx.notes import Notes
from reader.sources.docx.numbering import Numbering
from reader.sources.docx.package import Package
from reader.sources.docx.revisions import Revisions
from reader.sources.docx.styles import Styles
from reader.sources.office import refuse_locked

_BLOCKS_A_STEP = 256  # how many blocks are read between two looks at progress


def read_source(data: bytes, name: str, *, progress: Progress = ignore) -> Source:
    """Read a Word file (.docx, .docm, .dotx).

    Automatic numbers stand in the text as Word shows them. Tracked changes are read as accepted, with a
    warning. Headers, footers, hidden text and generated contents lists are furniture. Comments are left out.

    Args:
        data: the file.
        name: its name without folders.
        progress: called now and then with the share done.

    Raises:
        Fault: the file is encrypted, damaged, hostile, or no Word file.
    """
    refuse_locked(data, name)
    package = Package(data, name)
    document = package.document
    progress(0.3)
    revisions = Revisions()
    styles = Styles(package.part("styles"))
    numbering = Numbering(package.part("numbering"), styles)
    settings = package.part("settings")
    notes = (
        Notes("footnote", package.part("footnotes"), settings, document, "decimal"),
        Notes("endnote", package.part("endnotes"), settings, document, "lowerRoman"),
    )
    body = Body(styles, numbering, notes, revisions)
    headers, footers = package.margins()
    _margins(body, headers)
    blocks = list(document)
    body.blocks(blocks, lambda at: progress(0.3 + 0.7 * at / len(blocks)), _BLOCKS_A_STEP)
    _margins(body, footers)
    return Source(name, "docx", body.lines.all, "", package.properties(), revisions.warnings())


def _margins(body: Body, parts: list[etree._Element]) -> None:
    for part in parts:
        body.margin(part)
