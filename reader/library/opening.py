"""Opening a library: making it, bringing it to the present form, or settling for reading where it must be."""

import os
import shutil
import sqlite3
import tempfile
from functools import partial
from pathlib import Path

from reader.library import migrate
from reader.library.faults import NotLibraryFault, ReadOnlyFault, UnreachableFault, told
from reader.library.store import Store, connect, connect_to_read


def open_store(path: Path, *, readonly: bool) -> Store:
    """Open a library's file in its present form, making it where there is none and that is wished for.

    Raises:
        LibraryFault: it cannot be read, is no library, is damaged, or was written by a newer program.
    """
    with told(path):
        if path.is_dir():
            raise NotLibraryFault(path)
        there = path.exists()
    if readonly or (there and not _writable(path)):
        return _open_to_read(path)
    try:
        return _open_to_write(path)
    except (ReadOnlyFault, UnreachableFault):
        # A file system can refuse what permissions allow.
        if there:
            return _open_to_read(path)
        raise


def _writable(path: Path) -> bool:
    """Whether the file may be written, and its log beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _open_to_write(path: Path) -> Store:
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = connect(path)
        try:
            # Another program's file, or a newer one, is left exactly as it is.
            migrate.version(raw, path)
            raw.execute("PRAGMA journal_mode = WAL")
            migrate.migrate(raw, path)
        finally:
            raw.close()
    return Store(path, partial(connect, path), readonly=False)


def _open_to_read(path: Path) -> Store:
    with told(path):
        if not path.exists():
            raise UnreachableFault(path)
        try:
            raw = connect_to_read(path)
        except sqlite3.OperationalError:
            # A log that cannot be made, or cannot be read, beside a file in a folder that cannot be written.
            return _open_frozen(path)
        try:
            migrate.check_readable(raw, path)
        finally:
            raw.close()
    return Store(path, partial(connect_to_read, path), readonly=True)


def _open_frozen(path: Path) -> Store:
    """Open a file where SQLite can keep no log: as it is, or a copy where a log holds part of it."""
    log = path.with_name(path.name + "-wal")
    if not (log.exists() and log.stat().st_size):
        raw = connect_to_read(path, frozen=True)
        try:
            migrate.check_readable(raw, path)
        finally:
            raw.close()
        return Store(path, partial(connect_to_read, path, frozen=True), readonly=True)
    folder = Path(tempfile.mkdtemp(prefix="duizhao-"))
    try:
        copy = folder / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(log, copy.with_name(log.name))
        raw = connect(copy)
        try:
            migrate.check_readable(raw, path)
        finally:
            raw.close()
        store = Store(path, partial(connect_to_read, copy), readonly=True)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    store.owns(folder)
    return store
