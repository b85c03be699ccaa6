"""What the library costs: 2,048 editions of 200 paragraphs, varied from the samples, in one run.

Prints, as ratios of one run: import to reading alone, the file to its text, a search to the raw FTS5 query
in the same file, opening the library window on the full library to opening it on an empty one, opening a
kept comparison to making it.

    python -m tests.benchmarks.library [--short]
"""

import argparse
import os
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time

from reader.compare import compare
from reader.library import Library
from reader.library.query import parse
from reader.sources import read_bytes

SAMPLES = Path(__file__).parent.parent.parent / "resources" / "samples" / "zh"
HEADINGS = "一二三四五六七八九十"
LOT = 64
"""How many are imported at one stroke; the program does it in such lots, too."""
QUERIES = (
    *("流域", "洪水", "委员会", "水", '"公里 流"', "水文 监测", "ltc", "泥沙", "河委会秘书处", "航运安全"),
    "预报中心",
)
SHOW = """
import sys
from pathlib import Path
from reader.document.language import Language
from reader.library import Library
from reader.ui.app import make_application
from reader.ui.session import Session
from reader.ui.settings import Settings

library, preferences = map(Path, sys.argv[1:])
settings = Settings(preferences)
application = make_application(settings, Language.ZH)
session = Session(Library.open(library), settings, Language.ZH)
session.show_library()
application.processEvents()
session.front_window.grab()
session.end()
"""


class Maker:
    """Makes reports of 200 paragraphs from the sentences of the samples, no two alike."""

    def __init__(self) -> None:
        text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.iterdir()))
        self.sentences = [piece for piece in re.findall(r"[^。\n]{12,}。", text) if not piece[0].isdigit()]
        self.characters = [char for char in text if char >= "一"]

    def report(self, seed: int) -> str:
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
        return "\n".join(lines)

    def vary(self, pick: random.Random, sentence: str) -> str:
        """Other figures, and one character in twenty another."""
        sentence = re.sub(r"\d", lambda _: str(pick.randrange(1, 10)), sentence)
        changed = list(sentence)
        for _ in range(len(sentence) // 20):
            changed[pick.randrange(len(changed) - 1)] = pick.choice(self.characters)
        return "".join(changed)


class Watch:
    """Adds up seconds: by the clock, which waits for the disk and other programs, and of the processor."""

    def __init__(self) -> None:
        self.clock = self.processor = 0.0

    @contextmanager
    def running(self, counted: bool) -> Iterator[None]:
        clock, processor = perf_counter(), process_time()
        yield
        if counted:
            self.clock += perf_counter() - clock
            self.processor += process_time() - processor


def quickest(task: Callable[..., object], *args: object, times: int = 7) -> float:
    """Seconds of the quickest of several runs."""
    best = float("inf")
    for _ in range(times):
        begin = perf_counter()
        task(*args)
        best = min(best, perf_counter() - begin)
    return best


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--short", action="store_true", help="192 editions instead of 2,048")
    count = 192 if parser.parse_args().short else 2048
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "library.duizhao"
        with Library.open(path) as library:
            text = imports(library, count)
            searches(library, path)
            pair(library)
        size = path.stat().st_size
        print(f"file / text: {size / text:.2f}  ({size / 1e6:.0f} / {text / 1e6:.0f} MB)")
        windows(folder, path)


def imports(library: Library, count: int) -> int:
    """Import editions in lots, each lot read alone just before; give the bytes of their text."""
    maker = Maker()
    reading, importing = Watch(), Watch()
    text = 0
    for first in range(0, count, LOT):
        files = [(f"r{seed}.txt", maker.report(seed).encode()) for seed in range(first, first + LOT)]
        text += sum(len(data) for _, data in files)
        # The first lot also loads what the readers need; it is not counted.
        with reading.running(first > 0):
            for name, data in files:
                read_bytes(data, name)
        with importing.running(first > 0):
            editions = [(read_bytes(data, name), data) for name, data in files]
            with library.together():
                for edition, data in editions:
                    library.add(edition, data, series=f"系列 {first % 40}")
        assert all(len(edition.paragraphs) >= 200 for edition, _ in editions)
    each = 1000 / (count - LOT)
    print(
        f"import / reading alone: {importing.processor / reading.processor:.2f} of the processor's time,"
        f" {importing.clock / reading.clock:.2f} by the clock"
        f" ({importing.processor * each:.1f} / {reading.processor * each:.1f} ms each, {count} editions)"
    )
    return text


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


def pair(library: Library) -> None:
    old, new = library.editions()[:2]
    begin = perf_counter()
    made = compare(library.edition(old.id), library.edition(new.id))
    making = perf_counter() - begin
    library.keep(old.id, new.id, made)
    opening = quickest(library.comparison, old.id, new.id)
    assert library.comparison(old.id, new.id) == made
    print(
        f"opening a kept comparison / making it: {opening / making:.3f}"
        f"  ({1000 * opening:.1f} / {1000 * making:.0f} ms)"
    )


def windows(folder: Path, path: Path) -> None:
    """Start the program until its library window is painted, on the full library and on an empty one."""
    empty = folder / "empty.duizhao"
    Library.open(empty).close()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}

    def show(library: Path) -> None:
        command = [sys.executable, "-c", SHOW, str(library), str(folder / "preferences.ini")]
        subprocess.run(command, check=True, env=environment)

    full, none = quickest(show, path, times=5), quickest(show, empty, times=5)
    print(f"library window, full / empty: {full / none:.2f}  ({1000 * full:.0f} / {1000 * none:.0f} ms)")


if __name__ == "__main__":
    main()
