"""A reviewer's work, one random act after the other, and what a library holds of it."""

import random
from pathlib import Path
from typing import Any

from reader.document.model import Edition
from reader.library import Library, Review
from tests.library import made

Report = list[Any]
"""What an act did: its name and what tells that it was done."""


def edition(seed: int) -> Edition:
    return made.edition(f"e{seed}.txt", seed=seed, paragraphs=60)


def act(library: Library, pick: random.Random, at: int) -> Report:
    """Do one random act; `at` is a number that no other act has.

    Reviews and corrections outlive a power cut from the moment they return; the others outlive the program.
    """
    ids = [entry.id for entry in library.editions()]
    kind = pick.choice(("add", "add", "revise", "keep", "review", "review", "correct"))
    if kind == "add" or len(ids) < 2:
        return ["add", library.add(edition(at), b"%d" % at).id, at]
    old, new = pick.sample(ids, 2)
    if kind == "revise":
        text = f"改过的文字{at}。"
        entry = library.add(made.corrected(library.edition(old), "p3", text), b"revised %d" % at)
        return ["revise", entry.id, text]
    if kind == "keep":
        library.keep(old, new, made.comparison(library.edition(old), library.edition(new)))
        return ["keep", old, new]
    if kind == "review":
        library.record(old, new, Review((f"p{at}",), ("p1",), note=f"{at}"))
        return ["review", old, new, f"{at}"]
    library.correct(old, "session", f"{at}")
    return ["correct", old, f"{at}"]


State = dict[tuple[object, ...], object]


def state(library: Library) -> State:
    """All that these acts put in."""
    found: State = {}
    entries = library.editions()
    for entry in entries:
        found["text", entry.id] = library.edition(entry.id).paragraph_by_id["p3"].text
        found["session", entry.id] = entry.session
    for kept in library.comparisons():
        found["kept", kept.old, kept.new] = tuple(sorted(kept.summary.items()))
    for old in entries:
        for new in entries:
            for review in library.reviews(old.id, new.id):
                found["note", old.id, new.id, review.note] = review.old
    return found


def sides(path: Path) -> tuple[Path, Path]:
    """The file and the log beside it."""
    return path, path.with_name(path.name + "-wal")
