"""The window of pictures: flow and topics, to be looked at, clicked, and saved."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
)

from reader.compare.model import Comparison
from reader.ui.comparison.chrome import Tab
from reader.ui.comparison.flow.canvases import FlowCanvas, TopicsCanvas
from reader.ui.comparison.flow.links import fitting_level, levels
from reader.ui.dialogs.parts import fit
from reader.ui.theme import theme

_SCALE = 2  # pixels of an exported picture for one on the screen


class Pictures(QDialog):
    """The flow of sections and the plot of topics; a window of its own, which the text may cover.

    Attributes:
        flow: the picture of the sections.
        topics: the plot of the topics.

    Signals:
        row_chosen: a row to go to.
        section_chosen: a section to go to, and whether it is the new edition's.
        word_chosen: a word to find.
    """

    row_chosen = Signal(int)
    section_chosen = Signal(str, bool)
    word_chosen = Signal(str)

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("The whole at a glance"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._stack = QStackedWidget()
        column.addLayout(self._head())
        for _ in range(2):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._stack.addWidget(area)
        column.addWidget(self._stack, 1)
        fit(self, 980, 720)
        self.set_comparison(comparison)

    def set_comparison(self, comparison: Comparison) -> None:
        """Show a comparison, or the same one made anew."""
        self._level.blockSignals(True)
        self._level.clear()
        self._level.addItems([str(level) for level in range(1, levels(comparison) + 1)])
        self._level.setCurrentIndex(fitting_level(comparison) - 1)
        self._level.blockSignals(False)
        self.flow = FlowCanvas(comparison, fitting_level(comparison))
        self.flow.row_chosen.connect(self.row_chosen)
        self.flow.section_chosen.connect(self.section_chosen)
        self.topics = TopicsCanvas(comparison)
        self.topics.word_chosen.connect(self.word_chosen)
        canvases: tuple[FlowCanvas | TopicsCanvas, ...] = (self.flow, self.topics)
        for number, canvas in enumerate(canvases):
            area = self._stack.widget(number)
            assert isinstance(area, QScrollArea)
            area.setAccessibleName(canvas.accessibleName())
            area.setWidget(canvas)
            canvas.walked.connect(partial(_show, area))

    def _head(self) -> QHBoxLayout:
        px = theme().measures.px
        head = QHBoxLayout()
        head.setContentsMargins(px(14), px(10), px(14), px(10))
        head.setSpacing(px(8))
        self._tabs: list[Tab] = []
        for number, words in enumerate((self.tr("Sections"), self.tr("Topics"))):
            tab = Tab(words)
            tab.setAutoExclusive(True)
            tab.setChecked(number == 0)
            tab.clicked.connect(lambda _checked=False, number=number: self.open_page(number))
            head.addWidget(tab)
            self._tabs.append(tab)
        head.addStretch(1)
        self._level_word = QLabel(self.tr("Headings down to level"))
        self._level_word.setProperty("rank", "caption")
        head.addWidget(self._level_word)
        self._level = QComboBox()
        self._level.currentIndexChanged.connect(lambda at: self.flow.set_level(at + 1))
        self._level_word.setBuddy(self._level)
        head.addWidget(self._level)
        save = QPushButton(self.tr("Save picture…"))
        save.setAutoDefault(False)
        save.clicked.connect(self._ask)
        head.addWidget(save)
        return head

    def open_page(self, number: int) -> None:
        """Show the flow (0) or the topics (1)."""
        self._tabs[number].setChecked(True)
        self._stack.setCurrentIndex(number)
        self._level.setVisible(number == 0)
        self._level_word.setVisible(number == 0)

    def _ask(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save picture"), "duizhao.svg", self.tr("Pictures (*.svg *.png)")
        )
        if name:
            self.save(Path(name))

    def save(self, target: Path) -> None:
        """Save the picture in front, as SVG or PNG by the file's name."""
        canvas = self.flow if self._stack.currentIndex() == 0 else self.topics
        if target.suffix.lower() == ".png":
            image = QImage(canvas.size() * _SCALE, QImage.Format.Format_ARGB32)
            image.setDevicePixelRatio(_SCALE)
            _draw(canvas, QPainter(image))
            image.save(str(target))
            return
        generator = QSvgGenerator()
        generator.setFileName(str(target))
        generator.setSize(QSize(canvas.width(), canvas.height()))
        generator.setViewBox(QRect(0, 0, canvas.width(), canvas.height()))
        generator.setTitle(canvas.accessibleName())
        _draw(canvas, QPainter(generator))


def _show(area: QScrollArea, box: QRectF) -> None:
    """Scroll until a part of a picture is visible."""
    area.ensureVisible(round(box.center().x()), round(box.center().y()), 0, round(box.height() / 2) + 8)


def _draw(canvas: FlowCanvas | TopicsCanvas, painter: QPainter) -> None:
    painter.fillRect(canvas.rect(), theme().colour("pane"))
    canvas.draw(painter)
    painter.end()
