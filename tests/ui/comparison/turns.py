"""What a reviewer does in a window, act by act, and how long each holds the loop of events."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication

from reader.compare.model import Comparison, Relation
from reader.ui.comparison.filters import State, Wanted
from reader.ui.comparison.index import QUIET, Change
from reader.ui.comparison.session import ReviewSession
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.theme import theme
from reader.ui.theme.theme import Mode
from tests.ui.comparison.invented import comparison_of

Measure = Callable[[], float]
"""Gives what has been spent so far: seconds of work, or calls of functions."""

_AT_REST_SECONDS = 0.12  # longer than any of the window's timers


def longest_turns(rows: int, measure: Measure) -> dict[str, float]:
    """Do everything once in a comparison of so many rows; give what the longest turn of each act took."""
    comparison, again = _known(comparison_of(rows)), _known(comparison_of(rows))
    taken: dict[str, float] = {}
    shown: list[ComparisonWindow] = []

    def build() -> None:
        shown.append(ComparisonWindow(comparison, ReviewSession(comparison)))
        shown[0].resize(1280, 800)

    taken["build"] = _longest(build, measure)
    window = shown[0]
    taken["show"] = _longest(window.show, measure, lambda: window.is_complete)
    for name, act in _acts(window, again, rows):
        taken[name] = _longest(act, measure, lambda: window.is_complete)
    window.close()
    QApplication.processEvents()
    return taken


def _known(comparison: Comparison) -> Comparison:
    """Give a comparison as reading and comparing leave it, in the background: with its tables made."""
    for edition in (comparison.old, comparison.new):
        _ = edition.paragraph_by_id, edition.section_by_id, edition.paragraphs, edition.sections
    return comparison


def _longest(act: Callable[[], object], measure: Measure, done: Callable[[], bool] = lambda: True) -> float:
    before = measure()
    act()
    longest = measure() - before
    rest = time.monotonic() + _AT_REST_SECONDS
    while time.monotonic() < rest or not done():
        before = measure()
        QApplication.processEvents()
        longest = max(longest, measure() - before)
    return longest


def _acts(
    window: ComparisonWindow, again: Comparison, rows: int
) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "resize", lambda: window.resize(1200, 740)
    yield "scroll", lambda: window.view.scroll_by(90)
    yield "jump", lambda: window.view.show_share(0.7)
    for number in range(window.contents.pages):
        yield f"page {number} of the panel", lambda number=number: window.contents.open(number)
    yield "choose classes", lambda: window.sieve.want_changes(Change.FIGURE)
    yield "choose all classes", lambda: window.sieve.want_changes(QUIET)
    for name, wanted in (
        ("only changes", Wanted(only=True)),
        ("only a relation", Wanted(relations=frozenset({Relation.REVISED}), only=True)),
        ("only a section", Wanted(section="s3", only=True)),
        ("only unseen", Wanted(state=State.UNSEEN, only=True)),
        ("only with words", Wanted(text="生态", only=True)),
        ("all rows", Wanted()),
    ):
        yield name, lambda wanted=wanted: window.sieve.want(wanted)
    yield "open find", window.commands["find"].trigger
    for end in (1, 2, 3):
        yield f"type {end} to find", lambda end=end: window.finder.field.setText("水质与"[:end])
    yield "next find", lambda: window.finder.step(1)
    yield "close find", window.finder.close_bar
    yield "zoom", lambda: window.view.zoom_by(1)
    yield "one column", lambda: window.view.set_inline(True)
    yield "two columns", lambda: window.view.set_inline(None)
    yield "go to a paragraph", lambda: window.navigator.to_paragraph(str(rows // 2))
    for mode in (Mode.DARK, Mode.CONTRAST, Mode.SYSTEM):
        yield f"{mode} theme", lambda mode=mode: theme().choose(mode)
    yield "next change", window.commands["next"].trigger
    yield "seen", window.commands["seen"].trigger
    yield "important", window.commands["important"].trigger
    yield "undo", window.review.undo.undo
    yield "unpair", lambda: window.review.unpair(0)
    yield "compared anew", lambda: window.set_comparison(again)
    yield "undo unpairing", window.review.undo.undo
