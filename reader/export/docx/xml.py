"""WordprocessingML from strings; all text goes through here and is escaped."""

import re

from reader.export.safe import xml

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

DRAWING_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
"""What a part that holds pictures declares beside `NAMESPACES`."""

FOOTER = "rId-footer"
"""What a section calls the footer part."""

_BREAKS = re.compile(r"([\n\t])")


def letters(content: str, element: str = "t") -> str:
    """Give a text as the inside of a run: letters, line breaks and tabs.

    Args:
        content: the text.
        element: `t`, or `delText` in a deletion.
    """
    pieces = []
    for piece in _BREAKS.split(content):
        if piece == "\n":
            pieces.append("<w:br/>")
        elif piece == "\t":
            pieces.append("<w:tab/>")
        elif piece:
            pieces.append(f'<w:{element} xml:space="preserve">{xml(piece)}</w:{element}>')
    return "".join(pieces)


def run(content: str, look: str = "", element: str = "t") -> str:
    """Give a run; `look` is the inside of its `rPr`."""
    inside = letters(content, element)
    return f"<w:r>{_look(look)}{inside}</w:r>" if inside else ""


def _look(look: str) -> str:
    return f"<w:rPr>{look}</w:rPr>" if look else ""


def section_end(margin: int, side: int) -> str:
    """Give the last element of a body: an A4 page with margins (twentieths of a point) and the footer."""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{FOOTER}"/><w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{margin}" w:right="{side}" w:bottom="{margin}" w:left="{side}" '
        'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )


def paragraph(content: str, style: str = "", more: str = "") -> str:
    """Give a paragraph; `more` is what its `pPr` holds after the style."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    return f"<w:p>{properties}{content}</w:p>"
