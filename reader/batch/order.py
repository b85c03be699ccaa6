"""Order: which edition is compared with which, and what the files are called."""

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Protocol, TypeVar

from reader.document.model import Identity


class Published(Protocol):
    """An edition, or what is kept at hand of one."""

    @property
    def name(self) -> str:
        """What the edition is called."""

    @property
    def identity(self) -> Identity:
        """Which document it is."""


_P = TypeVar("_P", bound=Published)


def in_order(editions: Sequence[_P]) -> list[_P]:
    """Put editions in the order in which they were published: by date or year, then by name.

    Where one of them does not say its year, the names decide for all; numbers in names count as numbers.
    """
    dated = all(edition.identity.date or edition.identity.year for edition in editions)

    def key(edition: _P) -> tuple[str, list[tuple[bool, int, str]]]:
        identity = edition.identity
        published = (identity.date or str(identity.year)) if dated else ""
        pieces = re.split(r"(\d+)", edition.name)
        numbers = [(piece.isdecimal(), int(piece) if piece.isdecimal() else 0, piece) for piece in pieces]
        return published, numbers

    return sorted(editions, key=key)


def successive(editions: Sequence[_P], *, by_series: bool) -> list[tuple[_P, _P]]:
    """Pair each edition with the one before it.

    Args:
        editions: in any order.
        by_series: they are of many series, each of which has an order of its own.
    """
    series: dict[str, list[_P]] = {}
    for edition in editions:
        series.setdefault(edition.identity.series if by_series else "", []).append(edition)
    return [pair for members in series.values() for pair in pairwise(in_order(members))]


def stems(pairs: Sequence[tuple[Published, Published]]) -> list[str]:
    """Give each pair a file name of its own, without folders or letters that a file system refuses."""
    names: list[str] = []
    counts: dict[str, int] = {}
    for old, new in pairs:
        both = f"{Path(old.name).stem} - {Path(new.name).stem}"
        name = re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", both)[:120].strip(" .")
        counts[name] = again = counts.get(name, 0) + 1
        names.append(f"{name} ({again})" if again > 1 else name)
    return names
