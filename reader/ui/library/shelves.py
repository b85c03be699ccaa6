"""How the library's editions are grouped, filtered and ordered for the window; no Qt in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from unicodedata import normalize

from reader.library.entries import EditionEntry


class Column(IntEnum):
    """What the list shows of an edition, and can be ordered by; `TITLE` stands under `WHEN`."""

    WHEN = 0
    LANGUAGE = 1
    PARAGRAPHS = 2
    WARNINGS = 3
    IMPORTED = 4
    COMPARE = 5
    TITLE = 6


@dataclass(frozen=True, slots=True)
class Book:
    """An edition on its shelf.

    Attributes:
        entry: the edition.
        previous: the edition it succeeds, or None; that is what it is compared with.
        place: its place in the series, 1 for the earliest; 0 without a series.
    """

    entry: EditionEntry
    previous: EditionEntry | None
    place: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """A series and its editions, or the editions that have none (`name` empty)."""

    name: str
    books: tuple[Book, ...]
    total: int


def arrange(
    entries: Iterable[EditionEntry],
    words: str = "",
    column: Column = Column.WHEN,
    *,
    descending: bool = True,
) -> tuple[Shelf, ...]:
    """Put editions on shelves.

    Args:
        entries: in the order of their series, as `Library.editions` gives them.
        words: only editions that hold all of these words in title, series, session, year, symbol or name.
        column: what the editions of a shelf are ordered by; by `WHEN` they stand in the order of the series.
        descending: the latest, largest or last first. The shelves themselves stay in the order of their
            names, those without a series last, except by `IMPORTED`, where they follow their first edition.
    """
    groups: dict[str, list[Book]] = {}
    last: dict[tuple[str, str], EditionEntry] = {}
    for entry in entries:
        books = groups.setdefault(entry.series, [])
        before = last.get((entry.series, entry.language)) if entry.series else None
        books.append(Book(entry, before, len(books) + 1 if entry.series else 0))
        last[entry.series, entry.language] = entry
    wanted = [_fold(word) for word in words.split()]
    shelves = []
    for name, books in groups.items():
        shown = [book for book in books if all(word in _haystack(book.entry) for word in wanted)]
        if shown:
            shelves.append(Shelf(name, _ordered(shown, column, descending), len(books)))
    shelves.sort(key=lambda shelf: (not shelf.name, shelf.name))
    if column is Column.IMPORTED:
        shelves.sort(key=lambda shelf: shelf.books[0].entry.imported, reverse=descending)
    return tuple(shelves)


def _ordered(books: list[Book], column: Column, descending: bool) -> tuple[Book, ...]:
    keys: dict[Column, Callable[[Book], object]] = {
        Column.TITLE: lambda book: _fold(label(book.entry)),
        Column.LANGUAGE: lambda book: book.entry.language,
        Column.PARAGRAPHS: lambda book: book.entry.paragraphs,
        Column.WARNINGS: lambda book: book.entry.warnings,
        Column.IMPORTED: lambda book: book.entry.imported,
        Column.WHEN: lambda book: (
            book.place if book.place else (book.entry.date or str(book.entry.year or ""))
        ),
    }
    return tuple(sorted(books, key=keys.get(column, keys[Column.WHEN]), reverse=descending))  # type: ignore[arg-type]  # one type a column


def label(entry: EditionEntry) -> str:
    """Give an edition's title, or its name where no title is known."""
    return entry.title or entry.name


def when(entry: EditionEntry) -> str:
    """Give what tells an edition from its neighbours: session and year, or its date; else its name."""
    parts = [part for part in (entry.session, str(entry.year) if entry.year else "") if part]
    return " · ".join(parts) if entry.session else entry.date or "".join(parts) or entry.name


def edition_name(entry: EditionEntry) -> str:
    """Give an edition in a few words: its session or year, else its name."""
    return when(entry) or entry.name


def _haystack(entry: EditionEntry) -> str:
    year = str(entry.year or "")
    return _fold(" ".join((entry.title, entry.series, entry.session, year, entry.symbol or "", entry.name)))


def _fold(text: str) -> str:
    return normalize("NFKC", text).casefold()
