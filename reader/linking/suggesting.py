"""Suggestions: which editions of the library belong to one, and what says so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.compare.citations.citation import CitationKind
from reader.compare.citations.key import Key, called
from reader.compare.citations.links import Link, links
from reader.compare.citations.names import names
from reader.compare.commitments.headings import heading_pairs
from reader.document.language import Phrase
from reader.document.model import Edition
from reader.document.progress import Progress, ignore
from reader.library import EditionEntry, Library
from reader.linking.shelf import Citing, Landing, Shelf

_BEFORE = Phrase("同一系列“{series}”的上一版", "The edition before it in the series “{series}”")
_MANDATES = Phrase("它按{citation}的要求编写", "It was written as {citation} asked")
_REPORTS = Phrase(
    "它说明是按本文件的要求编写的（{citation}）", "It says that it was written as this asked ({citation})"
)
_FOLLOWS = Phrase("有 {count} 个标题与之相同", "{count} headings are the same")
_CITES_OFTEN = Phrase("引证它 {count} 次", "It cites it {count} times")
# What a report says of the resolution that asked for it.
_MANDATED = re.compile(
    r"(?:按照?|依照|遵照|根据|应)[^。；]{0,80}(?:编写|提交|编制|要求|请求)"
    r"|\b(?:pursuant to|in accordance with|as requested|in response to|submitted|prepared)\b",
    re.IGNORECASE,
)
_BEFORE_IT = 40  # characters around a citation that say what it asked
_AFTER_IT = 30
_ACTS = (CitationKind.RESOLUTION.value, CitationKind.DECISION.value)
_LOOKED_AT = 60  # places that are looked at where very many cite a document
_FOLLOWED = 3  # headings that a report takes over from what it answers
_OFTEN = 3  # citations that are not made in passing


class Tie(StrEnum):
    """How another edition belongs to one."""

    PREDECESSOR = "predecessor"
    MANDATE = "mandate"
    ANSWERED = "answered"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An edition that belongs to the one a person is looking at.

    Attributes:
        tie: how it belongs to it.
        edition: the other edition.
        reason: what says so, for people.
        where: the id of the paragraph that says so, in whichever of the two cites the other; may be empty.
    """

    tie: Tie
    edition: EditionEntry
    reason: Phrase
    where: str = ""


def suggestions(library: Library, edition: int, *, progress: Progress = ignore) -> tuple[Suggestion, ...]:
    """Offer what belongs to an edition: predecessor, mandate, what it answers, what reports on it.

    Args:
        library: where the editions are.
        edition: the id of the edition.
        progress: told the share of reading done that the first asking needs.

    Raises:
        Fault: there is no such edition.
    """
    entry = library.entry(edition)
    read = library.edition(edition)
    shelf = Shelf(library, progress)
    found: dict[int, Suggestion] = {}
    if (before := library.predecessor(edition)) is not None:
        reason = _BEFORE.filled(series=entry.series)
        found[before.id] = Suggestion(Tie.PREDECESSOR, before, reason)
    for other, places in _cited(read, entry, shelf).items():
        if other not in found and (offer := _tie(library, read, places)) is not None:
            found[other] = offer
    newest = sorted(
        shelf.citing(names(read), edition),
        key=lambda one: (one.edition.date, one.edition.year or 0),
        reverse=True,
    )
    for citing in newest[:_LOOKED_AT]:
        if citing.edition.id not in found and (offer := _report(library, read, citing)) is not None:
            found[citing.edition.id] = offer
    return tuple(sorted(found.values(), key=lambda one: list(Tie).index(one.tie)))


def _cited(read: Edition, entry: EditionEntry, shelf: Shelf) -> dict[int, list[tuple[Link, Landing]]]:
    """Give the places where an edition cites others of the library, by the id of the cited one."""
    found: dict[int, list[tuple[Link, Landing]]] = {}
    for link in links(read):
        for landing in shelf.landings(link.document, entry)[:1] if link.document is not None else ():
            if landing.edition.id != entry.id:
                found.setdefault(landing.edition.id, []).append((link, landing))
    return found


def _tie(library: Library, read: Edition, places: Sequence[tuple[Link, Landing]]) -> Suggestion | None:
    """Tell how a cited edition belongs to the one that cites it; None where it is cited in passing."""
    landing = places[0][1]
    for link, _ in places:
        if link.citation.kind.value not in _ACTS:
            continue
        paragraph = read.paragraph_by_id.get(link.bearer)
        if paragraph is not None and not link.note and _mandated(paragraph.text, link.citation.text):
            return Suggestion(Tie.MANDATE, landing.edition, _says(_MANDATES, link.document), link.bearer)
    if (count := _followed(library.edition(landing.edition.id), read)) >= _FOLLOWED:
        reason = _FOLLOWS.filled(count=count)
        return Suggestion(Tie.ANSWERED, landing.edition, reason, places[0][0].bearer)
    if len(places) >= _OFTEN:
        reason = _CITES_OFTEN.filled(count=len(places))
        return Suggestion(Tie.ANSWERED, landing.edition, reason, places[0][0].bearer)
    return None


def _report(library: Library, read: Edition, citing: Citing) -> Suggestion | None:
    """Tell whether a citing edition reports on the cited one; None where it cites it in passing."""
    edition, entry = citing.edition, citing.entry
    if entry.kind in _ACTS and _mandated(_text_of(library, citing), entry.text):
        return Suggestion(Tie.REPORT, edition, _REPORTS.filled(citation=entry.text), entry.bearer)
    if (count := _followed(read, library.edition(edition.id))) >= _FOLLOWED:
        return Suggestion(Tie.REPORT, edition, _FOLLOWS.filled(count=count), entry.bearer)
    return None


def _followed(mandate: Edition, report: Edition) -> int:
    """Tell how many headings of a mandate a report takes over."""
    return len({pair.old for pair in heading_pairs(mandate, report)})


def _mandated(text: str, citation: str) -> bool:
    """Tell whether a text says that a citation asked for the document itself."""
    return any(
        _MANDATED.search(text[max(0, found.start() - _BEFORE_IT) : found.end() + _AFTER_IT])
        for found in re.finditer(re.escape(citation), text)
    )


def _says(words: Phrase, document: Key | None) -> Phrase:
    """Give a reason with the name of a document in it, in both languages."""
    name = called(document) if document is not None else Phrase("", "")
    return Phrase(words.zh.format(citation=name.zh), words.en.format(citation=name.en))


def _text_of(library: Library, citing: Citing) -> str:
    paragraph = library.edition(citing.edition.id).paragraph_by_id.get(citing.entry.bearer)
    return paragraph.text if paragraph is not None and not citing.entry.note else ""
