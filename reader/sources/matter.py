"""The facts at the head of a Markdown file: `title: …` and others between two lines of dashes."""

import re
from collections.abc import Sequence
from typing import Final

from reader.document.line import Line, LineKind

_KEY: Final = re.compile(r"(\s*(?:-\s+)?)([A-Za-z][\w -]{0,40}?)\s*:(?:\s+(.*))?$")
_ITEM: Final = re.compile(r"(\s*-)\s+(.+)$")
_SHOWN: Final = frozenset({"title", "subtitle", "author", "authors", "name", "date", "abstract", "summary"})
_HEADS: Final = frozenset({"abstract", "summary"})
_BLOCK: Final = frozenset({"|", ">", "|-", ">-"})
_QUOTES: Final = "\"'"
_LONGEST: Final = 100


def read_matter(rows: Sequence[str]) -> tuple[list[Line], dict[str, str]]:
    """Read the facts at the head of a file, if there are any.

    What says the title, the authors, the date and the abstract becomes text; the rest is furniture.

    Args:
        rows: of the whole file.

    Returns:
        A line for each row of the block, none if there is no such block; what the file says of itself.
    """
    end = _end(rows)
    lines: list[Line] = []
    facts: dict[str, str] = {}
    key = ""
    for number, row in enumerate(rows[:end], 1):
        text = row.strip()
        if number in (1, end) or not text:
            lines.append(Line(number, "", LineKind.BLANK, markup=text))
            continue
        if (match := _KEY.match(row)) is not None and (not match[1] or match[2] == "name"):
            key, value = match[2].lower(), (match[3] or "").strip()
            facts.setdefault(key, value.strip(_QUOTES))
            lines.append(_fact(number, key, text, value))
        elif key in _SHOWN:
            item = _ITEM.match(row)
            lines.append(_shown(number, item[2] if item else text, "-" if item else ""))
        else:
            lines.append(Line(number, text, LineKind.FURNITURE))
    properties = {name: facts[name] for name in ("title", "author") if facts.get(name)}
    return lines, properties


def _end(rows: Sequence[str]) -> int:
    """Give how many rows the block has; 0 if the file does not begin with one."""
    if not rows or rows[0].rstrip() != "---":
        return 0
    for count, row in enumerate(rows[1:_LONGEST], 2):
        if row.rstrip() in ("---", "..."):
            return count if any(_KEY.match(one) for one in rows[1:count]) else 0
    return 0


def _fact(number: int, key: str, text: str, value: str) -> Line:
    """Make a line of one fact: of its value, or of its name where the text follows below."""
    if key in _HEADS and (not value or value in _BLOCK):
        return _shown(number, text.partition(":")[0], f":{value}")
    if key not in _SHOWN:
        return Line(number, text, LineKind.FURNITURE)
    if not value:
        return Line(number, "", LineKind.BLANK, markup=text)
    return _shown(number, value, text.partition(":")[0] + ":", level=int(key == "title"))


def _shown(number: int, text: str, markup: str, *, level: int = 0) -> Line:
    bare = text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in _QUOTES else text
    return Line(number, bare, markup=markup + text.replace(bare, "", 1), level=level, whole=True, gap=1)
