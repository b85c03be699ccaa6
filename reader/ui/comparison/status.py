"""The line below everything: which change one is at, how much was reviewed, the keys, the zoom."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.ui.comparison.chrome import Edge, Plank
from reader.ui.theme import theme

_GAP = "   "


class Share(QWidget):
    """A short bar that is filled as far as the review has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Fill the bar as far as a share of 1."""
        self._share = min(1.0, max(0.0, share))
        self.update()

    def sizeHint(self) -> QSize:
        """Short and thin."""
        return QSize(theme().measures.px(110), theme().measures.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("track"))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self._share > 0:
            painter.setBrush(theme().colour("accent"))
            box.setWidth(max(box.height(), box.width() * self._share))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.end()


class Hints(QLabel):
    """Hints one after the other, parted by three spaces; as many of the last ones as there is room for."""

    def __init__(self, hints: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.give(hints)

    def give(self, hints: str) -> None:
        """Give other hints."""
        self._hints = hints.split(_GAP)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        tails = (_GAP.join(self._hints[at:]) for at in range(len(self._hints)))
        self.setText(next((tail for tail in tails if metrics.horizontalAdvance(tail) <= self.width()), ""))


class Word(QLabel):
    """A word on what was just done; what there is no room for is left out, and told by its tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, words: str) -> None:
        """Say a word instead of the one before."""
        self._words = words
        self.setToolTip(words)
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width()))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the whole word."""
        width = ceil(QFontMetricsF(self.font()).horizontalAdvance(self._words))
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrow: what there is no room for is left out."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self.say(self._words)


class Status(Plank):
    """The status line.

    Signals:
        zoom_clicked: the reader wants the designed size again.
    """

    zoom_clicked = Signal()

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(Edge.TOP, parent=parent)
        row = self._row = QHBoxLayout(self)
        px = theme().measures.px
        row.setContentsMargins(px(14), px(4), px(6), px(4))
        row.setSpacing(px(16))
        self._place, self._seen, self._word = QLabel(self), QLabel(self), Word(self)
        self._share = Share(self)
        self._something = True
        self._keys = Hints(keys, self)
        self._zoom = QToolButton(self)
        self._zoom.setToolTip(self.tr("Zoom; click for 100%"))
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._zoom.clicked.connect(self.zoom_clicked)
        for label in (self._place, self._seen):
            label.setProperty("rank", "caption")
            row.addWidget(label)
        row.addWidget(self._share)
        self._word.setProperty("rank", "caption")
        row.addWidget(self._word)
        self._keys.setProperty("rank", "caption")
        row.addWidget(self._keys, 1)
        row.addWidget(self._zoom)

    def set_place(self, at: int | None, changes: int) -> None:
        """Say which change of how many one is at; None between changes."""
        if at is not None:
            self._place.setText(self.tr("Change {0} of {1}").format(f"{at:,}", f"{changes:,}"))
        elif changes > 1:
            self._place.setText(self.tr("{0} changes").format(f"{changes:,}"))
        else:
            self._place.setText(self.tr("1 change") if changes else self.tr("No changes"))

    def set_seen(self, seen: int, changes: int) -> None:
        """Say how many of the changes were reviewed."""
        self._seen.setText(self.tr("Reviewed {0} of {1}").format(f"{seen:,}", f"{changes:,}"))
        self._share.set_share(seen / changes if changes else 0.0)
        self._something = changes > 0
        self._make_room()

    def warn(self, words: str) -> None:
        """Say in place of the hints what a person must know as long as the window is open."""
        self._keys.give(words)
        self._keys.setToolTip(words)
        self._keys.setStyleSheet(f"color: {theme().colours.caution}")

    def set_zoom(self, zoom: float) -> None:
        """Say the zoom."""
        self._zoom.setText(f"{round(zoom * 100)}%")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out bar and count where there is nothing to review, or no room: first the bar."""
        row = self._row
        margins = row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 4 * row.spacing()
        room -= self._place.sizeHint().width() + self._zoom.sizeHint().width()
        for part in (self._seen, self._share):
            room -= part.sizeHint().width() + row.spacing()
            part.setVisible(self._something and room >= 0)

    def say(self, word: str) -> None:
        """Say a word about what was just done."""
        self._word.say(word)
