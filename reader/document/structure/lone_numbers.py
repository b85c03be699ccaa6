"""Numbers that stand alone above their text, as laws copied from a page have them."""

import re
from collections.abc import Sequence
from typing import Final

from reader.document.line import Line, LineKind, Mark

_TEXT: Final = LineKind.TEXT
_LONE: Final = re.compile(
    r"[(（](?:[0-9]{1,3}[A-Z]{0,2}|[a-z]{1,4}|[A-Z]{1,3}|[一二三四五六七八九十]{1,3})[)）]|[0-9]{1,3}[A-Z]{0,2}[.．]"
)
_LONGEST: Final = 6
_FEWEST: Final = 4


def join_lone_numbers(lines: Sequence[Line]) -> Sequence[Line]:
    """Put numbers that stand alone before the text on the line below.

    Args:
        lines: of the whole document.

    Returns:
        The lines; the very ones that were given if fewer than four numbers stand alone.
    """
    lone = {
        index
        for index, line in enumerate(lines)
        if 1 < len(line.text) <= _LONGEST and line.kind is _TEXT and _is_lone(lines, index)
    }
    if len(lone) < _FEWEST:
        return lines
    result: list[Line] = []
    waiting: list[Line] = []
    for index, line in enumerate(lines):
        if index in lone:
            waiting.append(line)
        else:
            result.append(_joined(waiting, line) if waiting else line)
            waiting = []
    return result


def _is_lone(lines: Sequence[Line], index: int) -> bool:
    """Say whether a line is a number with text below it, and no page number amid a sentence."""
    if _LONE.fullmatch(lines[index].text) is None or index + 1 >= len(lines):
        return False
    after = lines[index + 1]
    amid = index > 0 and lines[index - 1].text[-1:].isalpha() and after.text[:1].islower()
    return after.kind is _TEXT and bool(after.text) and not amid


def _joined(numbers: Sequence[Line], line: Line) -> Line:
    first = numbers[0]
    lead = " ".join(number.text for number in numbers) + " "
    marks = tuple(Mark(mark.offset + len(lead), mark.label) for mark in line.marks)
    markup = "".join((*(number.markup for number in numbers), line.markup))
    signs = tuple(mark for number in numbers for mark in number.marks)
    return line._replace(
        number=first.number,
        text=lead + line.text,
        marks=(*signs, *marks),
        indent=first.indent,
        gap=first.gap,
        markup=markup,
    )
