"""The panel: pages behind a row of tabs."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.ui.comparison.chrome import Edge, Plank, Tab
from reader.ui.comparison.panel.page import PanelPage
from reader.ui.theme import theme


class Flow(QLayout):
    """Widgets in lines, as words in a text."""

    def __init__(self, parent: QWidget, spacing: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Add a widget at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Give how many widgets there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give a widget's item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Take a widget out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Lines are as many as the width asks for."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def sizeHint(self) -> QSize:
        """As small as the largest widget."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As small as the largest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Place the widgets."""
        super().setGeometry(rect)
        self._place(rect, really=True)

    def _place(self, rect: QRect, *, really: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        x, y, line = room.x(), room.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > room.x() and x + size.width() > room.right() + 1:
                x, y, line = room.x(), y + line + self.spacing(), 0
            if really:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line + self.contentsMargins().bottom() - rect.y()


class Panel(QWidget):
    """Pages behind tabs; only the page in front is kept up to date.

    Attributes:
        stack: what the pages are made in.

    Signals:
        chosen: the row to go to, and the side that is meant, or None.
    """

    chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._tabs = Plank(Edge.BOTTOM, "paper", self)
        px = theme().measures.px
        flow = Flow(self._tabs, px(2))
        flow.setContentsMargins(px(8), px(5), px(8), px(5))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._tabs.setSizePolicy(policy)
        self._flow = flow
        column.addWidget(self._tabs)
        self.stack = QStackedWidget(self)
        column.addWidget(self.stack, 1)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.open)
        self._names: list[str] = []
        self._row = -1

    def add(self, name: str, page: PanelPage) -> None:
        """Add a page."""
        button = Tab(parent=self._tabs)
        self._flow.addWidget(button)
        number = self.stack.addWidget(page)
        self._group.addButton(button, number)
        self._names.append(name)
        page.chosen.connect(self.chosen)
        page.counted.connect(lambda: self._label(number))
        self._label(number)
        if number == 0:
            button.setChecked(True)

    def page(self, number: int) -> PanelPage:
        """Give a page."""
        page = self.stack.widget(number)
        assert isinstance(page, PanelPage)
        return page

    def _label(self, number: int) -> None:
        count = self.page(number).count()
        text = self._names[number] if not count else f"{self._names[number]} {count:,}"
        self._group.button(number).setText(text)
        self._flow.invalidate()

    def open(self, number: int) -> None:
        """Bring a page to the front."""
        self._group.button(number).setChecked(True)
        self.stack.setCurrentIndex(number)
        self.page(number).follow(self._row)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self.stack.count()

    @property
    def front(self) -> int:
        """The number of the page in front."""
        return self.stack.currentIndex()

    def follow(self, row: int) -> None:
        """Show what belongs to the row that is being read."""
        self._row = row
        self.page(self.front).follow(row)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the tabs in the size of the theme's type."""
        if event.type() is QEvent.Type.FontChange:
            self._flow.invalidate()
        super().changeEvent(event)
