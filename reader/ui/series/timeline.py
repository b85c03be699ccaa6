"""The editions of a series on one axis: how large each is, and what came and went, section by section."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.compare.series import Timeline
from reader.document.language import Language
from reader.export.labels import section_label
from reader.ui.comparison.rows.accessible import announce
from reader.ui.series.cells import STEPS, Cell, line_of, walk
from reader.ui.series.counts import in_signs, in_words, paragraphs
from reader.ui.series.grid import Grid
from reader.ui.series.picture import Picture
from reader.ui.theme import theme


class TimelineView(QWidget):
    """A picture of a series; a click, or Enter, on what happened between two editions opens their comparison.

    Signals:
        pair_asked: the places of two editions that follow each other.
        section_asked: the place of an edition, and the id of a section in it.
        walked: the frame of the cell that the keyboard went to.
    """

    pair_asked = Signal(int, int)
    section_asked = Signal(int, str)
    walked = Signal(QRectF)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._timeline: Timeline | None = None
        self._names: tuple[tuple[str, str], ...] = ()
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Timeline of the series"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._at: Cell | None = None

    def show_timeline(self, timeline: Timeline, names: tuple[tuple[str, str], ...]) -> None:
        """Show a series.

        Args:
            timeline: what was counted.
            names: for each edition its name and a second line.
        """
        self._timeline, self._names = timeline, names
        said = [
            f"{name}: {paragraphs(count)}"
            for (name, _), count in zip(names, timeline.paragraphs, strict=True)
        ]
        said += [in_signs(step) for step in timeline.steps]
        self.setAccessibleDescription("; ".join(said))
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()

    @property
    def _grid(self) -> Grid | None:
        return Grid(self._timeline, self.width()) if self._timeline is not None else None

    def sizeHint(self) -> QSize:
        """Room for all editions and sections."""
        grid, px = self._grid, theme().measures.px
        return grid.size if grid is not None else QSize(px(400), px(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis, and the sections that are to be seen."""
        if (grid := self._grid) is None:
            return
        picture = Picture(QPainter(self), grid, self._names, self._language)
        picture.draw(event.rect())
        if self._at is not None and self.hasFocus():
            picture.mark(self._at)

    def _hit(self, spot: QPointF) -> Cell | None:
        """Give the cell under the pointer, where something can be opened."""
        grid = self._grid
        return grid.cell(spot) if grid is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        over = self._hit(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for a pair, or for a section."""
        if (cell := self._hit(event.position())) is not None:
            self._at = cell
            self._open(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrow keys; Enter and Space open the pair or the section."""
        key = Qt.Key(event.key())
        if key in STEPS and self._timeline is not None:
            self._walk(walk(self._timeline, self._at, key))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at is not None:
            self._open(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: at the first edition, to begin with."""
        super().focusInEvent(event)
        if self._timeline is not None and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._walk(self._at or walk(self._timeline, None, Qt.Key.Key_Home))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show nothing as walked to."""
        super().focusOutEvent(event)
        self.update()

    def _walk(self, cell: Cell) -> None:
        self._at = cell
        words = self.words(cell)
        self.setAccessibleDescription(words)
        announce(self, words)
        if (grid := self._grid) is not None:
            self.walked.emit(grid.frame(cell))
        self.update()

    def _open(self, cell: Cell) -> None:
        line = line_of(self._timeline, cell) if self._timeline is not None else None
        if cell.step is not None:
            self.pair_asked.emit(cell.step, cell.step + 1)
        elif line is not None and cell.edition is not None and (name := line.ids[cell.edition]) is not None:
            self.section_asked.emit(cell.edition, name)

    def words(self, cell: Cell) -> str:
        """Give what a cell says, in words."""
        found = self._timeline
        if found is None:
            return ""
        line = line_of(found, cell)
        newest = max((at for at, name in enumerate(line.ids) if name is not None), default=0) if line else 0
        head = section_label(line.ids[newest] or "", found.editions[newest], self._language) if line else ""
        if cell.edition is not None:
            count = line.sizes[cell.edition] if line else found.paragraphs[cell.edition]
            parts = (head, self._names[cell.edition][0], paragraphs(count))
        else:
            step = cell.step or 0
            between = f"{self._names[step][0]} → {self._names[step + 1][0]}"
            counts = line.steps[step] if line else found.steps[step]
            parts = (head, between, ", ".join(in_words(counts)))
        return "; ".join(part for part in parts if part)

    def event(self, event: QEvent) -> bool:
        """Tell in words what a strip says in colours."""
        if isinstance(event, QHelpEvent):
            cell = self._hit(QPointF(event.pos()))
            if cell is not None and cell.step is not None and self._timeline is not None:
                line = line_of(self._timeline, cell)
                counts = line.steps[cell.step] if line is not None else self._timeline.steps[cell.step]
                QToolTip.showText(event.globalPos(), "\n".join(in_words(counts)), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
