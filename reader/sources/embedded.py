"""Tables of HTML in a Markdown file, as converters leave them: read as on a web page."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from reader.document.line import Line, LineKind

_OPENS: Final = re.compile(r"<(?:html|body|table)\b", re.IGNORECASE)
_EDGE: Final = re.compile(r"<(/?)table\b", re.IGNORECASE)


def opens_table(text: str) -> bool:
    """Say whether a row opens with a table, or with a page that one is written into."""
    return _OPENS.match(text) is not None


def table_end(rows: Sequence[str], at: int) -> int:
    """Give the row after a table that opens at a row, those within it counted; 0 if nothing closes it."""
    depth = 0
    for index in range(at, len(rows)):
        for edge in _EDGE.finditer(rows[index]):
            depth += -1 if edge[1] else 1
            if depth == 0:
                return index + 1
    return 0


def read_table(rows: Sequence[str], number: int, gap: int) -> list[Line]:
    """Read the rows of one table.

    Args:
        rows: that hold it.
        number: of the first of them.
        gap: blank lines before it.

    Returns:
        What a page would show: a table, or the text of one that only lays it out. The tags are markup.
    """
    from reader.sources.html import read_source  # noqa: PLC0415 - few Markdown files hold any HTML

    text = "\n".join(rows)
    lines = read_source(text.encode("utf-8", "replace"), "").lines
    shown = "".join(line.text + "".join(mark.label for mark in line.marks) for line in lines)
    left = Counter("".join(text.split())) - Counter(shown)
    markup = Line(number, "", LineKind.BLANK, markup="".join(sign * many for sign, many in left.items()))
    return [markup._replace(gap=gap), *(line._replace(number=number, markup="") for line in lines)]
