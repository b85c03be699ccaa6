"""Rows: what stands on one baseline of one column, from left to right."""

import re
from dataclasses import dataclass
from operator import attrgetter

from reader.document.line import Mark
from reader.sources.pdf.glyphs import CELL_GAP, HYPHEN, Piece
from reader.sources.pdf.ideographs import as_seen

_READING_ORDER = attrgetter("y", "left")
_FROM_LEFT = attrgetter("left")
_FAR = 0.9  # sizes
_SAME_LINE = 0.45  # baselines that differ by less, in sizes, are one
_SMALL_SIGN = 0.75  # a sign alone on its row is at most so large, in sizes of the row above
_SIGN_SIZE = 0.86  # a raised sign is at most so large, in sizes
_SIGN_RISE = 0.1  # and stands at least so much higher
_SIGNS = frozenset("*†‡§")
_WIDE_GAP = 1.2  # sizes
_TOUCHING = 0.15
_LETTER = 0.56  # the width of a letter or digit, in ideographs
# A word or an ideograph, with the brackets that open before it and the signs that follow it.
_FIRST_WORD = re.compile(
    r"[（《〈“‘【「『〔(\[{]*(?:[^\s\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]+|.)"
    r"[，。；：！？、）》〉】”’」』］｝,.;:!?)\]}%％…]*"
)
_BROKEN = HYPHEN + "\x02 "


@dataclass(slots=True)
class Row:
    """One laid-out line.

    Attributes:
        text: its text, look-alike characters replaced.
        left: where it begins, in points from the page's left edge.
        right: where it ends.
        y: its baseline, in points from the page's top edge.
        size: its size in points.
        bold: all of it is bold.
        marks: footnote signs by offset in the text.
        page: the page it stands on, from 0.
        hyphen: PDFium says that a hyphen ends it.
        parts: its pieces, where wide gaps cut it.
        close_parts: its pieces, where gaps cut it that are as wide as between the cells of a close-set table.
        table: where it stands for a whole table, the rows of its cells.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    marks: tuple[Mark, ...] = ()
    page: int = 0
    hyphen: bool = False
    parts: tuple[list[Piece], ...] = ()
    close_parts: tuple[list[Piece], ...] = ()
    table: "tuple[tuple[tuple[Row, ...], ...], ...]" = ()
    _first_word: float | None = None
    _cells: "tuple[Row, ...]" = ()
    _close_cells: "tuple[Row, ...]" = ()

    @property
    def cells(self) -> "tuple[Row, ...]":
        """Its parts as rows of their own; none if no wide gap cuts it."""
        if self.parts and not self._cells:
            self._cells = tuple(_row(part, self.page) for part in self.parts)
        return self._cells

    @property
    def close_cells(self) -> "tuple[Row, ...]":
        """Its close parts as rows of their own; none if no gap cuts it."""
        if self.close_parts and not self._close_cells:
            self._close_cells = tuple(_row(part, self.page) for part in self.close_parts)
        return self._close_cells

    @property
    def first_word(self) -> float:
        """The width of what must stand together where it begins, in points; an estimate."""
        if self._first_word is None:
            found = _FIRST_WORD.match(self.text)
            share = _units(found[0]) / _units(self.text) if found and self.text else 0.0
            self._first_word = self.width * share
        return self._first_word

    @property
    def width(self) -> float:
        """Its width in points."""
        return self.right - self.left


def make_rows(pieces: list[Piece], page: int) -> list[Row]:
    """Join pieces of one column into rows, from top to bottom."""
    lines: list[list[Piece]] = []
    base = 0.0
    for piece in sorted(pieces, key=_READING_ORDER):
        # Far below the last line it can be on none: what is not is compared with the last few.
        below = piece.y - base
        if lines and (below < _FAR * piece.size or below < _FAR * lines[-1][0].size):
            for line in lines[:-4:-1]:
                if _on_line(piece, line):
                    line.append(piece)
                    break
            else:
                lines.append([piece])
        else:
            lines.append([piece])
        base = lines[-1][0].y
    made: list[Row] = []
    for line in lines:
        row = _row(sorted(line, key=_FROM_LEFT) if len(line) > 1 else line, page)
        if made and _is_lost_sign(row, made[-1]):
            made[-1].marks += (Mark(len(made[-1].text), row.text),)
        else:
            made.append(row)
    return made


def _is_lost_sign(row: Row, above: Row) -> bool:
    """Whether a row is a sign that found no place at the end of the row above."""
    return (
        row.size <= _SMALL_SIGN * above.size and _reads_as_sign(row.text) and row.y - above.y < 2 * above.size
    )


def _on_line(piece: Piece, line: list[Piece]) -> bool:
    first = line[0] if len(line) == 1 else max(line, key=attrgetter("size"))
    larger = max(piece.size, first.size)
    if abs(piece.y - first.y) > _SAME_LINE * larger:
        return False
    beside = all(piece.left >= p.right - larger or piece.right <= p.left + larger for p in line)
    return beside or len(piece.text) < 4


def _row(pieces: list[Piece], page: int) -> Row:
    base = pieces[0]
    if len(pieces) == 1 and not (base.marks or base.close):
        text = as_seen(base.text)
        if text[-1:] not in _BROKEN and HYPHEN not in text:
            return Row(text, base.left, base.right, base.y, base.size, base.bold, (), page)
        return _finished(text, [], pieces, base, page)
    base = max(pieces, key=lambda p: (len(p.text), p.size))
    text = ""
    marks: list[Mark] = []
    right = pieces[0].left
    for piece in pieces:
        if text and piece.left - right > _TOUCHING * base.size:
            text += " "
        right = max(right, piece.right)
        if piece is not base and _is_sign(piece, base):
            marks.append(Mark(len(text.rstrip()), piece.text))
            continue
        offset = len(text)
        start = 0
        for at, label in piece.marks:
            text += as_seen(piece.text[start:at])
            marks.append(Mark(max(len(text), offset), label))
            start = at
        text += as_seen(piece.text[start:])
    row = _finished(text, marks, pieces, base, page)
    row.right = right
    cells = [cell for piece in pieces for cell in piece.close or (piece,)]
    row.parts = _cut_at_gaps(pieces, _WIDE_GAP * base.size)
    row.close_parts = row.parts if len(row.parts) == len(cells) else _cut_at_gaps(cells, CELL_GAP * base.size)
    return row


def _units(text: str) -> float:
    """Estimate a width in ideographs: those have three bytes and more in UTF-8, letters one or two."""
    if text.isascii():
        return _LETTER * len(text)
    wide = (len(text.encode("utf-8", "replace")) - len(text)) / 2
    return _LETTER * len(text) + (1 - _LETTER) * wide


def _cut_at_gaps(pieces: list[Piece], widest: float) -> tuple[list[Piece], ...]:
    """Part the pieces of a row where gaps are wider than `widest`; none where there is no such gap."""
    groups = [[pieces[0]]]
    right = pieces[0].right
    for piece in pieces[1:]:
        if piece.left - right > widest:
            groups.append([])
        groups[-1].append(piece)
        right = max(right, piece.right)
    return tuple(groups) if len(groups) > 1 else ()


def _finished(text: str, marks: list[Mark], pieces: list[Piece], base: Piece, page: int) -> Row:
    clean = text.rstrip()
    hyphen = clean.endswith(HYPHEN)
    if hyphen or HYPHEN in clean or "\x02" in clean:
        clean = clean.rstrip(HYPHEN + "\x02").replace(HYPHEN, "-")
    shown = clean.lstrip()
    if marks:
        lead, end = len(clean) - len(shown), len(shown)
        marks = [Mark(min(max(mark.offset - lead, 0), end), mark.label) for mark in marks]
    bold = all(piece.bold for piece in pieces)
    return Row(shown, pieces[0].left, base.right, base.y, base.size, bold, tuple(marks), page, hyphen)


def _is_sign(piece: Piece, base: Piece) -> bool:
    return (
        piece.size <= _SIGN_SIZE * base.size
        and base.y - piece.y > _SIGN_RISE * base.size
        and _reads_as_sign(piece.text)
    )


def _reads_as_sign(text: str) -> bool:
    sign = text.strip()
    return 0 < len(sign) < 4 and (sign.isdecimal() or set(sign) <= _SIGNS)
