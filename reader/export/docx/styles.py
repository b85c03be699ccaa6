"""The styles of Word files, and parts that hardly change."""

from dataclasses import dataclass, replace

from reader.document.language import Language, Phrase
from reader.export.colours import SOFT
from reader.export.docx.xml import NAMESPACES, letters


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: name as Word knows it, size in half points, space before and after in twentieths."""

    name: str
    size: int = 21
    bold: bool = False
    before: int = 0
    after: int = 120
    level: int = 0
    align: str = ""
    indent: int = 0
    colour: str = ""
    keep: bool = False


REPORT = {
    "Normal": Style("Normal", after=160),
    "Title": Style("Title", 32, bold=True, after=200, align="center"),
    "Front": Style("Front", 21, after=60, align="center"),
    "Heading1": Style("heading 1", 28, bold=True, before=320, after=160, level=1, keep=True),
    "Heading2": Style("heading 2", 25, bold=True, before=260, after=140, level=2, keep=True),
    "Heading3": Style("heading 3", 22, bold=True, before=220, after=120, level=3, keep=True),
    "Heading4": Style("heading 4", 21, bold=True, before=200, after=120, level=4, keep=True),
    "Summary": Style("Summary", 21, after=140, indent=420),
    "Subitem": Style("Subitem", 21, after=120, indent=420),
    "CommentText": Style("annotation text", 20, after=0),
    "FootnoteText": Style("footnote text", 18, after=40),
}
DIGEST = {
    "Normal": Style("Normal", 20, after=100),
    "Title": Style("Title", 36, bold=True, after=80),
    "Subtitle": Style("Subtitle", 20, after=200, colour=SOFT),
    "Heading1": Style("heading 1", 28, bold=True, before=360, after=140, level=1, keep=True),
    "Heading2": Style("heading 2", 24, bold=True, before=280, after=100, level=2, keep=True),
    "Heading3": Style("heading 3", 22, bold=True, before=220, after=90, level=3, keep=True),
    "Heading4": Style("heading 4", 20, bold=True, before=180, after=80, level=4, keep=True),
    "Cell": Style("Cell", 18, after=40),
    "Gutter": Style("Gutter", 15, after=20, align="center", colour=SOFT),
    "Head": Style("Head", 18, bold=True, after=40, keep=True),
    "Sides": Style("Sides", 15, after=20, align="center", colour=SOFT, keep=True),
    "Caption": Style("caption", 18, after=80, colour=SOFT, keep=True),
    "TOCHeading": Style("TOC Heading", 22, bold=True, before=280, after=80, keep=True),
    "TOC1": Style("toc 1", 20, after=40),
    "TOC2": Style("toc 2", 19, after=20, indent=300),
}

SANS = ("Calibri", "Microsoft YaHei")
SERIF = ("Times New Roman", "SimSun")

_MARK = (
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/>'
    '<w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
    '<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def compact(looks: dict[str, Style]) -> dict[str, Style]:
    """Give styles that take less room, for what is to fit on one page."""
    return {
        key: replace(look, size=round(look.size * 0.82), before=look.before // 3, after=look.after // 3)
        for key, look in looks.items()
    }


def styles(looks: dict[str, Style], fonts: tuple[str, str], line: int = 300) -> str:
    """Give the part of styles.

    Args:
        looks: paragraph styles by id.
        fonts: for Latin and for Chinese letters.
        line: the height of lines; 240 is what the font asks for.
    """
    latin, chinese = fonts
    # Latin letters are English also where the text is Chinese: in Chinese, figures could be broken anywhere.
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}" '
        f'w:eastAsia="{chinese}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'
        f'</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="{line}" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    named = "".join(_style(key, look) for key, look in looks.items())
    return f"<w:styles {NAMESPACES}>{defaults}{named}{_MARK}{_TABLE}</w:styles>"


def _style(key: str, look: Style) -> str:
    default = ' w:default="1"' if key == "Normal" else ""
    based = "" if default else '<w:basedOn w:val="Normal"/><w:qFormat/>'
    keep = "<w:keepNext/>" if look.keep else ""
    space = f'<w:spacing w:before="{look.before}" w:after="{look.after}"/>'
    indent = f'<w:ind w:left="{look.indent}"/>' if look.indent else ""
    align = f'<w:jc w:val="{look.align}"/>' if look.align else ""
    outline = f'<w:outlineLvl w:val="{look.level - 1}"/>' if look.level else ""
    bold = "<w:b/>" if look.bold else ""
    colour = f'<w:color w:val="{look.colour}"/>' if look.colour else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{key}"><w:name w:val="{look.name}"/>{based}'
        f"<w:pPr>{keep}{space}{indent}{align}{outline}</w:pPr>"
        f'<w:rPr>{bold}{colour}<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/></w:rPr></w:style>'
    )


def settings(*, notes: bool) -> str:
    """Give the part of settings; `notes` tells that there is a part of footnotes."""
    separators = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' if notes else ""
    compatible = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    return f"<w:settings {NAMESPACES}>{separators}{compatible}</w:settings>"


def footnotes(bodies: list[str]) -> str:
    """Give the part of footnotes; each body is a whole `w:footnote` element."""
    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>"
    )
    return f"<w:footnotes {NAMESPACES}>{separators}{''.join(bodies)}</w:footnotes>"


def footer(phrase: Phrase, language: Language) -> str:
    """Give a footer with the page's number; `phrase` has the fields `page` and `pages`."""
    before, middle, after = phrase.to(language, page="\x00", pages="\x00").split("\x00")
    field = '<w:fldSimple w:instr="{} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    content = (
        f"<w:r>{letters(before)}</w:r>{field.format('PAGE')}<w:r>{letters(middle)}</w:r>{field.format('NUMPAGES')}"
        f"<w:r>{letters(after)}</w:r>"
    )
    return f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{content}</w:p></w:ftr>'
