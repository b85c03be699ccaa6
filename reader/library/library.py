"""The library as its users see it: one object over one file."""

from collections.abc import Iterable
from pathlib import Path

from reader.compare.model import Comparison, Pairing
from reader.document.model import Edition
from reader.library import (
    care,
    comparisons,
    editions,
    exchange,
    identities,
    opening,
    reviews,
    revisions,
    search,
    series,
    work,
)
from reader.library.acts import Acts
from reader.library.care import Damage, Reread
from reader.library.entries import (
    EDITIONS_A_PAGE,
    ComparisonEntry,
    EditionEntry,
    Review,
    RevisionEntry,
    SearchFilter,
    SearchPage,
    SeriesEntry,
)
from reader.library.exchange import Carried
from reader.library.faults import SameFileFault


class Library(Acts):
    """Years of work in one SQLite file.

    Every method is one act: it is saved as a whole when it returns, or nothing is and it raises a
    `LibraryFault`. Methods may be called from any thread; each thread gets a connection of its own. Several
    programs may have one file open.
    """

    @classmethod
    def open(cls, path: Path, *, readonly: bool = False) -> "Library":
        """Open the library at `path`, making it (and its folder) where there is none.

        A file or folder that cannot be written opens for reading; see `readonly`.

        Raises:
            LibraryFault: it cannot be read, is no library, is damaged, or was written by a newer program.
        """
        return cls(opening.open_store(path, readonly=readonly))

    # The file

    def save_as(self, target: Path) -> None:
        """Copy the library, with all that waits in memory, even where its own file was deleted or is full."""
        self._store.copy(target)
        if self._held:
            with Library.open(target) as copy:
                copy._held, self._held = self._held, []
                copy.save_held()

    def check(self) -> tuple[Damage, ...]:
        """Name everything that is wrong with the file; nothing where it is whole."""
        return self._read(care.check)

    @staticmethod
    def repair(path: Path, target: Path, reread: Reread | None = None) -> tuple[Damage, ...]:
        """Save all that can be read of a damaged library into a new file; the old one is left as it is.

        Args:
            path: the damaged library.
            target: the new file; it must not exist.
            reread: reads an edition anew from its file's bytes and name, where only its text is damaged.

        Returns:
            what is wrong in the new file still, by name.
        """
        return opening.repair(path, target, reread)

    def export(self, target: Path, editions_wanted: Iterable[int] | None = None) -> Carried:
        """Save editions, with their files and reviews, as a library of their own; all by default.

        Between them go all reviews, pairings and comparisons of pairs of which both editions are wanted.
        """
        wanted = None if editions_wanted is None else [self.entry(edition) for edition in editions_wanted]
        with opening.making(target) as part, Library.open(part) as made:
            return self._read(lambda source: made._act(lambda to: exchange.carry(source, to, wanted)))

    def join(self, other: Path) -> Carried:
        """Bring in all of another library: its editions, and what its people said.

        Editions that are here already stay as they are. Reviews by several people stand side by side; two
        by one author are joined (the later marks, both notes). Nothing is lost on either side.
        """
        with opening.reading_any(other) as theirs, theirs.reading() as source:
            if self.path.exists() and other.samefile(self.path):
                raise SameFileFault(other)
            return self._act(lambda target: exchange.carry(source, target))

    # Editions

    def editions(self, *, removed: bool = False) -> tuple[EditionEntry, ...]:
        """List the editions by series in their order, those without one last; or those that were removed."""
        return self._read(editions.entries, removed=removed)

    def entry(self, edition: int) -> EditionEntry:
        """Give one edition's entry. Raises `UnknownEdition`."""
        return self._read(editions.entry, edition)

    def find(self, name: str | int) -> EditionEntry | None:
        """Find an edition by name (else name in any case, symbol, file name, `#id`), or by id."""
        return self._read(editions.find, name)

    def add(
        self, edition: Edition, data: bytes, *, series: str | None = None, path: str = ""
    ) -> EditionEntry:
        """Put in an edition that was read from the file `data`.

        The same bytes twice are one edition (a removed one comes back). A corrected file, one whose identity
        and most of whose text are those of an edition already here, becomes a new revision of it: reviews and
        hand-made pairings stay with the paragraphs whose text is the same.

        Args:
            edition: what was read.
            data: the file's bytes; they are kept, compressed.
            series: the series it belongs to; None takes it from the edition's identity, empty means none.
            path: where the file lies; only a hint for people.
        """
        return self._act_cheaply(editions.add, edition, revisions.File(data, path), series_name=series)

    def known(self, data: bytes, name: str) -> EditionEntry | None:
        """Find the edition that adding a file would give and leave as it is, so that it need not be read.

        Args:
            data: the file's bytes.
            name: its name.

        Returns:
            The edition; None where the file is new, or was read by another version of the program, or under
            another name, or where its edition was removed or shows another file.
        """
        return self._read(editions.known, revisions.File(data, name))

    def edition(self, edition: int) -> Edition:
        """Load an edition as it was read, its identity as corrected. Raises `UnknownEdition`."""
        return self._read(editions.load, edition)

    def source(self, edition: int) -> bytes:
        """Give the bytes of the file an edition was read from. Raises `UnknownEdition`."""
        return self._read(revisions.source_of, edition)

    def revisions(self, edition: int) -> tuple[RevisionEntry, ...]:
        """List the files that an edition was read from, oldest first."""
        return self._read(revisions.entries, edition)

    def rename(self, edition: int, name: str) -> str:
        """Give an edition another name; a taken name gets a number. Gives the name it has now."""
        return self._act(editions.rename, edition, name)

    def remove(self, edition: int) -> None:
        """Take an edition out of sight, with its comparisons and reviews; `restore` undoes it."""
        self._act(editions.set_removed, edition, removed=True)

    def restore(self, edition: int) -> None:
        """Bring a removed edition back."""
        self._act(editions.set_removed, edition, removed=False)

    def empty_bin(self) -> int:
        """Delete the removed editions for good, with their reviews; gives how many there were."""
        return self._act(editions.empty_bin)

    def separate(self, edition: int) -> EditionEntry:
        """Undo that a file was taken for a correction: it becomes an edition of its own.

        The edition it was taken for shows its former file again, and keeps its reviews.
        """
        return self._act(editions.separate, edition)

    def correct(self, edition: int, field: str, value: object) -> object:
        """Correct a field of an edition's identity for good, later revisions included.

        Args:
            edition: its id.
            field: the name of a field of `Identity`.
            value: the right value; None takes the correction back, so that the field is as read.

        Returns:
            the correction that stood before, or None: `correct(edition, field, that)` undoes it.
        """
        return self._act_or_hold(identities.correct, edition, field, value)

    # Series

    def series(self) -> tuple[SeriesEntry, ...]:
        """List the series by name."""
        return self._read(series.entries)

    def assign(self, edition: int, name: str) -> None:
        """Put an edition into a series (made if need be; empty: none), at the place its date gives."""
        self._act(series.place, edition, name)

    def arrange(self, order: Iterable[int]) -> None:
        """Set by hand the order of a series' editions, all of which are named, the oldest first."""
        self._act(series.arrange, tuple(order))

    def rename_series(self, old: str, new: str) -> None:
        """Rename a series; where the new name exists, the two become one."""
        self._act(series.rename, old, new)

    def predecessor(self, edition: int) -> EditionEntry | None:
        """Give the edition before this one in its series and language."""
        found = self._read(series.neighbour, edition, before=True)
        return None if found is None else self.entry(found)

    def successor(self, edition: int) -> EditionEntry | None:
        """Give the edition after this one in its series and language."""
        found = self._read(series.neighbour, edition, before=False)
        return None if found is None else self.entry(found)

    # Comparisons

    def comparisons(self) -> tuple[ComparisonEntry, ...]:
        """List the comparisons that are kept, the last opened first."""
        return self._read(comparisons.entries)

    def comparison(self, old: int, new: int) -> Comparison | None:
        """Give the kept comparison of two editions.

        None where there is none, or where it no longer holds: a file was corrected, the pairings made by hand
        or the dictionary changed, or the algorithm is another. Then compare and `keep`.
        """
        return self._read(comparisons.load, old, new)

    def keep(self, old: int, new: int, comparison: Comparison) -> None:
        """Keep a comparison, made with `pairings(old, new)` and `dictionary()`."""
        self._act_cheaply(comparisons.save, old, new, comparison)

    def reviews(self, old: int, new: int) -> tuple[Review, ...]:
        """Give all reviews of a pair, by all authors; `reader.library.place` puts them on the rows."""
        return self._read(reviews.load, old, new)

    def record(self, old: int, new: int, review: Review) -> Review | None:
        """Save what an author says of a row, in place of what he said of it before; an empty review deletes.

        Returns:
            the review that stood before, or None: recording it again (or an empty one) undoes this.
        """
        return self._act_or_hold(reviews.record, old, new, review)

    def pairings(self, old: int, new: int) -> tuple[Pairing, ...]:
        """Give the pairings made by hand for a pair of editions."""
        return self._read(reviews.load_pairings, old, new)

    def set_pairings(self, old: int, new: int, pairings: Iterable[Pairing]) -> tuple[Pairing, ...]:
        """Set the pairings made by hand; gives those that stood before, for undoing."""
        return self._act_or_hold(reviews.save_pairings, old, new, tuple(pairings))

    # Small things

    def dictionary(self) -> tuple[str, ...]:
        """Give the user's words, sorted."""
        return self._read(work.dictionary)

    def set_dictionary(self, words: Iterable[str]) -> tuple[str, ...]:
        """Set the user's words; gives those that stood before."""
        return self._act(work.set_dictionary, tuple(words))

    def position(self, old: int, new: int) -> object:
        """Give where the reader of a pair stopped (any JSON value), or None."""
        return self._read(work.position, old, new)

    def set_position(self, old: int, new: int, value: object) -> None:
        """Remember where the reader of a pair is (any JSON value); the pair counts as opened now."""
        self._act_cheaply(work.set_position, old, new, value)

    def set_progress(self, old: int, new: int, reviewed: int, changes: int) -> None:
        """Remember how many of a comparison's changes are reviewed, for the list of comparisons."""
        self._act_cheaply(comparisons.set_progress, old, new, reviewed, changes)

    def setting(self, name: str, default: object = None) -> object:
        """Give a setting that belongs to the work (any JSON value)."""
        return self._read(work.setting, name, default)

    def set_setting(self, name: str, value: object) -> object:
        """Set a setting, or with None forget it; gives what it was."""
        return self._act(work.set_setting, name, value)

    # Search

    def search(
        self,
        text: str,
        where: SearchFilter | None = None,
        *,
        start: int = 0,
        editions: int = EDITIONS_A_PAGE,
        hits: int = 5,
    ) -> SearchPage:
        """Search every edition, the notes on it and its corrected fields; no query is an error.

        Terms are parted by blanks and must all stand in one paragraph (heading, footnote, note or field); a
        quoted term is a phrase. Chinese is found by any two or more characters (one also works), Latin words
        by their beginning; width, case, and simplified or traditional forms make no difference.

        Args:
            text: what to look for.
            where: where to look; everywhere by default.
            start: how many editions to leave out, for a later page (`SearchPage.next`).
            editions: how many editions a page holds.
            hits: how many hits of each edition are given; `HitGroup.total` says how many there are.
        """
        return self._read(search.search, text, where or SearchFilter(), search.Page(start, editions, hits))
