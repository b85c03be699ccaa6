"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

_Item = TypeVar("_Item")

Progress = Callable[[float], None]
"""Called now and then with the share done, 0 to 1; it raises `Cancelled` to stop the work."""


class Cancelled(Exception):  # noqa: N818 - a wish, not an error
    """The person asked for the work to stop."""


def ignore(_share: float) -> None:
    """Take no notice of progress."""


def rising(progress: Progress) -> Progress:
    """Give a callback that passes shares on and never one below what was told before.

    Stages of a work count for themselves, each from where it seems to begin; a bar must not go back.
    """
    reached = 0.0

    def tell(share: float) -> None:
        nonlocal reached
        reached = max(reached, share)
        progress(reached)

    return tell


def watched(
    items: Iterable[_Item], progress: Progress, share: float = 0.0, *, every: int = 128
) -> Iterator[_Item]:
    """Give items one by one, and look now and then whether the work shall stop.

    Args:
        items: what the work goes through.
        progress: what is asked.
        share: the share of the work that was done before.
        every: so many items are given between two looks.
    """
    for count, item in enumerate(items):
        if not count % every:
            progress(share)
        yield item
