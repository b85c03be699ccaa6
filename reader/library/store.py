"""The one door to the library's file: connections, transactions, and noticing that the file is gone."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from reader.library.faults import GoneFault, ReadOnlyFault, told

PATIENCE = 5.0
"""Seconds to wait for another program's transaction before saying that the file is held."""


class _Connection:
    """One thread's connection, closed when the thread ends or the library is closed."""

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

    def __init__(self, path: Path, *, readonly: bool) -> None:
        self.path = path
        self.readonly = readonly
        self._local = threading.local()
        self._open: list[_Connection] = []
        self._lock = threading.Lock()
        self._identity: tuple[int, int] | None = None

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection; opened on first use."""
        mine: _Connection | None = getattr(self._local, "connection", None)
        if mine is None:
            mine = _Connection(self._connect())
            self._local.connection = mine
        return mine.raw

    def _connect(self) -> sqlite3.Connection:
        with told(self.path):
            if self.readonly:
                raw = sqlite3.connect(
                    self._uri("ro"), uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
                )
            else:
                raw = sqlite3.connect(
                    self.path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
                )
            raw.execute("PRAGMA foreign_keys = ON")
            if not self.readonly:
                raw.execute("PRAGMA journal_mode = WAL")
        return raw

    def _uri(self, mode: str) -> str:
        return f"file:{quote(str(self.path.absolute()))}?mode={mode}"

    def settle(self) -> None:
        """Remember which file this is, so that a later act notices when it was deleted or replaced."""
        with told(self.path):
            status = self.path.stat()
        self._identity = (status.st_dev, status.st_ino)

    def _check_there(self) -> None:
        """Refuse to write into a file that no longer has a name: the work would be lost on closing."""
        try:
            status = self.path.stat()
        except OSError as error:
            raise GoneFault(self.path) from error
        if self._identity is not None and (status.st_dev, status.st_ino) != self._identity:
            raise GoneFault(self.path)

    @contextmanager
    def act(self) -> Iterator[sqlite3.Connection]:
        """Do one act: everything inside is saved as a whole, or nothing is. Acts may be nested.

        Raises:
            LibraryFault: when the file cannot be written.
        """
        connection = self.connection
        if connection.in_transaction:
            yield connection
            return
        if self.readonly:
            raise ReadOnlyFault(self.path)
        self._check_there()
        with told(self.path):
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
        connection = self.connection
        with told(self.path):
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    def close(self) -> None:
        """Close every thread's connection; the write-ahead log is folded into the file."""
        with self._lock:
            self._local = threading.local()
