"""What packing costs a start: the packaged program beside the unpacked one.

    python -m tests.benchmarks.packaged [--short] [PROGRAM]

Prints, from one run, the medians of both for a version line, a listing, the library's window and a known
comparison, each painted into a picture, with the ratio of the packaged to the unpacked: seconds by the clock,
and seconds of work of all processors, which other programs on the machine disturb less. PROGRAM is
`out/dist/duizhao/duizhao`, as `sh build/package.sh` leaves it, if not given.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.places import PROJECT

PACKED = PROJECT / "out" / "dist" / "duizhao" / "duizhao"
UNPACKED = [sys.executable, "-m", "reader"]
SAMPLES = PROJECT / "resources" / "samples" / "zh"


def run(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Give the seconds by the clock and of work that a command takes."""
    begun, before = time.perf_counter(), os.times()
    subprocess.run(command, env=environment, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    work = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - begun, work


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--short", action="store_true")
    parser.add_argument("program", nargs="?", type=Path, default=PACKED)
    options = parser.parse_args()
    if not options.program.is_file():
        print(f"{options.program} is not there; make it with: sh build/package.sh")
        return
    runs = 3 if options.short else 9
    old, new = (str(path) for path in sorted(SAMPLES.iterdir())[:2])
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode"),
        }
        library = ["--library", str(Path(folder) / "library.db")]
        picture = ["--screenshot", str(Path(folder) / "window.png")]
        starts = {
            "version line": ["--version"],
            "listing": [*library, "list"],
            "library, painted": [*library, *picture],
            "known comparison, painted": [*library, old, new, *picture],
        }
        print(f"{'start':28} {'unpacked':>18} {'packaged':>18} {'clock':>7} {'work':>7}")
        for name, arguments in starts.items():
            took = {}
            for program in ([str(options.program)], UNPACKED):
                run(
                    [*program, *arguments], environment
                )  # compiles, and fills the library and the disk's cache
            for _ in range(runs):
                for program in ([str(options.program)], UNPACKED):
                    took.setdefault(program[0], []).append(run([*program, *arguments], environment))
            (clock, work), (bare_clock, bare_work) = (
                [statistics.median(column) for column in zip(*pairs, strict=True)] for pairs in took.values()
            )
            print(
                f"{name:28} {bare_clock:6.2f} s, work {bare_work:4.2f} {clock:6.2f} s, work {work:4.2f} "
                f"{clock / bare_clock:6.2f}× {work / bare_work:6.2f}×"
            )


if __name__ == "__main__":
    main()
