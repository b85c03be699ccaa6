"""Names of WordprocessingML in the form that lxml compares them."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

# "Strict" files use other names for the same things; their bytes are rewritten before they are parsed.
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": WORD.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": MATH.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONS.encode(),
}


def w(name: str) -> str:
    """Give a WordprocessingML name, qualified."""
    return f"{{{WORD}}}{name}"


VAL = w("val")
P = w("p")
R = w("r")
TBL = w("tbl")
P_PR = w("pPr")
R_PR = w("rPr")
SECT_PR = w("sectPr")
NUM_PR = w("numPr")
TEXT_BOX = w("txbxContent")
CHOICE = f"{{{COMPATIBILITY}}}Choice"
FALLBACK = f"{{{COMPATIBILITY}}}Fallback"
ALTERNATE = f"{{{COMPATIBILITY}}}AlternateContent"
MATH_TEXT = f"{{{MATH}}}t"
REL_ID = f"{{{RELATIONS}}}id"

_OFF = frozenset({"0", "false", "off", "none"})


def on(value: str | None) -> bool:
    """Whether a switch that is present is on: its value may be left out."""
    return value not in _OFF
