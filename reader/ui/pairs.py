"""Pairs of editions of a library, compared for the windows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.progress import Progress, ignore

if TYPE_CHECKING:
    from reader.compare.model import Comparison
    from reader.library import Library

Pair = tuple[int, int]
"""The ids of an older and of a newer edition."""

_ALONE = Phrase("该系列只有这一个版本，没有可对照的版本", "it is the only edition of its series")
_NEIGHBOUR = Phrase(
    "请导入同一报告的另一版本", "Import another edition of the same report to read them side by side"
)


def pair_of(library: "Library", edition: int) -> Pair:
    """Give an edition with the one before it, else with the one after it.

    Raises:
        Fault: it is alone in its series.
    """
    if (before := library.predecessor(edition)) is not None:
        return before.id, edition
    if (after := library.successor(edition)) is not None:
        return edition, after.id
    raise Fault(_ALONE, library.entry(edition).name, _NEIGHBOUR)


def compare_pair(
    library: "Library", old: str | int, new: str | int, progress: Progress = ignore
) -> "tuple[Comparison, Pair]":
    """Compare two editions, files or members of a library, and give their ids beside the result."""
    from reader import actions  # noqa: PLC0415 - readers of formats are slow to import

    first, second = actions.entries(
        library, _name(old), _name(new), progress=lambda share: progress(0.3 * share)
    )
    comparison = actions.open_pair(
        library, _name(first.id), _name(second.id), progress=lambda share: progress(0.3 + 0.7 * share)
    )
    return comparison, (first.id, second.id)


def compare_pairs(
    library: "Library", pairs: Sequence[Pair], progress: Progress = ignore
) -> "dict[Pair, Comparison]":
    """Compare some pairs of editions of a library, one after the other."""

    def part(at: int) -> Progress:
        return lambda share: progress((at + share) / len(pairs))

    return {pair: compare_pair(library, *pair, part(at))[0] for at, pair in enumerate(pairs)}


def _name(edition: str | int) -> str:
    return f"#{edition}" if isinstance(edition, int) else edition
