"""Nothing holds the window: how much any act does at one turn of the loop of events."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from types import FrameType

from PySide6.QtWidgets import QApplication, QToolButton, QVBoxLayout, QWidget

from tests.ui.comparison.turns import Measure, longest_turns

LONG = 50_000
MOST_MS = 50.0
"""The longest turn, in milliseconds of work of the GUI thread on a quiet machine."""

BUTTONS, QUIET_MS = 150, 15.0
"""So many buttons of Qt's, and how long a quiet machine takes to make and show them."""

TRIES = 3
"""An act is too long when it is so each time: now and then a machine stops for reasons of its own."""

STEPS = ("scroll", "jump", "zoom", "one column", "two columns", "next change", "seen", "important", "undo")
"""What is done again and again, and must not be dearer in a long comparison."""
OVERVIEW = 30_000
"""Calls that draw the marks of the overview when all has come to rest, which may be at any act."""


def slowness(application: QApplication) -> float:
    """Give how much slower this machine is now than a quiet one, by work that is none of ours."""

    def work() -> float:
        before = time.thread_time()
        window = QWidget()
        column = QVBoxLayout(window)
        for number in range(BUTTONS):
            button = QToolButton(window)
            button.setText(str(number))
            column.addWidget(button)
        window.show()
        application.processEvents()
        window.close()
        return (time.thread_time() - before) * 1000

    return max(1.0, median(work() for _ in range(5)) / QUIET_MS)


def test_no_act_holds_the_window(qapp: QApplication, record_property: Callable[[str, object], None]) -> None:
    longest_turns(3, time.thread_time)  # the first window also imports what it needs
    longest: dict[str, float] = {}
    for _ in range(TRIES):
        slow = slowness(qapp)
        for act, seconds in longest_turns(LONG, time.thread_time).items():
            longest[act] = min(seconds * 1000 / slow, longest.get(act, seconds * 1000))
        if max(longest.values()) <= MOST_MS:
            break
    for act, milliseconds in longest.items():
        record_property(act, milliseconds)
    assert {act: milliseconds for act, milliseconds in longest.items() if milliseconds > MOST_MS} == {}


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


def test_what_is_done_again_and_again_costs_the_same_in_a_long_comparison(qapp: QApplication) -> None:
    with counted_calls() as calls:
        longest_turns(3, calls)
        short, long = longest_turns(500, calls), longest_turns(5000, calls)
    dearer = {step: (short[step], long[step]) for step in STEPS if long[step] > 1.5 * short[step] + OVERVIEW}
    assert dearer == {}
