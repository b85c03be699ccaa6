"""Direction: whether a figure tells of more or of less (高 3%, fell 2%, 5% lower)."""

import re
from typing import NamedTuple

# What was reached (降至 5%, the highest 3%) is a value and has no direction.
_BEFORE = re.compile(
    r"(?:(?<!最)(?P<less>[低少]|下降|降低|下跌|下滑|减少|缩减|减|跌)(?:了|幅为|幅度为)?"
    r"|(?<!最)(?P<more>[高多]|增加|增长|增|上升|上涨|上浮|提高|升高|扩大|涨)(?:了|幅为|幅度为)?"
    r"|\b(?P<fell>fell|fall|declined?|decreased?|dropped|drop|shrank|reduced|down|lower)(?:\s(?:by|of))?"
    r"|\b(?P<rose>rose|rise|grew|growth|increased?|climbed|up|higher)(?:\s(?:by|of))?)\s?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s(?:(?P<less>lower|less|fewer|below|down|decrease|decline|drop|fall)"
    r"|(?P<more>higher|more|above|up|increase|growth|rise))\b",
    re.IGNORECASE,
)
_LONGEST = 16


class Direction(NamedTuple):
    """Which way a figure points, and where its text ends with the word that says so."""

    up: bool
    start: int
    end: int


def direction(text: str, start: int, end: int) -> Direction | None:
    """Give the direction of the figure at a place of a text; None where no word beside it says one."""
    if before := _BEFORE.search(text, max(0, start - _LONGEST), start):
        return Direction(bool(before["more"] or before["rose"]), before.start(), end)
    if after := _AFTER.match(text, end, end + _LONGEST):
        return Direction(bool(after["more"]), start, after.end())
    return None
