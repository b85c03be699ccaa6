"""What people said, as the search finds it: notes on rows, and corrected fields of an edition's identity."""

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from reader.library import anchors
from reader.library.entries import Hit, HitKind
from reader.library.query import Query
from reader.library.rows import encode


@dataclass(frozen=True, slots=True)
class Saying:
    """A note, or a corrected field, that holds the words.

    Attributes:
        edition: the edition it is listed under: for a note the newer one that it speaks of.
        rank: smaller is better.
        text: the note, or the right value.
        field: the name of a field of the identity; empty for a note.
        pair: the editions whose row the note stands on; None for a field.
        anchor: the row's paragraphs in that edition, as the library stores them; none where damage took them.
    """

    edition: int
    rank: float
    text: str
    field: str = ""
    pair: tuple[int, int] | None = None
    anchor: str = "[]"

    @property
    def kind(self) -> HitKind:
        """What the search calls it."""
        return HitKind.IDENTITY if self.pair is None else HitKind.NOTE


class Place(NamedTuple):
    """The first paragraph of a note's row: its id, number as printed and section; all empty for a field."""

    id: str
    number: str
    section: str


def part(found: list[tuple[int, float]]) -> tuple[list[tuple[int, float]], list[tuple[int, float]]]:
    """Part hits, in the order of their numbers, into those in notes (numbers below 0) and those in texts."""
    at = bisect_left(found, 0, key=itemgetter(0))
    return found[:at], found[at:]


def notes(connection: sqlite3.Connection, found: list[tuple[int, float]]) -> Iterable[Saying]:
    """Give the notes that were found, in no order."""
    ranks = {-number: rank for number, rank in found}
    for number, old, new, left, right, note in connection.execute(
        "SELECT id, old_edition, new_edition, old, new, note FROM reviews"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (encode(list(ranks)),),
    ):
        edition, anchor = (old, left) if right == "[]" else (new, right)
        yield Saying(edition, ranks[number], note, pair=(old, new), anchor=anchor)


def fields(connection: sqlite3.Connection, query: Query, rank: float) -> Iterable[Saying]:
    """Give the corrected fields that hold all words of the query; they are few and need no index."""
    for edition, field, value in connection.execute("SELECT edition, field, value FROM corrections"):
        right = json.loads(value)
        text = "; ".join(right) if isinstance(right, list) else str(right)
        if query.matches(text):
            yield Saying(edition, rank, text, field)


class Places:
    """Where sayings stand in the present texts of their editions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[int, anchors.Paragraphs] = {}

    def of(self, saying: Saying) -> Place:
        """Give where a saying stands; without number and section where its paragraph is gone."""
        if saying.pair is None:
            return Place("", "", "")
        if saying.edition not in self._known:
            self._known[saying.edition] = anchors.paragraphs(self._connection, saying.edition)
        ids, _ = self._known[saying.edition].resolve(saying.anchor)
        if not ids:
            return Place("", "", "")
        found = self._connection.execute(
            "SELECT paragraphs.number, section FROM editions JOIN revisions ON revisions.id = revision"
            " JOIN paragraphs ON paragraphs.id BETWEEN first AND last"
            " WHERE editions.id = ? AND paragraphs.name = ?",
            (saying.edition, ids[0]),
        ).fetchone()
        return Place(ids[0], *(found or ("", "")))


def hit(saying: Saying, place: Place, heading: str, query: Query) -> Hit:
    """Give a saying as the search shows it."""
    return Hit(
        saying.kind,
        place.id,
        place.number or saying.field,
        place.section,
        heading,
        saying.text,
        query.marks(saying.text),
        saying.rank,
        saying.pair,
    )
