"""A web page parsed: never refused, never run, and within bounds."""

import re

from lxml import etree

from reader.sources.xml import text_of

# The parser follows 2,048 levels and stops there.
_TOO_DEEP = re.compile(r"depth|nest", re.IGNORECASE)
# Old pages leave elements open, so that a page of a thousand paragraphs may be nested as deeply. What then
# only wraps or colours text is taken out, and the page is parsed again.
_WRAPPERS = re.compile(
    r"</?(?:div|section|article|center|blockquote|main|form|fieldset)\b[^<>]*>", re.IGNORECASE
)
_COLOURS = re.compile(
    r"</?(?:font|span|b|i|u|em|strong|small|big|a|ins|nobr|tt|code|label|bdo|s)\b[^<>]*>", re.IGNORECASE
)
# A page's own text of 100 long reports is 10 MB. Pictures written into the page are far larger, and are
# taken out before parsing.
_EMBEDDED = re.compile(r"""(["'(])data:[^"')\s]{1024,}""")


def parse(text: str) -> tuple[etree._Element | None, str]:
    """Parse a page.

    Returns:
        The root element (None where there is nothing), and what was cut off, in the parser's words.
    """
    clean = _EMBEDDED.sub(r"\1data:,", text.replace("\x00", ""))
    root, deep = _parsed(clean)
    if deep:
        root, deep = _parsed(_COLOURS.sub("", _WRAPPERS.sub("<p>", clean)))
    return root, deep


def _parsed(text: str) -> tuple[etree._Element | None, str]:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    data = text.encode("utf-8", "replace")
    if not data.strip():
        return None, ""
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None, ""
    return root, next((str(e.message) for e in parser.error_log if _TOO_DEEP.search(e.message or "")), "")


def properties(root: etree._Element) -> dict[str, str]:
    """Give what the page says of itself: title, author, language."""
    found = {}
    title = root.find(".//title")
    if title is not None and (words := " ".join(text_of(title).split())):
        found["title"] = words
    for meta in root.iter("meta"):
        if meta.get("name", "").lower() == "author" and meta.get("content", "").strip():
            found["author"] = meta.get("content", "").strip()
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if language:
        found["language"] = language
    return found
