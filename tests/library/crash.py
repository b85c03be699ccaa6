"""Kills a program at random moments of its work and looks whether the library kept its word.

A child process imports, compares, reviews, corrects and migrates, and reports each act on a pipe when the
library says that it is saved. The parent kills it (SIGKILL) at a random moment, opens the library, checks
it, and looks for everything that was reported.

    python -m tests.library.crash [--moments 500] [--seed 1]
"""

import argparse
import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from reader.document.model import Edition
from reader.library import Library, Review, rows, schema
from tests.library import made

Report = Callable[..., None]
ROUNDS_PER_FILE = 25


def edition(seed: int) -> Edition:
    return made.edition(f"e{seed}.txt", seed=seed, paragraphs=60)


def work(path: Path, seed: int, report: Report) -> None:
    """Act without end, and report each act that is saved."""
    pick = random.Random(seed)
    with Library.open(path) as library:
        report("open")
        for at in range(seed * 1000, seed * 1000 + 1000):
            ids = [entry.id for entry in library.editions()]
            act = pick.choice(("add", "add", "revise", "keep", "review", "review", "correct"))
            if act == "add" or len(ids) < 2:
                entry = library.add(edition(at), b"%d" % at)
                report("add", entry.id, at)
                continue
            old, new = pick.sample(ids, 2)
            if act == "revise":
                text = f"改过的文字{at}。"
                entry = library.add(made.corrected(library.edition(old), "p3", text), b"revised %d" % at)
                report("revise", entry.id, text)
            elif act == "keep":
                library.keep(old, new, made.comparison(library.edition(old), library.edition(new)))
                report("keep", old, new)
            elif act == "review":
                library.record(old, new, Review((f"p{at}",), ("p1",), note=f"{at}"))
                report("review", old, new, f"{at}")
            else:
                library.correct(old, "session", f"{at}")
                report("correct", old, f"{at}")


def old_file(path: Path) -> None:
    """A library of version 1 with enough in it for the migration to take a while."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN")
    schema.STEPS[0].run(Database(connection))
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION}")
    connection.execute("PRAGMA user_version = 1")
    for seed in range(30):
        rows.write(connection, edition(seed), 1 + seed * 1000)
    connection.execute("COMMIT")
    connection.close()


def migrate(path: Path, _: int, report: Report) -> None:
    """Open an old library."""
    report("ready")
    with Library.open(path):
        report("open")
        time.sleep(1)


def killed(
    task: Callable[[Path, int, Report], None], path: Path, seed: int, *, after: int, wait: float
) -> list[list[Any]]:
    """Run `task` in a child, kill it some seconds after so many reports, and give what it reported."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            task(path, seed, lambda *words: os.write(writing, json.dumps(words).encode() + b"\n") and None)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        first = [stream.readline() for _ in range(after)]
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
        lines = [*first, *stream.readlines()]
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"the child ended by itself: {status}"
    # A line that was cut short was not reported.
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


State = dict[tuple[str, int], str]


def state(library: Library) -> State:
    """What revisions and corrections change: a text and a field of every edition."""
    found: State = {}
    for entry in library.editions():
        found["text", entry.id] = library.edition(entry.id).paragraph_by_id["p3"].text
        found["session", entry.id] = entry.session
    return found


def verify(path: Path, before: State, reported: list[list[Any]]) -> State:
    """Open the library and look for all that was reported; give its state."""
    with Library.open(path) as library:
        damages = library.check()
        assert damages == (), damages
        latest: State = {}
        for act, *words in reported:
            match act, words:
                case "add", [ident, seed]:
                    latest["text", ident] = edition(seed).paragraph_by_id["p3"].text
                case "revise", [ident, text]:
                    latest["text", ident] = text
                case "correct", [ident, session]:
                    latest["session", ident] = session
                case "keep", [old, new]:
                    assert (old, new) in {(each.old, each.new) for each in library.comparisons()}
                case "review", [old, new, note]:
                    assert note in {each.note for each in library.reviews(old, new)}
        now = state(library)
        changed = {key for key, value in (before | latest).items() if now[key] != value}
        # One act more than was reported may have been saved before the kill; none may be undone.
        assert len(changed) <= 1
        assert all(now[key] not in {*before.values(), *latest.values(), ""} for key in changed)
        return now


def run(moments: int, seed: int, folder: Path) -> Counter[str]:
    """Kill at as many random moments; give how often each act had been reported."""
    pick = random.Random(seed)
    told: Counter[str] = Counter()
    path = folder / "library.duizhao"
    old = folder / "old.duizhao"
    old_file(old)
    before: State = {}
    for moment in range(moments):
        if moment % 5 == 4:
            target = folder / f"migrated{moment}.duizhao"
            target.write_bytes(old.read_bytes())
            reported = killed(migrate, target, moment, after=1, wait=pick.uniform(0, 0.2))
            told.update(f"migrate: {act}" for act, *_ in reported)
            with Library.open(target) as library:
                assert library.check() == ()
            connection = sqlite3.connect(target)
            assert connection.execute("SELECT count(*) FROM paragraphs").fetchone() == (30 * 62,)
            connection.close()
            for leftover in folder.glob(f"migrated{moment}*"):
                leftover.unlink()
        else:
            if moment % ROUNDS_PER_FILE == 0:
                before = {}
                for leftover in folder.glob("library.duizhao*"):
                    leftover.unlink()
            reported = killed(work, path, moment, after=pick.randrange(1, 8), wait=pick.uniform(0, 0.1))
            told.update(str(act) for act, *_ in reported)
            before = verify(path, before, reported)
    return told


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--moments", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        told = run(asked.moments, asked.seed, Path(folder))
    print(f"killed at {asked.moments} moments; everything that was reported as saved was there: {dict(told)}")


if __name__ == "__main__":
    sys.exit(main())
