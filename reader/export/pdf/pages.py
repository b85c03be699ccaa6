"""Pages: where the next thing stands, and rows that break over pages line by line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from reader.export.pdf.bookmarks import Bookmark, with_bookmarks
from reader.export.pdf.fonts import font
from reader.export.pdf.letters import with_letters
from reader.export.pdf.setting import COLOURS, Cell, Lines, Look, Setter
from reader.export.runs import Run
from reader.export.safe import one_line

_RESOLUTION = 1200
_MARGIN = 40.0  # points
_HEADER, _FOOTER = 22.0, 20.0
PAD = 5.0  # beside a cell's text
_ABOVE = 3.5  # above and below it
_FOOT = Look(7.5, colour="soft")


@dataclass(slots=True)
class _Cut:
    """How far a column has been drawn: text and line to go on with, and the space before them."""

    text: int = 0
    line: int = 0


class Pages:
    """A PDF in the making; measures are points from the page's left and top edges."""

    def __init__(
        self, title: str, author: str, foot: Callable[[int], str], language: str, scale: float = 1.0
    ) -> None:
        """Open the first page.

        Args:
            title: stands in the file's properties and at the head of the pages.
            author: likewise in the properties, or empty.
            foot: gives the words at the foot of a page by its number.
            language: the language of what is not said to be in another.
            scale: everything is set so much smaller or larger.
        """
        self._bytes = QByteArray()
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(_RESOLUTION)
        self._writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
            )
        )
        self._writer.setTitle(title)
        self._writer.setCreator("Duizhao")
        if author:
            self._writer.setAuthor(author)
        self.setter = Setter(self._writer, scale, language)
        self._unit = self.setter.point
        self._scale = scale
        self._title = title
        self._foot = foot
        self._painter = QPainter(self._writer)
        self._bookmarks: list[Bookmark] = []
        self.count = 0
        self._repeat: tuple[Sequence[Cell], Sequence[float]] | None = None
        self.width = self._writer.width() / self._unit - 2 * _MARGIN
        self._bottom = self._writer.height() / self._unit - _MARGIN - _FOOTER
        self._open()

    def finish(self) -> bytes:
        """Close the last page and give the file."""
        self.close()
        data = with_letters(bytes(self._bytes.data()), self.setter.letters, font())
        return with_bookmarks(data, self._bookmarks)

    def close(self) -> None:
        """Stop drawing, finished or not: Qt breaks down over a device that goes while it is drawn on."""
        if self._painter.isActive():
            self._painter.end()
        self._buffer.close()

    @property
    def room(self) -> float:
        """How much is left of the page."""
        return self._bottom - self._y

    def space(self, height: float) -> None:
        """Leave a space."""
        self._y += height

    def need(self, height: float) -> None:
        """Go on to a new page unless so much is left of this one."""
        if self.room < height:
            self._turn()

    def bookmark(self, text: str, level: int) -> None:
        """Let a bookmark point to where the next thing stands; level 1 is outermost."""
        top = (self._writer.height() / self._unit - self._y) * self._scale
        self._bookmarks.append(Bookmark(one_line(text), level, self.count - 1, top))

    def text(self, runs: Sequence[Run], look: Look, *, after: float = 4.0) -> None:
        """Set a text across the page."""
        lines = self.setter.set(runs, self.width * self._unit, look)
        self._rows([Cell([lines])], [self.width], 0.0, 0.0)
        self._y += after

    def set(
        self, runs: Sequence[Run], width: float, look: Look, *, indent: float = 0.0, number: str = ""
    ) -> Lines:
        """Break a text into lines for a column of a row of that width."""
        inside = (width - 2 * PAD) * self._unit
        return self.setter.set(runs, inside, look, indent=indent * self._unit, number=number)

    def head(self, cells: Sequence[Cell] | None, widths: Sequence[float]) -> None:
        """Set a table's head, which is set again on every page until the table ends (`None`)."""
        self._repeat = None
        if cells is None:
            return
        self.need(60)
        self.row(cells, widths)
        self._repeat = (cells, widths)

    def row(self, cells: Sequence[Cell], widths: Sequence[float]) -> None:
        """Set a row; its columns begin level, and go on together on the next page."""
        self._rows(cells, widths, PAD, _ABOVE)
        self._line(_MARGIN, self._y, _MARGIN + self.width, self._y)

    def paint(self, height: float, draw: Callable[[QPainter], None], scale: float) -> None:
        """Let something draw itself across the page; its measures times `scale` are points."""
        self.need(min(height, self._bottom - _MARGIN - _HEADER))
        self._painter.save()
        self._painter.translate(_MARGIN * self._unit, self._y * self._unit)
        self._painter.scale(self._unit * scale, self._unit * scale)
        draw(self._painter)
        self._painter.restore()
        self._y += height

    def _rows(self, cells: Sequence[Cell], widths: Sequence[float], beside: float, above: float) -> None:
        cuts = [_Cut() for _ in cells]
        least = max((_opening(cell) / self._unit for cell in cells), default=0.0)
        self.need(least + 2 * above)
        while True:
            heights = [
                self._take(cell, cut, self.room - 2 * above, dry=True)
                for cell, cut in zip(cells, cuts, strict=True)
            ]
            height = max(heights) + 2 * above
            self._grounds(cells, widths, height)
            x = _MARGIN
            for cell, cut, width in zip(cells, cuts, widths, strict=True):
                self._take(cell, cut, self.room - 2 * above, at=(x + beside, self._y + above))
                x += width
            self._y += height
            if all(cut.text >= len(cell.texts) for cell, cut in zip(cells, cuts, strict=True)):
                return
            self._turn()

    def _take(
        self, cell: Cell, cut: _Cut, room: float, *, at: tuple[float, float] | None = None, dry: bool = False
    ) -> float:
        """Draw what of a cell fits into the room, from where it was cut; gives the height it takes."""
        text, line, used = cut.text, cut.line, 0.0
        while text < len(cell.texts):
            lines = cell.texts[text]
            high = lines.height / self._unit
            gap = cell.gap if used and line == 0 else 0.0
            # A line higher than a page is drawn all the same, or there would be no end.
            if used + gap + high > room and used:
                break
            used += gap
            if at is not None:
                lines.draw(self._painter, line, at[0] * self._unit, (at[1] + used) * self._unit)
            used += high
            line += 1
            if line >= lines.count:
                text, line = text + 1, 0
        if not dry:
            cut.text, cut.line = text, line
        return used

    def _grounds(self, cells: Sequence[Cell], widths: Sequence[float], height: float) -> None:
        x = _MARGIN
        for cell, width in zip(cells, widths, strict=True):
            area = QRectF(x * self._unit, self._y * self._unit, width * self._unit, height * self._unit)
            if cell.fill == "hatch":
                brush = QBrush(QColor(COLOURS["band"]))
                self._painter.fillRect(area, brush)
            elif cell.fill:
                self._painter.fillRect(area, QColor(COLOURS[cell.fill]))
            if cell.bar:
                area.setWidth(1.8 * self._unit)
                self._painter.fillRect(area, QColor(COLOURS[cell.bar]))
            x += width

    def _line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        pen = QPen(QColor(COLOURS["line"]))
        pen.setWidthF(0.5 * self._unit)
        self._painter.setPen(pen)
        self._painter.drawLine(*(round(value * self._unit) for value in (x0, y0, x1, y1)))
        self._painter.setPen(QPen(QColor(COLOURS["ink"])))

    def _turn(self) -> None:
        self._writer.newPage()
        self._open()
        if self._repeat is not None:
            cells, widths = self._repeat
            self.row(cells, widths)

    def _open(self) -> None:
        self.count += 1
        self._painter.setPen(QPen(QColor(COLOURS["ink"])))
        wide = self.width * self._unit
        foot = self.setter.set([Run(self._foot(self.count))], wide, Look(7.5, colour="soft", align=_CENTRE))
        foot.draw(self._painter, 0, _MARGIN * self._unit, (self._bottom + 8) * self._unit)
        self._y = _MARGIN
        if self.count > 1:
            head = self.setter.set([Run(one_line(self._title))], wide, _FOOT)
            head.draw(self._painter, 0, _MARGIN * self._unit, (_MARGIN - 8) * self._unit)
            self._line(_MARGIN, _MARGIN + 7, _MARGIN + self.width, _MARGIN + 7)
            self._y = _MARGIN + _HEADER - 8


def _opening(cell: Cell) -> float:
    """Give the height of what must not stand alone at a page's foot: the first two lines."""
    return cell.texts[0].height * min(cell.texts[0].count, 2) if cell.texts else 0.0


_CENTRE = Qt.AlignmentFlag.AlignHCenter
