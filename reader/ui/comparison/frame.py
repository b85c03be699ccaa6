"""The three parts side by side, and which of them there is room for."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reader.ui.theme import theme

_PANEL_FROM, _OUTLINE_FROM = 1000, 780  # pixels of designed size; below, the text needs the room


class Frame(QSplitter):
    """Outline, text and panel.

    In a narrow window the panel steps aside first, then the outline; a reader who asks for one gets it.
    """

    def __init__(self, outline: QWidget, middle: QWidget, panel: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._outline, self._panel = outline, panel
        self._asked: dict[QWidget, bool] = {}
        self._sized = False
        px = theme().measures.px
        outline.setMinimumWidth(px(150))
        panel.setMinimumWidth(px(250))
        middle.setMinimumWidth(px(260))
        for widget in (outline, middle, panel):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)

    def minimumSizeHint(self) -> QSize:
        """Small: parts step aside."""
        return QSize(theme().measures.px(300), theme().measures.px(200))

    def toggle(self, part: QWidget) -> None:
        """Show or hide the outline or the panel, whatever room there is."""
        self.ask(part, shown=not part.isVisible())

    def ask(self, part: QWidget, *, shown: bool) -> None:
        """Show or hide a part because the reader asks for it."""
        self._asked[part] = shown
        part.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let parts step aside, or come back."""
        super().resizeEvent(event)
        px = theme().measures.px
        width = event.size().width()
        for part, least in ((self._panel, _PANEL_FROM), (self._outline, _OUTLINE_FROM)):
            wide = width >= px(least)
            was_wide = event.oldSize().width() >= px(least)
            if wide != was_wide and self._asked.get(part, True):
                # What was asked for in a narrow window counts until the window is wide again.
                self._asked.pop(part, None)
                part.setVisible(wide)
            elif part not in self._asked:
                part.setVisible(wide)
        if not self._sized and self.isVisible():
            self._sized = True
            self._share(width)

    def _share(self, width: int) -> None:
        px = theme().measures.px
        left = min(px(270), max(px(180), round(width * 0.165)))
        right = min(px(400), max(px(290), round(width * 0.23)))
        self.setSizes([left, width - left - right, right])

    def state(self) -> QByteArray:
        """Give the widths of the parts, to be kept."""
        return self.saveState()

    def restore(self, state: QByteArray) -> None:
        """Take widths that were kept."""
        if not state.isEmpty():
            self._sized = self.restoreState(state)
