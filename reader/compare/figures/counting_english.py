"""Counting: what a number counts in English, read from the words after it."""

import re

from reader.compare.figures.counting import Counted
from reader.compare.words import listed

_LATIN_WORD = re.compile(r"\s([A-Za-z][A-Za-z’'-]*)")
_NO_NOUN_WORDS = listed(
    "the a an of in on at to for from by with and or but as is are was were be been has have had "
    "which that who whose when where while if than then this these those it its their his her our "
    "your not also after before during since until between among under over into through against "
    "about per each"
)
_MONTHS = listed(
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sept sep oct nov dec"
)
_UNTIL = re.compile(r"\s(?:to|and|or)\s\d{1,2}(?=\s)")
_PLURALS = listed("people children men women staff police personnel persons youth media data members")
_BECOMING = listed("become became")
_AFTER_PLURALS = listed("parties members officers")  # States parties, Council members


def is_date(text: str, at: int) -> bool:
    """Tell whether a month follows a number, or the day to which it leads."""
    until = _UNTIL.match(text, at)
    match = _LATIN_WORD.match(text, until.end() if until else at)
    return match is not None and match[1].lower() in _MONTHS


def english(text: str, at: int) -> Counted | None:
    """Read what a number counts in English text: the words after it up to the first plural.

    Args:
        text: the text.
        at: where the number ends.

    Returns:
        The unit, or None where no noun follows.
    """
    words: list[str] = []
    ends: list[int] = []
    place = at
    while len(words) < 5 and (match := _LATIN_WORD.match(text, place)):
        word = match[1]
        if word in _BECOMING and not words:  # seven became guides
            place = match.end()
            continue
        if word.lower() in _NO_NOUN_WORDS and not (word == "of" and words):
            break
        words.append(word)
        ends.append(match.end())
        place = match.end()
        low = word.lower()
        if low in _PLURALS or (low.endswith("s") and not low.endswith(("ss", "us", "is", "’s", "'s"))):
            if (more := _LATIN_WORD.match(text, place)) and more[1] in _AFTER_PLURALS:
                words.append(more[1])
                ends.append(more.end())
            break
    else:
        words, ends = words[:1], ends[:1]
    while words and words[-1] == "of":
        words.pop(), ends.pop()
    if not words or words[0].lower() in _MONTHS:
        return None
    if not (words[-1].lower() in _PLURALS or words[-1].endswith("s")):
        words, ends = words[:2], ends[:2]
    unit = " ".join(words)
    return Counted(unit, unit, ends[-1])
