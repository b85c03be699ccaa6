"""Cluster: a crew of workers on an existing Dask cluster, which must have this program installed.

Editions travel to the workers and digests back, so that no folder need be shared. Dask gives the pairs of a
worker that dies to others; a pair that several workers died over is given up. A cluster that is lost, or has
no workers for a minute, is a fault; what is done by then is done.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reader.batch.pair import Made, Task, Tasks, crashed, make
from reader.document.fault import Fault
from reader.document.language import Phrase

# ruff: noqa: PLC0415 - only who has a cluster needs the packages that speak to it

if TYPE_CHECKING:
    from distributed import Client, Future

_MISSING = Phrase("没有安装 Dask", "Dask is not installed")
_INSTALL = Phrase('请运行 pip install "duizhao[dask]"', 'Run pip install "duizhao[dask]"')
_UNREACHABLE = Phrase("无法连接 Dask 调度器", "The Dask scheduler cannot be reached")
_CHECK = Phrase("请检查地址，例如 tcp://主机:8786", "Check the address, such as tcp://host:8786")
_LOST = Phrase("与 Dask 调度器的连接已断开", "The connection to the Dask scheduler was lost")
_DESERTED = Phrase("Dask 集群没有可用的工作进程", "The Dask cluster has no workers")
_AGAIN = Phrase(
    "请再次运行同一命令，已完成的不会重做", "Run the same command again; what is done is not done again"
)
_PATIENCE = 10  # seconds for finding the scheduler
_POLL = 1.0  # seconds between two looks at whether the person wants to stop
_HANDING = 10.0  # seconds for one result to arrive; after them it is asked for again
_ALONE = 60.0  # seconds without a worker before the cluster is given up
_AHEAD = 4  # pairs that each worker has waiting, so that none is idle and the scheduler holds few


def on_cluster(tasks: Tasks, check: Callable[[], None], address: str) -> Iterator[tuple[int, Made]]:
    """Do pairs on a cluster; give each, as it is done, with its place among the tasks.

    Args:
        tasks: the pairs.
        check: called every moment; raises to stop.
        address: of the scheduler, such as `tcp://host:8786`.

    Raises:
        Fault: Dask is not installed, or the scheduler cannot be reached, or was lost, or has no workers.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise Fault(_MISSING, address, _INSTALL) from error
    try:
        client = Client(address, timeout=_PATIENCE)
    except (OSError, ValueError, TimeoutError) as error:
        raise Fault(_UNREACHABLE, address, _CHECK) from error
    with client:
        yield from _submitted(client, tasks, check, address)


def _submitted(
    client: "Client", tasks: Tasks, check: Callable[[], None], address: str
) -> Iterator[tuple[int, Made]]:
    """Keep a few pairs ahead of the workers."""
    in_hand: dict[Any, int] = {}
    ahead = 0
    last_seen = time.monotonic()
    while ahead < len(tasks) or in_hand:
        with _connected(address):
            workers = len(client.nthreads())
            while ahead < len(tasks) and len(in_hand) < _AHEAD * max(1, workers):
                # Not pure: a result is asked for once, and must not wait in the workers' memory for another.
                in_hand[client.submit(make, tasks[ahead], pure=False)] = ahead
                ahead += 1
            made = [(future, _result(future, tasks[in_hand[future]])) for future in _finished([*in_hand])]
        for future, one in made:
            if one is not None:
                yield in_hand.pop(future), one
        last_seen = time.monotonic() if workers else last_seen
        if time.monotonic() - last_seen > _ALONE:
            raise Fault(_DESERTED, address, _AGAIN)
        check()


@contextmanager
def _connected(address: str) -> Iterator[None]:
    """Tell the loss of the scheduler, which Dask tells in many ways, in one."""
    try:
        yield
    except (CancelledError, OSError, RuntimeError, TimeoutError) as error:
        raise Fault(_LOST, address, _AGAIN) from error


def _finished(futures: "Sequence[Future[Made]]") -> "set[Future[Made]]":
    """Wait a moment for some of the futures, and give those that are done."""
    from distributed import wait

    try:
        return set(wait(futures, timeout=_POLL, return_when="FIRST_COMPLETED").done)
    except TimeoutError:
        return set()


def _result(future: "Future[Made]", task: Task) -> Made | None:
    """Take a result off the cluster; nothing where its worker died before handing it over."""
    from distributed.scheduler import KilledWorker

    try:
        made: Made = future.result(timeout=_HANDING)
    except KilledWorker:
        return crashed(task)
    except TimeoutError:
        return None
    future.release()
    return made
