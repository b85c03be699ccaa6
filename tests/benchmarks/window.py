"""How fast the reading window is, beside a QTextBrowser with the same text in the same run.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window [ROWS …]

Each length is measured in a process of its own, so that memory is its own. Times are of this machine;
the ratios at the end are what to look at.
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

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

from reader.compare.model import Comparison, Edit, EditClass, Op, Relation, Row
from reader.document.model import Edition, Identity, Paragraph, ParagraphKind, Section
from reader.ui.comparison.index import QUIET, Change, Index
from reader.ui.comparison.rows.view import RowsView
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.theme import theme

LENGTHS = (200, 5000, 50000)
STEPS = 60


def comparison_of(rows: int):
    """Give a comparison of invented editions: every third row is revised, every tenth is on one side only."""
    olds: list[Section | Paragraph] = []
    news: list[Section | Paragraph] = []
    made = []
    tail = "各成员继续交换水文资料，联合监测站按季度报送结果；" * 4
    for number in range(rows):
        home = f"s{number // 40}"
        if number % 40 == 0:
            for items in (olds, news):
                items.append(Section(home, 1, f"{number // 40 + 1}.", f"第 {number // 40 + 1} 部分", None))
        head, rest = f"第 {number + 1} 段说明流域", "的情况，" + tail[: 20 + number * 37 % 90] + "。"
        kind = ParagraphKind.NUMBERED
        name = f"p{number + 1}"
        old_only, new_only = number % 10 == 3, number % 10 == 7
        words = ("水量", "水质与生态") if number % 3 == 0 else ("水量", "水量")
        if not new_only:
            olds.append(Paragraph(name, kind, str(number + 1), home, head + words[0] + rest))
        if not old_only:
            news.append(Paragraph(name, kind, str(number + 1), home, head + words[1] + rest))
        if old_only:
            text = Edit(Op.DELETE, head + words[0] + rest, EditClass.WORDING)
            made.append(Row((name,), (), Relation.REMOVED, edits=(text,)))
        elif new_only:
            text = Edit(Op.INSERT, head + words[1] + rest, EditClass.WORDING)
            made.append(Row((), (name,), Relation.ADDED, edits=(text,)))
        elif words[0] == words[1]:
            made.append(
                Row((name,), (name,), Relation.EQUIVALENT, edits=(Edit(Op.EQUAL, head + words[0] + rest),))
            )
        else:
            edits = (
                Edit(Op.EQUAL, head),
                Edit(Op.DELETE, words[0], EditClass.WORDING),
                Edit(Op.INSERT, words[1], EditClass.WORDING),
                Edit(Op.EQUAL, rest),
            )
            made.append(Row((name,), (name,), Relation.REVISED, score=0.97, edits=edits))
    return Comparison(
        Edition("old.txt", Identity(title="old", year=2001), tuple(olds)),
        Edition("new.txt", Identity(title="new", year=2002), tuple(news)),
        tuple(made),
    )


def memory() -> float:
    """Give the resident memory of this process in MB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def timed(act: Callable[[], object], settle: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    settle()
    return (time.perf_counter() - start) * 1000


def spread(times: list[float]) -> dict[str, float]:
    times = sorted(times)
    return {"median": statistics.median(times), "p95": times[int(len(times) * 0.95)], "worst": times[-1]}


def measure_text(application: QApplication, comparison: Comparison, widths: list[int]) -> list[float]:
    """Measure resizing of the text alone, which is what a QTextBrowser is."""
    index = Index(comparison)
    index.finish()
    text = RowsView(index)
    text.show()
    application.processEvents()

    def resize(width: int) -> None:
        text.resize(width, 800)
        application.processEvents()

    times = [timed(lambda width=width: resize(width), application.processEvents) for width in widths]
    text.hide()
    return times


def measure_finding(application: QApplication, window: ComparisonWindow) -> tuple[list[float], list[float]]:
    """Measure choosing classes of change, and find as one types."""
    filters = [
        timed(lambda wanted=wanted: window.set_changes(wanted), application.processEvents)
        for wanted in (Change.FIGURE, Change.WORDING, QUIET, Change.PRESENCE, QUIET)
    ]
    window.commands["find"].trigger()
    field = window.finder.field
    typed = [
        timed(lambda end=end: field.setText("水质与生"[:end]), application.processEvents)
        for end in range(1, 5)
    ]
    return filters, typed


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

    start = time.perf_counter()
    window = ComparisonWindow(comparison)
    window.resize(1280, 800)
    window.show()
    window.repaint()
    application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 1)
    first = (time.perf_counter() - start) * 1000
    start = time.perf_counter()
    longest = 0.0
    while not window.is_complete:
        turn = time.perf_counter()
        application.processEvents()
        longest = max(longest, (time.perf_counter() - turn) * 1000)
    ready = (time.perf_counter() - start) * 1000
    turns = [timed(application.processEvents, lambda: None) for _ in range(20)]
    bar = window.view.verticalScrollBar()
    step = max(1, bar.maximum() // (STEPS + 1))
    wheel = [timed(lambda: bar.setValue(bar.value() + 90), application.processEvents) for _ in range(STEPS)]
    jumps = [timed(lambda at=at: bar.setValue(at * step), application.processEvents) for at in range(STEPS)]
    widths = [1280 - 4 * at for at in range(STEPS)]

    def resize(width: int) -> None:
        window.resize(width, 800)
        application.processEvents()

    resizes = [timed(lambda width=width: resize(width), application.processEvents) for width in widths]

    held = memory() - before
    text_resizes = measure_text(application, comparison, widths)

    filters, typed = measure_finding(application, window)
    return {
        "first": first,
        "ready": ready,
        "longest": max([longest, *turns]),
        "scroll": spread(wheel),
        "jump": spread(jumps),
        "resize": spread(text_resizes),
        "window resize": spread(resizes),
        "filter": max(filters),
        "find": max(typed),
        "memory": held,
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
    start = time.perf_counter()
    browser = QTextBrowser()
    browser.setHtml("".join(texts))
    browser.resize(1280, 800)
    browser.show()
    application.processEvents()
    first = (time.perf_counter() - start) * 1000
    bar = browser.verticalScrollBar()
    steps = 10 if rows > 10000 else STEPS
    step = max(1, bar.maximum() // (steps + 1))
    wheel = [timed(lambda: bar.setValue(bar.value() + 90), application.processEvents) for _ in range(steps)]
    jumps = [timed(lambda at=at: bar.setValue(at * step), application.processEvents) for at in range(steps)]

    def resize(width: int) -> None:
        browser.resize(width, 800)
        application.processEvents()

    resizes = [
        timed(lambda at=at: resize(1280 - 4 * at), application.processEvents) for at in range(min(steps, 20))
    ]
    return {
        "first": first,
        "scroll": spread(wheel),
        "jump": spread(jumps),
        "resize": spread(resizes),
        "memory": memory() - before,
    }


def in_own_process(what: str, rows: int) -> dict[str, object]:
    """Measure in a fresh process."""
    command = [sys.executable, "-m", "tests.benchmarks.window", f"--{what}", str(rows)]
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return json.loads(done.stdout.splitlines()[-1])


def line(name: str, *values: object) -> None:
    print(f"{name:28}" + "".join(f"{value:>14}" for value in values))


def main(lengths: tuple[int, ...]) -> None:
    """Measure all lengths and print the figures and ratios."""
    ours = {rows: in_own_process("ours", rows) for rows in lengths}
    browser = {rows: in_own_process("browser", rows) for rows in lengths}
    line("milliseconds, MB", *(f"{rows:,} rows" for rows in lengths))
    for key in ("first", "ready", "longest", "filter", "find", "memory"):
        line(key, *(f"{ours[rows][key]:.1f}" for rows in lengths))
    for key in ("scroll", "jump", "resize", "window resize"):
        for part in ("median", "p95", "worst"):
            line(f"{key} {part}", *(f"{ours[rows][key][part]:.1f}" for rows in lengths))
    for key in ("first", "memory"):
        line(f"QTextBrowser {key}", *(f"{browser[rows][key]:.1f}" for rows in lengths))
    for key in ("scroll", "jump", "resize"):
        line(f"QTextBrowser {key} p95", *(f"{browser[rows][key]['p95']:.1f}" for rows in lengths))
    print("ours over QTextBrowser, same run")
    for key in ("scroll", "jump", "resize"):
        line(f"{key} p95", *(f"{ours[rows][key]['p95'] / browser[rows][key]['p95']:.2f}" for rows in lengths))
    print("ours over ours at the first length")
    for name, get in (
        ("first", lambda found: found["first"]),
        ("scroll p95", lambda found: found["scroll"]["p95"]),
        ("jump p95", lambda found: found["jump"]["p95"]),
        ("resize p95", lambda found: found["resize"]["p95"]),
    ):
        line(name, *(f"{get(ours[rows]) / get(ours[lengths[0]]):.2f}" for rows in lengths))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--ours", rows]:
            print(json.dumps(measure_ours(int(rows))))
        case ["--browser", rows]:
            print(json.dumps(measure_browser(int(rows))))
        case given:
            main(tuple(map(int, given)) or LENGTHS)
