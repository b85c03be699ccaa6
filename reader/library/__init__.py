"""Years of work in one SQLite file: editions, comparisons, reviews, search.

    with Library.open(path) as library:
        entry = library.add(read_bytes(data, name), data, path=str(file))  # same bytes twice: same entry
        old = library.predecessor(entry.id)  # the edition before it, or None
        comparison = library.comparison(old.id, entry.id)                      # kept, or None
        if comparison is None:
            comparison = compare(library.edition(old.id), library.edition(entry.id),
                                 pairings=library.pairings(old.id, entry.id), dictionary=library.dictionary())
            library.keep(old.id, entry.id, comparison)
        on_rows = place(library.reviews(old.id, entry.id), comparison.rows)  # row index -> reviews
        library.record(old.id, entry.id, Review(row.old, row.new, seen=True))  # gives the former one: undo
        page = library.search("枪支 "2030 年议程" unod")

Every method is one act, saved when it returns. Acts that change something give back what stood before, so
that the inverse is the same method again. Any thread may call any method.
"""

from reader.library.care import Damage
from reader.library.entries import (
    EDITION_KINDS,
    EDITIONS_A_PAGE,
    TEXT_KINDS,
    CitingEntry,
    ComparisonEntry,
    EditionEntry,
    Hit,
    HitGroup,
    HitKind,
    Review,
    RevisionEntry,
    SearchFilter,
    SearchPage,
    SeriesEntry,
)
from reader.library.exchange import Carried
from reader.library.faults import (
    BeyondRepairFault,
    ClosedFault,
    DamagedFault,
    FullFault,
    GoneFault,
    LibraryFault,
    LockedFault,
    LostFault,
    NewerFault,
    NotLibraryFault,
    OlderFault,
    ReadOnlyFault,
    SameFileFault,
    TakenFault,
    UnknownEdition,
    UnreachableFault,
)
from reader.library.library import Library
from reader.library.reviews import place

__all__ = [
    "EDITIONS_A_PAGE",
    "EDITION_KINDS",
    "TEXT_KINDS",
    "BeyondRepairFault",
    "Carried",
    "CitingEntry",
    "ClosedFault",
    "ComparisonEntry",
    "Damage",
    "DamagedFault",
    "EditionEntry",
    "FullFault",
    "GoneFault",
    "Hit",
    "HitGroup",
    "HitKind",
    "Library",
    "LibraryFault",
    "LockedFault",
    "LostFault",
    "NewerFault",
    "NotLibraryFault",
    "OlderFault",
    "ReadOnlyFault",
    "Review",
    "RevisionEntry",
    "SameFileFault",
    "SearchFilter",
    "SearchPage",
    "SeriesEntry",
    "TakenFault",
    "UnknownEdition",
    "UnreachableFault",
    "place",
]
