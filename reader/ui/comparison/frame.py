"""The three parts side by side, and which of them there is room for."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reader.ui.theme import theme

_PANEL_FROM, _OUTLINE_FROM = 1000, 780  # pixels of designed size; below, the text needs the room
_STEP = 30  # by which a part gets wider with the window; it need not be drawn anew at every pixel


@dataclass(frozen=True, slots=True)
class Place:
    """How a reader wants a part beside the text.

    Attributes:
        width: in pixels of designed size; 0 for the designed one.
        shown: where there is room for it.
    """

    width: int = 0
    shown: bool = True


class Frame(QSplitter):
    """Outline, text and panel.

    In a narrow window the panel steps aside first, then the outline; a reader who asks for one gets it.

    Signals:
        arranged: the reader gave a part another width, or showed or hid one.
    """

    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._asked: dict[QWidget, bool] = {}
        self._widths: dict[QWidget, int] = {}
        self._shared: list[int] = []
        self.splitterMoved.connect(self._moved)

    def hold(self, outline: QWidget, middle: QWidget, panel: QWidget) -> None:
        """Take the three parts, once; they are made as children of the frame."""
        self._outline, self._panel = outline, panel
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
        self.arranged.emit()

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
        if self.isVisible():
            self._share(width)

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width that a window has at first."""
        super().showEvent(event)
        self._share(self.width())

    def _share(self, width: int) -> None:
        """Give each part beside the text the width that the reader gave it, else one that fits the window."""
        measures = theme().measures
        designed = width / measures.zoom
        left = self._widths.get(self._outline) or _fitting(designed * 0.185, 180, 270)
        right = self._widths.get(self._panel) or _fitting(designed * 0.23, 290, 400)
        sides = [measures.px(left), measures.px(right)]
        if sides != self._shared:
            self._shared = sides
            self.setSizes([sides[0], width - sum(sides), sides[1]])

    def _moved(self) -> None:
        for part in (self._outline, self._panel):
            if part.isVisible():
                self._widths[part] = round(part.width() / theme().measures.zoom)
        self.arranged.emit()

    @property
    def places(self) -> tuple[Place, Place]:
        """How the reader wants the outline and the panel, to be kept."""
        outline, panel = (
            Place(self._widths.get(part, 0), self._asked.get(part, True))
            for part in (self._outline, self._panel)
        )
        return outline, panel

    def arrange(self, outline: Place, panel: Place) -> None:
        """Let the parts stand as they were kept; to be called before the frame is shown."""
        for part, place in ((self._outline, outline), (self._panel, panel)):
            self._widths[part] = place.width
            if not place.shown:
                self.ask(part, shown=False)


def _fitting(wish: float, least: int, most: int) -> int:
    """Give a width that is near a wish, in pixels of designed size."""
    return min(most, max(least, round(wish / _STEP) * _STEP))
