"""What Qt cannot write into a PDF: bookmarks, links, and pages in another order, as an incremental update.

ISO 32000-1, 7.5.6 (incremental updates), 12.3.3 (document outline) and 12.5.6.5 (links). The file stays as it
is; behind it come new objects, those that are replaced, and a table of where these stand.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the file: page from 0 in the order of drawing, height above the page's foot in points."""

    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark: its text, its level (1 is outermost), and where it leads."""

    text: str
    level: int
    place: Place


@dataclass(frozen=True, slots=True)
class Link:
    """An area of a page that leads elsewhere: left, lower, right and upper edge in points, and where to."""

    page: int
    area: tuple[float, float, float, float]
    place: Place


class Update:
    """Changes to a finished PDF."""

    def __init__(self, data: bytes) -> None:
        """Read how the file is built.

        Args:
            data: a PDF with a classic table of its objects, whose pages are all in one list.

        Raises:
            ValueError: the PDF is not built as expected.
        """
        self._data = data
        self._changed: dict[int, bytes] = {}
        trailer = data[data.rfind(b"trailer") :]
        root, size = re.search(rb"/Root\s+(\d+)\s+0\s+R", trailer), re.search(rb"/Size\s+(\d+)", trailer)
        start = re.search(rb"startxref\s+(\d+)", trailer)
        if not (root and size and start):
            raise ValueError("no classic trailer")
        self._root, self._size, self._start = int(root[1]), int(size[1]), int(start[1])
        self._offsets = _table(data, self._start)
        tree = re.search(rb"/Pages\s+(\d+)\s+0\s+R", self._object(self._root))
        if not tree:
            raise ValueError("no pages")
        self._tree = int(tree[1])
        kids = re.search(rb"/Kids\s*\[(.*?)\]", self._object(self._tree), re.DOTALL)
        self._pages = [int(number) for number in re.findall(rb"(\d+)\s+0\s+R", kids[1])] if kids else []
        if not self._pages:
            raise ValueError("no pages")

    def bring_to_front(self, first: int) -> None:
        """Let the pages from the `first` on (from 0) stand before all others."""
        order = [*self._pages[first:], *self._pages[:first]]
        kids = b" ".join(b"%d 0 R" % number for number in order)
        whole = self._object(self._tree)
        self._changed[self._tree] = re.sub(rb"/Kids\s*\[.*?\]", b"/Kids [%b]" % kids, whole, flags=re.DOTALL)

    def add_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Add an outline; the bookmarks stand in reading order."""
        if not bookmarks:
            return
        outline, first = self._size, self._size + 1
        parents, children = _tree(bookmarks)
        top = children[-1]
        span = f"/First {first + top[0]} 0 R /Last {first + top[-1]} 0 R /Count {len(top)}"
        self._changed[outline] = f"<< /Type /Outlines {span} >>".encode("ascii")
        for at, mark in enumerate(bookmarks):
            above = parents[at]
            siblings = children[above]
            place = bisect_left(siblings, at)
            parts = [
                f"/Title {_string(mark.text)}",
                f"/Parent {outline if above < 0 else first + above} 0 R",
            ]
            if place > 0:
                parts.append(f"/Prev {first + siblings[place - 1]} 0 R")
            if place + 1 < len(siblings):
                parts.append(f"/Next {first + siblings[place + 1]} 0 R")
            if inner := children.get(at):
                parts.append(
                    f"/First {first + inner[0]} 0 R /Last {first + inner[-1]} 0 R /Count {-len(inner)}"
                )
            parts.append(self._destination(mark.place))
            self._changed[first + at] = f"<< {' '.join(parts)} >>".encode("ascii")
        self._size = first + len(bookmarks)
        catalogue = self._object(self._root)
        end = catalogue.rindex(b">>")
        entry = f"/Outlines {outline} 0 R /PageMode /UseOutlines ".encode()
        self._changed[self._root] = catalogue[:end] + entry + catalogue[end:]

    def add_links(self, links: Sequence[Link]) -> None:
        """Add links to the pages, each of which has an empty list for them."""
        by_page: dict[int, list[str]] = defaultdict(list)
        for link in links:
            edges = " ".join(f"{edge:.1f}" for edge in link.area)
            by_page[link.page].append(
                f"<< /Type /Annot /Subtype /Link /Rect [{edges}] /Border [0 0 0] "
                f"{self._destination(link.place)} >>"
            )
        for page, annotations in by_page.items():
            found = re.search(rb"/Annots\s+(\d+)\s+0\s+R", self._object(self._pages[page]))
            if not found:
                raise ValueError("a page has no list of annotations")
            self._changed[int(found[1])] = f"[{' '.join(annotations)}]".encode("ascii")

    def data(self) -> bytes:
        """Give the file with all changes."""
        if not self._changed:
            return self._data
        pieces = [self._data if self._data.endswith(b"\n") else self._data + b"\n"]
        at = len(pieces[0])
        table = ["xref"]
        for number in sorted(self._changed):
            piece = b"%d 0 obj\n%b\nendobj\n" % (number, self._changed[number])
            table += [f"{number} 1", f"{at:010d} 00000 n "]
            pieces.append(piece)
            at += len(piece)
        trailer = f"<< /Size {self._size} /Root {self._root} 0 R /Prev {self._start} >>"
        table += ["trailer", trailer, "startxref", str(at), "%%EOF", ""]
        pieces.append("\n".join(table).encode("ascii"))
        return b"".join(pieces)

    def _object(self, number: int) -> bytes:
        """Give an object's inside, as it is now."""
        if number in self._changed:
            return self._changed[number]
        head = re.compile(rb"%d 0 obj\s*" % number).match(self._data, self._offsets.get(number, 0))
        if not head:
            raise ValueError(f"no object {number}")
        return self._data[head.end() : self._data.index(b"endobj", head.end())].strip()

    def _destination(self, place: Place) -> str:
        page = self._pages[min(place.page, len(self._pages) - 1)]
        return f"/Dest [{page} 0 R /XYZ 0 {place.top:.1f} 0]"


def _table(data: bytes, start: int) -> dict[int, int]:
    """Read where the objects stand; of an object that was replaced, the newest."""
    end = data.find(b"trailer", start)
    lines = data[start:end].split(b"\n") if end > 0 else []
    if not lines or lines[0].strip() != b"xref":
        raise ValueError("no table of objects")
    before = re.match(rb"trailer\s*<<[^>]*/Prev\s+(\d+)", data[end : end + 1000])
    earlier = int(before[1]) if before else start
    offsets = _table(data, earlier) if earlier < start else {}
    number = 0
    for line in lines[1:]:
        fields = line.split()
        if len(fields) == 2:
            number = int(fields[0])
        elif len(fields) == 3:
            if fields[2] == b"n":
                offsets[number] = int(fields[0])
            number += 1
    return offsets


def _tree(bookmarks: Sequence[Bookmark]) -> tuple[list[int], dict[int, list[int]]]:
    """Give each bookmark's parent (-1 is the outline) and each parent's children."""
    parents: list[int] = []
    children: dict[int, list[int]] = {}
    open_marks: list[int] = []
    for at, mark in enumerate(bookmarks):
        while open_marks and bookmarks[open_marks[-1]].level >= mark.level:
            open_marks.pop()
        above = open_marks[-1] if open_marks else -1
        parents.append(above)
        children.setdefault(above, []).append(at)
        open_marks.append(at)
    return parents, children


def _string(text: str) -> str:
    """Give a text string as PDF holds any language: UTF-16 with a byte order mark, in hexadecimal."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"
