"""Search over everything: hits grouped by edition, the best first, page by page."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from reader.library import query as queries
from reader.library.editions import entries_of
from reader.library.entries import Hit, HitGroup, HitKind, SearchFilter, SearchPage
from reader.library.folding import fold
from reader.library.query import Query

_MANY = 100
"""From so many hits on, revisions are read at one stroke and not looked up one by one."""
_MOST = 500
"""How many values a statement is given at most; old builds of SQLite take 999."""


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
        _load(connection, query, groups[page.start : following], page.hits),
        len(groups),
        sum(len(group.hits) for group in groups),
        following if following < len(groups) else None,
    )


def _groups(
    connection: sqlite3.Connection, found: list[tuple[int, float]], where: SearchFilter
) -> Iterator[_Group]:
    """Part the hits, which are in the order of their ids, by the editions they stand in."""
    at = 0
    for edition, first, last, admitted in _revisions(connection, found, where):
        start = at
        at = bisect_right(found, last, lo=start, key=itemgetter(0))
        if admitted and at > start:
            hits = found[start:at]
            if where.section or where.paragraphs:
                hits = _narrow(connection, hits, (first, last), where)
            if hits:
                yield _Group(min(map(itemgetter(1), hits)), edition, first, last, hits)


def _revisions(
    connection: sqlite3.Connection, found: list[tuple[int, float]], where: SearchFilter
) -> Iterator[tuple[int, int, int, bool]]:
    """Give edition, first and last id of the revisions that hits stand in, and whether they are to be shown.

    The ids of one revision follow each other. Many hits are in most of the revisions, which are then read at
    one stroke, those without hits among them; of few hits each is looked up.
    """
    condition, values = _condition(where)
    look_up = (
        "SELECT edition, first, last, editions.id IS NOT NULL FROM revisions"
        " LEFT JOIN editions ON editions.id = edition AND revision = revisions.id AND removed = ''"
        f" AND {condition}"
    )
    if len(found) >= _MANY:
        yield from connection.execute(f"{look_up} WHERE first <= ? ORDER BY first", (*values, found[-1][0]))
        return
    behind = 0
    for number, _ in found:
        if number > behind:
            row = connection.execute(
                f"{look_up} WHERE first <= ? ORDER BY first DESC LIMIT 1", (*values, number)
            ).fetchone()
            behind = row[2]
            yield row


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


def _load(
    connection: sqlite3.Connection, query: Query, groups: list[_Group], most: int
) -> tuple[HitGroup, ...]:
    """Load the best hits of each group; each table is asked once for all of them."""
    best = [sorted(group.hits, key=itemgetter(1, 0))[:most] for group in groups]
    shown = entries_of(connection, [group.edition for group in groups])
    texts = _texts(connection, [number for hits in best for number, _ in hits])
    loaded = []
    for group, hits in zip(groups, best, strict=True):
        span = (group.first, group.last)
        headings = dict(
            connection.execute("SELECT name, text FROM sections WHERE id BETWEEN ? AND ?", span).fetchall()
        )
        made = []
        for number, rank in hits:
            kind, name, printed, section, text = texts[number]
            if kind is HitKind.FOOTNOTE:
                section = _section_of(connection, span, name)
            heading = headings.get(section, "")
            made.append(Hit(kind, name, printed, section, heading, text, query.marks(text), rank))
        loaded.append(HitGroup(shown[group.edition], len(group.hits), tuple(made)))
    return tuple(loaded)


def _texts(
    connection: sqlite3.Connection, numbers: list[int]
) -> dict[int, tuple[HitKind, str, str, str, str]]:
    """Give kind, id, printed number, section and text of hits, by their ids in the tables of text."""
    found: dict[int, tuple[HitKind, str, str, str, str]] = {}
    for kind, select in _TEXTS:
        # Nearly every hit is a paragraph; the other tables are asked only for what is still missing.
        missing = [number for number in numbers if number not in found]
        for at in range(0, len(missing), _MOST):
            some = missing[at : at + _MOST]
            for number, *rest in connection.execute(f"{select} ({', '.join('?' * len(some))})", some):
                found[number] = (kind, *rest)
    return found
