"""How long reading takes, beside decoding the same bytes and splitting them into lines in the same run.

    python -m tests.benchmarks.reading [FILE …]

Each file (by default a real edition, or the samples where those are missing) is read as it is and ten and a
hundred times over, so that the last column shows whether the time grows with the size and no faster. Both
works take turns, the quick one as often as fills the time of the slow one, so that a busy machine hits both
alike; the shortest of many times counts, by the clock of the processor, which stops while other programs run.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from reader.sources import read_bytes
from tests.places import PROJECT, SHARED

REPEATS = {1: 60, 10: 12, 100: 3}
LIMIT = 60.0


def timed(
    work: Callable[[], object], times: int = 1, clock: Callable[[], float] = time.perf_counter
) -> float:
    """Give the seconds by `clock` that one of `times` works takes on average."""
    start = clock()
    for _ in range(times):
        work()
    return (clock() - start) / times


def shortest(
    quick: Callable[[], object],
    slow: Callable[[], object],
    repeats: int,
    clock: Callable[[], float] = time.perf_counter,
) -> tuple[float, float]:
    """Give the shortest times by `clock` of two works in seconds, taking turns of equal length."""
    turns = max(round(timed(slow) / timed(quick)), 1)
    times = [(timed(quick, turns, clock), timed(slow, 1, clock)) for _ in range(repeats)]
    return min(time for time, _ in times), min(time for _, time in times)


def measure(path: Path) -> float:
    """Print the figures of one file and give the worst ratio."""
    data = path.read_bytes()
    worst = 0.0
    per_byte = 0.0
    for factor, repeats in REPEATS.items():
        many = b"\n".join([data] * factor)
        plain, read = shortest(
            lambda many=many: many.decode().splitlines(),
            lambda many=many: read_bytes(many, path.name),
            repeats,
            time.process_time,
        )
        ratio = read / plain
        worst = max(worst, ratio)
        per_byte = per_byte or read / len(many)
        growth = read / len(many) / per_byte
        print(
            f"{path.name:>28} {factor:>4}x {len(many) / 1000:>8.0f} kB   decode {plain * 1000:>8.3f} ms"
            f"   read {read * 1000:>9.2f} ms   ratio {ratio:>6.1f}   time per byte {growth:>5.2f}"
        )
    return worst


def main(arguments: list[str] | None = None) -> None:
    """Measure the files named, or the edition the bound is stated for."""
    parser = argparse.ArgumentParser(description="Measure how fast files are read.")
    parser.add_argument("files", nargs="*", type=Path)
    files = parser.parse_args(arguments).files
    if not files:
        edition = SHARED / "editions" / "000.txt"
        samples = sorted((PROJECT / "resources" / "samples").rglob("*.txt"))
        files = [edition] if edition.is_file() else samples
    worst = max(measure(path) for path in files)
    print(f"worst ratio {worst:.1f}, limit {LIMIT:.0f}")


if __name__ == "__main__":
    main()
