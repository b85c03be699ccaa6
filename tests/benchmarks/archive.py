"""How the cost of an archive grows with its editions: `duizhao batch --archive` over 25 to 2,000 pairs.

    python -m tests.benchmarks.archive [PAIRS…]

The archive is made by varying the sample editions: 50 series at most, each edition of which takes up the
one before with other figures, sentences and verbs. Prints for each size the processor time of all processes
over the pairs, beside that of the smallest size; the wall time; the most memory that one process held; and
how large archive and results are.
"""

import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.places import PROJECT

SIZES = (25, 100, 400, 2000)
SERIES = 50
_VERBS = ("鼓励", "邀请", "请", "促请", "敦促")
_DIGITS = re.compile(r"(?<![/\d第])\d{2,4}(?=[ 个名尾座万公])")


def main(sizes: list[int]) -> None:
    print(" pairs editions    CPU s  ms/pair  ratio  wall s  peak MB  in MB  out MB")
    first = 0.0
    for pairs in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            editions = write_archive(folder / "in", pairs)
            used, wall, peak = run(folder)
            each = 1000 * used / pairs
            first = first or each
            made = len(list((folder / "out").glob("*.json")))
            assert made == pairs, f"{made} of {pairs} pairs were made"
            print(
                f"{pairs:6} {editions:8} {used:8.1f} {each:8.0f} {each / first:6.2f} {wall:7.1f} {peak:8.0f}"
                f" {megabytes(folder / 'in'):6.1f} {megabytes(folder / 'out'):7.1f}",
                flush=True,
            )


def run(folder: Path) -> tuple[float, float, float]:
    """Run the batch; give processor seconds of all its processes, wall seconds, peak megabytes of one."""
    command = [sys.executable, "-m", "reader", "--quiet", "batch", str(folder / "in"), "--archive"]
    command += ["-o", str(folder / "out"), "--format", "json"]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(
        [*command, "-o", str(folder / "out"), "--format", "json"], check=True, stdout=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, time.monotonic() - start, after.ru_maxrss / 1024


def write_archive(folder: Path, pairs: int) -> int:
    """Write series of varied editions that give so many pairs; give how many editions there are."""
    samples = sorted((PROJECT / "resources" / "samples" / "zh").glob("river-*.txt"))
    stock = [line for path in samples for line in path.read_text("utf-8").split("\n") if len(line) > 60]
    count = min(SERIES, max(1, pairs // 20))
    editions = 0
    for number in range(count):
        chance = random.Random(number)
        own = pairs // count + (number < pairs % count)
        inside = folder / f"{number:03}"
        inside.mkdir(parents=True)
        text = samples[number % len(samples)].read_text("utf-8")
        text = text.replace("澜汀河流域", f"第{number + 1}流域").replace("澜汀河", f"{number + 1}号河")
        for year in range(own + 1):
            (inside / f"{number:03}-{year:03}.txt").write_text(text, "utf-8")
            text = varied(text, chance, stock)
            editions += 1
    return editions


def varied(text: str, chance: random.Random, stock: list[str]) -> str:
    """Give the next year's edition of a text."""
    text = _DIGITS.sub(lambda match: str(max(10, int(match[0]) + chance.randint(-9, 12))), text)
    lines = text.split("\n")
    long = [at for at, line in enumerate(lines) if len(line) > 60 and re.match(r"\d+\. ", line)]
    for at in chance.sample(long, 3):
        number, _, words = lines[at].partition(" ")
        other = chance.choice(stock).partition(" ")[2] or chance.choice(stock)
        sentences = words.split("。")
        sentences[chance.randrange(len(sentences))] = other.split("。")[0]
        lines[at] = f"{number} {'。'.join(sentences)}"
    text = "\n".join(lines)
    return text.replace(chance.choice(_VERBS), chance.choice(_VERBS), 2)


def megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
