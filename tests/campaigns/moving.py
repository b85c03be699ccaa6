"""A file that is written, cut short, exchanged or taken away while it is read."""

import os
import random
import threading
from collections.abc import Callable
from pathlib import Path

from reader.document.fault import Fault
from reader.sources import read
from tests.campaigns.fuzz import promises
from tests.campaigns.grown.reports import Kind, Piece
from tests.campaigns.grown.writers import WRITERS
from tests.campaigns.trials import Campaign, Impossible

READS = 12
_REPORT = [Piece(Kind.PARAGRAPH, f"{number}. 水位计第{number}次重新校准。") for number in range(1, 40)]


def _changes(path: Path, whole: bytes, pick: random.Random) -> list[Callable[[], object]]:
    """Give what another program may do to a file."""
    beside = path.with_name("beside")

    def exchange(make: Callable[[], object]) -> None:
        beside.unlink(missing_ok=True)
        make()
        beside.replace(path)

    return [
        lambda: os.truncate(path, pick.randrange(len(whole))),
        lambda: path.write_bytes(whole),
        lambda: path.write_bytes(whole[: pick.randrange(len(whole))] + pick.randbytes(2000)),
        lambda: exchange(lambda: beside.write_bytes(whole)),
        lambda: exchange(lambda: beside.symlink_to("/dev/zero")),
        lambda: exchange(lambda: os.mkfifo(beside)),
        lambda: path.unlink(missing_ok=True),
    ]


def moving(pick: random.Random, folder: Path) -> str:
    """Read a file again and again while it changes; each time it is read or refused, and never waited for."""
    if not hasattr(os, "mkfifo"):
        raise Impossible("there are no pipes with names")
    ending = pick.choice(list(WRITERS))
    whole = WRITERS[ending](_REPORT)
    path = folder / f"given.{ending}"
    path.write_bytes(whole)
    changes, done = _changes(path, whole, pick), threading.Event()

    def disturb() -> None:
        while not done.is_set():
            if path.is_fifo():  # whoever writes to a pipe would wait
                path.unlink()
            try:
                pick.choice(changes)()
            except OSError:
                path.unlink(missing_ok=True)

    other = threading.Thread(target=disturb)
    other.start()
    refused = 0
    try:
        for _ in range(READS):
            try:
                promises.of_edition(read(path))
            except Fault:
                refused += 1
    finally:
        done.set()
        other.join()
    return "refused at times" if refused else "read"


CAMPAIGNS = (Campaign("moving", moving, short=6, long=1000),)
