"""What the formats have in common that are lines of text: terminals and mails, and Markdown."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import BinaryIO

from reader.document.language import Phrase
from reader.document.progress import Progress
from reader.export import words
from reader.export.digest import Digest, Entry, Heading
from reader.export.sheets import Sheet, in_order


class LineWriter(ABC):
    """Sets a digest line by line, so that its length does not matter."""

    def __init__(self, digest: Digest, progress: Progress) -> None:
        self._digest = digest
        self._language = digest.language
        self._progress = progress

    def write(self, out: BinaryIO) -> None:
        """Write all lines as UTF-8.

        Raises:
            Cancelled: the callback asked for it.
        """
        for line in self._lines():
            out.write(f"{line}\n".encode("utf-8", "replace"))

    def _lines(self) -> Iterator[str]:
        yield from self._masthead()
        for sheet in in_order(self._digest):
            yield from self._changes() if sheet is None else self._sheet(sheet)

    def _changes(self) -> Iterator[str]:
        digest = self._digest
        yield from self._title(words.CHANGES)
        yield self._count()
        if not digest.shown:
            yield from ("", self._say(words.NO_CHANGES))
        done = 0
        for part in digest.parts:
            for heading in part.headings:
                yield from self._heading(heading)
            for entry in part.entries:
                yield from self._entry(entry)
                done += 1
            self._progress(done / max(digest.shown, 1))

    def _say(self, phrase: Phrase) -> str:
        return phrase.to(self._language)

    def _count(self) -> str:
        """Give how many rows are shown."""
        return words.SHOWN.to(self._language, shown=self._digest.shown, total=self._digest.total)

    @abstractmethod
    def _masthead(self) -> Iterator[str]:
        """Give title, editions and counts."""

    @abstractmethod
    def _title(self, phrase: Phrase) -> Iterator[str]:
        """Give the heading of a part."""

    @abstractmethod
    def _sheet(self, sheet: Sheet) -> Iterator[str]:
        """Give a table with its heading."""

    @abstractmethod
    def _heading(self, heading: Heading) -> Iterator[str]:
        """Give a pair of headings."""

    @abstractmethod
    def _entry(self, entry: Entry) -> Iterator[str]:
        """Give a row."""
