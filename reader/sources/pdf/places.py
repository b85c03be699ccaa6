"""Where the characters of a page stand, how they look, and what they were written with.

PDFium is asked character by character, thousands of times a page. The questions are put without the pointer
objects and the types of its bindings, and without letting other threads run in between: so each takes a third
of the time.
"""

import ctypes
import math
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage, PdfTextPage

_Handle = object  # the bindings have no types
_ADDRESS: Final = ctypes.c_void_p
_INTEGER: Final = ctypes.c_int
_LONGEST_NAME: Final = 96  # bytes of a font's name, with its end


def _question(function: _Handle, answer: type) -> Callable[..., Any]:
    """Make a function of PDFium one that hands on small numbers and references as they are."""
    address = ctypes.cast(function, _ADDRESS).value  # type: ignore[arg-type] # a function of the bindings
    return ctypes.PYFUNCTYPE(answer)(address or 0)


_origin_of: Final = _question(pdfium.FPDFText_GetCharOrigin, _INTEGER)
_box_of: Final = _question(pdfium.FPDFText_GetCharBox, _INTEGER)
_is_generated: Final = _question(pdfium.FPDFText_IsGenerated, _INTEGER)
_object_of: Final = _question(pdfium.FPDFText_GetTextObject, _ADDRESS)
_size_of: Final = _question(pdfium.FPDFText_GetFontSize, ctypes.c_double)
_matrix_of: Final = _question(pdfium.FPDFText_GetMatrix, _INTEGER)
_font_of: Final = _question(pdfium.FPDFTextObj_GetFont, _ADDRESS)
_name_of: Final = _question(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t)


class Places:
    """Answers what is asked of the characters of one page.

    Places are in points from the page's top left corner, as the page is shown.

    Attributes:
        width: the page's width in points, as it is shown.
    """

    def __init__(self, page: PdfPage, text_page: PdfTextPage) -> None:
        self.width: float
        self._height: float
        self.width, self._height = page.get_size()
        self._turn = page.get_rotation()
        self._page = text_page.raw
        self._left, self._right, self._bottom, self._top = edges = [ctypes.c_double() for _ in range(4)]
        self._box = tuple(map(ctypes.byref, edges))
        self._origin = ctypes.byref(self._left), ctypes.byref(self._bottom)
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_at = ctypes.byref(self._matrix)
        self._bold: dict[int | None, bool] = {}
        self._rights: dict[int, float] = {}

    def origin(self, at: int) -> tuple[float, float]:
        """Give where a character begins, and its baseline; asked for once."""
        _origin_of(self._page, at, *self._origin)
        left, bottom = self._left.value, self._bottom.value
        return (left, self._height - bottom) if self._turn == 0 else self._shown(left, bottom)

    def right(self, at: int) -> float:
        """Give where a character ends; asked for once."""
        known = self._rights.get(at)
        if known is None:
            _box_of(self._page, at, *self._box)
            known = self._rights[at] = self._right.value if self._turn == 0 else self._shown_right()
        return known

    def foot(self, at: int) -> float:
        """Give where the lower edge of a character's ink is; on turned pages its baseline."""
        if self._turn:
            return self.origin(at)[1]
        _box_of(self._page, at, *self._box)
        return self._height - self._bottom.value

    def look(self, at: int) -> tuple[float, bool]:
        """Give a character's size in points and whether its font is bold."""
        size: float = _size_of(self._page, at)
        if _matrix_of(self._page, at, self._matrix_at):
            size *= math.hypot(self._matrix.b, self._matrix.d) or 1.0
        written_by = self.written_by(at)
        font = _font_of(_ADDRESS(written_by)) if written_by else None
        bold = self._bold.get(font)
        if bold is None:
            bold = self._bold[font] = font is not None and _is_bold(_name(font))
        return size, bold

    def written_by(self, at: int) -> int | None:
        """Give the address of what wrote a character, the same for all that was written in one go."""
        address: int | None = _object_of(self._page, at)
        return address

    def is_added(self, at: int) -> bool:
        """Say whether PDFium added a character, a blank, where it saw a gap."""
        return bool(_is_generated(self._page, at) == 1)

    def _shown_right(self) -> float:
        """Give the right edge, as the page is shown, of the box asked for last."""
        corners = (self._left.value, self._bottom.value), (self._right.value, self._top.value)
        return max(self._shown(*corner)[0] for corner in corners)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """Turn a place of the file's page into one of the page as shown, from its top left corner."""
        if self._turn == 0:
            return x, self._height - y
        if self._turn == 180:
            return self.width - x, y
        return (y, x) if self._turn == 90 else (self.width - y, self._height - x)


def _name(font: int) -> bytes:
    """Give the name of a font."""
    buffer = ctypes.create_string_buffer(_LONGEST_NAME)
    _name_of(_ADDRESS(font), buffer, ctypes.c_size_t(_LONGEST_NAME))
    return buffer.value


@lru_cache(maxsize=256)
def _is_bold(font: bytes) -> bool:
    """Whether a font's name says that it is bold."""
    name = font.lower()
    return b"bold" in name or b"heavy" in name or b"black" in name or b"simhei" in name
