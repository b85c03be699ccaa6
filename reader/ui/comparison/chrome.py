"""Small quiet parts that the window's bars are made of."""

from collections.abc import Callable, Hashable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.ui.theme import theme

_STAMPS = 200


class Edge(Enum):
    """The edge of a plank that is ruled off."""

    TOP = auto()
    BOTTOM = auto()
    NONE = auto()


class Plank(QWidget):
    """A bar on the ground of the text, ruled off from its neighbour by a hair line."""

    def __init__(self, edge: Edge, ground: str = "pane", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge, self._ground = edge, ground

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour(self._ground))
        painter.setPen(QPen(theme().colour("line"), 1))
        if self._edge is not Edge.NONE:
            y = 0 if self._edge is Edge.TOP else self.height() - 1
            painter.drawLine(0, y, self.width(), y)
        painter.end()


class Stamps:
    """Things drawn once and stamped again, for lists whose entries look the same at every repaint."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, QPixmap] = {}

    def stamp(
        self,
        painter: QPainter,
        rect: QRect,
        key: Hashable,
        ground: str,
        draw: Callable[[QPainter, QRect], None],
    ) -> None:
        """Stamp what `key` stands for into a rectangle; `draw` draws it where it is not kept."""
        ratio = painter.device().devicePixelRatioF()
        style = theme()
        whole = (key, rect.width(), rect.height(), ratio, ground, id(style.colours), style.measures.zoom)
        picture = self._kept.get(whole)
        if picture is None:
            if len(self._kept) >= _STAMPS:
                self._kept.clear()
            picture = self._kept[whole] = QPixmap(rect.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(style.colour(ground))
            brush = QPainter(picture)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            draw(brush, QRect(0, 0, rect.width(), rect.height()))
            brush.end()
        painter.drawPixmap(rect.topLeft(), picture)


class Tab(QAbstractButton):
    """A word that brings a page to the front: a capsule when it is there, plain text otherwise."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._inside = False

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        px = theme().measures.px
        width = QFontMetrics(theme().font(px(13))).horizontalAdvance(self.text())
        return QSize(width + px(12), px(26))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self._inside = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Step back."""
        self._inside = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the capsule and the word."""
        style, px = theme(), theme().measures.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self._inside:
            painter.setBrush(style.colour("accent_bg" if self.isChecked() else "band"))
            painter.drawRoundedRect(box, px(6), px(6))
        if self.hasFocus() or (self.isChecked() and style.colours.high_contrast):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(style.colour("accent"), 2 if style.colours.high_contrast else 1))
            painter.drawRoundedRect(box, px(6), px(6))
        painter.setFont(style.font(px(13)))
        painter.setPen(style.colour("accent" if self.isChecked() else "ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
