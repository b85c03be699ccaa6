"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Called now and then with the share done, 0 to 1; it raises `Cancelled` to stop the work."""


class Cancelled(Exception):  # noqa: N818 - a wish, not an error
    """The person asked for the work to stop."""


def ignore(_share: float) -> None:
    """Take no notice of progress."""
