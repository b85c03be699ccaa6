"""Letters of a finished PDF put right, so that what is copied or searched is what was written.

Fonts draw 行 and the radical ⾏ with one glyph, and Qt notes the wrong one of the two as the glyph's
meaning: a search for 行 would find nothing. Which letter was meant is known: the one that the digest has.
"""

import re
from collections.abc import Iterable

from PySide6.QtGui import QFont, QRawFont

# Radicals, Kangxi radicals, compatibility ideographs: drawn like ideographs, and hardly ever meant.
_LOOKALIKE = re.compile(rb"<(2[EF][0-9A-F]{2}|F[9A][0-9A-F]{2})>")
_MEANINGS = re.compile(rb"beginbfrange.*?endbfrange|beginbfchar.*?endbfchar", re.DOTALL)


def with_letters(data: bytes, letters: Iterable[str], font: QFont) -> bytes:
    """Give the PDF with every glyph's meaning among the letters that were set.

    Args:
        data: a PDF whose character maps are not compressed; every byte keeps its place.
        letters: what was set.
        font: what it was set in.
    """
    raw = QRawFont.fromFont(font)
    meant = {}
    for letter in letters:
        if len(letter.encode("utf-16-be")) == 2 and (glyph := _glyph(raw, letter)):
            meant[glyph] = letter

    def right(found: re.Match[bytes]) -> bytes:
        letter = meant.get(_glyph(raw, chr(int(found[1], 16))))
        return b"<%04X>" % ord(letter) if letter else found[0]

    return _MEANINGS.sub(lambda block: _LOOKALIKE.sub(right, block[0]), data)


def _glyph(raw: QRawFont, letter: str) -> int:
    found = raw.glyphIndexesForString(letter)
    return found[0] if found else 0
