"""The style sheet and the font table of an RTF file."""

import re

from reader.sources.rtf import charsets

_HEADING = re.compile(r"(?:heading|标题|überschrift|titre|заголовок)\s*([1-9])\b", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|contents)\s*(?:[1-9]|heading)\b", re.IGNORECASE)


class StyleSheet:
    """Which styles are headings, and which belong to generated contents lists.

    Attributes:
        levels: heading levels by style number.
        contents: numbers of styles of contents lists.
    """

    def __init__(self) -> None:
        self.levels: dict[int, int] = {}
        self.contents: set[int] = set()

    def name(self, style: int, name: str) -> None:
        """Take a style's name, which for built-in styles says what it is for."""
        if found := _HEADING.match(name):
            self.levels.setdefault(style, int(found[1]))
        if _CONTENTS.match(name):
            self.contents.add(style)


class FontTable:
    """What each font's bytes mean.

    Attributes:
        page: the codec where a font does not say.
    """

    def __init__(self) -> None:
        self.page = "cp1252"
        self._charsets: dict[int, int] = {}
        self._names: dict[int, str] = {}

    def charset(self, font: int, charset: int) -> None:
        """Take a font's charset."""
        self._charsets[font] = charset

    def name(self, font: int, name: str) -> None:
        """Take a font's name."""
        self._names[font] = name

    def codec(self, font: int) -> str:
        """Give the codec of a font."""
        return charsets.of_font(self._charsets.get(font, 1)) or self.page

    def symbol(self, font: int) -> str:
        """Give the name of a font that holds symbols, else nothing."""
        if not charsets.is_symbol(self._charsets.get(font, 1)):
            return ""
        return self._names.get(font, "symbol")
