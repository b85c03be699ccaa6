"""Search over everything: hits grouped by edition, the best first, page by page."""

import sqlite3
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import NamedTuple

from reader.library import query as queries
from reader.library.editions import entries
from reader.library.entries import EditionEntry, Hit, HitGroup, HitKind, SearchFilter, SearchPage
from reader.library.folding import fold
from reader.library.query import Query

_Scored = tuple[int, float]


class Page(NamedTuple):
    """Which part of the result is wanted; see `Library.search`."""

    start: int
    editions: int
    hits: int


def search(connection: sqlite3.Connection, text: str, where: SearchFilter, page: Page) -> SearchPage:
    """Search; see `Library.search`."""
    query = queries.parse(text)
    if not query.expression:
        return SearchPage((), 0, 0, None)
    spans = _spans(connection, where)
    found: list[_Scored] = connection.execute(
        "SELECT rowid, rank FROM search WHERE search MATCH ? ORDER BY rowid", (query.expression,)
    ).fetchall()
    if where.section or where.paragraphs:
        found = _narrow(connection, found, spans, where)
    rowids = [rowid for rowid, _ in found]
    groups: list[tuple[float, EditionEntry, list[_Scored]]] = []
    for first, last, entry in spans:
        mine = found[bisect_left(rowids, first) : bisect_right(rowids, last)]
        if mine:
            groups.append((min(map(itemgetter(1), mine)), entry, mine))
    groups.sort(key=lambda group: (group[0], -(group[1].year or 0), group[1].id))
    shown = groups[page.start : page.start + page.editions]
    following = page.start + page.editions
    return SearchPage(
        tuple(
            HitGroup(entry, len(mine), _hits(connection, query, sorted(mine, key=itemgetter(1))[: page.hits]))
            for _, entry, mine in shown
        ),
        len(groups),
        sum(len(mine) for _, _, mine in groups),
        following if following < len(groups) else None,
    )


def _spans(connection: sqlite3.Connection, where: SearchFilter) -> list[tuple[int, int, EditionEntry]]:
    """Give the ids that the text of each admitted edition takes."""
    low, high = where.years
    ranges = {
        edition: (first, last)
        for edition, first, last in connection.execute(
            "SELECT editions.id, first, last FROM editions JOIN revisions ON revisions.id = editions.revision"
        )
    }
    return [
        (*ranges[entry.id], entry)
        for entry in entries(connection)
        if (not where.series or entry.series in where.series)
        and (low is None or (entry.year is not None and entry.year >= low))
        and (high is None or (entry.year is not None and entry.year <= high))
        and (not where.kinds or entry.kind in where.kinds)
        and (not where.editions or entry.id in where.editions)
    ]


def _narrow(
    connection: sqlite3.Connection,
    found: list[_Scored],
    spans: list[tuple[int, int, EditionEntry]],
    where: SearchFilter,
) -> list[_Scored]:
    """Keep the hits of the wanted kinds and under the wanted headings."""
    kept = []
    for first, last, _ in spans:
        low = bisect_left(found, (first, float("-inf")))
        high = bisect_right(found, (last, float("inf")))
        if low == high:
            continue
        under = _sections_under(connection, first, last, where.section) if where.section else None
        for rowid, rank in found[low:high]:
            kind, ident, section = _kind_and_section(connection, rowid)
            if where.paragraphs and kind not in where.paragraphs:
                continue
            if under is not None and section not in under and ident not in under:
                continue
            kept.append((rowid, rank))
    return kept


def _sections_under(connection: sqlite3.Connection, first: int, last: int, piece: str) -> set[str]:
    """Give the ids of the sections whose heading contains `piece`, and of all that stand under them."""
    wanted = fold(piece)
    under: set[str] = set()
    for ident, enumerator, text, parent in connection.execute(
        "SELECT name, enumerator, text, parent FROM sections WHERE id BETWEEN ? AND ? ORDER BY id",
        (first, last),
    ):
        if parent in under or wanted in fold(f"{enumerator or ''}{text}"):
            under.add(ident)
    return under


def _kind_and_section(connection: sqlite3.Connection, rowid: int) -> tuple[str, str, str]:
    row = connection.execute("SELECT kind, name, section FROM paragraphs WHERE id = ?", (rowid,)).fetchone()
    if row is not None:
        return row[0], row[1], row[2]
    row = connection.execute("SELECT name, parent FROM sections WHERE id = ?", (rowid,)).fetchone()
    if row is not None:
        return HitKind.SECTION.value, row[0], row[1] or ""
    return HitKind.FOOTNOTE.value, "", ""


def _hits(connection: sqlite3.Connection, query: Query, found: list[_Scored]) -> tuple[Hit, ...]:
    return tuple(_hit(connection, query, rowid, rank) for rowid, rank in found)


def _hit(connection: sqlite3.Connection, query: Query, rowid: int, rank: float) -> Hit:
    row = connection.execute(
        "SELECT 'paragraph', name, number, section, text FROM paragraphs WHERE id = :id"
        " UNION ALL SELECT 'section', name, coalesce(enumerator, ''), coalesce(parent, ''), text"
        " FROM sections WHERE id = :id"
        " UNION ALL SELECT 'footnote', coalesce(paragraph, ''), mark, '', text FROM footnotes WHERE id = :id",
        {"id": rowid},
    ).fetchone()
    kind, ident, number, section, text = row
    heading = connection.execute(
        "SELECT text FROM sections WHERE id < ? AND id >= (SELECT max(first) FROM revisions WHERE first <= ?)"
        " AND name = ? ORDER BY id DESC LIMIT 1",
        (rowid, rowid, section),
    ).fetchone()
    return Hit(
        HitKind(kind), ident, number, section, heading[0] if heading else "", text, query.marks(text), rank
    )
