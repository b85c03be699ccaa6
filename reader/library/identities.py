"""What a person corrected of an edition's identity stays corrected, whatever file comes in later."""

import json
import sqlite3
from typing import Any

from reader.document.model import Identity
from reader.library import revisions, rows

TUPLES = ("agenda", "agenda_title")
"""The fields that hold several texts."""


def corrections(connection: sqlite3.Connection, edition: int) -> dict[str, Any]:
    """Give the fields that were corrected, with their right values."""
    found = connection.execute("SELECT field, value FROM corrections WHERE edition = ?", (edition,))
    return {field: json.loads(value) for field, value in found}


def identity(connection: sqlite3.Connection, edition: int) -> Identity:
    """Give an edition's identity as read from its present file and corrected."""
    (stored,) = connection.execute(
        "SELECT identity FROM revisions JOIN editions ON editions.revision = revisions.id"
        " WHERE editions.id = ?",
        (edition,),
    ).fetchone()
    return rows.read_identity(stored, corrections(connection, edition))


def correct(connection: sqlite3.Connection, edition: int, field: str, value: object) -> object:
    """Correct one field, or with None let it be as read again; give the correction that stood before.

    Raises:
        ValueError: there is no such field.
        TypeError: the value does not fit it.
    """
    _check(field, value)
    revisions.current(connection, edition)
    before = corrections(connection, edition).get(field)
    if value is None:
        connection.execute("DELETE FROM corrections WHERE edition = ? AND field = ?", (edition, field))
    else:
        connection.execute(
            "INSERT OR REPLACE INTO corrections VALUES (?, ?, ?)",
            (edition, field, revisions.printable(rows.encode(value))),
        )
    show(connection, edition)
    return before


def _check(field: str, value: object) -> None:
    if field not in rows.FIELDS:
        raise ValueError(f"an identity has no field {field!r}")
    if value is None:
        return
    if field in TUPLES:
        fits = isinstance(value, list | tuple) and all(isinstance(each, str) for each in value)
    else:
        fits = isinstance(value, int if field == "year" else str)
    if not fits:
        raise TypeError(f"{value!r} is no {field}")


def shown(of: Identity) -> tuple[Any, ...]:
    """Give the fields that the table of editions repeats: title, symbol, session, year, date and so on."""
    return of.title, of.symbol, of.session, of.year, of.date, of.kind, of.language


def show(connection: sqlite3.Connection, edition: int) -> None:
    """Bring the repeated fields up to the identity as read and corrected."""
    connection.execute(
        "UPDATE editions SET title = ?, symbol = ?, session = ?, year = ?, date = ?, kind = ?, language = ?"
        " WHERE id = ?",
        (*shown(identity(connection, edition)), edition),
    )
