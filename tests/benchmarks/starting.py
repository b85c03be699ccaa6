"""How long a person waits: from starting a process to a painted window.

    python -m tests.benchmarks.starting [--short]

Prints, from one run, the median start of a bare Qt window, of the empty library, and of 002→000 (or of
two samples where the real editions are missing), first and again, with the ratios of each to
the bare window: seconds by the clock, and seconds of work (of all processors), which other programs on the
machine disturb less. The program is compiled once before, as it is where it was installed.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.places import PROJECT, SHARED


class _FirstPaint(QObject):
    """Leaves as soon as a window of the wanted class has been painted and the loop is idle."""

    def __init__(self, window: str, leave: Callable[[], None]) -> None:
        super().__init__()
        self._window = window
        self._leave = leave

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.Paint
            and isinstance(receiver, QWidget)
            and self._window in _lineage(receiver)
        ):
            QTimer.singleShot(0, self._leave)
        return False


def _lineage(widget: QWidget | None) -> Iterator[str]:
    """Give the class names of a widget and of all that hold it: a window may lie as a tab in another."""
    while widget is not None:
        yield type(widget).__name__
        widget = widget.parentWidget()


def _leave() -> None:
    """End the process at once, whatever still runs."""
    os._exit(0)


def child(window: str, library: str, pair: list[str], leave: Callable[[], None] = _leave) -> int:
    """Start the program, and leave when a window of this class is painted."""
    application = QApplication([])
    watcher = _FirstPaint(window, leave)
    application.installEventFilter(watcher)
    if window == "QWidget":
        bare = QWidget()
        bare.resize(1440, 900)
        bare.show()
        return application.exec()
    from reader.ui.app import run  # noqa: PLC0415 - the bare window must not pay for it

    return run(Path(library), (pair[0], pair[1]) if pair else None, None, None)


@dataclass(frozen=True, slots=True)
class Took:
    """What a start took: seconds by the clock, and seconds of work."""

    clock: float
    work: float


def start(runs: int, window: str, library: Path, *pair: str, fresh: bool) -> Took:
    """Give the median of some starts; the bytecode lies beside the library."""
    clocks, works = [], []
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(library.parent / "bytecode"),
    }
    for _ in range(runs):
        if fresh:
            for file in library.parent.glob(library.name + "*"):
                file.unlink()
        command = [sys.executable, "-m", "tests.benchmarks.starting", "--child", window, str(library), *pair]
        begun, before = time.perf_counter(), os.times()
        subprocess.run(command, cwd=PROJECT, env=environment, check=True)
        after = os.times()
        clocks.append(time.perf_counter() - begun)
        works.append(
            after.children_user + after.children_system - before.children_user - before.children_system
        )
    return Took(statistics.median(clocks), statistics.median(works))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--child", nargs="+", metavar=("WINDOW", "LIBRARY"))
    options = parser.parse_args()
    if options.child:
        window, library, *pair = [*options.child, ""] if len(options.child) == 1 else options.child
        sys.exit(child(window, library, pair))
    runs = 3 if options.short else 9
    editions = [SHARED / "editions" / "002.txt", SHARED / "editions" / "000.txt"]
    if not all(path.exists() for path in editions):
        editions = sorted((PROJECT / "resources" / "samples" / "zh").iterdir())[:2]
    pair = [str(path) for path in editions]
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        start(1, "ComparisonWindow", library, *pair, fresh=True)  # compiles
        bare = start(runs, "QWidget", library, fresh=True)
        shelf = start(runs, "LibraryWindow", library, fresh=True)
        shelf_again = start(runs, "LibraryWindow", library, fresh=False)
        first = start(runs, "ComparisonWindow", library, *pair, fresh=True)
        again = start(runs, "ComparisonWindow", library, *pair, fresh=False)
    print(f"{'start to painted':31} {'clock':>8} {'work':>8}")
    for name, took in (
        ("bare window", bare),
        ("empty library, made", shelf),
        ("empty library, again", shelf_again),
        ("comparison, first time", first),
        ("comparison, again", again),
    ):
        ratio = took.work / bare.work
        print(f"{name:31} {took.clock:6.3f} s {took.work:6.3f} s  {ratio:5.2f} × the work of the bare window")


if __name__ == "__main__":
    main()
