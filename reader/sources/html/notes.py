"""Footnotes of web pages: links to a place further down that links back, or that a raised sign names."""

import re
from dataclasses import dataclass

from lxml import etree

from reader.sources.xml import text_of

_SIGN = re.compile(r"[\[(（〔【]?\s*(\d{1,4}|[ivxl]{1,6}|[a-z]|\*{1,5}|[†‡§¶]+|[①-⑳])\s*[\])）〕】]?")
_BACK = re.compile(r"[\s^↩⏎↑←︎\[\]()（）]*")
_BLOCKS = frozenset({"p", "div", "li", "aside", "section", "dd", "tr", "td", "footer", "article"})
_ENDS = frozenset({"body", "html", "main", "article", "table", "tbody"})


@dataclass(frozen=True, slots=True)
class PageNotes:
    """What of a page belongs to its footnotes.

    Attributes:
        labels: links that are signs in the text, and their labels.
        bodies: elements that hold a note's body, and their labels.
        backs: links in bodies that lead back or repeat the sign.
    """

    labels: dict[etree._Element, str]
    bodies: dict[etree._Element, str]
    backs: frozenset[etree._Element]


def find_notes(root: etree._Element) -> PageNotes:
    """Find the footnotes of a page by its links, whatever program wrote it."""
    places: dict[str, etree._Element] = {}
    order: dict[etree._Element, int] = {}
    links: list[tuple[etree._Element, str]] = []
    for at, element in enumerate(root.iter(etree.Element)):
        order[element] = at
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                places.setdefault(name, element)
        target = element.get("href", "") if element.tag == "a" else ""
        _page, sign, name = target.rpartition("#")
        if sign and name:
            links.append((element, name))
    labels: dict[etree._Element, str] = {}
    targets: dict[etree._Element, str] = {}
    for link, name in links:
        place = places.get(name)
        found = _SIGN.fullmatch(text_of(link).strip())
        if place is None or found is None or order[place] <= order[link]:
            continue
        if _raised(link) or _leads_back(place, link, places):
            labels[link] = found[1]
            targets.setdefault(place, found[1])
    bodies = _bodies(targets, labels, order)
    backs = {
        link
        for link, name in links
        if link not in labels
        and name in places
        and order[places[name]] < order[link]
        and _in_any(link, bodies)
        if _BACK.fullmatch(words := text_of(link).strip()) or _SIGN.fullmatch(words)
    }
    return PageNotes(labels, bodies, frozenset(backs))


def _raised(link: etree._Element) -> bool:
    parent = link.getparent()
    return (parent is not None and parent.tag == "sup") or link.find(".//sup") is not None


def _leads_back(place: etree._Element, link: etree._Element, places: dict[str, etree._Element]) -> bool:
    """Whether the block at `place` holds a link back to `link` or to what directly surrounds it."""
    around = [link, *link.iter(etree.Element), *list(link.iterancestors())[:2]]
    for back in _block(place).iter("a"):
        if back is link:
            return False
        target = places.get(back.get("href", "").rpartition("#")[2])
        if target is not None and any(target is element for element in around):
            return True
    return False


def _block(element: etree._Element) -> etree._Element:
    at = element
    while at.tag not in _BLOCKS:
        parent = at.getparent()
        if parent is None or parent.tag in _ENDS:
            return at
        at = parent
    return at


def _bodies(
    targets: dict[etree._Element, str], labels: dict[etree._Element, str], order: dict[etree._Element, int]
) -> dict[etree._Element, str]:
    """Give the element that holds each body: the largest that holds no other body and no sign."""
    crowded: set[etree._Element] = set()
    seen: set[etree._Element] = set()
    for element in [*targets, *labels]:
        for ancestor in element.iterancestors():
            if ancestor in seen:
                crowded.add(ancestor)
            seen.add(ancestor)
    for link in labels:
        crowded.update(link.iterancestors())
    bodies = {}
    for place, label in sorted(targets.items(), key=lambda item: order[item[0]]):
        at = _block(place)
        if at in crowded:
            # Two notes in one block, or a sign beside its body: no element holds just this body.
            continue
        parent = at.getparent()
        while parent is not None and parent.tag in _BLOCKS and parent not in crowded:
            at, parent = parent, parent.getparent()
        bodies[at] = label
    return bodies


def _in_any(link: etree._Element, bodies: dict[etree._Element, str]) -> bool:
    return any(ancestor in bodies for ancestor in link.iterancestors())
