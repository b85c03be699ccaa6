"""Lists of web pages, numbered as a browser numbers them."""

import re

from lxml import etree

from reader.sources.numerals import numeral

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]+)", re.IGNORECASE)
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_BULLETS = {"disc": "•", "circle": "◦", "square": "▪", "dash": "-"}
_CJK = "、"
_STYLES = {
    "decimal": ("decimal", "."),
    "decimal-leading-zero": ("decimalZero", "."),
    "lower-alpha": ("lowerLetterCounted", "."),
    "lower-latin": ("lowerLetterCounted", "."),
    "upper-alpha": ("upperLetterCounted", "."),
    "upper-latin": ("upperLetterCounted", "."),
    "lower-roman": ("lowerRoman", "."),
    "upper-roman": ("upperRoman", "."),
    "lower-greek": ("greekLower", "."),
    "cjk-ideographic": ("chineseCountingThousand", _CJK),
    "simp-chinese-informal": ("chineseCountingThousand", _CJK),
    "trad-chinese-informal": ("chineseCountingThousand", _CJK),
    "simp-chinese-formal": ("chineseLegalSimplified", _CJK),
    "trad-chinese-formal": ("ideographLegalTraditional", _CJK),
    "cjk-decimal": ("ideographDigital", _CJK),
    "cjk-heavenly-stem": ("ideographTraditional", _CJK),
    "cjk-earthly-branch": ("ideographZodiac", _CJK),
    "japanese-informal": ("japaneseCounting", _CJK),
    "hiragana": ("hiragana", _CJK),
    "katakana": ("aiueo", _CJK),
}


class List:
    """A list in use: where its counting stands, and how it writes numbers."""

    def __init__(self, element: etree._Element) -> None:
        self._ordered = element.tag == "ol"
        self._style = _style(element) or ("decimal" if self._ordered else "disc")
        reverse = self._ordered and element.get("reversed") is not None
        self._step = -1 if reverse else 1
        items = sum(1 for child in element if child.tag == "li") if reverse else 1
        start = _number(element.get("start"))
        self._next = items if start is None else start

    def marker(self, item: etree._Element) -> str:
        """Count an item and give what stands before it, with the gap after it."""
        style = _style(item) or self._style
        value = _number(item.get("value"))
        number = self._next if value is None else value
        if self._ordered:
            self._next = number + self._step
        if style == "none":
            return ""
        if style in _BULLETS:
            return f"{_BULLETS[style]} "
        if style[:1] in "\"'":
            return style.strip("\"'")
        if not self._ordered and style not in _STYLES:
            return "• "
        name, stop = _STYLES.get(style, ("decimal", "."))
        return numeral(number, name) + (stop if stop == _CJK else f"{stop} ")


def _style(element: etree._Element) -> str:
    """Give the style that an element names for its numbers, or nothing."""
    kind = element.get("type", "")
    if (found := _STYLE.search(element.get("style", ""))) is not None:
        words = [word for word in found[1].split() if word not in ("inside", "outside", "!important")]
        known = [word for word in words if not word.startswith("url(")]
        return known[0].lower() if known else ""
    return _TYPES.get(kind, kind.lower() if kind.lower() in _BULLETS else "")


def _number(text: str | None) -> int | None:
    try:
        return None if text is None else int(text)
    except ValueError:
        return None
