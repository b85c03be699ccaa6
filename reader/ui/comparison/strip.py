"""The strip beside the scroll bar: the changes of the whole document, and which part is visible."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from reader.compare.model import Relation
from reader.ui.comparison.index import Change, wanted_table
from reader.ui.comparison.rows.view import RowsView
from reader.ui.theme import theme

_WIDTH = 16
_SETTLED_MS = 80

# Plain numbers, because flags are slow to combine and every changed row is looked at.
_PRESENCE, _MOVED, _FIGURE = int(Change.PRESENCE), int(Change.MOVED), int(Change.FIGURE)
_WORDING = int(Change.WORDING | Change.NAME)
_LEAST = 3  # pixels; a mark must be seen however long the document is


class Strip(QWidget):
    """Marks of changes over the document's whole height; a click goes there.

    Signals:
        asked: where a person pressed, as a share of the document.
    """

    asked = Signal(float)

    def __init__(self, view: RowsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._picture: QPixmap | None = None
        self._framed: tuple[int, int] | None = None
        self.shown = Change.NONE
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of all changes"))
        self.setToolTip(self.tr("Changes of the whole document"))
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self.renew)
        view.scrolled.connect(self._follow)
        theme().changed.connect(self.renew)

    def sizeHint(self) -> QSize:
        """A narrow strip."""
        return QSize(theme().measures.px(_WIDTH), 100)

    def show_changes(self, shown: Change) -> None:
        """Set the classes of change that are marked; the marks follow when the text is there."""
        self.shown = shown
        self._settled.start()

    def renew(self) -> None:
        """Draw the marks again."""
        self._picture = None
        self.update()

    def _follow(self) -> None:
        """Draw the frame where it stands now; a step through a long document may not move it at all."""
        if self._frame() != self._framed:
            self.update()

    def _frame(self) -> tuple[int, int] | None:
        """Give where the frame of what is visible begins, and its height; None where there is nothing."""
        page = self._view.page
        total = page.heights.top(len(page))
        if total <= 0:
            return None
        share = self.height() / total
        height = min(self._view.viewport().height() * share, self.height())
        return round(page.scroller.value * share), max(8, round(height))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the mouse was pressed."""
        self.asked.emit(event.position().y() / max(1, self.height()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.asked.emit(min(1.0, max(0.0, event.position().y() / max(1, self.height()))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the marks and the frame of what is visible."""
        ratio = self.devicePixelRatioF()
        if self._picture is None:
            self._picture = self._marks(ratio)
        elif self._picture.deviceIndependentSize().toSize() != self.size():
            # Stretched until the window has its size: finding all marks anew takes longer than a paint.
            self._settled.start()
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._picture)
        self._framed = self._frame()
        if self._framed is not None:
            top, height = self._framed
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(QPen(theme().colour("soft"), 1))
            ground = theme().colour("soft")
            ground.setAlphaF(0.12)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(1.5, top + 0.5, self.width() - 3, height - 1), 2, 2)
        painter.end()

    def _marks(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme().colour("paper"))
        painter = QPainter(picture)
        painter.setPen(theme().colour("line"))
        painter.drawLine(0, 0, 0, self.height())
        until = {0: 0.0, 1: 0.0}
        for top, height, name, lane in self._stretches():
            if top + height <= until[lane]:
                continue
            half = (self.width() - 6) / 2
            box = QRectF(3 + lane * (half + 0.5), top, half, height)
            painter.fillRect(box, theme().colour(name))
            until[lane] = top + height
        painter.end()
        return picture

    def _stretches(self) -> list[tuple[float, float, str, int]]:
        """Give the marks: top, height, colour, and lane (0 the old edition's side, 1 the new one's)."""
        page, index = self._view.page, self._view.page.index
        total = page.heights.top(len(page))
        if total <= 0 or not index.complete:
            return []  # marks of a part would stand where others belong
        scale = self.height() / total
        # In a long document many rows fall on one pixel; the first that changed stands for all.
        step = 2.0 if len(page) > 4 * self.height() else 0.0
        wanted = index.changes.translate(wanted_table(self.shown))
        found = []
        at = self._changed(0, wanted)
        while at is not None:
            position, row = at
            top, height = page.heights.top(position) * scale, page.heights.height(position) * scale
            name = self._colour(row)
            lanes = {"ins": (1,), "removed": (0,)}.get(name, (0, 1))
            found += [(top, max(_LEAST, height), name, lane) for lane in lanes]
            following = page.heights.find((top + step) / scale) if step else 0
            at = self._changed(max(position + 1, following), wanted)
        return found

    def _changed(self, position: int, wanted: bytearray) -> tuple[int, int] | None:
        """Give the place of the first row from a position on that `wanted` marks by 1, and its number."""
        page = self._view.page
        while position < len(page):
            row = page.block(position).row
            if row < 0:
                position += 1
                continue
            changed = wanted.find(1, row)
            if changed == row:
                return position, row
            if changed < 0:
                return None
            position = max(position + 1, page.position(page.index.blocks.of_row(changed)))
        return None

    def _colour(self, number: int) -> str:
        """Give the colour of a row's mark."""
        index = self._view.page.index
        found = index.changes[number] & int(self.shown)
        relation = index.comparison.rows[number].relation
        if found & _PRESENCE:
            return "ins" if relation is Relation.ADDED else "removed"
        if found & _MOVED:
            return "moved"
        if relation is Relation.COUNTERPART:
            return "shared"
        if found & _WORDING:
            return "accent"
        return "figure" if found & _FIGURE else "edge"
