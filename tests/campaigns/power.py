"""Cuts the power, by simulation: what was written since the disk was last told to keep it may be lost.

The log beside the library grows with every act; an act of a person's own hand returns when the disk has it,
an import may still be on its way. Folding the log into the file writes pages there in any order, while the
log stays whole. So the log may end anywhere after the last act that was kept, its end may be garbage, and
the file may hold any of the pages that were being folded in.
"""

import random
import sqlite3
from pathlib import Path
from typing import NamedTuple

from reader.library import Library
from tests.campaigns import damage, work
from tests.campaigns.trials import Campaign

PAGE = 4096


class Moment(NamedTuple):
    """How things stood after an act: the bytes of the file and of its log, and how much of that is kept."""

    state: work.State
    data: bytes
    log: bytes
    kept: int
    kept_since: int


def history(pick: random.Random, path: Path, acts: int) -> list[Moment]:
    """Work, and write down how things stood after each act.

    `kept` bytes of the log are on the disk for sure, and with them the states from moment `kept_since` on.
    """
    data, log = work.sides(path)
    with Library.open(path) as library:
        moments = [Moment(work.state(library), data.read_bytes(), log.read_bytes(), 0, 0)]
        for at in range(acts):
            before = moments[-1]
            if pick.random() < 0.2:
                connection = sqlite3.connect(path)
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                connection.close()
                moments.append(Moment(before.state, data.read_bytes(), log.read_bytes(), 0, len(moments)))
                continue
            report = work.act(library, pick, at)
            written = log.read_bytes()
            kept, since = before.kept, before.kept_since
            if report[0] in ("review", "correct"):
                kept, since = len(written), len(moments)
            moments.append(Moment(work.state(library), data.read_bytes(), written, kept, since))
    return moments


def put(path: Path, data: bytes, log: bytes) -> None:
    for side, written in zip(work.sides(path), (data, log), strict=True):
        side.write_bytes(written)


def seen(path: Path) -> work.State:
    """Open what the power cut left; it must be whole."""
    with Library.open(path) as library:
        damages = library.check()
        assert damages == (), damages
        return work.state(library)


def cut_log(pick: random.Random, folder: Path) -> str:
    """The end of the log is missing, or garbage, or some of its pages never came to the disk."""
    moments = history(pick, folder / "library.duizhao", pick.randrange(3, 14))
    at = pick.randrange(len(moments))
    moment = moments[at]
    log = bytearray(moment.log)
    loose = len(log) - moment.kept
    way = pick.choice(("short", "garbage", "holes"))
    if way == "short":
        del log[moment.kept + pick.randrange(loose + 1) :]
    elif way == "garbage" and loose:
        start = moment.kept + pick.randrange(loose)
        log[start:] = pick.randbytes(len(log) - start)
    elif way == "holes":
        for start in range(moment.kept, len(log), PAGE):
            if pick.random() < 0.3:
                log[start : start + PAGE] = bytes(len(log[start : start + PAGE]))
    path = folder / "after" / "library.duizhao"
    path.parent.mkdir()
    put(path, moment.data, bytes(log))
    now = seen(path)
    since = [index for index in range(moment.kept_since, at + 1) if moments[index].state == now]
    assert since, f"no state since the last act that was kept ({way})"
    return "nothing lost" if since[-1] == at else "what was not yet kept is gone"


def cut_folding(pick: random.Random, folder: Path) -> str:
    """The power goes while the log is folded into the file."""
    path = folder / "library.duizhao"
    moment = history(pick, path, pick.randrange(3, 14))[-1]
    if not moment.log:
        return "no log"
    copy = folder / "folded.duizhao"
    put(copy, moment.data, moment.log)
    connection = sqlite3.connect(copy)
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    folded = copy.read_bytes()
    connection.close()
    mixed = bytearray(moment.data)
    mixed += bytes(len(folded) - len(mixed)) if pick.random() < 0.5 else b""
    for start in range(0, len(folded), PAGE):
        if pick.random() < 0.5 and start <= len(mixed):
            mixed[start : start + PAGE] = folded[start : start + PAGE]
    after = folder / "after" / "library.duizhao"
    after.parent.mkdir()
    put(after, bytes(mixed), moment.log)
    assert seen(after) == moment.state
    return "nothing lost"


def lying_disk(pick: random.Random, folder: Path) -> str:
    """A disk that keeps nothing of what it said: file and log are of different moments, or end anywhere."""
    moments = history(pick, folder / "library.duizhao", pick.randrange(3, 14))
    one, other = pick.choice(moments), pick.choice(moments)
    data, log = bytearray(one.data), bytearray(other.log)
    if pick.random() < 0.5:
        del data[pick.randrange(len(data)) // PAGE * PAGE :]
    if log and pick.random() < 0.5:
        del log[pick.randrange(len(log)) :]
    path = folder / "after" / "library.duizhao"
    path.parent.mkdir()
    put(path, bytes(data), bytes(log))
    return damage.survive(path, folder / "repaired.duizhao")


CAMPAIGNS = (
    Campaign("power-log", cut_log, short=20, long=1500),
    Campaign("power-folding", cut_folding, short=10, long=500),
    Campaign("power-lying-disk", lying_disk, short=20, long=1500),
)
