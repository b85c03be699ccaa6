"""Carrying out a batch: what was done before is left, a crew does the rest, and files are written here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.batch.journal import Journal, Noted
from reader.batch.pair import Made, Task, Tasks
from reader.document.fault import Fault
from reader.document.progress import Progress
from reader.export import whole_file

Crew = Callable[[Tasks, Callable[[], None]], Iterator[tuple[int, Made]]]
"""Does pairs in any order; gives each with its place as it is done, and calls the second argument often."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a pair: counts and files, or the fault that kept it from being written."""

    old: str
    new: str
    summary: dict[str, int] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    fault: Fault | None = None
    before: bool = False


def carry_out(
    tasks: Tasks, crew: Crew, folder: Path, progress: Progress, *, force: bool = False
) -> list[Done]:
    """Compare and write all pairs; one that fails does not keep the others out.

    Args:
        tasks: the pairs.
        crew: who does them.
        folder: where the files go; it exists.
        progress: told the share done; may raise `Cancelled`, and what is written by then stays.
        force: overwrite files that exist.

    Returns:
        What came of each pair, in the order of the tasks, whoever did them and whenever.

    Raises:
        Cancelled: `progress` asked for it.
        Fault: the crew was lost.
    """
    journal = Journal(folder)
    results: dict[int, Done] = {}
    if journal.begun:
        for at in range(len(tasks)):
            task = tasks[at]
            if (noted := journal.done(task.key)) is not None:
                results[at] = Done(task.old.name, task.new.name, noted.summary, noted.files, before=True)
    left = [at for at in range(len(tasks)) if at not in results]

    def check() -> None:
        progress(len(results) / len(tasks))

    check()
    for place, made in crew(_Chosen(tasks, left), check):
        at = left[place]
        task = tasks[at]
        results[at] = done = _written(task, made, folder, force=force)
        if done.fault is None:
            journal.note(task.key, Noted(done.summary, done.files))
        check()
    if all(done.fault is None for done in results.values()):
        journal.close()
    return [results[at] for at in range(len(tasks))]


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Some pairs of a batch."""

    tasks: Tasks
    places: list[int]

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, at: int) -> Task:
        return self.tasks[self.places[at]]


def _written(task: Task, made: Made, folder: Path, *, force: bool) -> Done:
    names: list[str] = []
    fault = made.fault
    try:
        for name, data in made.files:
            with whole_file(folder / name, force=force) as out:
                out.write(data)
            names.append(name)
    except Fault as unwritten:
        fault = unwritten
    return Done(task.old.name, task.new.name, made.summary, tuple(names), fault)
