"""Where a search looks: filters by edition, by section and by kind of text."""

import sqlite3

from reader.library.entries import HitKind, SearchFilter
from reader.library.folding import fold


def condition(where: SearchFilter) -> tuple[str, list[object]]:
    """Give the part of a filter that concerns whole editions, as SQL."""
    conditions, values = ["1"], list[object]()
    for column, wanted in (("kind", where.kinds), ("editions.id", where.editions)):
        if wanted:
            conditions.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values += wanted
    if where.series:
        names = ", ".join("?" * len(where.series))
        conditions.append(f"series IN (SELECT id FROM series WHERE name IN ({names}))")
        values += where.series
    for sign, year in zip((">=", "<="), where.years, strict=True):
        if year is not None:
            conditions.append(f"year {sign} ?")
            values.append(year)
    return " AND ".join(conditions), values


_PLACE = """
    SELECT kind, name, section FROM paragraphs WHERE id = :id
    UNION ALL SELECT 'section', name, name FROM sections WHERE id = :id
    UNION ALL SELECT 'footnote', '', coalesce(paragraph, '') FROM footnotes WHERE id = :id
"""


def narrow(
    connection: sqlite3.Connection,
    hits: list[tuple[int, float]],
    span: tuple[int, int],
    where: SearchFilter,
) -> list[tuple[int, float]]:
    """Keep the hits of the wanted kinds and under the wanted headings."""
    wanted = under(connection, span, where.section) if where.section else None
    kept = []
    for number, rank in hits:
        kind, _, section = connection.execute(_PLACE, {"id": number}).fetchone()
        if kind == HitKind.FOOTNOTE.value and wanted is not None:
            section = section_of(connection, span, section)
        if (not where.paragraphs or kind in where.paragraphs) and (wanted is None or section in wanted):
            kept.append((number, rank))
    return kept


def under(connection: sqlite3.Connection, span: tuple[int, int], piece: str) -> set[str]:
    """Give the ids of the sections with `piece` in their heading, or as their id, and of all under them."""
    wanted = fold(piece)
    under: set[str] = set()
    for name, enumerator, text, parent in connection.execute(
        "SELECT name, enumerator, text, parent FROM sections WHERE id BETWEEN ? AND ? ORDER BY id", span
    ):
        if parent in under or name == piece or wanted in fold(f"{enumerator or ''} {text}"):
            under.add(name)
    return under


def section_of(connection: sqlite3.Connection, span: tuple[int, int], bearer: str) -> str:
    """Give the section in which the bearer of a footnote stands; a heading may bear one itself."""
    found = connection.execute(
        "SELECT section FROM paragraphs WHERE id BETWEEN ? AND ? AND name = ?", (*span, bearer)
    ).fetchone()
    return bearer if found is None else str(found[0])
