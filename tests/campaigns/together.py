"""Several programs on one file, and a file that is copied while a program writes it."""

import json
import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

from reader.library import Library, LockedFault, Review
from tests.campaigns import damage, work
from tests.campaigns.trials import Campaign, Impossible

PROGRAMS = 3


def start(task: Callable[[Callable[[work.Report], None]], None]) -> tuple[int, int]:
    """Run a task in a process of its own that reports on a pipe; give the process and the pipe."""
    if not hasattr(os, "fork"):
        raise Impossible("there is no fork")
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            task(lambda report: os.write(writing, json.dumps(report).encode() + b"\n") and None)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    return child, reading


def reports(pipe: int) -> list[work.Report]:
    with os.fdopen(pipe, "rb") as stream:
        return [json.loads(line) for line in stream if line.endswith(b"\n")]


def busy(path: Path, number: int, pick: random.Random, acts: int) -> Callable[..., None]:
    """A program that imports, reviews, compares and searches, and has to wait for others at times."""

    def work_on(tell: Callable[[work.Report], None]) -> None:
        with Library.open(path) as library:
            first = library.add(work.edition(number), b"%d" % number).id
            for at in range(acts):
                mark = f"{number}-{at}"
                try:
                    if pick.random() < 0.3:
                        seed = 1000 * number + at
                        tell(["add", library.add(work.edition(seed), b"%d" % seed).name])
                    elif pick.random() < 0.2:
                        mine = library.edition(first)
                        library.keep(first, first, damage.made.comparison(mine, mine))
                    else:
                        library.record(first, first, Review((mark,), ("p1",), note=mark))
                        tell(["note", first, mark])
                    library.search("站点")
                except LockedFault:
                    tell(["waited"])

    return work_on


def programs(pick: random.Random, folder: Path) -> str:
    """Several programs work on one file, and one may be killed; what each was told is saved is there."""
    path = folder / "library.duizhao"
    Library.open(path).close()
    seeds = [random.Random(pick.random()) for _ in range(PROGRAMS)]
    started = [start(busy(path, number, seed, seed.randrange(5, 25))) for number, seed in enumerate(seeds, 1)]
    victim = pick.random() < 0.5
    if victim:
        time.sleep(pick.uniform(0, 0.5))
        os.kill(started[0][0], signal.SIGKILL)
    told = [report for _, pipe in started for report in reports(pipe)]
    ends = [os.waitpid(child, 0)[1] for child, _ in started]
    assert not any(ends[1:]), f"a program ended with {ends}"
    with Library.open(path) as library:
        assert library.check() == ()
        names = {entry.name for entry in library.editions()}
        for report in told:
            if report[0] == "add":
                assert report[1] in names, report
            elif report[0] == "note":
                assert report[2] in {review.note for review in library.reviews(report[1], report[1])}, report
    return "one killed" if victim else "all to the end"


def copied(pick: random.Random, folder: Path) -> str:
    """Copy file and log, bit by bit, while a program writes them; the copy can be read, or be repaired."""
    path = folder / "library.duizhao"
    Library.open(path).close()
    child, pipe = start(busy(path, 1, random.Random(pick.random()), 200))
    time.sleep(pick.uniform(0.05, 0.6))
    copy = folder / "copy" / path.name
    copy.parent.mkdir()
    wanted = work.sides(path) if pick.random() < 0.7 else (path,)
    for side in wanted if pick.random() < 0.5 else reversed(wanted):
        if side.exists():
            with side.open("rb") as source, (copy.parent / side.name).open("wb") as target:
                while piece := source.read(65536):
                    target.write(piece)
                    time.sleep(pick.uniform(0, 0.002))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(pipe)
    return damage.survive(copy, folder / "repaired.duizhao")


def suspended(pick: random.Random, folder: Path) -> str:
    """A program sleeps amid its work, as when a laptop is closed, perhaps with the file locked; others go on.

    They wait a while and then say that the file is in use. Awake again, the program goes on as well.
    """
    path = folder / "library.duizhao"
    Library.open(path).close()
    child, pipe = start(busy(path, 1, random.Random(pick.random()), 12))
    time.sleep(pick.uniform(0, 0.4))
    os.kill(child, signal.SIGSTOP)
    in_use = False
    try:
        with Library.open(path) as library:
            kept = library.add(work.edition(7), b"7").id
            library.record(kept, kept, Review(("p1",), ("p1",), note="醒着"))
    except LockedFault:
        in_use = True
    os.kill(child, signal.SIGCONT)
    told = reports(pipe)
    assert os.waitpid(child, 0)[1] == 0
    with Library.open(path) as library:
        assert library.check() == ()
        names = {entry.name for entry in library.editions()}
        assert {report[1] for report in told if report[0] == "add"} <= names
        ids = [entry.id for entry in library.editions()]
        notes = {review.note for one in ids for review in library.reviews(one, one)}
        assert {report[2] for report in told if report[0] == "note"} <= notes
        assert in_use or "醒着" in notes
    return "the file was in use" if in_use else "nobody was in the way"


CAMPAIGNS = (
    Campaign("programs", programs, short=3, long=200),
    Campaign("suspended", suspended, short=3, long=100),
    Campaign("copied", copied, short=4, long=300),
)
