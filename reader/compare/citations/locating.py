"""Locating: the paragraph or section of an edition that a citation names by its number."""

import re
from collections.abc import Iterator

from reader.compare.citations.citation import Citation, CitationKind
from reader.document.model import Edition
from reader.document.numbering import any_number

_ARTICLE = re.compile(r"(?:annex\d*\.)?a\d+(?:-\d+)?(?![\w-])")
_INSERTED = re.compile(
    r"(?P<number>[\d零〇一二三四五六七八九十百]+)\s?条?之(?P<after>[零〇一二三四五六七八九十百]+)"
)


def locate(edition: Edition, citation: Citation, near: str = "") -> str:
    """Find a cited place in an edition.

    Args:
        edition: the edition that the place is in.
        citation: of a place.
        near: the id of what cites it, when it stands in the same edition: its own annex goes before.

    Returns:
        The id of the paragraph or section; empty when there is none.
    """
    if (
        (own := _ARTICLE.match(near))
        and citation.text.endswith("款")
        and citation.kind is CitationKind.PARAGRAPH
    ):
        # A paragraph without an article is one of the same article.
        number = int(citation.number) if citation.number.isdecimal() else 1
        later = f"{own.group()}.u{number - 1}"
        return later if later in edition.paragraph_by_id else own.group() if number == 1 else ""
    scope = near.rpartition(".")[0].partition(".")[0] if near.startswith("annex") else ""
    for name in _names(citation):
        for prefix in (f"{scope}." if scope else "", "", "annex."):
            if prefix + name in edition.paragraph_by_id or prefix + name in edition.section_by_id:
                return prefix + name
    return ""


def _names(citation: Citation) -> Iterator[str]:
    """Give the ids that the place may have, the narrowest first."""
    pieces = [piece for piece in citation.number.split(".") if piece]
    if citation.kind is CitationKind.PARAGRAPH:
        yield "p" + ".".join(pieces)
        yield f"a{pieces[0]}" if pieces else ""
    elif citation.kind is CitationKind.ARTICLE and pieces:
        if match := _INSERTED.search(citation.text):
            yield f"a{any_number(match['number'])}-{any_number(match['after'])}"
        elif len(pieces) > 1 and pieces[1].isdecimal() and int(pieces[1]) > 1:
            yield f"a{pieces[0]}.u{int(pieces[1]) - 1}"
        yield f"a{pieces[0]}"
    elif citation.kind is CitationKind.CHAPTER and pieces:
        chapter, rest = str(any_number(pieces[0]) or pieces[0]), pieces[1:]
        yield ".".join((f"s{chapter}", *rest))
        yield ".".join((f"c{chapter}", *rest))
        yield f"s{chapter}"
    elif citation.kind is CitationKind.ANNEX:
        number = any_number(pieces[0]) if pieces else None
        yield f"annex{number}" if number and number > 1 else "annex"
        yield f"annex{number or 1}"
