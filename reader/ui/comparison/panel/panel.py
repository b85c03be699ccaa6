"""The panel: pages behind a row of tabs."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.ui.comparison.chrome import Edge, Plank, Tab
from reader.ui.comparison.panel.page import PanelPage
from reader.ui.theme import theme
from reader.ui.wrapping import Wrapping


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
        tabs = Wrapping(px(2), self._tabs)
        tabs.setContentsMargins(px(8), px(5), px(8), px(5))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._tabs.setSizePolicy(policy)
        self._lines = tabs
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
        self._lines.addWidget(button)
        number = self.stack.addWidget(page)
        self._group.addButton(button, number)
        self._names.append(name)
        page.chosen.connect(self.chosen)
        page.counted.connect(lambda: self._label(number))
        self._label(number)
        if number == 0:
            button.setChecked(True)
        before: QWidget = button  # also for those who walk by keyboard
        for part in page.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.setTabOrder(before, part)
                before = part

    def page(self, number: int) -> PanelPage:
        """Give a page."""
        page = self.stack.widget(number)
        assert isinstance(page, PanelPage)
        return page

    def _label(self, number: int) -> None:
        count = self.page(number).count()
        text = self._names[number] if not count else f"{self._names[number]} {count:,}"
        self._group.button(number).setText(text)
        self._lines.invalidate()

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
            self._lines.invalidate()
        super().changeEvent(event)
