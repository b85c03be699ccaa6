"""Series: editions that succeed each other, and their order."""

import re
import sqlite3
from typing import Any

from reader.library.entries import SeriesEntry
from reader.library.revisions import printable


def entries(connection: sqlite3.Connection) -> tuple[SeriesEntry, ...]:
    """List the series by name with the number of their editions."""
    return tuple(
        SeriesEntry(*row)
        for row in connection.execute(
            "SELECT series.name, count(editions.id) FROM series JOIN editions ON editions.series = series.id"
            " AND removed = '' GROUP BY series.id ORDER BY series.name"
        )
    )


def place(connection: sqlite3.Connection, edition: int, name: str) -> None:
    """Put an edition into a series (none for an empty name), after the last that is not later than it."""
    if not name:
        connection.execute("UPDATE editions SET series = NULL, position = 0 WHERE id = ?", (edition,))
        return
    name = printable(name)
    connection.execute("INSERT OR IGNORE INTO series (name) VALUES (?)", (name,))
    (key,) = connection.execute("SELECT id FROM series WHERE name = ?", (name,)).fetchone()
    columns = "id, date, year, session, symbol, name, position"
    me = connection.execute(f"SELECT {columns} FROM editions WHERE id = ?", (edition,)).fetchone()
    # From the end, because what comes in is mostly the latest.
    others = connection.execute(
        f"SELECT {columns} FROM editions WHERE series = ? AND id != ? ORDER BY position DESC, id DESC",
        (key, edition),
    )
    position, following = 1, None
    for other in others:
        if not _later(other, me):
            position = other[-1] + 1
            break
        following = other[-1]
    others.close()
    connection.execute("UPDATE editions SET series = ?, position = ? WHERE id = ?", (key, position, edition))
    if following is not None and following <= position:
        connection.execute(
            "UPDATE editions SET position = position + 1 WHERE series = ? AND id != ? AND position >= ?",
            (key, edition, position),
        )


def arrange(connection: sqlite3.Connection, order: tuple[int, ...]) -> None:
    """Set the order of a series' editions by hand."""
    connection.executemany(
        "UPDATE editions SET position = ? WHERE id = ?", [(i, e) for i, e in enumerate(order, 1)]
    )


def rename(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Rename a series; where the new name exists, the two become one."""
    members = connection.execute(
        "SELECT editions.id FROM editions JOIN series ON series.id = editions.series WHERE series.name = ?"
        " ORDER BY position, editions.id",
        (old,),
    ).fetchall()
    for (edition,) in members:
        place(connection, edition, new)
    drop_empty(connection)


def drop_empty(connection: sqlite3.Connection) -> None:
    """Forget the series that no edition belongs to any more."""
    connection.execute(
        "DELETE FROM series WHERE id NOT IN (SELECT series FROM editions WHERE series IS NOT NULL)"
    )


def neighbour(connection: sqlite3.Connection, edition: int, *, before: bool) -> int | None:
    """Give the edition before or after in the same series and language."""
    row = connection.execute(
        "SELECT series, position, language FROM editions WHERE id = ?", (edition,)
    ).fetchone()
    if row is None or row[0] is None:
        return None
    sign, direction = ("<", "DESC") if before else (">", "ASC")
    found = connection.execute(
        f"SELECT id FROM editions WHERE series = ? AND position {sign} ? AND language = ? AND removed = ''"
        f" ORDER BY position {direction} LIMIT 1",
        row,
    ).fetchone()
    return None if found is None else int(found[0])


_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def ordinal(text: str) -> int | None:
    """Give the first number in `text`, in Arabic or Chinese numerals: 77 for `第七十七届会议`."""
    if (match := re.search(r"\d+", text)) is not None:
        return int(match[0][:9])
    match = re.search(f"[{''.join(_DIGITS)}{''.join(_UNITS)}]+", text)
    if match is None:
        return None
    total = digit = 0
    for char in match[0]:
        if char in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[char], 0
        else:
            digit = _DIGITS[char]
    return total + digit


def _natural(text: str) -> list[tuple[int, int, str]]:
    """Cut a name so that `r10` stands after `r9`."""
    return [
        (0, int(piece[:18]), "") if piece.isdigit() and piece.isascii() else (1, 0, piece)
        for piece in re.split(r"(\d+)", text.casefold())
        if piece
    ]


def _later(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether edition `one` is later than `other`, by the first thing that both of them print."""
    _, date, year, session, symbol, name, _ = one
    _, date2, year2, session2, symbol2, name2, _ = other
    if date and date2 and date != date2:
        return bool(date > date2)
    if year and year2 and year != year2:
        return bool(year > year2)
    first, second = ordinal(session), ordinal(session2)
    if first is not None and second is not None and first != second:
        return first > second
    if symbol and symbol2 and symbol != symbol2:
        return _natural(symbol) > _natural(symbol2)
    return _natural(name) > _natural(name2)
