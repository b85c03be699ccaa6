"""What the file looks like: named steps that lead from an empty file, or an older one, to the present form.

The number of the last step is the file's `PRAGMA user_version`. A step that was released is never changed;
what must change is a new step. `resources/help/*/schema.md` describes the result for people.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from reader.library import index

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION = 0x647A6C62
"""`PRAGMA application_id` of a library: the letters "dzlb"."""


class Step(NamedTuple):
    """One migration."""

    name: str
    run: "Callable[[Database], None]"


def _editions(db: "Database") -> None:
    for statement in (
        """CREATE TABLE series (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)""",
        # No REFERENCES for series and revision: with them every change of an edition would make FTS5 write
        # out what it has gathered, and an import would take half as long again. `care.check` looks after
        # them.
        """CREATE TABLE editions (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            series INTEGER, position INTEGER NOT NULL DEFAULT 0, revision INTEGER,
            title TEXT NOT NULL, symbol TEXT, session TEXT NOT NULL, year INTEGER, date TEXT NOT NULL,
            kind TEXT NOT NULL, language TEXT NOT NULL, removed TEXT NOT NULL DEFAULT '')""",
        """CREATE TABLE revisions (
            id INTEGER PRIMARY KEY, edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
            number INTEGER NOT NULL, hash TEXT NOT NULL UNIQUE, file TEXT NOT NULL, path TEXT NOT NULL,
            format TEXT NOT NULL, imported TEXT NOT NULL, identity TEXT NOT NULL, first INTEGER NOT NULL,
            last INTEGER NOT NULL, paragraphs INTEGER NOT NULL, warnings INTEGER NOT NULL,
            UNIQUE (edition, number))""",
        "CREATE UNIQUE INDEX revisions_first ON revisions (first)",
        "CREATE INDEX revisions_file ON revisions (file)",
        "CREATE INDEX editions_title ON editions (title)",
        """CREATE TABLE sources (
            revision INTEGER PRIMARY KEY REFERENCES revisions (id) ON DELETE CASCADE,
            size INTEGER NOT NULL, coding TEXT NOT NULL, bytes BLOB NOT NULL)""",
        """CREATE TABLE corrections (
            edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE, field TEXT NOT NULL,
            value TEXT NOT NULL, PRIMARY KEY (edition, field)) WITHOUT ROWID""",
        """CREATE TABLE sections (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, level INTEGER NOT NULL, enumerator TEXT,
            text TEXT NOT NULL, parent TEXT, marks TEXT, line INTEGER NOT NULL)""",
        """CREATE TABLE paragraphs (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL,
            section TEXT NOT NULL, text TEXT NOT NULL, marks TEXT, parent TEXT, lines TEXT, cells TEXT)""",
        """CREATE TABLE footnotes (
            id INTEGER PRIMARY KEY, mark TEXT NOT NULL, text TEXT NOT NULL, paragraph TEXT,
            line INTEGER NOT NULL)""",
        """CREATE TABLE furniture (
            id INTEGER PRIMARY KEY, role TEXT NOT NULL, line INTEGER NOT NULL, text TEXT NOT NULL)""",
        """CREATE TABLE warnings (
            id INTEGER PRIMARY KEY, line INTEGER NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL)""",
        "CREATE VIRTUAL TABLE search USING fts5 (text, content='', tokenize='ascii')",
        # Larger parts of the index, merged less often, make an import a quarter faster; searches hardly
        # notice.
        "INSERT INTO search (search, rank) VALUES ('automerge', 16)",
        "INSERT INTO search (search, rank) VALUES ('hashsize', 16000000)",
    ):
        db.execute(statement)


def _comparisons(db: "Database") -> None:
    for statement in (
        """CREATE TABLE comparisons (
            id INTEGER PRIMARY KEY, old INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
            new INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE, key TEXT NOT NULL,
            made TEXT NOT NULL, opened TEXT NOT NULL, summary TEXT NOT NULL, findings TEXT NOT NULL,
            UNIQUE (old, new))""",
        """CREATE TABLE rows (
            comparison INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE, place INTEGER NOT NULL,
            old TEXT NOT NULL, new TEXT NOT NULL, relation TEXT NOT NULL, moved INTEGER NOT NULL,
            score REAL NOT NULL, manual INTEGER NOT NULL, reason TEXT NOT NULL, edits TEXT NOT NULL,
            PRIMARY KEY (comparison, place)) WITHOUT ROWID""",
        """CREATE TABLE reviews (
            old_edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
            new_edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE, author TEXT NOT NULL,
            old TEXT NOT NULL, new TEXT NOT NULL, seen INTEGER NOT NULL, important INTEGER NOT NULL,
            note TEXT NOT NULL, time TEXT NOT NULL, PRIMARY KEY (old_edition, new_edition, author, old,
            new)) WITHOUT ROWID""",
        """CREATE TABLE pairings (
            old_edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
            new_edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE, place INTEGER NOT NULL,
            old TEXT NOT NULL, new TEXT NOT NULL,
            PRIMARY KEY (old_edition, new_edition, place)) WITHOUT ROWID""",
        """CREATE TABLE positions (
            old_edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
            new_edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE, value TEXT NOT NULL,
            time TEXT NOT NULL, PRIMARY KEY (old_edition, new_edition)) WITHOUT ROWID""",
        "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE dictionary (word TEXT PRIMARY KEY) WITHOUT ROWID",
        # A sign by which this library's person is known in others; see `reader.library.people`.
        "INSERT INTO settings VALUES ('library', '\"' || lower(hex(randomblob(16))) || '\"')",
    ):
        db.execute(statement)


def _readers(db: "Database") -> None:
    # Empty for what was read before this was written down: it is read anew when its file is opened again.
    db.execute("ALTER TABLE revisions ADD COLUMN reader TEXT NOT NULL DEFAULT ''")


def _merging(db: "Database") -> None:
    # Each lot of an import becomes a part of the index. Merged sixteen at a time they are written again after
    # every thousand editions, which took a third of the time that saving takes; a search in sixty parts takes
    # as long as one in two, and the file is a quarter smaller. The second number must be above the first:
    # there SQLite merges all parts at one stroke, here bit by bit.
    db.execute("INSERT INTO search (search, rank) VALUES ('automerge', 64)")
    db.execute("INSERT INTO search (search, rank) VALUES ('crisismerge', 128)")


def _citing(db: "Database") -> None:
    # What can be found again from the text, so that joining and repairing need not carry it.
    for statement in (
        """CREATE TABLE citing (
            revision INTEGER PRIMARY KEY REFERENCES revisions (id) ON DELETE CASCADE, state TEXT NOT NULL)""",
        """CREATE TABLE names (
            revision INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE, kind TEXT NOT NULL,
            organ TEXT NOT NULL, number TEXT NOT NULL, section TEXT NOT NULL)""",
        """CREATE TABLE citations (
            revision INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE, bearer TEXT NOT NULL,
            note TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL,
            document TEXT NOT NULL, organ TEXT NOT NULL, number TEXT NOT NULL)""",
        "CREATE INDEX names_revision ON names (revision)",
        "CREATE INDEX citations_revision ON citations (revision)",
        "CREATE INDEX citations_document ON citations (document, number)",
    ):
        db.execute(statement)


def _words(db: "Database") -> None:
    # Notes are searched like texts, under the negative of their own number; and a digest tells whether a
    # text is still the one that was read. `id` comes last, so that damaged libraries of both forms begin
    # alike.
    for statement in (
        "ALTER TABLE revisions ADD COLUMN digest TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE reviews RENAME TO reviews_without_id",
        """CREATE TABLE reviews (
            old_edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
            new_edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE, author TEXT NOT NULL,
            old TEXT NOT NULL, new TEXT NOT NULL, seen INTEGER NOT NULL, important INTEGER NOT NULL,
            note TEXT NOT NULL, time TEXT NOT NULL, id INTEGER PRIMARY KEY,
            UNIQUE (old_edition, new_edition, author, old, new))""",
        "INSERT INTO reviews SELECT *, NULL FROM reviews_without_id",
        "DROP TABLE reviews_without_id",
        "CREATE INDEX editions_series ON editions (series, position)",
    ):
        db.execute(statement)
    index.rebuild_notes(db.conn)


def _equations(db: "Database") -> None:
    db.execute(
        """CREATE TABLE equations (
            revision INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE, title TEXT NOT NULL,
            kind TEXT NOT NULL, organ TEXT NOT NULL, number TEXT NOT NULL, annex INTEGER NOT NULL)"""
    )
    db.execute("CREATE INDEX equations_revision ON equations (revision)")


STEPS: tuple[Step, ...] = (
    Step("editions and their text", _editions),
    Step("comparisons and reviews", _comparisons),
    Step("a search index that is merged less often", _merging),
    Step("which reader read a file", _readers),
    Step("who cites what", _citing),
    Step("notes that are searched, texts that vouch for themselves", _words),
    Step("which resolution bears what a title names", _equations),
)
VERSION = len(STEPS)
"""The `user_version` this program writes."""
