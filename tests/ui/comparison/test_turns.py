"""Nothing holds the window: how much any act does at one turn of the loop of events."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from PySide6.QtWidgets import QApplication

from tests.ui.comparison.turns import Measure, longest_turns

ROWS = 5000
MOST = 100_000
"""Calls of functions that one turn may make: Python makes two million a second, so this is 50 ms."""

STEPS = ("scroll", "jump", "zoom", "one column", "two columns", "next change", "seen", "important", "undo")
"""What is done again and again, and must not be dearer in a long comparison."""
OVERVIEW = 30_000
"""Calls that draw the marks of the overview when all has come to rest, which may be at any act."""


@contextmanager
def counted_calls() -> Iterator[Measure]:
    """Count the calls of functions, in Python and from it."""
    count = 0

    def take(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(take)
    try:
        yield lambda: count
    finally:
        sys.setprofile(before)


def test_no_act_holds_the_window(qapp: QApplication, record_property: Callable[[str, object], None]) -> None:
    with counted_calls() as calls:
        longest_turns(3, calls)  # the first window also imports what it needs
        short, long = longest_turns(ROWS // 10, calls), longest_turns(ROWS, calls)
    for act, taken in long.items():
        record_property(act, taken)
    assert {act: taken for act, taken in long.items() if taken > MOST} == {}
    dearer = {step: (short[step], long[step]) for step in STEPS if long[step] > 1.5 * short[step] + OVERVIEW}
    assert dearer == {}
