"""Search over texts and what people said of them: hits grouped by edition, the best first, page by page."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter
from typing import NamedTuple

from reader.library import filters, revisions, said
from reader.library import query as queries
from reader.library.editions import entries_of
from reader.library.entries import Hit, HitGroup, HitKind, SearchFilter, SearchPage
from reader.library.query import Query
from reader.library.rows import encode
from reader.library.said import Saying

_MANY = 100
"""From so many hits on, revisions are read at one stroke and not looked up one by one."""
_MOST = 500
"""How many values a statement is given at most; old builds of SQLite take 999."""


class Page(NamedTuple):
    """Which part of the result is wanted; see `Library.search`."""

    start: int
    editions: int
    hits: int


@dataclass(slots=True)
class _Group:
    """The hits in one edition.

    Attributes:
        edition: its id.
        hits: in its text, each the id of a text and a rank.
        said: in what people said of it.
    """

    edition: int
    hits: list[tuple[int, float]] = field(default_factory=list)
    said: list[Saying] = field(default_factory=list)

    @property
    def total(self) -> int:
        return len(self.hits) + len(self.said)

    @property
    def best(self) -> float:
        return min([rank for _, rank in self.hits] + [saying.rank for saying in self.said])


def search(connection: sqlite3.Connection, text: str, where: SearchFilter, page: Page) -> SearchPage:
    """Search; see `Library.search`."""
    query = queries.parse(text)
    if not query.expression:
        return SearchPage((), 0, 0, None)
    found = connection.execute(
        "SELECT rowid, rank FROM search WHERE search MATCH ? ORDER BY rowid", (query.expression,)
    ).fetchall()
    in_notes, in_texts = said.part(found)
    groups = {group.edition: group for group in _groups(connection, in_texts, where)}
    for saying in _sayings(connection, query, in_notes, where):
        groups.setdefault(saying.edition, _Group(saying.edition)).said.append(saying)
    ranked = sorted(groups.values(), key=lambda group: (group.best, -group.edition))
    following = page.start + page.editions
    return SearchPage(
        _load(connection, query, ranked[page.start : following], page.hits),
        len(ranked),
        sum(group.total for group in ranked),
        following if following < len(ranked) else None,
    )


def _sayings(
    connection: sqlite3.Connection, query: Query, found: list[tuple[int, float]], where: SearchFilter
) -> list[Saying]:
    """Give what people said with these words of the editions, and in the sections, that are searched."""
    best = min(map(itemgetter(1), found), default=0.0)
    sayings = [
        saying
        for saying in (*said.notes(connection, found), *said.fields(connection, query, best))
        if not where.paragraphs or saying.kind.value in where.paragraphs
    ]
    if not sayings:
        return []
    condition, values = filters.condition(where)
    spans = {
        edition: (first, last)
        for edition, first, last in connection.execute(
            "SELECT editions.id, first, last FROM editions JOIN revisions ON revisions.id = revision"
            f" WHERE removed = '' AND {condition} AND editions.id IN (SELECT value FROM json_each(?))",
            (*values, encode([saying.edition for saying in sayings])),
        )
    }
    sayings = [saying for saying in sayings if saying.edition in spans]
    if where.section:
        places = said.Places(connection)
        under = {edition: filters.under(connection, span, where.section) for edition, span in spans.items()}
        sayings = [saying for saying in sayings if places.of(saying).section in under[saying.edition]]
    return sayings


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
                hits = filters.narrow(connection, hits, (first, last), where)
            if hits:
                yield _Group(edition, hits)


def _revisions(
    connection: sqlite3.Connection, found: list[tuple[int, float]], where: SearchFilter
) -> Iterator[tuple[int, int, int, bool]]:
    """Give edition, first and last id of the revisions that hits stand in, and whether they are to be shown.

    The ids of one revision follow each other. Many hits are in most of the revisions, which are then read at
    one stroke, those without hits among them; of few hits each is looked up.
    """
    condition, values = filters.condition(where)
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
    """Load the best hits of each group, what people said first; each table is asked once for all of them."""
    sayings = [sorted(group.said, key=attrgetter("rank"))[:most] for group in groups]
    best = [
        sorted(group.hits, key=itemgetter(1, 0))[: most - len(before)]
        for group, before in zip(groups, sayings, strict=True)
    ]
    shown = entries_of(connection, [group.edition for group in groups])
    texts = _texts(connection, [number for hits in best for number, _ in hits])
    places = said.Places(connection)
    loaded = []
    for group, before, hits in zip(groups, sayings, best, strict=True):
        span = revisions.current(connection, group.edition).span
        headings = dict(
            connection.execute("SELECT name, text FROM sections WHERE id BETWEEN ? AND ?", span).fetchall()
        )
        made = []
        for saying in before:
            place = places.of(saying)
            made.append(said.hit(saying, place, headings.get(place.section, ""), query))
        for number, rank in hits:
            kind, name, printed, section, text = texts[number]
            if kind is HitKind.FOOTNOTE:
                section = filters.section_of(connection, span, name)
            heading = headings.get(section, "")
            made.append(Hit(kind, name, printed, section, heading, text, query.marks(text), rank))
        loaded.append(HitGroup(shown[group.edition], group.total, tuple(made)))
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
