"""The paragraphs of a row as screen readers see them: with their text, by character, word and line.

PySide knows no way to give back the two ends of a selection, so none is told here; and an interface that is
asked to be another one has to answer with a null pointer of its own making, for `None` ends the process.
"""

# mypy: disable-error-code="override"
# PySide's stubs forbid the None that Qt expects where there is nothing.

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface, QColor, QWindow
from shiboken6 import VoidPtr

from reader.ui.comparison.rows.blocks import LaidRow, row_pieces
from reader.ui.comparison.rows.sides import LaidPiece
from reader.ui.comparison.rows.spoken import paragraph_words
from reader.ui.comparison.rows.text import Piece, Side
from reader.ui.comparison.rows.view import RowsView

if TYPE_CHECKING:
    from reader.ui.comparison.rows.items import BlockInterface

_NOTHING = VoidPtr(0)


def pieces_of(view: RowsView, row: int) -> list[tuple[Side, Piece]]:
    """Give the paragraphs of a row as two columns display them, the old edition's first.

    Also where both stand in one column: a text woven of both would be read aloud as one.
    """
    page = view.page
    comparison = page.index.comparison
    texts = row_pieces(comparison, comparison.rows[row], page.shown, inline=False)
    return [(side, piece) for side, found in texts.items() for piece in found]


class ParagraphInterface(QAccessibleInterface):
    """A paragraph of a row; a child of the row's item."""

    def __init__(self, view: RowsView, item: "BlockInterface", row: int, number: int) -> None:
        super().__init__()
        self._view_ref, self._item, self._row, self.number = ref(view), item, row, number
        self._text = ParagraphText(self)

    @property
    def view(self) -> RowsView:
        """The view that it stands in."""
        view = self._view_ref()
        if view is None:  # Qt asks nothing of what is not valid.
            raise ReferenceError("the view of this paragraph is gone")
        return view

    @property
    def piece(self) -> tuple[Side, Piece]:
        """The side it stands on, and what is displayed of it."""
        return pieces_of(self.view, self._row)[self.number]

    def laid(self) -> tuple[LaidPiece, QPointF] | None:
        """Give it laid out, and its corner in the viewport; None where it is not visible, or woven."""
        page, (side, piece) = self.view.page, self.piece
        for position, y in page.scroller.visible(self.view.viewport().height()):
            laid = page.laid(position)
            if isinstance(laid, LaidRow) and laid.block.row == self._row:
                found = laid.sides[side].pieces if side in laid.sides else []
                for one in found:
                    if one.piece.text == piece.text:
                        return one, QPointF(page.columns.x(side) + one.x, y + one.y)
        return None

    def caret(self) -> int | None:
        """Give the place of the text cursor in it; None where that stands elsewhere."""
        view, (side, piece) = self.view, self.piece
        chosen = view.marker.selection if view.caret.is_on else None
        if chosen is None or chosen.side is not side or chosen.cursor.row != self._row:
            return None
        shown = view.caret.ways.piece(chosen.cursor, side).piece
        return (
            chosen.cursor.offset if shown.paragraph is piece.paragraph and shown.text == piece.text else None
        )

    def show(self) -> None:
        """Bring its row into view."""
        self.view.go_to(self._row)

    def on_screen(self, box: QRectF) -> QRect:
        """Turn a box of the viewport into one of the screen."""
        return QRect(
            self.view.viewport().mapToGlobal(box.topLeft().toPoint()), box.size().toSize()
        ).normalized()

    def isValid(self) -> bool:
        """Whether the row is still shown, with so many paragraphs."""
        return self._item.isValid() and self.number < len(pieces_of(self.view, self._row))

    def object(self) -> QObject | None:
        """A paragraph is no object of Qt's."""
        return None

    def window(self) -> QWindow | None:
        """Give the window it stands in."""
        return self.view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Give the row's item."""
        return self._item

    def child(self, _index: int) -> None:
        """A paragraph has no parts."""

    def childCount(self) -> int:
        """A paragraph has no parts."""
        return 0

    def childAt(self, _x: int, _y: int) -> None:
        """A paragraph has no parts."""

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """A paragraph has no parts."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Give the edition and the number as a name; the text itself is read through its own interface."""
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        side, piece = self.piece
        return paragraph_words(side, piece.paragraph)

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """The editions cannot be written to."""

    def rect(self) -> QRect:
        """Give where it is on the screen; nowhere while it is not visible."""
        if not self.isValid() or (found := self.laid()) is None:
            return QRect()
        laid, corner = found
        width = self.view.page.columns.column - laid.x - self.view.page.metrics.side
        return self.on_screen(QRectF(corner.x(), corner.y(), width, laid.text.height))

    def role(self) -> QAccessible.Role:
        """A paragraph."""
        return QAccessible.Role.Paragraph

    def state(self) -> QAccessible.State:
        """Say whether it is visible."""
        state = QAccessible.State()
        state.readOnly = True
        state.multiLine = True
        state.invalid = not self.isValid()
        state.offscreen = self.rect().isEmpty()
        return state

    def foregroundColor(self) -> QColor:
        """Give the colour of text."""
        return self.view.palette().text().color()

    def backgroundColor(self) -> QColor:
        """Give the colour of the ground."""
        return self.view.palette().base().color()

    def interface_cast(self, kind: QAccessible.InterfaceType) -> QAccessibleTextInterface | VoidPtr:
        """Give its text as an interface."""
        return self._text if kind == QAccessible.InterfaceType.TextInterface else _NOTHING


class ParagraphText(QAccessibleTextInterface):
    """The text of a paragraph as displayed, footnote signs included."""

    def __init__(self, paragraph: ParagraphInterface) -> None:
        super().__init__()
        self._paragraph_ref = ref(paragraph)

    @property
    def _paragraph(self) -> ParagraphInterface | None:
        paragraph = self._paragraph_ref()
        return paragraph if paragraph is not None and paragraph.isValid() else None

    @property
    def _whole(self) -> str:
        paragraph = self._paragraph
        return paragraph.piece[1].text if paragraph is not None else ""

    def text(self, start: int, end: int) -> str:
        """Give a stretch of the text."""
        return self._whole[max(0, start) : end]

    def characterCount(self) -> int:
        """Give how long the text is."""
        return len(self._whole)

    def cursorPosition(self) -> int:
        """Give where the text cursor stands; reading begins at the beginning where it stands elsewhere."""
        paragraph = self._paragraph
        return 0 if paragraph is None else paragraph.caret() or 0

    def setCursorPosition(self, _position: int) -> None:
        """There is no cursor in the text."""

    def characterRect(self, offset: int) -> QRect:
        """Give where a character is on the screen; nowhere while it is not visible."""
        paragraph = self._paragraph
        if paragraph is None or (found := paragraph.laid()) is None:
            return QRect()
        laid, corner = found
        boxes = laid.text.boxes(offset, offset + 1)
        return paragraph.on_screen(boxes[0].translated(corner)) if boxes else QRect()

    def offsetAtPoint(self, point: QPoint) -> int:
        """Give the character at a place of the screen; -1 while the text is not visible."""
        paragraph = self._paragraph
        if paragraph is None or (found := paragraph.laid()) is None:
            return -1
        laid, corner = found
        inside = QPointF(paragraph.view.viewport().mapFromGlobal(point)) - corner
        return min(laid.text.offset(inside), max(0, self.characterCount() - 1))

    def scrollToSubstring(self, _start: int, _end: int) -> None:
        """Bring the row into view."""
        if (paragraph := self._paragraph) is not None:
            paragraph.show()

    def selectionCount(self) -> int:
        """No selection is told."""
        return 0

    def addSelection(self, _start: int, _end: int) -> None:
        """Text is selected with the mouse alone."""

    def removeSelection(self, _number: int) -> None:
        """Text is selected with the mouse alone."""

    def setSelection(self, _number: int, _start: int, _end: int) -> None:
        """Text is selected with the mouse alone."""
