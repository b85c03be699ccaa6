"""Widgets that show the pictures of the whole and lead from them to the text."""

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.compare.model import Comparison
from reader.ui.comparison.flow.links import Link, flow
from reader.ui.comparison.flow.picture import Bar, FlowPicture, Ribbon
from reader.ui.comparison.flow.topics import TopicBar, TopicsPicture
from reader.ui.comparison.labels import relation_name
from reader.ui.theme import theme


class FlowCanvas(QWidget):
    """Where each old section's content went.

    Signals:
        row_chosen: the first row of a ribbon that was clicked.
        section_chosen: the section that was clicked, and whether it is the new edition's.
    """

    row_chosen = Signal(int)
    section_chosen = Signal(str, bool)

    def __init__(self, comparison: Comparison, level: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._flow = flow(comparison, level)
        self._over: Bar | Ribbon | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Where each old section's content went"))
        theme().changed.connect(self._renew)
        self._renew()

    def set_level(self, level: int) -> None:
        """Show sections down to a level."""
        self._flow = flow(self._comparison, level)
        self._renew()

    def _renew(self) -> None:
        bars = max(len(self._flow.olds), len(self._flow.news))
        self.setMinimumHeight(theme().measures.px(60 + bars * 20))
        self.picture = FlowPicture(self._comparison, self._flow, QSizeF(self.size()))
        self._over = None
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the labels."""
        return QSize(theme().measures.px(860), self.minimumHeight())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the picture out again."""
        self.picture = FlowPicture(self._comparison, self._flow, QSizeF(self.size()))

    def draw(self, painter: QPainter) -> None:
        """Draw the whole picture as it is exported."""
        self.picture.paint(painter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture; what is under the pointer stands out."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("pane"))
        over = self._over

        def chosen(link: Link) -> bool:
            if isinstance(over, Ribbon):
                return link is over.link
            return isinstance(over, Bar) and (link.new if over.new else link.old) == over.name

        self.picture.paint(painter, chosen if over is not None else None)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer."""
        over = self.picture.at(event.position())
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
        over = self.picture.at(event.position())
        if isinstance(over, Bar):
            self.section_chosen.emit(over.name, over.new)
        elif isinstance(over, Ribbon):
            self.row_chosen.emit(over.link.rows[0])

    def event(self, event: QEvent) -> bool:
        """Tell what a ribbon is in words."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._words(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _words(self, point: QPointF) -> str:
        over = self.picture.at(point)
        if isinstance(over, Bar):
            return self.picture.title(over)
        if isinstance(over, Ribbon):
            rows = self.tr("%n row(s)", "", len(over.link.rows))
            relations = sorted(over.link.relations.items(), key=lambda pair: -pair[1])
            return "\n".join([rows, ", ".join(relation_name(relation) for relation, _ in relations)])
        return ""


class TopicsCanvas(QWidget):
    """Which topics gained and lost.

    Signals:
        word_chosen: the word that was clicked.
    """

    word_chosen = Signal(str)

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics = comparison.emphasis
        self._over: TopicBar | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Topics gained and lost"))
        theme().changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        self.picture = TopicsPicture(self._topics, max(float(self.width()), 420.0))
        self.setMinimumHeight(round(self.picture.size.height()))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words."""
        return QSize(theme().measures.px(760), self.minimumHeight())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the picture out again."""
        self._renew()

    def draw(self, painter: QPainter) -> None:
        """Draw the whole picture as it is exported."""
        self.picture.paint(painter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("pane"))
        self.picture.paint(painter, self._over)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer."""
        self._over = self.picture.at(event.position())
        hand = Qt.CursorShape.ArrowCursor if self._over is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(hand)
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing is under the pointer."""
        self._over = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Find the word that is clicked."""
        found = self.picture.at(event.position())
        if found is not None:
            self.word_chosen.emit(found.topic.word)
