"""A window in which comparisons lie as tabs."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTabBar, QTabWidget, QWidget

from reader.ui.comparison.window import ComparisonWindow
from reader.ui.dialogs.parts import tool
from reader.ui.theme import theme

_SIZE = 1440, 900  # designed
_NARROW = 160  # designed width below which a tab does not shrink
_REACH = 24  # pixels of designed size by which a tab is dragged before it comes off the bar


class Desk(QMainWindow):
    """One window for some comparisons; the only one in it has the window to itself.

    Signals:
        altered: a comparison came, went, or stands in front now; or the window itself does.
        closing: the window is about to close, with the comparisons in it.
        menu_requested: the comparison whose tab was right-clicked, and where on the screen.
        torn: the comparison whose tab was dragged off the bar, and where on the screen it was let go.
    """

    altered = Signal()
    closing = Signal()
    menu_requested = Signal(object, QPoint)
    torn = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tabs = _Tabs()
        self._tabs.emptied.connect(self.close)
        self._tabs.currentChanged.connect(self._bring_forward)
        bar = self._tabs.tabBar()
        bar.tabCloseRequested.connect(lambda at: self._page(at).close())
        bar.tabMoved.connect(lambda _from, _to: self.altered.emit())
        self._tabs.bar.torn.connect(lambda number, at: self.torn.emit(self._page(number), at))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bar.customContextMenuRequested.connect(self._ask_menu)
        self.setCentralWidget(self._tabs)
        px = theme().measures.px
        room = self.screen().availableSize()
        self.resize(QSize(*map(px, _SIZE)).boundedTo(room))
        self.setMinimumSize(QSize(px(360), px(320)).boundedTo(room))

    @property
    def room(self) -> QWidget:
        """Where a comparison is made that will be added: a style sheet dresses anew what moves."""
        room = self._tabs.findChild(QStackedWidget)
        assert room is not None
        return room

    @property
    def pages(self) -> tuple[ComparisonWindow, ...]:
        """The comparisons, in the order of their tabs."""
        return tuple(self._page(at) for at in range(self._tabs.count()))

    @property
    def front(self) -> ComparisonWindow | None:
        """The comparison in front."""
        page = self._tabs.currentWidget()
        return page if isinstance(page, ComparisonWindow) else None

    def add(self, page: ComparisonWindow) -> None:
        """Put a comparison behind the others, without bringing it to the front."""
        title = page.short_title
        at = self._tabs.addTab(page, title.replace("&", "&&"))
        self._tabs.setTabToolTip(at, page.summary)
        cross = tool(self.tr("Close {0}").format(title), "close")
        cross.setProperty("cross", True)
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.setIconSize(QSize(theme().measures.px(12), theme().measures.px(12)))
        cross.clicked.connect(page.close)
        self._tabs.tabBar().setTabButton(at, QTabBar.ButtonPosition.RightSide, cross)
        self.altered.emit()

    def show_bar(self, *, always: bool) -> None:
        """Show the tabs even of a single comparison, which can be dragged to another window then."""
        self._tabs.setTabBarAutoHide(not always)

    def release(self, page: ComparisonWindow) -> None:
        """Let go of a comparison, which was closed or lives on elsewhere."""
        self._tabs.removeTab(self._tabs.indexOf(page))

    def show_page(self, page: ComparisonWindow) -> None:
        """Bring a comparison to the front, and the window with it."""
        self._tabs.setCurrentWidget(page)
        self.show()
        self.raise_()
        self.activateWindow()

    def step(self, by: int) -> None:
        """Bring the comparison to the front that stands so many tabs further, round and round."""
        if self._tabs.count():
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + by) % self._tabs.count())

    def _page(self, at: int) -> ComparisonWindow:
        page = self._tabs.widget(at)
        assert isinstance(page, ComparisonWindow)
        return page

    def _bring_forward(self) -> None:
        page = self.front
        self.setWindowTitle(page.windowTitle() if page is not None else "")
        if page is not None:
            page.view.setFocus()
        self.altered.emit()

    def _ask_menu(self, at: QPoint) -> None:
        bar = self._tabs.tabBar()
        if (number := bar.tabAt(at)) >= 0:
            self.menu_requested.emit(self._page(number), bar.mapToGlobal(at))

    def event(self, event: QEvent) -> bool:
        """Take notice of being brought to the front."""
        if event.type() is QEvent.Type.WindowActivate:
            self.altered.emit()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the comparisons first, so that each keeps its place and its note."""
        self.closing.emit()
        for page in self.pages:
            page.close()
        super().closeEvent(event)


class _Tabs(QTabWidget):
    """Tabs that hide while there is but one.

    Attributes:
        bar: where they stand.

    Signals:
        emptied: the last tab went.
    """

    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bar = _Bar()
        self.setTabBar(self.bar)
        self.setTabBarAutoHide(True)
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self.setProperty("desk", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabBar().setAccessibleName(self.tr("Comparisons"))

    def tabRemoved(self, index: int) -> None:  # noqa: N802 - Qt's name
        """Say when nothing is left."""
        super().tabRemoved(index)
        if not self.count():
            self.emptied.emit()


class _Bar(QTabBar):
    """A bar of tabs; the middle button closes one, and one can be dragged off the bar.

    Signals:
        torn: the number of the tab that was dragged off, and where on the screen it was let go.
    """

    torn = Signal(int, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._held = False

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """Room to tell two comparisons apart; where many have none, the bar scrolls."""
        whole = self.tabSizeHint(index)
        return QSize(min(whole.width(), theme().measures.px(_NARROW)), whole.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a tab."""
        left = event.button() is Qt.MouseButton.LeftButton
        self._held = left and self.tabAt(event.position().toPoint()) >= 0
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a tab would come off here."""
        super().mouseMoveEvent(event)
        if self._held and self._is_off(event.position()):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of a tab; close what the middle button was pressed on."""
        at = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and at >= 0:
            self.tabCloseRequested.emit(at)
            return
        super().mouseReleaseEvent(event)
        self.unsetCursor()
        off, self._held = self._held and self._is_off(event.position()), False
        if off:
            self.torn.emit(self.currentIndex(), event.globalPosition().toPoint())

    def _is_off(self, at: QPointF) -> bool:
        reach = theme().measures.px(_REACH)
        return not QRectF(self.rect()).adjusted(-reach, -reach, reach, reach).contains(at)
