"""The text layer of a page: pieces of text, where they stand, how large they are, and what is raised.

PDFium gives a page's text quickly and places slowly, character by character. So places are asked for only
where they decide something: at the ends of lines, at gaps, and at what may be a footnote's sign.
"""

import re
from dataclasses import dataclass

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage, PdfTextPage

from reader.sources.markup import SUPERSCRIPTS
from reader.sources.pdf.places import Places

# A hyphen that ends a line joins two lines of the page into one of PDFium's.
_RUN = re.compile(r"[^\r\n\ufffe]+\ufffe?")
# What may be a footnote's sign, or end in one: digits, stars, daggers.
_SIGN = re.compile(r"[\d*†‡§¶]+")
_OPENING_SIGN = re.compile(r"(?:\d+|[*†‡§¶]{1,5})(?![\d.)、．）])")
_LONGEST_SIGN = 3
_IDEOGRAPH = re.compile("[\u2e80-\u9fff]")
_GAPS = re.compile(r" +")
_ENDING_SIGNS = "0123456789*†‡§¶"
_SMALL = 0.86  # a raised sign's size, in sizes of the line, is at most this
_RAISED = 0.12  # and it stands at least this much higher
_DRAWN_HIGH = 0.25  # a digit whose ink begins so much higher, in sizes, is a superscript of its font
_COLUMN_GAP = 1.3  # a gap this wide, in sizes, parts two pieces of text
CELL_GAP = 0.5  # a gap this wide may part the cells of a table
_NO_GAP = 0.06  # a blank narrower than this is one that PDFium guessed wrongly
_LINE = 0.6  # characters whose baselines differ by less, in sizes, stand on one line
_BLANK = 0.2  # a gap this wide is a blank
_TRIMMED = " \u3000\xa0\t"
_UNPRINTABLE = dict.fromkeys([*range(0x20), 0x7F, 0xAD, 0x200B, 0xFEFF])
_ENOUGH_BLANKS = 50
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
        close: itself, cut where gaps are as wide as between the cells of a close-set table; none if there are
            no such gaps.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    marks: list[tuple[int, str]]
    close: "tuple[Piece, ...]" = ()


class Blanks:
    """Knows whether the program that wrote a document writes the blanks between its words.

    Where it does, PDFium adds none within what was written in one go, and none need be looked at.
    """

    def __init__(self) -> None:
        self._seen = 0
        self._added = 0

    @property
    def written(self) -> bool:
        """Whether enough blanks were seen, and nearly none of them was added."""
        return self._seen >= _ENOUGH_BLANKS and self._added * _ENOUGH_BLANKS <= self._seen

    def see(self, *, added: bool) -> None:
        """Count a blank within text that was written in one go; PDFium may have added it."""
        self._seen += 1
        self._added += added


class Glyphs:
    """Reads the text of one page.

    Attributes:
        text: the page's text in the order of the file.
        width: the page's width in points, as it is shown.
    """

    def __init__(self, page: PdfPage, blanks: Blanks) -> None:
        """Take a page, and what its document has shown of its blanks."""
        self._blanks = blanks
        self._text_page: PdfTextPage = page.get_textpage()
        self._places = Places(page, self._text_page)
        self.width = self._places.width
        raw = self._text_page.raw
        count = self._text_page.count_chars()
        try:
            self.text = self._text_page.get_text_range() if count > 0 else ""
        except UnicodeDecodeError:
            self.text = ""  # half of a surrogate pair, say; character by character it is seen
        if len(self.text) != count:
            # Some characters have no Unicode or need two units: then they are asked for one by one.
            self.text = "".join(_character(pdfium.FPDFText_GetUnicode(raw, at)) for at in range(count))

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
        while start < end and text[start] in _TRIMMED:
            start += 1
        while start < end and text[end - 1] in _TRIMMED:
            end -= 1
        return start, end

    def _cut(self, start: int, end: int, found: list[Piece]) -> bool:
        """Cut a run at gaps as wide as those between columns; False if the run is not in reading order."""
        places = self._places
        at_once = self._at_once(start, end)
        size, bold = places.look(start)
        if len(at_once) == end - start and self._blanks.written and self.text.find("  ", start, end) < 0:
            text, (left, y) = self.text[start:end], places.origin(start)
            found.append(Piece(_printable(text), left, places.right(end - 1), y, size, bold, []))
            return True
        if end - start > 1 and places.right(end - 1) < places.origin(end - 2)[0]:
            return False
        dropped: list[tuple[int, int]] = []
        pieces: list[Piece] = []
        cells: list[Piece] = []
        at = cell = start
        for blank, after in self._gaps(start, end, at_once):
            if self.text[blank - 1] in SUPERSCRIPTS and self.text[after] in SUPERSCRIPTS:
                dropped.append((blank, after))
                continue
            width = places.origin(after)[0] - places.right(blank - 1)
            if width < -size:
                return False
            if width > CELL_GAP * size:
                cells.append(self._piece(cell, blank, (size, bold), dropped, at_once))
                cell = after
                if width > _COLUMN_GAP * size:
                    pieces.append(self._of_cells(cells, at, blank, dropped, at_once))
                    cells = []
                    at = after
                size, bold = places.look(cell)
            elif width < _NO_GAP * size:
                dropped.append((blank, after))
        cells.append(self._piece(cell, end, (size, bold), dropped, at_once))
        pieces.append(self._of_cells(cells, at, end, dropped, at_once))
        found += pieces
        return True

    def _of_cells(
        self, cells: list[Piece], start: int, end: int, dropped: list[tuple[int, int]], at_once: range
    ) -> Piece:
        """Give the one piece that `cells` are if the gaps between them are no more than blanks."""
        if len(cells) == 1:
            return cells[0]
        whole = self._piece(start, end, self._places.look(start), dropped, at_once)
        whole.close = tuple(cells)
        return whole

    def _at_once(self, start: int, end: int) -> range:
        """Give the part of a run that was written in one go: all, or all but its number and its sign.

        Ideographs and the figures among them are of two fonts, so that no such run is.
        """
        places, text = self._places, self.text
        if not text[start:end].isascii() and _IDEOGRAPH.search(text, start, end):
            return range(start, start)
        first, last = places.written_by(start), places.written_by(end - 1)
        if first == last:
            return range(start, end)
        begin = text.find(" ", start, end) + 1
        stop = start + len(text[start:end].rstrip(_ENDING_SIGNS))
        if begin and places.written_by(begin) == last:
            return range(begin, end)
        if start < stop < end:
            written_by = places.written_by(stop - 1)
            if written_by == first:
                return range(start, stop)
            if 0 < begin < stop and places.written_by(begin) == written_by:
                return range(begin, stop)
        return range(start, start)

    def _gaps(self, start: int, end: int, at_once: range) -> list[tuple[int, int]]:
        """Give the blanks of a run that may be wider than they look: those that PDFium added, or several."""
        is_added, blanks = self._places.is_added, self._blanks
        parts = [(start, end)]
        if at_once and blanks.written and self.text.find("  ", at_once.start, at_once.stop) < 0:
            parts = [(start, at_once.start), (at_once.stop, end)]
        found = []
        for begin, stop in parts:
            for gap in _GAPS.finditer(self.text, begin, stop):
                blank, after = gap.span()
                added = after - blank > 1 or is_added(blank)
                if blank in at_once:
                    blanks.see(added=added)
                if added and start < blank and after < end:
                    found.append((blank, after))
        return found

    def _sorted(self, start: int, end: int) -> list[Piece]:
        """Give a run that is written out of order, as programs do that lack a glyph in a font."""
        shown = [at for at in range(start, end) if self.text[at] not in " \u3000\xa0"]
        places = self._places
        size, bold = places.look(shown[0])
        lines: list[tuple[float, list[tuple[float, int]]]] = []
        for at in shown:
            left, y = places.origin(at)
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
            last.right = max(last.right, self._places.right(at))
        return pieces

    def _piece(
        self, start: int, end: int, look: tuple[float, bool], dropped: list[tuple[int, int]], at_once: range
    ) -> Piece:
        places = self._places
        left, y = places.origin(start)
        size, bold = look
        # A sign that opens the line says nothing of the line's size and place; what follows does.
        opening = _OPENING_SIGN.match(self.text, start, end)
        base = self._trimmed(opening.end(), end)[0] if opening else start
        if start < base < end:
            size, bold = places.look(base)
            y = places.origin(base)[1]
        raised = self._raised(start, end, y, size) if start not in at_once or end > at_once.stop else []
        right = places.right(end - 1)
        if not (raised or dropped):
            return Piece(_printable(self.text[start:end]), left, right, y, size, bold, [])
        marks: list[tuple[int, str]] = []
        parts: list[str] = []
        at = start
        length = 0
        for begin, finish in sorted(
            [*raised, *(blank for blank in dropped if blank[0] >= start), (end, end)]
        ):
            parts.append(_printable(self.text[at:begin]))
            length += len(parts[-1])
            if finish > begin and self.text[begin] != " ":
                marks.append((length, self.text[begin:finish]))
            at = finish
        return Piece("".join(parts), left, right, y, size, bold, marks)

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
        """Whether a character is raised, by the program or, for a digit, by the drawing of its font."""
        rise = y - self._places.origin(at)[1]
        if rise > _RAISED * size:
            return rise > 0.2 * size or self._places.look(at)[0] <= _SMALL * size
        return self.text[at].isdecimal() and y - self._places.foot(at) > _DRAWN_HIGH * size


def _printable(text: str) -> str:
    return text if text.isprintable() else text.translate(_UNPRINTABLE)


def _character(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"
