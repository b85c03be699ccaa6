"""A batch gives the same whoever does it, goes on where it stopped, and outlives workers that die."""

import os
import signal
import socket
import subprocess
import sys
import weakref
from dataclasses import replace
from functools import partial

import pytest

from reader.batch import cluster, local
from reader.batch.carrying import carry_out
from reader.batch.cluster import on_cluster
from reader.batch.journal import Journal, Noted
from reader.batch.local import locally
from reader.batch.order import stems, successive
from reader.batch.pair import Made, Task, make
from reader.batch.spool import Spool, spooled
from reader.document.fault import Fault
from reader.document.model import Edition, Identity
from reader.document.progress import Cancelled, ignore
from reader.export import Format, Options
from reader.sources import read


@pytest.fixture(scope="module")
def tasks(samples):
    editions = [read(path) for folder in ("zh", "en") for path in sorted((samples / folder).iterdir())]
    pairs = successive(editions, by_series=True)
    return [
        Task(old, new, stem, (Format.JSON, Format.HTML), Options())
        for (old, new), stem in zip(pairs, stems(pairs), strict=True)
    ]


@pytest.fixture(scope="module")
def expected(tasks):
    return [make(task) for task in tasks]


def written(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_pairs_stay_within_their_series(tasks):
    assert [task.stem for task in tasks] == [
        "river-12 - river-13",
        "river-13 - river-14",
        "lighthouse-2023 - lighthouse-2024",
    ]


def test_two_processes_give_what_one_gives(tasks, expected):
    assert dict(locally(tasks, lambda: None, 2)) == dict(enumerate(expected))


def test_a_cluster_whose_worker_is_killed_gives_what_one_process_gives(tasks, expected, tmp_path):
    distributed = pytest.importorskip("distributed")
    many = [
        Task(task.old, task.new, f"{task.stem} {at}", task.forms, task.options)
        for at in range(4)
        for task in tasks
    ]
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as workers:
        victim = next(iter(workers.workers.values())).pid
        killed = []

        def kill(share):
            if share > 0 and not killed:
                os.kill(victim, signal.SIGKILL)
                killed.append(victim)

        crew = partial(on_cluster, address=workers.scheduler_address)
        done = carry_out(many, crew, tmp_path, kill)
    assert killed
    assert [one.fault for one in done] == [None] * len(many)
    for at, one in enumerate(done):
        made = expected[at % len(tasks)]
        assert one.summary == made.summary
        assert [(tmp_path / name).read_bytes() for name in one.files] == [data for _, data in made.files]


@pytest.mark.parametrize("address", ["no address", "tcp://127.0.0.1:1"])
def test_no_cluster_is_told_in_one_line(tasks, address, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    with pytest.raises(Fault, match="Dask"):
        list(on_cluster(tasks, lambda: None, address))


def die_over_the_second(task):
    """A pair that takes its process with it, whoever does it."""
    if task.stem.startswith("river-13"):
        os.kill(os.getpid(), signal.SIGKILL)
    return Made({"equivalent": 1})


def test_a_pair_that_kills_its_workers_is_given_up_and_the_cluster_does_the_others(tasks, monkeypatch):
    distributed = pytest.importorskip("distributed")
    dask = pytest.importorskip("dask")
    monkeypatch.setattr(cluster, "make", die_over_the_second)
    # Two die over the pair and two are left: a busy machine may be slow to start others in their place.
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        distributed.LocalCluster(
            n_workers=4, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
        ) as local_cluster,
    ):
        found = dict(on_cluster(tasks, lambda: None, local_cluster.scheduler_address))
    assert [found[at].fault is not None for at in range(3)] == [False, True, False]


@pytest.fixture
def small_cluster():
    """A scheduler and a worker, each a process that nobody starts again."""
    pytest.importorskip("distributed")
    processes = []

    def start(part, *arguments):
        command = [sys.executable, "-m", f"distributed.cli.dask_{part}", *arguments]
        processes.append(subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL))
        return processes[-1]

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    scheduler = start("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
    worker = start("worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard")
    yield address, scheduler, worker
    for process in processes:
        process.kill()
        process.wait()


@pytest.mark.parametrize("lost", ["scheduler", "worker"])
def test_a_cluster_that_dies_for_good_is_told_and_what_is_done_stays_done(
    lost, tasks, expected, small_cluster, *, tmp_path, monkeypatch
):
    monkeypatch.setattr(cluster, "_PATIENCE", 60)
    monkeypatch.setattr(cluster, "_AHEAD", 1)
    address, scheduler, worker = small_cluster
    victim = {"scheduler": scheduler, "worker": worker}[lost]

    def kill(share):
        if share > 0:
            victim.kill()
            monkeypatch.setattr(cluster, "_ALONE", 2.0)

    with pytest.raises(Fault, match="Dask") as fault:
        carry_out(tasks, partial(on_cluster, address=address), tmp_path, kill)
    assert ("lost" if lost == "scheduler" else "no workers") in str(fault.value)
    done = carry_out(tasks, partial(locally, workers=1), tmp_path, ignore)
    assert done[0].before and not done[-1].before
    assert [one.summary for one in done] == [made.summary for made in expected]


def test_a_pair_that_kills_its_process_is_given_up_and_the_others_are_done(tasks, monkeypatch):
    monkeypatch.setattr(local, "make", die_over_the_second)
    found = dict(locally([*tasks, *tasks], lambda: None, 2))
    assert sorted(found) == list(range(6))
    assert [found[at].fault is not None for at in range(6)] == [False, True, False] * 2
    assert all(found[at].summary == {"equivalent": 1} for at in (0, 2, 3, 5))


def test_what_was_interrupted_goes_on_where_it_stopped(tasks, tmp_path):
    asked = []

    def counting(left, check):
        asked.append(len(left))
        return locally(left, check, 1)

    def stop_after_the_first(share):
        if share > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        carry_out(tasks, counting, tmp_path, stop_after_the_first)
    first = written(tmp_path)
    done = carry_out(tasks, counting, tmp_path, ignore)
    assert asked == [3, 2]
    assert [one.before for one in done] == [True, False, False]
    assert all(written(tmp_path)[name] == data for name, data in first.items() if not name.startswith("."))
    serially = tmp_path / "serially"
    serially.mkdir()
    again = carry_out(tasks, partial(locally, workers=1), serially, ignore)
    assert written(serially) == written(tmp_path)
    assert [(one.summary, one.files) for one in done] == [(one.summary, one.files) for one in again]


def test_a_changed_edition_or_a_lost_file_is_done_again(tasks, tmp_path):
    journal = Journal(tmp_path)
    (tmp_path / "a.json").write_text("{}")
    journal.note(tasks[0].key, Noted({}, ("a.json",)))
    with (tmp_path / ".duizhao-batch.jsonl").open("a") as out:
        out.write('{"key": "torn')
    again = Journal(tmp_path)
    assert again.done(tasks[0].key) == Noted({}, ("a.json",))
    other = Task(Edition("x", Identity(), ()), tasks[0].new, tasks[0].stem, tasks[0].forms, tasks[0].options)
    assert again.done(other.key) is None
    (tmp_path / "a.json").unlink()
    assert again.done(tasks[0].key) is None


def test_editions_set_aside_come_back_as_they_were(tasks, expected):
    editions = list({edition.name: edition for task in tasks for edition in (task.old, task.new)}.values())
    with Spool() as spool:
        cards = [spool.add(edition) for edition in editions]
        assert [spool.load(card) for card in reversed(cards)] == editions[::-1]
        lazy = spooled(spool, successive(cards, by_series=True), tasks[0].forms, tasks[0].options)
        assert [lazy[at] for at in range(len(lazy))] == tasks
        assert dict(locally(lazy, lambda: None, 2)) == dict(enumerate(expected))


def test_a_batch_of_any_length_holds_only_the_pairs_in_hand(tasks, tmp_path):
    """Of 20 pairs no more editions are ever alive than those of a few."""
    born = weakref.WeakSet()
    most = 0

    class Watched(Spool):
        def load(self, card):
            edition = super().load(card)
            born.add(edition)
            return edition

    def count(share):
        nonlocal most
        most = max(most, len(born))

    with Watched() as spool:
        cards = [spool.add(replace(tasks[0].old, name=f"{at:02}.txt")) for at in range(21)]
        lazy = spooled(spool, successive(cards, by_series=False), (Format.CSV,), Options())
        assert len(carry_out(lazy, partial(locally, workers=1), tmp_path, count)) == 20
    assert 0 < most < 8
