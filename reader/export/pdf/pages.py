"""Pages: where the next thing stands, and rows that break over pages line by line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from reader.export.pdf.fonts import font
from reader.export.pdf.letters import with_letters
from reader.export.pdf.setting import COLOURS, Cell, Lines, Look, Setter
from reader.export.pdf.update import Bookmark, Link, Place, Update
from reader.export.pictures import shorten
from reader.export.runs import Run
from reader.export.safe import one_line

_RESOLUTION = 1200
_MARGIN = 40.0  # points
_HEADER, _FOOTER = 22.0, 20.0
PAD = 5.0  # beside a cell's text
_ABOVE = 3.5  # above and below it
_RUNNING = 64  # wide letters at the head of a page
_FOOT = Look(7.5, colour="soft")


class Imprint(NamedTuple):
    """What a file says of itself: title, and author or empty."""

    title: str
    author: str


@dataclass(slots=True)
class _Cut:
    """How far a column has been drawn: text and line to go on with, and the space before them."""

    text: int = 0
    line: int = 0


class Pages:
    """A PDF in the making; measures are points from the page's left and top edges."""

    def __init__(
        self,
        imprint: Imprint,
        foot: Callable[[int], str],
        language: str,
        scale: float = 1.0,
        *,
        front: bool = False,
    ) -> None:
        """Open the first page.

        Args:
            imprint: stands in the file's properties; the title at the head of the pages too.
            foot: gives the words at the foot of a page by its number.
            language: the language of what is not said to be in another.
            scale: everything is set so much smaller or larger.
            front: a page is to be set last and to stand first (`open_front`), so that it can name the others.
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
        self._writer.setTitle(imprint.title)
        if imprint.author:
            self._writer.setAuthor(imprint.author)
        self._writer.setCreator("Duizhao")
        self.setter = Setter(self._writer, scale, language)
        self._unit = self.setter.point
        self._scale = scale
        self._running = shorten(imprint.title, _RUNNING)
        self._foot = foot
        self._painter = QPainter(self._writer)
        self._bookmarks: list[Bookmark] = []
        self._targets: dict[str, Place] = {}
        self._links: list[tuple[int, tuple[float, float, float, float], str]] = []
        self._reserved = int(front)
        self._front: int | None = None
        self.count = 0
        self._repeat: tuple[Sequence[Cell], Sequence[float]] | None = None
        self.width = self._writer.width() / self._unit - 2 * _MARGIN
        self._bottom = self._writer.height() / self._unit - _MARGIN - _FOOTER
        self._open()

    def finish(self) -> bytes:
        """Close the last page and give the file."""
        self.close()
        data = with_letters(bytes(self._bytes.data()), self.setter.letters, font())
        update = Update(data)
        update.add_bookmarks(self._bookmarks)
        update.add_links(
            [Link(page, area, self._targets[to]) for page, area, to in self._links if to in self._targets]
        )
        if self._front is not None:
            update.bring_to_front(self._front)
        return update.data()

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

    def open_front(self) -> None:
        """Begin the page that is to stand first; what is set from here on stands before all else."""
        self._front = self.count
        self._reserved = 0
        self._turn()

    def bookmark(self, text: str, level: int) -> None:
        """Let a bookmark point to where the next thing stands; level 1 is outermost."""
        mark = Bookmark(one_line(text), level, self._here())
        if self._front is None:
            self._bookmarks.append(mark)
        else:
            self._bookmarks.insert(0, mark)

    def target(self, anchor: str) -> None:
        """Let links to this name lead to where the next thing stands."""
        self._targets.setdefault(anchor, self._here())

    def number(self, anchor: str) -> str:
        """Give the number of the page where that name stands; empty where it stands nowhere."""
        place = self._targets.get(anchor)
        # A page that stands first was set last: those before it count from two.
        return "" if place is None else str(place.page + 1 + (self._front is not None))

    def _here(self) -> Place:
        return Place(self.count - 1, self._up(self._y))

    def _up(self, y: float) -> float:
        """Give a height above the page's foot in points as the file has them."""
        return (self._writer.height() / self._unit - y) * self._scale

    def text(self, runs: Sequence[Run], look: Look, *, after: float = 4.0) -> None:
        """Set a text across the page."""
        lines = self.setter.set(runs, self.width * self._unit, look)
        self._rows([Cell([lines])], [self.width], 0.0, 0.0)
        self._y += after

    def set(
        self,
        runs: Sequence[Run],
        width: float,
        look: Look,
        *,
        number: str = "",
        anchors: Sequence[str] = (),
    ) -> Lines:
        """Break a text into lines for a column of a row of that width."""
        inside = (width - 2 * PAD) * self._unit
        return self.setter.set(runs, inside, look, number=number, anchors=anchors)

    def height(self, cells: Sequence[Cell], *, opening: bool = False) -> float:
        """Give what a row takes, or what of it must stand on one page (`opening`)."""
        if opening:
            inside = max((_opening(cell) for cell in cells), default=0.0)
        else:
            heights = (sum(lines.height * lines.count for lines in cell.texts) for cell in cells)
            inside = max(heights, default=0.0)
        return inside / self._unit + 2 * _ABOVE

    def head(self, cells: Sequence[Cell] | None, widths: Sequence[float]) -> None:
        """Set a table's head, which is set again on every page until the table ends (`None`)."""
        self._repeat = None
        if cells is None:
            return
        self.need(60)
        self.row(cells, widths)
        self._repeat = (cells, widths)

    def row(self, cells: Sequence[Cell], widths: Sequence[float], anchors: Sequence[str] = ()) -> None:
        """Set a row; its columns begin level, and go on together on the next page; links may lead to it."""
        self._rows(cells, widths, PAD, _ABOVE, anchors)
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

    def _rows(
        self,
        cells: Sequence[Cell],
        widths: Sequence[float],
        beside: float,
        above: float,
        anchors: Sequence[str] = (),
    ) -> None:
        cuts = [_Cut() for _ in cells]
        self.need(self.height(cells, opening=True))
        for anchor in anchors:
            self.target(anchor)
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
                self._link(lines, line, at[0], at[1] + used)
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
            if cell.fill:
                self._painter.fillRect(area, QColor(COLOURS[cell.fill]))
            if cell.bar:
                area.setWidth(1.8 * self._unit)
                self._painter.fillRect(area, QColor(COLOURS[cell.bar]))
            x += width

    def _link(self, lines: Lines, line: int, x: float, y: float) -> None:
        for left, right, anchor in lines.linked(line):
            edges = ((x + left / self._unit) * self._scale, (x + right / self._unit) * self._scale)
            area = (edges[0], self._up(y + lines.height / self._unit), edges[1], self._up(y))
            self._links.append((self.count - 1, area, anchor))

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
        number = self.count + self._reserved - (self._front or 0)
        self._painter.setPen(QPen(QColor(COLOURS["ink"])))
        wide = self.width * self._unit
        foot = self.setter.set([Run(self._foot(number))], wide, Look(7.5, colour="soft", align=_CENTRE))
        foot.draw(self._painter, 0, _MARGIN * self._unit, (self._bottom + 8) * self._unit)
        self._y = _MARGIN
        if number > 1:
            head = self.setter.set([Run(self._running)], wide, _FOOT)
            head.draw(self._painter, 0, _MARGIN * self._unit, (_MARGIN - 8) * self._unit)
            self._line(_MARGIN, _MARGIN + 7, _MARGIN + self.width, _MARGIN + 7)
            self._y = _MARGIN + _HEADER - 8


def _opening(cell: Cell) -> float:
    """Give the height of what must not stand alone at a page's foot: the first two lines."""
    return cell.texts[0].height * min(cell.texts[0].count, 2) if cell.texts else 0.0


_CENTRE = Qt.AlignmentFlag.AlignHCenter
