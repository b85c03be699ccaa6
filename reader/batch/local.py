"""Local: a crew of processes on this machine.

A process that dies takes the whole pool of Python with it, and nobody knows which of the pairs in hand killed
it. So only as many are in hand as there are processes; after a death each of those goes into a process of its
own, where the one that kills is found and given up, and the others are done.
"""

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from reader.batch.pair import Made, Task, Tasks, crashed, make

_POLL = 0.2  # seconds between two looks at whether the person wants to stop


def locally(
    tasks: Tasks, check: Callable[[], None], workers: int | None = None
) -> Iterator[tuple[int, Made]]:
    """Do pairs by all processors; give each, as it is done, with its place among the tasks.

    Args:
        tasks: the pairs.
        check: called every moment; raises to stop.
        workers: how many processes; None for as many as there are processors.
    """
    count = min(workers or os.cpu_count() or 1, len(tasks))
    if count < 2:
        for at in range(len(tasks)):
            check()
            yield at, make(tasks[at])
        return
    waiting = deque(range(len(tasks)))
    while waiting:
        in_hand: dict[Future[Made], tuple[int, Task]] = {}
        yield from _until_death(tasks, waiting, in_hand, count, check)
        for at, task in in_hand.values():
            check()
            yield at, _alone(task)


def _until_death(
    tasks: Tasks,
    waiting: deque[int],
    in_hand: dict[Future[Made], tuple[int, Task]],
    count: int,
    check: Callable[[], None],
) -> Iterator[tuple[int, Made]]:
    """Do what waits until all is done, or until a process dies; `in_hand` then holds the suspects."""
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"))
    try:
        while waiting or in_hand:
            while waiting and len(in_hand) < count:
                at = waiting.popleft()
                task = tasks[at]
                in_hand[pool.submit(make, task)] = (at, task)
            finished, _ = wait(in_hand, timeout=_POLL, return_when=FIRST_COMPLETED)
            for future in finished:
                if isinstance(future.exception(), BrokenProcessPool):
                    return
                at, _ = in_hand.pop(future)
                yield at, future.result()
            check()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(task: Task) -> Made:
    """Do one pair in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(make, task).result()
        except BrokenProcessPool:
            return crashed(task)
