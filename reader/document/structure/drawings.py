"""Drawings, code and tables made of characters: lines whose layout is what they say."""

import re
from collections.abc import Sequence
from typing import Final

from reader.document.line import Line
from reader.document.structure.block import BULLET

_RULED: Final = re.compile(r"\+[-=+]{2,}|[-=]{2,}\+|^\|.*\||^\|$|--+>|<--+|[│┌└├─━]{2,}")
_LEADER: Final = re.compile(r"(?:\.{3,}|(?:\. ){3,}|…).*\d$")
_LAID_OUT: Final = re.compile(r"[^\s.?!:)\]]\s{2,}\S|\s[=:]{1,2}=?\s|[{}]$|^[{}</#|]|^\S+\(.*\)|->|\\$")
_CELL_EDGE: Final = re.compile(r"\s*\|\s*")
_RULE: Final = re.compile(r"[-+=|:\s]+$")


def is_drawing(lines: Sequence[Line]) -> bool:
    """Say whether lines that stand together in a hard-wrapped text are laid out by hand, and no prose."""
    if len(lines) < 2 or any(line.level or line.whole or line.marks for line in lines):
        return False
    ruled = sum(_RULED.search(line.text) is not None for line in lines)
    if ruled * 2 >= len(lines):
        return True
    if sum(_LEADER.search(line.text) is not None for line in lines) * 2 >= len(lines):
        return False
    laid_out = sum(_LAID_OUT.search(BULLET.sub("", line.text, count=1)) is not None for line in lines)
    return (laid_out + ruled) * 5 >= len(lines) * 3


def cells_of(lines: Sequence[Line]) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a drawing: cells where lines are divided by bars, else each line with its inset."""
    barred = [line for line in lines if line.text.startswith("|") and line.text.endswith("|")]
    if barred and all(line in barred or _RULE.match(line.text) for line in lines):
        counts = {line.text.count("|") for line in barred}
        if len(counts) == 1:
            return tuple(tuple(_CELL_EDGE.split(line.text.strip("| "))) for line in barred)
    least = min(line.indent for line in lines)
    return tuple((" " * int(line.indent - least) + line.text,) for line in lines)
