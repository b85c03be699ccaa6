"""What of a page is the document and what is its setting: menus, banners, hidden parts."""

import re
from collections.abc import Iterator
from enum import Enum

from lxml import etree

from reader.sources.xml import text_of

_UNSHOWN = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "datalist",
        "textarea",
        "input",
        "meta",
        "link",
        "title",
        "base",
        "applet",
        "frameset",
        "param",
        "source",
        "track",
        "progress",
        "meter",
        "dialog",
    ]
)
_FURNITURE = frozenset({"nav", "button", "menu"})
_EDGES = frozenset({"header", "footer", "aside"})
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar"}
)
_ROLES |= {"doc-toc", "dialog", "alertdialog"}
_DOCUMENT = frozenset({"article", "main", "section"})
# What the parts of a page are called where they are plain boxes; whole words of class and id only.
_NAMES = frozenset(
    [
        "nav",
        "navbar",
        "navigation",
        "breadcrumb",
        "breadcrumbs",
        "crumb",
        "crumbs",
        "sidebar",
        "pagination",
        "pager",
        "share",
        "sharing",
        "toolbar",
        "copyright",
        "cookie",
        "cookies",
        "skip-link",
        "skiplink",
        "site-header",
        "site-footer",
        "page-footer",
        "topbar",
        "footer",
        "foot",
    ]
)
_HIDDEN_STYLE = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE
)
_SIMPLE = re.compile(r"[a-z]*[.#][\w-]+", re.IGNORECASE)
_LINKS_OF_A_MENU = 3
_LINK_SHARE = 0.8  # of the visible characters of a menu, those that stand in links
_BOXES = frozenset({"ul", "ol", "div", "table", "td", "dl", "section", "p"})


class Part(Enum):
    """What a part of a page is."""

    TEXT = "text"
    FURNITURE = "furniture"
    UNSHOWN = "unshown"  # no text at all: programs, styles, pictures


class Setting:
    """Knows of each element of a page which part it opens."""

    def __init__(self, root: etree._Element) -> None:
        self._hidden = _hidden_by_sheet(root)
        self._menus = _menus(root)
        # A page whose only first-level heading stands in its header has the document's title there.
        inner = {h for d in root.iter("article", "main") for h in d.iter("h1")}
        outer = [h for h in root.iter("h1") if h not in inner]
        self._titled_header = not inner and len(outer) == 1

    def part(self, element: etree._Element) -> Part:
        """Tell what an element opens."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _UNSHOWN:
            return Part.UNSHOWN
        attributes = element.attrib
        if tag in _FURNITURE or element in self._menus:
            return Part.FURNITURE
        if tag in _EDGES and self._is_edge(element):
            return Part.FURNITURE
        if attributes and self._said_by(element):
            return Part.FURNITURE
        return Part.TEXT

    def _is_edge(self, element: etree._Element) -> bool:
        if "note" in element.get("role", "") + element.get("class", ""):
            return False
        if element.tag == "aside":
            return True
        if element.tag == "header" and self._titled_header and element.find(".//h1") is not None:
            return False
        return not any(ancestor.tag in _DOCUMENT for ancestor in element.iterancestors())

    def _said_by(self, element: etree._Element) -> bool:
        get = element.get
        if get("hidden") is not None or _HIDDEN_STYLE.search(get("style", "")):
            return True
        if get("role", "").lower() in _ROLES:
            return True
        # Word processors mark running headers and footers in this way.
        if get("title") in ("header", "footer") and element.tag == "div":
            return True
        name, words = get("id", ""), get("class", "").split()
        if element.tag in _BOXES and not _NAMES.isdisjoint(w.lower() for w in (name, *words)):
            return True
        if not self._hidden:
            return False
        chosen = {f"#{name}", f"{element.tag}#{name}"} if name else set()
        for word in words:
            chosen |= {f".{word}", f"{element.tag}.{word}"}
        return not self._hidden.isdisjoint(chosen)


def _hidden_by_sheet(root: etree._Element) -> frozenset[str]:
    """Give the simple selectors (.class, #id, tag.class) that the page's own style sheets hide."""
    hidden = set()
    for sheet in root.iter("style"):
        for selectors, body in _rules(text_of(sheet)):
            if _HIDDEN_STYLE.search(body):
                hidden |= {s for s in map(str.strip, selectors.split(",")) if _SIMPLE.fullmatch(s)}
    return frozenset(hidden)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Give the rules of a style sheet that hold always; those in @media and the like are left out."""
    depth = 0
    for chunk in sheet.split("}"):
        opened = chunk.count("{")
        if depth == 0 and opened == 1:
            selectors, _brace, body = chunk.partition("{")
            yield selectors, body
        depth = max(depth + opened - 1, 0)


def _menus(root: etree._Element) -> frozenset[etree._Element]:
    """Find boxes that consist of links: menus, and contents lists that point into the page."""
    counts: list[list[int]] = [[0, 0, 0]]  # visible characters, those in links, links
    in_link = 0
    menus = set()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        link = tag == "a" and element.get("href") is not None
        if event == "start":
            in_link += link
            counts.append([0, 0, int(link)])
            _weigh(counts[-1], element.text, linked=in_link > 0)
            continue
        own = counts.pop()
        in_link -= link
        total, linked, links = own
        if tag in _BOXES and links >= _LINKS_OF_A_MENU and linked >= _LINK_SHARE * total > 0:
            menus.add(element)
        for place in range(3):
            counts[-1][place] += own[place]
        _weigh(counts[-1], element.tail, linked=in_link > 0)
    return frozenset(menus)


def _weigh(count: list[int], text: str | None, *, linked: bool) -> None:
    if text:
        size = len(text.strip())
        count[0] += size
        count[1] += size if linked else 0
