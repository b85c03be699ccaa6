"""The canvases of the flow of sections and of the topics."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.compare.model import Comparison
from reader.ui.comparison.flow.canvas import Canvas
from reader.ui.comparison.flow.links import Link, flow
from reader.ui.comparison.flow.picture import Bar, FlowPicture, Ribbon
from reader.ui.comparison.flow.topics import TopicBar, TopicsPicture
from reader.ui.comparison.flow.walk import Stop, step
from reader.ui.comparison.index import Change
from reader.ui.comparison.labels import change_name, relation_name
from reader.ui.theme import theme


class FlowCanvas(Canvas[Stop]):
    """Where each old section's content went.

    Signals:
        row_chosen: the first row of the ribbon that was chosen.
        section_chosen: the section that was chosen, and whether it is the new edition's.
    """

    row_chosen = Signal(int)
    section_chosen = Signal(str, bool)

    def __init__(self, comparison: Comparison, level: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Where each old section's content went"), parent)
        self._comparison = comparison
        self._flow = flow(comparison, level)
        self.renew()

    def set_level(self, level: int) -> None:
        """Show sections down to a level."""
        self._flow = flow(self._comparison, level)
        self.renew()

    def renew(self) -> None:
        """Lay the picture out in the room there is."""
        bars = max(len(self._flow.olds), len(self._flow.news))
        self.setMinimumHeight(theme().measures.px(90 + bars * 20))
        self._lay()
        self.update()

    def _lay(self) -> None:
        self.picture = FlowPicture(self._comparison, self._flow, QSizeF(self.size()))
        self._over = self.at = None

    def sizeHint(self) -> QSize:
        """Room for the labels."""
        return QSize(theme().measures.px(860), self.minimumHeight())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the picture out again."""
        self._lay()

    def draw(self, painter: QPainter, chosen: Stop | None = None) -> None:
        """Draw the whole picture; ribbons that are not chosen, where any is, step back."""

        def is_chosen(link: Link) -> bool:
            if isinstance(chosen, Ribbon):
                return link is chosen.link
            return isinstance(chosen, Bar) and (link.new if chosen.new else link.old) == chosen.name

        self.picture.paint(painter, is_chosen if chosen is not None else None)

    def hit(self, point: QPointF) -> Stop | None:
        """Give the section or the ribbon at a point."""
        return self.picture.at(point)

    def shape(self, part: Stop) -> QPainterPath:
        """Give the outline of a section's bar and label, or of a ribbon."""
        return part.path if isinstance(part, Ribbon) else _rounded(part.box.united(part.label))

    def words(self, part: Stop) -> str:
        """Give a section's title; or from where a ribbon leads to where, and what became of the text."""
        if isinstance(part, Bar):
            return self.picture.title(part.name, new=part.new)
        link = part.link
        ends = [
            self.picture.title(name, new=new)
            for name, new in ((link.old, False), (link.new, True))
            if name is not None
        ]
        relations = sorted(link.relations, key=lambda relation: -link.relations[relation])
        told = [self.tr("%n row(s)", "", len(link.rows)), *(relation_name(one) for one in relations)]
        if link.moved:
            told.append(change_name(Change.MOVED))
        return "\n".join([" → ".join(ends), ", ".join(told)])

    def step(self, key: Qt.Key) -> Stop | None:
        """Give the section or the ribbon that a key leads to."""
        return step(self.picture, self.at, key)

    def choose(self, part: Stop) -> None:
        """Go to a section, or to a ribbon's first row."""
        if isinstance(part, Bar):
            self.section_chosen.emit(part.name, part.new)
        else:
            self.row_chosen.emit(part.link.rows[0])


class TopicsCanvas(Canvas[TopicBar]):
    """Which topics gained and lost.

    Signals:
        word_chosen: the word that was chosen.
    """

    word_chosen = Signal(str)

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Topics gained and lost"), parent)
        self._topics = comparison.emphasis
        self.renew()

    def renew(self) -> None:
        """Lay the picture out in the room there is."""
        self.picture = TopicsPicture(self._topics, max(float(self.width()), 420.0))
        self.setMinimumHeight(round(self.picture.size.height()))
        self._over = self.at = None
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words."""
        return QSize(theme().measures.px(760), self.minimumHeight())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the picture out again."""
        self.renew()

    def draw(self, painter: QPainter, chosen: TopicBar | None = None) -> None:
        """Draw the whole picture; a chosen topic stands on a ground."""
        self.picture.paint(painter, chosen)

    def hit(self, point: QPointF) -> TopicBar | None:
        """Give the topic at a point."""
        return self.picture.at(point)

    def shape(self, part: TopicBar) -> QPainterPath:
        """Give the outline of a topic's line."""
        return _rounded(part.line)

    def words(self, part: TopicBar) -> str:
        """Give a topic and how often it is written."""
        return self.picture.words(part)

    def step(self, key: Qt.Key) -> TopicBar | None:
        """Give the topic that a key leads to."""
        bars = self.picture.bars
        if not bars or self.at is None:
            return bars[0] if bars else None
        place = bars.index(self.at)
        steps = {Qt.Key.Key_Up: place - 1, Qt.Key.Key_Down: place + 1, Qt.Key.Key_Home: 0}
        steps[Qt.Key.Key_End] = len(bars) - 1
        return bars[min(len(bars) - 1, max(0, steps.get(key, place)))]

    def choose(self, part: TopicBar) -> None:
        """Find a topic's word."""
        self.word_chosen.emit(part.topic.word)


def _rounded(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, 4, 4)
    return path
