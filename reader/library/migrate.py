"""Bring a file to the present form, with a copy of the old one beside it first."""

import sqlite3
from pathlib import Path

from reader.library.faults import NewerFault, NotLibraryFault, OlderFault
from reader.library.schema import APPLICATION, STEPS, VERSION, Step
from reader.library.store import copy


def version(connection: sqlite3.Connection, path: Path) -> int:
    """Give the file's version; 0 for an empty file.

    Raises:
        NotLibraryFault: another program's database.
        NewerFault: written by a later version of Duizhao.
    """
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if application != APPLICATION:
        if found or application or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise NotLibraryFault(path)
        return 0
    if found > VERSION:
        raise NewerFault(path)
    return found


def check_readable(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that this program could read only after changing it.

    Raises:
        LibraryFault: see `version`; `OlderFault` where steps are lacking.
    """
    if version(connection, path) < VERSION:
        raise OlderFault(path)


def backup_path(path: Path, at: int) -> Path:
    """Give the name of the copy made before leaving version `at`: `library.v1.backup.duizhao`."""
    return path.with_name(f"{path.stem}.v{at}.backup{path.suffix}")


def migrate(connection: sqlite3.Connection, path: Path, steps: tuple[Step, ...] = STEPS) -> None:
    """Run the steps that the file lacks, all of them in one transaction.

    Raises:
        LibraryFault: see `version`.
    """
    at = version(connection, path)
    if at >= len(steps):
        return
    if at:
        copy(connection, backup_path(path, at))
    # It takes longer to import than the rest of the library.
    from sqlite_utils import Database  # noqa: PLC0415 - most starts need no step

    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have been faster.
        at = version(connection, path)
        database = Database(connection, execute_plugins=False, recursive_triggers=False)
        for step in steps[at:]:
            step.run(database)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {max(at, len(steps))}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
