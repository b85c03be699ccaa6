"""Writes Word files the way Word does: automatic numbers, real footnotes, styles, tables, tracked changes.

Tests write what they need by hand in WordprocessingML; this writes the package around it.
"""

import io
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONS}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable=""'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KINDS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
    "header1": "header",
    "footer1": "footer",
}
_SEPARATORS = (
    '<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    '<w:{kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:{kind}>"
)


def run(text: str, properties: str = "") -> str:
    """Give a run of text."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """Give a paragraph; plain text is put into a run."""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def numbered(content: str, number: int, level: int = 0, properties: str = "") -> str:
    """Give a paragraph of a list."""
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(content, properties + listed)


def level(at: int, style: str, text: str, more: str = "", gap: str = "tab") -> str:
    """Give a list's level."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:suff w:val="{gap}"/><w:lvlText w:val="{escape(text)}"/></w:lvl>'
    )


def abstract(name: int, levels: str) -> str:
    """Give a list's definition."""
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{name}">{kind}{levels}</w:abstractNum>'


def number(name: int, of: int, restart: bool = False) -> str:
    """Give a list that uses a definition; `restart` makes it start from 1."""
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restart else ""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{again}</w:num>'


def table(rows: list[list[str]]) -> str:
    """Give a table of plain cells."""
    width = '<w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>'
    grid = "".join('<w:gridCol w:w="2400"/>' for _cell in rows[0])
    cells = ["".join(f"<w:tc>{width}{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    body = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    edges = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in sides)
    looks = f'<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
    return f"<w:tbl>{looks}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def style(name: str, label: str, properties: str = "", runs: str = "", *, based: str = "") -> str:
    """Give a paragraph style; one that is based on none is the default."""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    mark = "" if based else ' w:default="1"'
    return (
        f'<w:style w:type="paragraph"{mark} w:styleId="{name}"><w:name w:val="{label}"/>{parent}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{runs}</w:rPr></w:style>"
    )


@dataclass
class WordFile:
    """A Word file in the making: its body, and whatever parts a test gives it."""

    body: list[str] = field(default_factory=list)
    styles: str = ""
    numbering: str = ""
    settings: str = ""
    header: str = ""
    footer: str = ""
    title: str = ""
    footnotes: list[tuple[str, str]] = field(default_factory=list)
    endnotes: list[str] = field(default_factory=list)
    section: str = ""

    def footnote(self, text: str, sign: str = "") -> str:
        """Add a footnote and give the run that refers to it; `sign` is a sign of its own."""
        self.footnotes.append((text, sign))
        raised = '<w:vertAlign w:val="superscript"/>'
        if sign:
            custom = f'<w:footnoteReference w:customMarkFollows="1" w:id="{len(self.footnotes)}"/>'
            return f"<w:r><w:rPr>{raised}</w:rPr>{custom}<w:t>{sign}</w:t></w:r>"
        return f'<w:r><w:rPr>{raised}</w:rPr><w:footnoteReference w:id="{len(self.footnotes)}"/></w:r>'

    def endnote(self, text: str) -> str:
        """Add an endnote and give the run that refers to it."""
        self.endnotes.append(text)
        return f'<w:r><w:endnoteReference w:id="{len(self.endnotes)}"/></w:r>'

    def _note_part(self, kind: str, notes: list[tuple[str, str]]) -> str:
        bodies = []
        for at, (text, sign) in enumerate(notes, 1):
            shown = f"<w:t>{sign}</w:t>" if sign else f"<w:{kind}Ref/>"
            mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{shown}</w:r>'
            bodies.append(f'<w:{kind} w:id="{at}">{paragraph(mark + run(" " + text))}</w:{kind}>')
        return _SEPARATORS.format(kind=kind) + "".join(bodies)

    def write(self) -> bytes:
        """Give the file."""
        parts = {"styles": self.styles, "numbering": self.numbering, "settings": self.settings}
        parts = {
            name: f"<w:{name} {_NAMES}>{content}</w:{name}>" for name, content in parts.items() if content
        }
        margins = ""
        for name, tag, content in (("header", "hdr", self.header), ("footer", "ftr", self.footer)):
            if content:
                parts[f"{name}1"] = f"<w:{tag} {_NAMES}>{content}</w:{tag}>"
                margins += f'<w:{name}Reference w:type="default" r:id="{name}1"/>'
        ends = [(text, "") for text in self.endnotes]
        for kind, notes in (("footnote", self.footnotes), ("endnote", ends)):
            if notes:
                parts[f"{kind}s"] = f"<w:{kind}s {_NAMES}>{self._note_part(kind, notes)}</w:{kind}s>"
        edges = " ".join(f'w:{side}="1440"' for side in ("top", "right", "bottom", "left"))
        page = '<w:pgSz w:w="11906" w:h="16838"/>'
        page += f'<w:pgMar {edges} w:header="720" w:footer="720" w:gutter="0"/>'
        section = f"<w:sectPr>{margins}{self.section}{page}</w:sectPr>"
        document = f"<w:document {_NAMES}><w:body>{''.join(self.body)}{section}</w:body></w:document>"
        return package(document, parts, self.title)


def package(document: str, parts: dict[str, str] | None = None, title: str = "") -> bytes:
    """Pack a document part and others into a file."""
    parts = parts or {}
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = f'<Override PartName="/word/document.xml" ContentType="{main}.document.main+xml"/>'
    overrides += "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{main}.{_KINDS[name]}+xml"/>' for name in parts
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )
    links = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{_KINDS[name]}" Target="{name}.xml"/>' for name in parts
    )
    core = f"{_PACKAGE}/metadata/core-properties"
    relations = f'xmlns="{_PACKAGE}/relationships"'
    files = {
        "[Content_Types].xml": types,
        "_rels/.rels": (
            f"<Relationships {relations}>"
            f'<Relationship Id="a" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="b" Type="{_PACKAGE}/relationships/metadata/core-properties"'
            ' Target="docProps/core.xml"/></Relationships>'
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
        ),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": f"<Relationships {relations}>{links}</Relationships>",
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, _HEAD + content)
    return target.getvalue()
