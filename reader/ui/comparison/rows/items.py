"""The items of the view as screen readers see them: its headings and rows, with the paragraphs of each.

Qt owns every interface that is registered with it, by number, but learns of an end only from an object of its
own. An item stands for none; so a view's items are unregistered here when the view goes.
"""

# mypy: disable-error-code="override"
# PySide's stubs forbid the None that Qt expects where there is nothing.

from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QColor,
    QWindow,
)
from shiboken6 import isValid

from reader.ui.comparison.blocks import Block
from reader.ui.comparison.rows.gone import gone_words
from reader.ui.comparison.rows.paragraphs import ParagraphInterface, pieces_of
from reader.ui.comparison.rows.spoken import block_words, review_words
from reader.ui.comparison.rows.view import RowsView

Related = tuple[QAccessibleInterface, QAccessible.RelationFlag]
Known = dict[tuple[int, int], tuple[int, QAccessibleInterface]]
"""Interfaces and Qt's numbers for them, by block and paragraph; -1 for the block itself."""

EVERY = QAccessible.RelationFlag.AllRelations


class BlockInterface(QAccessibleInterface):
    """A heading or a row, as an item of the list; it stays that of the block, wherever the block stands."""

    def __init__(self, view: RowsView, number: int) -> None:
        super().__init__()
        self.number = number
        self._view_ref, self._index = ref(view), view.page.index

    @property
    def _view(self) -> RowsView:
        view = self._view_ref()
        if view is None:  # Qt asks nothing of what is not valid.
            raise ReferenceError("the view of this item is gone")
        return view

    @property
    def _block(self) -> Block:
        return self._index.blocks[self.number]

    def isValid(self) -> bool:
        """Whether the block is still shown."""
        view = self._view_ref()
        if view is None or not isValid(view):
            return False
        return view.page.index is self._index and view.page.is_shown(self.number)

    def object(self) -> QObject | None:
        """A block is no object of Qt's."""
        return None

    def window(self) -> QWindow | None:
        """Give the window it stands in."""
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Give the list."""
        return QAccessible.queryAccessibleInterface(self._view)

    def child(self, index: int) -> ParagraphInterface | None:
        """Give a paragraph of the row."""
        if not 0 <= index < self.childCount():
            return None
        return items_of(self._view).paragraph(self, self._block.row, index)

    def childCount(self) -> int:
        """Give how many paragraphs the row has; a heading has none."""
        if not self.isValid() or self._block.is_band:
            return 0
        return len(pieces_of(self._view, self._block.row))

    def childAt(self, x: int, y: int) -> ParagraphInterface | None:
        """Give the paragraph at a place of the screen."""
        found = (self.child(at) for at in range(self.childCount()))
        return next((child for child in found if child and child.rect().contains(x, y)), None)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Give the place of a paragraph in the row."""
        return child.number if isinstance(child, ParagraphInterface) and child.isValid() else -1

    def focusChild(self) -> None:
        """Paragraphs do not take the focus."""

    def relations(self, _match: QAccessible.RelationFlag = EVERY) -> list[Related]:
        """A block labels nothing."""
        return []

    def text(self, kind: QAccessible.Text) -> str:
        """Give the words of the block, and what was said of it."""
        if not self.isValid():
            return ""
        comparison, block = self._index.comparison, self._block
        if kind == QAccessible.Text.Name:
            return block_words(comparison, block)
        if kind == QAccessible.Text.Description and not block.is_band:
            words = review_words(self._view.review_of(comparison.rows[block.row]))
            gone = self._view.gone.get(block.row)
            told = (words, gone_words(comparison, gone) if gone else "")
            return ". ".join(part for part in told if part)
        return ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """The editions cannot be written to."""

    def rect(self) -> QRect:
        """Give where the block is on the screen; nowhere while it is not visible."""
        if not self.isValid():
            return QRect()
        view = self._view
        for position, y in view.page.scroller.visible(view.viewport().height()):
            if view.page.number(position) == self.number:
                corner = view.viewport().mapToGlobal(QPoint(0, round(y)))
                height = round(view.page.measure(position))
                return QRect(corner.x(), corner.y(), view.viewport().width(), height)
        return QRect()

    def role(self) -> QAccessible.Role:
        """A heading or an item."""
        return QAccessible.Role.Heading if self._block.is_band else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Say whether it is visible, and whether the reader is at it."""
        state = QAccessible.State()
        state.focusable = True
        state.selectable = True
        state.readOnly = True
        state.multiLine = True
        state.invalid = not self.isValid()
        state.offscreen = self.rect().isEmpty()
        state.selected = not state.invalid and current_block(self._view) == self.number
        state.focused = state.selected and self._view.hasFocus()
        return state

    def foregroundColor(self) -> QColor:
        """Give the colour of text."""
        return self._view.palette().text().color()

    def backgroundColor(self) -> QColor:
        """Give the colour of the ground."""
        return self._view.palette().base().color()


class Items:
    """The items of a view that were asked for, and what is told of them."""

    def __init__(self, view: RowsView) -> None:
        self._view_ref, self._index = ref(view), view.page.index
        self._known: Known = {}
        view.current_changed.connect(self._tell)
        view.caret_moved.connect(self._tell_caret)
        view.reordered.connect(self._tell_order)
        known = self._known
        # By then the view's own attributes may be gone, this object among them.
        view.destroyed.connect(lambda: _unregister(known))

    def item(self, number: int) -> BlockInterface | None:
        """Give the item of a block of the comparison that is shown now."""
        view = self._view_ref()
        if view is None:
            return None
        if view.page.index is not self._index:
            _unregister(self._known)
            self._index = view.page.index
        known = self._known.get((number, -1))
        found = known[1] if known else self._keep((number, -1), BlockInterface(view, number))
        assert isinstance(found, BlockInterface)
        return found

    def paragraph(self, item: BlockInterface, row: int, number: int) -> ParagraphInterface | None:
        """Give a paragraph of a row."""
        view = self._view_ref()
        if view is None:
            return None
        key = item.number, number
        known = self._known.get(key)
        found = known[1] if known else self._keep(key, ParagraphInterface(view, item, row, number))
        assert isinstance(found, ParagraphInterface)
        return found

    def _keep(self, key: tuple[int, int], made: QAccessibleInterface) -> QAccessibleInterface:
        self._known[key] = QAccessible.registerAccessibleInterface(made), made
        return made

    def _tell_order(self) -> None:
        """Say that other rows are shown."""
        if (view := self._view_ref()) is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ObjectReorder))

    def _tell(self, _row: int) -> None:
        """Say that the reader is at another row."""
        view = self._view_ref()
        number = None if view is None else current_block(view)
        if view is not None and number is not None:
            event = QAccessibleEvent(view, QAccessible.Event.Focus)
            event.setChild(view.page.position(number))
            QAccessible.updateAccessibility(event)

    def _tell_caret(self) -> None:
        """Say where the text cursor stands, so that what it passes is read aloud."""
        view = self._view_ref()
        number = None if view is None else current_block(view)
        if view is None or number is None or (item := self.item(number)) is None:
            return
        for at in range(item.childCount()):
            paragraph = item.child(at)
            if paragraph is not None and (place := paragraph.caret()) is not None:
                QAccessible.updateAccessibility(QAccessibleTextCursorEvent(paragraph, place))


def _unregister(known: Known) -> None:
    for identity, _ in known.values():
        QAccessible.deleteAccessibleInterface(identity)
    known.clear()


def items_of(view: RowsView) -> Items:
    """Give the items of a view, which holds them."""
    if not isinstance(view.accessible, Items):
        view.accessible = Items(view)
    return view.accessible


def current_block(view: RowsView) -> int | None:
    """Give the number of the block that the reader is at, unless it is hidden."""
    page, current = view.page, view.current
    if not 0 <= current < page.index.blocks.rows:
        return None
    number = page.index.blocks.of_row(current)
    return number if page.is_shown(number) else None
