"""What the library costs: 2,000 editions of 200 paragraphs, varied from the samples, in one run.

Prints, as ratios of one run: import to reading alone, the file to its text, a search to the raw FTS5 query
in the same file, listing the full library to listing an empty one, a kept comparison to making it.

    python -m tests.benchmarks.library [--short]
"""

import argparse
import random
import re
import sqlite3
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from reader.compare import compare
from reader.library import Library
from reader.library.query import parse
from reader.sources import read_bytes

SAMPLES = Path(__file__).parent.parent.parent / "resources" / "samples" / "zh"
QUERIES = (
    "流域",
    "洪水",
    "委员会",
    "水",
    '"公里 流"',
    "水文 监测",
    "ltc",
    "泥沙",
    "河委会秘书处",
    "航运安全",
    "铁路",
)
HEADINGS = "一二三四五六七八九十"


class Maker:
    """Makes reports of 200 paragraphs from the sentences of the samples, no two alike."""

    def __init__(self) -> None:
        text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.iterdir()))
        self.sentences = [piece for piece in re.findall(r"[^。\n]{12,}。", text) if not piece[0].isdigit()]
        self.characters = [char for char in text if char >= "一"]

    def report(self, seed: int) -> bytes:
        pick = random.Random(seed)
        lines = [f"流域报告之{seed}", "", "秘书长的报告", ""]
        for number in range(1, 201):
            if number % 20 == 1:
                lines += [
                    f"{HEADINGS[number // 20]}. {self.vary(pick, pick.choice(self.sentences))[:12]}",
                    "",
                ]
            body = "".join(self.vary(pick, pick.choice(self.sentences)) for _ in range(pick.randrange(2, 5)))
            lines += [f"{number}. {body}", ""]
        return "\n".join(lines).encode()

    def vary(self, pick: random.Random, sentence: str) -> str:
        """Other figures, and one character in twenty another."""
        sentence = re.sub(r"\d", lambda _: str(pick.randrange(1, 10)), sentence)
        return "".join(
            pick.choice(self.characters) if char >= "一" and pick.random() < 0.05 else char
            for char in sentence
        )


def quickest(task: Callable[..., object], *args: object) -> float:
    """Seconds of the quickest of several runs."""
    best = float("inf")
    for _ in range(7):
        begin = perf_counter()
        task(*args)
        best = min(best, perf_counter() - begin)
    return best


def listed(path: Path) -> None:
    with Library.open(path) as library:
        library.editions()
        library.series()
        library.comparisons()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--short", action="store_true", help="150 editions instead of 2,000")
    count = 150 if parser.parse_args().short else 2000
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), count)


def measure(folder: Path, count: int) -> None:
    maker = Maker()
    path = folder / "library.duizhao"
    reading = adding = 0.0
    text = 0
    with Library.open(path) as library:
        read_bytes(maker.report(0), "warm-up.txt")
        for seed in range(1, count + 1):
            data = maker.report(seed)
            text += len(data)
            begin = perf_counter()
            edition = read_bytes(data, f"r{seed}.txt")
            middle = perf_counter()
            library.add(edition, data, series=f"系列 {seed % 40}")
            reading += middle - begin
            adding += perf_counter() - middle
            assert len(edition.paragraphs) >= 200, len(edition.paragraphs)
        print(f"{count} editions, {text / 1e6:.0f} MB of text")
        print(
            f"import / reading alone: {(reading + adding) / reading:.2f}"
            f"  ({1000 * reading / count:.1f} + {1000 * adding / count:.1f} ms)"
        )
        searches(library, path)
    size = path.stat().st_size
    print(f"file / text: {size / text:.2f}  ({size / 1e6:.0f} MB)")
    empty = folder / "empty.duizhao"
    listed(empty)
    full, none = quickest(listed, path), quickest(listed, empty)
    print(f"opening and listing, full / empty: {full / none:.2f}  ({1000 * full:.1f} / {1000 * none:.1f} ms)")
    pair(path)


def searches(library: Library, path: Path) -> None:
    sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT 100"
    raw = sqlite3.connect(path)
    ratios = []
    for query in QUERIES:
        plain = quickest(lambda asked: raw.execute(sql, (parse(asked).expression,)).fetchall(), query)
        ours = quickest(library.search, query)
        page = library.search(query)
        ratios.append(ours / plain)
        print(
            f"  {query}: {page.hits} hits in {page.editions} editions,"
            f" {1000 * ours:.1f} / {1000 * plain:.1f} ms"
        )
    raw.close()
    print(f"search / raw FTS5 query: {statistics.geometric_mean(ratios):.2f}, at worst {max(ratios):.2f}")


def pair(path: Path) -> None:
    with Library.open(path) as library:
        old, new = library.editions()[:2]
        begin = perf_counter()
        made = compare(library.edition(old.id), library.edition(new.id))
        making = perf_counter() - begin
        library.keep(old.id, new.id, made)
        opening = quickest(library.comparison, old.id, new.id)
        assert library.comparison(old.id, new.id) == made
        print(
            f"kept comparison / making it: {opening / making:.3f}"
            f"  ({1000 * opening:.1f} / {1000 * making:.0f} ms)"
        )


if __name__ == "__main__":
    main()
