"""A timeline drawn: bars of editions, and strips of what came and went between them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.compare.series import Counts, SectionLine
from reader.document.language import Language
from reader.export.labels import section_label
from reader.ui.series.cells import Cell
from reader.ui.series.counts import in_signs, paragraphs
from reader.ui.series.grid import EDITION, ROW, Grid
from reader.ui.theme import theme

_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AXIS = 104  # designed pixels from the top


class Picture:
    """Draws a timeline.

    Attributes:
        painter: what draws.
        grid: where the cells stand.
        names: for each edition its name and a second line.
        language: the language of headings.
    """

    def __init__(
        self, painter: QPainter, grid: Grid, names: Sequence[tuple[str, str]], language: Language
    ) -> None:
        self.painter = painter
        self.grid = grid
        self.names = names
        self.language = language

    def draw(self, area: QRect) -> None:
        """Draw the axis, and the sections that stand in this area."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._legend()
        self._editions()
        for at, step in enumerate(self.grid.timeline.steps):
            self._step(at, step)
        px = theme().measures.px
        for number, line in enumerate(self.grid.timeline.sections):
            y = self.grid.y(number)
            if area.intersects(QRect(0, y, self.grid.width, px(ROW))):
                self._section(line, y)

    def mark(self, cell: Cell) -> None:
        """Draw a frame around the cell that the keyboard stands on."""
        px = theme().measures.px
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(theme().colour("accent"), 2))
        self.painter.drawRoundedRect(self.grid.frame(cell), px(4), px(4))

    def _write(  # noqa: PLR0913 - all that words on a picture need
        self,
        box: QRectF,
        words: str,
        colour: str,
        *,
        align: Qt.AlignmentFlag = _MIDDLE,
        size: int = 0,
        bold: bool = False,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """Write words into a box, cut where they are too long; small unless a size is given."""
        look = theme()
        self.painter.setFont(look.font(size or look.measures.small, bold=bold))
        self.painter.setPen(look.colour(colour))
        self.painter.drawText(box, align, self.painter.fontMetrics().elidedText(words, cut, int(box.width())))

    def _bar(self, box: QRectF, colour: str, round_by: int) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(theme().colour(colour))
        self.painter.drawRoundedRect(box, round_by, round_by)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def _legend(self) -> None:
        """Say at the left what the colours of the strips mean, each with its sign."""
        look, px = theme(), theme().measures.px
        translate = QCoreApplication.translate
        lines = (
            ("ins", translate("TimelineView", "+ added")),
            ("removed", translate("TimelineView", "\N{MINUS SIGN} removed")),
            ("figure_bg", translate("TimelineView", "≈ changed")),
            ("band", translate("TimelineView", "= the same")),
            ("moved", translate("TimelineView", "↗ moved away")),
        )
        for number, (colour, words) in enumerate(lines):
            y = px(20) + number * px(22)
            swatch = QRect(px(16), y + px(4), px(14), px(10))
            self.painter.fillRect(swatch, look.colour(colour))
            self.painter.setPen(look.colour("edge"))
            self.painter.drawRect(swatch)
            self._write(QRectF(px(38), y, self.grid.left - px(60), px(18)), words, "soft", align=_LEFT)

    def _editions(self) -> None:
        """Draw the axis with a bar for each edition: the longer it is, the higher."""
        look, px = theme(), theme().measures.px
        timeline, axis = self.grid.timeline, px(_AXIS)
        longest = max(timeline.characters) or 1
        self.painter.setPen(look.colour("edge"))
        end = self.grid.x(len(timeline.editions) - 1) + px(EDITION)
        self.painter.drawLine(self.grid.left, axis, end, axis)
        for at, (name, more) in enumerate(self.names):
            height = max(px(6), round(px(72) * timeline.characters[at] / longest))
            middle = self.grid.x(at) + px(EDITION) / 2
            self._bar(QRectF(middle - px(18), axis - height, px(36), height), "accent", px(3))
            self._label(middle, axis - height - px(20), paragraphs(timeline.paragraphs[at]))
            self._label(middle, axis + px(6), name, bold=True)
            self._label(middle, axis + px(26), more)

    def _label(self, middle: float, y: float, words: str, *, bold: bool = False) -> None:
        px = theme().measures.px
        # Up to the name beside it, or to the edge.
        room = min(self.grid.pitch - px(12), 2 * (self.grid.width - middle) - px(8))
        box = QRectF(middle - room / 2, y, room, px(18))
        cut = Qt.TextElideMode.ElideMiddle
        self._write(box, words, "ink" if bold else "soft", size=px(13) if bold else 0, bold=bold, cut=cut)

    def _step(self, at: int, step: Counts) -> None:
        """Draw on the axis what happened between two editions."""
        px = theme().measures.px
        box = self.grid.strip(at, px(60), px(12))
        self._strip(box, step)
        self._write(
            QRectF(box.x() - px(8), box.y() - px(20), box.width() + px(16), px(18)), in_signs(step), "ink"
        )

    def _section(self, line: SectionLine, y: int) -> None:
        """Draw the row of a section."""
        px = theme().measures.px
        self._heading(line, y)
        for at, size in enumerate(line.sizes):
            cell = QRectF(self.grid.x(at) + px(8), y + px(8), px(EDITION) - px(16), px(ROW) - px(16))
            if line.ids[at] is None:
                self._write(cell, "–", "soft")
            else:
                self._size(cell, size)
        for at, step in enumerate(line.steps):
            if step.total:
                self._strip(self.grid.strip(at, y + px(ROW) / 2 - px(4), px(8)), step)
        self.painter.setPen(theme().colour("line"))
        self.painter.drawLine(px(16), y + px(ROW), self.grid.width - px(12), y + px(ROW))

    def _heading(self, line: SectionLine, y: int) -> None:
        """Write the heading that a section bears in the newest edition it stands in."""
        px = theme().measures.px
        newest = max(at for at, name in enumerate(line.ids) if name is not None)
        words = section_label(line.ids[newest] or "", self.grid.timeline.editions[newest], self.language)
        indent = px(12) * (line.level - 1)
        box = QRectF(px(16) + indent, y, self.grid.left - px(28) - indent, px(ROW))
        colour = "ink" if newest == len(line.ids) - 1 else "soft"
        self._write(box, words, colour, align=_LEFT, size=px(13), bold=line.level == 1)

    def _size(self, cell: QRectF, size: int) -> None:
        """Draw how many paragraphs a section has, beside the largest one."""
        px = theme().measures.px
        largest = max(max(one.sizes) for one in self.grid.timeline.sections) or 1
        width = max(px(4), cell.width() * size / largest)
        self._bar(QRectF(cell.x(), cell.y(), width, cell.height()), "accent_bg", px(2))
        self._write(cell.adjusted(px(4), 0, 0, 0), str(size), "ink", align=_LEFT)

    def _strip(self, box: QRectF, step: Counts) -> None:
        """Draw the shares of what was added, removed, changed, kept and moved away side by side."""
        shares = (
            (step.added, "ins"),
            (step.removed, "removed"),
            (step.changed, "figure_bg"),
            (step.same, "band"),
            (step.left, "moved"),
        )
        x = box.x()
        for count, colour in shares:
            width = box.width() * count / (step.total or 1)
            self.painter.fillRect(QRectF(x, box.y(), width, box.height()), theme().colour(colour))
            x += width
        self.painter.setPen(theme().colour("edge"))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(box)
