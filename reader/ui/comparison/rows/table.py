"""Tables in a column: cells broken into lines of their own, level across each row of the table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout

from reader.ui.comparison.rows.layout import EVERYWHERE, LaidText, lay_text, reflow
from reader.ui.comparison.rows.metrics import Metrics
from reader.ui.comparison.rows.text import Piece, Sign, shown_offset

_LEAST = 2.4  # sizes of the type that a column takes at least: three digits and the room around them


@dataclass(slots=True)
class Cell:
    """One cell: the stretch of the table's displayed text that it holds, and where it stands."""

    start: int
    end: int
    row: int
    column: int
    text: LaidText
    box: QRectF = field(default_factory=QRectF)


class LaidTable:
    """A table that answers as a `LaidText` does: boxes of stretches, offsets of points.

    Attributes:
        cells: its cells in the order of its text.
        height: the height of all rows.
        end: its width, since nothing can stand behind it.
        grid: the lines between rows, from the left to the right edge.
    """

    def __init__(self, cells: list[Cell], font: QFont) -> None:
        self.cells = cells
        self.height = 0.0
        self.end = self.reach = 0.0
        self.grid: list[QRectF] = []
        self._size = font.pixelSize()
        columns = max(cell.column for cell in cells) + 1
        metrics = QFontMetricsF(font)
        self._least, self._most = [0.0] * columns, [0.0] * columns
        for cell in cells:
            least, most = _needs(cell.text.layout.text(), metrics)
            column = cell.column
            self._least[column] = max(self._least[column], least + self._size)
            self._most[column] = max(self._most[column], most + self._size)

    def place(self, width: float, line_height: float) -> None:
        """Give the columns their widths and the rows their heights."""
        padding = self._size * 0.4
        widths = share(self._least, self._most, width)
        lefts = [sum(widths[:column]) for column in range(len(widths))]
        rows = max(cell.row for cell in self.cells) + 1
        heights = [line_height] * rows
        for cell in self.cells:
            reflow(cell.text, max(self._size, widths[cell.column] - 2 * padding), line_height)
            heights[cell.row] = max(heights[cell.row], cell.text.height)
        y = 0.0
        self.grid = []
        tops = []
        for height in heights:
            tops.append(y)
            y += height + padding
            self.grid.append(QRectF(0, y - padding / 2, sum(widths), 0))
        for cell in self.cells:
            cell.box = QRectF(lefts[cell.column] + padding, tops[cell.row], 0, heights[cell.row])
            cell.box.setWidth(max(self._size, widths[cell.column] - 2 * padding))
        self.height, self.end, self.reach = y, width, width

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Give the rectangles that a stretch of the table's text covers."""
        return [
            box.translated(cell.box.topLeft())
            for cell in self.cells
            if cell.start < end and cell.end > start
            for box in cell.text.boxes(max(start, cell.start) - cell.start, min(end, cell.end) - cell.start)
        ]

    def offset(self, point: QPointF) -> int:
        """Give the offset in the table's text nearest to a point."""

        def distance(cell: Cell) -> tuple[float, float]:
            box = cell.box
            return (
                max(box.top() - point.y(), point.y() - box.bottom(), 0.0),
                max(box.left() - point.x(), point.x() - box.right(), 0.0),
            )

        nearest = min(self.cells, key=distance)
        return nearest.start + nearest.text.offset(point - nearest.box.topLeft())

    def caret(self, offset: int) -> QRectF:
        """Give where a cursor before an offset stands, without a width."""
        cell = self._cell(offset)
        return cell.text.caret(offset - cell.start).translated(cell.box.topLeft())

    def line_ends(self, offset: int) -> tuple[int, int]:
        """Give the first and the last place for a cursor on the line of an offset."""
        cell = self._cell(offset)
        start, end = cell.text.line_ends(offset - cell.start)
        return cell.start + start, cell.start + end

    def _cell(self, offset: int) -> Cell:
        return next((cell for cell in self.cells if offset <= cell.end), self.cells[-1])

    def draw(
        self,
        painter: QPainter,
        at: QPointF,
        formats: Sequence[QTextLayout.FormatRange] = (),
        clip: QRectF = EVERYWHERE,
    ) -> None:
        """Draw the cells; formats are in offsets of the table's text."""
        for cell in self.cells:
            own = []
            for look in formats:
                low = max(look.start, cell.start)
                high = min(look.start + look.length, cell.end)
                if low < high:
                    part = QTextLayout.FormatRange()
                    part.start, part.length, part.format = low - cell.start, high - low, look.format
                    own.append(part)
            cell.text.draw(painter, at + cell.box.topLeft(), own, clip)


def has_room(rows: Sequence[Sequence[str]], width: float, metrics: Metrics) -> bool:
    """Whether the columns of a table are wide enough to be read; none of no rows are.

    Where they are not, its text is shown, a line for each row.
    """
    columns = max(map(len, rows), default=0)
    return 0 < columns * _LEAST * metrics.table.pixelSize() <= width


def share(least: Sequence[float], most: Sequence[float], width: float) -> list[float]:
    """Share a width among columns as pages of the web do.

    Args:
        least: what each column needs for its longest word.
        most: what each column needs to break no line.
        width: what there is.
    """
    if sum(least) >= width:
        return [need / sum(least) * width for need in least]
    spare, wish = width - sum(least), sum(most) - sum(least)
    if wish <= 0 or sum(most) <= width:
        rest = (width - sum(most)) / len(most)
        return [need + rest for need in most]
    return [low + (high - low) / wish * spare for low, high in zip(least, most, strict=True)]


def _needs(text: str, metrics: QFontMetricsF) -> tuple[float, float]:
    """Give what a cell needs for its longest word, and for all of it on one line."""
    most = max((metrics.horizontalAdvance(line) for line in text.splitlines()), default=0.0)
    # Ideographs break anywhere; three of them are enough to be read.
    em = metrics.height() * 0.7
    words = (metrics.horizontalAdvance(word) if word.isascii() else 3 * em for word in text.split())
    return min(most, max(words, default=em)), most


def lay_table(piece: Piece, width: float, metrics: Metrics) -> LaidTable | None:
    """Lay out a table; None where its text is not that of its cells."""
    cells: list[Cell] = []
    at = 0
    for row, texts in enumerate(piece.paragraph.cells):
        for column, text in enumerate(texts):
            if piece.paragraph.text[at : at + len(text)] != text:
                return None
            start = shown_offset(piece.signs, at)
            # Up to the separator, so that a sign at the very end stays in its cell.
            end = shown_offset(piece.signs, at + len(text) + 1) - 1
            signs = tuple(
                Sign(sign.start - start, sign.end - start, sign.label)
                for sign in piece.signs
                if start <= sign.start < end
            )
            laid = lay_text(
                piece.text[start:end], metrics.table, width, metrics.table_line, metrics.raised(signs)
            )
            cells.append(Cell(start, end, row, column, laid))
            at += len(text) + 1
    if not cells:
        return None
    table = LaidTable(cells, metrics.table)
    table.place(width, metrics.table_line)
    return table
