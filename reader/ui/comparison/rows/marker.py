"""What is marked in the text: the selection made with the mouse, and what a search found."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from reader.ui.comparison.rows.blocks import LaidRow, row_pieces
from reader.ui.comparison.rows.hits import Hit
from reader.ui.comparison.rows.links import link_at
from reader.ui.comparison.rows.selection import Selection, Spot, word_at
from reader.ui.comparison.rows.text import Piece, Side

if TYPE_CHECKING:
    from reader.ui.comparison.rows.view import RowsView

Found = dict[tuple[Side, int], Sequence[tuple[int, int]]]


_PULL_MS = 40


class Marker:
    """The mouse's part of the view: selecting, and pressing what can be clicked.

    Attributes:
        selection: what is selected, or None.
        finder: gives what a search found in a row, in offsets of the paragraphs' own texts.
        text_finder: gives what the search finds in a text.
    """

    def __init__(self, view: "RowsView") -> None:
        self._view = view
        self.selection: Selection | None = None
        self.finder: Callable[[int], Mapping[tuple[Side, int], Sequence[tuple[int, int]]]] = lambda _row: {}
        self.text_finder: Callable[[str], Iterable[tuple[int, int]]] = lambda _text: ()
        self._pressed: Hit | None = None
        self._at = QPointF()
        self._pull = QTimer(view, interval=_PULL_MS)
        self._pull.timeout.connect(self._pulled)

    def select(self, selection: Selection | None) -> None:
        """Select a stretch of a column, or nothing."""
        self.selection = selection
        self._view.viewport().update()
        self._view.selection_changed.emit()

    def clear(self) -> None:
        """Select nothing."""
        self.select(None)

    def selected(self, laid: LaidRow) -> Found:
        """Give what is selected of a row, in displayed offsets."""
        chosen = self.selection
        if chosen is None or chosen.is_empty or chosen.side not in laid.sides:
            return {}
        found: Found = {}
        for number, piece in enumerate(laid.sides[chosen.side].pieces):
            stretch = chosen.stretch(laid.block.row, number, len(piece.piece.text))
            if stretch:
                found[chosen.side, number] = [stretch]
        return found

    def chosen(self) -> list[tuple[Piece, int, int]]:
        """Give the selected stretches of displayed text, paragraph by paragraph."""
        chosen, page = self.selection, self._view.page
        if chosen is None or chosen.is_empty:
            return []
        found = []
        comparison = page.index.comparison
        for row in range(chosen.start.row, chosen.end.row + 1):
            if not page.is_shown(page.index.blocks.of_row(row)):
                continue
            texts = row_pieces(comparison, comparison.rows[row], page.shown, inline=page.columns.inline)
            for number, piece in enumerate(texts.get(chosen.side, ())):
                stretch = chosen.stretch(row, number, len(piece.text))
                if stretch:
                    found.append((piece, *stretch))
        return found

    def found(self, laid: LaidRow) -> Found:
        """Give what a search found in a row, in displayed offsets."""
        result: Found = {}
        for (side, number), stretches in self.finder(laid.block.row).items():
            if self._view.is_inline:
                return self._found_inline(laid)
            piece = laid.sides[side].pieces[number].piece
            result[side, number] = [(piece.shown(start), piece.shown(end)) for start, end in stretches]
        return result

    def _found_inline(self, laid: LaidRow) -> Found:
        """Give what a search finds in the texts as displayed, since a woven text is neither edition's."""
        return {
            (side, number): list(self.text_finder(piece.piece.text))
            for side, text in laid.sides.items()
            for number, piece in enumerate(text.pieces)
        }

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection; Shift lengthens the one there is."""
        hit = self._view.hit(event.position())
        self._pressed = hit
        if hit is None or hit.block.is_band:
            self.clear()
            return
        self._view.set_current(hit.block.row)
        if hit.margin:
            self.clear()
            self._view.drag.begin(hit, event.position())
            return
        spot = _spot(hit)
        if hit.side is None or spot is None:
            self.clear()
            return
        chosen = self.selection
        if chosen and chosen.side is hit.side and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.selection = Selection(hit.side, chosen.anchor, spot)
        else:
            self.selection = Selection(hit.side, spot, spot)
        self._view.viewport().update()

    def move(self, event: QMouseEvent) -> None:
        """Lengthen the selection, scrolling at the edges; or show what can be clicked."""
        view = self._view
        if view.drag.is_on:
            view.drag.move(event.position())
            return
        if not event.buttons() & Qt.MouseButton.LeftButton or self.selection is None:
            hit = view.hit(event.position())
            linked = view.links.hover(hit)
            clickable = hit is not None and (
                bool(hit.sign or hit.gone) or (hit.side is None and not hit.block.is_band)
            )
            hand = linked or clickable
            arrow = hit is None or hit.block.is_band
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
            if hit is not None and hit.margin:
                shape = Qt.CursorShape.OpenHandCursor
            view.viewport().setCursor(Qt.CursorShape.ArrowCursor if arrow else shape)
            return
        self._at = event.position()
        outside = not 0 <= self._at.y() <= view.viewport().height()
        if outside and not self._pull.isActive():
            self._pull.start()
        elif not outside:
            self._pull.stop()
        self._lengthen()

    def _pulled(self) -> None:
        """Scroll while the mouse is held beyond an edge, the faster the further."""
        height = self._view.viewport().height()
        y = self._at.y()
        self._view.scroll_by(max(-60.0, min(60.0, y if y < 0 else y - height)))
        self._lengthen()

    def _lengthen(self) -> None:
        """Bring the end of the selection to the mouse, within the column that it began in."""
        view, chosen = self._view, self.selection
        if chosen is None:
            return
        columns = view.page.columns
        left = columns.x(chosen.side)
        inside = QPointF(
            min(max(self._at.x(), left), left + columns.column - 1.0),
            min(max(self._at.y(), 0.0), view.viewport().height() - 1.0),
        )
        hit = view.hit(inside)
        spot = _spot(hit) if hit else None
        if spot is not None:
            self.selection = Selection(chosen.side, chosen.anchor, spot)
            view.viewport().update()

    def release(self, event: QMouseEvent) -> None:
        """Click what was pressed, unless text was selected."""
        self._pull.stop()
        if self._view.drag.is_on:
            self._view.drag.drop()
            return
        pressed, hit = self._pressed, self._view.hit(event.position())
        self._pressed = None
        if pressed is None or hit is None or hit.block != pressed.block or hit.block.is_band:
            return
        if hit.side is None and pressed.side is None:
            self._view.gutter_clicked.emit(hit.block.row)
        elif hit.gone and pressed.gone:
            self._view.gone_clicked.emit(hit.gone[0].row)
        elif hit.sign and (self.selection is None or self.selection.is_empty):
            self._view.sign_clicked.emit(hit)
        elif (link := link_at(hit)) and self.selection is not None and self.selection.is_empty:
            self._view.link_clicked.emit(link)

    def double(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        hit = self._view.hit(event.position())
        if hit is None or hit.side is None or hit.shown is None:
            return
        from reader.compare.words import cut  # noqa: PLC0415 - only a double click needs words

        start, end = word_at(hit.shown, hit.offset, cut(hit.shown.text))
        row = hit.block.row
        self.selection = Selection(hit.side, Spot(row, hit.piece, start), Spot(row, hit.piece, end))
        self._view.viewport().update()


def _spot(hit: Hit) -> Spot | None:
    return Spot(hit.block.row, hit.piece, hit.offset) if hit.shown is not None else None
