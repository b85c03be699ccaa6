"""Counting: what a number counts in further languages that write words apart: the word after it."""

import re

from reader.compare.figures.counting import Counted

_WORD = re.compile(r"[ \u00a0\u202f](?:d[e’']\s?)?([^\W\d_]{3,}(?:[-’'][^\W\d_]+)*)")


def words(text: str, at: int) -> Counted | None:
    """Read what a number counts.

    Args:
        text: the text.
        at: where the number ends.

    Returns:
        The word after it; None where none follows.
    """
    match = _WORD.match(text, at)
    return Counted(match[1], match[1], match.end()) if match else None
