"""Successive editions compared pair by pair, by all processors, each pair into its own digests."""

import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from reader.compare import compare
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.model import Edition
from reader.document.progress import Progress
from reader.export import Format, Options, write

_POLL = 0.2  # seconds between two looks at whether the person wants to stop
_CRASHED = Phrase("对照这两个版本时程序意外中止", "The program broke down over this pair")
_REPORT = Phrase("请单独对照这两个版本，并报告此问题", "Compare the two by themselves, and report it")


@dataclass(frozen=True, slots=True)
class Task:
    """Two editions that succeed each other, and what is to be written of them.

    Attributes:
        old: the older edition.
        new: the newer one.
        stem: the names of the files without their ends.
        folder: where they go.
        forms: in which formats.
        options: what goes in.
        force: overwrite files that exist.
    """

    old: Edition
    new: Edition
    stem: str
    folder: Path
    forms: tuple[Format, ...]
    options: Options
    force: bool


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a pair: counts and files, or the fault that kept it from being written."""

    old: str
    new: str
    summary: dict[str, int]
    files: tuple[str, ...] = ()
    fault: Fault | None = None


def in_order(editions: Sequence[Edition]) -> list[Edition]:
    """Put editions in the order in which they were published: by date or year, then by name.

    Where one of them does not say its year, the names decide for all; numbers in names count as numbers.
    """
    dated = all(edition.identity.date or edition.identity.year for edition in editions)

    def key(edition: Edition) -> tuple[str, list[tuple[bool, int, str]]]:
        identity = edition.identity
        published = (identity.date or str(identity.year)) if dated else ""
        pieces = re.split(r"(\d+)", edition.name)
        numbers = [(piece.isdecimal(), int(piece) if piece.isdecimal() else 0, piece) for piece in pieces]
        return published, numbers

    return sorted(editions, key=key)


def stems(pairs: Sequence[tuple[Edition, Edition]]) -> list[str]:
    """Give each pair a file name of its own, without folders or letters that a file system refuses."""
    names: list[str] = []
    for old, new in pairs:
        both = f"{Path(old.name).stem} - {Path(new.name).stem}"
        name = re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", both)[:120].strip(" .")
        again = sum(one == name or one.startswith(f"{name} (") for one in names)
        names.append(f"{name} ({again + 1})" if again else name)
    return names


def carry_out(tasks: Sequence[Task], progress: Progress, workers: int | None = None) -> list[Done]:
    """Compare and write all pairs; one that fails does not keep the others out.

    Args:
        tasks: the pairs.
        progress: told the share done; may raise `Cancelled`, and what is written by then stays.
        workers: how many processes; None for as many as there are processors.

    Raises:
        Cancelled: `progress` asked for it.
    """
    count = min(workers or os.cpu_count() or 1, len(tasks))
    progress(0.0)
    if count < 2:
        return list(_one_by_one(tasks, progress))
    results: dict[int, Done] = {}
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        waiting: dict[Future[Done], int] = {pool.submit(work, task): at for at, task in enumerate(tasks)}
        try:
            while waiting:
                finished, _ = wait(waiting, timeout=_POLL, return_when=FIRST_COMPLETED)
                for future in finished:
                    at = waiting.pop(future)
                    results[at] = _result(future, tasks[at])
                progress(len(results) / len(tasks))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return [results[at] for at in range(len(tasks))]


def _one_by_one(tasks: Sequence[Task], progress: Progress) -> Iterator[Done]:
    for at, task in enumerate(tasks):
        yield work(task)
        progress((at + 1) / len(tasks))


def _result(future: Future[Done], task: Task) -> Done:
    try:
        return future.result()
    except BrokenProcessPool:
        return Done(task.old.name, task.new.name, {}, fault=Fault(_CRASHED, task.stem, _REPORT))


def work(task: Task) -> Done:
    """Compare one pair and write its digests."""
    files: list[str] = []
    comparison = compare(task.old, task.new)
    for form in task.forms:
        ending = f".{form}{form.suffix}" if form is Format.REDLINE else form.suffix
        target = task.folder / f"{task.stem}{ending}"
        try:
            write(comparison, form, target, task.options, force=task.force)
        except Fault as fault:
            return Done(task.old.name, task.new.name, comparison.summary, tuple(files), fault)
        files.append(target.name)
    return Done(task.old.name, task.new.name, comparison.summary, tuple(files))
