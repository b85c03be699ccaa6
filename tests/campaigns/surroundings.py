"""Full disks, disks that are only read, folders that go away, clocks that jump."""

import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

from reader.library import (
    GoneFault,
    Library,
    LibraryFault,
    ReadOnlyFault,
    Review,
    UnreachableFault,
    revisions,
)
from tests.campaigns import work
from tests.campaigns.trials import Campaign, Impossible


def run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    if done.returncode:
        raise Impossible(f"{command[0]}: {done.stderr.strip()}")


@contextmanager
def disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A small disk of its own."""
    if not sys.platform.startswith("linux"):
        raise Impossible("small disks are made on Linux only")
    place = folder / "disk"
    place.mkdir()
    run("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(place))
    try:
        yield place
    finally:
        run("umount", "-l", str(place))


def full_disk(pick: random.Random, folder: Path) -> str:
    """Work until the disk is full and beyond; nothing is half done, and what was said is kept in memory."""
    with disk(folder, pick.randrange(400, 2000)) as place, Library.open(place / "library.duizhao") as library:
        before, refused = work.state(library), 0
        for at in range(400):
            try:
                work.act(library, pick, at)
            except LibraryFault:
                refused += 1
                assert work.state(library) == before
                if refused == 5:
                    break
            else:
                before = work.state(library)
        ids = [entry.id for entry in library.editions()][:2]
        held = library.held
        library.save_as(folder / "saved.duizhao")
        assert library.held == 0
        with Library.open(folder / "saved.duizhao") as saved:
            missing = before.items() - work.state(saved).items()
            assert all(key[0] in ("session", "kept") for key, _ in missing), missing
            assert saved.check() == ()
        run("mount", "-o", "remount,size=64m", str(place))
        library.record(*(ids * 2)[:2], Review(("p1",), ("p1",), note="有空间了"))
        assert library.check() == ()
    return "kept in memory" if held else "refused" if refused else "never full"


def disk_only_read(pick: random.Random, folder: Path) -> str:
    """Put a library, perhaps with a log that nobody folded in, on a disk that is only read."""
    with disk(folder, 32_000) as place:
        path = place / "library.duizhao"
        logged = pick.random() < 0.6
        with Library.open(folder / path.name) as library:
            for at in range(pick.randrange(1, 8)):
                work.act(library, pick, at)
            before = work.state(library)
            if logged:
                for side, there in zip(work.sides(library.path), work.sides(path), strict=True):
                    there.write_bytes(side.read_bytes())
        if not logged:
            path.write_bytes((folder / path.name).read_bytes())
        run("mount", "-o", "remount,ro", str(place))
        with Library.open(path) as library:
            assert library.readonly
            assert work.state(library) == before
            assert library.check() == ()
            fails(ReadOnlyFault, work.act, library, pick, 99)
        return "with a log" if logged else "without a log"


def folder_goes(pick: random.Random, folder: Path) -> str:
    """The folder of an open library goes away, as that of a server does, and perhaps comes back."""
    there = folder / "there"
    there.mkdir()
    away = folder / "away"
    mounted = pick.random() < 0.5
    if mounted:
        (folder / "server").mkdir()
        run("mount", "--bind", str(folder / "server"), str(there))

    def go() -> None:
        if mounted:
            run("umount", "-l", str(there))
        else:
            there.rename(away)

    def come_back() -> None:
        if mounted:
            run("mount", "--bind", str(folder / "server"), str(there))
        else:
            away.rename(there)

    gone = False
    try:
        with Library.open(there / "library.duizhao") as library:
            for at in range(pick.randrange(2, 6)):
                work.act(library, pick, at)
            one = library.add(work.edition(50), b"50").id
            before = work.state(library)
            go()
            gone = True
            for at in range(pick.randrange(1, 5)):
                fails(GoneFault, library.record, one, one, Review((f"p{at}",), (f"p{at}",), note=f"离线{at}"))
            fails(GoneFault, library.add, work.edition(51), b"51")
            assert work.state(library) == before
            held = library.held
            fails((GoneFault, UnreachableFault), Library.open, there / "a" / "library.duizhao", readonly=True)
            if pick.random() < 0.5:
                come_back()
                gone = False
                library.save_held()
                assert library.held == 0
                check_held(library, before, held)
                return "came back"
            library.save_as(folder / "saved.duizhao")
            with Library.open(folder / "saved.duizhao") as saved:
                check_held(saved, before, held)
            return "saved elsewhere"
    finally:
        if mounted and not gone:
            run("umount", "-l", str(there))


def check_held(library: Library, before: work.State, held: int) -> None:
    """All is there that was there before, and every note that waited in memory."""
    now = work.state(library)
    assert before.items() <= now.items()
    assert len([key for key in now if str(key[-1]).startswith("离线")]) == held
    assert library.check() == ()


def fails(kind: Any, task: Callable[..., object], *args: Any, **named: Any) -> None:
    """Do what must fail in this way."""
    try:
        task(*args, **named)
    except kind:
        return
    raise AssertionError(f"{task} did not fail")


def clock_jumps(pick: random.Random, folder: Path) -> str:
    """Work while the clock goes back and forth; two people's work comes together all the same."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime(1970, 1, 1, tzinfo=tz or UTC) + timedelta(days=pick.uniform(0, 2_000_000))

    right = revisions.datetime
    revisions.datetime = Clock  # type: ignore[misc]
    try:
        notes = set()
        with Library.open(folder / "one.duizhao") as one:
            for at in range(12):
                work.act(one, pick, at)
            one.save_as(folder / "other.duizhao")
            for at in range(100, 110):
                work.act(one, pick, at)
            with Library.open(folder / "other.duizhao") as other:
                for at in range(200, 210):
                    work.act(other, pick, at)
                notes = {key for library in (one, other) for key in work.state(library) if key[0] == "note"}
            one.join(folder / "other.duizhao")
            after = {key[-1] for key in work.state(one) if key[0] == "note"}
            assert {key[-1] for key in notes} <= after
            assert one.check() == ()
            before = one.record(1, 1, Review(("p1",), ("p1",), note="先"))
            assert before is None
            again = one.record(1, 1, Review(("p1",), ("p1",), note="后"))
            assert again is not None
            assert again.note == "先"
            assert [each.note for each in one.reviews(1, 1) if each.new == ("p1",) == each.old] == ["后"]
    finally:
        revisions.datetime = right  # type: ignore[misc]
    return "nothing lost"


CAMPAIGNS = (
    Campaign("full-disk", full_disk, short=3, long=150),
    Campaign("disk-only-read", disk_only_read, short=5, long=200),
    Campaign("folder-goes", folder_goes, short=8, long=300),
    Campaign("clock-jumps", clock_jumps, short=2, long=150),
)
