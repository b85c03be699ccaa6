"""The one door to the library's file: connections, transactions, and noticing that the file is gone."""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.library.faults import ClosedFault, GoneFault, ReadOnlyFault, SameFileFault, told

PATIENCE = 5.0
"""Seconds to wait for another program's transaction before saying that the file is held."""


class _Connection:
    """One thread's connection; closed when nobody holds it any more: the thread ended, the library closed."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.raw = raw

    def __del__(self) -> None:
        self.raw.close()


class Store:
    """A library's file.

    Every thread that touches it gets a connection of its own, so that a long search in a worker never holds
    up a mark set in the window; SQLite's write-ahead log lets readers and one writer work side by side.

    Attributes:
        path: the file.
        readonly: nothing can be written, by wish or because the file or folder does not allow it.
    """

    def __init__(self, path: Path, connect: Callable[[], sqlite3.Connection], *, readonly: bool) -> None:
        self.path = path
        self.readonly = readonly
        self._connect = connect
        self._local = threading.local()
        self._closed = False
        self._scratch: Path | None = None
        with told(path):
            self._file = _file(path)
            # Held open all the time, so that even a file that was deleted meanwhile can still be saved
            # elsewhere.
            self._anchor: _Connection | None = _Connection(connect())
            self._anchor.raw.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def owns(self, folder: Path) -> None:
        """Delete `folder`, which holds a copy that this store reads, when the store is closed."""
        self._scratch = folder

    def _mine(self) -> _Connection:
        """Give this thread's connection, opened on first use."""
        if self._closed:
            raise ClosedFault(self.path)
        mine: _Connection | None = getattr(self._local, "connection", None)
        if mine is None:
            with told(self.path):
                mine = _Connection(self._connect())
            self._local.connection = mine
        return mine

    def _check_there(self) -> None:
        """Refuse to write into a file that no longer has a name: the work would be lost on closing."""
        try:
            there = _file(self.path)
        except OSError as error:
            raise GoneFault(self.path) from error
        if there != self._file:
            raise GoneFault(self.path)

    @contextmanager
    def act(self, *, at_once: bool = True) -> Iterator[sqlite3.Connection]:
        """Do one act: everything inside is saved as a whole, or nothing is. Acts may be nested.

        Args:
            at_once: the act outlives a power cut from the moment it returns. Otherwise it outlives the
                program, but a power cut within the next moments may undo it (never halve it): right for what
                can be had again from its file, and several times as fast.

        Raises:
            LibraryFault: when the file cannot be written.
        """
        mine = self._mine()
        connection = mine.raw
        if connection.in_transaction:
            yield connection
            return
        if self.readonly:
            raise ReadOnlyFault(self.path)
        self._check_there()
        with told(self.path, files=False):
            connection.execute(f"PRAGMA synchronous = {'FULL' if at_once else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # Nothing happens here when SQLite has rolled back by itself, as it does on a full disk.
                connection.rollback()
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read; every statement inside sees the same state of the library.

        Raises:
            LibraryFault: when the file cannot be read.
        """
        mine = self._mine()
        connection = mine.raw
        with told(self.path, files=False):
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    def copy(self, target: Path) -> None:
        """Copy the whole library as it is now, even where its own file was deleted.

        Raises:
            LibraryFault: it cannot be read, or the copy cannot be written.
        """
        anchor = self._anchor
        if anchor is None:
            raise ClosedFault(self.path)
        if target.exists() and _file(target) == self._file:
            raise SameFileFault(target)
        with told(target):
            copy(anchor.raw, target)

    def close(self) -> None:
        """Close every thread's connection, a busy one after its act; the log is folded into the file."""
        self._closed = True
        self._local = threading.local()
        self._anchor = None
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Copy all that a connection sees into a file; a half-made copy never bears the final name."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    made = sqlite3.connect(part)
    try:
        connection.backup(made)
    except BaseException:
        made.close()
        part.unlink(missing_ok=True)
        raise
    made.close()
    part.replace(target)


def _file(path: Path) -> tuple[int, int]:
    """Give what tells a file from another of the same name."""
    status = path.stat()
    return status.st_dev, status.st_ino


def connect(path: Path, *, make: bool = False) -> sqlite3.Connection:
    """Open a file for reading and writing.

    Args:
        path: the file.
        make: make it where there is none. Never for a library that is already open: where its file was
            deleted, an empty one must not take its place.
    """
    raw = sqlite3.connect(
        _address(path, "mode=rwc" if make else "mode=rw"),
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        raw.execute("PRAGMA foreign_keys = ON")
        # Some builds of SQLite overwrite what is deleted with zeros, which doubles the work of the index.
        raw.execute("PRAGMA secure_delete = OFF")
        # Folding the log into the file waits for the disk; in a long import this does it a quarter as often.
        raw.execute("PRAGMA wal_autocheckpoint = 4000")
        # 16 MB, so that merging parts of the index stays in memory.
        raw.execute("PRAGMA cache_size = -16000")
    except BaseException:
        raw.close()
        raise
    return raw


def _address(path: Path, mode: str) -> str:
    return f"{path.absolute().as_uri()}?{mode}"


def connect_to_read(path: Path, *, frozen: bool = False) -> sqlite3.Connection:
    """Open a file for reading only.

    Args:
        path: the file.
        frozen: nobody can write it, not even SQLite its log beside it.
    """
    address = _address(path, "immutable=1" if frozen else "mode=ro")
    raw = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        raw.close()
        raise
    return raw
