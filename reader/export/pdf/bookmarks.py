"""Bookmarks for a finished PDF, which Qt cannot write: added as an incremental update.

ISO 32000-1, 7.5.6 (incremental updates) and 12.3.3 (document outline). The file stays as it is; behind it
come the outline's objects, the catalogue anew with a reference to them, and a table of where these stand.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark: text, level (1 is outermost), page from 0, and height above the page's foot in points."""

    text: str
    level: int
    page: int
    top: float


def with_bookmarks(data: bytes, bookmarks: Sequence[Bookmark]) -> bytes:
    """Give the PDF with an outline.

    Args:
        data: a PDF with a classic cross-reference table.
        bookmarks: in reading order.

    Raises:
        ValueError: the PDF is not built as expected.
    """
    if not bookmarks:
        return data
    root, size, start = _trailer(data)
    catalogue = _object(data, root)
    pages = _pages(data, catalogue)
    first = size + 1  # the outline itself is object `size`
    parents, children = _tree(bookmarks)
    objects: dict[int, bytes] = {}
    top = children[-1]
    span = f"/First {first + top[0]} 0 R /Last {first + top[-1]} 0 R /Count {len(top)}"
    objects[size] = f"<< /Type /Outlines {span} >>".encode("ascii")
    for at, mark in enumerate(bookmarks):
        above = parents[at]
        siblings = children[above]
        place = bisect_left(siblings, at)
        parts = [f"/Title {_string(mark.text)}", f"/Parent {size if above < 0 else first + above} 0 R"]
        if place > 0:
            parts.append(f"/Prev {first + siblings[place - 1]} 0 R")
        if place + 1 < len(siblings):
            parts.append(f"/Next {first + siblings[place + 1]} 0 R")
        if inner := children.get(at):
            parts.append(f"/First {first + inner[0]} 0 R /Last {first + inner[-1]} 0 R /Count {-len(inner)}")
        parts.append(f"/Dest [{pages[min(mark.page, len(pages) - 1)]} 0 R /XYZ 0 {mark.top:.1f} 0]")
        objects[first + at] = f"<< {' '.join(parts)} >>".encode("ascii")
    end = catalogue.rindex(b">>")
    objects[root] = (
        catalogue[:end] + f"/Outlines {size} 0 R /PageMode /UseOutlines ".encode() + catalogue[end:]
    )
    return _appended(data, objects, root, first + len(bookmarks), start)


def _trailer(data: bytes) -> tuple[int, int, int]:
    """Give the catalogue's number, how many objects there are, and where the table starts."""
    tail = data[data.rindex(b"trailer") :]
    root = re.search(rb"/Root\s+(\d+)\s+0\s+R", tail)
    size = re.search(rb"/Size\s+(\d+)", tail)
    start = re.search(rb"startxref\s+(\d+)", tail)
    if not (root and size and start):
        raise ValueError("no classic trailer")
    return int(root[1]), int(size[1]), int(start[1])


def _object(data: bytes, number: int) -> bytes:
    """Give an object's inside; the last one of that number counts."""
    starts = [found.end() for found in re.finditer(rb"(?:^|[\r\n])%d 0 obj\s*" % number, data)]
    if not starts:
        raise ValueError(f"no object {number}")
    return data[starts[-1] : data.index(b"endobj", starts[-1])].strip()


def _pages(data: bytes, catalogue: bytes) -> list[int]:
    tree = re.search(rb"/Pages\s+(\d+)\s+0\s+R", catalogue)
    kids = re.search(rb"/Kids\s*\[(.*?)\]", _object(data, int(tree[1])) if tree else b"", re.DOTALL)
    numbers = [int(number) for number in re.findall(rb"(\d+)\s+0\s+R", kids[1])] if kids else []
    if not numbers:
        raise ValueError("no pages")
    return numbers


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


def _appended(data: bytes, objects: dict[int, bytes], root: int, size: int, previous: int) -> bytes:
    pieces = [data if data.endswith(b"\n") else data + b"\n"]
    at = len(pieces[0])
    table = ["xref"]
    for number in sorted(objects):
        piece = b"%d 0 obj\n%b\nendobj\n" % (number, objects[number])
        table += [f"{number} 1", f"{at:010d} 00000 n "]
        pieces.append(piece)
        at += len(piece)
    table += [
        "trailer",
        f"<< /Size {size} /Root {root} 0 R /Prev {previous} >>",
        "startxref",
        str(at),
        "%%EOF",
        "",
    ]
    pieces.append("\n".join(table).encode("ascii"))
    return b"".join(pieces)
