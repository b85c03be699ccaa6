"""Hedges: the words by a number that make it less than exact, and change together with it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.compare.figures.lead import hedge_start
from reader.compare.words import listed

_LONGEST = 4  # units: no more than about
_WORDS = listed("an at estimated fewer least less more most no not of some than to up")
_AFTER = re.compile("左右|上下|以[上下内內]|之内|[多余餘][个名家项人位次件万亿個項]?")


def hedges_before(keys: Sequence[str], at: int) -> int:
    """Count the units before a place that are a hedge: 约, not less than."""
    lead = keys[max(0, at - _LONGEST) : at]
    if not lead:
        return 0
    gap = " " if lead[-1].isascii() else ""
    text = gap.join([*lead, ""])
    hedge = text[hedge_start(text, len(text)) :]
    return next((count for count in range(1, len(lead) + 1) if gap.join([*lead[-count:], ""]) == hedge), 0)


def is_hedge_after(key: str) -> bool:
    """Tell whether a unit after a number is a hedge."""
    return _AFTER.fullmatch(key) is not None


@lru_cache(maxsize=4096)
def is_hedge(key: str) -> bool:
    """Tell whether a unit beside a number may be a hedge, or a part of one."""
    return is_hedge_after(key) or key.lower() in _WORDS or hedges_before([key], 1) > 0
