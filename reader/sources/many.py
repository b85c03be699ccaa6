"""Many files read at once, by all processors."""

import os
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import SpawnContext
from multiprocessing.sharedctypes import SynchronizedArray
from multiprocessing.synchronize import Event
from pathlib import Path

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.model import Edition
from reader.document.progress import Cancelled, Progress, ignore, rising
from reader.sources import load, read_bytes

# Starting the processes takes a second or more on a busy machine, and reading 1 MB of text about a fifth of
# one: with 192 reports of 53 kB, a pool for every 3 MB made an import three times as long as none.
WORTH_A_POOL = 32 * 1024 * 1024
_POLL = 0.1  # seconds between two looks at how far the workers are
_CRASHED = Phrase("读取此文件时程序意外中止", "the program broke down over this file")
_REPORT = Phrase(
    "文件可能已损坏；请另存后再试，并报告此问题", "It may be damaged; save it again, or report it"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: an edition and the bytes it was read from, or the fault that kept it out."""

    path: Path
    edition: Edition | None = None
    data: bytes = b""
    fault: Fault | None = None


def read_many(
    paths: Sequence[str | Path], *, progress: Progress = ignore, workers: int | None = None
) -> tuple[Outcome, ...]:
    """Read several files; one that cannot be read does not keep the others from being read.

    Args:
        paths: the files.
        progress: called about ten times a second with the share done; it may raise `Cancelled`.
        workers: how many processes read; None for as many as there are processors.

    Returns:
        An outcome for each file, in their order.

    Raises:
        Cancelled: `progress` asked for it; the workers have stopped.
    """
    files = [Path(path) for path in paths]
    count = min(workers or os.cpu_count() or 1, len(files))
    progress(0.0)
    if count < 2 or (workers is None and sum(map(_size, files)) < WORTH_A_POOL):
        return _one_by_one(files, progress)
    outcomes = _Pool(files, count, progress).run()
    progress(1.0)
    return outcomes


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _one_by_one(files: list[Path], progress: Progress) -> tuple[Outcome, ...]:
    outcomes: list[Outcome] = []
    # Reading and structuring each count from 0.
    inside = rising(lambda share: progress((len(outcomes) + share) / len(files)))
    for path in files:
        outcomes.append(_outcome(path, inside))  # noqa: PERF401 - `inside` counts what is there
    progress(1.0)
    return tuple(outcomes)


def _outcome(path: Path, progress: Progress) -> Outcome:
    try:
        data = load(path)
        return Outcome(path, read_bytes(data, path.name, progress=progress), data)
    except Fault as fault:
        return Outcome(path, fault=fault)


class _Pool:
    """Processes that read files, and what they share with this one: how far they are, and whether to stop."""

    def __init__(self, files: list[Path], count: int, progress: Progress) -> None:
        self._files = files
        self._count = count
        self._progress = progress
        # A forked process would inherit the window's threads and locks in whatever state they are.
        self._context: SpawnContext = get_context("spawn")
        self._shares = self._context.Array("d", len(files))
        self._stop = self._context.Event()
        self._outcomes: dict[int, Outcome] = {}

    def run(self) -> tuple[Outcome, ...]:
        """Read all files."""
        self._read(list(range(len(self._files))), self._count)
        # A file that brings its process down takes the others of the pool with it: those left over are read
        # alone, so that only the one at fault is blamed.
        for at in range(len(self._files)):
            if at not in self._outcomes:
                self._read([at], 1)
            if at not in self._outcomes:
                fault = Fault(_CRASHED, self._files[at].name, _REPORT)
                self._outcomes[at] = Outcome(self._files[at], fault=fault)
        return tuple(self._outcomes[at] for at in range(len(self._files)))

    def _read(self, places: list[int], count: int) -> None:
        with ProcessPoolExecutor(
            count, mp_context=self._context, initializer=_begin, initargs=(self._shares, self._stop)
        ) as pool:
            futures = {pool.submit(_work, at, self._files[at]): at for at in places}
            try:
                self._follow(futures)
            except BaseException:
                self._stop.set()
                pool.shutdown(wait=True, cancel_futures=True)
                raise

    def _follow(self, futures: dict[Future["_Result"], int]) -> None:
        """Take results as they come, and tell how far the work is."""
        left = set(futures)
        while left:
            done, left = wait(left, timeout=_POLL, return_when=FIRST_COMPLETED)
            for future in done:
                at = futures[future]
                try:
                    self._outcomes[at] = _outcome_of(self._files[at], future.result())
                except BrokenProcessPool:
                    continue
                self._shares[at] = 1.0
            shares: list[float] = self._shares[:]
            self._progress(sum(shares) / len(shares))


_Result = tuple[Edition, bytes] | tuple[Phrase, str, Phrase]
"""What a worker sends back: an edition and its bytes, or the parts of a fault."""


def _outcome_of(path: Path, result: _Result) -> Outcome:
    if len(result) == 2:
        return Outcome(path, *result)
    return Outcome(path, fault=Fault(*result))


class _Worker:
    """What a worker process shares with the process that started it."""

    shares: "SynchronizedArray[float]"
    stop: Event


def _begin(shares: "SynchronizedArray[float]", stop: Event) -> None:
    _Worker.shares = shares
    _Worker.stop = stop


def _work(at: int, path: Path) -> _Result:
    def progress(share: float) -> None:
        if _Worker.stop.is_set():
            raise Cancelled
        # Reading and structuring each count from 0; what is shown never goes back.
        _Worker.shares[at] = max(_Worker.shares[at], min(share, 1.0))

    progress(0.0)
    try:
        data = load(path)
        return read_bytes(data, path.name, progress=progress), data
    except Fault as fault:
        return fault.what, fault.where, fault.advice
