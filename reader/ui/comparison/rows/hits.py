"""What stands at a point of a block, and what its tip says."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF

from reader.compare.model import Comparison, Relation
from reader.ui.comparison.blocks import Block
from reader.ui.comparison.footnotes import note_text
from reader.ui.comparison.labels import is_joined, relation_name, row_name
from reader.ui.comparison.moves import Gone
from reader.ui.comparison.rows.blocks import Columns, Laid, LaidBand, LaidRow
from reader.ui.comparison.rows.gone import gone_words
from reader.ui.comparison.rows.text import Piece, Side


@dataclass(frozen=True, slots=True)
class Hit:
    """What stands at a point.

    Attributes:
        block: the block.
        side: the column, or None for the gutter.
        piece: the number of the paragraph within its side, or -1.
        shown: the paragraph as displayed, or None.
        offset: the place in its displayed text.
        sign: the label of the footnote sign at the point, or empty.
        margin: the point is beside the text, where the paragraph's number stands.
        gone: the paragraphs whose mark of having stood here is at the point.
    """

    block: Block
    side: Side | None
    piece: int = -1
    shown: Piece | None = None
    offset: int = 0
    sign: str = ""
    margin: bool = False
    gone: tuple[Gone, ...] = ()


def hit_block(laid: Laid, columns: Columns, point: QPointF) -> Hit:
    """Give what stands at a point below a block's corner."""
    if columns.gutter_x <= point.x() < columns.right:
        return Hit(laid.block, None)
    side = Side.OLD if point.x() < columns.gutter_x else Side.NEW
    if columns.inline and isinstance(laid, LaidRow):
        old = laid.sides.get(Side.OLD)
        side = Side.OLD if old and (len(laid.sides) == 1 or point.y() < old.height) else Side.NEW
    if isinstance(laid, LaidBand) or (text := laid.sides.get(side)) is None:
        return Hit(laid.block, side)
    number = len(text.pieces) - 1
    for at, piece in enumerate(text.pieces):
        if point.y() < piece.y + piece.text.height:
            number = at
            break
    piece = text.pieces[number]
    place = point - QPointF(columns.x(side) + piece.x, piece.y)
    sign = ""
    for found in piece.piece.signs:
        if any(box.adjusted(-2, 0, 2, 0).contains(place) for box in piece.text.boxes(found.start, found.end)):
            sign = found.label
    margin = place.x() > piece.text.end + 4 if piece.leftwards else place.x() < -4
    return Hit(laid.block, side, number, piece.piece, piece.text.offset(place), sign, margin)


def tip(comparison: Comparison, hit: Hit) -> str:
    """Give the words of a tip: a footnote's body, what stood here, or how a row's sides belong together."""
    if hit.gone:
        return gone_words(comparison, hit.gone)
    if hit.sign and hit.shown is not None:
        edition = comparison.old if hit.side is Side.OLD else comparison.new
        return note_text(edition, hit.sign, hit.shown.paragraph.id)
    if hit.side is None and not hit.block.is_band:
        row = comparison.rows[hit.block.row]
        words = [row_name(comparison, row)] if is_joined(row) else []
        words.append(relation_name(row.relation))
        if row.relation not in (Relation.ADDED, Relation.REMOVED):
            sure = QCoreApplication.translate("Hits", "confidence {0}").format(f"{row.score:.2f}")
            words.append(sure)
        return "\n".join([" · ".join(words), *row.reason])
    return ""
