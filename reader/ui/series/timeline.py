"""The editions of a series on one axis: how large each is, and what came and went, section by section."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from reader.compare.series import Counts, SectionLine, Timeline
from reader.document.language import Language
from reader.export.labels import section_label
from reader.ui.comparison.rows.accessible import announce
from reader.ui.series.cells import HEAD, STEPS, Cell, cell_at, line_of, says_something, walk
from reader.ui.theme import theme

_LEFT = 248  # designed pixels that headings take at least
_LONG = 520  # and at most
_EDITION = 96  # and a column of an edition
_STEP = 132  # and what happened between two
_TOP = 168
_ROW = 30


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
            f"{name}: {self.tr('%n paragraph(s)', '', count)}"
            for (name, _), count in zip(names, timeline.paragraphs, strict=True)
        ]
        said += [_words(step) for step in timeline.steps]
        self.setAccessibleDescription("; ".join(said))
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()

    @property
    def _span(self) -> int:
        """How wide all that stands beside the headings is."""
        px = theme().measures.px
        count = len(self._names)
        return count * px(_EDITION) + (count - 1) * px(_STEP) + px(24)

    @property
    def _left(self) -> int:
        """How wide the headings are: as wide as the window lets them be."""
        px = theme().measures.px
        return min(px(_LONG), max(px(_LEFT), self.width() - self._span))

    def sizeHint(self) -> QSize:
        """Room for all editions and sections."""
        px = theme().measures.px
        if self._timeline is None:
            return QSize(px(400), px(200))
        return QSize(px(_LEFT) + self._span, px(_TOP) + len(self._timeline.sections) * px(_ROW) + px(24))

    # --- drawing -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis, and the sections that are to be seen."""
        if self._timeline is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_editions(painter, self._timeline)
        self._draw_legend(painter)
        self._draw_steps(painter, self._timeline)
        px = theme().measures.px
        for number, line in enumerate(self._timeline.sections):
            y = px(_TOP) + number * px(_ROW)
            if event.rect().intersects(QRect(0, y, self.width(), px(_ROW))):
                self._draw_section(painter, self._timeline, line, y)
        if self._at is not None and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(self._box(self._at), px(4), px(4))

    def _draw_legend(self, painter: QPainter) -> None:
        """Say at the left what the colours of the strips mean, each with its sign."""
        look, px = theme(), theme().measures.px
        painter.setFont(look.font(look.measures.small))
        lines = (
            ("ins", self.tr("+ added")),
            ("removed", self.tr("\N{MINUS SIGN} removed")),
            ("figure_bg", self.tr("≈ changed")),
            ("band", self.tr("= the same")),
        )
        for number, (colour, words) in enumerate(lines):
            y = px(20) + number * px(22)
            painter.fillRect(QRect(px(16), y + px(4), px(14), px(10)), look.colour(colour))
            painter.setPen(look.colour("edge"))
            painter.drawRect(QRect(px(16), y + px(4), px(14), px(10)))
            painter.setPen(look.colour("soft"))
            box = QRectF(px(38), y, self._left - px(60), px(18))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _x(self, at: int) -> int:
        px = theme().measures.px
        return self._left + at * (px(_EDITION) + px(_STEP))

    def _draw_editions(self, painter: QPainter, timeline: Timeline) -> None:
        look, px = theme(), theme().measures.px
        longest = max(timeline.characters) or 1
        axis = px(104)
        painter.setPen(look.colour("edge"))
        painter.drawLine(self._left, axis, self._x(len(timeline.editions) - 1) + px(_EDITION), axis)
        for at, (name, more) in enumerate(self._names):
            height = max(px(6), round(px(72) * timeline.characters[at] / longest))
            bar = QRectF(self._x(at) + px(_EDITION) / 2 - px(18), axis - height, px(36), height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(bar, px(3), px(3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setFont(look.font(look.measures.small))
            painter.setPen(look.colour("soft"))
            count = self.tr("%n paragraph(s)", "", timeline.paragraphs[at])
            self._centred(painter, at, axis - height - px(20), count)
            painter.setFont(look.font(look.measures.px(13), bold=True))
            painter.setPen(look.colour("ink"))
            self._centred(painter, at, axis + px(6), name)
            painter.setFont(look.font(look.measures.small))
            painter.setPen(look.colour("soft"))
            self._centred(painter, at, axis + px(26), more)

    def _centred(self, painter: QPainter, at: int, y: float, words: str) -> None:
        px = theme().measures.px
        room = px(_EDITION) + px(44)
        box = QRectF(self._x(at) + px(_EDITION) / 2 - room / 2, y, room, px(18))
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, int(room))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, elided)

    def _draw_steps(self, painter: QPainter, timeline: Timeline) -> None:
        look, px = theme(), theme().measures.px
        for at, step in enumerate(timeline.steps):
            box = self._step_box(at, px(60), px(12))
            _strip(painter, box, step)
            painter.setFont(look.font(look.measures.small))
            painter.setPen(look.colour("ink"))
            label = QRectF(box.x() - px(8), box.y() - px(20), box.width() + px(16), px(18))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, _words(step))

    def _step_box(self, at: int, y: float, height: float) -> QRectF:
        px = theme().measures.px
        return QRectF(self._x(at) + px(_EDITION) + px(10), y, px(_STEP) - px(20), height)

    def _draw_section(self, painter: QPainter, timeline: Timeline, line: SectionLine, y: int) -> None:
        look, px = theme(), theme().measures.px
        newest = max(at for at, name in enumerate(line.ids) if name is not None)
        indent = px(12) * (line.level - 1)
        painter.setFont(look.font(look.measures.px(13), bold=line.level == 1))
        painter.setPen(look.colour("ink" if newest == len(line.ids) - 1 else "soft"))
        head = QRectF(px(16) + indent, y, self._left - px(28) - indent, px(_ROW))
        label = section_label(line.ids[newest] or "", timeline.editions[newest], self._language)
        elided = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, int(head.width()))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(head, left, elided)
        largest = max(max(one.sizes) for one in timeline.sections) or 1
        painter.setFont(look.font(look.measures.small))
        for at, size in enumerate(line.sizes):
            cell = QRectF(self._x(at) + px(8), y + px(8), px(_EDITION) - px(16), px(_ROW) - px(16))
            if line.ids[at] is None:
                painter.setPen(look.colour("soft"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, "–")
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_bg"))
            painter.drawRoundedRect(
                QRectF(cell.x(), cell.y(), max(px(4), cell.width() * size / largest), cell.height()),
                px(2),
                px(2),
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(look.colour("ink"))
            painter.drawText(cell.adjusted(px(4), 0, 0, 0), left, str(size))
        for at, step in enumerate(line.steps):
            if step.total:
                _strip(painter, self._step_box(at, y + px(_ROW) / 2 - px(4), px(8)), step)
        painter.setPen(look.colour("line"))
        painter.drawLine(px(16), y + px(_ROW), self.width() - px(12), y + px(_ROW))

    # --- pointing and walking ------------------------------------------------------------------------

    def _hit(self, spot: QPointF) -> Cell | None:
        """Give the cell under the pointer, where something can be opened."""
        px = theme().measures.px
        found = self._timeline
        if found is None or spot.x() < self._left:
            return None
        at, rest = divmod(int(spot.x()) - self._left, px(_EDITION) + px(_STEP))
        row = (int(spot.y()) - px(_TOP)) // px(_ROW) if spot.y() >= px(_TOP) else HEAD
        column = 2 * at + (rest >= px(_EDITION))
        if row >= len(found.sections) or column >= 2 * len(found.editions) - 1:
            return None
        cell = cell_at(row, column)
        opens = cell.step is not None or row != HEAD
        return cell if opens and says_something(found, cell) else None

    def _box(self, cell: Cell) -> QRectF:
        """Give the frame of a cell."""
        px = theme().measures.px
        if cell.row == HEAD and cell.edition is not None:
            # Down to the axis: the name below it may be wider than the column.
            return QRectF(self._x(cell.edition) + px(2), px(8), px(_EDITION) - px(4), px(98))
        if cell.row == HEAD:
            return self._step_box(cell.step or 0, px(36), px(44)).adjusted(-px(6), 0, px(6), 0)
        y = px(_TOP) + cell.row * px(_ROW) + 2
        if cell.edition is not None:
            return QRectF(self._x(cell.edition) + px(2), y, px(_EDITION) - px(4), px(_ROW) - 4)
        return QRectF(self._x(cell.step or 0) + px(_EDITION), y, px(_STEP), px(_ROW) - 4)

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
        self.walked.emit(self._box(cell))
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
            parts = (head, self._names[cell.edition][0], self.tr("%n paragraph(s)", "", count))
        else:
            step = cell.step or 0
            between = f"{self._names[step][0]} → {self._names[step + 1][0]}"
            counts = line.steps[step] if line else found.steps[step]
            parts = (head, between, self._told(counts).replace("\n", ", "))
        return "; ".join(part for part in parts if part)

    def event(self, event: QEvent) -> bool:
        """Tell in words what a strip says in colours."""
        if isinstance(event, QHelpEvent):
            cell = self._hit(QPointF(event.pos()))
            if cell is not None and cell.step is not None and self._timeline is not None:
                line = line_of(self._timeline, cell)
                counts = line.steps[cell.step] if line is not None else self._timeline.steps[cell.step]
                QToolTip.showText(event.globalPos(), self._told(counts), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _told(self, step: Counts) -> str:
        said = (
            (self.tr("%n added", "", step.added), step.added),
            (self.tr("%n removed", "", step.removed), step.removed),
            (self.tr("%n changed", "", step.changed), step.changed),
            (self.tr("%n the same", "", step.same), step.same),
            (self.tr("%n moved", "", step.moved), step.moved),
        )
        return "\n".join(words for words, count in said if count)


def _words(step: Counts) -> str:
    """Give counts in signs: +3 −1 ≈39."""
    said = ((step.added, "+"), (step.removed, "\N{MINUS SIGN}"), (step.changed, "≈"), (step.moved, "↕"))
    return " ".join(f"{sign}{count}" for count, sign in said if count) or "="


def _strip(painter: QPainter, box: QRectF, step: Counts) -> None:
    """Draw the shares of what was added, removed, changed and kept side by side."""
    shares = (
        (step.added, "ins"),
        (step.removed, "removed"),
        (step.changed, "figure_bg"),
        (step.same, "band"),
    )
    x = box.x()
    painter.setPen(Qt.PenStyle.NoPen)
    for count, colour in shares:
        width = box.width() * count / (step.total or 1)
        painter.fillRect(QRectF(x, box.y(), width, box.height()), theme().colour(colour))
        x += width
    painter.setPen(theme().colour("edge"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
