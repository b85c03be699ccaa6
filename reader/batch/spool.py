"""Spool: editions set aside in a temporary file, so that a batch holds only the pairs in hand."""

import pickle
import tempfile
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from types import TracebackType
from typing import NamedTuple

from reader.batch.order import stems
from reader.batch.pair import Task
from reader.document.model import Edition, Identity
from reader.export import Format, Options


class Card(NamedTuple):
    """What is kept at hand of an edition that is set aside: what orders it, and where it lies."""

    name: str
    identity: Identity
    place: int


class Spool(AbstractContextManager["Spool"]):
    """A temporary file without a name, which only this process can read."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - it is closed with the spool

    def add(self, edition: Edition) -> Card:
        """Set an edition aside."""
        place = self._file.seek(0, 2)
        pickle.dump(edition, self._file, pickle.HIGHEST_PROTOCOL)
        return Card(edition.name, edition.identity, place)

    def load(self, card: Card) -> Edition:
        """Give an edition back."""
        self._file.seek(card.place)
        edition = pickle.load(self._file)
        assert isinstance(edition, Edition)
        return edition

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


@dataclass(frozen=True, slots=True)
class Spooled:
    """The pairs of a batch, each made when it is asked for.

    Attributes:
        spool: where the editions are.
        pairs: older and newer editions.
        names: what the files of each pair are called, without their ends.
        forms: in which formats.
        options: what goes in.
    """

    spool: Spool
    pairs: Sequence[tuple[Card, Card]]
    names: Sequence[str]
    forms: tuple[Format, ...]
    options: Options

    def __len__(self) -> int:
        return len(self.pairs)

    def __getitem__(self, at: int) -> Task:
        old, new = map(self.spool.load, self.pairs[at])
        return Task(old, new, self.names[at], self.forms, self.options)


def spooled(
    spool: Spool, pairs: Sequence[tuple[Card, Card]], forms: tuple[Format, ...], options: Options
) -> Spooled:
    """Give the pairs of a batch, each with a name of its own for its files."""
    return Spooled(spool, pairs, stems(pairs), forms, options)
