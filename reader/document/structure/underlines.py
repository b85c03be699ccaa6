"""Headings that a line of signs underlines: a title, and `=====` or `-----` right below it."""

import re
from collections.abc import Sequence
from typing import Final

from reader.document.line import Line, LineKind
from reader.document.structure.block import TITLE_COLUMNS, columns

_TEXT: Final = LineKind.TEXT
_RULE: Final = re.compile(r"([=\-~^*+#`.])\1{2,}")
_FEWEST: Final = 2
_SHORTER: Final = 2
"""A rule may be so many columns shorter or longer than its heading."""


def mark_underlined(lines: Sequence[Line]) -> Sequence[Line]:
    """Give underlined headings their levels: each sign is a level, in the order in which they first occur.

    Args:
        lines: of the whole document.

    Returns:
        The lines with the levels; the very lines that were given if fewer than two are underlined.
    """
    found = {
        index: line.text[0] + ("=" if _overlined(lines, index) else "")
        for index, line in enumerate(lines)
        if line.text[:1] in "=-~^*+#`." and index and _underlines(lines, index)
    }
    if len(found) < _FEWEST:
        return lines
    order = list(dict.fromkeys(found.values()))
    result = list(lines)
    for index, sign in found.items():
        result[index - 1] = lines[index - 1]._replace(level=order.index(sign) + 1)
    return result


def _underlines(lines: Sequence[Line], index: int) -> bool:
    """Say whether a line is the rule below a heading that stands alone."""
    rule, title = lines[index], lines[index - 1]
    if rule.gap or rule.kind is not _TEXT or not _RULE.fullmatch(rule.text):
        return False
    if title.kind is not _TEXT or title.whole or title.level or "  " in title.text or _RULE.match(title.text):
        return False
    width = columns(title.text)
    alone = index < _FEWEST or title.gap > 0 or _overlined(lines, index)
    return alone and width <= TITLE_COLUMNS and abs(len(rule.text) - width) <= _SHORTER


def _overlined(lines: Sequence[Line], index: int) -> bool:
    """Say whether the same rule stands above the heading too."""
    return index > 1 and not lines[index - 1].gap and lines[index - 2].text == lines[index].text
