"""Finding: the demands of a text."""

import re

from reader.compare.verbs import chinese, english, tongues
from reader.compare.verbs.demand import RECEIVING, Demand

_OPENING = 12  # characters of a paragraph that may stand before its first verb
_HAN = re.compile(r"[\u3400-\u9fff]")


def find(text: str, language: str = "", *, past: bool = False) -> tuple[Demand, ...]:
    """Find what the sentences of a text ask, one demand for each clause that has its own verb.

    Args:
        text: any text.
        language: its ISO 639-1 code; empty for Chinese and English.
        past: take what was asked for a demand as well: the minutes of a board that decided.
    """
    if language in tongues.TONGUES:
        sentences = tongues.demands(text, language)
    elif _HAN.search(text):
        sentences = chinese.demands(text)
    else:
        sentences = english.demands(text, past=past)
    found: list[Demand] = []
    for demands in sentences:
        asking = [demand for demand in demands if demand.strength >= RECEIVING]
        found.extend(asking or [demand for demand in demands if demand.start < _OPENING])
    return tuple(found)
