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
_MONTHS = listed(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero febrero "
    "marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio "
    "junho julho setembro outubro novembro dezembro gennaio febbraio aprile maggio giugno luglio settembre "
    "ottobre dicembre januar februar märz april juni juli august september oktober november dezember "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
)
_DATED = re.compile(
    rf"(?:\.|er|º|ª)?[ \u00a0\u202f](?:d[e’']\s?)?(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[ \u00a0\u202f](?:d[e’']\s?)?([^\W\d_]{3,}(?:[-’'][^\W\d_]+)*)")


def is_date(text: str, at: int) -> bool:
    """Tell whether a month follows a number."""
    return _DATED.match(text, at) is not None


def words(text: str, at: int) -> Counted | None:
    """Read what a number counts.

    Args:
        text: the text.
        at: where the number ends.

    Returns:
        The word after it; None where none follows.
    """
    match = _WORD.match(text, at)
    if match and (match[1].lower() in _NO_NOUN or is_date(text, at)):
        return None
    return Counted(match[1], match[1], match.end()) if match else None
