"""Opening a library: making it, bringing it to the present form, or settling for reading where it must be."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from reader.library import care, directory, editions, migrate
from reader.library.faults import (
    BeyondRepairFault,
    DamagedFault,
    LibraryFault,
    NotLibraryFault,
    OlderFault,
    ReadOnlyFault,
    TakenFault,
    UnreachableFault,
    told,
)
from reader.library.store import Store, connect, connect_to_read, copy

_HEAD = b"SQLite format 3\0"


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
    effective = os.access in os.supports_effective_ids
    return all(os.access(each, os.W_OK, effective_ids=effective) for each in (path, path.parent))


def _open_to_write(path: Path) -> Store:
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = connect(path, make=True)
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


@contextmanager
def reading_any(path: Path) -> Iterator[Store]:
    """Open another library for reading, one of an older form as a copy that is brought up to date."""
    with ExitStack() as stack:
        try:
            store = open_store(path, readonly=True)
        except OlderFault:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="duizhao-")))
            with told(path):
                raw = connect_to_read(path)
                try:
                    copy(raw, folder / path.name)
                finally:
                    raw.close()
            store = open_store(folder / path.name, readonly=False)
        stack.callback(store.close)
        with store.reading() as connection:
            # Found here, damage is told of this file and not of the one that it comes into.
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise DamagedFault(path)
        yield store


@contextmanager
def making(target: Path) -> Iterator[Path]:
    """Give the name of a file to make; it becomes `target` when it is whole, and vanishes when it is not."""
    part = target.with_name(target.name + ".part")
    try:
        with told(target):
            part.unlink(missing_ok=True)
        yield part
        with told(target):
            part.replace(target)
    finally:
        for leftover in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
            leftover.unlink(missing_ok=True)


def repair(path: Path, target: Path, reread: care.Reread | None) -> tuple[care.Damage, ...]:
    """Save what is whole of a damaged library into a new file; see `Library.repair`."""
    if target.exists():
        raise TakenFault(target)
    with told(path), path.open("rb") as file:
        head = file.read(len(_HEAD))
    with making(target) as part:
        _open_to_write(part).close()
        template = part.read_bytes()
        store = _open_to_write(part)
        try:
            return _salvage(path, store, reread)
        except BeyondRepairFault as fault:
            hopeless = fault if head == _HEAD else NotLibraryFault(path)
        finally:
            store.close()
        # Without the list of tables nothing is found; that of a new library is tried in its place.
        with tempfile.TemporaryDirectory(prefix="duizhao-") as folder:
            copy_of = Path(folder) / path.name
            with told(path):
                copy_of.write_bytes(directory.replant(path.read_bytes(), template))
            store = _open_to_write(part)
            try:
                lost = _salvage(copy_of, store, reread)
                with store.reading() as fresh:
                    found = editions.entries(fresh) + editions.entries(fresh, removed=True)
            except LibraryFault as fault:
                raise hopeless from fault
            finally:
                store.close()
        if not found:
            raise hopeless
        return (care.Damage(path.name, care.PAGES), *lost)


def _salvage(path: Path, store: Store, reread: care.Reread | None) -> tuple[care.Damage, ...]:
    with told(path):
        raw = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        try:
            with store.act() as fresh:
                return care.salvage(path, raw, fresh, reread)
        finally:
            raw.close()
