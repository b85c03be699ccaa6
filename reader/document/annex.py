"""Annexes, appendices, schedules: parts of a document that count anew, told by the names in it."""

import re
from typing import Final, NamedTuple

_NAME: Final = re.compile(
    r"(?P<word>annex|appendix|attachment|enclosure|schedule)(?P<number>[A-Z0-9]*(?:-\d+)?)(?:~\d+)?"
)


class Annex(NamedTuple):
    """What sort of annex it is, and its number; empty for the only one."""

    word: str
    number: str


def annex_of(name: str) -> Annex | None:
    """Give the annex that a section or paragraph is, or stands in, by its name; None outside annexes."""
    found = _NAME.fullmatch(name.partition(".")[0])
    return Annex(found["word"], found["number"]) if found else None
