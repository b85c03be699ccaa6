"""How long each format takes, over the time of the comparison itself, and how it grows.

    python -m tests.benchmarks.exporting

Prints two tables:

- the sample pair that is largest: processor time of each format over the time that comparing took in the same
  run, and the size of what was written;
- growth: comparisons of 200, 2,000 and 20,000 rows, each format in a process of its own: time per row, and by
  how much the most memory held grew beyond what making the comparison had needed.
"""

import gc
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO

from reader.compare import compare
from reader.compare.edits import edits
from reader.compare.model import Comparison, Relation, Row, SectionPair
from reader.document.model import Edition, Identity, Paragraph, ParagraphKind, Section
from reader.export import Format, Options, write_to
from reader.sources import read
from tests.places import PROJECT

SIZES = (200, 2_000, 20_000)
REPEATS = 3
FULL = Options(unchanged=True)
SENTENCE = "秘书处在第 {at} 个河段协助成员国设立了 {count} 个水位站，并培训了 {more} 名技术人员。"


def main() -> None:
    samples = PROJECT / "resources" / "samples" / "zh"
    old, new = read(samples / "river-12.txt"), read(samples / "river-14.md")
    comparing = shortest(lambda: compare(old, new))
    comparison = compare(old, new)
    print(f"river-12 → river-14, {len(comparison.rows)} rows; comparing {comparing * 1000:.0f} ms")
    print(f"{'format':10}{'ms':>8}{'over comparing':>16}{'bytes':>10}")
    for form in Format:
        write_to(comparison, form, BytesIO(), FULL)  # its libraries are loaded now
        taken = shortest(lambda form=form: write_to(comparison, form, BytesIO(), FULL))  # type: ignore[misc]
        size = written(comparison, form)
        print(f"{form:10}{taken * 1000:8.0f}{taken / comparing:16.2f}{size:10,}")
    print(f"\n{'format':10}" + "".join(f"{f'{size:,} rows':>26}" for size in SIZES))
    for form in Format:
        cells = (grown(form, size) for size in SIZES)
        print(f"{form:10}" + "".join(f"{cell:>26}" for cell in cells), flush=True)


def shortest(work: Callable[[], object]) -> float:
    """The shortest of several times, in seconds of the processor."""
    times = []
    for _ in range(REPEATS):
        gc.collect()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def written(comparison: Comparison, form: Format) -> int:
    out = BytesIO()
    write_to(comparison, form, out, FULL)
    return len(out.getvalue())


def grown(form: Format, size: int) -> str:
    command = [sys.executable, "-m", "tests.benchmarks.exporting", form.value, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PROJECT)
    return done.stdout.strip()


def one(form: Format, size: int) -> None:
    """Write one comparison and print what it took."""
    comparison = long_comparison(size)
    write_to(long_comparison(2), form, BytesIO(), FULL)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    out = BytesIO()
    write_to(comparison, form, out, FULL)
    taken = time.process_time() - start
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(f"{taken:.1f} s {taken / size * 1e6:.0f} µs/row {held / 1024:.0f} MB")


def long_comparison(size: int) -> Comparison:
    """A comparison of so many rows, one in ten changed, a section to every twenty."""
    old, new, rows = [], [], []
    sections = []
    for at in range(size):
        section = f"s{at // 20 + 1}"
        if at % 20 == 0:
            heading = Section(section, 1, f"{at // 20 + 1}.", f"第 {at // 20 + 1} 河段", None)
            old.append(heading)
            new.append(heading)
            sections.append(SectionPair(section, section, Relation.EQUIVALENT))
        before = SENTENCE.format(at=at, count=at % 97 + 3, more=at % 31 + 20)
        after = before.replace("协助", "支持").replace("培训了", "又培训了") if at % 10 == 0 else before
        for items, text in ((old, before), (new, after)):
            items.append(Paragraph(f"p{at + 1}", ParagraphKind.NUMBERED, str(at + 1), section, text))
        relation = Relation.EQUIVALENT if before == after else Relation.REVISED
        rows.append(Row((f"p{at + 1}",), (f"p{at + 1}",), relation, edits=edits(before, after)))
    editions = [
        Edition(name, Identity(title="河段年报", session=name, language="zh"), tuple(items))
        for name, items in (("第一版", old), ("第二版", new))
    ]
    return Comparison(*editions, tuple(rows), tuple(sections))


if __name__ == "__main__":
    if len(sys.argv) == 3:
        one(Format(sys.argv[1]), int(sys.argv[2]))
    else:
        main()
