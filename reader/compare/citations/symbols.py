"""Symbols: document symbols such as A/77/137 or E/2022/30-E/CN.15/2022/14, and what they say."""

import re
from collections.abc import Iterator

from reader.compare.citations.citation import Citation, CitationKind

_PART = r"[A-Z][A-Za-z]*(?:\.\d+)?"
SYMBOL = re.compile(
    rf"(?<![A-Za-z0-9/.-])[A-Z]{{1,6}}(?:/{_PART})*(?:/[A-Za-z]{{0,6}}\.?\d+[A-Z]?(?:\(\d+\))?)(?:[/-](?:[A-Z][A-Za-z]*\.?)?\d*[A-Za-z]*)*"
    r"(?<![/.-])(?:\s?\((?:(?:19|20)\d\d|(?:Vol|Part)\.?\s[IVX]+)\))?"
)
_RESOLUTION = re.compile(r"(?P<organ>[A-Z]+(?:/[A-Z.\d]+)?)/(?P<kind>RES|DEC)/(?P<number>.+)")


def symbols(text: str) -> Iterator[Citation]:
    """Find the document symbols of a text; a resolution's symbol gives the resolution."""
    for match in SYMBOL.finditer(text):
        printed = match.group()
        number = re.sub(r"\s", "", printed)
        if resolution := _RESOLUTION.fullmatch(number):
            kind = CitationKind.RESOLUTION if resolution["kind"] == "RES" else CitationKind.DECISION
            yield Citation(*match.span(), printed, kind, resolution["number"], resolution["organ"])
        else:
            yield Citation(*match.span(), printed, CitationKind.DOCUMENT, number, number.split("/")[0])
