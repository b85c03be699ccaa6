"""Whether a record can be what its table holds: damage that SQLite does not see shows in its values."""

import json
import sqlite3
from collections.abc import Callable, Iterator

from reader.compare.model import EditClass, Op, Relation
from reader.document.model import ParagraphKind
from reader.document.warning import WarningKind
from reader.library import comparisons, rows

_TYPES: dict[str, type | tuple[type, ...]] = {
    "INTEGER": int,
    "TEXT": str,
    "REAL": (int, float),
    "BLOB": bytes,
}


_HIGHEST = 2**53
"""No number in a library comes near it; those beyond would break sums."""


def tables(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Give the names of a library's tables without those that SQLite and its search index keep."""
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search%'"
    )
    return tuple(name for (name,) in found.fetchall())


Record = tuple[object, ...]


def mender(connection: sqlite3.Connection, table: str) -> Callable[[Record], Record | None]:
    """Give a function that makes of a record, its columns in order, one that can be read.

    A value that cannot be what its column holds is replaced where something harmless can stand for it;
    where nothing can, there is no record.
    """
    columns = [
        (_TYPES[kind], not (needed or key), *_FORMS.get(table, {}).get(name, (None, ())))
        for name, kind, needed, key in connection.execute(
            f"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table}')"
        )
    ]

    def mend(record: Record) -> Record | None:
        values = []
        for value, (kind, may_lack, parse, instead) in zip(record, columns, strict=False):
            fits = isinstance(value, kind) and not (isinstance(value, int) and abs(value) > _HIGHEST)
            if (value is None and may_lack) or (fits and _parses(parse, value)):
                values.append(value)
            elif may_lack:
                values.append(None)
            elif instead:
                values.append(instead[0])
            else:
                return None
        return tuple(values)

    return mend


def unsound(connection: sqlite3.Connection) -> Iterator[str]:
    """Give the tables that hold a record which cannot be one."""
    for table in tables(connection):
        mend = mender(connection, table)
        if any(mend(record) != record for record in connection.execute(f"SELECT * FROM {table}")):
            yield table


def _parses(parse: Callable[..., object] | None, value: object) -> bool:
    try:
        if parse is not None:
            parse(value)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return False
    return True


def _anchor(text: str) -> None:
    for ident, digest in json.loads(text):
        "".join((ident, digest))


def _names(text: str) -> None:
    "".join(json.loads(text))


def _edits(text: str) -> None:
    for op, piece, kind in json.loads(text):
        "".join((Op(op).value, piece, EditClass(kind).value))


def _counts(text: str) -> None:
    sum(json.loads(text).values())


_Form = tuple[Callable[..., object], tuple[str, ...]]
_FORMS: dict[str, dict[str, _Form]] = {
    "revisions": {"identity": (rows.read_identity, ("{}",))},
    "corrections": {"value": (json.loads, ())},
    "sections": {"marks": (rows.read_marks, ())},
    "paragraphs": {
        "kind": (ParagraphKind, (ParagraphKind.UNNUMBERED.value,)),
        "marks": (rows.read_marks, ()),
        "lines": (rows.read_lines, ()),
        "cells": (rows.read_cells, ()),
    },
    "furniture": {"role": (("furniture", "markup").index, ("furniture",))},
    "warnings": {"kind": (WarningKind, ())},
    "comparisons": {
        "summary": (_counts, ()),
        "findings": (lambda text: comparisons.read_findings(json.loads(text)), ()),
    },
    "rows": {
        "old": (_names, ()),
        "new": (_names, ()),
        "reason": (_names, ()),
        "edits": (_edits, ()),
        "relation": (Relation, ()),
    },
    "reviews": {"old": (_anchor, ("[]",)), "new": (_anchor, ("[]",))},
    "pairings": {"old": (_anchor, ()), "new": (_anchor, ())},
    "positions": {"value": (json.loads, ())},
    "settings": {"value": (json.loads, ())},
}
"""For columns that hold more than a plain value: what must be able to read it, and what may stand instead."""
