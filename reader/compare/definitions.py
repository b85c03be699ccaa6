"""Definitions: a name with the short form it will go by, as in 国际海洋观测组织（海测组织）."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.compare.words import tagged

_DEFINED = re.compile(
    r"(?P<lead>[^，。；：、\n（）()]{2,40})[（(](?P<quote>[“\"《])?(?P<short>[\u4e00-\u9fff]{2,12}|[A-Z][A-Za-z0-9-]{1,14})[”\"》]?[）)]"
)
_REMARK = re.compile(
    "如|包括|见|即|例如|其中|不|含|线|注|一|二|三|四|五|六|七|八|九|十|第|以下|另|或|和|及|尤其|特别"
)
_LATIN = re.compile(
    r"(?P<lead>(?:[A-Z][\w’-]+\s(?:(?:of|on|for|and|the|in|to)\s)*)+[A-Z]?[\w’-]*)\s?\((?P<short>[A-Z][A-Za-z-]{1,11})\)"
)
_NAMING = frozenset("n nr ns nt nz nrt nrfg vn j l an eng i v b a c".split())  # noqa: SIM905 - parts of speech


class Definition(NamedTuple):
    """A long form, its short form, and whether the short form is made of the long one's characters."""

    long: str
    short: str
    made: bool


def find(text: str) -> Iterator[Definition]:
    """Find the definitions of a text; remarks in brackets are none."""
    if "（" in text or "(" in text:
        for match in _DEFINED.finditer(text):
            lead, short = match["lead"].strip('“”"《》 '), match["short"]
            if _REMARK.match(short):
                continue
            if made := _made_of(lead, short):
                yield Definition(made, short, True)
            elif name := _name_before(lead):
                yield Definition(name, short, False)
        for match in _LATIN.finditer(text):
            initials = "".join(word[0] for word in match["lead"].split() if word[0].isupper())
            if match["short"].upper().strip("S-")[:2] and initials.startswith(match["short"][0]):
                yield Definition(match["lead"].strip(), match["short"], True)


def _made_of(lead: str, short: str) -> str:
    """Give the end of the lead that holds the short form's characters in order; empty where none does."""
    if not short[0].isalpha() or short[0].isascii():
        return ""
    at = len(lead)
    for sign in reversed(short):
        at = lead.rfind(sign, 0, at)
        if at < 0:
            return ""
    # The first character may stand further left, at the beginning of the name: 联合国…办公室（办公室).
    name = _name_before(lead)
    return name if name and len(name) > len(lead) - at else lead[at:]


def _name_before(lead: str) -> str:
    """Give the run of naming words that a text ends with."""
    name = ""
    for word, kind in reversed(tagged(lead)):
        if kind not in _NAMING and word not in ("和", "与"):
            break
        name = word + name
    return name if len(name) >= 4 else ""
