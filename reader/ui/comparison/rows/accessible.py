"""The view as screen readers see it: a list whose items are the headings and rows, with their texts.

Qt owns the interface it is given and deletes it with the widget. So the factory makes another one whenever it
is asked: Qt asks again for the same widget once the widget's meta-object is another (PySide makes a new one
when a signal is connected to one of its methods), and deletes each answer. And the interface does not hold
the view, since PySide never lets go of what a factory made.
"""

# mypy: disable-error-code="override"
# PySide's stubs forbid the None that Qt expects where there is nothing.

from functools import cache

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from reader.ui.comparison.rows.items import EVERY, BlockInterface, Related, current_block, items_of
from reader.ui.comparison.rows.view import RowsView


class RowsInterface(QAccessibleObject):
    """The list of blocks."""

    @property
    def view(self) -> RowsView:
        """The view that the list stands for."""
        return self.object()  # type: ignore[return-value]  # It was made for one.

    def isValid(self) -> bool:
        """Whether the view is more than the bare widget that is left of it while it is destroyed."""
        return isinstance(self.object(), RowsView)

    def parent(self) -> QAccessibleInterface:
        """Give the part of the window that the view stands in."""
        return QAccessible.queryAccessibleInterface(self.view.parentWidget() or self.view.window())

    def child(self, index: int) -> BlockInterface | None:
        """Give a block."""
        view = self.view
        return items_of(view).item(view.page.number(index)) if 0 <= index < len(view.page) else None

    def childCount(self) -> int:
        """Give how many blocks there are."""
        return len(self.view.page)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Give the position of a block."""
        if not isinstance(child, BlockInterface) or not child.isValid():
            return -1
        return self.view.page.position(child.number)

    def childAt(self, x: int, y: int) -> BlockInterface | None:
        """Give the block at a place of the screen."""
        point = QPointF(self.view.viewport().mapFromGlobal(QPoint(x, y)))
        for position, top in self.view.page.scroller.visible(self.view.viewport().height()):
            if top <= point.y() < top + self.view.page.measure(position):
                return self.child(position)
        return None

    def focusChild(self) -> BlockInterface | None:
        """Give the block that the reader is at."""
        number = current_block(self.view)
        return None if number is None else items_of(self.view).item(number)

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

    def window(self) -> QWindow | None:
        """Give the window it stands in."""
        return self.view.window().windowHandle()

    def relations(self, _match: QAccessible.RelationFlag = EVERY) -> list[Related]:
        """The list labels nothing."""
        return []

    def foregroundColor(self) -> QColor:
        """Give the colour of text."""
        return self.view.palette().text().color()

    def backgroundColor(self) -> QColor:
        """Give the colour of the ground."""
        return self.view.palette().base().color()


def _interface(_name: str, widget: QObject | None) -> QAccessibleInterface | None:
    return RowsInterface(widget) if isinstance(widget, RowsView) else None


@cache
def install() -> None:
    """Tell Qt how views of rows are read aloud; once is enough."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something that happened in a widget."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
