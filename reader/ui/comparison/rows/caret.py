"""The text cursor: walks one column by keyboard, and selects with Shift."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from reader.ui.comparison.rows.hits import Hit
from reader.ui.comparison.rows.layout import reads_leftwards
from reader.ui.comparison.rows.links import link_at
from reader.ui.comparison.rows.selection import Selection, Spot
from reader.ui.comparison.rows.sticky import sticky_height
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.rows.ways import Ways

if TYPE_CHECKING:
    from reader.ui.comparison.rows.view import RowsView

_WALK = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Caret:
    """The moving end of what is selected, shown and walked by keys.

    Arrow keys go by letter and line, with Ctrl by word and paragraph; Home and End to the ends of the line,
    with Ctrl to those of the edition; Alt and an arrow to the other column; Enter follows what stands there.

    Attributes:
        is_on: whether it is shown.
        ways: where steps from a place lead.
    """

    def __init__(self, view: "RowsView") -> None:
        self._view = view
        self.is_on = False
        self.ways = Ways(view)
        view.current_changed.connect(self._follow)

    # --- on and off ----------------------------------------------------------------------------------

    def set_on(self, on: bool) -> None:
        """Show the cursor where text was selected last, else in the row that is read; or hide it."""
        self.is_on = on and self._place() is not None
        if self.is_on and self._view.marker.selection is None:
            self._begin()
        self._view.viewport().update()

    def select_side(self) -> None:
        """Select one side of the row; once more, that side of the whole comparison."""
        chosen = self._place()
        if chosen is None:
            return
        row, side = chosen.cursor.row, chosen.side
        last = self.ways.pieces(row, side)
        ends = Spot(row, 0, 0), Spot(row, len(last) - 1, len(last[-1].piece.text))
        if (chosen.start, chosen.end) == ends:
            ends = self.ways.edge(side, -1), self.ways.edge(side, 1)
        self._view.marker.select(Selection(side, *ends))

    def select_paragraph(self, row: int, side: Side, number: int) -> None:
        """Select a paragraph of a row, by its number on its side, and bring it into view."""
        piece = self.ways.pieces(row, side)[number] if side in self.ways.laid(row).sides else None
        if piece is None:
            return
        self._go(side, Spot(row, number, 0), selecting=False)
        self._view.marker.select(
            Selection(side, Spot(row, number, 0), Spot(row, number, len(piece.piece.text)))
        )

    def _place(self) -> Selection | None:
        """Give what is selected, or an empty selection where the cursor would begin."""
        view = self._view
        if view.marker.selection is not None:
            return view.marker.selection
        visible = view.visible_rows()
        row = view.current if view.current in visible or not visible else visible[0]
        if row < 0:
            return None
        sides = self.ways.laid(row).sides
        side = Side.NEW if Side.NEW in sides else Side.OLD
        return Selection(side, Spot(row, 0, 0), Spot(row, 0, 0))

    def _begin(self) -> None:
        if (chosen := self._place()) is not None:
            self._go(chosen.side, chosen.cursor, selecting=False)

    def _follow(self, row: int) -> None:
        """Go along when the reader goes to another row."""
        chosen = self._view.marker.selection
        if self.is_on and row >= 0 and (chosen is None or chosen.cursor.row != row):
            self._view.marker.selection = None
            self._begin()

    # --- keys ----------------------------------------------------------------------------------------

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it was one for the cursor."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        selecting = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self._leave()
        if key in _WALK and selecting and not self.is_on:
            self.set_on(True)
        if self.is_on and self._view.marker.selection is None:
            self._begin()  # what was selected is laid out otherwise now
        chosen = self._view.marker.selection
        if not self.is_on or chosen is None:
            return False
        if key in _OPEN and not modifiers:
            return self._open(chosen)
        if key not in _WALK:
            return False
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return self._cross(chosen, key)
        going = self._ways(chosen.side, chosen.cursor)[key, control]()
        if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down) or control:
            self.ways.x = None
        self._go(chosen.side, going, selecting=selecting)
        return True

    def _ways(self, side: Side, at: Spot) -> dict[tuple[Qt.Key, bool], Callable[[], Spot]]:
        """Give where each key leads, without Ctrl and with it."""
        leftwards = reads_leftwards(self.ways.piece(at, side).piece.text)
        left, right = (1, -1) if leftwards else (-1, 1)
        return {
            (Qt.Key.Key_Left, False): lambda: self.ways.letter(side, at, left),
            (Qt.Key.Key_Right, False): lambda: self.ways.letter(side, at, right),
            (Qt.Key.Key_Left, True): lambda: self.ways.word(side, at, left),
            (Qt.Key.Key_Right, True): lambda: self.ways.word(side, at, right),
            (Qt.Key.Key_Up, False): lambda: self.ways.line(side, at, -1),
            (Qt.Key.Key_Down, False): lambda: self.ways.line(side, at, 1),
            (Qt.Key.Key_Up, True): lambda: self.ways.paragraph(side, at, -1),
            (Qt.Key.Key_Down, True): lambda: self.ways.paragraph(side, at, 1),
            (Qt.Key.Key_Home, False): lambda: self.ways.line_end(side, at, 0),
            (Qt.Key.Key_End, False): lambda: self.ways.line_end(side, at, 1),
            (Qt.Key.Key_Home, True): lambda: self.ways.edge(side, -1),
            (Qt.Key.Key_End, True): lambda: self.ways.edge(side, 1),
        }

    def _leave(self) -> bool:
        """Select nothing; with nothing selected, hide the cursor."""
        chosen = self._view.marker.selection
        if chosen is not None and not chosen.is_empty:
            kept = Selection(chosen.side, chosen.cursor, chosen.cursor)
            self._view.marker.select(kept if self.is_on else None)
            return True
        was_on = self.is_on
        self.set_on(False)
        return was_on

    def _open(self, chosen: Selection) -> bool:
        """Follow the citation or the footnote's sign at the cursor."""
        at = chosen.cursor
        shown = self.ways.piece(at, chosen.side).piece
        sign = next((one.label for one in shown.signs if one.start <= at.offset <= one.end), "")
        hit = Hit(self.ways.laid(at.row).block, chosen.side, at.piece, shown, at.offset, sign)
        if sign:
            self._view.sign_clicked.emit(hit)
        elif link := link_at(hit):
            self._view.link_clicked.emit(link)
        return True

    def _cross(self, chosen: Selection, key: Qt.Key) -> bool:
        """Go to the other column of the row, if it has one."""
        side = Side.OLD if key == Qt.Key.Key_Left else Side.NEW
        row = chosen.cursor.row
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and side in self.ways.laid(row).sides:
            self._go(side, Spot(row, 0, 0), selecting=False)
        return True

    # --- where it stands -----------------------------------------------------------------------------

    def _go(self, side: Side, to: Spot, *, selecting: bool) -> None:
        """Put the cursor somewhere, and bring it into view."""
        view, chosen = self._view, self._view.marker.selection
        anchor = chosen.anchor if selecting and chosen is not None and chosen.side is side else to
        view.marker.select(Selection(side, anchor, to))
        view.set_current(to.row)
        box = self._box()
        if box is None:
            view.show_block(view.page.index.blocks.of_row(to.row))
            box = self._box()
        if box is not None:
            top, bottom = sticky_height(view.page), view.viewport().height()
            if box.top() < top:
                view.scroll_by(box.top() - top)
            elif box.bottom() > bottom:
                view.scroll_by(box.bottom() - bottom)
        view.viewport().update()
        view.caret_moved.emit()

    def _box(self) -> QRectF | None:
        """Give where the cursor stands in the viewport; None where its row is not visible."""
        chosen, view = self._view.marker.selection, self._view
        if chosen is None or (top := view.top_of(chosen.cursor.row)) is None:
            return None
        piece = self.ways.piece(chosen.cursor, chosen.side)
        corner = QPointF(view.page.columns.x(chosen.side) + piece.x, top + piece.y)
        return piece.text.caret(chosen.cursor.offset).translated(corner)

    def paint(self, painter: QPainter) -> None:
        """Draw the cursor."""
        if not self.is_on or (box := self._box()) is None or box.top() < sticky_height(self._view.page) - 1:
            return
        metrics = self._view.page.metrics
        width = max(2.0, metrics.size / 8)
        painter.fillRect(QRectF(box.x() - width / 2, box.y(), width, box.height()), metrics.colour("accent"))
