"""Definitions: a name with the short form it will go by, as in 国际海洋观测组织（海测组织）."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.compare.words import listed, tagged

_BRACKETED = re.compile(
    r"[（(][“\"《]?(?P<short>[\u4e00-\u9fff·]{2,12}|[A-Z][A-Za-z0-9-]{1,14})[”\"》]?[）)]"
)
_BREAKS = "，。；：、\n（）()"  # signs that no long form goes over
_LONGEST = 60
_REMARK = re.compile(
    "如|包括|见|即|例如|其中|不|含|线|注|[一二三四五六七八九十]|第|以下|另|或|和|及|尤其|特别|也"
)
_LATIN = re.compile(
    r"(?:\bThe\s)?(?P<lead>(?:[A-Z][\w’-]+\s(?:(?:of|on|for|and|the|in|to)\s){0,3}){1,10}[A-Z]?[\w’-]*)"
    r"\s?\((?P<short>[A-Z][A-Za-z-]{1,11})\)"
)
_FORMERLY = re.compile(r"[（(](?:前称|原称|原名|旧称|曾称|曾用名|前身[为是]|formerly|previously)")
_FORMER = re.compile(
    rf"(?P<lead>[^，。；：\n（）()]{{2,60}}?)\s?{_FORMERLY.pattern}"
    r"(?:\sknown\sas|\scalled)?(?:\sthe)?\s?[“《\"]?(?P<former>[^“”《》\"（）()]{2,40})[”》\"]?[）)]"
)
_CAPITALS = re.compile(
    r"(?:\b(?:Under|In|Through|By|With|For|From|At|The|On|As|Of)\s(?:the\s)?)?"
    r"(?P<name>\b[A-Z][\w’-]*(?:\s(?:(?:of|on|for|and|the|in|to)\s)*[A-Z][\w’-]*)*)$"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_JOINING = frozenset("和与及")
_NOUNS = listed("n nr ns nt nz nrt nrfg vn j l an eng b ng")
_NAMING = _NOUNS | listed("i v a c s")


class Definition(NamedTuple):
    """A long form, its short form, and whether the short form is made of the long one's characters."""

    long: str
    short: str
    made: bool


@lru_cache(maxsize=2048)
def find(text: str) -> tuple[Definition, ...]:
    """Find the definitions of a text; remarks in brackets are none."""
    return tuple(_find(text)) if "（" in text or "(" in text else ()


def _find(text: str) -> Iterator[Definition]:
    for match in _BRACKETED.finditer(text):
        short, lead = match["short"], _lead(text, match.start()).strip('“”" ')
        if not lead or _REMARK.match(short):
            continue
        if lead.endswith("》"):
            yield Definition(lead[lead.rfind("《") :], short, False)
        elif made := _made_of(lead, short):
            yield Definition(made, short, True)
        elif _HAN.search(lead) and (name := _name_before(lead, _NAMING)):
            yield Definition(name, short, False)
    for match in _LATIN.finditer(text) if "(" in text else ():
        initials = "".join(word[0] for word in match["lead"].split() if word[0].isupper())
        if initials.startswith(match["short"][0]):
            yield Definition(match["lead"].strip(), match["short"], True)


def _lead(text: str, at: int) -> str:
    """Give what stands before a bracket, up to the sign before it; empty where that is next to nothing."""
    first = max(0, at - _LONGEST)
    start = max(first, *(text.rfind(sign, first, at) + 1 for sign in _BREAKS))
    return text[start:at] if at - start > 1 else ""


def renamed(text: str) -> Iterator[tuple[str, str]]:
    """Find the names that a text itself calls former ones: 新方案（前称“旧方案”）.

    Returns:
        The former name and the present one.
    """
    if not _FORMERLY.search(text):
        return
    for match in _FORMER.finditer(text):
        lead = match["lead"]
        if lead[-1] in "”》":
            name = lead[max(lead.rfind("“"), lead.rfind("《")) + 1 : -1]
        elif _HAN.search(lead):
            name = _name_before(lead, _NAMING)
        else:
            name = found["name"] if (found := _CAPITALS.search(lead)) else ""
        if name:
            yield match["former"].strip(), name


def _made_of(lead: str, short: str) -> str:
    """Give the end of the lead that holds the short form's characters in order; empty where none does."""
    if short[0].isascii():
        return ""
    at = len(lead)
    for sign in reversed(short):
        at = lead.rfind(sign, 0, at)
        if at < 0:
            return ""
    # The name may begin further left, with a noun that the short form leaves out: 联合国…办公室（办公室).
    return _name_before(lead[:at], _NOUNS, least=0) + lead[at:]


def _name_before(lead: str, naming: frozenset[str], least: int = 4) -> str:
    """Give the run of naming words that a text ends with, without a conjunction before it."""
    words = tagged(lead)
    first = len(words)
    while first and (words[first - 1][1] in naming or (least and words[first - 1][0] in _JOINING)):
        first -= 1
    while first < len(words) and words[first][1] in "cp":
        first += 1
    name = "".join(word for word, _ in words[first:])
    return name if len(name) >= least else ""
