"""Where the characters of a page stand, how they look, and what they were written with.

PDFium is asked character by character, thousands of times a page. The questions are put with addresses in
place of the pointer objects of its bindings, and without letting other threads run in between: so each takes
half the time.
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
_REAL: Final = ctypes.c_double
_LONGEST_NAME: Final = 96  # bytes of a font's name, with its end


def _question(function: _Handle, answer: type, *arguments: type) -> Callable[..., Any]:
    """Make a function of PDFium one that takes plain numbers."""
    return ctypes.PYFUNCTYPE(answer, *arguments)(_address(function))


def _address(handle: _Handle) -> int:
    return ctypes.cast(handle, _ADDRESS).value or 0  # type: ignore[arg-type] # a pointer of the bindings


_origin_of: Final = _question(pdfium.FPDFText_GetCharOrigin, _INTEGER, _ADDRESS, _INTEGER, _ADDRESS, _ADDRESS)
_box_of: Final = _question(
    pdfium.FPDFText_GetCharBox, _INTEGER, _ADDRESS, _INTEGER, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS
)
_is_generated: Final = _question(pdfium.FPDFText_IsGenerated, _INTEGER, _ADDRESS, _INTEGER)
_object_of: Final = _question(pdfium.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _INTEGER)
_size_of: Final = _question(pdfium.FPDFText_GetFontSize, _REAL, _ADDRESS, _INTEGER)
_matrix_of: Final = _question(pdfium.FPDFText_GetMatrix, _INTEGER, _ADDRESS, _INTEGER, _ADDRESS)
_font_of: Final = _question(pdfium.FPDFTextObj_GetFont, _ADDRESS, _ADDRESS)
_name_of: Final = _question(
    pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _ADDRESS, _ADDRESS, ctypes.c_size_t
)


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
        self._page = _address(text_page.raw)
        self._box = (ctypes.c_double * 4)()
        self._at = tuple(ctypes.addressof(self._box) + 8 * place for place in range(4))
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_at = ctypes.addressof(self._matrix)
        self._bold: dict[int | None, bool] = {}
        self._rights: dict[int, float] = {}

    def origin(self, at: int) -> tuple[float, float]:
        """Give where a character begins, and its baseline."""
        box = self._box
        _origin_of(self._page, at, self._at[0], self._at[1])
        return (box[0], self._height - box[1]) if self._turn == 0 else self._shown(box[0], box[1])

    def right(self, at: int) -> float:
        """Give where a character ends; asked for once."""
        known = self._rights.get(at)
        if known is None:
            _box_of(self._page, at, *self._at)
            known = self._rights[at] = self._box[1] if self._turn == 0 else self._shown_right(*self._box)
        return known

    def foot(self, at: int) -> float:
        """Give where the lower edge of a character's ink is; on turned pages its baseline."""
        if self._turn:
            return self.origin(at)[1]
        _box_of(self._page, at, *self._at)
        return self._height - self._box[2]

    def look(self, at: int) -> tuple[float, bool]:
        """Give a character's size in points and whether its font is bold."""
        size: float = _size_of(self._page, at)
        if _matrix_of(self._page, at, self._matrix_at):
            size *= math.hypot(self._matrix.b, self._matrix.d) or 1.0
        written_by = _object_of(self._page, at)
        font = _font_of(written_by) if written_by else None
        bold = self._bold.get(font)
        if bold is None:
            bold = self._bold[font] = font is not None and _is_bold(_name(font))
        return size, bold

    def written_by(self, at: int) -> int | None:
        """Give the address of what wrote a character; what was written in one go has the same."""
        address: int | None = _object_of(self._page, at)
        return address

    def is_added(self, at: int) -> bool:
        """Say whether PDFium added a character, a blank, where it saw a gap."""
        return bool(_is_generated(self._page, at) == 1)

    def _shown_right(self, left: float, right: float, bottom: float, top: float) -> float:
        return max(self._shown(left, bottom)[0], self._shown(right, top)[0])

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
    _name_of(font, ctypes.addressof(buffer), _LONGEST_NAME)
    return buffer.value


@lru_cache(maxsize=256)
def _is_bold(font: bytes) -> bool:
    """Whether a font's name says that it is bold."""
    name = font.lower()
    return b"bold" in name or b"heavy" in name or b"black" in name or b"simhei" in name
