"""Finding: all citations of a text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.compare.citations.citation import Citation, CitationKind
from reader.compare.citations.numbered import numbered
from reader.compare.citations.places import places
from reader.compare.citations.resolutions import resolutions
from reader.compare.citations.symbols import symbols
from reader.compare.edits.units import titles
from reader.compare.words import matches

_SERIES = re.compile(
    r"(?:《?条约汇编》?|同上)，\s?第[\d、和\s]+卷，\s?第\s?(?P<zh>\d+)\s?号"
    r"|Treaty Series, vols?\. [\d, and]+, No\. (?P<en>\d+)"
)
_LINK = r"(?:(?:of|on|for|and(?!\sthe)|against|in|to|relating|concerning)\s(?:the\s)?)"
_ROMANCE_LINK = (
    r"(?:(?:de|del|des|du|sur|sobre|para|contra|contre|la|las|los|le|les|el|y|et|e|en|à|aux?|al|relati(?:ve|v[oa]))\s"
    r"|[dl][’'])"
)
# French writes small letters after the first word: Protocole facultatif relatif à la protection des côtes.
_FRENCH_NAME = (
    r"(?:\s[a-zà-ÿ]{6,})?(?:(?=\s(?:contre|sur|pour)\s)|\sconcernant"
    r"|\s(?:relati(?:f|ve)s?|se\srapportant)(?=\s(?:à|aux?)\s))"
    r"(?:(?:\s(?:à|aux?|de|des|du|la|les?|en|contre|sur|pour)(?=\s)|\s?[dl][’'])+"
    r"(?:\s|(?<=[’']))[\w-]{3,}"
    r"(?:\s[a-zà-ÿ]+(?:iques?|elles?|ales?|aires?|ives?)\b)?"
    r"(?:(?<=s)(?:(?:,|\s(?:et|ou))?\s[\w-]{3,}s\b){1,4}|\set\sautres\s[\w-]{3,}s\b)?){1,8}"
)
_INSTRUMENT = re.compile(
    rf"""
      \b (?: (?!Part(?:y|ies)\b) [A-Z][\w’-]+\s {_LINK}{{0,3}} ){{0,8}}
      (?: Convention | Protocol[eo]? | Covenant | Declaration | Treaty | Charter | Constitution | Agreement
        | Law
        | Act | Regulation | Rules | Principles | Recommendation (?= \s\(?No\.)
        | Conven(?:ci[óo]n|io|ção) | Pacto | Pacte | Tratado | Traité
        | D[eé]clara(?:tion|ción|ção) | Acuerdo | Accord | Acordo | Charte | Carta )
      (?: \s {_LINK}{{1,3}} [A-Z][A-Za-z-]+ (?: ,?\s (?:or\s)? {_LINK}{{0,3}} [A-Z][A-Za-z-]+ ){{0,12}}
        | \s (?!(?:et|y|e)\s) {_ROMANCE_LINK}{{1,4}} [A-ZÀ-Þ][\w-]+
          (?: \s {_ROMANCE_LINK}{{0,4}} [A-ZÀ-Þ][\w-]+ ){{0,12}}
        | {_FRENCH_NAME} )?
      (?: (?: ,\s (?:19|20)\d\d )? \s (?P<opened>\()? No\.\s\d{{1,4}} (?!\d) (?(opened)\))
        | (?<=\bAct|\bLaw) ,?\s (?:19|20)\d\d (?!\d) )?
    """,
    re.VERBOSE,
)

_NAME_GOES_ON = re.compile(r"\s(?!Art|Annex|Part|Chap|Sect|No)[A-Z][a-z]{2,}")
_CAPITAL = re.compile(r"[A-Z](?<=\b.)")
_DIGIT = re.compile(r"\d|号")
_LETTERED = re.compile(r"[A-Z]{2}\d+\.\d")  # WHA76.12
_SIGNS = re.compile("[《第附同/(A-Za-z〔号]")  # a text without any of them cites nothing


@lru_cache(maxsize=4096)
def find(text: str) -> tuple[Citation, ...]:
    """Find the citations of a text, in order.

    Args:
        text: any text, Chinese or English.

    Returns:
        Documents by their symbols, resolutions and decisions, titles, treaties of a series, and places
        (articles, paragraphs, chapters, annexes, pages, 同上); lists give each of their members. A title may
        hold others.
    """
    if not _SIGNS.search(text):
        return ()
    return tuple(sorted([*documents(text), *places(text)], key=_order))


@lru_cache(maxsize=4096)
def documents(text: str) -> tuple[Citation, ...]:
    """Find the documents that a text cites, in order, without the places in them."""
    norms = numbered(text) if _DIGIT.search(text) else ()
    # Implementing Regulation (EU) 2031/12 is cited by its number.
    found = [title for title in _titles(text) if not any(map(title.leads_into, norms))]
    found += norms
    if "/" in text or "(" in text or "No." in text or "号" in text:
        found += symbols(text)
        found += resolutions(text)
        found += _series(text)
    elif _LETTERED.search(text):
        found += resolutions(text)
    return tuple(sorted(found, key=_order))


def _order(citation: Citation) -> tuple[int, int]:
    return citation.start, -citation.end


def _titles(text: str) -> Iterator[Citation]:
    """Find the names of instruments and publications."""
    for start, end in titles(text):
        yield Citation(
            start, end, text[start:end], CitationKind.TITLE, re.sub(r"\s", "", text[start + 1 : end - 1])
        )
    if "《" not in text:
        for match in matches(_INSTRUMENT, _CAPITAL, text):
            # What goes on with a capital is a name of something else: the Coast Declaration Programme.
            if " " in match.group() and not _NAME_GOES_ON.match(text, match.end()):
                yield Citation(*match.span(), match.group(), CitationKind.TITLE, match.group())


def _series(text: str) -> Iterator[Citation]:
    """Find numbers of treaties in a treaty series."""
    for match in _SERIES.finditer(text):
        yield Citation(*match.span(), match.group(), CitationKind.TREATY, match["zh"] or match["en"])
