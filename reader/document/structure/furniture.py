"""Page furniture in running text: page numbers, running heads and rules, which belong to no paragraph.

Nothing is furniture by its look alone where it could be text: a bare number only in a run of page numbers, a
repeated line only beside page edges. `76/187` alone on a line stays.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reader.document.line import Line, LineKind

_TEXT: Final = LineKind.TEXT
_PAGE: Final = re.compile(
    r"[-–—~·\s]*第\s*[0-9０-９]+\s*页(?:\s*[,，/／（(]?\s*共\s*[0-9０-９]+\s*页[)）]?)?[-–—~·\s]*"
    r"|[-–—~·\s\[(]*(?:page|p\.|seite|página|стр\.)\s*[0-9]+(?:\s*(?:of|/|von|de|из)\s*[0-9]+)?[-–—~·\s\])]*"
    r"|[-–—~·]\s*[0-9０-９]{1,4}\s*[-–—~·]|.{0,160}\[page [0-9ivxl]+\]"
    r"|/\s?(?:\.{2,3}|…)|[0-9]{2}-[0-9]{4,6}(?:\s*\([A-Z]\))?(?:\s+[0-9]{6}){0,2}|\*[0-9]{6,9}\*?",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[0-9]{1,4}")
_OF_TOTAL: Final = re.compile(r"([0-9]{1,4})\s*/\s*([0-9]{1,4})")
_RULE: Final = re.compile(r"([-–—_=*~·.─━═﹍#+])(?:\s*\1){2,}")
_SYMBOL: Final = re.compile(r"[A-Z]{1,6}(?:/[A-Za-z0-9.()\[\]-]+){1,8}")
_DIGITS: Final = re.compile(r"[0-9]+")
_SPACES: Final = re.compile(r"\s+")
_APART: Final = re.compile(r"\s{3,}")
_MOST_PARTS: Final = 2
_SECOND_SIGHT: Final = 2
_LONGEST: Final = 120
_FRONT: Final = 12
_EDGES: Final = (LineKind.PAGE, LineKind.FURNITURE)
_STARTS: Final = frozenset("-–—~·*[(/第pPsSС")
_RULE_STARTS: Final = frozenset("-–—_=*~·.─━═﹍#+")


def find_furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Give the indices of the lines that are furniture."""
    pages: set[int] = set()
    rules: set[int] = set()
    numbers: list[tuple[int, int]] = []
    repeated: dict[str, list[tuple[int, int]]] = defaultdict(list)
    edges = False
    for index, line in enumerate(lines):
        if line.kind is not _TEXT:
            edges = edges or line.kind in _EDGES
            continue
        text = line.text
        if line.whole or not text or len(text) > _LONGEST:
            continue
        first = text[0]
        if first in _RULE_STARTS and (len(text) == 1 or _RULE.fullmatch(text)):
            rules.add(index)
        elif (first in _STARTS or text[-1] == "]" or text[2:3] == "-") and _PAGE.fullmatch(text):
            pages.add(index)
        elif text.isdecimal() and _NUMBER.fullmatch(text):
            numbers.append((index, int(text)))
        elif "/" in text and "   " in text and _is_foot(text, lines[:_FRONT], index):
            pages.add(index)
        elif "/" in text and (match := _OF_TOTAL.fullmatch(text) or _SYMBOL.fullmatch(text)):
            total = match.re is _OF_TOTAL
            repeated[match[2] if total else text].append((index, int(match[1]) if total else 0))
    for key, found in repeated.items():
        pages |= _ascending(found, least=2) if key.isdecimal() else _symbols(key, found, lines)
    pages |= _ascending(numbers, least=2 if edges else 3)
    if pages or edges:
        pages |= _running_heads(lines, pages)
        pages |= _running_heads(lines, pages)  # heads of two lines: the second stands beside the first
    return frozenset(pages | rules)


def _is_foot(text: str, front: Sequence[Line], index: int) -> bool:
    """Say whether a line set apart in two is a page's foot or head.

    It is a page of so many beside the number of the job, or the document's symbol beside a short title.
    """
    parts = _APART.split(text)
    if all(_OF_TOTAL.fullmatch(part) or _PAGE.fullmatch(part) for part in parts):
        return True
    symbols = [part for part in parts if _SYMBOL.fullmatch(part)]
    if len(parts) > _MOST_PARTS or not symbols or index < _FRONT:
        return False
    return any(symbols[0] in line.text for line in front)


def _symbols(symbol: str, found: list[tuple[int, int]], lines: Sequence[Line]) -> set[int]:
    """Give the lines of a repeated symbol; the first, if it opens the document, belongs to its front.

    A symbol that the masthead bears among other words is the document's own, and stands alone only on pages.
    """
    indices = [index for index, _ in found]
    if any(symbol in line.text and line.text != symbol for line in lines[:_FRONT]):
        return {index for index in indices if index >= _FRONT}
    return set(indices[indices[0] <= _FRONT :]) if len(found) > _SECOND_SIGHT else set()


def _ascending(found: list[tuple[int, int]], *, least: int) -> set[int]:
    """Give the longest run of numbers that count up by one, with text between them."""
    best: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for index, number in found:
        if run and number == run[-1][1] + 1 and index > run[-1][0] + 1:
            run.append((index, number))
        elif not run or number != run[-1][1]:
            run = [(index, number)]
        if len(run) > len(best):
            best = list(run)
    return {index for index, _ in best} if len(best) >= least else set()


def _running_heads(lines: Sequence[Line], pages: set[int]) -> set[int]:
    """Give the repeated short lines that stand beside page edges."""
    beside: set[int] = set()
    fresh = True
    last: int | None = None
    for index, line in enumerate(lines):
        if line.kind in _EDGES or index in pages:
            if last is not None:
                beside.add(last)
            fresh = True
        elif line.kind is _TEXT:
            if fresh:
                beside.add(index)
            fresh, last = False, index
    repeated: dict[str, list[int]] = defaultdict(list)
    for index in beside:
        line = lines[index]
        if line.kind is _TEXT and len(line.text) <= _LONGEST and not line.level:
            repeated[_SPACES.sub(" ", _DIGITS.sub("0", line.text))].append(index)
    found: set[int] = set()
    for indices in repeated.values():
        if len(indices) >= 2 and lines[min(indices)].text[-1] not in "。；，,;":
            # The first page has no running head: where the line occurs first it may be the title itself.
            found.update(index for index in indices if index > 0 and not _opens_document(lines, index))
    return found


def _opens_document(lines: Sequence[Line], index: int) -> bool:
    return all(line.kind is not _TEXT for line in lines[:index]) if index < 10 else False
