"""Text and type on a web page: white space as a browser shows it, bold and raised text."""

import re

from lxml import etree

_BLANKS = re.compile(r"[ \t\r\n\f]+")
# Between ideographs a line break of the page's source shows nothing (CSS Text 3, segment break
# transformation); elsewhere it shows a space.
_WIDE = r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]"
_BREAK_IN_WIDE = re.compile(rf"(?<={_WIDE})[ \t]*\r?\n[ \t]*(?={_WIDE})")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)|font\s*:[^;]*\bbold\b", re.IGNORECASE)
_PLAIN_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_RAISED_STYLE = re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.IGNORECASE)
_BOLD_TAGS = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})


def collapsed(text: str) -> str:
    """Give text with its white space as a browser shows it; blanks at the ends stay, as one."""
    return _BLANKS.sub(" ", _BREAK_IN_WIDE.sub("", text))


def is_bold(element: etree._Element) -> bool:
    """Whether an element sets its text in bold."""
    style = element.get("style")
    if style and (_BOLD_STYLE.search(style) or _PLAIN_STYLE.search(style)):
        return _BOLD_STYLE.search(style) is not None
    return element.tag in _BOLD_TAGS


def is_raised(element: etree._Element) -> bool:
    """Whether an element raises its text."""
    style = element.get("style")
    return element.tag == "sup" or bool(style and _RAISED_STYLE.search(style))
