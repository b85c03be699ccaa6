"""Damages a library's file in every way and looks what becomes of it.

A damaged file is opened, and then tells nothing but what was put in or names what it cannot tell; or it is
refused in clear words. What is repaired holds all that was whole, and names the rest.
"""

import random
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.document.model import Edition
from reader.library import Library, LibraryFault, Review
from tests.campaigns.trials import Campaign
from tests.library import made

EDITIONS = 4
NOTES = 6
"""On each pair of successive editions."""


def edition(seed: int) -> Edition:
    return made.edition(f"r{seed}.txt", seed=seed, paragraphs=24)


@cache
def sound() -> bytes:
    """A library in one file: editions, comparisons, reviews, a corrected file, a dictionary."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.duizhao"
        with Library.open(path) as library:
            ids = [
                library.add(edition(seed), made.data(edition(seed)) + b"%d" % seed).id
                for seed in range(EDITIONS)
            ]
            for old, new in pairwise(ids):
                library.keep(old, new, made.comparison(library.edition(old), library.edition(new)))
                for at in range(1, NOTES + 1):
                    review = Review((f"p{at}",), (f"p{at}",), seen=True, note=f"核对第{at}项，{old}至{new}")
                    library.record(old, new, review)
            library.correct(ids[0], "session", "第三届")
            library.set_dictionary(["水利枢纽"])
        return path.read_bytes()


@cache
def originals() -> dict[str, Edition]:
    return {f"r{seed}": edition(seed) for seed in range(EDITIONS)}


def reread(data: bytes, name: str) -> Edition:
    """Read a file anew, as the program would: whatever its name, the same bytes give the same edition."""
    for seed in range(EDITIONS):
        if data == made.data(edition(seed)) + b"%d" % seed:
            return edition(seed)
    raise AssertionError(f"{name} was read anew from bytes that are not its own")


def wound(pick: random.Random, data: bytearray) -> str:
    """Hurt a file in one of many ways; give which."""
    size = len(data)
    way = pick.choice(("bytes", "bytes", "bit", "page", "zeros", "short", "copied", "head", "grown"))
    if way == "bytes":
        for _ in range(2 ** pick.randrange(10)):
            data[pick.randrange(size)] = pick.randrange(256)
    elif way == "bit":
        data[pick.randrange(size)] ^= 1 << pick.randrange(8)
    elif way == "page":
        at = pick.randrange(size // 4096) * 4096
        data[at : at + 4096] = pick.randbytes(4096)
    elif way == "zeros":
        at = pick.randrange(size)
        length = min(size - at, pick.randrange(1, 40000))
        data[at : at + length] = bytes(length)
    elif way == "short":
        del data[pick.randrange(size) :]
    elif way == "copied":
        source, at = (pick.randrange(size // 4096) * 4096 for _ in range(2))
        data[at : at + 4096] = data[source : source + 4096]
    elif way == "head":
        for _ in range(pick.randrange(1, 9)):
            data[pick.randrange(100)] = pick.randrange(256)
    else:
        data += pick.randbytes(pick.randrange(1, 20000))
    return way


def words(of: Edition) -> tuple[tuple[str, str], ...]:
    """What an edition says, and where."""
    return tuple((item.id, item.text) for item in of.items) + tuple((n.mark, n.text) for n in of.footnotes)


def read_all(library: Library) -> None:
    """Do with a library what a person would; only faults in clear words may come of it."""
    for task in (
        library.series,
        library.comparisons,
        library.dictionary,
        lambda: library.search("监测 站点"),
        lambda: library.search("核对"),
        lambda: library.editions(removed=True),
    ):
        told(task)
    ids = [entry.id for entry in told(library.editions) or ()]
    for one in ids:
        for task in (library.edition, library.source, library.revisions, library.predecessor):
            told(task, one)
    for old, new in pairwise(ids):
        for task in (library.comparison, library.reviews, library.pairings, library.position):
            told(task, old, new)


def told(task, *args):
    """Give what a task gives, or None where it raised a fault in clear words."""
    try:
        return task(*args)
    except LibraryFault as fault:
        assert fault.what.zh
        assert fault.what.en
        return None


def opened(path: Path) -> tuple[str, dict[str, Edition]]:
    """Open a file that may be damaged and read all of it; give what came of it, and what is there."""
    try:
        with Library.open(path) as library:
            damages = told(library.check)
            read_all(library)
            if damages != ():
                return "opened", {}
            return "whole", {entry.name: library.edition(entry.id) for entry in library.editions()}
    except LibraryFault as fault:
        assert fault.what.zh
        return "refused", {}


def survive(path: Path, target: Path) -> str:
    """Open, check and repair a file of which nothing is known; it, or the repaired one, can be read."""
    outcome, _ = opened(path)
    if outcome == "whole":
        return outcome
    try:
        named = {damage.where for damage in Library.repair(path, target, made_up)}
    except LibraryFault as fault:
        assert not target.exists()
        return f"{outcome}, {type(fault).__name__}"
    with Library.open(target) as library:
        for damage in library.check():
            assert damage.where in named, damage
        read_all(library)
    return f"{outcome}, repaired"


def made_up(data: bytes, name: str) -> Edition:
    return made.edition(name, seed=len(data), paragraphs=5)


def judge(path: Path, target: Path) -> str:
    """Open, check and repair the damaged `sound` library; give what became of it."""
    outcome, held = opened(path)
    if outcome == "whole":
        for name, edition in held.items():
            assert words(edition) == words(originals()[name]), name
        return outcome
    try:
        damages = Library.repair(path, target, reread)
    except LibraryFault as fault:
        assert not target.exists()
        return f"{outcome}, {type(fault).__name__}"
    verify_repaired(target, {damage.where for damage in damages})
    return f"{outcome}, repaired" + (" in part" if damages else "")


def verify_repaired(target: Path, lost: set[str]) -> None:
    """A repaired library is sound, and what is missing or wrong in it was named."""
    with Library.open(target) as library:
        for damage in library.check():
            assert damage.where in lost, damage
        saved = {entry.name: library.edition(entry.id) for entry in library.editions()}
        read_all(library)
        if lost:
            library.add(made.edition("after.txt", seed=99), b"after")
        ids = {entry.name: entry.id for entry in library.editions()}
        pairs = [(ids.get(f"r{seed}"), ids.get(f"r{seed + 1}")) for seed in range(EDITIONS - 1)]
        notes = sum(len(library.reviews(old, new)) for old, new in pairs if old and new)
    tables = lost & {"editions", "revisions", "sources", "library.duizhao"}
    assert notes == NOTES * (EDITIONS - 1) or tables or "reviews" in lost, (notes, lost)
    for name, original in originals().items():
        if name in saved and words(saved[name]) == words(original):
            continue
        assert f"{name}.txt" in lost or tables, f"{name} is not what it was, and nothing was said: {lost}"


def damage(pick: random.Random, folder: Path) -> str:
    data = bytearray(sound())
    for _ in range(pick.choice((1, 1, 1, 2, 3))):
        if len(data) > 4096:
            wound(pick, data)
    path = folder / "library.duizhao"
    path.write_bytes(data)
    return judge(path, folder / "repaired.duizhao")


CAMPAIGN = Campaign("damage", damage, short=60, long=10_000)
