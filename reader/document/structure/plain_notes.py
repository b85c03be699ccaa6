"""Notes whose marks do not stand above the line: `as was shown.1` or `shown [1]`, and further down `1 See …`.

Text taken out of a page prints the number of a note like any other. A number that is stuck to a word says
nothing by itself; what tells marks from other numbers is that they count up through the text, and that each
has a line, further down, that opens with its number. Numbers in brackets are notes if each opens one line and
stands at most once elsewhere; references to a list of literature are made again and again. Round brackets
number recitals and items as well: they are notes where the lines that count `(1)`, `(2)` … stand at the foot
of the document, or above an annex, and have as many marks above them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.document.line import Line, LineKind, Mark
from reader.document.structure.annexes import names_annex
from reader.document.structure.block import FINAL, last_mark

_HEADING: Final = re.compile(
    r"(?:end|foot)?notes(?: and references)?|notes to the text|注\s*释|脚\s*注|尾\s*注|附\s*注|註\s*釋"
    r"|anmerkungen|fußnoten|notes de fin|notas|примечания|сноски|الحواشي",
    re.IGNORECASE,
)
_TEXT: Final = LineKind.TEXT
_BODY: Final = re.compile(r"([1-9][0-9]{0,2})[ \t\u3000]+(?=[^\W\d_]|[\"“‘«《(（]|[0-9]+ [A-Z])")
_LISTED: Final = re.compile(r"([1-9][0-9]{0,2})[.．、)）]?[ \t\u3000]*(?=[^\W\d_]|[\"“‘«《(（])")
# A number stuck to a whole word, to its punctuation, or to that of a year: not CO2, p.12, 3.5.
_MARK: Final = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[^\W\d_][.,;:!?)\]”’\"»])|(?<=(?:1[5-9]|20)[0-9]{2}[.,;:)])|(?<=[.,]”)"
    r"|(?<=\)[.,;:])|(?<=[。，；：！？、”’）》]))([1-9][0-9]{0,2})(?=[\s.,;:!?)\]”’\"»。，；：！？、）—–]|$)"
)
_BRACKET: Final = re.compile(r"[\[［〔]([1-9][0-9]{0,2})[\]］〕][ \t\u3000]*(?!\()")
_ROUND_BODY: Final = re.compile(r"\(([1-9][0-9]{0,2})\)[ \t\u3000\u00a0]*(?=\S)")
_ROUND_MARK: Final = re.compile(r"(?:(?<=[^\s(0-9])|(?<=\S)[ \u00a0])\(([1-9][0-9]{0,2})\)(?=[\s.,;:]|$)")
_RULE: Final = re.compile(r"[-–—_]{3,}")
_ABBREVIATED: Final = re.compile(
    r"\b(?:nos?|arts?|paras?|pp?|vols?|chs?|figs?|secs?|ed|cf)[.]$", re.IGNORECASE
)
_FEWEST_BARE: Final = 2
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
    if _has_notes(lines):
        return lines
    for find, fewest in ((_find_bare, _FEWEST_BARE), (_find_bracketed, 1), (_find_rounded, 1)):
        found = find(lines)
        enough = len(found.paired) >= fewest or _stands_at_foot(lines, found)
        if enough and len(found.paired) and len(found.paired) * 10 >= len(found.marks) * 9:
            return _raised(lines, found)
    return lines


def _has_notes(lines: Sequence[Line]) -> bool:
    """Say whether a line is a note already, or has a mark."""
    return any(
        line.kind is LineKind.NOTE or (line.marks and any(mark.label.isdecimal() for mark in line.marks))
        for line in lines
    )


def _stands_at_foot(lines: Sequence[Line], found: _Found) -> bool:
    """Say whether the only note found is the last line, or stands below a rule."""
    (body, *more) = found.bodies or (0,)
    return (
        bool(found.paired)
        and not more
        and (body == len(lines) - 1 or _RULE.fullmatch(lines[body - 1].text) is not None)
    )


def _find_bare(lines: Sequence[Line]) -> _Found:
    """Find notes whose numbers have no sign of their own."""
    found = _Found()
    if not any(
        line.text[:1] == "1" and (_LISTED.match(line.text) or _BODY.match(line.text)) for line in lines
    ):
        return found
    listed = False
    for index, line in enumerate(lines):
        if line.kind is not _TEXT or line.whole or not line.text:
            continue
        if heads_notes(line.text):
            listed = True
        elif not _take_body(found, index, line.text, listed=listed):
            _take_marks(found, index, line.text)
    return found


def _find_bracketed(lines: Sequence[Line]) -> _Found:
    """Find notes whose numbers stand in brackets."""
    found = _Found()
    if not any(line.text[:3] in ("[1]", "［1］", "〔1〕") for line in lines):
        return found
    within: Counter[str] = Counter()
    for index, line in enumerate(lines):
        for match in _BRACKET.finditer(line.text if line.kind is _TEXT else ""):
            if match.start():
                within[match[1]] += 1
                found.open[int(match[1])] = len(found.marks)
                found.marks.append((index, *match.span()))
            else:
                found.bodies[index] = match
    opening = Counter(match[1] for match in found.bodies.values())
    if within.keys() <= opening.keys() and max((*within.values(), *opening.values()), default=0) == 1:
        found.paired.update(found.open.values())
    return found


def _find_rounded(lines: Sequence[Line]) -> _Found:
    """Find notes in round brackets: lines at the foot that count up, with as many marks above them."""
    found = _Found()
    run: dict[int, re.Match[str]] = {}
    for index, line in enumerate(lines):
        match = _ROUND_BODY.match(line.text) if line.kind is _TEXT else None
        if match is not None and match[1] == "1":
            run = {index: match}
        elif match is not None and index - 1 in run and int(match[1]) == len(run) + 1:
            run[index] = match
    below = next((line.text for line in lines[max(run, default=0) + 1 :] if line.text), "")
    if below and not names_annex(below):
        return found
    for index, line in enumerate(lines[: min(run, default=0)]):
        for match in _ROUND_MARK.finditer(line.text if line.kind is _TEXT else ""):
            if int(match[1]) == len(found.marks) + 1:
                found.marks.append((index, *match.span()))
    if run and len(found.marks) == len(run):
        found.bodies = run
        found.paired.update(range(len(run)))
    return found


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
            printed = "".join(body[0].replace(body[1], "", 1).split())
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
    markup = line.markup
    at = length = 0
    for start, end in places:
        pieces.append(line.text[at:start])
        length += start - at
        label = line.text[start:end].strip(" \u00a0[]［］〔〕()")
        marks.append(Mark(length, label))
        markup += line.text[start:end].replace(label, "", 1)
        at = end
    pieces.append(line.text[at:])
    marks.sort(key=lambda mark: mark.offset)
    return line._replace(text="".join(pieces), marks=tuple(marks), markup=markup)
