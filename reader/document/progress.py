"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Callable

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
