"""The encoding of a web page: what its bytes and its head declare, and detection where they do not."""

import codecs
import re

from reader.sources.encoding import decode

# Browsers look for the declaration in the first kilobyte; word processors put more in front of it.
_HEAD = 8192
_META = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)""", re.IGNORECASE)
# What a declared name stands for in practice, as browsers have it.
_MEANT = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030"}
_MEANT |= {"big5": "big5hkscs", "x-x-big5": "big5hkscs", "iso-8859-1": "cp1252", "latin1": "cp1252"}
_MEANT |= {"us-ascii": "cp1252", "ascii": "cp1252", "unicode": "utf-16"}
_WIDE = ("utf-16", "utf-32")


def decoded(data: bytes, declared: str = "") -> tuple[str, str, str]:
    """Decode a page.

    Args:
        data: the page.
        declared: the encoding that the surroundings declare (a web archive), if any.

    Returns:
        The text, the encoding, and a description of what could not be decoded (empty if nothing).
    """
    head = data[:_HEAD]
    marked = head.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not marked:
        for name in (declared, *(match[1].decode("ascii") for match in _declarations(head))):
            text = _strictly(data, name)
            if text is not None:
                return text
    found = decode(data)
    return found.text, found.encoding, "; ".join(warning.detail for warning in found.warnings[:3])


def _declarations(head: bytes) -> list[re.Match[bytes]]:
    return [match for match in (_XML.search(head), _META.search(head)) if match]


def _strictly(data: bytes, name: str) -> tuple[str, str, str] | None:
    """Decode as declared, unless that is plainly wrong; single wrong bytes are borne and told."""
    try:
        encoding = codecs.lookup(_MEANT.get(name.lower(), name)).name
    except LookupError:
        return None
    # A head that can be read byte by byte is not in a wide encoding, whatever it says.
    if encoding.startswith(_WIDE):
        return None
    try:
        text = data.decode(encoding, "replace")
    except (UnicodeError, LookupError):
        return None
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    if lost * 50 > len(text) - text.isascii() * len(text) and lost > 2:
        return None
    return text, encoding, f"{lost} × U+FFFD" if lost else ""
