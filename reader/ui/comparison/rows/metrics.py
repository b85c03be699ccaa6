"""Type and distances of the reading columns at one zoom, and the colours they are drawn in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen, QTextCharFormat, QTextLayout

from reader.ui.comparison.rows.heights import Estimate
from reader.ui.comparison.rows.text import Ink, Sign
from reader.ui.fonts import set_quotes
from reader.ui.theme import Theme


@dataclass(frozen=True)
class Reading:
    """What a reader may choose of the text's looks.

    Attributes:
        zoom: 1.0 is the designed size.
        leading: the distance of lines, in sizes of the type.
        family: the family of the text; empty for the interface's.
        measure: the greatest width of a line in ems; 0 for the whole column.
    """

    zoom: float = 1.0
    leading: float = 1.75
    family: str = ""
    measure: int = 0


class Metrics:
    """Fonts and distances of the columns; made anew when the theme or the zoom changes.

    Args:
        theme: colours, and the designed size.
        reading: what the reader chose.
        numbers: the longest numbers of paragraphs, for which there has to be room beside the text.
        languages: of the text; the interface's if none are given.
    """

    def __init__(
        self, theme: Theme, reading: Reading, numbers: Iterable[str] = (), languages: Iterable[str] = ()
    ) -> None:
        self.theme, self.reading, self._languages = theme, reading, tuple(languages)
        self._colours: dict[str, QColor] = {}
        size = max(8, round(theme.measures.reading * reading.zoom))
        self.size = size
        self.font = self._text_font(size)
        self.small = theme.font(max(8, round(size * 0.78)))
        self.table = theme.font(max(8, round(size * 0.88)))
        if self._languages:
            set_quotes(self.table, *self._languages)
        self.table_line = round(size * 0.88 * min(reading.leading, 1.55))
        self.tag = theme.font(max(8, round(size * 0.72)))
        self.line = round(size * reading.leading)
        self.top, self.bottom = self.em(0.7), self.em(0.85)
        self.gap = self.em(0.5)
        self.side = self.em(1.0)
        small = QFontMetricsF(self.small)
        widest = max((small.horizontalAdvance(number) for number in numbers), default=0.0)
        self.number = max(self.em(2.6), min(self.em(6.5), round(widest + self.em(0.95)) - self.side))
        self.item = self.em(1.4)
        self.gutter = max(self.em(2.9), small.horizontalAdvance("0.00") + 12)
        self.band_line = round(size * 1.5)
        self.band_padding = self.em(0.45)

    def em(self, share: float) -> int:
        """Give a distance in pixels for one in sizes of the type."""
        return round(self.size * share)

    def heading(self, level: int) -> QFont:
        """Give the font of a heading."""
        return self._headings[min(max(level, 0), 3)]

    @cached_property
    def _headings(self) -> tuple[QFont, ...]:
        return tuple(self._text_font(round(self.size * share), bold=True) for share in (1.0, 1.12, 1.0, 0.94))

    def _text_font(self, size: int, *, bold: bool = False) -> QFont:
        font = self.theme.font(size, bold=bold)
        if self.reading.family:
            font.setFamilies([self.reading.family, *font.families()])
        if self._languages:
            set_quotes(font, *self._languages)
        return font

    @cached_property
    def band(self) -> int:
        """How high a band is whose heading takes one line."""
        return self.band_line + 2 * self.band_padding

    def estimate(self, text_width: float) -> Estimate:
        """Say how high blocks are that nobody has laid out, for a column's width of text."""
        per_line = max(1.0, text_width / self.size - 0.7)
        # A paragraph's last line is half full on average.
        return Estimate(self.band, self.top + self.bottom + self.line * 0.5, self.line / per_line)

    def colour(self, name: str) -> QColor:
        """Give a colour of the theme by its name; shared by all who ask, so not to be changed."""
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = self.theme.colour(name)
        return found

    @cached_property
    def _sign(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        look.setForeground(self.colour("accent"))
        return look

    def raised(self, signs: Sequence[Sign]) -> list[QTextLayout.FormatRange]:
        """Say how footnotes' signs are set: raised, in the colour of what can be clicked."""
        formats = []
        for sign in signs:
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = sign.start, sign.end - sign.start, self._sign
            formats.append(found)
        return formats

    @cached_property
    def grounds(self) -> dict[Ink, QColor]:
        """The colour behind the text of each ink; shared text has none."""
        return {
            Ink.INSERT: self.colour("ins_bg"),
            Ink.DELETE: self.colour("removed_bg"),
            Ink.FIGURE: self.colour("figure_bg"),
            Ink.TYPOGRAPHIC: self.colour("band"),
        }

    @cached_property
    def rules(self) -> dict[Ink, QPen]:
        """The line that tells each ink apart without colour: strike, underline, rule, dots."""
        width = 2.0 if self.theme.colours.high_contrast else max(1.2, self.size / 11)
        names = {
            Ink.INSERT: ("ins", width),
            Ink.DELETE: ("removed", width),
            Ink.FIGURE: ("figure", width * 1.35),
            Ink.TYPOGRAPHIC: ("soft", width),
            Ink.SHARED: ("shared", max(1.0, width * 0.8)),
        }
        pens = {}
        for ink, (name, wide) in names.items():
            style = Qt.PenStyle.DotLine if ink is Ink.TYPOGRAPHIC else Qt.PenStyle.SolidLine
            pens[ink] = QPen(self.colour(name), wide, style, Qt.PenCapStyle.FlatCap)
        return pens
