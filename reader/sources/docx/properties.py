"""What a paragraph of a Word file says of itself."""

from typing import NamedTuple

from lxml import etree

from reader.sources.docx.names import NUM_PR, R_PR, SECT_PR, VAL, w
from reader.sources.docx.revisions import REMOVED

CHARACTER = 210.0  # the width of an ideograph in the usual size of Chinese text, in twentieths of a point
_STYLE, _OUTLINE, _INDENT = w("pStyle"), w("outlineLvl"), w("ind")
_NUMBER, _LEVEL = w("numId"), w("ilvl")
_LEFT, _START = w("left"), w("start")
_FIRST = (("firstLine", w("firstLine"), w("firstLineChars")), ("hanging", w("hanging"), w("hangingChars")))
_UNITS = {"pt": 20.0, "cm": 567.0, "mm": 56.7, "in": 1440.0, "pc": 240.0, "pi": 240.0}


class Properties(NamedTuple):
    """Paragraph properties as written, of those that matter for reading; None and empty for unsaid.

    Few paragraphs of a file differ in them, so they are the key under which what they mean is kept.
    """

    style: str = ""
    outline: str | None = None
    numbering: str | None = None
    level: str | None = None
    indents: tuple[tuple[str, str], ...] = ()
    removed: bool = False
    section: bool = False


NOTHING = Properties()


def read_properties(element: etree._Element | None) -> Properties:
    """Read paragraph properties in one pass.

    `removed` tells that the paragraph's end is deleted, so that it runs into the next; `section`, that it is
    the last of its section.
    """
    if element is None:
        return NOTHING
    style, outline, numbering, level = "", None, None, None
    indents: tuple[tuple[str, str], ...] = ()
    removed = section = False
    for child in element:
        tag = child.tag
        if tag == _STYLE:
            style = child.get(VAL, "")
        elif tag == NUM_PR:
            for part in child:
                if part.tag == _NUMBER:
                    numbering = part.get(VAL)
                elif part.tag == _LEVEL:
                    level = part.get(VAL)
        elif tag == R_PR:
            removed = any(part.tag in REMOVED for part in child)
        elif tag == _INDENT:
            indents = tuple((str(name), str(value)) for name, value in child.attrib.items())
        elif tag == _OUTLINE:
            outline = child.get(VAL)
        elif tag == SECT_PR:
            section = True
    return Properties(style, outline, numbering, level, indents, removed, section)


def left_indent(indents: tuple[tuple[str, str], ...]) -> float | None:
    """Give the left indent in twentieths of a point, None for unsaid."""
    said = dict(indents)
    left = said.get(_LEFT, said.get(_START))
    return None if left is None else _measure(left)


def first_indent(indents: tuple[tuple[str, str], ...]) -> float | None:
    """Give how much further in the first line begins, in twentieths of a point, None for unsaid."""
    said = dict(indents)
    found = None
    for name, length, characters in _FIRST:
        sign = -1.0 if name == "hanging" else 1.0
        if said.get(characters, "0") != "0":
            # Hundredths of a character.
            found = sign * _measure(said[characters]) / 100 * CHARACTER
        elif length in said:
            found = sign * _measure(said[length])
    return found


def _measure(text: str) -> float:
    """Give a length in twentieths of a point; newer files may write it with a unit."""
    try:
        return float(text[:-2]) * _UNITS[text[-2:]] if text[-2:] in _UNITS else float(text)
    except ValueError:
        return 0.0
