"""Running heads and page numbers: what stands at a page's edge and comes again on others."""

import re
from collections import Counter, defaultdict
from operator import attrgetter
from typing import NamedTuple

from reader.sources.pdf.glyphs import Piece
from reader.sources.pdf.paragraphs import usual_size

_EDGE_ROWS = 3  # so many rows from the top or bottom can belong to the page
_NUMBERS = re.compile(r"\d+")
# A page's number alone: 3, - 3 -, 3/25, 第 3 页 共 25 页, Page 3 of 25, iv
_PAGE_NUMBER = re.compile(
    r"[-–—•·\s]*(?:第|page|p\.)?\s*(\d{1,4}|[ivxlc]{1,7})\s*(?:页|頁)?"
    r"(?:\s*[,，/]?\s*(?:of|共|/|-)?\s*\d{1,4}\s*(?:页|頁)?)?[-–—•·\s]*",
    re.IGNORECASE,
)
_SENTENCE = frozenset("。；：，.;:,")
_SAME_PLACE = 6.0  # points
_LARGER = 1.1  # a heading's size, in sizes of the running head that repeats it
_SHARE = 0.4  # of the pages (of one side, left or right) that must bear a running head
_SMALL = 0.9  # a printer's number, in sizes of the text
_FAR = 3.0  # sizes: it stands farther below the row above than that
_FEWEST_DIGITS = 5  # fewer may be the sign of a note
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class _Edge(NamedTuple):
    """A row at a page's edge."""

    page: int
    place: int  # 0, 1, 2 from the top; -1, -2, -3 from the bottom
    y: float
    text: str
    pieces: tuple[Piece, ...]


def find_furniture(pages: list[list[Piece]]) -> list[set[int]]:
    """Give, for each page, the identities (`id`) of the pieces that are not of the text."""
    edges = [edge for page, pieces in enumerate(pages) for edge in _edges(page, pieces)]
    found: list[set[int]] = [set() for _page in pages]
    repeated, numbers = _repeated(edges, len(pages)), _numbers(edges, len(pages))
    for edge in [*repeated, *numbers, *_changing(edges, pages), *_codes(edges, pages)]:
        found[edge.page].update(id(piece) for piece in edge.pieces)
    return found


def _edges(page: int, pieces: list[Piece]) -> list[_Edge]:
    rows: list[list[Piece]] = []
    base = 0.0
    for piece in sorted(pieces, key=attrgetter("y")):
        if rows and piece.y - base < 0.5 * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
            base = piece.y
    picked = [(place, row) for place, row in enumerate(rows[:_EDGE_ROWS])]
    if len(rows) > 1:
        picked += [(place - _EDGE_ROWS, row) for place, row in enumerate(rows[-_EDGE_ROWS:])]
    return [
        _Edge(page, place, row[0].y, " ".join(p.text for p in sorted(row, key=lambda p: p.left)), tuple(row))
        for place, row in picked
    ]


def _repeated(edges: list[_Edge], pages: int) -> list[_Edge]:
    """Rows with the same words in the same place on many pages; numbers among them may count the pages."""
    groups: dict[tuple[str, bool], list[_Edge]] = defaultdict(list)
    for edge in edges:
        groups[_NUMBERS.sub("#", edge.text), edge.place >= 0].append(edge)
    found = []
    for group in groups.values():
        if len(group) < max(2, _SHARE * pages / 2):
            continue
        usual = Counter(round(edge.y / _SAME_PLACE) for edge in group).most_common(1)[0][0] * _SAME_PLACE
        near = [edge for edge in group if abs(edge.y - usual) <= 1.5 * _SAME_PLACE]
        bearing = {edge.page for edge in near}
        one_side = len({page % 2 for page in bearing}) == 1 and len(bearing) > 2
        if len(bearing) < max(2, _SHARE * pages / (2 if one_side else 1)):
            continue
        if len({edge.text for edge in near}) == 1 or _count_pages(near):
            found += near
    return found


def _changing(edges: list[_Edge], pages: list[list[Piece]]) -> list[_Edge]:
    """Running heads that name the section, so that their words change from page to page.

    They stand at one height on many pages. A part of the row is the same on many pages, or its words stand
    somewhere in the text too, set larger, as a heading is.
    """
    many = max(2, _SHARE * len(pages))
    largest = {piece.text: 0.0 for edge in edges for piece in edge.pieces}
    for piece in (piece for page in pages for piece in page if piece.text in largest):
        largest[piece.text] = max(largest[piece.text], piece.size)
    found = []
    for place in (0, -1):
        rows = [edge for edge in edges if edge.place == place]
        heights = Counter(round(edge.y) for edge in rows)
        level = [edge for edge in rows if sum(heights[round(edge.y) + by] for by in (-1, 0, 1)) >= many]
        bearing = Counter(text for edge in level for text in {piece.text for piece in edge.pieces})
        for edge in level:
            part = max(bearing[piece.text] for piece in edge.pieces) >= many
            words = [piece for piece in edge.pieces if not _PAGE_NUMBER.fullmatch(piece.text)]
            named = words and all(largest[piece.text] > _LARGER * piece.size for piece in words)
            if part or named:
                found.append(edge)
    return found


def _count_pages(edges: list[_Edge]) -> bool:
    """Whether rows at the very edge of their pages differ by a number that counts the pages, and no more."""
    if not all(edge.place in (0, -1) for edge in edges) or any(edge.text[-1:] in _SENTENCE for edge in edges):
        return False
    numbers = [[int(number) for number in _NUMBERS.findall(edge.text)] for edge in edges]
    moving = [
        {row[at] - edge.page for edge, row in zip(edges, numbers, strict=True)}
        for at in range(len(numbers[0]))
        if len({row[at] for row in numbers}) > 1
    ]
    return len(moving) == 1 and len(moving[0]) == 1


def _numbers(edges: list[_Edge], pages: int) -> list[_Edge]:
    """Page numbers: alone in the outermost row, and counting up with the pages."""
    bare = []
    for edge in edges:
        if edge.place in (0, -1) and (match := _PAGE_NUMBER.fullmatch(edge.text.strip())):
            value = _value(match[1])
            if value is not None:
                bare.append((value - edge.page, edge))
    shifts = Counter((shift, edge.place) for shift, edge in bare)
    usual = {key for key, count in shifts.items() if count >= 2 or (pages == 1 and key[0] == 1)}
    return [edge for shift, edge in bare if (shift, edge.place) in usual]


def _codes(edges: list[_Edge], pages: list[list[Piece]]) -> list[_Edge]:
    """The printer's numbers: figures in small print at the very foot of a page, far below its text."""
    body = usual_size([piece for page in pages for piece in page])
    lowest = {edge.page: edge for edge in edges if edge.place == -1}
    above = {edge.page: edge for edge in edges if edge.place == -2}
    found = []
    for page, edge in lowest.items():
        size = max(piece.size for piece in edge.pieces)
        if page in above and size <= _SMALL * body and edge.y - above[page].y > _FAR * size:
            digits, letters = sum(map(str.isdecimal, edge.text)), sum(map(str.isalpha, edge.text))
            if digits >= _FEWEST_DIGITS and digits > letters:
                found.append(edge)
    return found


def _value(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    digits = [_ROMAN[c] for c in text.lower()]
    return sum(-d if any(later > d for later in digits[i + 1 :]) else d for i, d in enumerate(digits))
