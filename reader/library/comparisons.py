"""Comparisons kept so that they open at once.

One holds as long as both files, the hand-made pairings, the dictionary and the algorithm are the same.
"""

import json
import sqlite3
from hashlib import sha256
from typing import Any

from reader import compare
from reader.compare.model import (
    CitationChange,
    CitationFate,
    Comparison,
    Direction,
    Edit,
    EditClass,
    Emphasis,
    FigureChange,
    Op,
    Relation,
    Row,
    SectionPair,
    TermChange,
    VerbChange,
)
from reader.library import editions, reviews, revisions, work
from reader.library.entries import ComparisonEntry
from reader.library.rows import encode


def key(connection: sqlite3.Connection, old: int, new: int) -> str:
    """Give what the comparison of two editions depends on, as a hash."""
    parts = [
        # The place of the text changes with every new file, and with every new reading of one.
        *(
            (side.hash, side.first)
            for side in (revisions.current(connection, old), revisions.current(connection, new))
        ),
        compare.ALGORITHM,
        work.dictionary(connection),
        [[pairing.old, pairing.new] for pairing in reviews.load_pairings(connection, old, new)],
    ]
    return sha256(encode(parts).encode()).hexdigest()


def entries(connection: sqlite3.Connection) -> tuple[ComparisonEntry, ...]:
    """List the comparisons, the last opened first."""
    found = connection.execute(
        "SELECT old, new, made, opened, summary"
        " FROM comparisons JOIN editions AS a ON a.id = old JOIN editions AS b ON b.id = new"
        " WHERE a.removed = '' AND b.removed = '' ORDER BY opened DESC"
    )
    entries = []
    for old, new, made, opened, stored in found:
        summary = json.loads(stored)
        reviewed, changes = (summary.pop(name, 0) for name in _PROGRESS)
        entries.append(ComparisonEntry(old, new, made, opened, summary, reviewed, changes))
    return tuple(entries)


_PROGRESS = ("reviewed", "changes")


def set_progress(connection: sqlite3.Connection, old: int, new: int, reviewed: int, changes: int) -> None:
    """Remember how far the review of a comparison has come, until it is made anew."""
    connection.execute(
        "UPDATE comparisons SET summary = json_set(summary, '$.reviewed', ?, '$.changes', ?)"
        " WHERE old = ? AND new = ?",
        (reviewed, changes, old, new),
    )


def load(connection: sqlite3.Connection, old: int, new: int) -> Comparison | None:
    """Read a comparison, or give None where there is none that still holds."""
    found = connection.execute(
        "SELECT id, findings FROM comparisons WHERE old = ? AND new = ? AND key = ?",
        (old, new, key(connection, old, new)),
    ).fetchone()
    if found is None:
        return None
    number, findings = found
    return Comparison(
        editions.load(connection, old),
        editions.load(connection, new),
        _read_rows(connection, number),
        **read_findings(json.loads(findings)),
    )


def partial(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Give the numbers of the comparisons of which rows are lost."""
    found = connection.execute(
        "SELECT id, summary, (SELECT count(*) FROM rows WHERE comparison = comparisons.id) FROM comparisons"
    )
    return tuple(
        number
        for number, summary, count in found
        if sum(json.loads(summary).get(relation, 0) for relation in _RELATIONS) != count
    )


def save(connection: sqlite3.Connection, old: int, new: int, comparison: Comparison) -> None:
    """Keep a comparison in place of an earlier one of the same editions."""
    connection.execute("DELETE FROM comparisons WHERE old = ? AND new = ?", (old, new))
    cursor = connection.execute(
        "INSERT INTO comparisons (old, new, key, made, opened, summary, findings)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            old,
            new,
            key(connection, old, new),
            made := revisions.now(),
            made,
            encode(comparison.summary),
            encode(_findings(comparison)),
        ),
    )
    connection.executemany(
        "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                cursor.lastrowid,
                at,
                encode(row.old),
                encode(row.new),
                row.relation.value,
                row.moved,
                row.score,
                row.manual,
                encode(row.reason),
                encode([[edit.op.value, edit.text, edit.kind.value] for edit in row.edits]),
            )
            for at, row in enumerate(comparison.rows)
        ],
    )


_OPS = {op.value: op for op in Op}
_CLASSES = {kind.value: kind for kind in EditClass}
_RELATIONS = {relation.value: relation for relation in Relation}


def _column(values: list[str]) -> list[Any]:
    """Parse a column of JSON texts at one stroke, which is several times as fast as one by one."""
    parsed: list[Any] = json.loads("[" + ",".join(values) + "]")
    return parsed


def _read_rows(connection: sqlite3.Connection, number: int) -> tuple[Row, ...]:
    found = connection.execute(
        "SELECT old, new, relation, moved, score, manual, reason, edits FROM rows"
        " WHERE comparison = ? ORDER BY place",
        (number,),
    ).fetchall()
    if not found:
        return ()
    old, new, relation, moved, score, manual, reason, edits = (
        list(column) for column in zip(*found, strict=True)
    )
    return tuple(
        Row(
            tuple(olds),
            tuple(news),
            _RELATIONS[name],
            bool(is_moved),
            sure,
            tuple([Edit(_OPS[op], text, _CLASSES[kind]) for op, text, kind in runs]),
            bool(by_hand),
            tuple(why),
        )
        for olds, news, name, is_moved, sure, by_hand, why, runs in zip(
            _column(old),
            _column(new),
            relation,
            moved,
            score,
            manual,
            _column(reason),
            _column(edits),
            strict=True,
        )
    )


def _findings(comparison: Comparison) -> dict[str, list[list[object]]]:
    return {
        "sections": [[pair.old, pair.new, pair.relation.value] for pair in comparison.sections],
        "figures": [
            [f.old, f.new, f.old_value, f.new_value, f.unit, f.about, f.old_paragraph, f.new_paragraph]
            for f in comparison.figures
        ],
        "terms": [[term.old, term.new, term.rows] for term in comparison.terms],
        "verbs": [
            [v.old, v.new, v.direction.value, v.old_paragraph, v.new_paragraph] for v in comparison.verbs
        ],
        "citations": [
            [c.old, c.new, c.fate.value, c.old_paragraphs, c.new_paragraphs] for c in comparison.citations
        ],
        "emphasis": [[e.word, e.old, e.new, e.weight] for e in comparison.emphasis],
    }


def read_findings(stored: dict[str, list[list[Any]]]) -> dict[str, Any]:
    """Give what changed beside the rows, by the names of `Comparison`, from what `save` wrote."""
    return {
        "sections": tuple(SectionPair(old, new, Relation(name)) for old, new, name in stored["sections"]),
        "figures": tuple(FigureChange(*values) for values in stored["figures"]),
        "terms": tuple(TermChange(old, new, tuple(at)) for old, new, at in stored["terms"]),
        "verbs": tuple(
            VerbChange(old, new, Direction(way), *where) for old, new, way, *where in stored["verbs"]
        ),
        "citations": tuple(
            CitationChange(old, new, CitationFate(fate), tuple(olds), tuple(news))
            for old, new, fate, olds, news in stored["citations"]
        ),
        "emphasis": tuple(Emphasis(*values) for values in stored["emphasis"]),
    }
