"""Search over everything: hits grouped by edition, the best first, page by page."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from reader.library import query as queries
from reader.library.editions import entry
from reader.library.entries import Hit, HitGroup, HitKind, SearchFilter, SearchPage
from reader.library.folding import fold
from reader.library.query import Query


class Page(NamedTuple):
    """Which part of the result is wanted; see `Library.search`."""

    start: int
    editions: int
    hits: int


class _Group(NamedTuple):
    """The hits in one edition, each the id of a text and a rank; `first` and `last` bound its ids."""

    best: float
    edition: int
    first: int
    last: int
    hits: list[tuple[int, float]]


def search(connection: sqlite3.Connection, text: str, where: SearchFilter, page: Page) -> SearchPage:
    """Search; see `Library.search`."""
    query = queries.parse(text)
    if not query.expression:
        return SearchPage((), 0, 0, None)
    found = connection.execute(
        "SELECT rowid, rank FROM search WHERE search MATCH ? ORDER BY rowid", (query.expression,)
    ).fetchall()
    groups = sorted(_groups(connection, found, where), key=lambda group: (group.best, -group.edition))
    following = page.start + page.editions
    return SearchPage(
        tuple(
            HitGroup(
                entry(connection, group.edition),
                len(group.hits),
                _hits(connection, query, group, page.hits),
            )
            for group in groups[page.start : following]
        ),
        len(groups),
        sum(len(group.hits) for group in groups),
        following if following < len(groups) else None,
    )


def _groups(
    connection: sqlite3.Connection, found: list[tuple[int, float]], where: SearchFilter
) -> Iterator[_Group]:
    """Part the hits, which are in the order of their ids, by the editions they stand in.

    The ids of one revision follow each other, so that one look-up tells where the next edition begins: there
    are as many look-ups as editions with hits, however many hits there are.
    """
    condition, values = _condition(where)
    look_up = (
        "SELECT edition, first, last, editions.id IS NOT NULL FROM revisions"
        " LEFT JOIN editions ON editions.id = edition AND revision = revisions.id AND removed = ''"
        f" AND {condition}"
        " WHERE first <= ? ORDER BY first DESC LIMIT 1"
    )
    at = 0
    while at < len(found):
        edition, first, last, admitted = connection.execute(look_up, (*values, found[at][0])).fetchone()
        end = bisect_right(found, last, lo=at, key=lambda hit: hit[0])
        if admitted:
            hits = found[at:end]
            if where.section or where.paragraphs:
                hits = _narrow(connection, hits, (first, last), where)
            if hits:
                yield _Group(min(rank for _, rank in hits), edition, first, last, hits)
        at = end


def _condition(where: SearchFilter) -> tuple[str, list[object]]:
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


def _narrow(
    connection: sqlite3.Connection,
    hits: list[tuple[int, float]],
    span: tuple[int, int],
    where: SearchFilter,
) -> list[tuple[int, float]]:
    """Keep the hits of the wanted kinds and under the wanted headings."""
    under = _under(connection, span, where.section) if where.section else None
    kept = []
    for number, rank in hits:
        kind, _, section = connection.execute(_PLACE, {"id": number}).fetchone()
        if kind == HitKind.FOOTNOTE.value and under is not None:
            section = _section_of(connection, span, section)
        if (not where.paragraphs or kind in where.paragraphs) and (under is None or section in under):
            kept.append((number, rank))
    return kept


def _under(connection: sqlite3.Connection, span: tuple[int, int], piece: str) -> set[str]:
    """Give the ids of the sections whose heading contains `piece`, and of all that stand under them."""
    wanted = fold(piece)
    under: set[str] = set()
    for name, enumerator, text, parent in connection.execute(
        "SELECT name, enumerator, text, parent FROM sections WHERE id BETWEEN ? AND ? ORDER BY id", span
    ):
        if parent in under or wanted in fold(f"{enumerator or ''} {text}"):
            under.add(name)
    return under


def _section_of(connection: sqlite3.Connection, span: tuple[int, int], bearer: str) -> str:
    """Give the section in which the bearer of a footnote stands; a heading may bear one itself."""
    found = connection.execute(
        "SELECT section FROM paragraphs WHERE id BETWEEN ? AND ? AND name = ?", (*span, bearer)
    ).fetchone()
    return bearer if found is None else str(found[0])


_TEXTS = (
    (HitKind.PARAGRAPH, "SELECT id, name, number, section, text FROM paragraphs WHERE id IN"),
    (
        HitKind.SECTION,
        "SELECT id, name, coalesce(enumerator, ''), coalesce(parent, ''), text FROM sections WHERE id IN",
    ),
    (HitKind.FOOTNOTE, "SELECT id, coalesce(paragraph, ''), mark, '', text FROM footnotes WHERE id IN"),
)


def _hits(connection: sqlite3.Connection, query: Query, group: _Group, most: int) -> tuple[Hit, ...]:
    """Load the best hits of a group."""
    best = sorted(group.hits, key=lambda hit: (hit[1], hit[0]))[:most]
    numbers = [number for number, _ in best]
    wanted = f"({', '.join('?' * len(numbers))})"
    found: dict[int, tuple[HitKind, str, str, str, str]] = {}
    for kind, select in _TEXTS:
        # Nearly every hit is a paragraph; the other tables are asked only for what is still missing.
        if len(found) < len(numbers):
            for number, *rest in connection.execute(f"{select} {wanted}", numbers):
                found[number] = (kind, *rest)
    span = (group.first, group.last)
    headings = dict(
        connection.execute("SELECT name, text FROM sections WHERE id BETWEEN ? AND ?", span).fetchall()
    )
    hits = []
    for number, rank in best:
        kind, name, printed, section, text = found[number]
        if kind is HitKind.FOOTNOTE:
            section = _section_of(connection, span, name)
        hits.append(
            Hit(kind, name, printed, section, headings.get(section, ""), text, query.marks(text), rank)
        )
    return tuple(hits)
