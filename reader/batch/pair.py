"""A pair: what is to be made of two editions, and what was made of them, wherever that was done."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol

from reader import __version__
from reader.compare import ALGORITHM
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.model import Edition
from reader.export import Format, Options

_CRASHED = Phrase("对照这两个版本时程序意外中止", "The program broke down over this pair")
_REPORT = Phrase("请单独对照这两个版本，并报告此问题", "Compare the two by themselves, and report it")


@dataclass(frozen=True, slots=True)
class Task:
    """Two editions that succeed each other, and what is to be made of them.

    Attributes:
        old: the older edition.
        new: the newer one.
        stem: the names of the files without their ends.
        forms: in which formats.
        options: what goes in.
    """

    old: Edition
    new: Edition
    stem: str
    forms: tuple[Format, ...]
    options: Options

    @property
    def key(self) -> str:
        """What the outcome depends on, as a hash."""
        sides = [(side.name, side.identity, side.items, side.footnotes) for side in (self.old, self.new)]
        parts = (__version__, ALGORITHM, sides, self.stem, self.forms, self.options)
        return sha256(repr(parts).encode("utf-8", "replace")).hexdigest()


class Tasks(Protocol):
    """The pairs of a batch in their order; one may be made only when it is asked for."""

    def __len__(self) -> int: ...

    def __getitem__(self, at: int, /) -> Task: ...


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a pair: counts, and files by their names; or the fault that kept them from being made."""

    summary: dict[str, int] = field(default_factory=dict)
    files: tuple[tuple[str, bytes], ...] = ()
    fault: Fault | None = None


def make(task: Task) -> Made:
    """Compare a pair and render its digests; nothing is written, for the worker may be on another machine."""
    from reader.compare import compare  # noqa: PLC0415 - a crew knows pairs without comparing them
    from reader.export import render  # noqa: PLC0415 - likewise

    comparison = compare(task.old, task.new)
    files: list[tuple[str, bytes]] = []
    for form in task.forms:
        ending = f".{form}{form.suffix}" if form is Format.REDLINE else form.suffix
        try:
            files.append((f"{task.stem}{ending}", render(comparison, form, task.options)))
        except Fault as fault:
            return Made(comparison.summary, tuple(files), fault)
    return Made(comparison.summary, tuple(files))


def crashed(task: Task) -> Made:
    """Tell that the program broke down over a pair."""
    return Made(fault=Fault(_CRASHED, task.stem, _REPORT))
