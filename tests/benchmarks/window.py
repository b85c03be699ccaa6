"""How fast the reading window is, beside a QTextBrowser with the same text in the same run.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window [ROWS …]

Each length is measured in processes of its own, so that memory is its own. The lengths take turns, so that
a machine that gets slower meanwhile makes none of them look worse; the middle of each figure is printed, and
the worst of what is called worst, and of turns of the event loop. Times are of work that the GUI thread did,
which other programs on the machine disturb less than the clock; the ratios are what to look at.

Both are measured at the same places. A QTextBrowser lays its text out bit by bit after it is shown, and anew
from the top to where one reads at every other width; so steps are measured *as opened*, while that goes on,
and *settled*, in the middle of the document when all is laid out. Resizing at the very top is printed too,
where a QTextBrowser need lay out only what is seen. Our steps of scrolling are of the whole window with its
strip and panels; resizing is measured of the text alone, which is what a QTextBrowser is, and of the whole
window.

Beside them stands the *least* that any widget can do: a bare scroll area that shifts its pixels and paints
nothing, and our text painted again when all of it is laid out. No ratio can be below that of the least.

A jump goes farther than two screens, to and fro through the document, however short it is: a nearer one is
a step, which shifts most of what is seen.

Filters and finds are measured until what they lead to is shown; between two of them the window comes to
rest, as it does between two keys. They, and the resizing of the text alone, are done in several rounds, since
the worst of a few is what the machine made of it. At the end, the longest turn of the event loop at each act
of a reviewer is printed, with all that follows later.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QMainWindow,
    QScrollBar,
    QTextBrowser,
    QWidget,
)

from reader.compare.model import Comparison
from reader.ui.comparison.filters import Wanted
from reader.ui.comparison.index import QUIET, Change, Index
from reader.ui.comparison.rows.view import RowsView
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.theme import theme
from tests.ui.comparison.invented import comparison_of
from tests.ui.comparison.turns import longest_turns

LENGTHS = (200, 5000, 50000)
STEPS = 60
ROUNDS = 6
PROCESSES = 3
REST_SECONDS = 0.12  # longer than any of the window's timers


def memory() -> float:
    """Give the resident memory of this process in MB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def timed(act: Callable[[], object]) -> float:
    """Give the milliseconds of work that an act takes, with what it leaves to be painted."""
    start = time.thread_time()
    act()
    QApplication.processEvents()
    return (time.thread_time() - start) * 1000


def spread(times: list[float]) -> dict[str, float]:
    times = sorted(times)
    return {"median": statistics.median(times), "p95": times[int(len(times) * 0.95)], "worst": times[-1]}


def scrolling(bar: QScrollBar, steps: int) -> dict[str, float]:
    """Measure small steps down, as of a wheel."""
    return spread([timed(lambda: bar.setValue(bar.value() + 90)) for _ in range(steps)])


def jumping(bar: QScrollBar, steps: int) -> dict[str, float]:
    """Measure jumps to and fro, as of dragging the bar; each is two fifths of the document or more."""
    size, stride = max(1, bar.maximum() // steps), steps * 3 // 5
    places = [at * stride % (steps + 1) * size for at in range(1, steps + 1)]
    return spread([timed(lambda place=place: bar.setValue(place)) for place in places])


def resizing(widget: QWidget, steps: int, rounds: int = 1) -> dict[str, float]:
    """Measure steps to another width, from the widest on in every round."""
    taken: list[float] = []
    for _ in range(rounds):
        widget.resize(1280, 800)
        QApplication.processEvents()
        taken += [timed(lambda at=at: widget.resize(1276 - 4 * at, 800)) for at in range(steps)]
    return spread(taken)


def to_middle(bar: QScrollBar) -> None:
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()


class Bare(QAbstractScrollArea):
    """A scroll area that shifts its pixels and paints nothing."""

    def scrollContentsBy(self, _dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Shift the pixels."""
        self.viewport().scroll(0, dy)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing."""


def measure_bare() -> dict[str, float]:
    """Measure the least that a step of scrolling takes."""
    bare = Bare()
    bare.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    bare.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bare.verticalScrollBar().setRange(0, 1_000_000)
    bare.resize(1280, 800)
    bare.show()
    QApplication.processEvents()
    return scrolling(bare.verticalScrollBar(), STEPS)


def measure_text(comparison: Comparison) -> dict[str, dict[str, float]]:
    """Measure the text alone, which is what a QTextBrowser is."""
    index = Index(comparison)
    index.finish()
    text = RowsView(index)
    text.resize(1280, 800)
    text.show()
    QApplication.processEvents()
    painted = spread([timed(text.viewport().repaint) for _ in range(STEPS)])
    top = resizing(text, STEPS, ROUNDS)
    to_middle(text.verticalScrollBar())
    middle = resizing(text, STEPS, ROUNDS)
    text.hide()
    return {"least painting": painted, "resize at the top": top, "resize settled": middle}


def come_to_rest(window: ComparisonWindow) -> None:
    """Let all be done that follows an act."""
    while not window.is_complete:
        QApplication.processEvents()
    end = time.monotonic() + REST_SECONDS
    while time.monotonic() < end:
        QApplication.processEvents()


def measure_finding(window: ComparisonWindow) -> dict[str, dict[str, float]]:
    """Measure choosing classes of change, filtering by words, and find as one types."""

    told: list[object] = []
    window.sieve.sifted.connect(lambda stops, _order: told.append(stops))

    def act_of(act: Callable[[], object]) -> float:
        come_to_rest(window)
        return timed(act)

    def shown(wanted: Wanted) -> None:
        told.clear()
        window.sieve.want(wanted)
        while not told:
            QApplication.processEvents()

    classes = (Change.FIGURE, Change.WORDING, QUIET, Change.PRESENCE, QUIET)
    field, typed = window.finder.field, ["水质与生"[:end] for end in range(1, 5)]
    taken: dict[str, list[float]] = {"filter": [], "filter by words": [], "find": []}
    for _ in range(ROUNDS):
        taken["filter"] += [act_of(lambda changes=changes: shown(Wanted(changes))) for changes in classes]
        taken["filter by words"] += [
            act_of(lambda words=words: shown(Wanted(text=words, only=True))) for words in typed
        ]
        window.sieve.want(Wanted())
        window.commands["find"].trigger()
        taken["find"] += [act_of(lambda words=words: field.setText(words)) for words in typed]
        window.finder.close_bar()
    return {name: spread(times) for name, times in taken.items()}


def measure_ours(rows: int) -> dict[str, object]:
    """Measure our window with a comparison of so many rows."""
    application = QApplication.instance() or QApplication([])
    theme()
    bare = QMainWindow()
    bare.show()
    application.processEvents()
    comparison = comparison_of(rows)
    # What comes from the library or from comparing has these tables already.
    for edition in (comparison.old, comparison.new):
        _ = edition.paragraph_by_id, edition.section_by_id
    # The first window of a process also pays for fonts and styles, whatever it shows.
    warm = ComparisonWindow(comparison_of(3))
    warm.show()
    application.processEvents()
    warm.close()
    application.processEvents()
    before = memory()

    start = time.thread_time()
    window = ComparisonWindow(comparison)
    window.resize(1280, 800)
    window.show()
    window.repaint()
    application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 1)
    first = (time.thread_time() - start) * 1000
    bar = window.view.verticalScrollBar()
    opened = scrolling(bar, STEPS)
    start = time.thread_time()
    while not window.is_complete:
        application.processEvents()
    ready = (time.thread_time() - start) * 1000
    for _ in range(20):
        application.processEvents()
    jumps = jumping(bar, STEPS)
    to_middle(bar)
    settled = scrolling(bar, STEPS)
    resizes = resizing(window, STEPS)
    held = memory() - before
    text = measure_text(comparison)
    finding = measure_finding(window)
    window.close()
    return {
        "first": first,
        "ready": ready,
        "scroll as opened": opened,
        "scroll settled": settled,
        "jump settled": jumps,
        **text,
        "least scroll": measure_bare(),
        "whole window's resize": resizes,
        **finding,
        "memory": held,
        "turns": longest_turns(rows, lambda: time.thread_time() * 1000),
    }


def measure_browser(rows: int) -> dict[str, object]:
    """Measure a QTextBrowser with the same text as paragraphs."""
    application = QApplication.instance() or QApplication([])
    theme()
    bare = QMainWindow()
    bare.show()
    application.processEvents()
    comparison = comparison_of(rows)
    before = memory()
    texts = [f"<p>{escape(row.old_text)}</p><p>{escape(row.new_text)}</p>" for row in comparison.rows]
    start = time.thread_time()
    browser = QTextBrowser()
    browser.setHtml("".join(texts))
    browser.resize(1280, 800)
    browser.show()
    application.processEvents()
    first = (time.thread_time() - start) * 1000
    bar = browser.verticalScrollBar()
    opened = scrolling(bar, STEPS)
    bar.setValue(0)
    steps = 10 if rows > 10000 else STEPS
    top = resizing(browser, steps)
    _ = browser.document().pageCount()  # lays out all of it
    application.processEvents()
    jumps = jumping(bar, STEPS)
    to_middle(bar)
    settled = scrolling(bar, STEPS)
    held = memory() - before
    to_middle(bar)
    return {
        "first": first,
        "scroll as opened": opened,
        "scroll settled": settled,
        "jump settled": jumps,
        "resize at the top": top,
        "resize settled": resizing(browser, steps),
        "memory": held,
    }


def in_own_process(what: str, rows: int) -> dict[str, object]:
    """Measure in a fresh process."""
    command = [sys.executable, "-m", "tests.benchmarks.window", f"--{what}", str(rows)]
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return json.loads(done.stdout.splitlines()[-1])


def by_turns(what: str, lengths: tuple[int, ...]) -> dict[int, dict[str, object]]:
    """Measure all lengths, then all of them again, and give what is usual of each."""
    rounds = [{rows: in_own_process(what, rows) for rows in lengths} for _ in range(PROCESSES)]
    return {rows: usual([measured[rows] for measured in rounds]) for rows in lengths}


def usual(measured: list[dict[str, object]], *, worst: bool = False) -> dict[str, object]:
    """Give the middle of each figure, and the worst of those that tell of the worst."""
    found: dict[str, object] = {}
    for key, value in measured[0].items():
        values = [one[key] for one in measured]
        if isinstance(value, dict):
            found[key] = usual(values, worst=key == "turns")
        else:
            found[key] = max(values) if worst or key == "worst" else statistics.median(values)
    return found


def line(name: str, *values: object) -> None:
    print(f"{name:34}" + "".join(f"{value:>14}" for value in values))


STEPPED = ("scroll as opened", "scroll settled", "jump settled", "resize settled", "resize at the top")
FOUND = ("filter", "filter by words", "find")
LEAST = {"least scroll": "scroll settled", "least painting": "resize at the top"}
"""The least that a step can take, and the steps of a QTextBrowser that it stands beside."""


def main(lengths: tuple[int, ...]) -> None:
    """Measure all lengths and print the figures and ratios."""
    ours, browser = by_turns("ours", lengths), by_turns("browser", lengths)
    line("milliseconds of work, MB", *(f"{rows:,} rows" for rows in lengths))
    for key in ("first", "ready", "memory"):
        line(key, *(f"{ours[rows][key]:.1f}" for rows in lengths))
    for key in (*STEPPED, *LEAST, "whole window's resize", *FOUND):
        for part in ("median", "p95", "worst"):
            line(f"{key}, {part}", *(f"{ours[rows][key][part]:.1f}" for rows in lengths))
    for key in ("first", "memory"):
        line(f"QTextBrowser {key}", *(f"{browser[rows][key]:.1f}" for rows in lengths))
    for key in STEPPED:
        line(f"QTextBrowser {key}, p95", *(f"{browser[rows][key]['p95']:.1f}" for rows in lengths))
    print("ours over QTextBrowser, same run, p95")
    for key in STEPPED:
        line(key, *(f"{ours[rows][key]['p95'] / browser[rows][key]['p95']:.2f}" for rows in lengths))
    for key, step in LEAST.items():
        line(
            f"{key} over {step}",
            *(f"{ours[rows][key]['p95'] / browser[rows][step]['p95']:.2f}" for rows in lengths),
        )
    print("ours over ours at the first length")
    for key in ("first", "memory"):
        line(key, *(f"{ours[rows][key] / ours[lengths[0]][key]:.2f}" for rows in lengths))
    for key in (*STEPPED, *FOUND):
        line(
            f"{key}, p95",
            *(f"{ours[rows][key]['p95'] / ours[lengths[0]][key]['p95']:.2f}" for rows in lengths),
        )
    print("longest turn of the event loop at each act, milliseconds (asked: at most 50)")
    for act in ours[lengths[0]]["turns"]:
        line(act, *(f"{ours[rows]['turns'][act]:.1f}" for rows in lengths))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--ours", rows]:
            print(json.dumps(measure_ours(int(rows))))
        case ["--browser", rows]:
            print(json.dumps(measure_browser(int(rows))))
        case given:
            main(tuple(map(int, given)) or LENGTHS)
