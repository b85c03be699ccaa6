"""How a library does what it is asked: reading, acting, and keeping in memory what the file cannot take."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from reader.library import care
from reader.library.faults import OUTSIDE, DamagedFault, UnknownEdition
from reader.library.store import Store

P = ParamSpec("P")
T = TypeVar("T")


class Acts:
    """A library's file, and the acts that its owner's words are made of."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: list[Callable[[sqlite3.Connection], object]] = []

    @property
    def path(self) -> Path:
        """The file."""
        return self._store.path

    @property
    def readonly(self) -> bool:
        """Whether the library is open for reading only."""
        return self._store.readonly

    def close(self) -> None:
        """Close the file; nothing is lost, everything was saved at once."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def held(self) -> int:
        """How many reviews, pairings and corrections wait in memory because the file could not take them."""
        return len(self._held)

    def save_held(self) -> None:
        """Save what waits in memory; the next act of that kind does it as well. Raises as that act did."""
        while self._held:
            # What waits for an edition that was deleted for good meanwhile has nowhere to go.
            with suppress(UnknownEdition, sqlite3.IntegrityError):
                self._act(self._held[0])
            self._held.pop(0)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make one act of all that this thread does inside: saved as a whole at the end, or not at all.

        An import of many files is faster for it, and a change that takes several calls is never half there.
        """
        with self._store.act(at_once=False):
            yield

    def _read(
        self, task: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **named: P.kwargs
    ) -> T:
        with self._told_as_damage(), self._store.reading() as connection:
            return task(connection, *args, **named)

    def _act(
        self, task: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **named: P.kwargs
    ) -> T:
        with self._told_as_damage(), self._store.act() as connection:
            return task(connection, *args, **named)

    def _act_cheaply(
        self, task: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **named: P.kwargs
    ) -> T:
        """Do an act whose outcome could be had again from files."""
        with self._told_as_damage(), self._store.act(at_once=False) as connection:
            return task(connection, *args, **named)

    def _act_or_hold(
        self, task: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **named: P.kwargs
    ) -> T:
        """Do an act of the person's own hand, which is kept in memory where the file cannot take it."""
        try:
            self.save_held()
            return self._act(task, *args, **named)
        except OUTSIDE:
            self._held.append(lambda connection: task(connection, *args, **named))
            raise

    @contextmanager
    def _told_as_damage(self) -> Iterator[None]:
        """Tell an error that the file explains as damage to it; others are the program's own.

        Damage that SQLite does not see, because it keeps no sums of its pages, shows in what is made of the
        bytes: text that is none, JSON cut short, a kind that there is not.
        """
        try:
            yield
        except care.MISREAD as error:
            with self._store.reading() as connection:
                damaged = care.check(connection) != ()
            if damaged:
                raise DamagedFault(self.path) from error
            raise
