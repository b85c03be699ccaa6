"""Hard-wrapped text: lines broken at a fixed width, to be put back together into paragraphs."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from reader.document.line import Line, LineKind
from reader.document.structure.block import BULLET, BULLETS, COMMAS, FINAL, columns, is_cjk, last_mark
from reader.document.structure.enumerator import Enumerator
from reader.document.structure.enumerators import scan

_TEXT: Final = LineKind.TEXT

_WIDEST: Final = 160
_NARROWEST: Final = 36
_FEW: Final = 6
_SURE_WIDTH: Final = 56
"""So few lines below each other must be at least so wide to be taken for broken ones."""

_CODE: Final = "`"
_LEADER: Final = re.compile(r"(?:\.{3,}|…|(?:\. ){3,}|·{3,}|[ \u3000]{3,}).*\d\s*$")
_TWO_COLUMNS: Final = re.compile(r"\S[ \u3000]{4,}\S")
_REMARK: Final = re.compile(r"[（(][^（()）]*[)）]")
_DRAWING: Final = re.compile(r"[+|][-=+|]|^\|.*\|$")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a source breaks its lines.

    Attributes:
        width: the column that lines fill.
        hanging: no paragraph begins with an inset line, so that a line further in goes on with the one above.
    """

    width: float
    hanging: bool

    def paragraphs(self, lines: Sequence[Line]) -> list[list[Line]]:
        """Divide lines with nothing between them into paragraphs."""
        groups: list[list[Line]] = []
        inset = False
        for line in lines:
            if groups and self.continues(groups[-1][-1], line, hanging=inset):
                groups[-1].append(line)
            else:
                groups.append([line])
                inset = opens_item(line.text)
        return groups

    def continues(self, line: Line, after: Line, *, hanging: bool) -> bool:
        """Say whether `after` goes on with the paragraph whose last line is `line`.

        Args:
            line: the line before.
            after: the line below, with nothing between them.
            hanging: the paragraph opened with a number or bullet, and its later lines may stand further in.
        """
        pieces = _is_running(line) and _is_running(after) and _REMARK.fullmatch(line.text) is None
        if not pieces or line.emphasis != after.emphasis:
            return False
        if line.indent > self.width * 0.4:
            return self._is_centred(line, after)
        if line.text[-1] == "-" and line.text[-2:-1].isalnum() and after.text[0].isalnum():
            return True
        full = self._is_full(line, after)
        bulleted = after.text[0] in BULLETS and after.text[0] == line.text[0]
        if opens_item(after.text) and (
            bulleted or not full or after.indent != line.indent or _may_end(line.text)
        ):
            return False
        deeper = after.indent > line.indent + 1 and not (hanging or (self.hanging and full))
        ragged = line.indent + columns(line.text) > self.width * 0.6
        broken = full or (ragged and after.text[0].islower() and last_mark(line.text) not in FINAL)
        if deeper or (not broken and after.indent < line.indent - 1):
            return self._is_centred(line, after)
        return broken

    def _is_centred(self, line: Line, after: Line) -> bool:
        """Say whether two lines stand in the middle of the page, as a title over two lines does."""
        if min(line.indent, after.indent) < 6:
            return False
        middles = [one.indent + columns(one.text) / 2 for one in (line, after)]
        return all(abs(middle - self.width / 2) <= 5 for middle in middles)

    def _is_full(self, line: Line, after: Line) -> bool:
        """Say whether the first word of the line below would not have fitted on this line."""
        first = after.text[0]
        word = 6 if is_cjk(first) else columns(after.text.split(" ", 1)[0][:40]) + 1
        if _CODE in after.markup:
            word += 2
        return _width(line) + word > self.width


def find_wrapping(lines: Sequence[Line], aside: Collection[int]) -> Wrapping | None:
    """Find whether lines are broken at a fixed width; None if each line is a paragraph of its own.

    Lines with others right below them are looked at: in wrapped text nearly all of them are almost equally
    long and end in the middle of a sentence. Where title pages and lists outnumber the text, it is enough
    that every line which goes on in small letters is long.
    """
    found: list[tuple[float, bool]] = []
    running: list[float] = []  # the widths of lines that go on in small letters
    inset = 0
    before: Line | None = None
    for index, line in enumerate(lines):
        if line.kind is not _TEXT or line.whole or not line.text or index in aside or _is_set_apart(line):
            before = None
            continue
        if before is not None and not line.gap:
            broken = before.text[-1] not in FINAL
            found.append((_width(before), broken))
            if broken and line.text[0].islower():
                running.append(found[-1][0])
            inset += before.indent > line.indent + 1
        before = line
    if len(found) < 2:
        return None
    found.sort()
    limit = found[-1 - len(found) // 20][0]
    if not (_NARROWEST if len(found) > _FEW else _SURE_WIDTH) <= limit <= _WIDEST:
        return None
    near = [broken for width, broken in found if width >= limit * 0.75]
    over = sum(width > limit * 1.15 for width, _ in found)
    usual = len(near) * 5 >= len(found) * 2 and sum(near) * 2 >= len(near)
    runs_on = len(running) > 1 and limit >= _SURE_WIDTH and min(running) >= limit * 0.75
    if not (usual or runs_on) or over * 20 > len(found):
        return None
    return Wrapping(limit, hanging=inset * 8 < len(near))


def _width(line: Line) -> float:
    """Give how wide a line is in its source, where the marks of code still stood in it."""
    marks = line.markup.count(_CODE) if line.markup else 0
    return line.indent + columns(line.text) + marks


def _is_set_apart(line: Line) -> bool:
    """Say whether a line stands so far in as a running head at the right edge of the page does."""
    return line.indent > 0 and line.indent > columns(line.text)


def opens_item(text: str) -> bool:
    """Say whether a line opens with a bullet or an enumerator."""
    if text[0] in BULLETS and BULLET.match(text):
        return True
    enumerator: Enumerator | None = scan(text)
    return enumerator is not None and enumerator.style not in ("digit ", "digit/", "han ", "ROMAN ")


def _is_running(line: Line) -> bool:
    """Say whether a line may be a piece of a paragraph."""
    return line.kind is _TEXT and not line.whole and not line.level and not _stands_alone(line.text)


def _may_end(text: str) -> bool:
    return text[-1] in COMMAS or last_mark(text) in FINAL


def _stands_alone(text: str) -> bool:
    """Say whether a line is laid out by itself; the gap after a number that opens it says nothing."""
    if "    " in text and (enumerator := scan(text)) is not None:
        text = text[enumerator.end :]
    return len(text) <= _WIDEST and (
        _LEADER.search(text) is not None
        or _TWO_COLUMNS.search(text) is not None
        or _DRAWING.search(text) is not None
    )
