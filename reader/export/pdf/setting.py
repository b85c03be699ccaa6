"""Texts set into lines: runs, looks, and cells of a row that may break over pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPainter,
    QPdfWriter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.compare.model import EditClass
from reader.export import colours
from reader.export.pdf.fonts import font
from reader.export.runs import Run, Tone
from reader.export.safe import shown

COLOURS = {
    "ink": f"#{colours.INK}",
    "soft": f"#{colours.SOFT}",
    "line": "#CFCCC3",
    "band": f"#{colours.BAND}",
    "absent": "#FAF9F5",
    "note": "#FFF8E1",
    "accent": f"#{colours.ACCENT}",
    "deleted": f"#{colours.DELETED}",
    "inserted": f"#{colours.INSERTED}",
    "up": f"#{colours.INSERTED}",
    "down": f"#{colours.DELETED}",
}
_WIDE = ("zh", "ja", "ko")  # languages whose punctuation is as wide as their letters
_GROUND = {
    "deleted": f"#{colours.DELETED_GROUND}",
    "inserted": f"#{colours.INSERTED_GROUND}",
    "figure": f"#{colours.FIGURE_GROUND}",
}
_SPACING = 1.12  # of the font's own height, which in Chinese fonts holds some air already
_LEADING = 1.46  # of the size, at least: Latin fonts hold little


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set.

    Attributes:
        size: in points.
        bold: in bold letters.
        colour: by its name in `COLOURS`.
        align: left, right or in the middle.
        language: the text's own, where it is not that of the digest.
        indent: how far to the right it stands, in points.
    """

    size: float = 9.0
    bold: bool = False
    colour: str = "ink"
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    language: str = ""
    indent: float = 0.0


TextLink = tuple[int, int, str]
"""A stretch of a text that leads elsewhere: first letter, past the last one, and where to."""


@dataclass(slots=True)
class Lines:
    """A text broken into lines for one width.

    Attributes:
        layout: holds the lines.
        height: of each line, in the device's units.
        indent: how far to the right of the cell's edge it stands.
        links: what leads elsewhere: first letter, past the last one, and where to.
    """

    layout: QTextLayout
    height: float
    indent: float = 0.0
    links: Sequence["TextLink"] = ()

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self.layout.lineCount()

    def linked(self, line: int) -> Iterator[tuple[float, float, str]]:
        """Give what of one line leads elsewhere: its left and right edges, and where to."""
        one = self.layout.lineAt(line)
        first, last = one.textStart(), one.textStart() + one.textLength()
        for start, end, anchor in self.links:
            if start < last and end > first:
                left, right = _edge(one, max(start, first)), _edge(one, min(end, last))
                yield self.indent + left, self.indent + right, anchor

    def draw(self, painter: QPainter, line: int, x: float, y: float) -> None:
        """Draw one line with its top left corner at (x, y)."""
        one = self.layout.lineAt(line)
        lead = (self.height - one.height()) / 2
        one.draw(painter, QPointF(x + self.indent, y + lead - one.y()))


@dataclass(slots=True)
class Cell:
    """What stands in one column of a row: texts below each other.

    Attributes:
        texts: the texts, each broken into lines.
        gap: the space between two texts.
        fill: a colour's name for the ground, or empty.
        bar: a colour's name for a bar at the left edge, or empty.
    """

    texts: list[Lines] = field(default_factory=list)
    gap: float = 0.0
    fill: str = ""
    bar: str = ""


class Setter:
    """Breaks texts into lines for one device."""

    def __init__(self, device: QPdfWriter, scale: float, language: str) -> None:
        """Keep the device, whose resolution decides all measures; all letters set are remembered.

        Args:
            device: what is drawn on.
            scale: everything is set so much smaller or larger.
            language: the language of texts that are not said to be in another.
        """
        self._language = language
        self._device = device
        self.letters: set[str] = set()
        self._scale = scale
        self._fonts: dict[tuple[bool, float, bool], QFont] = {}
        self._formats: dict[tuple[Tone, bool, str], QTextCharFormat] = {}
        self.point = device.logicalDpiY() / 72 * scale

    def set(
        self,
        runs: Sequence[Run],
        width: float,
        look: Look,
        *,
        number: str = "",
        anchors: Sequence[str] = (),
    ) -> Lines:
        """Break runs into lines.

        Args:
            runs: the text.
            width: of the lines, in the device's units.
            look: how plain text looks.
            number: set small before the text.
            anchors: where each run leads; empty for nowhere.
        """
        text, formats = "", []
        links: list[TextLink] = []
        if number:
            text = f"{shown(number)} \u2002"
            formats.append(_range(0, len(text), self._number_format(look)))
        for run, anchor in zip(runs, anchors or [""] * len(runs), strict=True):
            piece = shown(run.text).replace("\n", "\u2028")
            start, length = _units(text), _units(piece)
            if anchor:
                links.append((start, start + length, anchor))
            form = self._format(run, replace(look, colour="accent") if anchor else look)
            if form is not None:
                formats.append(_range(start, length, form))
            text += piece
        self.letters.update(text)
        layout = QTextLayout(text, self._font(look), self._device)
        layout.setFormats(formats)
        option = QTextOption(look.align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        indent = look.indent * self.point
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - indent, self.point))
            height = max(height, line.height())
        layout.endLayout()
        return Lines(layout, max(height * _SPACING, look.size * self.point * _LEADING), indent, links)

    def _font(self, look: Look) -> QFont:
        key = not (look.language or self._language).startswith(_WIDE), look.size, look.bold
        if key not in self._fonts:
            self._fonts[key] = made = font(latin=key[0])
            made.setPointSizeF(look.size * self._scale)
            made.setBold(look.bold)
        return self._fonts[key]

    def _format(self, run: Run, look: Look) -> QTextCharFormat | None:
        """Give how a run differs from plain text; None where it does not."""
        figure = run.kind is EditClass.FIGURE
        if run.tone is Tone.PLAIN and not figure and look.colour == "ink":
            return None
        key = run.tone, figure, look.colour
        if key not in self._formats:
            self._formats[key] = self._made(*key)
        return self._formats[key]

    def _made(self, tone: Tone, figure: bool, colour: str) -> QTextCharFormat:
        form = QTextCharFormat()
        match tone:
            case Tone.DELETED:
                form.setFontStrikeOut(True)
                form.setForeground(_brush(COLOURS["deleted"]))
                form.setBackground(_brush(_GROUND["figure" if figure else "deleted"]))
            case Tone.INSERTED:
                form.setFontUnderline(True)
                form.setForeground(_brush(COLOURS["inserted"]))
                form.setBackground(_brush(_GROUND["figure" if figure else "inserted"]))
            case Tone.SHARED:
                form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            case Tone.MARK:
                form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            case _ if figure:
                form.setBackground(_brush(_GROUND["figure"]))
            case _:
                form.setForeground(_brush(COLOURS[colour]))
        return form

    def _number_format(self, look: Look) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(_brush(COLOURS["soft"]))
        form.setFontPointSize(look.size * self._scale * 0.86)
        return form


def _edge(line: QTextLine, letter: int) -> float:
    """Give where a letter begins; Qt adds the letter that it took."""
    x, _ = cast(tuple[float, int], line.cursorToX(letter))
    return x


def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = length
    made.format = form
    return made


def _units(text: str) -> int:
    """Give a text's length as Qt counts: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
