"""Notes whose marks have lost their place above the line: `as was shown.1` and, further down, `1 See …`.

Text taken out of a page prints the number of a note like any other. A number that is stuck to a word says
nothing by itself; what tells marks from other numbers is that they count up through the text, and that each
has a line, further down, that opens with its number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.document.line import Line, LineKind, Mark
from reader.document.structure.block import FINAL, last_mark

_HEADING: Final = re.compile(
    r"(?:end|foot)?notes(?: and references)?|notes to the text|注\s*释|脚\s*注|尾\s*注|附\s*注|註\s*釋"
    r"|anmerkungen|fußnoten|notes de fin|notas|примечания|сноски|الحواشي",
    re.IGNORECASE,
)
_TEXT: Final = LineKind.TEXT
_BODY: Final = re.compile(r"([1-9][0-9]{0,2})[ \t\u3000]+(?=[^\W\d_]|[\"“‘«《(（])")
_LISTED: Final = re.compile(r"([1-9][0-9]{0,2})[.．、)）]?[ \t\u3000]*(?=[^\W\d_]|[\"“‘«《(（])")
# A number stuck to a whole word, to its punctuation, or to that of a year: not CO2, p.12, 3.5.
_MARK: Final = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[^\W\d_][.,;:!?)\]”’\"»])|(?<=(?:1[5-9]|20)[0-9]{2}[.,;:)])|(?<=[.,]”)"
    r"|(?<=\)[.,;:])|(?<=[。，；：！？、”’）》]))([1-9][0-9]{0,2})(?=[\s.,;:!?)\]”’\"»。，；：！？、）—–]|$)"
)
_ABBREVIATED: Final = re.compile(
    r"\b(?:nos?|arts?|paras?|pp?|vols?|chs?|figs?|secs?|ed|cf)[.]$", re.IGNORECASE
)
_SHORTEST: Final = 2
"""One pair of a number and a line that opens with it may be chance."""

_LONGEST_HEADING: Final = 30


@dataclass(slots=True)
class _Found:
    """The pairs found so far.

    Attributes:
        marks: the places of marks in the text, as (line, start, end).
        bodies: the lines that are bodies, each with the length of its number.
        open: the marks that wait for a body, by number, as an index into `marks`.
        paired: the indices into `marks` of those that have a body.
        expected: the number that the next mark bears.
    """

    marks: list[tuple[int, int, int]] = field(default_factory=list)
    bodies: dict[int, re.Match[str]] = field(default_factory=dict)
    open: dict[int, int] = field(default_factory=dict)
    paired: set[int] = field(default_factory=set)
    expected: int = 1


def heads_notes(text: str) -> bool:
    """Say whether a line is the heading over notes that stand together."""
    return len(text) < _LONGEST_HEADING and _HEADING.fullmatch(text.rstrip(" :：")) is not None


def raise_notes(lines: Sequence[Line]) -> Sequence[Line]:
    """Make notes of the numbers and lines that are notes, in a document that has no other notes.

    Args:
        lines: of the whole document.

    Returns:
        The lines with the marks taken out of the text, and the bodies as lines of kind `NOTE`; the very
        lines that were given if there is nothing to raise.
    """
    if not _may_have(lines):
        return lines
    found = _Found()
    listed = False
    for index, line in enumerate(lines):
        if line.kind is not _TEXT or line.whole or not line.text:
            continue
        if heads_notes(line.text):
            listed = True
        elif not _take_body(found, index, line.text, listed=listed):
            _take_marks(found, index, line.text)
    if len(found.paired) < _SHORTEST or len(found.paired) * 10 < len(found.marks) * 9:
        return lines
    return _raised(lines, found)


def _may_have(lines: Sequence[Line]) -> bool:
    """Say, quickly, whether a line opens with the first number while no line has a mark of its own."""
    opens = False
    for line in lines:
        if line.kind is LineKind.NOTE or any(mark.label.isdecimal() for mark in line.marks):
            return False
        opens = opens or (line.text[:1] == "1" and not line.whole and _LISTED.match(line.text) is not None)
    return opens


def _take_body(found: _Found, index: int, text: str, *, listed: bool) -> bool:
    """Take a line as a body if it opens with the first number that waits for one."""
    if not found.open or not text[0].isdecimal():
        return False
    match = (_LISTED if listed else _BODY).match(text)
    if match is None or int(match[1]) != min(found.open):
        return False
    found.bodies[index] = match
    found.paired.add(found.open.pop(int(match[1])))
    return True


def _take_marks(found: _Found, index: int, text: str) -> None:
    for match in _MARK.finditer(text):
        number = int(match[1])
        again = number == 1 and not found.open  # notes that begin anew on each page
        if (number != found.expected and not again) or _ABBREVIATED.search(text, 0, match.start()):
            continue
        found.open[number] = len(found.marks)
        found.marks.append((index, match.start(), match.end()))
        found.expected = number + 1


def _raised(lines: Sequence[Line], found: _Found) -> list[Line]:
    places: dict[int, list[tuple[int, int]]] = {}
    for at in sorted(found.paired):
        index, start, end = found.marks[at]
        places.setdefault(index, []).append((start, end))
    raised: list[Line] = []
    for index, line in enumerate(lines):
        if (body := found.bodies.get(index)) is not None:
            rest = line.text[body.end() :]
            printed = body[0].replace(body[1], "", 1).strip()
            note = line._replace(
                text=rest, kind=LineKind.NOTE, label=body[1], marks=(), markup=line.markup + printed
            )
            raised.append(note)
        elif raised and _goes_on(raised[-1], line):
            raised[-1] = raised[-1]._replace(text=f"{raised[-1].text} {line.text}")
        else:
            raised.append(_without_marks(line, places[index]) if index in places else line)
    return raised


def _goes_on(note: Line, line: Line) -> bool:
    """Say whether a line right below an unfinished note belongs to it."""
    return (
        note.kind is LineKind.NOTE
        and line.kind is _TEXT
        and not line.gap
        and bool(line.text)
        and last_mark(note.text) not in FINAL
    )


def _without_marks(line: Line, places: Sequence[tuple[int, int]]) -> Line:
    pieces: list[str] = []
    marks = list(line.marks)
    at = length = 0
    for start, end in places:
        pieces.append(line.text[at:start])
        length += start - at
        marks.append(Mark(length, line.text[start:end]))
        at = end
    pieces.append(line.text[at:])
    return line._replace(text="".join(pieces), marks=tuple(sorted(marks, key=lambda mark: mark.offset)))
