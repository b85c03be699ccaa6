"""Small things that belong to the work and not to the machine: dictionary, reading positions, settings."""

import json
import sqlite3

from reader.library.revisions import now, printable
from reader.library.rows import encode


def dictionary(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Give the words that the user wants kept whole, sorted."""
    return tuple(word for (word,) in connection.execute("SELECT word FROM dictionary ORDER BY word"))


def set_dictionary(connection: sqlite3.Connection, words: tuple[str, ...]) -> tuple[str, ...]:
    """Set the dictionary; give what it was."""
    before = dictionary(connection)
    connection.execute("DELETE FROM dictionary")
    connection.executemany(
        "INSERT OR IGNORE INTO dictionary VALUES (?)", [(printable(word),) for word in words if word]
    )
    return before


def position(connection: sqlite3.Connection, old: int, new: int) -> object:
    """Give where the reader of a pair stopped, as `set_position` was told; None where it never was."""
    found = connection.execute(
        "SELECT value FROM positions WHERE old_edition = ? AND new_edition = ?", (old, new)
    ).fetchone()
    return None if found is None else json.loads(found[0])


def set_position(connection: sqlite3.Connection, old: int, new: int, value: object) -> None:
    """Remember where the reader of a pair is, and that the pair was opened now."""
    moment = now()
    connection.execute(
        "INSERT OR REPLACE INTO positions VALUES (?, ?, ?, ?)", (old, new, encode(value), moment)
    )
    connection.execute("UPDATE comparisons SET opened = ? WHERE old = ? AND new = ?", (moment, old, new))


def setting(connection: sqlite3.Connection, name: str, default: object = None) -> object:
    """Give a setting that belongs to the work."""
    found = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return default if found is None else json.loads(found[0])


def set_setting(connection: sqlite3.Connection, name: str, value: object) -> object:
    """Set a setting, or with None forget it; give what it was."""
    before = setting(connection, name)
    if value is None:
        connection.execute("DELETE FROM settings WHERE name = ?", (name,))
    else:
        connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, encode(value)))
    return before
