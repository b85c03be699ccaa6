"""How long a person waits: from starting a process to a painted window.

    python -m tests.benchmarks.starting [--short]

Prints, from one run, the median start of a bare Qt window, of the empty library, and of 002→000 (or of
two samples where the real editions are missing), first and again: seconds by the clock, and seconds of work
(of all processors), which other programs on the machine disturb less. Beside them stands what cannot be
spared: Python alone, and reading and comparing the same pair without a window. Then come the ratios of each
start to the bare window, and of the painted comparison to bare window, reading and comparing together, Python
being counted once. The program is compiled once before, as it is where it was installed.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.places import PROJECT, SHARED

_LOOK_MS = 10


class _FirstPaint(QObject):
    """Leaves as soon as a window of the wanted class has been painted and the loop is idle.

    It looks every now and then, since a filter in Python would make each of thousands of events dearer; not
    more often than it must, since each look takes Python from the thread that reads and compares.
    """

    def __init__(self, window: str, leave: Callable[[], None]) -> None:
        super().__init__()
        self._window = window
        self._leave = leave
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if any(_is_painted(top) and self._is_wanted(top) for top in QApplication.topLevelWidgets()):
            self._timer.stop()
            QTimer.singleShot(0, self._leave)

    def _is_wanted(self, top: QWidget) -> bool:
        """Whether it is the window, or holds it as a tab."""
        return any(type(widget).__name__ == self._window for widget in (top, *top.findChildren(QMainWindow)))


def _is_painted(top: QWidget) -> bool:
    """Whether it is on the screen; Qt paints a window as soon as the screen shows it."""
    handle = top.windowHandle()
    return handle is not None and handle.isExposed()


def _leave() -> None:
    """End the process at once, whatever still runs."""
    os._exit(0)


def child(window: str, library: str, pair: list[str], leave: Callable[[], None] = _leave) -> int:
    """Start the program, and leave when a window of this class is painted."""
    application = QApplication([])
    watcher = _FirstPaint(window, leave)
    watcher.setParent(application)
    if window == "QWidget":
        bare = QWidget()
        bare.resize(1440, 900)
        bare.show()
        return application.exec()
    from reader.ui.app import run  # noqa: PLC0415 - the bare window must not pay for it

    return run(Path(library), (pair[0], pair[1]) if pair else None, None, None)


_READ_AND_COMPARE = """
import sys
from reader.compare import compare
from reader.sources import read
compare(*map(read, sys.argv[1:]))
"""


@dataclass(frozen=True, slots=True)
class Took:
    """What a start took: seconds by the clock, and seconds of work."""

    clock: float
    work: float

    def __add__(self, other: "Took") -> "Took":
        return Took(self.clock + other.clock, self.work + other.work)

    def __sub__(self, other: "Took") -> "Took":
        return Took(self.clock - other.clock, self.work - other.work)


class Starts:
    """Starts of processes, whose compiled modules lie beside a library."""

    def __init__(self, runs: int, library: Path) -> None:
        self._runs, self._library = runs, library
        self._environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(library.parent / "bytecode"),
        }

    def window(self, window: str, *pair: str, fresh: bool) -> Took:
        """Give the median of some starts until a window is painted; the library may be made anew for each."""
        module = ("-m", "tests.benchmarks.starting", "--child", window, str(self._library))
        return self._median((*module, *pair), fresh=fresh)

    def script(self, script: str, *arguments: str) -> Took:
        """Give the median of some runs of a script."""
        return self._median(("-c", script, *arguments), fresh=False)

    def _median(self, arguments: Sequence[str], *, fresh: bool) -> Took:
        took = []
        for _ in range(self._runs):
            if fresh:
                for file in self._library.parent.glob(self._library.name + "*"):
                    file.unlink()
            took.append(self._once(arguments))
        return Took(
            statistics.median(each.clock for each in took), statistics.median(each.work for each in took)
        )

    def _once(self, arguments: Sequence[str]) -> Took:
        begun, before = time.perf_counter(), os.times()
        subprocess.run([sys.executable, *arguments], cwd=PROJECT, env=self._environment, check=True)
        after = os.times()
        work = after.children_user + after.children_system - before.children_user - before.children_system
        return Took(time.perf_counter() - begun, work)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--child", nargs="+", metavar=("WINDOW", "LIBRARY"))
    options = parser.parse_args()
    if options.child:
        window, library, *pair = [*options.child, ""] if len(options.child) == 1 else options.child
        sys.exit(child(window, library, pair))
    editions = [SHARED / "editions" / "002.txt", SHARED / "editions" / "000.txt"]
    if not all(path.exists() for path in editions):
        editions = sorted((PROJECT / "resources" / "samples" / "zh").iterdir())[:2]
    pair = [str(path) for path in editions]
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        Starts(1, library).window("ComparisonWindow", *pair, fresh=True)  # compiles
        starts = Starts(3 if options.short else 9, library)
        python = starts.script("")
        bare = starts.window("QWidget", fresh=True)
        compared = starts.script(_READ_AND_COMPARE, *pair)
        shelf = starts.window("LibraryWindow", fresh=True)
        shelf_again = starts.window("LibraryWindow", fresh=False)
        first = starts.window("ComparisonWindow", *pair, fresh=True)
        again = starts.window("ComparisonWindow", *pair, fresh=False)
    print(f"{'start to painted':31} {'clock':>8} {'work':>8}")
    for name, took in (
        ("Python alone", python),
        ("bare window", bare),
        ("read and compare, no window", compared),
        ("empty library, made", shelf),
        ("empty library, again", shelf_again),
        ("comparison, first time", first),
        ("comparison, again", again),
    ):
        ratio = took.work / bare.work
        print(f"{name:31} {took.clock:6.3f} s {took.work:6.3f} s  {ratio:5.2f} × the work of the bare window")
    least = bare + compared - python
    print("over bare window + read + compare, same run (asked: at most 2)")
    for name, took in (("comparison, first time", first), ("comparison, again", again)):
        print(f"{name:31} {took.clock / least.clock:8.2f} {took.work / least.work:8.2f}")


if __name__ == "__main__":
    main()
