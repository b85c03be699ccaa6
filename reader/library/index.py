"""The search index: how text becomes tokens.

FTS5's own tokenizers find Chinese only by whole runs or by three characters. Here a run of characters of a
script that puts no blanks between words (from U+2E80 on: Han, kana, Hangul) becomes its overlapping pairs and
its last character alone: `联合国` becomes `联合 合国 国`. Any two or more characters are then a phrase of
pairs, and one character is found by prefix. A run of other letters and digits becomes one token, found by
prefix.
"""

import re
import sqlite3
from array import array
from collections.abc import Sequence

from reader.document.model import Edition
from reader.library.folding import fold

DENSE = "\u2e80"
"""The first character of the scripts without blanks."""
LETTERS = f"[^\\W_{DENSE}-\U0010ffff]"
"""A letter or digit of the other scripts."""
RUNS = f"[^\\W_\\0-\u2e7f]+|{LETTERS}+"
"""A run of one or the other in folded text."""
_END = "\x1e"
_PIECES = re.compile(f"{_END}|{RUNS}")


def tokens(texts: Sequence[str]) -> list[str]:
    """Give the tokens of each text, parted by blanks.

    All texts are cut at one stroke: a line of runs is laid beside itself, shifted by one character, which
    gives every pair without a loop. Where a run begins, the blank before it makes a false pair; it is
    dropped.
    """
    line = _END.join([text.replace(_END, " ") for text in texts])
    runs = _PIECES.findall(fold(line))
    single = array("I", (" ".join(runs) + " ").encode("utf-32-le"))
    pairs = array("I", b" \0\0\0") * (3 * len(single))
    pairs[0::3] = single
    pairs[1:-3:3] = single[1:]
    cut = ("   " + pairs.tobytes().decode("utf-32-le")).split("   ")[1:]
    cut[0] = "  " + cut[0]
    pieces = [pair[2:] if run >= DENSE else run for run, pair in zip(runs, cut, strict=False)]
    return " ".join(pieces).split(_END) if texts else []


def write(connection: sqlite3.Connection, edition: Edition, first: int) -> None:
    """Index headings, paragraphs and footnotes under the ids that `rows.write` gives them."""
    texts = [item.text for item in edition.items] + [note.text for note in edition.footnotes]
    connection.executemany(
        "INSERT INTO search (rowid, text) VALUES (?, ?)", list(enumerate(tokens(texts), first))
    )


def erase(connection: sqlite3.Connection, span: tuple[int, int]) -> None:
    """Take the texts under the ids of `span`, first and last, out of the index, not out of their tables."""
    connection.executemany(
        "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)", _stored(connection, span)
    )


def rebuild(connection: sqlite3.Connection, span: tuple[int, int]) -> None:
    """Index the texts under the ids of `span`, which the index does not know yet."""
    connection.executemany("INSERT INTO search (rowid, text) VALUES (?, ?)", _stored(connection, span))


def write_note(connection: sqlite3.Connection, number: int, note: str) -> None:
    """Index a review's note under the negative of the review's id; an empty one is not indexed."""
    if note:
        connection.execute("INSERT INTO search (rowid, text) VALUES (?, ?)", (-number, *tokens([note])))


def erase_note(connection: sqlite3.Connection, number: int, note: str) -> None:
    """Take a review's note out of the index."""
    if note:
        connection.execute(
            "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)", (-number, *tokens([note]))
        )


def rebuild_notes(connection: sqlite3.Connection) -> None:
    """Index all notes, none of which the index knows yet."""
    found = connection.execute("SELECT -id, note FROM reviews WHERE note != '' ORDER BY id DESC").fetchall()
    cut = tokens([note for _, note in found])
    connection.executemany(
        "INSERT INTO search (rowid, text) VALUES (?, ?)",
        [(number, text) for (number, _), text in zip(found, cut, strict=True)],
    )


def notes_are_whole(connection: sqlite3.Connection) -> bool:
    """Tell whether the index knows as many notes as there are."""
    known, there = connection.execute(
        "SELECT (SELECT count(*) FROM search_docsize WHERE id < 0),"
        " (SELECT count(*) FROM reviews WHERE note != '')"
    ).fetchone()
    return bool(known == there)


def size(connection: sqlite3.Connection, span: tuple[int, int]) -> int:
    """Give how many of the texts under the ids of `span` the index knows."""
    # FTS5 keeps the length of each text in this table of its own.
    return int(
        connection.execute("SELECT count(*) FROM search_docsize WHERE id BETWEEN ? AND ?", span).fetchone()[0]
    )


def _stored(connection: sqlite3.Connection, span: tuple[int, int]) -> list[tuple[int, str]]:
    """Give the tokens of the texts under the ids of `span`, by id."""
    found = connection.execute(
        "SELECT id, text FROM paragraphs WHERE id BETWEEN :first AND :last"
        " UNION ALL SELECT id, text FROM sections WHERE id BETWEEN :first AND :last"
        " UNION ALL SELECT id, text FROM footnotes WHERE id BETWEEN :first AND :last",
        {"first": span[0], "last": span[1]},
    ).fetchall()
    cut = tokens([text for _, text in found])
    return [(number, text) for (number, _), text in zip(found, cut, strict=True)]
