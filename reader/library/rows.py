"""Editions as rows of tables, and back: what goes in comes out equal."""

import json
import sqlite3
from dataclasses import fields, replace
from hashlib import blake2b
from typing import Any

from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Furniture, Identity, Paragraph, ParagraphKind, Section
from reader.document.warning import ReadingWarning, WarningKind

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


TABLES = ("sections", "paragraphs", "footnotes", "furniture", "warnings")
"""The tables of text."""


def encode(value: object) -> str:
    """Give `value` as compact JSON."""
    return _ENCODE(value)


def _marks(marks: tuple[Mark, ...]) -> str | None:
    return _ENCODE([[mark.offset, mark.label] for mark in marks]) if marks else None


def read_marks(text: str | None) -> tuple[Mark, ...]:
    """Give footnote signs from the column `marks`."""
    return tuple(Mark(offset, label) for offset, label in json.loads(text)) if text else ()


def _lines(lines: tuple[int, ...]) -> str | None:
    return " ".join(map(str, lines)) if lines else None


def read_lines(text: str | None) -> tuple[int, ...]:
    """Give line numbers from the column `lines`."""
    return tuple(map(int, text.split())) if text else ()


def read_cells(text: str | None) -> tuple[tuple[str, ...], ...]:
    """Give a table's cells from the column `cells`."""
    return tuple(map(tuple, json.loads(text))) if text else ()


def size(edition: Edition) -> int:
    """How many ids the edition's rows take."""
    return (
        len(edition.items)
        + len(edition.footnotes)
        + max(len(edition.furniture) + len(edition.markup), len(edition.warnings))
    )


_NAME_OF_KIND = {kind: kind.value for kind in ParagraphKind}
_PARAGRAPH_KIND = {kind.value: kind for kind in ParagraphKind}
_WARNING_KIND = {kind.value: kind for kind in WarningKind}


def digest(edition: Edition) -> str:
    """Give 32 hexadecimal digits that stand for the words of an edition, and for where each is said."""
    said = [f"{item.id}\x1f{item.text}" for item in edition.items]
    said += [f"{note.mark}\x1f{note.paragraph}\x1f{note.text}" for note in edition.footnotes]
    return blake2b("\x1e".join(said).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def write(connection: sqlite3.Connection, edition: Edition, first: int) -> None:
    """Write the rows of `edition` under ids from `first` on, in document order, footnotes after the text."""
    sections, paragraphs = [], []
    for number, item in enumerate(edition.items, first):
        if isinstance(item, Section):
            sections.append(
                (
                    number,
                    item.id,
                    item.level,
                    item.enumerator,
                    item.text,
                    item.parent,
                    _marks(item.marks),
                    item.line,
                )
            )
        else:
            paragraphs.append(
                (
                    number,
                    item.id,
                    _NAME_OF_KIND[item.kind],
                    item.number,
                    item.section,
                    item.text,
                    _marks(item.marks),
                    item.parent,
                    _lines(item.lines),
                    _ENCODE(item.cells) if item.cells else None,
                )
            )
    notes_from = first + len(edition.items)
    rest_from = notes_from + len(edition.footnotes)
    connection.executemany("INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?, ?)", sections)
    connection.executemany("INSERT INTO paragraphs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", paragraphs)
    connection.executemany(
        "INSERT INTO footnotes VALUES (?, ?, ?, ?, ?)",
        [
            (number, note.mark, note.text, note.paragraph, note.line)
            for number, note in enumerate(edition.footnotes, notes_from)
        ],
    )
    aside = [("furniture", piece) for piece in edition.furniture] + [
        ("markup", piece) for piece in edition.markup
    ]
    connection.executemany(
        "INSERT INTO furniture VALUES (?, ?, ?, ?)",
        [(number, role, piece.line, piece.text) for number, (role, piece) in enumerate(aside, rest_from)],
    )
    connection.executemany(
        "INSERT INTO warnings VALUES (?, ?, ?, ?)",
        [
            (number, warning.line, warning.kind.value, warning.detail)
            for number, warning in enumerate(edition.warnings, rest_from)
        ],
    )


def read(
    connection: sqlite3.Connection, span: tuple[int, int], *, name: str, form: str, identity: Identity
) -> Edition:
    """Read the rows under the ids of `span`, first and last, into an edition."""
    items: dict[int, Section | Paragraph] = {}
    for row in connection.execute("SELECT * FROM paragraphs WHERE id BETWEEN ? AND ?", span):
        key, ident, kind, number, section, text, marks, parent, lines, cells = row
        items[key] = Paragraph(
            ident,
            _PARAGRAPH_KIND[kind],
            number,
            section,
            text,
            read_marks(marks),
            parent,
            read_lines(lines),
            read_cells(cells),
        )
    for row in connection.execute("SELECT * FROM sections WHERE id BETWEEN ? AND ?", span):
        key, ident, level, enumerator, text, parent, marks, line = row
        items[key] = Section(ident, level, enumerator, text, parent, read_marks(marks), line)
    aside: dict[str, list[Furniture]] = {"furniture": [], "markup": []}
    for role, line, text in connection.execute(
        "SELECT role, line, text FROM furniture WHERE id BETWEEN ? AND ? ORDER BY id", span
    ):
        aside[role].append(Furniture(line, text))
    return Edition(
        name=name,
        identity=identity,
        items=tuple(items[key] for key in sorted(items)),
        footnotes=tuple(
            Footnote(*row)
            for row in connection.execute(
                "SELECT mark, text, paragraph, line FROM footnotes WHERE id BETWEEN ? AND ? ORDER BY id", span
            )
        ),
        furniture=tuple(aside["furniture"]),
        warnings=tuple(
            ReadingWarning(line, _WARNING_KIND[kind], detail)
            for line, kind, detail in connection.execute(
                "SELECT line, kind, detail FROM warnings WHERE id BETWEEN ? AND ? ORDER BY id", span
            )
        ),
        format=form,
        markup=tuple(aside["markup"]),
    )


_TUPLES = {"agenda", "agenda_title"}
FIELDS = tuple(field.name for field in fields(Identity))
"""The names of an identity's fields."""


def write_identity(identity: Identity) -> str:
    """Give an identity as JSON, its empty fields left out."""
    empty = Identity()
    return _ENCODE(
        {name: value for name in FIELDS if (value := getattr(identity, name)) != getattr(empty, name)}
    )


def read_identity(*layers: str | dict[str, Any]) -> Identity:
    """Give the identity that JSON texts or mappings describe, a later one standing over an earlier."""
    identity = Identity()
    for layer in layers:
        values: dict[str, Any] = json.loads(layer) if isinstance(layer, str) else layer
        # A field that this program does not know was written by another version with the same schema.
        known: dict[str, Any] = {name: value for name, value in values.items() if name in FIELDS}
        known |= {name: tuple(known[name]) for name in _TUPLES & known.keys()}
        identity = replace(identity, **known)
    return identity
