"""What the library tells of its contents without loading them: light, immutable rows."""

from dataclasses import dataclass
from enum import StrEnum

from reader.document.model import ParagraphKind

EDITION_KINDS = ("report", "resolution", "law", "declaration", "document")
"""What an edition may be; see `EditionEntry.kind`."""


@dataclass(frozen=True, slots=True)
class EditionEntry:
    """One edition as it stands in a list.

    Attributes:
        id: its number in this library.
        name: a short name that is unique in this library and that the command line accepts.
        title: the document's title, as read or as corrected; empty where unknown.
        series: the name of its series; empty where it has none.
        year: four digits, or None.
        session: as printed.
        symbol: the document's own symbol, or None.
        date: ISO 8601, or empty.
        kind: `report`, `resolution`, `law`, `declaration`, `document`.
        language: ISO 639-1 code.
        format: the format of the source file.
        paragraphs: how many paragraphs it has.
        warnings: how many places look damaged.
        imported: when its present revision came in, ISO 8601 in UTC.
        path: where the file lay when it was imported; only a hint.
        revision: 1 for the file first imported, 2 for its first correction, and so on.
        removed: when it was removed, ISO 8601 in UTC; empty while it is there.
    """

    id: int
    name: str
    title: str
    series: str
    year: int | None
    session: str
    symbol: str | None
    date: str
    kind: str
    language: str
    format: str
    paragraphs: int
    warnings: int
    imported: str
    path: str
    revision: int
    removed: str = ""


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """A series and how many editions it holds."""

    name: str
    editions: int


@dataclass(frozen=True, slots=True)
class RevisionEntry:
    """One file that an edition was read from.

    Attributes:
        number: 1 for the first.
        hash: SHA-256 of the file's bytes, in hexadecimal digits.
        file: the file's name without folders.
        path: where it lay.
        imported: ISO 8601 in UTC.
        current: whether the edition shows this revision.
    """

    number: int
    hash: str
    file: str
    path: str
    imported: str
    current: bool


@dataclass(frozen=True, slots=True)
class ComparisonEntry:
    """A comparison that the library holds.

    Attributes:
        old: id of the old edition.
        new: id of the new edition.
        made: when it was computed, ISO 8601 in UTC.
        opened: when it was last opened.
        summary: `Comparison.summary`.
        reviewed: how many of its changes were reviewed when they were last counted.
        changes: how many there were to review; 0 where they were never counted.
    """

    old: int
    new: int
    made: str
    opened: str
    summary: dict[str, int]
    reviewed: int
    changes: int


@dataclass(frozen=True, slots=True)
class CitingEntry:
    """A place where one edition cites another.

    Attributes:
        edition: id of the citing edition.
        bearer: the id of the paragraph or section that cites, or bears the note that does.
        note: the mark of the note; empty in the text proper.
        text: the citation as printed.
        kind: what is cited, by the name of its kind: the `resolution` or `title` itself, or an `annex`,
            `paragraph`, `article`, `page` of it.
        place: the number of such a place.
        section: the id of the annex of the cited edition that goes by the cited name; mostly empty.
    """

    edition: int
    bearer: str
    note: str
    text: str
    kind: str
    place: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """What a reviewer said of a row.

    Attributes:
        old: ids of the row's old paragraphs.
        new: ids of the row's new paragraphs.
        author: who said it; empty for the person at this machine.
        seen: the row has been read.
        important: the row is marked as important.
        note: free text.
        time: when it was said last, ISO 8601 in UTC; the library fills it in.
        stale: a text has changed since (a corrected file came in); `seen` is then False. Never stored.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    author: str = ""
    seen: bool = False
    important: bool = False
    note: str = ""
    time: str = ""
    stale: bool = False

    @property
    def empty(self) -> bool:
        """Whether it says nothing at all."""
        return not (self.seen or self.important or self.note)


class HitKind(StrEnum):
    """What a hit of the search is: a piece of an edition, a note on it, or a corrected field."""

    SECTION = "section"
    PARAGRAPH = "paragraph"
    FOOTNOTE = "footnote"
    NOTE = "note"
    IDENTITY = "identity"


TEXT_KINDS = (
    *(kind.value for kind in ParagraphKind),
    *(kind.value for kind in HitKind if kind is not HitKind.PARAGRAPH),
)
"""What a piece of text may be that a search looks in; see `SearchFilter.paragraphs`."""
EDITIONS_A_PAGE = 20
"""How many editions one page of a search shows, unless it is told otherwise."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a search found.

    Attributes:
        kind: heading, paragraph, footnote, note or corrected field.
        id: the id of the section or paragraph; for a footnote, of its bearer (empty where it has none); for a
            note, of the first paragraph it is on.
        number: as printed: enumerator, number or mark; for a corrected field, its name.
        section: the id of the section it stands in.
        heading: the text of that section's heading.
        text: the whole text.
        marks: where the words stand in `text`: (start, end), in order, not overlapping.
        rank: smaller is better.
        pair: for a note, the ids of the older and of the newer edition on whose row it stands.
    """

    kind: HitKind
    id: str
    number: str
    section: str
    heading: str
    text: str
    marks: tuple[tuple[int, int], ...]
    rank: float
    pair: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits in one edition: `total` of them, `hits` holding the best."""

    edition: EditionEntry
    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """Where to search; an empty filter is everywhere.

    Attributes:
        series: names of series; any of them.
        years: first and last year, either None for open.
        section: a piece of the heading that the hit's section, or one above it, must contain, or its id.
        kinds: kinds of edition, of `EDITION_KINDS`.
        paragraphs: kinds of paragraph (`numbered`, `subitem`, `preamble` ...), or `section`, `footnote`,
            `note`, `identity`: of `TEXT_KINDS`.
        editions: ids of editions.
    """

    series: tuple[str, ...] = ()
    years: tuple[int | None, int | None] = (None, None)
    section: str = ""
    kinds: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    editions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of what a search found.

    Attributes:
        groups: the editions of this page, best first.
        editions: how many editions have hits in all.
        hits: how many hits there are in all.
        next: the `start` of the next page, or None.
    """

    groups: tuple[HitGroup, ...]
    editions: int
    hits: int
    next: int | None
