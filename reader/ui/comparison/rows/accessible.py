"""The view as screen readers see it: a list whose items are the headings and rows, with their texts.

Qt asks a factory for the interface of a widget and keeps what it gets. Items are made when they are asked
for; their list keeps them as long as Qt may use them.
"""

from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QColor,
    QWindow,
)

from reader.compare.model import Comparison
from reader.ui.comparison.index import Block
from reader.ui.comparison.labels import relation_name, section_title, tags
from reader.ui.comparison.review import Review
from reader.ui.comparison.rows.text import Side, paragraphs_of
from reader.ui.comparison.rows.view import RowsView

Related = tuple[QAccessibleInterface, QAccessible.RelationFlag]
_ALL = QAccessible.RelationFlag.AllRelations


def _tr(text: str) -> str:
    return QCoreApplication.translate("Accessible", text)


def block_words(comparison: Comparison, block: Block) -> str:
    """Give a block as it is read aloud: the headings; or how a row's sides belong together, and both."""
    if block.is_band:
        old, new = section_title(comparison.old, block.old), section_title(comparison.new, block.new)
        parts = [_tr("Old: {0}").format(old) if old else "", _tr("New: {0}").format(new) if new else ""]
        return "; ".join(part for part in parts if part)
    row = comparison.rows[block.row]
    words = [relation_name(row.relation), *(word for _, word, _ in tags(comparison, row, block.old))]
    parts = [", ".join(dict.fromkeys(words))]
    for side, frame in ((Side.OLD, _tr("Old {0}: {1}")), (Side.NEW, _tr("New {0}: {1}"))):
        parts += [frame.format(p.number, p.text) for p in paragraphs_of(comparison, row, side)]
    return ". ".join(parts)


def review_words(review: Review) -> str:
    """Give what was said of a row as it is read aloud."""
    words = [_tr("seen") if review.seen else "", _tr("important") if review.important else ""]
    words.append(_tr("note: {0}").format(review.note) if review.note else "")
    return ", ".join(word for word in words if word)


class BlockInterface(QAccessibleInterface):
    """A heading or a row, as an item of the list."""

    def __init__(self, rows: "RowsInterface", position: int) -> None:
        super().__init__()
        self._rows, self._position = rows, position

    @property
    def _view(self) -> RowsView:
        return self._rows.view

    def isValid(self) -> bool:  # noqa: N802 - Qt's name, as all below
        """Whether the block is still shown."""
        return self._position < len(self._view.page)

    def object(self) -> QObject | None:  # type: ignore[override]
        """A block is no object of Qt's."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Give the window it stands in."""
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Give the list."""
        return self._rows

    def child(self, _index: int) -> None:  # type: ignore[override]
        """A block has no parts."""

    def childCount(self) -> int:  # noqa: N802
        """A block has no parts."""
        return 0

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]  # noqa: N802
        """A block has no parts."""

    def indexOfChild(self, _child: QAccessibleInterface) -> int:  # noqa: N802
        """A block has no parts."""
        return -1

    def focusChild(self) -> None:  # type: ignore[override]  # noqa: N802
        """A block has no parts."""

    def relations(self, _match: QAccessible.RelationFlag = _ALL) -> list[Related]:
        """A block labels nothing."""
        return []

    def text(self, kind: QAccessible.Text) -> str:
        """Give the words of the block, and what was said of it."""
        page = self._view.page
        if not self.isValid():
            return ""
        block = page.block(self._position)
        if kind == QAccessible.Text.Name:
            return block_words(page.index.comparison, block)
        if kind == QAccessible.Text.Description and not block.is_band:
            return review_words(self._view.review_of(page.index.comparison.rows[block.row]))
        return ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:  # noqa: N802
        """The editions cannot be written to."""

    def rect(self) -> QRect:
        """Give where the block is on the screen; nowhere while it is not visible."""
        view = self._view
        for position, y in view.page.scroller.visible(view.viewport().height()):
            if position == self._position:
                corner = view.viewport().mapToGlobal(QPoint(0, round(y)))
                height = round(view.page.measure(position))
                return QRect(corner.x(), corner.y(), view.viewport().width(), height)
        return QRect()

    def role(self) -> QAccessible.Role:
        """A heading or an item."""
        if self.isValid() and self._view.page.block(self._position).is_band:
            return QAccessible.Role.Heading
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Say whether it is visible, and whether the reader is at it."""
        state = QAccessible.State()
        state.focusable = True
        state.selectable = True
        state.readOnly = True
        state.multiLine = True
        state.offscreen = self.rect().isEmpty()
        current = self._rows.current_position()
        state.selected = current == self._position
        state.focused = state.selected and self._view.hasFocus()
        return state

    def foregroundColor(self) -> QColor:  # noqa: N802
        """Give the colour of text."""
        return self._view.palette().text().color()

    def backgroundColor(self) -> QColor:  # noqa: N802
        """Give the colour of the ground."""
        return self._view.palette().base().color()

    def interface_cast(self, _kind: QAccessible.InterfaceType) -> None:  # type: ignore[override]
        """A block is nothing but an item."""


class RowsInterface(QAccessibleObject):
    """The list of blocks."""

    def __init__(self, view: RowsView) -> None:
        super().__init__(view)
        self.view = view
        self._items: dict[int, BlockInterface] = {}
        self._registered: list[int] = []
        view.current_changed.connect(self._tell)
        view.destroyed.connect(self._forget)

    def _tell(self, _row: int) -> None:
        """Say that the reader is at another row."""
        position = self.current_position()
        if position is not None:
            event = QAccessibleEvent(self.view, QAccessible.Event.Focus)
            event.setChild(position)
            QAccessible.updateAccessibility(event)

    def _forget(self) -> None:
        for number in self._registered:
            QAccessible.deleteAccessibleInterface(number)
        self._items.clear()

    def current_position(self) -> int | None:
        """Give the position of the block that the reader is at."""
        page, current = self.view.page, self.view.current
        if not 0 <= current < len(page.index.block_of_row):
            return None
        number = page.index.block_of_row[current]
        return page.position(number) if page.is_shown(number) else None

    def parent(self) -> QAccessibleInterface:
        """Give the part of the window that the view stands in."""
        return QAccessible.queryAccessibleInterface(self.view.parentWidget() or self.view.window())

    def child(self, index: int) -> BlockInterface | None:  # type: ignore[override]
        """Give a block."""
        if not 0 <= index < len(self.view.page):
            return None
        item = self._items.get(index)
        if item is None:
            item = self._items[index] = BlockInterface(self, index)
            self._registered.append(QAccessible.registerAccessibleInterface(item))
        return item

    def childCount(self) -> int:  # noqa: N802
        """Give how many blocks there are."""
        return len(self.view.page)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        """Give the position of a block."""
        return next((at for at, item in self._items.items() if item is child), -1)

    def childAt(self, x: int, y: int) -> BlockInterface | None:  # type: ignore[override]  # noqa: N802
        """Give the block at a place of the screen."""
        point = QPointF(self.view.viewport().mapFromGlobal(QPoint(x, y)))
        for position, top in self.view.page.scroller.visible(self.view.viewport().height()):
            if top <= point.y() < top + self.view.page.measure(position):
                return self.child(position)
        return None

    def focusChild(self) -> BlockInterface | None:  # type: ignore[override]  # noqa: N802
        """Give the block that the reader is at."""
        position = self.current_position()
        return None if position is None else self.child(position)

    def text(self, kind: QAccessible.Text) -> str:
        """Give the view's name."""
        if kind == QAccessible.Text.Name:
            return self.view.accessibleName()
        return self.view.accessibleDescription() if kind == QAccessible.Text.Description else ""

    def role(self) -> QAccessible.Role:
        """A list."""
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        """Say that it can be walked with the keyboard."""
        state = QAccessible.State()
        state.focusable = True
        state.focused = self.view.hasFocus()
        state.invisible = not self.view.isVisible()
        return state

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Give the window it stands in."""
        return self.view.window().windowHandle()

    def relations(self, _match: QAccessible.RelationFlag = _ALL) -> list[Related]:
        """The list labels nothing."""
        return []

    def foregroundColor(self) -> QColor:  # noqa: N802
        """Give the colour of text."""
        return self.view.palette().text().color()

    def backgroundColor(self) -> QColor:  # noqa: N802
        """Give the colour of the ground."""
        return self.view.palette().base().color()

    def interface_cast(self, _kind: QAccessible.InterfaceType) -> None:  # type: ignore[override]
        """The list is walked by its children."""


def _interface(_name: str, widget: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(widget, RowsView):
        return None
    if widget.accessible is None:
        # The view holds it, since Qt's register takes no part in Python's counting of references.
        widget.accessible = RowsInterface(widget)
    return widget.accessible  # type: ignore[return-value]


@cache
def install() -> None:
    """Tell Qt how views of rows are read aloud; once is enough."""
    QAccessible.installFactory(_interface)


def announce(view: RowsView, words: str) -> None:
    """Have a screen reader say something that happened."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))
