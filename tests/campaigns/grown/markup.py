"""Trees of markup grown by chance: sound XML, HTML or RTF whose elements stand where none belongs."""

import math
import re
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

from tests.campaigns.grown.reports import texts
from tests.campaigns.grown.writers import coded, open_document
from tests.sources.pdf_file import PdfFile
from tests.sources.word_file import WordFile, abstract, level, number, style

_VALUES = (
    "0", "1", "2", "-1", "9", "65536", "999999999999", "", "true", "false", "on", "none", "continue",
    "restart", "x", "H1", "decimal", "bullet", "lowerRoman", "chineseCountingThousand", "%1.", "%1.%2",
    "begin", "separate", "end", "#n1", "n1", "center", "both", "superscript", "I", "一", "noteref",
    "doc-footnote", "hidden", "display:none",
)  # fmt: skip
_NO_FONT = re.compile("[^ -~“”‘’—…\xa1-\xff、。《》\u4e00-\uffff]")  # PDFium drops what no font can draw


class Vocabulary(NamedTuple):
    """The names that a format's elements and attributes bear."""

    elements: tuple[str, ...]
    attributes: tuple[str, ...]


def _named(prefix: str, names: str) -> tuple[str, ...]:
    return tuple(prefix + name for name in names.split())


_WORD = Vocabulary(
    _named(
        "w:",
        """p p p pPr r r rPr t t tab br cr sym noBreakHyphen softHyphen tbl tr tc tcPr gridSpan vMerge trPr
        gridBefore ins del delText moveFrom moveTo hyperlink fldSimple fldChar instrText footnoteReference
        endnoteReference sdt sdtContent smartTag numPr ilvl numId outlineLvl pStyle rStyle vertAlign vanish b
        ind jc ruby rt rubyBase bookmarkStart customXml txbxContent pict object sectPr footnoteRef""",
    )
    + _named("m:", "oMath r t")
    + ("mc:AlternateContent", "mc:Choice", "mc:Fallback", "v:textbox", "wps:txbx"),
    _named("w:", "val val val id type fldCharType instr left hanging customMarkFollows space"),
)
_OPEN = Vocabulary(
    _named(
        "text:",
        """p p h list list-item list-header span s tab line-break note note-citation note-body a section
        soft-page-break tracked-changes changed-region deletion change change-start change-end bookmark-ref
        table-of-content index-body index-title numbered-paragraph sequence page-number hidden-text ruby
        ruby-base ruby-text""",
    )
    + _named("table:", "table table-row table-cell covered-table-cell table-header-rows")
    + ("office:annotation", "office:body", "office:text"),
    _named(
        "text:",
        """style-name outline-level start-value c id note-class change-id continue-numbering is-list-header
        label""",
    )
    + _named("table:number-", "columns-repeated rows-repeated columns-spanned rows-spanned"),
)
_WEB = Vocabulary(
    _named(
        "",
        """p p div span h1 h2 h6 ol ul li dl dt dd table tr td th thead caption sup sub a b i pre code br hr
        img blockquote nav aside header footer main article section figure figcaption details summary ruby rt
        select option form input button style script noscript template svg math title head body html base
        center font iframe object textarea frameset""",
    ),
    _named("", "id href class style start type value colspan rowspan role epub:type hidden lang dir"),
)
_RICH = (
    "par", "pard", "plain", "b", "b0", "super", "nosupersub", "footnote", "chftn", "trowd", "cellx",
    "cell", "row", "nestcell", "nestrow", "intbl", "itap", "tab", "line", "page", "sect", "uc", "u",
    "bin", "field", "*\\fldinst", "fldrslt", "pict", "object", "*\\unknown", "header", "footer",
    "listtext", "pntext", "pn", "pnlvlbody", "outlinelevel", "s", "ls", "ilvl", "deleted", "v", "ansicpg",
    "f", "fonttbl", "fcharset", "stylesheet", "info", "title", "bkmkstart", "emdash", "~", "_", "shptxt",
    "li", "fi",
)  # fmt: skip


def _trees(vocabulary: Vocabulary) -> st.SearchStrategy[str]:
    """Give well-formed trees of elements with text between."""
    attributes = st.dictionaries(st.sampled_from(vocabulary.attributes), st.sampled_from(_VALUES), max_size=3)

    def element(name: str, attributes: dict[str, str], inner: list[str]) -> str:
        written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
        return f"<{name}{written}>{''.join(inner)}</{name}>"

    return st.recursive(
        texts().map(escape),
        lambda inner: st.builds(
            element, st.sampled_from(vocabulary.elements), attributes, st.lists(inner, max_size=6)
        ),
        max_leaves=30,
    )


def _joined(trees: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(trees, min_size=1, max_size=5).map("".join)


def _word(body: str, note: str) -> bytes:
    levels = "".join(
        level(at, style, "%1.%2") for at, style in enumerate(("decimal", "lowerRoman", "bullet"))
    )
    file = WordFile([body], styles=style("H1", "heading 1", '<w:outlineLvl w:val="0"/>'))
    file.numbering = abstract(1, levels) + number(1, 1) + number(2, 1, restart=True)
    file.footnote("见附件")
    file.header = note
    return file.write()


def _groups() -> st.SearchStrategy[str]:
    """Give RTF whose groups are closed."""
    word = st.builds(
        "\\{}{} ".format,
        st.sampled_from(_RICH),
        st.sampled_from(("", "0", "1", "3", "-5", "936", "32767", "99999999")),
    )
    return st.recursive(
        word | texts().map(coded),
        lambda inner: st.lists(inner, max_size=8).map(lambda parts: f"{{{''.join(parts)}}}"),
        max_leaves=40,
    )


class _Place(NamedTuple):
    x: float
    y: float
    text: str
    size: float


def printable(text: str) -> str:
    """Leave what the fonts of the made PDF can say, whatever fonts the machine has besides."""
    return _NO_FONT.sub("", text.encode("gb2312", "ignore").decode("gb2312"))


def _pages(pages: list[tuple[int, list[_Place]]]) -> bytes:
    file = PdfFile()
    for turned, places in pages:
        page = file.page(turned)
        for place in places:
            page.text(*place[:2], place.text, place.size)
    return file.write()


def _places() -> st.SearchStrategy[bytes]:
    """Give PDFs with text at any place, of any size, on pages that are turned at times."""
    near = st.sampled_from((72.0, 72.5, 100.0, 290.0, 320.0, 540.0))
    edge = st.sampled_from((0.001, -40.0, 10_000.0, math.pi))
    lines = st.integers(0, 50).map(lambda row: 40.0 + 15 * row)
    text = texts().map(printable).filter(bool)
    place = st.builds(
        _Place, near | edge, lines | edge, text, st.sampled_from((5.0, 8.0, 10.0, 10.5, 20.0, 900.0))
    )
    page = st.tuples(st.sampled_from((0, 0, 0, 90, 180)), st.lists(place, max_size=25))
    return st.lists(page, min_size=1, max_size=4).map(_pages)


def _open(content: str) -> bytes:
    return open_document(f"<office:body><office:text>{content}</office:text></office:body>")


MARKUP: dict[str, st.SearchStrategy[bytes]] = {
    "html": _joined(_trees(_WEB)).map(lambda body: f"<!doctype html><body>{body}".encode()),
    "docx": st.builds(_word, _joined(_trees(_WORD)), _trees(_WORD)),
    "odt": _joined(_trees(_OPEN)).map(_open),
    "rtf": _joined(_groups()).map(lambda body: f"{{\\rtf1\\ansi {body}}}".encode("ascii")),
    "pdf": _places(),
}
