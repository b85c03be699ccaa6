"""Counting: what a number counts in further languages that write words apart: the word after it."""

import re

from reader.compare.figures.counting import Counted
from reader.compare.words import listed

_NO_NOUN = listed(
    "des del della delle dei dans par pour avec sur aux les dont qui que est sont ont avait "
    "los las por para con que fue son han "
    "und auf mit bei für aus von vom der die das den dem des ist sind hat haben war waren nach bis zum zur "
    "для при или как что это был была было были под над без его они"
)
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
    if match and match[1].lower() in _NO_NOUN:
        return None
    return Counted(match[1], match[1], match.end()) if match else None
