"""A picture that leads to the text, by mouse and by keyboard."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.ui.comparison.rows.accessible import announce
from reader.ui.theme import theme

S = TypeVar("S")
_STEPS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class Canvas(QWidget, Generic[S]):
    """A picture whose parts can be pointed at and walked to with the arrow keys.

    Attributes:
        at: the part that the keyboard is at.

    Signals:
        walked: where the part stands that the keyboard came to.
    """

    walked = Signal(QRectF)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over: S | None = None
        self.at: S | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        theme().changed.connect(self.renew)

    # --- what the picture is -------------------------------------------------------------------------

    def renew(self) -> None:
        """Lay the picture out anew."""
        raise NotImplementedError

    def draw(self, painter: QPainter, chosen: S | None = None) -> None:
        """Draw the whole picture; what is chosen stands out."""
        raise NotImplementedError

    def hit(self, point: QPointF) -> S | None:
        """Give the part at a point."""
        raise NotImplementedError

    def shape(self, part: S) -> QPainterPath:
        """Give the outline of a part."""
        raise NotImplementedError

    def words(self, part: S) -> str:
        """Give what a part says."""
        raise NotImplementedError

    def step(self, key: Qt.Key) -> S | None:
        """Give the part that a key leads to."""
        raise NotImplementedError

    def choose(self, part: S) -> None:
        """Go from a part to the text."""
        raise NotImplementedError

    # --- what a person does --------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture; what is pointed at, or walked to, stands out."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("pane"))
        at = self.at if self.hasFocus() else None
        self.draw(painter, self._over or at)
        if at is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawPath(self.shape(at))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer."""
        over = self.hit(event.position())
        if over is not self._over:
            self._over = over
            hand = Qt.CursorShape.ArrowCursor if over is None else Qt.CursorShape.PointingHandCursor
            self.setCursor(hand)
            self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing is under the pointer."""
        self._over = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what is clicked."""
        if (part := self.hit(event.position())) is not None:
            self.at = part
            self.choose(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrow keys; Enter and Space go to the text."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._walk(self.step(key))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.at is not None:
            self.choose(self.at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: at the first part, to begin with."""
        super().focusInEvent(event)
        if self.at is None and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._walk(self.step(Qt.Key.Key_Home))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show nothing as walked to."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell in words what is under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            part = self.hit(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words(part) if part is not None else "", self)
            return True
        return super().event(event)

    def _walk(self, part: S | None) -> None:
        if part is None:
            return
        self.at = part
        self.setAccessibleDescription(self.words(part))
        announce(self, self.words(part))
        self.walked.emit(self.shape(part).boundingRect())
        self.update()
