"""Blocks laid out: bands of headings and rows, at one width and zoom."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from reader.compare.model import Comparison, Row
from reader.document.model import Edition
from reader.ui.comparison.blocks import Block
from reader.ui.comparison.index import Change
from reader.ui.comparison.labels import tags
from reader.ui.comparison.rows.inline import is_woven, woven
from reader.ui.comparison.rows.layout import LaidText, lay_text, reads_leftwards
from reader.ui.comparison.rows.metrics import Metrics
from reader.ui.comparison.rows.sides import LaidSide, lay_side
from reader.ui.comparison.rows.text import (
    Ink,
    Piece,
    Side,
    Span,
    heading_inks,
    pieces,
    shown_offset,
    with_signs,
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns and the gutter stand.

    Attributes:
        width: the width of all.
        gutter: the width of the gutter.
        inline: one column for both editions, with the gutter before it; else one each, with it between them.
    """

    width: int
    gutter: int
    inline: bool = False

    @property
    def column(self) -> int:
        """The width of one column."""
        room = self.width - self.gutter
        return room if self.inline else room // 2

    @property
    def gutter_x(self) -> int:
        """Where the gutter begins."""
        return 0 if self.inline else self.column

    @property
    def right(self) -> int:
        """Where the gutter ends and the new edition's column begins."""
        return self.width - self.column

    def x(self, side: Side) -> int:
        """Give where a side's column begins."""
        return 0 if side is Side.OLD and not self.inline else self.right


@dataclass(frozen=True, slots=True)
class Tag:
    """A word in a coloured capsule at the end of a text: its place below the block's corner."""

    box: QRectF
    text: str
    colour: str


@dataclass(slots=True)
class LaidRow:
    """A row with its lines, ready to be painted."""

    block: Block
    row: Row
    height: float
    sides: dict[Side, LaidSide]
    tags: list[Tag] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class LaidHeading:
    """A heading in its column: its text, and where it begins below the block's corner."""

    text: LaidText
    at: QPointF
    level: int
    boxes: tuple[tuple[Ink, QRectF], ...] = ()


@dataclass(slots=True)
class LaidBand:
    """A band of headings, ready to be painted."""

    block: Block
    height: float
    headings: dict[Side, LaidHeading]


Laid = LaidRow | LaidBand


class Shape(NamedTuple):
    """What blocks are laid out by: columns, type, and the classes of change that are set apart."""

    columns: Columns
    metrics: Metrics
    shown: Change


def lay_block(comparison: Comparison, block: Block, shape: Shape, before: Laid | None = None) -> Laid:
    """Lay out one block; `before` is the same block at another width, whose texts are broken again."""
    columns, metrics, shown = shape
    if block.is_band:
        return _lay_band(comparison, block, columns, metrics)
    row = comparison.rows[block.row]
    if isinstance(before, LaidRow):
        texts = {side: tuple(piece.piece for piece in laid.pieces) for side, laid in before.sides.items()}
    else:
        texts = row_pieces(comparison, row, shown, inline=columns.inline)
    sides = {}
    top = metrics.top
    for side, shown_pieces in texts.items():
        known = before.sides[side] if isinstance(before, LaidRow) else None
        sides[side] = lay_side(shown_pieces, columns.column, metrics, top, known)
        if columns.inline:
            top = round(sides[side].height + metrics.gap)
    laid = LaidRow(block, row, 0.0, sides)
    _place_tags(comparison, laid, columns, metrics)
    bottom = max((side.height for side in sides.values()), default=0.0)
    laid.height = float(round(bottom + metrics.bottom))
    return laid


def row_pieces(
    comparison: Comparison, row: Row, shown: Change, *, inline: bool
) -> dict[Side, tuple[Piece, ...]]:
    """Give what each column of a row shows; in one column, a row may be woven into one text."""
    if inline and is_woven(comparison, row):
        return {Side.NEW: (woven(comparison, row, shown),)}
    return {
        side: pieces(comparison, row, side, shown)
        for side in Side
        if (row.old if side is Side.OLD else row.new)
    }


def _place_tags(comparison: Comparison, laid: LaidRow, columns: Columns, metrics: Metrics) -> None:
    """Set the tags behind the last word of their side, on a new line where they do not fit."""
    placed = tags(comparison, laid.row, laid.block.old)
    if not placed:
        return
    font = QFontMetricsF(metrics.tag)
    height = font.height() + 2
    ends: dict[Side, QPointF] = {}
    for side, word, colour in placed:
        text = laid.sides[side]
        last, begin = text.pieces[-1], text.begin(columns.column)
        width = min(font.horizontalAdvance(word) + metrics.em(0.9), columns.column - begin - metrics.side)
        end = ends.get(side, QPointF(begin + last.text.reach + metrics.em(0.5), text.height))
        if end.x() + width > columns.column - metrics.em(0.4):
            text.height += metrics.line
            end = QPointF(begin, text.height)
        x = columns.column - end.x() - width if last.leftwards else end.x()
        box = QRectF(columns.x(side) + x, end.y() - metrics.line / 2 - height / 2, width, height)
        laid.tags.append(Tag(box, font.elidedText(word, Qt.TextElideMode.ElideRight, width - 4), colour))
        ends[side] = end + QPointF(width + metrics.em(0.4), 0)


def _lay_band(comparison: Comparison, block: Block, columns: Columns, metrics: Metrics) -> LaidBand:
    headings = {}
    height = 0.0
    inks = heading_inks(comparison, block.old, block.new)
    for side, edition, name in (
        (Side.OLD, comparison.old, block.old),
        (Side.NEW, comparison.new, block.new),
    ):
        if columns.inline and side is Side.OLD and block.new:
            continue
        heading = _lay_heading(edition, name, columns, metrics, inks[side] if not columns.inline else ())
        if heading is not None:
            headings[side] = heading
            height = max(height, heading.text.height)
    return LaidBand(block, float(round(height + 2 * metrics.band_padding)), headings)


def _lay_heading(
    edition: Edition, name: str | None, columns: Columns, metrics: Metrics, inks: Sequence[Span]
) -> LaidHeading | None:
    section = edition.section_by_id.get(name) if name else None
    if section is None:
        return None
    prefix = f"{section.enumerator}\u2002" if section.enumerator else ""
    text, signs = with_signs(section.text, section.marks)
    shifted = tuple(type(s)(s.start + len(prefix), s.end + len(prefix), s.label) for s in signs)
    x = metrics.side + (0 if reads_leftwards(section.text) else metrics.number)
    font = metrics.heading(section.level)
    room = columns.column - 2 * metrics.side - metrics.number
    laid = lay_text(prefix + text, font, room, metrics.band_line, metrics.raised(shifted))
    boxes = tuple(
        (ink.ink, box)
        for ink in inks
        for box in laid.boxes(
            len(prefix) + shown_offset(signs, ink.start), len(prefix) + shown_offset(signs, ink.end)
        )
    )
    return LaidHeading(laid, QPointF(x, metrics.band_padding), section.level, boxes)
