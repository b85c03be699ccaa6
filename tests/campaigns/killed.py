"""Kills a program at random moments of its work and looks whether the library kept its word.

A child process imports, compares, reviews, corrects and migrates, and reports each act on a pipe when the
library says that it is saved. The parent kills it (SIGKILL, SIGTERM) at a random moment, opens the library,
checks it, and looks for everything that was reported.
"""

import json
import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database

from reader.library import Library, rows, schema
from tests.campaigns import work
from tests.campaigns.trials import Campaign, Impossible

Tell = Callable[[work.Report], None]
KILLS = 5
"""How often one library's program is killed."""


def toil(path: Path, seed: int, tell: Tell) -> None:
    """Act without end, and report each act that is saved."""
    pick = random.Random(seed)
    with Library.open(path) as library:
        tell(["open"])
        for at in range(seed * 1000, seed * 1000 + 1000):
            tell(work.act(library, pick, at))


def old_file(path: Path) -> None:
    """A library of version 1 with enough in it for the migration to take a while."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN")
    schema.STEPS[0].run(Database(connection))
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION}")
    connection.execute("PRAGMA user_version = 1")
    for seed in range(30):
        rows.write(connection, work.edition(seed), 1 + seed * 1000)
    connection.execute("COMMIT")
    connection.close()


def migrate(path: Path, _: int, tell: Tell) -> None:
    """Open an old library."""
    tell(["ready"])
    with Library.open(path):
        tell(["open"])
        time.sleep(1)


def end(
    task: Callable[[Path, int, Tell], None], path: Path, pick: random.Random, *, after: int, wait: float
) -> list[work.Report]:
    """Run `task` in a child, kill it some seconds after so many reports, and give what it reported."""
    if not hasattr(os, "fork"):
        raise Impossible("there is no fork")
    reading, writing = os.pipe()
    seed = pick.randrange(10**6)
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            task(path, seed, lambda report: os.write(writing, json.dumps(report).encode() + b"\n") and None)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        first = [stream.readline() for _ in range(after)]
        time.sleep(wait)
        os.kill(child, pick.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGTERM)))
        lines = [*first, *stream.readlines()]
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"the child ended by itself: {status}"
    # A line that was cut short was not reported.
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


def verify(path: Path, before: work.State, reported: list[work.Report]) -> work.State:
    """Open the library and look for all that was reported; give its state."""
    with Library.open(path) as library:
        damages = library.check()
        assert damages == (), damages
        latest: work.State = {}
        for report in reported:
            match report:
                case ["add", ident, seed]:
                    latest["text", ident] = work.edition(seed).paragraph_by_id["p3"].text
                case ["revise", ident, text]:
                    latest["text", ident] = text
                case ["correct", ident, session]:
                    latest["session", ident] = session
                case ["keep", old, new]:
                    assert (old, new) in {(each.old, each.new) for each in library.comparisons()}
                case ["review", old, new, note]:
                    assert note in {each.note for each in library.reviews(old, new)}
                    assert library.search(note).hits
        now = work.state(library)
        fixed = {key: value for key, value in (before | latest).items() if key[0] != "kept"}
        changed = {key for key, value in fixed.items() if now.get(key) != value}
        # One act more than was reported may have been saved before the kill; none may be undone.
        assert len(changed) <= 1, changed
        assert all(now[key] not in {*before.values(), *latest.values(), ""} for key in changed)
        return now


def killed(pick: random.Random, folder: Path) -> str:
    path = folder / "library.duizhao"
    before: work.State = {}
    for _ in range(KILLS):
        reported = end(toil, path, pick, after=pick.randrange(1, 8), wait=pick.uniform(0, 0.1))
        before = verify(path, before, reported)
    return f"{KILLS} kills each"


def killed_migrating(pick: random.Random, folder: Path) -> str:
    path = folder / "old.duizhao"
    old_file(path)
    reported = end(migrate, path, pick, after=1, wait=pick.uniform(0, 0.2))
    with Library.open(path) as library:
        assert library.check() == ()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM paragraphs").fetchone() == (30 * 62,)
    connection.close()
    return "after it" if len(reported) > 1 else "amid it"


CAMPAIGNS = (
    Campaign("killed", killed, short=4, long=100),
    Campaign("killed-migrating", killed_migrating, short=8, long=100),
)
