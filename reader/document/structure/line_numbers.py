"""Numbers that count the lines of the page, as bills and transcripts print them: set aside."""

import re
from collections.abc import Sequence
from typing import Final

from reader.document.line import Line, LineKind, Mark
from reader.document.structure.block import FINAL

_TEXT: Final = LineKind.TEXT
_NUMBERED: Final = re.compile(r"([1-9][0-9]{0,3})(?:[ \u3000\t]+(?=\S)|$)")
_FEWEST: Final = 10
_SAMPLE: Final = 64
"""Where hardly any of so many lines bears such a number, the others are not looked at."""


def drop_line_numbers(lines: Sequence[Line]) -> Sequence[Line]:
    """Take the numbers of lines off them; they are kept as markup.

    Most lines bear one, each one more than the line above or beginning anew on a page, and sentences run on
    from line to line: numbered paragraphs do not.

    Args:
        lines: of the whole document.

    Returns:
        The lines without numbers; the very ones that were given if they bear none.
    """
    sample = lines[:: len(lines) // _SAMPLE + 1]
    if sum(_NUMBERED.match(line.text) is not None for line in sample) * 4 < len(sample):
        return lines
    found: dict[int, re.Match[str]] = {}
    written = 0
    for index, line in enumerate(lines):
        if line.kind is _TEXT and line.text and not line.whole:
            written += 1
            if (match := _NUMBERED.match(line.text)) is not None:
                found[index] = match
    if len(found) < _FEWEST or len(found) * 5 < written * 3 or not _count_lines(lines, found):
        return lines
    return [_without(line, found[index]) if index in found else line for index, line in enumerate(lines)]


def _count_lines(lines: Sequence[Line], found: dict[int, re.Match[str]]) -> bool:
    """Say whether the numbers count up by one, line by line, and the text does not stop where they do."""
    counting = running = close = 0
    last = 0
    for index, match in found.items():
        number = int(match[1])
        counting += number in (last + 1, 1)
        last = number
        running += lines[index].text[-1] not in FINAL
        close += not lines[index].gap
    return counting * 10 >= len(found) * 9 and min(running * 4, close * 2) >= len(found) and last > 1


def _without(line: Line, match: re.Match[str]) -> Line:
    start = match.end()
    marks = tuple(Mark(max(mark.offset - start, 0), mark.label) for mark in line.marks)
    text = line.text[start:]
    kind = _TEXT if text else LineKind.BLANK
    return line._replace(
        text=text, kind=kind, marks=marks, indent=line.indent + start, markup=match[1] + line.markup
    )
