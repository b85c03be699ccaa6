"""Reading order: the columns of a page, and what runs across them."""

from collections import Counter
from collections.abc import Callable
from statistics import median

from reader.sources.pdf.glyphs import Piece

_FEWEST = 6  # lines that a column must have to be one
_FULL = 0.6  # a line that fills this share of a column's width is a full one
_FILL = 0.5  # the share of a column's text that stands in full lines; in columns of a table there is less
_LEVEL = 0.6  # the share of lines that stand beside one of the other column; in a table there are more
_ALIKE = 0.5  # columns of text are no narrower than this share of the widest beside them
_MOST = 0.6  # of the lines of a column
_CROSSING = 0.35  # the share of lines that may run across two columns (titles, abstracts)
_GUTTER = 0.8  # the least gap between columns, in sizes of the text
_DEEPEST = 3  # a page has at most 2 to this power columns


def reading_order(pieces: list[Piece]) -> list[list[Piece]]:
    """Part a page into regions in the order in which they are read; each has only one column."""
    return _parted(pieces, _DEEPEST)


def _parted(pieces: list[Piece], deeper: int) -> list[list[Piece]]:
    edge = _gutter(pieces) if deeper and len(pieces) >= 2 * _FEWEST else None
    if edge is None:
        return [pieces] if pieces else []
    left, right, across = _split(pieces, edge)
    regions: list[list[Piece]] = []
    # What runs across the columns parts them into bands, each of which is read column by column.
    tops = sorted({piece.y for piece in across})
    start = float("-inf")
    for y in [*tops, float("inf")]:
        for column in (left, right):
            band = [piece for piece in column if start <= piece.y < y]
            if band:
                regions += _parted(band, deeper - 1)
        crossing = [piece for piece in across if piece.y == y]
        if crossing and regions and regions[-1] and regions[-1][0] in across:
            regions[-1] += crossing
        elif crossing:
            regions.append(crossing)
        start = y
    return regions


def _split(pieces: list[Piece], edge: float) -> tuple[list[Piece], list[Piece], list[Piece]]:
    left = [piece for piece in pieces if piece.right <= edge]
    right = [piece for piece in pieces if piece.left >= edge]
    across = [piece for piece in pieces if piece.left < edge < piece.right]
    return left, right, across


def _gutter(pieces: list[Piece]) -> float | None:
    """Find the place between two columns, if there is one."""
    size = median(piece.size for piece in pieces)
    best: tuple[int, float] | None = None
    for start in _frequent(pieces, lambda piece: piece.left, size):
        edge = start - _GUTTER * size / 2
        left, right, across = _split(pieces, edge)
        if min(len(left), len(right)) < _FEWEST or len(across) > _CROSSING * len(pieces):
            continue
        if start - max(piece.right for piece in left) < _GUTTER * size / 2:
            continue
        if not _overlap(left, right) or _is_table(left, right, size):
            continue
        if best is None or len(across) < best[0]:
            best = len(across), edge
    return None if best is None else best[1]


def _frequent(pieces: list[Piece], place: Callable[[Piece], float], size: float) -> list[float]:
    """Give places at which several lines begin, without the leftmost."""
    places = sorted(place(piece) for piece in pieces)
    found: list[float] = []
    at = 0
    while at < len(places):
        end = at
        while end + 1 < len(places) and places[end + 1] - places[at] < size / 2:
            end += 1
        if end - at + 1 >= _FEWEST // 2:
            found.append(places[at])
        at = end + 1
    return [value for value in found if value > places[0] + 4 * size]


def _fills(column: list[Piece]) -> bool:
    width = max(piece.right for piece in column) - min(piece.left for piece in column)
    lengths = [piece.right - piece.left for piece in column]
    return sum(length for length in lengths if length >= _FULL * width) >= _FILL * sum(lengths)


def _is_table(left: list[Piece], right: list[Piece], size: float) -> bool:
    """Whether two columns are those of a table: their lines stand side by side, and do not fill them.

    Where cells are all about as long they seem to fill their columns, but those are not alike as columns of
    text are: some hold a name, some a number.
    """
    if not (_fills(left) and _fills(right)):
        return _stand_level(right, left)
    if not (_stand_level(right, left) and _stand_level(left, right)):
        return False
    widths = [*_column_widths(left, size), *_column_widths(right, size)]
    return min(widths) < _ALIKE * max(widths)


def _stand_level(column: list[Piece], other: list[Piece]) -> bool:
    heights = {round(piece.y) for piece in other}
    return sum(round(piece.y) in heights for piece in column) > _LEVEL * len(column)


def _column_widths(pieces: list[Piece], size: float) -> list[float]:
    """Give how wide the text of each column is in which most lines of some columns have a piece."""
    lines = len({round(piece.y) for piece in pieces})
    starts = Counter(round(piece.left / size) for piece in pieces)
    return [
        median(piece.right - piece.left for piece in pieces if round(piece.left / size) == start)
        for start, count in starts.items()
        if count >= _MOST * lines
    ] or [max(piece.right for piece in pieces) - min(piece.left for piece in pieces)]


def _overlap(left: list[Piece], right: list[Piece]) -> bool:
    top = max(min(piece.y for piece in left), min(piece.y for piece in right))
    bottom = min(max(piece.y for piece in left), max(piece.y for piece in right))
    shorter = min(_height(left), _height(right))
    return bottom - top >= 0.5 * shorter > 0


def _height(column: list[Piece]) -> float:
    return max(piece.y for piece in column) - min(piece.y for piece in column)
