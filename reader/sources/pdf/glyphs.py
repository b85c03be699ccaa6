"""The text layer of a page: pieces of text, where they stand, how large they are, and what is raised.

PDFium gives a page's text quickly and places slowly, character by character. So places are asked for only
where they decide something: at the ends of lines, at gaps, and at what may be a footnote's sign.
"""

import ctypes
import math
import re
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage, PdfTextPage

from reader.sources.markup import SUPERSCRIPTS

# A hyphen that ends a line joins two lines of the page into one of PDFium's.
_RUN = re.compile(r"[^\r\n\ufffe]+\ufffe?")
# What may be a footnote's sign, or end in one: digits, stars, daggers.
_SIGN = re.compile(r"\d+|[*†‡§¶]{1,5}")
_LONGEST_SIGN = 3
_GAPS = re.compile(r" +")
_SMALL = 0.86  # a raised sign's size, in sizes of the line, is at most this
_RAISED = 0.12  # and it stands at least this much higher
_COLUMN_GAP = 1.3  # a gap this wide, in sizes, parts two pieces of text
_NO_GAP = 0.06  # a blank narrower than this is one that PDFium guessed wrongly
_LINE = 0.6  # characters whose baselines differ by less, in sizes, stand on one line
_BLANK = 0.2  # a gap this wide is a blank
_UNPRINTABLE = dict.fromkeys([*range(0x20), 0x7F, 0xAD, 0x200B, 0xFEFF])
_LONGEST_NAME = 96  # bytes of a font's name, with its end
HYPHEN = "\ufffe"  # PDFium's sign for a hyphen that ends a line


@dataclass(slots=True)
class Piece:
    """A run of text on one baseline.

    Places are in points from the page's top left corner, as the page is shown.

    Attributes:
        text: the text without raised signs.
        left: where it begins.
        right: where it ends.
        y: its baseline.
        size: its size in points.
        bold: whether its font is bold.
        marks: footnote signs, by offset in the text.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    marks: list[tuple[int, str]]


class Glyphs:
    """Reads the text of one page.

    Attributes:
        text: the page's text in the order of the file.
        width: the page's width in points, as it is shown.
    """

    def __init__(self, page: PdfPage) -> None:
        self.width = page.get_size()[0]
        self._text_page: PdfTextPage = page.get_textpage()
        self._raw = self._text_page.raw
        self._width, self._height = page.get_size()
        self._turn = page.get_rotation()
        self._box = tuple(ctypes.c_double() for _ in range(4))
        self._rights: dict[int, float] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._flags = ctypes.c_int()
        count = self._text_page.count_chars()
        try:
            self.text = self._text_page.get_text_range() if count > 0 else ""
        except UnicodeDecodeError:
            self.text = ""  # half of a surrogate pair, say; character by character it is seen
        if len(self.text) != count:
            # Some characters have no Unicode or need two units: then they are asked for one by one.
            self.text = "".join(_character(pdfium.FPDFText_GetUnicode(self._raw, at)) for at in range(count))

    def close(self) -> None:
        """Give the page's memory back."""
        self._text_page.close()

    def pieces(self) -> list[Piece]:
        """Give the page's pieces of text in the order of the file."""
        found: list[Piece] = []
        for run in _RUN.finditer(self.text):
            start, end = self._trimmed(run.start(), run.end())
            if start < end and not self._cut(start, end, found):
                found += self._sorted(start, end)
        return found

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        text = self.text
        while start < end and text[start] in " \u3000\xa0\t":
            start += 1
        while start < end and text[end - 1] in " \u3000\xa0\t":
            end -= 1
        return start, end

    def _cut(self, start: int, end: int, found: list[Piece]) -> bool:
        """Cut a run at gaps as wide as those between columns; False if the run is not in reading order."""
        if end - start > 1 and self._right(end - 1) < self._origin(end - 2)[0]:
            return False
        size, bold = self._look(start)
        dropped: set[int] = set()
        pieces: list[Piece] = []
        at = start
        raw, generated = self._raw, pdfium.FPDFText_IsGenerated
        for gap in _GAPS.finditer(self.text, start, end):
            blank, after = gap.span()
            if after - blank == 1 and generated(raw, blank) != 1:
                continue
            if self.text[blank - 1] in SUPERSCRIPTS and self.text[after] in SUPERSCRIPTS:
                dropped.update(range(blank, after))
                continue
            width = self._origin(after)[0] - self._right(blank - 1)
            if width < -size:
                return False
            if width > _COLUMN_GAP * size:
                pieces.append(self._piece(at, blank, size, dropped, bold=bold))
                at = after
                size, bold = self._look(at)
            elif width < _NO_GAP * size:
                dropped.update(range(blank, after))
        pieces.append(self._piece(at, end, size, dropped, bold=bold))
        found += pieces
        return True

    def _sorted(self, start: int, end: int) -> list[Piece]:
        """Give a run that is written out of order, as programs do that lack a glyph in a font."""
        shown = [at for at in range(start, end) if self.text[at] not in " \u3000\xa0"]
        size, bold = self._look(shown[0])
        lines: list[tuple[float, list[tuple[float, int]]]] = []
        for at in shown:
            left, y = self._origin(at)
            line = next((places for base, places in lines if abs(base - y) < _LINE * size), None)
            if line is None:
                lines.append((y, [(left, at)]))
            else:
                line.append((left, at))
        return [piece for y, places in lines for piece in self._spelled(sorted(places), y, size, bold=bold)]

    def _spelled(self, places: list[tuple[float, int]], y: float, size: float, *, bold: bool) -> list[Piece]:
        """Give the pieces of one line, character by character from left to right."""
        pieces: list[Piece] = []
        for left, at in places:
            last = pieces[-1] if pieces else None
            gap = left - last.right if last else 0.0
            if last is None or gap > _COLUMN_GAP * size:
                pieces.append(Piece("", left, left, y, size, bold, []))
                last = pieces[-1]
            elif gap > _BLANK * size and not (
                last.text[-1:] in SUPERSCRIPTS and self.text[at] in SUPERSCRIPTS
            ):
                last.text += " "
            if _SIGN.fullmatch(self.text[at]) and self._stands_high(at, y, size):
                last.marks.append((len(last.text), self.text[at]))
            else:
                last.text += self.text[at].translate(_UNPRINTABLE)
            last.right = max(last.right, self._right(at))
        return pieces

    def _piece(self, start: int, end: int, size: float, dropped: set[int], *, bold: bool) -> Piece:
        left, y = self._origin(start)
        # A sign that opens the line says nothing of the line's size and place; what follows does.
        opening = _SIGN.match(self.text, start, end)
        base = self._trimmed(opening.end(), end)[0] if opening else start
        if start < base < end:
            size, bold = self._look(base)
            y = self._origin(base)[1]
        raised = self._raised(start, end, y, size)
        marks: list[tuple[int, str]] = []
        parts: list[str] = []
        at = start
        for begin, finish in [*raised, (end, end)]:
            part = self.text[at:begin]
            if dropped:
                part = "".join(c for i, c in enumerate(part, at) if i not in dropped)
            parts.append(part if part.isprintable() else part.translate(_UNPRINTABLE))
            if finish > begin:
                marks.append((sum(map(len, parts)), self.text[begin:finish]))
            at = finish
        return Piece("".join(parts), left, self._right(end - 1), y, size, bold, marks)

    def _raised(self, start: int, end: int, y: float, size: float) -> list[tuple[int, int]]:
        """Give the places of raised signs; one may follow a number directly (2019¹)."""
        found = []
        for run in _SIGN.finditer(self.text, start, end):
            begin = run.end()
            while begin > run.start() and self._stands_high(begin - 1, y, size):
                begin -= 1
            if begin < run.end() and (run.end() - begin <= _LONGEST_SIGN or not run[0].isdecimal()):
                found.append((begin, run.end()))
        return found

    def _stands_high(self, at: int, y: float, size: float) -> bool:
        rise = y - self._origin(at)[1]
        return rise > _RAISED * size and (rise > 0.2 * size or self._look(at)[0] <= _SMALL * size)

    def _look(self, at: int) -> tuple[float, bool]:
        """Give a character's size in points and whether its font is bold."""
        size = pdfium.FPDFText_GetFontSize(self._raw, at)
        if pdfium.FPDFText_GetMatrix(self._raw, at, self._matrix):
            size *= math.hypot(self._matrix.b, self._matrix.d) or 1.0
        length = pdfium.FPDFText_GetFontInfo(self._raw, at, self._name, _LONGEST_NAME, self._flags)
        return size, _is_bold(self._name.raw[: max(min(length, _LONGEST_NAME) - 1, 0)])

    def _origin(self, at: int) -> tuple[float, float]:
        """Give where a character begins, and its baseline."""
        x, y, _, _ = self._box
        pdfium.FPDFText_GetCharOrigin(self._raw, at, x, y)
        return self._shown(x.value, y.value)

    def _right(self, at: int) -> float:
        """Give where a character ends; asked for once, as asking is slow."""
        known = self._rights.get(at)
        if known is None:
            left, right, bottom, top = self._box
            pdfium.FPDFText_GetCharBox(self._raw, at, left, right, bottom, top)
            corners = (self._shown(left.value, bottom.value)[0], self._shown(right.value, top.value)[0])
            known = self._rights[at] = max(corners)
        return known

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """Turn a place of the file's page into one of the page as shown, from its top left corner."""
        if self._turn == 0:
            return x, self._height - y
        if self._turn == 180:
            return self._width - x, y
        return (y, x) if self._turn == 90 else (self._width - y, self._height - x)


@lru_cache(maxsize=256)
def _is_bold(font: bytes) -> bool:
    """Whether a font's name says that it is bold."""
    name = font.lower()
    return b"bold" in name or b"heavy" in name or b"black" in name or b"simhei" in name


def _character(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"
